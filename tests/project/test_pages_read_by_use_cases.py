"""Pages read clients by use cases, which ask who looks; the book itself they open for the house's own settings."""

from __future__ import annotations

import ast
from pathlib import Path

import assistant.ui

OF_THE_HOUSE = {"house", "rule_switches", "access"}
ALLOWED = {
    ("components/frame.py", "ledger"),  # until when the bank's data go
    ("components/day/book_size.py", "debtors"),  # counts
    ("components/day/book_size.py", "ledger"),
    ("components/day/book_size.py", "correspondence"),
    ("components/data/mail_queue.py", "mail"),  # of nobody yet; the page is for those who import
    ("components/data/mail_choices.py", "mail"),  # addresses given to a client; the page is for those who import
    ("components/day/day_sections.py", "drafts"),  # which of the rows shown wait for a yes
    ("components/scenarios/scenario_run.py", "scenarios"),  # counts
    ("pages/scenarios.py", "scenarios"),  # the house's steps
    ("components/review/review_history.py", "drafts"),  # the acts on a draft that the page was given
    ("components/dossier/invoice_files.py", "invoice_files"),  # counts
    ("warm_up.py", "debtors"),  # shown to nobody
}


def test_a_page_opens_the_book_for_the_house_alone() -> None:
    ui = Path(assistant.ui.__file__).parent
    read = {
        (str(file.relative_to(ui)), node.attr)
        for file in ui.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "uow"
    }
    assert {one for one in read if one[1] not in OF_THE_HOUSE} <= ALLOWED


def test_what_is_allowed_is_still_read() -> None:
    ui = Path(assistant.ui.__file__).parent
    assert [f"{name}: {part}" for name, part in sorted(ALLOWED) if f"uow.{part}" not in (ui / name).read_text()] == []
