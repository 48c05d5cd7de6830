"""Hard hour: an illness, a mourning or a separation is made a reason to pay, or told the reader as known."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, excused_anywhere, forbid_phrases, phrases

_HARDSHIP: Final = re.compile(
    r"\b(?:hopital|hospitalis\w+|traitement|chimio\w*|maladie|malade|cancer|operation|deuil|deces|obseques"
    r"|enterrement|mort de"
    r"|divorce|separation|licenci\w+|chomage|grossesse|enceinte|accouchement|handicap\w*|depression|burn-?out|veu(?:f"
    r"|ve|vage)"
    r"|sante|age|accident)\b"
)
_REASON: Final = phrases(
    "raison de plus (pour|de|d') ?~2 (payer|régler|solder|virer|verser|acquitter|en finir|vous|nous|cette|la|le)",
    "(dans|vu|avec) (votre|ton) état,?[^.;!?]{0,40} (moment|facture|dette|payer|régler|traîn[a-z]*|souci|mieux|vaut)",
    "(profit|hât|dépêch|press)[a-z]* ~4 (payer|régler|solder) ~4 (tant que|avant que|pendant que) (vous"
    "|tu) ~2 (pouvez|peux|êtes"
    "|es|avez|as)",
)


def _is_of_goods(letter: Letter, hit: Hit) -> bool:
    """Whether no hardship is told in that sentence or the one before: "votre terrasse, raison de plus pour régler"."""
    around = read(letter).passages[max(0, hit.passage.rank - 1) : hit.passage.rank + 1]
    return not any(_HARDSHIP.search(one.text) is not None for one in around) and "etat" not in hit.text


HARD_HOUR: Final = forbid_phrases(_REASON, unless=_is_of_goods, even_denied=True)

_SET_BESIDE: Final = phrases(
    "(maladie|chômage|chimiothérapie|cancer|deuil|enterrement|obsèques|orphelins|veuvage|licenciement|hospitalisation"
    "|handicap"
    "|enfant malade|dépression)[^.!?]{0,60} (facture|dettes?|payer|virement|payé|paiement|règlement)",
    "(facture|dettes?|payer|virement|paiement|règlement)[^.!?]{0,50} (maladie|chimiothérapie|cancer|deuil|enterrement"
    "|obsèques"
    "|orphelins|veuve|veuvage|licenciement|hospitalisation)",
)
_GENTLE: Final = re.compile(
    r"\b(?:courage|soutien|condoleances|compren\w+|delai\w*|echeancier|report\w*|prenez|sans (?:vous )?presser"
    r"|rien ne presse"
    r"|desole\w*|pensons|pense a|rythme|plusieurs fois|solution|parl(?:er|ons-en)|ecoute|aider|aide|suspend\w*"
    r"|patient\w*|attendr\w+"
    r"|mutuelle|assur\w+|caisse|arret|conges?|notre|nos|mon|ma|vous (?:nous |m')?(?:avez|aviez|ecriv\w+|disiez"
    r"|confi\w+|appren\w+)"
    r"|centre|ligue|association|pompes funebres|fleurs|cercueil|monument|ambulance|taxi|audioprothes\w+|adapt\w+"
    r"|rampe|fauteuil"
    r"|passage|retraite|facilit\w+|etal\w+|urgence|pas urgent|temps|pass(?:e|ent|era) (?:bien |toujours )?avant"
    r"|si [^.;!?]{0,60}(?:empech|traver|frapp|touch)\w*)\b"
)
# "Si une maladie explique ce retard, dites-le-nous": what may be is asked for, and payment is not pressed.
_HARDSHIPS: Final = (
    r"(?:maladie|chomage|separation|deuil|deces|hospitalisation|licenciement|divorce|handicap|depression|accident)"
)
_NOT_PRESSED: Final = (
    r"^(?!.*\b(?:mais|pourtant|cependant|(?:rest|demeur)(?:e|ent|era)|payez|reglez|soldez|virez|quand meme"
    r"|tout de meme|d'abord|passe|exig\w+|immediat\w*|(?:est|sont|montant|somme) due?s?|encore|heritage|aussi"
    r"|pretext\w*"
    r"|n'(?!hesit)\w+|ne"
    rf"|(?:votre|vos|ton|ta) {_HARDSHIPS})\b)"
)
_ASKED: Final = re.compile(
    rf"{_NOT_PRESSED}.*(?:\ben cas d(?:e |')(?:[a-z]+ (?:ou )?)?{_HARDSHIPS}\b|\b(?:si |s')[^.;!?]{{0,60}}"
    r"\b(?:expliqu|retard|pes|complique|gen)\w+).*\b(?:dites|faites|ecrivez|parlez|prevenez|appelez|contactez"
    r"|signalez)-(?:le-|la-)?(?:nous|moi)\b"
)
# "La facture de la chambre d'hospitalisation est jointe": it is what was sold, and the bill is only sent.
_SOLD: Final = re.compile(
    rf"{_NOT_PRESSED}[^,;:]*\bfactures? (?:de |du |des |d'|pour )[^,;:]*\b(?:hospitalisation|enterrement"
    rf"|obseques)\b[^,;:]*$"
)
_SENT: Final = re.compile(r"\b(?:ci-)?joint\w*|\bparviendr\w+|\b(?:envoye|adresse)es?\b")


def _is_told_softly(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether help is offered, the reader asked to tell what may be, or the word names what was sold to him."""
    text = hit.passage.text
    if _GENTLE.search(text) is not None or _ASKED.search(text) is not None:
        return True
    return hit.text.startswith("facture") and _SOLD.search(text) is not None and _SENT.search(text) is not None


SET_BESIDE: Final = forbid_phrases(_SET_BESIDE, unless=_is_told_softly, even_denied=True)

_TOLD: Final = phrases(
    "(vous|tu) ~1 (êtes|étiez|es|étais|voilà) ~2 (en plein|en pleine|en instance de|en plein milieu d'un"
    "|en procédure de) ~1"
    " (divorce|séparation|dépression|grossesse|burn-out|deuil|chimio[a-zé]*|cure|rechute|faillite personnelle)",
    "(votre|ton|ta) (divorce|dépression|grossesse|cancer|séropositivité|alcoolisme|addiction|burn-out|avortement"
    "|stérilité"
    "|homosexualité|religion|handicap|sclérose|dialyse|chimiothérapie|cure de désintoxication) ~1 (vous|te|n'|ne"
    "|occup"
    "|explique|fatigu|coût|prend|empêch)[a-z]*",
)
_SAID: Final = re.compile(
    r"\b(?:vous (?:nous |m')?(?:avez|aviez|ecriv\w+|disiez|confi\w+)|courage|soutien|condoleances|comprenons"
    r"|comprends|delai"
    r"|echeancier|prenez (?:le temps|soin)|sans vous presser|desole\w*|pensons a vous|pense a vous|a votre rythme)\b"
)
LIFE_TOLD: Final = forbid_phrases(_TOLD, unless=excused_anywhere(_SAID), even_denied=True)
