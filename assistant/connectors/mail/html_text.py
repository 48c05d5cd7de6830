"""HTML mail as the text that a reader sees, quotations marked with ">", so that they are found like any other."""

from __future__ import annotations

import re

_LONGEST = 400_000  # characters of HTML: what a person writes stands well before
_DEEPEST = 250  # elements inside each other: the parser drops what is deeper
_LONGEST_QUOTE = 200_000
_HIDDEN = (
    "//script|//style|//head|//title|//template|//object|//svg|//*[contains(@style, 'display:none')]"
    "|//*[contains(@style, 'display: none')]"
)
_QUOTES = "//blockquote[not(ancestor::blockquote)]"
_MARK = "\ue000{}\ue001"  # private characters: no mail program writes them
_MARKED = re.compile("[ \t]*\ue000(\\d+)\ue001[ \t]*")
_PRIVATE = re.compile("[\ue000\ue001]")
_BLANK = re.compile(r"\n(?:[ \t]*\n){2,}")
_ENCODING = re.compile(r"^\s*<\?xml[^>]{0,200}>")
_TAG = re.compile(r"<[^<>]{0,500}>")


def html_to_text(source: str) -> str:
    """The text; a document that cannot be laid out loses its tags and nothing else."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from lxml.html import document_fromstring  # type: ignore[import-untyped]

    bounded = _PRIVATE.sub("", _ENCODING.sub("", source[:_LONGEST]))
    try:
        tree = document_fromstring(bounded)
        text = _laid_out(tree)
    except (LxmlError, ValueError, RecursionError, AssertionError):
        text = ""
    too_deep = not text and bounded.count("<") > _DEEPEST
    return _TAG.sub(" ", bounded).strip() if too_deep else text


def _laid_out(tree) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001 - lxml ships no types
    for hidden in tree.xpath(_HIDDEN):
        hidden.drop_tree()
    _flatten_tables(tree)
    quoted: list[str] = []
    for block in tree.xpath(_QUOTES):
        quoted.append(_rendered(block)[:_LONGEST_QUOTE])
        _replace(block, _MARK.format(len(quoted) - 1))
    text = _MARKED.sub(lambda mark: _prefixed(quoted[int(mark[1])]), _rendered(tree))
    return _BLANK.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()


def _flatten_tables(tree) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the same
    """A row is a line: mail lays out with tables, and padding their columns could fill the memory."""
    for part in tree.iter("table", "tbody", "thead", "tfoot", "tr"):
        part.tag = "div"
    for cell in tree.iter("td", "th"):
        cell.tag, cell.tail = "span", f" {(cell.tail or '').strip()}"


def _replace(block, mark: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the same
    """Leave a mark on a line of its own where a quotation stood."""
    tail = block.tail
    block.clear()
    block.tag, block.text, block.tail = "div", mark, tail


def _rendered(tree) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the same
    from inscriptis import Inscriptis  # type: ignore[import-untyped]
    from inscriptis.model.config import ParserConfig  # type: ignore[import-untyped]

    return str(Inscriptis(tree, ParserConfig(display_images=False, display_links=False)).get_text())


def _prefixed(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip().split("\n"))
