"""Turned down: what the client proposed, asked or feared, told in a clause that the letter answers with a refusal.

"Vous me suggérez d’appeler votre employeur : je ne le ferai pas" calls nobody, "vous craigniez qu’un huissier vienne ;
il n’en est rien" sends none, and a fear is dispelled where the letter says that nobody will come. The refusal is plain,
stands right behind and takes nothing back; what the client wished not to happen is no proposal, and to refuse that is a
threat. A message of another is told alike, where it is disowned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import stretches_given
from assistant.guardrails.wording.passage import Passage, read

_TO_US: Final = r"(?:(?:me|m'|nous|vous|t'|te) ?)?"
_HAS: Final = r"(?:(?:avez|aviez|as|avais) (?:donc |bien |aussi |hier |deja )?)?"
_OPENED: Final = re.compile(
    rf"(?:^|(?<=[,;:.!(] )|(?<=\bet )|(?<=\bque )|(?<=\bpuisque ))(?:vous|tu) {_TO_US}{_HAS}"
    r"(?:propos|sugger|conseill|offr|offert|demand|voul(?:iez|ais)|souhait(?:iez|ais|ez|es)|prefer(?:iez|ais)|craign"
    r"|crain|redout|inquiet|envisag|avez peur|aviez peur|as peur"
    r"|avais peur|retenez"
    r"|retiens|dedui)[a-z]*\b(?! que (?:vous|tu)\b)(?! a ne\b)"
    rf"|(?:^|(?<=[,;:.!(] )|(?<=\bet )|(?<=\bque ))(?:vous|tu) {_TO_US}{_HAS}(?:dis|dit|ecri|confi|avou)[a-z]* "
    r"(?:craindre|redouter|avoir (?:eu )?peur|(?:etre|vous etre) inquiete?|vous inquieter|t'inquieter|(?:votre|ta|vos"
    r"|tes) (?:craintes?|peurs?|inquietudes?))\b"
    r"|(?:^|(?<=[,;:.!] ))(?:(?:votre|ton|ta) (?:idee|proposition|suggestion|demande|question|crainte|offre)\b"
    r"[^.;:!?]{0,40}(?: de | d'| que | qu'|:))"
    r"|(?:^|(?<=[,;:.!] ))(?:vous|tu) (?:croy|pens|imagin|cro|suppos)[a-z]*\b"
    r"(?= (?:que (?:nous|je|notre|nos|mes)|qu'(?:on|un|une)|que j')\b)"
    r"|\b(?:on|quelqu'un|un (?:confrere|voisin|collegue|concurrent|ami)|une (?:collegue|voisine|amie)) vous "
    r"(?:a|aurait) (?:dit|raconte|affirme|assure)\b(?= qu)"
)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:transfer|transmis|fait suivre|signal|montr|alert|prevenu)\w* (?:de |d')?(?:ce|cet|le|l'"
    r"|un) ?(?:message|courriel"
    r"|mail|sms|courrier|appel) (?=qui (?:vous|te|t')|ou l'on|dans lequel|par lequel)"
)
_OURS: Final = re.compile(  # where the writer speaks again
    r"[;:!?]|\b(?:mais|sinon|or|donc|alors|tandis)\b|(?:,| et|, et) (?:je|j'|nous|on|nos|mes|notre|c'est|cela|ce) ?"
)
_WISHED_AWAY: Final = re.compile(
    r"\b(?:evit|arret|cess|renonc|epargn|discret|discrete|silence|taire|taise|secret|loin|tranquill|pati"
    r"|confiden|garder|ignor|grace|personne|protege|retir|suspend)[a-z]*\b|\b(?:ne|sans|ni)\b|\bn'"
)
_CLAIMED: Final = re.compile(  # "... si « une plainte sera déposée » est une plaisanterie. Non."
    r"\b(?:nous|me|m') ?(?:est|sont|etait|etaient|devez|dois|revien\w+)\b|\bdu(?:e?s)? depuis\b"
    r"|\b(?:plaisant|blagu|bluff|rire|rigol|exager|impossib|interdi|illegal|vain|inutil|faux|fausse|excessi)[a-z]*\b"
)
_FEARED: Final = re.compile(r"\b(?:craign|crain|redout|inquiet|peur)")
_DO: Final = (
    r"(?:ferai|ferons|fera|feront|ferais|ferions|accept|souhait|veux|voulons|compt|prendr|suivr|donner|prati"
    r"|desir|prevoy|envisag|autoris)[a-z]*"
)
_REFUSED: Final = re.compile(
    rf"\b(?:je|nous|on) n(?:e |')(?:(?:la|le|les|l'|vous|te|t'|y|en|en ai|l'ai|l'avons|avons|ai) ?)*"
    rf"(?:{_DO}|fait|accepte|dit|ecrit) (?:donc |bien sur |evidemment )?(?:pas|jamais|nullement|rien|ni l'un)\b"
    r"|\b(?:je|nous) n(?:e |')(?:l'avons|l'ai|avons|ai) jamais\b"
    r"|\b(?:je|nous) n(?:e |')(?:la |le |l'|y )?(?:peux|pouvons|pourrai|pourrons|saurais|saurions) (?:donc "
    r"|helas |bien sur )?"
    r"(?:pas|ni)(?: (?:la |le |l'|vous l'|y |la lui |le )?(?:accept|accord|valid|faire|consent|retenir"
    r"|donner suite)[a-z]*)?"
    r"(?=[\s.,:;!]*$|[.,:;!]| non plus| ni)"
    r"|\b(?:je|nous) (?:m'y |nous y |la |le |l'|les )?(?:refus|declin)(?:e|ons|erai|erons)\b"
    r"|\b(?:c'est|ce sera|(?:ma|notre|la) reponse (?:a (?:la|cette|votre|ta) [a-z ]{1,24})?est) non\b|(?:^|[:;,] "
    r"|mais )(?:non|jamais)(?=\W*$"
    r"|[.:;!]|,? (?:merci"
    r"|jamais|bien sur|evidemment|rassure|je|nous|on|personne|rien|cela|ce|il|vous n|votre [a-z]+ n|et)\b)"
    r"|\bil n'en (?:est|a|sera)(?: jamais)?(?: ete)? (?:rien|pas question|nullement question|question)\b"
    r"|\b(?:il )?n'(?:a jamais ete|est pas|est nullement|en est pas) question de (?:cela|rien de tel|tel|pareil)\b"
    r"|\b(?:cela|ca|ce|rien de tel|rien) (?:ne se (?:fera|produira)|n'arrivera)(?: pas| jamais)?(?=\W*$|[.,:;!])"
    r"|\brien de tel n'(?:est|arrivera)\b|\b(?:c'est|c'etait) (?:tout a fait |parfaitement )?(?:faux|inexact)\b"
    r"|\bpersonne n(?:e |')(?:viendra|passera|sera|sonnera)\b"
    r"|\b(?:je ne suis|nous ne sommes) pas d'accord\b"
)
_NOT_SO: Final = re.compile(  # "ils ne le sont pas et ne le seront pas", "il n'y en aura pas"
    r"\b(?:ils?|elles?) n(?:e |')(?:l(?:e|a|es)? ?(?:est|sont|sera|seront|a|ont)|y en (?:a|aura|avait)) (?:pas"
    r"|nullement"
    r"|aucune?s?)\b(?! (?:encore|pour|d'autres?|si|tant|jusqu|aujourd|que|qu'))"
)
_DISPELLED: Final = re.compile(  # a fear, and not a proposal, is answered so
    r"\b(?:dissip|lev|ecart|apais)(?:er|ons|e|erai|erons) (?:cela|ce malentendu|cette (?:crainte|inquietude|peur)"
    r"|ces (?:craintes|inquietudes)|(?:votre|vos|ta|tes|toute) (?:craintes?|inquietudes?|peurs?))\b"
    r"|\b(?:rassur(?:ez-vous|e-toi)|soyez rassure\w*|sois rassure\w*|(?:vous|te) rassurer?(?: la-dessus"
    r"| sur ce point)?)\b"
    r"|\bn(?:'ont|'a) pas lieu d'etre\b|\b(?:est|sont) (?:infonde|sans (?:objet|fondement))\w*"
)
_NOBODY_COMES: Final = re.compile(  # what a fear is dispelled with
    r"\b(?:personne ne|(?:nous|je|on) n(?:e |')[^,;:]{0,25}(?:pas|personne|rien|jamais|aucun\w*)"
    r"|aucune? [a-z]+ n(?:e |')"
    r"|il n'en (?:est|sera) rien"
    r"|rien de tel|seule?s? (?:une?|la|le) (?:commissaire|huissier|juge|tribunal|decision|justice|officier)[^.;!?]*"
    r"\b(?:decision|jugement|titre|juge|justice) (?:de justice )?(?:peut|pourrait|peuvent|le peut|permet\w*))\b"
)
_NOT_THE_CASE: Final = re.compile(
    r"\bce qui n'est (?:pas|nullement|aucunement)(?: du tout| absolument)? le cas(?: aujourd'hui)?\b"
)
_TAKEN_BACK: Final = re.compile(  # "rassurez-vous, il sera poli"
    r"\b(?:si|mais|seulement|juste|poli\w*|gentil\w*|doux|douce\w*|calmes?|en personne|moi-meme|nous-memes|pourvu|tant"
    r"|avant|encore|mon|mes|d'autres|quelqu'un|sauf|sinon|bientot|demain|pour (?:l'instant|le moment|cette fois)"
    r"|(?:ils?|elles?) (?:ne )?(?:viendr|passer|ser|saur|attendr|fer|sonner)[a-z]*)\b"
)
_DISOWNED: Final = re.compile(
    r"\bn(?:e |')(?:vient|venait|emane|emanait|est|etait) (?:pas|nullement) de (?:nous|notre|chez nous|moi|[a-z])"
)
_TURNED: Final = re.compile(  # what makes a refusal of today, or under a condition
    r"\b(?:sauf|sinon|a moins|pas (?:cette fois|aujourd'hui|tout de suite|maintenant|encore)|avant|pour (?:l'instant"
    r"|le moment|cette fois)|aujourd'hui|demain|bientot|tant que|pourvu|a (?:la )?condition|ce n'est pas l'envie"
    r"|si (?:vous|tu) (?:pay|regl|vir|vers|sold|ne )[a-z]*"
    r"|si (?:le|la|l'|votre|ton|un) ?(?:virement|paiement|reglement|versement|cheque|solde|somme)"
    r"|(?:mais|par contre|en revanche),? (?:je|nous|nos|mes|votre"
    r"|vos) (?!compren|reste|suis|somme|prefer|propos|peu[xt]|pouvons|puis|vous (?:remerci|propos)|accept)"
    r"|d'autres (?:le|s'en)|quelqu'un d'autre|plutot (?:votre|vos)|mieux)\b"
)
_BACK_AGAIN: Final = re.compile(
    r"^\W*(?:mais|sauf|sinon|demain|bientot|a moins|tant que|pour (?:l'instant|le moment)|du moins|en revanche"
    r"|par contre"
    r"|pas (?:encore|aujourd\w*|cette|tout de suite))\b"
)
_NEAR: Final = 2  # sentences behind in which the refusal may stand


def turned_down(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The stretches of the text as given that tell what the client proposed or feared, and what the letter refuses."""
    return letter.notion(_told_and_refused)


