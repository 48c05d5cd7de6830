"""Rich text (RTF) as Outlook keeps bodies: to plain text, or back to the HTML page that it was made from.

One pass over the tokens, so that time grows with length whatever the groups are. [MS-OXRTFEX] says how HTML stands
in RTF: the page in groups ``htmltag``, its rendering between ``htmlrtf`` and ``htmlrtf0``. In place of libraries:
``RTFDE`` binds by its licence and brings oletools, ``striprtf`` knows no HTML and takes quadratic time on links.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import Final

_TOKEN: Final = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_SIGNS: Final = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": " ",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n",
}  # fmt: skip
_ASIDE: Final = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "footnote", "fldinst")
)
_CHARSETS: Final = {77: "mac_roman", 128: "cp932", 161: "cp1253", 162: "cp1254", 204: "cp1251", 238: "cp1250"}
_WESTERN: Final = "cp1252"
_HTML_MARK: Final = re.compile(rb"\\fromhtml(?!0)")
_LONGEST: Final = 2_000_000  # bytes read: what a person writes stands before
_DEEPEST: Final = 1_000  # groups inside each other: no program writes so many
_HEAD: Final = 2_000  # bytes among which the mark of HTML stands


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the closing brace; ``skipped`` is how many characters replace a Unicode one."""

    silent: bool = False  # a destination that is no text
    rendering: bool = False  # between htmlrtf and htmlrtf0: the page says it already
    fonts: bool = False  # in the table of fonts
    starred: bool = False  # just after \\*: unknown destinations are skipped
    font: int = -1
    skipped: int = 1


@dataclass(slots=True)
class _Reader:
    is_html: bool
    group: _Group = field(default_factory=_Group)
    around: list[_Group] = field(default_factory=list)
    of_fonts: dict[int, str] = field(default_factory=dict)  # by font
    codec: str = _WESTERN
    to_skip: int = 0
    pending: bytearray = field(default_factory=bytearray)
    out: list[str] = field(default_factory=list)

    def read(self, source: bytes) -> str:
        at = 0
        while len(self.around) < _DEEPEST and (found := _TOKEN.match(source, at)):
            at = found.end()
            if found["word"] == b"bin":
                at += max(0, int(found["number"] or 0))
            else:
                self._take(found)
        self._flush()
        return "".join(self.out).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _take(self, found: re.Match[bytes]) -> None:
        if found["word"]:
            self._word(found["word"].decode().lower(), int(found["number"]) if found["number"] else None)
        elif found["brace"]:
            self._brace(opens=found["brace"] == b"{")
        elif found["hex"]:
            self._bytes(bytes.fromhex(found["hex"].decode()))
        elif found["text"]:
            self._bytes(found["text"])
        elif found["sign"] == b"*":
            self.group = replace(self.group, starred=True)
        elif found["sign"]:
            self._say(_SIGNS.get(found["sign"].decode("latin-1"), ""))

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        self.to_skip = 0
        if opens:
            self.around.append(self.group)
            if self.group.starred:
                self.group = replace(self.group, starred=False)
        elif self.around:
            self.group = self.around.pop()

    def _word(self, word: str, number: int | None) -> None:
        if self.group.starred or word in _ASIDE:
            shown = word == "htmltag" and self.is_html
            fonts = word == "fonttbl"
            self.group = replace(self.group, starred=False, silent=self.group.silent or not shown, fonts=fonts)
        elif word == "u" and number is not None:
            self._say(chr(number & 0xFFFF))
            self.to_skip = self.group.skipped
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        else:
            self._set(word, number)

    def _set(self, word: str, number: int | None) -> None:
        self._flush()
        if word == "htmlrtf" and self.is_html:
            self.group = replace(self.group, rendering=number != 0)
        elif word == "uc":
            self.group = replace(self.group, skipped=min(number or 0, 9))
        elif word == "f":
            self.group = replace(self.group, font=number or 0)
        elif word == "plain":
            self.group = replace(self.group, font=-1)
        elif word == "ansicpg":
            self.codec = _known(f"cp{number}")
        elif word == "fcharset" and self.group.fonts and (number or 0) in _CHARSETS:
            self.of_fonts[self.group.font] = _CHARSETS[number or 0]

    def _bytes(self, text: bytes) -> None:
        skipped = min(self.to_skip, len(text))
        self.to_skip -= skipped
        if not (self.group.silent or self.group.rendering):
            self.pending += text[skipped:]

    def _say(self, text: str) -> None:
        self._flush()
        self.to_skip = 0
        if not (self.group.silent or self.group.rendering):
            self.out.append(text)

    def _flush(self) -> None:
        if self.pending:
            self.out.append(self.pending.decode(self.of_fonts.get(self.group.font, self.codec), errors="replace"))
            self.pending.clear()


def read_rtf(source: bytes) -> tuple[str, bool]:
    """The text, and whether it is an HTML page; damaged groups give what can be read."""
    is_html = _HTML_MARK.search(source[:_HEAD]) is not None
    return _Reader(is_html).read(source[:_LONGEST]), is_html


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return _WESTERN
