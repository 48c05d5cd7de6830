"""Kin to pay: the bill is laid on the family, or the family called upon so that it be paid."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_KIN: Final = (
    "(votre|vos|ton|ta|tes) ({kin}|vieux|vieille|frangine?s?|daron|daronne|paternel|aînée?s?|moitié|ménage|héritiers"
    "|petits-enfants|gosses|mômes)"
)
_PAID: Final = (
    "(pa[iy][a-z]*|régl[a-z]*|règl[a-z]*|sold[a-z]*|rembours[a-z]*|acquitt[a-z]*|règlement|paiement|dette|facture"
    "|somme)"
)
_LAID: Final = phrases(
    f"{_KIN} (nous|me) (la |le |l')?(devra|devront|paiera|paieront|réglera|régleront|remboursera|rembourseront"
    f"|soldera)",
    f"(demandez|demande|empruntez|emprunte|adressez-vous)[^.;!?]{{0,12}} à {_KIN}[^.;!?]{{0,40}} (refus|prêt|avanc"
    f"|argent|somme|dépann"
    "|sous)[a-z]*",
    f"(relancerons|relancerai|appellerons|appellerai|contacterons|contacterai|solliciterons|solliciterai|irons voir"
    f"|irai voir) ~1 {_KIN}",
    f"{_KIN} (peut|peuvent|pourrait|pourraient|va|vont|devrait|doit|doivent) ~1 (bien )?(payer|régler"
    f"|rembourser|solder"
    "|avancer l|avancer la)",
    f"à (la )?charge de {_KIN}",
    f"c'est {_KIN} que (nous|je|on) ~2 (appell|appel|sollicit|contact|relanc|écri|irons|irai|join|demand|tourn)[a-z]*",
    f"(appell|sollicit|contact|relanc|écrir|trouver|demander|tourn|join|frapp)[a-z]* ~4 {_KIN}[^.;!?]{{0,20}} (pour"
    f"|afin) ~3"
    f" {_PAID}",
    f"{_KIN}[^.;!?]{{0,40}} (sort(ent|e|ir)|ouvr|fass|cass|signe)[a-z]* ~2 (chéquier|chèque|portefeuille"
    f"|porte-monnaie|bourse"
    "|tirelire|virement|livret|carte)",
    f"{_KIN}[^.;!?]{{0,25}} (répond|répondr|hérit|réponden|devr|paier|payer|acquitter)[a-z]* ~2 (de )?(votre|ta|cette"
    f"|vos|la|tes)"
    " ~1 (dettes?|factures?|sommes?|créances?|impayés?)",
    f"(passe|passera|reviendra|échoit|transmet|transmettra|pèse|pèsera)[a-z]* ~2 (à|sur|aux) {_KIN}[^.;!?]{{0,40}}",
)
_WILLING: Final = re.compile(
    r"\b(?:merci|passer|bonjour a|amities|salu\w+|prefer\w+|si (?:vous|elle|il) (?:le )?(?:souhait|prefer|voul)\w*"
    r"|rendez-vous"
    r"|livr\w+|clefs?|cles?|travaux|chantier|aucun\w*|jamais|rien ne|vous (?:nous |m'|l')?(?:avez|aviez) (?:dit|ecrit"
    r"|demande|indique|donne|propose|souhaite|laisse|communique|precise|conseille)e?s?"
    r"|a (?:deja )?(?:paye|regle|verse)|ont (?:deja )?(?:paye|regle|verse)|nous a (?:remis|regle)|notaire"
    r"|bonne (?:fete|route)"
    r"|cours|stage|inscri\w+|pension|(?:ne|n') ?(?:sera|seront|est|sont|repond|doi\w*|demand\w*) (?:pas|nullement))\b"
)
# "Il a fallu joindre votre fille pour le paiement, à votre demande": it was done, and the reader had asked for it.
_CALLED: Final = re.compile(r"\b(?:a fallu|avons|ai)(?: du| pu)? $")
_ASKED_FOR: Final = re.compile(
    r"^(?!.*[;:]).*(?:\ba (?:votre|ta) demande\b(?! ou)|\bcomme vous (?:le |l'|nous l')?(?:vouliez|souhaitiez"
    r"|demandiez)\b)"
)
# "La facture à la charge de votre mère a été envoyée à part": a bill of her own, and not the reader's.
_OWN_BILL: Final = re.compile(
    r"^(?!.*\b(?:pa[iy]\w*|regl\w*|dettes?)\b).*\b(?:facture|part|quote-part"
    r"|moitie) a (?:la )?charge de (?:votre|vos|ton|ta|tes) [^\s,.;]+ (?:lui |leur )?"
    r"(?:a|ont) (?:deja )?ete (?:envoye|adresse|facture|remis)e?s? (?:a part|separement)\b"
)


def _is_wished_for(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether the relative comes in by her own will, by the reader's, or for a bill of her own."""
    text = hit.passage.text
    if _WILLING.search(text) is not None:
        return True
    if "charge de" in hit.text:
        return _OWN_BILL.search(text) is not None
    return _CALLED.search(text[: hit.start]) is not None and _ASKED_FOR.search(text) is not None


KIN_TO_PAY: Final = forbid_phrases(_LAID, unless=_is_wished_for)
