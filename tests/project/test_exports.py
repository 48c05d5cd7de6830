"""Exports that a spreadsheet opens are written in one place, where no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from assistant.domain.people.user import Role, User
from assistant.services.audit.search_audit import SearchAudit
from tests.services.house_of_tests import MONDAY, House

PACKAGE = Path(__file__).parents[2] / "assistant"
ONE_PLACE = "services/privacy/safe_cells.py"
# st.dataframe and st.data_editor offer a download of their own, cell by cell as they are.
TABLES = re.compile(
    r"csv\.(?:writer|DictWriter)|Workbook\(|\.to_(?:csv|excel)\(|st\.(?:dataframe|data_editor)\(|xlsxwriter"
)
FILES = re.compile(r"[\"'][\w-]*\.(?:csv|xlsx?|ods|tsv)[\"']|text/csv|spreadsheet")
THAT_EXPORT = {"ui/components/data/audit_trail.py"}  # by services/audit/search_audit.py, which calls csv_of
THAT_READ = {"connectors/files", "connectors/rates.py", "connectors/retention.py", "connectors/demo"}


def written(pattern: re.Pattern[str]) -> set[str]:
    found = {p.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*.py") if pattern.search(p.read_text("utf-8"))}
    return {name for name in found if not any(name.startswith(one) for one in THAT_READ)}


def test_tables_are_written_in_one_place() -> None:
    assert written(TABLES) == {ONE_PLACE}


def test_every_file_that_a_spreadsheet_opens_is_known_here() -> None:
    assert {name for name in written(FILES) if name.startswith(("ui/", "commands/"))} <= THAT_EXPORT | {
        "ui/components/data/import_files.py"  # what it takes in
    }


def test_the_trail_exports_no_formula(tmp_path: Path) -> None:
    house = House(tmp_path)
    lead = User("lea", "Léa", Role.TEAM_LEAD)
    formula = '=HYPERLINK("http://x","y")'
    with house.unit_of_work() as uow:
        uow.audit.append(at=MONDAY, user_id="+1+cmd", action="@act", subject_id=formula, details={"=a": "-2+3"})
        uow.commit()
    search = SearchAudit(house.unit_of_work)
    told = search.as_csv(search("", lead)).decode("utf-8-sig")
    (_, row) = csv.reader(io.StringIO(told), delimiter=";")
    assert [cell for cell in row if cell[:1] in "=+@\t\r"] == []
    assert f"'{formula}" in row
