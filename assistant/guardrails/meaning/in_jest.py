"""In jest: words that insult elsewhere, said of a thing, of the writer, in fun, or to the reader's credit."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import has_company, is_title
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.wording.phrases import Hit

_SELF = (
    "nous ne doutons",
    "je ne doute",
    "loin de moi",
    "clown pour",
    "spectacle",
    "vaudeville",
    "role d",
    "fumisterie existe",
    "lecon de cuisine",
    "lecon de piano",
    "lecon de musique",
    "lecon de jardinage",
    "ordures menageres",
    "anti-parasite",
    "nuisibles",
    "entrer dans",
    "tentative d'",
)


# What is told to the reader's credit: silence is not like him.
_UNLIKE_YOU: Final = re.compile(
    r"^(?!.*\b(?:payer|regler|tenir|honorer|repondre|rembourser|assumer)\b).*\b(?:ce|cela|ca) (?:n'est|ne serait"
    r"|n'etait) (?:vraiment |pourtant )?(?:pas|guere|jamais)[^.;!?]{0,12} (?:genre|habitudes?|style)\b"
    r"|^(?!.*\b(?:payer|regler|tenir|honorer)\b).*\b(?:retards?|oublis?|silences?|delais?)\b[^.;!?]{0,30}"
    r" (?:n'est|ne sont|n'entre|n'etait) [^.;!?]{0,10}(?:pas|guere|jamais)[^.;!?]{0,12} (?:genre|habitudes?|style)\b"
)
_ABOUT_US: Final = re.compile(r"\b(?:j'|je |nous |on |notre |nos |mon |ma |mes )(?:(?!vous|te\b|votre)[a-z']+ ){0,2}$")
_SAID_OF_ANYBODY: Final = ("memoire", "retourne", "aucune excuse", "fai", "jou", "sortir", "ouvrir")
_NOBODY: Final = re.compile(
    r"\b(?:personne|nul|rien)\b[^.;!?]{0,15} (?:ne |n')[^.;!?]*$|\b(?:notre|ma|je suis de) (?:pretendue )?$"
)
_GREENS: Final = re.compile(r"\b(?:marche|frais|potager|cageots?|laitues?|jardin|recoltes?|panier)\b")
_A_THING: Final = re.compile(
    r"\b(?:connexion|reseau|meteo|ligne|machine|telephone|courrier|poste|capteur|signal|horaires)\b"
)
_THANKFUL: Final = re.compile(r"\b(?:grace a|merci a|plaisir d|chance d|heureu\w+ d|fiers? d|fieres? d)")
_UNDERSTOOD: Final = re.compile(r"\b(?:je comprends|nous comprenons|je sais|nous savons) (?:bien |tres bien )?que\b")
_AT_EASE: Final = re.compile(r"\b(?:dites|dis|parle\w*|demande\w*|appele\w*|n'hesit)[^.;!?]{0,20} sans gene\b")
_AMUSED: Final = re.compile(
    r"\bmerci\b.*\b(?:m'|nous )a (?:bien |beaucoup |tous )?$"
)  # "merci, elle m'a bien fait rire"
_ARRIVED: Final = re.compile(r"\b(?:est|sont) (?:bien |enfin )?(?:arrive|parvenu)\w*|\b(?:avons|ai) (?:bien )?recu\b")


def is_in_jest(letter: Letter, hit: Hit) -> bool:
    """Whether words that insult are said of another, of a thing, in fun, or to the reader's credit."""
    text = hit.passage.text
    if is_quoted_statute(letter, hit.span) or is_title(letter, hit) or any(words in text for words in _SELF):
        return True
    if any(found.search(text) is not None for found in (_UNLIKE_YOU, _AT_EASE)):
        return True
    return _is_fun(hit) or _is_of_another(hit)


def _is_fun(hit: Hit) -> bool:
    text, before = hit.passage.text, hit.passage.text[: hit.start]
    if hit.text in {"miracle", "fait rire", "tres drole"} and _ARRIVED.search(text) is not None:
        return True
    if hit.text == "fait rire":
        return _AMUSED.search(before) is not None or not has_company(text)
    if hit.text.startswith("fait semblant"):  # "Manu a fait semblant de ne pas être fier"
        return not has_company(text)
    return hit.text.endswith(("comme vous", "comme toi")) and _THANKFUL.search(text) is not None


def _is_of_another(hit: Hit) -> bool:
    text, before = hit.passage.text, hit.passage.text[: hit.start]
    if hit.text.startswith(("votre numero", "ton numero")):
        return " ne repond" in hit.text
    if hit.text.startswith("mauvaise ") and _NOBODY.search(before) is not None:
        return True
    if ("salades" in hit.text and _GREENS.search(text)) or ("fiable" in hit.text and _A_THING.search(text)):
        return True
    if "priorit" in hit.text and _UNDERSTOOD.search(before) is not None:
        return True
    return _ABOUT_US.search(before) is not None and hit.text.startswith(_SAID_OF_ANYBODY)
