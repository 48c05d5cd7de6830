"""What the browser runs: its own files alone, which put no text into markup."""

from __future__ import annotations

import re

import pytest

from assistant.ui.live_editor import component
from assistant.ui.live_editor.component import script

SHEET = (component._FOLDER / "editor.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "forbidden", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"]
)
def test_text_is_never_read_as_markup_nor_as_code(forbidden: str) -> None:
    assert forbidden not in script()


@pytest.mark.parametrize(
    "forbidden", ["http:", "https:", "//cdn", "fetch(", "XMLHttpRequest", "import(", "@import", "url("]
)
def test_nothing_is_fetched(forbidden: str) -> None:
    assert forbidden not in script() + SHEET


def test_colours_are_those_of_the_theme() -> None:
    assert re.findall(r"#[0-9a-f]{3,8}\b", SHEET) == ["#fff", "#fff"]  # on the primary colour alone


def test_one_module_exports_once() -> None:
    assert script().count("export ") == 1
    assert "\nimport " not in script()
