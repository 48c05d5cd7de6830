"""Quoted words carry no mark-up."""

from __future__ import annotations

import pytest

from assistant.ui.plain import plain


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Le client d1 n’existe pas.", "Le client d1 n’existe pas."),
        ("**gras** [x](http://e.example)", "\\*\\*gras\\*\\* \\[x\\](http:\u2060//e.example)"),
        ("HTTPS://e.example", "HTTPS:\u2060//e.example"),
        ("www.e.example", "www\u2060.e.example"),
        ("a:/b, c.www", "a:/b, c.www"),
        ("<img src=x> $a$ ~~b~~ `c` :red[d]", r"&lt;img src=x> \$a\$ \~\~b\~\~ \`c\` :red\[d\]"),
    ],
)
def test_marks_are_shown_as_they_are_written(words: str, shown: str) -> None:
    assert plain(words) == shown
