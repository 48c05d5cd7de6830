"""Insolvency proceedings are no payment threat (GR-060, R20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.made_insolvent import MADE_INSOLVENT
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_PROCEEDINGS = (
    "(liquidation(?! de (stock|tva|la tva|compte|printemps|marchandises)| avant| totale| du stock| d'été| "
    "d'hiver)|redressement judiciaire"
    "|dépôt de bilan|cessation des? paiements|procédure collective|faillite|sauvegarde judiciaire"
    "|procédure de sauvegarde|banqueroute)"
)
_THREAT = phrases(
    f"(demand[a-z]+|sollicit[a-z]+|assign[a-z]+|provoqu[a-z]+|obten[a-z]+|obtien[a-z]+|ouvrir"
    f"|ouverture|requér[a-z]+|requ[a-z]+|saisi[a-z]+|déclench[a-z]+|engag[a-z]+|lanc[a-z]+|conduire"
    f"|conduira|conduit|mener|mènera|pousser|poussera|mettre|mettrons|mise|placer|faire|ferons|ferai"
    f"|finir|finira|finirez|risqu[a-z]+|mèn[a-z]+) ~8 {_PROCEEDINGS}",
    f"(votre|ta) (mise en |propre )?{_PROCEEDINGS}",
    "(suffit|suffirait|suffira|besoin) ~3 (d'un|qu'un|d'une|que d'une) ~1 (seule?)? ?(créancier|fournisseur|assignation"
    "|requête)[^.;!?]{0,80} (liquidateur|tribunal|redressement|faillite|procédure collective)[^.;!?]{0,60}",
    "tribunal[^.;!?]{0,80} (n'importe quel|le premier|tout|chaque|un seul) (créancier|fournisseur)[^.;!?]{0,40}",
    "(relève|relèvera|relèverait|relevez|relèverez|relever)[^.;]{0,30} (administrateur"
    "|mandataire|liquidateur) judiciaire",
    f"{_PROCEEDINGS} ~6 (sera demandée?|sera prononcée?|vous attend|vous guette|pourra être demandée?"
    f"|pourrait être demandée?|sera ouverte?|pourrait être ouverte?|sera sollicitée?)",
)


# Told by a negation too: "il ne vous reste plus qu'à".
_FOLDING = phrases(
    "(n'a plus qu'|n'avez plus qu'|n'as plus qu'|reste plus qu'|devrait|devriez|ferait mieux|bonne?s? (à|pour)"
    "|bientôt|prêts? à|aider|forcer"
    "|contraindre|pousser|amener|obliger|finir[a-z]*)[^.;!?]{0,25} déposer ~1 bilan",
    "(vous|tu|votre société|votre entreprise) ~2 (déposerez|déposeras|déposera) ~1 bilan",
    "(finir[a-z]*|amèner[a-z]*|oblig[a-z]+|forc[a-z]+|contraind[a-z]+|pouss[a-z]+)[^.;!?]{0,25} (clé"
    "|clef) sous la porte",
    "(tribunal|greffe|président|juge|procureur) ~5 (difficultés|situation|état) ~2 (votre|ta) ~2 (société"
    "|entreprise|trésorerie|caisse)",
    "(liquidateur|mandataire judiciaire|administrateur judiciaire) ~5 (vos|votre|tes) (clés|comptes?|livres"
    "|affaires|société|entreprise|bureau)",
)
_SPARED: Final = re.compile(
    r"\b(?:eviter|epargner|(?:ne|n') ?(?:souhait|voul|cherch)\w* (?:pas|nullement)|courage|desole\w*"
    r"|regrett\w+)\b|\?\s*$"
)

_RIGHT: Final = re.compile(
    r"\b1343-5\b|\bdelais? de (?:grace|paiement)\b|\b(?:juge|tribunal)[^.;!?]{0,20}\b(?:accord|octroy"
    r"|donn)\w*[^.;!?]{0,20}"
    r"\b(?:delai|temps|report|echeancier)|\b(?:pouvez|peux|pourrez|pourriez) (?:vous |aussi |toujours )*"
    r"(?:demander|saisir|solliciter|vous adresser)\b"
)
# "Le tribunal a constaté que vous pouviez faire face": judges who did find that one can, or we who can.
_ABLE: Final = re.compile(
    r"\b(?:a|ont|avait|avaient) (?:constat|verifi|appreci|jug|etabli)\w* (?:que |votre [a-z]+(?: [a-z]+)? et )"
    r"(?:(?:vous|elle|la societe|l'entreprise|votre societe) )?(?:pouvez|peut|pouviez|pouvait|(?:etes|etiez|est|etait)"
    r" (?:en mesure|capable) de) (?:y )?faire face\b|\bnous (?:pouvons|pourrons|saurons) (?:y )?faire face\b"
)
_UNABLE: Final = re.compile(r"\b(?:ne|n'|si|plus|pas|insolvab\w+|hors d'etat|incapa\w+|aux abois|a bout)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_THREAT, unless=_names_open_proceedings)(letter)
    yield from forbid_phrases(MADE_INSOLVENT, unless=_tells_a_right, even_denied=True)(letter)
    yield from forbid_phrases(_FOLDING, unless=_is_no_threat, even_denied=True)(letter)


def _tells_a_right(letter: Letter, hit: Hit) -> bool:
    """Whether the judge is the one who may give the reader time, or found that he can pay."""
    text = hit.passage.text
    if _ABLE.search(text) is not None and _UNABLE.search(hit.text) is None:
        return True
    return _names_open_proceedings(letter, hit) or _RIGHT.search(text) is not None


def _is_no_threat(letter: Letter, hit: Hit) -> bool:
    return _names_open_proceedings(letter, hit) or _SPARED.search(hit.passage.text) is not None


def _names_open_proceedings(letter: Letter, hit: Hit) -> bool:
    if letter.facts.debtor.insolvency is not None:
        return True
    return any(
        word in hit.passage.text
        for word in (
            "tva",
            "stock",
            "de la succession",
            "du regime",
            "des droits",
            "promotion",
            "sauvegarde des",
            "ou en est la",
        )
    )


RULE = Rule(
    id="LIT060",
    name="insolvency-threat",
    severity=Severity.BLOCKING,
    source="fr-com-l631-5",
    covers=("GR-060",),
    message="La lettre menace de faire ouvrir une procédure collective.",
    hint="Écrivez plutôt\u202f: «\u202fÀ défaut, nous pourrons saisir la juridiction compétente.\u202f»",
    check=announced(_check, MADE_INSOLVENT, _THREAT, _FOLDING),
    bad=(
        letter("Une société qui ne peut pas payer n’a plus qu’à déposer le bilan.", BUSINESS),
        letter("Payez ou nous demandons votre liquidation.", BUSINESS),
        letter("À défaut, nous vous assignerons en redressement judiciaire.", BUSINESS),
        letter("Des juges seraient priés de constater que l’entreprise ne peut plus faire face.", BUSINESS),
        letter("L’ouverture d’une procédure collective sera sollicitée.", BUSINESS),
        letter("Nous ferons constater votre cessation des paiements.", BUSINESS),
    ),
    good=(
        letter("À défaut, nous pourrons saisir la juridiction compétente.", BUSINESS),
        letter("Nous n’envisageons pas de demander votre liquidation judiciaire.", BUSINESS),
        letter("La liquidation de stock se termine samedi.", CONSUMER),
        letter("Le redressement de la cloison est facturé.", CONSUMER),
        letter("Nous avons lancé la procédure de sauvegarde des données cette nuit.", BUSINESS),
    ),
)
