"""What a public buyer's people may and may not do with an invoice is told as it is (CCP L2192-13, R2192-27)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, begins_denied, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_WHO = "(comptable|trésorier|trésorière|maire|élus?|agente?s?|adjointe?|conseil municipal|ordonnateur|secrétaire)"
_SELF = "(lui-même|elle-même|eux-mêmes|personnellement|de (sa|leur) poche|sur ses deniers|à ses frais)"
_BENT = phrases(
    f"{_WHO} ~5 (devra|devront|doit|paiera|paieront|remboursera|rembourseront|tenue?s?|redevables?) ~4 {_SELF}",
    f"{_WHO} ~2 personnellement (redevables?|responsables?|tenue?s?|débit[a-z]+)",
    f"{_WHO} (engage|engagent|engagera|engageront) (sa|leur) responsabilité (personnelle|propre)",
    f"(faites|ferons|ferai) payer ~1 {_WHO}",
    "(payez|réglez|régler|payer|virez)[^.;!?]{0,30} sans (passer par|attendre) ~1 (comptable|trésorier|mandatement"
    "|trésorerie|chorus|service fait)",
    "inutile de (passer par|attendre) ~1 (comptable|trésorier|chorus|mandatement|trésorerie)",
    "chorus ~2 garantit ~2 paiement",
    "(préfet|état|région|département|habitants|administrés|contribuables) ~2 (payer|paiera|paieront|réglera) à (votre"
    "|sa) place",
)
_BY_HAND = phrases(  # no mayor signs a cheque, nor sends money by himself
    "chèque[^.;!?]{0,40} (mairie|commune|collectivité|hôpital|école|département|région|communauté|municipal"
    "|signé|de (votre|sa|ta) main|maire)",
    "(mairie|commune|collectivité|hôpital|école|maire|secrétaire|adjointe?) ~5 (chèque|espèces|liquide|chéquier"
    "|carnet de chèques|carte bancaire)",
    "(réglez|payez|payer|régler|remettre|remettez|verser|versez) ~7 (en espèces|en liquide|de la main à la main"
    "|par carte|par chèque|sur la caisse"
    "|la caisse de la (mairie|commune|régie))",
    "(signez|signer|ordonnez|faites|passez|lancez) ~4 virement ~4 (vous-même|de votre main|directement|ce soir"
    "|aujourd'hui|sans (attendre|passer"
    "|mandat|mandater))",
    "(virement|paiement|règlement|chèque)[^.;!?]{0,40} sans ~3 (mandat|mandatement|comptable|trésorier"
    "|trésorerie|service fait|ordonnancement)",
    "(vous-même|en personne|de votre (propre )?main)[^.;!?]{0,40} (virement|chèque|paiement|règlement)",
)
_BENT_SO = phrases(
    "(comptable|trésorier|trésorerie|payeur) ~2 a pas (le droit de|à) (refuser|contrôler|rejeter|suspendre|vérifier)",
    "(a|avez|ont) pas le droit de (contester|suspendre|rejeter|refuser) ~2 (facture|délai|paiement|demande)",
    "(intérêts moratoires|indemnité forfaitaire) ~2 due?s? que si",
)


# Who has to sign or to come pays nothing out of his pocket.
_HIS_OFFICE: Final = re.compile(r"\b(?:doit|devra) (?:signer|valider|deposer|se presenter)\b[^,;]{0,20}$")
_PROJECT: Final = re.compile(r"\bresponsabilite personnelle dans ce (?:beau )?projet\b")
_MONEY: Final = re.compile(r"\b(?:pa[iy]\w+|rembours\w+|poche|deniers|frais|dettes?|cheque|virement)\b")
_LAWFUL: Final = re.compile(r"\?\s*$|\bopportunite\b|\bque si le delai (?:de paiement )?est depasse\b")


_LAWFULLY: Final = re.compile(
    r"\b(?:regie|regisseur|adresse\w* par erreur|cheque(?:s)? (?:cadeau|vacances|dejeuner|restaurant)"
    r"|votre cheque (?:du|n|de \d)|recu|nous est parvenu|tresor public)\b|\?\s*$"
)


def _is_office(letter: Letter, hit: Hit) -> bool:
    of_office = _PROJECT if hit.text.endswith("responsabilite personnelle") else _HIS_OFFICE
    text = hit.passage.text if of_office is _PROJECT else hit.text
    if of_office.search(text) is not None and _MONEY.search(hit.passage.text) is None:
        return True
    return begins_denied(letter, hit)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_BENT, unless=_is_office, even_denied=True)(letter)
    yield from forbid_phrases(_BY_HAND, unless=excused_beside(_LAWFULLY))(letter)
    yield from forbid_phrases(_BENT_SO, unless=excused_beside(_LAWFUL), even_denied=True)(letter)


RULE = Rule(
    id="PUB093",
    name="payment-rules-bent",
    severity=Severity.BLOCKING,
    source="fr-ccp-r2192-27",
    covers=("GR-091",),
    message="Ce n’est pas ainsi que paie un acheteur public, et nul agent n’en répond sur ses biens.",
    hint="Demandez où en est le mandatement, ou quelle pièce manque.",
    check=announced(_check, _BENT, _BENT_SO, _BY_HAND),
    when=to_public,
    bad=(
        letter("Merci de nous remettre un chèque de la mairie signé de votre main.", PUBLIC),
        letter("Faites payer l’adjoint qui a signé le bon de commande.", PUBLIC),
        letter("Payez directement, sans passer par le comptable public.", PUBLIC),
        letter("Une collectivité n’a pas le droit de contester une facture déposée sur Chorus.", PUBLIC),
        letter("Le trésorier n’a pas le droit de refuser le paiement.", PUBLIC),
    ),
    good=(
        letter("Le comptable public a-t-il reçu le mandat ? Reste 700 €, acompte déduit.", PUBLIC),
        letter("Vous pouvez suspendre le délai si une pièce manque. Reste 700 €, acompte déduit.", PUBLIC),
        letter("Le maire nous a reçus personnellement. Reste 700 €, acompte déduit.", PUBLIC),
        letter("À défaut, nous pourrions demander au préfet un mandatement d’office. Reste 700 €.", PUBLIC),
    ),
)
