"""Allusion: naming somebody whom a debt does not concern, so that the reader fears what he may learn.

"Votre employeur apprécierait-il ?", "vos voisins, pour l'instant, ne savent rien": no verb of telling need stand there.
A letter that asks for money has hardly a reason to name such people: one word beside that hints is enough, in any
order, unless the sentence thanks, tells of an errand or repeats what they told us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import may_hint
from assistant.guardrails.meaning.errand import tells_an_errand
from assistant.guardrails.meaning.exposure import Audience, naming
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.phrases import Hit, denied

_HOLDS_BACK: Final = re.compile(
    r"\b(?:pour (?:l'instant|le moment|cette fois)|cette fois-ci|jusqu'(?:ici|a present)|entre nous"
    r"|ne (?:voudr|aimer|souhait)\w+ pas|n'aimer\w+ pas|prefer\w+ (?:ne pas|eviter)|faites en sorte|fais en sorte)\b"
)
_OURS: Final = re.compile(r"\b(?:nous|je|on)\b|\bj'")
_TAKEN_UP: Final = re.compile(
    r"\b(?:nous|je|on) (?:pouvons|pourrions|pourrais|peux|peut|pourrait|allons|vais|irons|saurons"
    r"|comptons)\b[^.;!?]{0,20}\b(?:l'|la |le |les |lui |leur |nous en |m'en )\s?(?:\w+ )?(?:appel|telephon"
    r"|prevenir|dire|parler|ecrire|inform|avert|alert|contact|charger|occuper|demander|apprendre|faire)\w*"
    r"|\b(?:pensez-y|penses-y|songez-y|a bon entendeur|reflechissez|a (?:vous|toi) de voir)\b"
)
_UNAWARE: Final = re.compile(
    r"^[^.;!?]{0,30}\b(?:ne |n')(?:[a-z]+ )?(?:sai|sav|conna|voi|dout|imagin|soupconn|(?:est|sont) (?:\w+ ){0,2}(?:au"
    r" courant|informe)|lit|lisent|appr)\w*"
)
_STREET: Final = re.compile(
    r"\b(?:rue|avenue|place|boulevard|quai|impasse|allee|cours|square) (?:de la |de l'|du |des |d')?$"
)
_BESIDE_A_NOUN: Final = re.compile(  # "votre compte fournisseur", "votre suivi client"
    r"\b(?:comptes?|suivi|espace|service|fiche|dossier|numero|code|portail|relation|accueil|parcours|reference)"
    r" (?:clients?|fournisseurs?|adherents?|locataires?|eleves?)$"
)
_OWN_BODY: Final = re.compile(  # what a house decides in its own council
    r"^(?:votre|le) (?:conseil (?:d'administration|syndical)|comite de direction|bureau)\b"
)
_DECIDES: Final = re.compile(
    r"\b(?:se reuni\w*|vot(?:e|er|era|ent|ee)|valid\w+|approuv\w+|decid\w+|tien\w+ (?:le|son|sa)|siege\w*)\b"
)
_PLACES: Final = frozenset({"quartier", "residence", "immeuble", "village", "copropriete", "mairie", "club"})
_INSIDE: Final = re.compile(
    r"\b(?:pass|intervien|travaill|livr|circul|pos|chantier|tourn|install)\w*\b[^.;!?]{0,30}\b(?:dans|a) $"
)
_DESK: Final = re.compile(r"\b(?:suit|tient|regle|traite|gere|paie) (?:les |vos )$")  # "qui suit les fournisseurs"
_THEIR_DESK: Final = re.compile(  # "si c'est ta sœur qui tient les comptes, transfère-lui ce mot"
    r",? qui (?:suit|tient|regle|traite|gere|fait|s'occupe)\w* (?:de |d[eu]s? )?(?:les |vos |tes |la |ta "
    r"|votre )?(?:comptes"
    r"|factures?|papiers|compta\w*|paiements|reglements|fournisseurs|administratif)\b"
)
_AMBIGUOUS: Final = frozenset({"parquet", "police", "controleurs", "inspecteurs", "autorites", "l'administration"})
_OWNERS: Final = frozenset({"votr", "vos", "ton", "ta", "tes", "leur", "son", "ses", "sa"})
_THEIR_WORD: Final = 70  # characters after a name within which somebody "would be surprised"
_OUR_REACH: Final = 80  # characters before a name within which the writer "knows" somebody


def find_allusions(letter: Letter, audiences: tuple[Audience, ...], *, out_of_place: bool = False) -> Iterator[Hit]:
    """The first name of such people in each sentence that hints at what they may learn.

    ``out_of_place``: their name alone hints, for no errand would bring it into such a letter.
    """
    for passage, worded in naming(letter, audiences):
        if passage.stems.isdisjoint(_OWNERS) and all(audience.owned for audience in worded):
            continue
        for hit in named_in(letter, passage, audiences):
            alone = out_of_place and hit.text not in _AMBIGUOUS and not denied(hit) and may_hint(passage.text, hit.text)
            if (alone or _is_hinted(letter, hit)) and not tells_an_errand(hit):
                yield hit
                break


_PRESSING: Final = re.compile(r"\b(?:vous|te|me|nous|je|on|ne|temps|qui|se|le|les) $")


def named_in(letter: Letter, passage: Passage, audiences: tuple[Audience, ...]) -> Iterator[Hit]:
    """Where a sentence names such people, who are neither the debtor's own house nor an address or a desk."""
    for match in _named(audiences).finditer(passage.text):
        hit = Hit(passage, match.start(), match.end())
        of_house = is_of_house(letter, hit.text, passage.text)
        if of_house or passage.text.startswith("-d'", hit.end) or _is_a_verb(hit) or _is_an_address_or_a_desk(hit):
            continue
        yield hit


