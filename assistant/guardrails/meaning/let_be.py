"""Let be: words that release a debtor, said of something else: another invoice, a code nobody asks for, a counter."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import Hit

_REMAINS: Final = re.compile(
    r"\b(?<!ne )(?<!n')(?:reste|restent) (?:due?s?\b|a (?:payer|regler|recevoir)|[a-z]-?\d)|\b(?:il|le second) reste\b"
)
_SUPERSEDED: Final = re.compile(
    r"\b(?:precedente|premiere|ancienne|d'hier|erronee?|faux|fausse|mauvais\w*|erreur|doublon|en double|remplace\w*"
    r"|celle d[ue]|la bonne|corrigee|rectifi\w*|pdf)\b"
)
_PUT_AWAY: Final = re.compile(r"\b(?:oubli|jet|dechir|class)\w*\b")
_ANYBODY: Final = re.compile(r"\b(?:tous|tout le monde|chacun|parfois|souvent|un jour|n'importe qui|en double)\b")
_OTHER_THING: Final = re.compile(
    r"\bcompteurs? (?:d|de [a-z]+ )?[^.;!?]{0,12}(?:eau|gaz|electri\w+|heures|copies)\b|\bdossier technique\b"
    r"|\bcote (?:assurance|technique)\b|\ben (?:serons|sommes) quittes pour\b"
    r"|\b(?:reclamation|demande|question|incident)\b[^.;!?]{0,12}\bcomme clos"
)
_NOT_OF_THE_DEBT: Final = re.compile(  # what follows "vous ne me devez rien", "nous ne demanderons jamais"
    r"^(?: d'autre| de plus)? (?:pour (?:le|la|les|ce|cette) (?!factur|dossier|reste|solde|total|mois|command|chantier)"
    r"|que |de l'usine|d'autre|sur (?:l'ancien|un |ce lien)|avant|d'avance|sans (?:nous|avoir))"
    r"|^[^.;!?]{0,25}\b(?:codes?|mots? de passe|coordonnees|identifiants?|informations|justificatifs?)\b"
)
_ON_THAT_SCORE: Final = re.compile(r"^ (?:a ce titre|de ce chef|a cet egard|la-dessus|pour cela|pour ca)\b")
_AN_INVOICE: Final = re.compile(
    r"\b(?:factur\w+|soldes?|creances?|dettes?|sommes?|comptes?|reste)\b|\d{3}|\b[a-z]{1,4}-\d"
)
_NEVER: Final = re.compile(r"\b(?:irons|irai|ferons) [^.;!?]{0,12}(?:jamais|aucun cas)$")
_COURT: Final = re.compile(
    r"\b(?:justice|tribuna\w*|juge|proces|huissier|loin|poursui\w*|contentieux|recouvrement|valoir|payer|de cette)\b"
)
_PAID_LATER: Final = re.compile(r"\b(?:sera|seront) (?:[a-z]+ )?(?:payee?s?|reglee?s?)$")
_CALLING: Final = re.compile(r"\bpass(?:e|ons|erons|erai)\b(?! sur)[^.;!?]*\bfactures?$")
_DONE: Final = re.compile(r"\b(?:ete|est|sont|fut|avons|avez|ai|as|a|ont|avais|avait) (?:[a-z]+ )?$")
_PRESENT: Final = ("annule", "efface", "abandonne", "oublie")


# "Elle a dû passer à la trappe", "est passée à la trappe": a paper that was lost, and no sum that is let go.
_PAPER: Final = (
    r"(?:courriers?|courriels?|mails?|messages?|relances?|rappels?|lettres?|envois?|ordres?|virements?|reglements?)"
)
_LOST: Final = re.compile(
    rf"\b(?:{_PAPER}|factures?|echeances?|elles?|ils?|ca|cela|[a-z]{{1,4}}-?\d[\w-]*)\b"
    r"[^,;:.!?]*(?:,[^,;:.!?]{1,25},[^,;:.!?]*)?\b(?:(?:du|pu|semblent?|parai(?:t|ssent)|vien(?:t"
    r"|nent) de) (?:[a-z]+ )?passer"
    r"|(?:est|sont|etait|etaient|soi(?:t|ent)|serai(?:t|ent)|etre) (?:[a-z-]+ ){0,2}passee?s?) (?:[a-z]+ )?a la trappe$"
    rf"|\b{_PAPER} passe(?:nt)? (?:[a-z]+ )?a la trappe$"
)
_A_SUM: Final = re.compile(
    r"\b(?:reste|restant\w*|solde|moitie|tiers|quart|surplus|difference|penalites?|interets?|indemnites?|frais"
    r"|dette)\b[^,;:.!?]*$"
)
_ON_PAYING: Final = re.compile(
    r"\b(?:si (?:tu|vous)|(?:pay|regl|vir|vers|sold)ez|paie|regle|verse|contre|en echange|pour \d)\b"
)


def is_let_be(hit: Hit) -> bool:
    """Whether what was found releases nobody of the debt that the letter asks for."""
    text, before, behind = hit.passage.text, hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    if _OTHER_THING.search(text) is not None or (_REMAINS.search(text) and "plus rien" not in hit.text):
        return True
    if _PUT_AWAY.search(hit.text) is not None and (_SUPERSEDED.search(text) or _ANYBODY.search(text)):
        return True
    if _NOT_OF_THE_DEBT.match(behind) is not None and ("rien" in hit.text or "jamais" in hit.text):
        return True
    if hit.text.endswith("rien") and _ON_THAT_SCORE.match(behind) and _AN_INVOICE.search(text) is None:
        return True
    if _NEVER.search(hit.text) is not None and _COURT.search(text) is None:
        return True
    if _PAID_LATER.search(hit.text) is not None or _CALLING.search(hit.text) is not None:
        return True
    return hit.text.startswith(_PRESENT) and _DONE.search(before) is not None


def is_lost(hit: Hit) -> bool:
    """Whether what fell through the trap is a paper, and nobody is told to pay for it."""
    before = hit.passage.text[: hit.start]
    if _A_SUM.search(before) is not None or _ON_PAYING.search(before) is not None:
        return False
    return _LOST.search(before + hit.text) is not None
