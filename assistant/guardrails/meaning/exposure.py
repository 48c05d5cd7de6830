"""Exposure: telling a third party, the public or an authority about a debt (rules-readings R12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import is_delivery
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.meaning.told_of_work import OF_A_DEBT, is_innocent
from assistant.guardrails.rule import Sign
from assistant.guardrails.wording.class_words import class_words, seek
from assistant.guardrails.wording.lexicon import stems, words
from assistant.guardrails.wording.passage import Passage
from assistant.guardrails.wording.phrases import Hit, denied

_GAP: Final = (
    r"(?:[\s,]+(?!que\b|qui\b|dont\b|pour\b|par\b|si\b|afin\b|nous\b|vous\b|avant\b|car\b|lors\b|suite\b|de la "
    r"part\b)(?!qu')[^\s,;:()]+){0,6}?[\s,]+(?:[a-z]{1,2}'\s?)?"
)
_OWN: Final = r"(?:votre|vos|ton|ta|tes|leur|leurs|son|ses|sa)\s+(?:[a-z-]+\s+){0,2}?"
_TALK: Final = (  # with the third party that the sentence has named
    r"(?:voir|verr\w+|parler\w*|discuter\w*|evoquer\w*|regler\w*|traiter\w*|arranger\w*)"
    r"(?:\s+[^\s,;:()]+){0,3}?\s+(?:avec|devant)\s+(?:eux|elles?|lui)"
)
_THEM: Final = (  # or who will be told
    r"(?:le|la)\s(?:contact|sollicit|previen|previend|inform|averti|alert|appell|joindr)\w*"
    r"|(?:il|elle|ils|elles)\s+ser(?:a|ont|ait|aient)\s+(?:\w+\s)?(?:mis|inform|prevenu|averti|alert|destinataire)\w*"
)
_GOVERNED: Final = re.compile(
    r"\b(?:nous|je|j'|on|notre|contraint\w*|obligee?s?|forcee?s?|amenee?s?|devoir|comptons|sera|seront|sous peine"
    r"|ferons|plaisir de|va|vont|peine de|reste a|n'hesit\w+|pourrai\w+|l'intention|menace)\b|\bj'"
)
_FIRST_PERSON: Final = re.compile(r"(?:ons|rai|erons|irons|drons)\b")
_FUTURE: Final = re.compile(r"(?:rons|rai)\b")
_RESOLVED: Final = re.compile(
    r"\b(?:hesit|manqu|reserv|envisag|intention|oblig|contrain|forc|devr|vais\b|allons\b|va\b)"
)
_ACCUSING: Final = re.compile(r"^(?:signalement|denonciation|divulgation|plainte)")
_LATER: Final = re.compile(r"\bser(?:a|ont)\b")
_BY_YOU: Final = re.compile(r"\bpar (?:vos soins|vous|toi)\b|\b(?:dites-vous|vous-meme|toi-meme)\b")
_SOFT: Final = re.compile(
    r"^(?:coup de fil|appel|.*mot de (?:ma|notre) part).*\b(?:banque|banquier|assur\w+)$"
)  # as one advises a debtor
_INVITED: Final = re.compile(
    r"\b(?:nous|je|j')\s*(?:vous|te|t')\s*(?:invit|pri|demand|conseill|remerci|sugger|recommand|laiss|propos"
    r"|incit|encourag|serai)|\b(?:merci|veuillez|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|n'hesitez pas"
    r"|n'hesite pas|pensez|prenez|prends|il vous appartient|vous (?:pouvez|devez|devriez|pourriez|aviez|avez"
    r"|allez)|tu (?:peux|dois|as)|a vous|a toi)\b"
)
_OFFERED: Final = re.compile(
    r"\bdites-(?:nous|moi) si\b|\bsi (?:vous|tu) (?:le |nous y |m'y |nous le |me le )?(?:souhait|prefer|voul|autoris"
    r"|accept|veux|desir|demand)|\bavec (?:votre|ton|ta) (?:accord|permission|autorisation)|\ba (?:votre|ta) "
    r"demande|\bcomme convenu|\bvous (?:nous|m') ?avez demande"
    r"|\bcomme (?:vous|tu|il|elle|ils|elles) (?:me |nous |m'|l'|la |le )*(?:a |avez |as |ont |aviez |avais "
    r"|avait )?(?:demand|souhait"
    r"|voul|suggere|propose|indique)\w*"
)
_BROADCAST: Final = re.compile(r"\b(?:ecout\w+|regard\w+) [^.;!?]{0,20}\b(?:emission|reportage|chronique|podcast)\b")
_GLAD: Final = re.compile(r"\b(?:ravi|heureu|content|enchant|amus)")
_PRINTED: Final = re.compile(r"\b(?:les|des|vos|tes|nos) affiches\b|\bvos presses$")  # a printer's work and trade
_OBJECT_YOU: Final = re.compile(r"\b(?:vous|te|t')\s*(?:en\s+)?$")
_YOUR_NEWS: Final = re.compile(  # "votre appel de jeudi : votre client conteste" is what the reader told
    r"\b(?:votre|ton|vos|tes) (?:[a-z]+ )?$"
)
_ABOUT_DEBT: Final = re.compile(
    r"\b(?:votre|vos|vous|tu|ton|ta|tes|pa(?:ie|ye)\w*|impaye\w*|dette|facture|situation|comportement|pratiques?"
    r"|nom|retard|dossier|entreprise|societe|(?:pens|song|reflechiss)(?:ez|e|es)-y)\b"
)


@dataclass(frozen=True)
class Audience:
    """A class of readers: the lexicon, and whether the word must belong to the debtor ("vos clients")."""

    name: str
    owned: bool

    def __post_init__(self) -> None:
        """Have its words sought."""
        seek(self.name)

    @property
    def signs(self) -> frozenset[Sign]:
        """What announces it: its class."""
        return frozenset({self.name})

    def occurs_in(self, passage: Passage) -> bool:
        """Whether the audience is named in a sentence that holds its word: by it, or as the debtor's own."""
        return not self.owned or _compiled(self).search(passage.text) is not None

    @property
    def pattern(self) -> str:
        """The audience as a pattern."""
        if not self.owned:
            return words(self.name)
        return (
            rf"(?:{_OWN}{words(self.name)}|(?:les?|la|l')\s?{words(self.name)}\s+(?:de|d[eu'])\s?(?:votre|vos"
            rf"|ton|ta|tes)\b)"
        )