def behind(letter: Letter, passage: Passage, place: int) -> list[str]:
    """The words behind a place of a sentence, then the sentences in which it may be answered."""
    following = read(letter).passages[passage.rank + 1 : passage.rank + 1 + _NEAR]
    return [passage.text[place:], *(one.text for one in following)]


def _told_and_refused(letter: Letter) -> tuple[tuple[int, int], ...]:
    return stretches_given(letter, _stretches)


def _stretches(letter: Letter, passage: Passage) -> Iterator[tuple[int, int]]:
    text, reached = passage.text, 0
    for opened in _OPENED.finditer(text):
        if opened.start() < reached:
            continue
        end = end_of_told(text, opened.end())
        said = text[opened.end() : end]
        if not _is_claimed(opened.group(), said) and _is_refused(letter, passage, end):
            yield opened.start(), end
            reached = end
    for opened in _OF_ANOTHER.finditer(text):
        end = end_of_told(text, opened.end())
        if opened.start() >= reached and any(map(_DISOWNED.search, behind(letter, passage, end))):
            yield opened.start(), end
            reached = end


def _is_claimed(verb: str, said: str) -> bool:
    """Whether a refusal of what is told would be a threat or a claim: it was wished away, or is owed to the writer."""
    return _CLAIMED.search(said) is not None or (_FEARED.search(verb) is None and _WISHED_AWAY.search(said) is not None)


