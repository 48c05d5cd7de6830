"""Ending a contract names its clause or the coming termination in so many words (GR-058)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.facts import ClauseFacts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.sought import sought

_ENDED = phrases(
    (
        "(contrat|abonnement|bail|convention) ~3 (s'arrêtera|s'arrête|prendra fin|prend fin|cessera|tombera|sera "
        "(rompu|annulé|terminé|clos|stoppé))"
    ),
    (
        "(romprons|rompons|mettrons fin|mettons fin|arrêterons|arrêtons|annulerons|annulons|stopperons) ~4 "
        "(contrat|abonnement|bail|convention)"
    ),
    "(contrat|abonnement|bail|convention|partenariat) ~2 (est|sont) ~1 (rompue?s?|annulée?s?|terminée?s?|close?s?"
    "|stoppée?s?|caduque?s?|caducs?) ~3 (à compter|dès|ce jour|désormais|immédiatement|maintenant|à partir)",
    "(considér[a-z]+|tenons|tiens) ~2 (contrat|abonnement|bail|convention) ~3 (rompue?|terminée?|caduque?|annulée?)",
)
_BOND: Final = (
    "(contrat|abonnement|bail|convention|collaboration|engagements?|partenariat|relations? (contractuelles?"
    "|commerciales?|d'affaires))"
)
_BROKEN: Final = phrases(
    f"(mett[a-z]*|mis|mise|met|mettre) ~2 (terme|fin|point final) ~3 {_BOND}",
    f"(cess[a-z]+|arrêt(e|er|erai|ons|erons|era)|stopp[a-z]+|romp(s|re|ons|rons|rai)?|rompu|cass[a-z]+|dénonc[a-z]+|quitt[a-z]+"
    f"|interromp[a-z]+) ~3 {_BOND}",
    f"{_BOND} ~6 (prendra fin|prend fin|cessera|s'arrêtera|(sera|seront|serait) ~2 (rompue?s?|dénoncée?s?|arrêtée?s?"
    "|stoppée?s?|interrompue?s?|terminée?s?)|ne survivra)",
)
_NAMED: Final = sought(
    r"\b(?:clause resolutoire|resolution|resili\w+|resol(?:u|ue|us)|articles? 122[456]|article \d+ (?:du|de "
    r"(?:nos|notre)))\b"
)


# The debtor's own wish, or the term agreed from the first.
_WANTED: Final = re.compile(
    r"\b(?:vous l'avez|tu l'as) demande\b|\ba (?:votre|ta) demande\b|\ba son terme\b|\bcomme convenu\b"
    r"|\b(?:renouvel|reconduc|reconduir|reabonn|prolong)\w*|\bapprentissage\b|\balternance\b|\b(?:notre|mon) "
    r"bail\b|\b(?:avec|fin de) (?:la )?saison\b|\bdites-(?:moi|nous) si\b"
    r"|\b(?:option|tournee|livraisons?|visites?|page|ligne) (?:[a-z]+ )*(?:de |du |prevue au |prevues au "
    r")(?:votre |ce )?(?:contrat|abonnement)\b"
)

_READERS: Final = re.compile(  # "vous avez mis fin à votre abonnement": the reader ends it
    r"\b(?:vous|tu) (?:(?:nous|l'|y) ?)?(?:avez|aviez|as|avais|souhait\w+|voul\w+|veux|desir\w+|pouvez|peux"
    r"|pourrez|pourriez"
    r"|envisag\w+|demand\w+|compt(?:ez|iez))(?: (?:bien|donc|deja|vous-meme|de|a|demande|souhaite|voulu|decide"
    r"|choisi|prefere))* $"
)

_UNWANTED: Final = re.compile(  # "je ne voudrais pas que ce reste casse notre partenariat": a matter might, no person
    r"\b(?:ne |n')(?:voul|voudr|souhait|veu|aimer|desir)\w+ (?:surtout )?pas que (?:cela|ca|(?:ce|cet|cette|un|une"
    r"|notre)"
    r" (?:petit |simple |seul )?(?:reste|facture|somme|solde|oubli|differend|malentendu|echange|affaire|point|question"
    r"|detail|incident|litige|desaccord|retard|erreur))(?: (?:en|nous|qui reste))? $"
)
_SAID: Final = re.compile(r"\s*(?:[.!]|$)")
_BUT_IF: Final = re.compile(
    r"\b(?:si|s'il|sinon|mais|or|sans|defaut|faute|cependant|pourtant|toutefois|alors|pay\w+|paie\w*|reglez|virez)\b"
)


def _is_unwanted(hit: Hit) -> bool:
    """Whether the writer says that he wishes it not, and sets no condition to it."""
    text = hit.passage.text
    if _SAID.match(text, hit.end) is None:
        return False
    return _UNWANTED.search(text[: hit.start]) is not None and _BUT_IF.search(text) is None


def _check(letter: Letter) -> Iterator[Fault]:
    if _NAMED.search(letter):
        return
    for hit in (*_ENDED.find(letter), *_BROKEN.find(letter)):
        text = hit.passage.text
        if _is_unwanted(hit):
            continue
        if not denied(hit) and _WANTED.search(text) is None and _READERS.search(text[: hit.start]) is None:
            yield fault(letter, hit.span)


_NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE, surroundings=BUSINESS.surroundings | {Surrounding.INVOICE_TABLE})
_START = "Nous vous mettons en demeure de payer 700,00 € au plus tard le 15 juin 2026. "

RULE = Rule(
    id="NOT058",
    name="unannounced-termination",
    severity=Severity.BLOCKING,
    source="fr-civ-1225",
    covers=("GR-058",),
    message="La fin du contrat doit être annoncée par sa clause, ou comme une résolution.",
    hint="Nommez la clause résolutoire et son article, ou la résolution.",
    check=announced(_check, _BROKEN, _ENDED),
    bad=(
        letter(_START + "Votre contrat s’arrêtera.", _NOTICE),
        letter("Sans paiement, nous mettrons fin à votre abonnement.", CONSUMER),
        letter(_START + "Votre abonnement prendra fin.", _NOTICE),
        letter("À défaut, il sera mis un terme à notre collaboration.", BUSINESS),
        letter("À défaut, nous arrêterons votre contrat d’entretien.", BUSINESS),
    ),
    good=(
        letter(
            _START + "À défaut, nous appliquerons la clause résolutoire (article 12 du contrat).",
            _NOTICE,
            clauses=ClauseFacts(termination="contrat, art. 12"),
        ),
        letter("Votre contrat est à jour ; reste 700 € sur F-118, acompte déduit.", CONSUMER),
        letter(
            "Votre abonnement prend fin le 31 décembre 2026, comme vous l’avez demandé ; reste 700 €, acompte déduit.",
            CONSUMER,
        ),
        letter(_START + "À défaut, nous notifierons la résolution du contrat aux torts de l’acheteur.", _NOTICE),
        letter("Votre abonnement s’arrête en juin, souhaitez-vous le renouveler ?", BUSINESS),
    ),
)