AROUND: Final = (
    Audience("third_party", owned=True),
    Audience("media", owned=False),
    Audience("profession", owned=False),
)
BYSTANDERS: Final = (
    Audience("bystander", owned=True),
    Audience("authority", owned=False),
    Audience("platform", owned=False),
)


@cache
def _compiled(audience: Audience) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){audience.pattern}(?![^\W_])")


@cache
def _exposing(audiences: tuple[Audience, ...]) -> re.Pattern[str]:
    """The frames of telling for these audiences: active, passive, learning, nominal.

    Compiled when a letter first names such an audience: 0.14 s of the second that a start of ``check`` took.
    """
    who = "|".join(f"(?:{audience.pattern})" for audience in audiences)
    edge = r"(?<![^\W_])"
    return re.compile(
        rf"{edge}(?P<active>{words('telling')}){_GAP}(?:{who})(?![^\W_])"
        rf"|{edge}(?P<learnt>(?:{who})(?:\s+[^\s,;:()]+){{0,5}}?\s+(?:[a-z]{{1,2}}')?{words('learning')})(?![^\W_])"
        rf"|{edge}(?P<copied>(?:{who})(?:\s+[^\s,;:()]+){{0,4}}?\s+en\s+copie)(?![^\W_])"
        rf"|{edge}(?P<joined>(?:mis|mets|mettons|mettr\w+)\s[^.;!?]{{1,60}}?en\s+copie,?\s+(?:et|ainsi\s+que|avec"
        rf"|de\s+meme\s+que)\s+(?:{who}))(?![^\W_])"
        rf"|{edge}(?P<pronoun>(?:{who})[^.!?]{{0,90}}?\s(?P<said>(?:les|leur|lui|l')\s?(?:en\s)?{words('telling')}"
        rf"|{_TALK}|{_THEM}))(?![^\W_])"
        rf"|{edge}(?P<noun>{words('exposing_noun')}"
        rf"(?:\s+[^\s,;:()]+){{0,4}}?\s*(?:a|aupres|sur|dans|aux?|chez|a l'attention de|:)(?!\w)"
        rf"(?:\s+(?!par\b|si\b)[^\s,;:()]+){{0,3}}?\s+(?:[a-z]{{1,2}}'\s?)?(?:{who}))(?![^\W_])"
    )