def end_of_told(text: str, start: int) -> int:
    """Where the writer of a folded sentence speaks again, from a place in what he tells of the client's on."""
    ours = _OURS.search(text, start)
    return len(text) if ours is None else ours.start()


def _is_dispelled(behind_it: list[str]) -> bool:
    """Whether the words behind a fear dispel it by telling that nobody comes, and take nothing back.

    "Rassurez-vous" alone tells nothing: "rassurez-vous, il sera poli".
    """
    said = [_NOT_THE_CASE.sub(" ", one) for one in behind_it]
    for rank, one in enumerate(said):
        dispelled = _DISPELLED.search(one)
        if dispelled is None:
            continue
        rest = " ".join((one[dispelled.end() :], *said[rank + 1 : rank + 2]))
        again = any(map(_BACK_AGAIN.match, said[rank + 1 : rank + 2]))
        told = _NOBODY_COMES.search(rest)
        return told is not None and not again and _TAKEN_BACK.search(one, dispelled.end()) is None
    return False


def _is_refused(letter: Letter, passage: Passage, place: int) -> bool:
    """Whether the words behind refuse, and neither the rest of that sentence nor the next one takes it back."""
    said = behind(letter, passage, place)
    for rank, one in enumerate(said):
        refused = _REFUSED.search(one) or _NOT_SO.search(one)
        if refused is not None:
            again = any(map(_BACK_AGAIN.match, said[rank + 1 : rank + 2]))
            return not again and _TURNED.search(one, refused.end()) is None
    return _FEARED.search(passage.text, 0, place) is not None and _is_dispelled(said)
