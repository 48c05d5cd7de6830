"""Wishes, leave-takings and thanks at the end of a mail, as patterns of a folded line."""

from __future__ import annotations

import re

from assistant.domain.writing.register import ClosingForm
from assistant.french.text.word_list import word_list

# What one wishes: « bonne journée », « belle fin de semaine », « bon courage ».
_GOODS = "|".join(
    word_list(
        """
        journee soiree nuit semaine aprem apres.midi week-end weekend we wk week vacances conges fetes reception
        continuation reprise rentree lecture dimanche samedi lundi mardi mercredi jeudi vendredi matinee j annee
        courage pont suite route retour voeux vœux appetit chance ete noel
        """,
    )
)
_WISH = rf"(?:fin (?:de |d')\w+|fin|{_GOODS})\b"
_GOOD = r"(?:tres )?(?:bonnes?|belles?|bon|bel|excellente?s?|joyeuses?|joyeux|meilleurs|douces?|agreable|bone|bonn)"
_TO = r"(?: (?:a|pour) (?:toi|vous|tous|toutes|toute)\b[^.!?]{0,50})?"
_HEAD = r"(?:^|[,.;:!?()…–—-]|\b(?:et|merci|alors|ok|bien)\b)[ \t]*"
_WISHING = r"\b(?:en|un|une|passez|passe|de|vous|te|d'|allez|tres|souhaitant|souhaite)[ \t]*"
_LEAVING = r"\b(?:te dis|vous dis|dis|donc|journee|soiree|week-end)[ \t]*"

_WHEN = "|".join(
    (
        "bientot vite demain lundi mardi mercredi jeudi vendredi samedi dimanche tantot apres".replace(" ", "|"),
        r"plus tard|plus|la semaine(?: prochaine)?|la prochaine|la rentree|ce soir|l'annee prochaine",
        r"tout (?:de suite|a l'heure)|cet aprem\w*|dans (?:deux|quelques) jours",
        r"(?:tte|tt|toute?s?)\b(?! (?:la|l'|les|le|fin|hasard|moment))",
    )
)
_LEAVE = (
    rf"(?:a|@)[ -]?(?:tres |tres tres )?(?:{_WHEN})|[a@] ?\+{{1,2}}|\+\+|[a@]tt\b|[a@]pl(?:us)?\b|ab(?=[ .!,]*$)"
    r"|au plaisir(?: de (?:vous|te) (?:lire|revoir|entendre|voir|retrouver|relire))?|a (?:vous|te) (?:re)?lire"
    r"|on se (?:voit|tient au courant|rappelle)|see you\b.*|talk soon|(?:bye|ciao|tchao|tchuss)(?: bye)?"
)

SOFT = (
    (
        ClosingForm.BONNE_JOURNEE,
        re.compile(
            rf"(?:{_HEAD}|{_WISHING})(?:a (?:vous|toi) )?{_GOOD}\s+(?:et (?:belle|heureuse) )?{_WISH}{_TO}"
            r"(?: / have a \w+ \w+)?|\bhave a (?:nice|good|great|lovely|wonderful) \w+"
        ),
    ),
    (ClosingForm.A_BIENTOT, re.compile(rf"(?:{_HEAD}|{_LEAVING})(?:{_LEAVE})(?=[ ,.!;:)…–—-]|$)")),
)

# Without punctuation, as in text messages: the last words of the line, and one word of signature at most.
_LAST = r"(?: (?:a|et) (?:toi|vous|tous|toutes|bientot))?[ .!;)]*(?:\w+[ .!]*)?$"
_THANKED = (
    r"(?: beaucoup| d'avance| par avance| bcp| encore)?(?: (?:pour|pr|de) (?:ta|ton|tes|votre|vos|la|tout|cette"
    r"|ce)\b[\w' ]{0,40})?"
)

AT_END = (
    (ClosingForm.BISES, re.compile(rf" (?:(?:grosses? |gros )?(?:bises?|bi+z+|bisous?))(?: a \w+)?{_LAST}")),
    (ClosingForm.BONNE_JOURNEE, re.compile(rf" {_GOOD} {_WISH}{_LAST}")),
    (ClosingForm.A_BIENTOT, re.compile(rf" (?:[a@] ?(?:tres )?(?:bientot|vite|plus|\+)){_LAST}")),
    (
        ClosingForm.CORDIALEMENT,
        re.compile(
            r" (?:bien |tres )?(?:cordialement|cdlt|cdt)[ .!]*"
            r"(?!(?:par|a|dans|avec|pour|que|sur|en|le|les|la)\b)(?:\w+[ .!]*){0,2}$",
        ),
    ),
    (
        ClosingForm.MERCI,
        re.compile(
            rf" (?:merci|mci)(?:{_THANKED}[ .!]*| (?:mme |mr |m |madame |monsieur )?(?!\w+(?:er|ir"
            rf"|re)\b)\w+[ .!]*)$"
        ),
    ),
)
