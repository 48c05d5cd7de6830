"""No authority, fine or inspection is a lever to be paid (GR-031, GR-075)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.exposure import Audience, find_exposures
from assistant.guardrails.letter import Letter
from assistant.guardrails.phrases import denied, phrases
from assistant.guardrails.rule import Fault, Rule

_AUDIENCES = (Audience("authority", owned=False),)
_LEVER = phrases(
    "contrôle (fiscal|URSSAF|de l'URSSAF|des impôts|de l'inspection du travail|de la DGCCRF)",
    "redressement fiscal",
    "amende ~6 (administrative|DGCCRF|2 millions|deux millions|75 000|chiffre d'affaires|l\\.? ?441-16)",
    "(DGCCRF|répression des fraudes) ~8 (amende|sanction|sanctions|sanctionn[a-z]+|punit)",
    "(signalons|signale|dénonçons|dénonce) (à|au|aux|auprès) ~1 {authority}",
    "signalement ~4 (DGCCRF|fisc|URSSAF|police|gendarmerie|impôts|procureur|inspection du travail)",
    "l\\.? ?441-16",
    "(inspection|contrôle|visite|enquête|descente) ~3 (URSSAF|fisc|DGCCRF|impôts|services fiscaux"
    "|inspecteur du travail|inspection du travail|gendarmes|police)",
    "{authority} ~4 (vous|te|t') ?(attend[a-z]*|cherch[a-z]+|convoqu[a-z]+|rend[a-z]* visite|interrog[a-z]+"
    "|auditionn[a-z]+"
    "|embarqu[a-z]+|tomb[a-z]+ dessus)",
    "{authority} ~2 (sera|seront|serait|seraient) ~1 (de mon avis|de notre avis|d'accord avec (moi|nous))",
    "{authority} ~6 (aiment?|raffolent?|s'intéressent?|apprécient?|adorent?|guettent?|surveillent?|a l'œil|ont l'œil)"
    " ~3 (sociétés?|entreprises?|clients?|gens|patrons?|dirigeants?|cas|comptes?|dossiers?|mauvais)",
    on="{authority} {authority} insp visi enqu desc cont redr amen dgcc repr sign deno 441 l441",
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in find_exposures(letter, _AUDIENCES):
        yield fault(letter, hit.span)
        return
    for hit in _LEVER.find(letter):
        if not denied(hit):
            yield fault(letter, hit.span)
            return


RULE = Rule(
    id="CND075",
    name="denunciation-to-authority",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-031", "GR-075"),
    message="Menacer de saisir une administration pour être payé peut constituer un chantage.",
    hint="Retirez la phrase ; annoncez au besoin le tribunal compétent, au conditionnel.",
    check=_check,
    bad=(
        letter("Nous informerons l’URSSAF de votre situation.", BUSINESS),
        letter(
            "Sans paiement, nous vous signalons à la DGCCRF : votre entreprise risque une amende de 1 % du "
            "chiffre d’affaires.",
            BUSINESS,
        ),
        letter("À défaut, votre dossier sera transmis : contrôle fiscal assuré.", BUSINESS),
        letter("Je vais prévenir la police de votre comportement.", CONSUMER),
        letter("L’article L441-16 prévoit une amende administrative.", BUSINESS),
    ),
    good=(
        letter("Le délai convenu était le 31 mars.", BUSINESS),
        letter("Nous vous informons que notre facture à l’attention du Trésor public est jointe.", BUSINESS),
        letter("Nous n’avons informé ni l’URSSAF ni le fisc.", BUSINESS),
        letter("Le contrôle de réception a eu lieu le 3 mars.", BUSINESS),
    ),
)
