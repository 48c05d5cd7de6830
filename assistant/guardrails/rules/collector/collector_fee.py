"""A collector's fee is never the debtor's (GR-095)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.domain.facts import PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.conditions import by_collector
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.collector.missing_collector_mentions import collector
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.standing import standing

_MONEY: Final = "(\\d+(?:[.,]\\d+)? ?(?:€|euros?|%)|commission|honoraires|débours|pourcentage|forfait)"
_SERVICE: Final = (
    "(commission|honoraires|débours|mission|intervention|rémunération|rétribution|démarches|travail|diligences"
    "|passage|courriers?|ouverture du dossier|pourcentage)"
)
_FEE = phrases(
    "(honoraires|commission|rémunération|(notre|nos) prestations?)",
    "frais (de|d') (recouvrement|dossier|gestion|intervention|relance|traitement|courrier)",
    "coûts? ~2 (intervention|démarches?|relances?|recouvrement|dossier|gestion|mission|travail)",
    f"(s'(y )?ajout[a-z]+|en sus|en plus|prévoyez|prévoir|comptez|compter|ajoutez|ajouter|percev[a-z]+"
    f"|prélev[a-z]+|nous revien[a-z]+) ~6 {_MONEY}",
    f"({_MONEY}|{_SERVICE}) ~8 (refacturée?s?|(est|sont|sera|seront|vous) ~1 facturée?s?|à votre charge|s'(y "
    f")?ajout[a-z]+|supporterez|assumerez|en sus|imputée?s?|comptée?s? en plus)",
    "(commission|honoraires|débours|rémunération|rétribution|pourcentage)[^.;!?]{0,40} (demandée?s?|réclamée?s?|due?s?"
    "|comptée?s?|perçue?s?|prélevée?s?|exigée?s?)",
    "(commission|honoraires|débours|rémunération|rétribution|pourcentage|frais) ~3 (est|sont|reste|restent|sera"
    "|seront) ~1 à"
    " (régler|payer|acquitter|verser|votre charge|vos frais)",
    "(coût|prix|tarif|rémunération) ~3 (notre|nos|mon) ~1 (cabinet|société|étude|service|services|agence|bureau"
    "|structure)",
    f"(supporter|supporterez|assumer|assumerez|payer|paierez|prendre en charge|preniez en charge|prenez en charge"
    f"|prendrez en charge|rembourser|rembourserez|réglerez) ~4 {_SERVICE}",
    f"{_SERVICE} ~3 (sont|est|seront|sera) ~1 (pour vous|à vous|les vôtres|le vôtre|payante?)",
    f"{_SERVICE} ~2 (a|ont|aura) un (coût|prix)",
    f"{_SERVICE} ~2 (vous|te) coûte[a-z]*",
    f"(comprend|inclut|incluant|couvre|couvrir|rémunère|rémunérer) ~3 {_SERVICE}",
    "(supplément|surplus|complément) ~4 (rémunère|couvre|équipe|cabinet|service)",
)


# "Nos honoraires sont payés par notre client et ne vous sont pas réclamés."
_NOT_YOURS: Final = re.compile(
    r"\bne (?:vous|te) (?:sont|seront|est|sera|incomb\w+|coutent?) (?:pas|rien|jamais|aucunement)\b"
    r"|\b(?:paye|regle|supporte|pris)\w* (?:en charge )?par (?:notre|le|mon) (?:client|mandant|creancier)"
    r"|\ba la charge (?:de |du |d')?(?:notre |son |votre |le |l')?(?:client|mandant|creancier)|\bgratuit\w*"
)


_ACCESSORY: Final = re.compile(r"\b(?:interets?|penalites?|indemnites?|principal)\b")
_OWN_FEE: Final = re.compile(
    r"\b(?:commission|honoraires|debours|remuneration|mission|intervention|pourcentage|frais|couts?)\b"
)


def _is_statute_or_label(letter: Letter, hit: Hit) -> bool:
    """The law's words on costs, the fixed indemnity, or the label of the supply."""
    text = hit.passage.text
    law = "sans titre executoire" in text or "indemnite forfaitaire" in text or "a la charge du creancier" in text
    label = any(hit.text.split()[0] in invoice.label.lower() for invoice in letter.facts.invoices)
    given_up = _NOT_YOURS.search(text) is not None
    has_sum = bool(standing(letter.amounts, hit.passage.start, hit.passage.start + len(text)))
    bare = " " not in hit.text
    accessory = _ACCESSORY.search(text) is not None and _OWN_FEE.search(hit.text) is None
    return (
        law
        or label
        or given_up
        or accessory
        or (
            bare and hit.text.startswith(("prestation", "commission", "remun")) and not has_sum and "charge" not in text
        )
    )


RULE = Rule(
    id="COL095",
    name="collector-fee",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-8",
    covers=("GR-095",),
    message="Les honoraires du recouvreur restent à la charge du créancier.",
    hint="Retirez ces frais.",
    check=forbid_phrases(_FEE, unless=_is_statute_or_label),
    when=by_collector,
    bad=(
        letter("Honoraires : 30 €.", collector(CONSUMER)),
        letter("S’y ajoutent des frais de dossier de 25 €.", collector(BUSINESS)),
        letter("Notre commission, 12 % de la créance, est à votre charge.", collector(CONSUMER)),
        letter("Le coût de notre intervention, 45 €, vous incombe.", collector(BUSINESS)),
    ),
    good=(
        letter(
            "Réf. R-552, notre lettre du 9 avril 2026 : principal 700,00 €, acompte déduit ; aucun honoraire.",
            collector(CONSUMER),
            history=(PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.LETTER),),
        ),
        letter("Merci de votre appel.", CONSUMER),
        letter(
            "Réf. R-552, notre lettre du 9 avril 2026 : aucun frais ne vous est demandé, reste 700 €, acompte déduit.",
            collector(CONSUMER),
            history=(PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.LETTER),),
        ),
        letter(
            "Réf. R-552, notre lettre du 9 avril 2026 : nos honoraires sont à la charge du créancier.",
            collector(BUSINESS),
            history=(PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.LETTER),),
        ),
        letter(
            "Réf. R-552, notre lettre du 9 avril 2026 : la facture concerne la prestation de mars, reste "
            "700,00 €, acompte déduit.",
            collector(BUSINESS),
            history=(PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.LETTER),),
        ),
    ),
)
