"""Where a mail quotes earlier ones: reply headers of mail programs, forwarded blocks and ">" lines, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.french.mail.mail_lines import folded_text
from assistant.french.text.twin import twin

_LONGEST_LINE = 400  # characters looked at in a line: headers are short, hostile lines are not
_HEADER_LINES = 4  # lines over which a mail program may wrap its header
_FIELD_WINDOW = 6  # lines within which « De : » must meet « Envoyé : »
_WRAPPED = 55  # characters: a longer quoted line may have been cut by the mail program

_WROTE = re.compile(
    r"(?:le|on|am|el|il|op|em|du)\b(?=.*[\d@<]).{4,300}(?<!m')(?<!t')(?<!vous )(?<!nous )"
    r"\b(?:a ecrit|ecrivait|wrote|schrieb|escribio|ha scritto|schreef|a repondu)(?: ?:| *$|.{0,100}: ?$)"
    r"|.{2,120}(?<!m')(?<!t')(?<!vous )(?<!nous )\b(?:a ecrit|wrote|schrieb|ha scritto|escribio"
    r"|schreef)(?: le .{4,60})? ?: ?$"
    r"|\d{4}-\d\d-\d\d \d.{3,120}<[^>]{3,80}> ?:$"
    r"|.{2,120}<[^>]{3,80}> (?:a ecrit|wrote|schrieb)\b.{0,40}:?$",
)
_DATED = re.compile(r"[\d@<]")  # a header without date or address is one only above ">" lines
_WROTE_START = re.compile(
    r"(?:le|on|am|el|il|op|em)\b.{0,40}(?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\b(?:lun|mar"
    r"|mer|jeu|ven|sam|dim)\b)"
)
_BANNER = re.compile(
    r"[-_=*> ]*(?:message d'origine|message original|message initial|mail original|courriel original"
    r"|original message|message transfere"
    r"|forwarded message|message reexpedie|courrier original|ursprungliche nachricht|mensaje original"
    r"|messaggio originale"
    r"|oorspronkelijk bericht|message precedent)[-_=* ]*:?$"
    r"|(?:debut du message (?:reexpedie|transfere)|begin forwarded message|en reponse a (?:votre|ton"
    r"|son) (?:mail|message|courriel) du\b.{0,60})[ :]*$"
    r"|[> ]*message du \d.{0,60}$|[> ]*message du ?:.{0,60}$",
)
_FROM = re.compile(r"[*>\s|]*(?:de|from|von|expediteur|da|van|emetteur)\s?\*?\s?:\s?\*?\s?\S")
_FIELD = re.compile(
    r"[*>\s|]*(?:envoye(?: le)?|date|sent|a|to|objet|subject|gesendet|an|betreff|cc|sujet|pour|destinataire"
    r"|enviado|para|asunto|verzonden|aan|inviato)\s?\*?\s?:"
)
_SENT_FIRST = re.compile(r"(?:envoye(?: le)?|date)\s?:\s?.{0,60}\d")  # as the webmail of Orange begins
_SUBJECT = re.compile(r"(?:objet|sujet|subject|re|tr|fwd?|aw) ?:")
_HEAD_LINES = 12  # lines of a letter above which its subject stands
_RULE = re.compile(r"[-_=*]{10,}$")


def _is_prefixed(line: str) -> bool:
    return line.lstrip().startswith((">", "&gt;", "|>"))


def _next_is_prefixed(lines: Sequence[str], index: int) -> bool:
    """Whether the next line that is not blank carries a ">"."""
    while index < len(lines) and not lines[index].strip():
        index += 1
    return index < len(lines) and _is_prefixed(lines[index])


def _wrote_length(folded: Sequence[str], index: int) -> int:
    """The number of lines of « Le ... a écrit : » at a line, which a mail program may have wrapped; 0 when none."""
    if _WROTE.match(folded[index]):
        return 1
    if _WROTE_START.match(folded[index]) and not folded[index].endswith("."):
        for length in range(2, _HEADER_LINES + 1):
            if _WROTE.match(" ".join(folded[index : index + length])[:_LONGEST_LINE]):
                return length
    return 0


def _header_length(lines: Sequence[str], folded: Sequence[str], index: int) -> int:
    """The number of lines of the reply header that starts at a line, 0 when none does."""
    if _BANNER.match(folded[index]):
        return 1
    if _FROM.match(folded[index]) and any(map(_FIELD.match, folded[index + 1 : index + _FIELD_WINDOW])):
        return 1
    if _SENT_FIRST.match(folded[index]) and any(map(_FROM.match, folded[index + 1 : index + 2])):
        return 1
    length = _wrote_length(folded, index)
    if not length:
        return 0
    dated = _DATED.search(" ".join(folded[index : index + length]))
    return length if dated or _next_is_prefixed(lines, index + length) else 0


def _own_header_end(folded: Sequence[str]) -> int:
    """The number of lines of the mail's own « De : ... Objet : ... » when the text begins with it."""
    start = next((index for index, line in enumerate(folded) if line), 0)
    if not folded or not _FROM.match(folded[start]) or not any(map(_FIELD.match, folded[start + 1 : start + 3])):
        return 0
    return next((index for index in range(start, len(folded)) if not folded[index]), 0)


def _folded_lines(lines: Sequence[str]) -> list[str]:
    """The heads of the lines, folded at once where that moves nothing, else one by one."""
    seen = twin("\n".join(lines))
    rows = seen.folded.split("\n")
    if seen.anchors or len(rows) != len(lines):
        return [folded_text(line[:_LONGEST_LINE]) for line in lines]
    return [row[:_LONGEST_LINE] for row in rows]


def mark_quoted(lines: Sequence[str]) -> list[bool]:
    """For each line, whether it belongs to an earlier mail rather than to this author."""
    folded = [line.strip().lstrip("> ").strip() for line in _folded_lines(lines)]
    quoted = [_is_prefixed(line) for line in lines]
    index = _own_header_end(folded)
    quoted[:index] = [True] * index
    for place, line in enumerate(folded[:_HEAD_LINES]):
        quoted[place] = quoted[place] or bool(_SUBJECT.match(line) and any(folded[place + 1 :]))
    while index < len(lines):
        length = _header_length(lines, folded, index)
        end = index + length
        if length and not _is_prefixed(lines[index]) and not _next_is_prefixed(lines, end):
            quoted[index:] = [True] * (len(lines) - index)  # no ">" in what follows: all of it is the old mail
            break
        quoted[index:end] = [True] * length
        index = max(end, index + 1)
    return _with_wrapped(lines, quoted)


def _with_wrapped(lines: Sequence[str], quoted: list[bool]) -> list[bool]:
    """Mark as quoted the tails that a mail program cut off long ">" lines, and the rule above a quotation."""
    for index in range(1, len(lines) - 1):
        between = _is_prefixed(lines[index - 1]) and _is_prefixed(lines[index + 1])
        text = lines[index].strip()
        if between and text[:1].islower() and len(lines[index - 1]) >= _WRAPPED and len(text) < _WRAPPED:
            quoted[index] = True
    for index in range(len(lines) - 1):
        if _RULE.match(lines[index].strip()[:_LONGEST_LINE]):
            following = next((after for after in range(index + 1, len(lines)) if lines[after].strip()), index)
            quoted[index] = quoted[following]
    return quoted
