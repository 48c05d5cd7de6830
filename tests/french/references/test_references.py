"""References are found by the shape of the known ones."""

from __future__ import annotations

import pytest

from assistant.french.references.references import find_references


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("F-118 et F-181", ["F-118"], [("F-118", True), ("F-181", False)]),
        ("F - 118, F 118, f118, F n° 118, F–118", ["F-118"], [("F-118", True)] * 5),
        ("F-1180 et F-11", ["F-118"], [("F-1180", False), ("F-11", False)]),
        ("BC-118, XF-118, F-118-2, F-2026-118", ["F-118"], []),
        ("F-118 240,00 €", ["F-118"], [("F-118", True)]),
        ("F-118/F-121.", ["F-118", "F-121"], [("F-118", True), ("F-121", True)]),
        ("A-118 à 118 € de 118", ["A-118"], [("A-118", True)]),
        ("de 12 jours, de 12 factures, DE 12", ["DE-12"], [("DE-12", True)]),
        ("2026-0118 et 2026-0119", ["2026-0118"], [("2026-0118", True), ("2026-0119", False)]),
        ("FA 2026 0119", ["FA2026-0118"], [("FA20260119", False)]),
        ("F/2026/118", ["F/2026/118"], [("F/2026/118", True)]),
        ("factures 117, 118 et 119 de 240 €, sous 118 jours", ["118"], [("117", False), ("118", True), ("119", False)]),
        ("la somme de 118 €", ["118"], []),
        ("2026118 et 2026119", ["2026118"], [("2026118", True)]),
        ("n° 2026119", ["2026118"], [("2026119", False)]),
        ("la 2026-41 de 6120.00 €", ["2026-41"], [("2026-41", True)]),
        ("rien", [], []),
        ("rien", ["", "-"], []),
    ],
)
def test_references_are_found(text: str, known: list[str], found: list[tuple[str, bool]]) -> None:
    assert [(reference.value, reference.known) for reference in find_references(text, known)] == found