def naming(letter: Letter, audiences: tuple[Audience, ...]) -> Iterator[tuple[Passage, list[Audience]]]:
    """The sentences that hold a word of some of these audiences, be it nobody's, each with those audiences."""
    found = class_words(letter)
    worded: dict[Passage, list[Audience]] = {}
    for audience in audiences:
        for passage in found.get(audience.name, ()):
            worded.setdefault(passage, []).append(audience)
    yield from sorted(worded.items(), key=_rank)


def _rank(worded: tuple[Passage, list[Audience]]) -> int:
    return worded[0].rank


def find_exposures(letter: Letter, audiences: tuple[Audience, ...]) -> Iterator[Hit]:
    """Places where the writer announces, or reports, having told one of these audiences."""
    told = stems("telling", "learning", "exposing_noun")
    for passage, worded in naming(letter, audiences):
        if passage.stems.isdisjoint(told) or not any(audience.occurs_in(passage) for audience in worded):
            continue
        for match in _exposing(audiences).finditer(passage.text):
            said = match.start("said") if match["pronoun"] else match.start()
            hit = Hit(passage, max(said, match.start()), match.end())
            if not denied(hit) and _is_ours(letter, passage, match):
                yield hit


def _is_ours(letter: Letter, passage: Passage, match: re.Match[str]) -> bool:
    printed = _PRINTED.search(passage.text[max(0, match.start() - 6) : match.end()]) is not None
    if printed or is_innocent(passage.text, match) or _is_your_news(passage.text, match):
        return False
    if _is_offered(passage.text) or _is_allowed(letter, match.group(), passage.text):
        return False
    clause = re.split(r"[,;:.!?]", passage.text[: match.start()])[-1]
    if match["active"] is None or _ACCUSING.search(match.group()) is not None:
        if _SOFT.search(match.group()) is not None or _BY_YOU.search(passage.text) is not None:
            return False
        about = (
            _LATER.search(match.group()) is not None
            or _ABOUT_DEBT.search(passage.text) is not None
            or _ACCUSING.search(match.group()) is not None
        )
        if _is_good_news(match.group(), passage.text):
            return False
        return about and _INVITED.search(clause) is None
    if _INVITED.search(clause) is not None or _OBJECT_YOU.search(clause) is not None:
        return False
    if _FUTURE.search(match["active"]) is not None or _RESOLVED.search(clause) is not None:
        return True
    governed = _GOVERNED.search(clause) is not None or _FIRST_PERSON.search(match["active"]) is not None
    return governed and _ABOUT_DEBT.search(passage.text) is not None


def _is_your_news(text: str, match: re.Match[str]) -> bool:
    """Whether a colon opens what the reader himself told of his people."""
    return ":" in (match["noun"] or "") and _YOUR_NEWS.search(text[: match.start()]) is not None


def _is_offered(sentence: str) -> bool:
    """Whether we tell them only if the reader likes, or hand them goods."""
    return _OFFERED.search(sentence) is not None or _BROADCAST.search(sentence) is not None or is_delivery(sentence)


def is_requested(sentence: str, place: int) -> bool:
    """Whether the reader is asked to tell, or offered that we do ("Merci de prévenir votre banque")."""
    clause = re.split(r"[,;:.!?]", sentence[:place])[-1]
    return _OFFERED.search(sentence) is not None or _INVITED.search(clause) is not None


def _is_good_news(found: str, sentence: str) -> bool:
    """Whether the third party is glad of something else than a debt ("vos équipes seront ravies d'apprendre")."""
    return _GLAD.search(found) is not None and OF_A_DEBT.search(sentence) is None


def _is_allowed(letter: Letter, found: str, sentence: str) -> bool:
    """Whether the words name the debtor itself, a contact of the file or the factor."""
    facts = letter.facts
    names = [contact.last_name for contact in facts.debtor.contacts if contact.last_name]
    if facts.payee is not None:
        names.append(facts.payee.name)
    return any(folded(name) in found for name in names) or is_of_house(letter, found, sentence)
