"""Telephone numbers as they are dialled and as they are written."""

from __future__ import annotations

import pytest

from assistant.french.references.phone_numbers import dialled, written


@pytest.mark.parametrize(
    ("text", "dial", "read"),
    [
        ("06.39.98.00.11", "+33639980011", "06 39 98 00 11"),
        ("+33 4 65 71 00 10", "+33465710010", "04 65 71 00 10"),
        ("+49 30 901820", "+4930901820", "+49 30 901820"),
        ("poste 12", "", "poste 12"),
    ],
)
def test_a_number_is_dialled_and_written_in_one_form(text: str, dial: str, read: str) -> None:
    assert dialled(text) == dial
    assert written(text) == read