def _is_a_verb(hit: Hit) -> bool:
    """Whether it presses rather than prints: "que je vous presse", "rien ne presse"."""
    return hit.text == "presse" and _PRESSING.search(hit.passage.text[: hit.start]) is not None


@cache
def _named(audiences: tuple[Audience, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(audience.pattern for audience in audiences)})(?![^\W_])")


def _is_hinted(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    insinuated = whole_words("insinuating").search(text) is not None
    if insinuated and (_HOLDS_BACK.search(text) is not None or not denied(hit)):
        return True
    if _UNAWARE.search(text[hit.end :]) is not None and _OURS.search(text[hit.end : hit.end + 20]) is None:
        return True
    if denied(hit):
        return _is_taken_up(letter, hit.passage)
    return _would_notice(hit) or _is_within_reach(hit) or _is_taken_up(letter, hit.passage)


def _is_an_address_or_a_desk(hit: Hit) -> bool:
    before = hit.passage.text[max(0, hit.start - 40) : hit.start + len("les ")]
    if _THEIR_DESK.match(hit.passage.text, hit.end) is not None:
        return True
    if _BESIDE_A_NOUN.search(hit.text) is not None:
        return True
    if _OWN_BODY.match(hit.text) is not None and _DECIDES.search(hit.passage.text) is not None:
        return True
    if hit.text.split()[-1] in _PLACES and _INSIDE.search(hit.passage.text[: hit.start]) is not None:
        return True
    return _STREET.search(before[:-4]) is not None or _DESK.search(before) is not None


def _would_notice(hit: Hit) -> bool:
    """Whether the named are said to learn, to wonder or to talk."""
    after = hit.passage.text[hit.end : hit.end + _THEIR_WORD]
    before = hit.passage.text[max(0, hit.start - 30) : hit.start]
    found = whole_words("noticing").search(after)
    if found is not None and _OURS.search(after[: found.start()]) is None:
        return True
    return re.search(r"\b(?:qu'en|que|comment) (?:\w+ )?(?:pens|dir|juger|reag|prendr)\w*\s*$", before) is not None


def _is_within_reach(hit: Hit) -> bool:
    """Whether the writer tells that he meets the named or may reach them."""
    before = hit.passage.text[max(0, hit.start - _OUR_REACH) : hit.start]
    return _OURS.search(before) is not None and whole_words("meeting").search(before) is not None


def _is_taken_up(letter: Letter, passage: Passage) -> bool:
    """Whether the next sentence goes on ("Nous pouvons l'appeler.")."""
    passages = read(letter).passages
    following = passages[passage.rank + 1].text if passage.rank + 1 < len(passages) else ""
    return _TAKEN_UP.search(following) is not None or _TAKEN_UP.search(passage.text) is not None
