"""No cell of an export is a formula for a spreadsheet; numbers stay numbers."""

from __future__ import annotations

import csv
import io

import pytest

from assistant.services.privacy.safe_cells import csv_of, safe_cell


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x","y")',
        "+cmd|' /C calc'!A0",
        "-2+3+cmd",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "  =1+1",
        "\u202f=1+1",
        "＝1+1",
        "-Dupont",
    ],
)
def test_what_a_spreadsheet_would_compute_is_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Morin", "-12,50", "+1\u202f200,00 €", "12-14", "a=b", "-3 %", "2026-11-23"])
def test_plain_words_and_numbers_stay(text: str) -> None:
    assert safe_cell(text) == text


def test_a_table_is_read_back_as_it_was_but_for_formulas() -> None:
    rows = [("a;b", '"quoted"', "two\nlines"), ("=1", 3, "é")]
    content = csv_of(("=head", "x", "y"), rows)
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert read == [["'=head", "x", "y"], ["a;b", '"quoted"', "two\nlines"], ["'=1", "3", "é"]]
