"""What a change ages, what followed the letters, and templates in and out as files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError, UnreadableFileError
from assistant.domain.interest.rate_table import CONFIRMED, HalfYearRates
from assistant.domain.interest.recorded_rates import RecordedRates
from assistant.domain.writing.template import TemplateState
from assistant.services.templates.template_archive import LARGEST_FILE, read_archive
from assistant.services.templates.templates import Templates
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import ASK, NEXT, marked, templates_of

MARKED = marked("sans faute")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def templates(house: House) -> Templates:
    return templates_of(house)


def archive(files: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items():
            out.writestr(name, text)
    return content.getvalue()


def test_a_new_rate_lists_the_templates_that_speak_of_it_until_somebody_read_them(
    house: House, templates: Templates
) -> None:
    assert templates.to_review() == ()
    row = HalfYearRates(date(2027, 1, 1), Decimal(2), Decimal(3), Decimal(6), "BCE, arrêté", CONFIRMED)
    with house.unit_of_work() as uow:
        uow.rates.add(RecordedRates(row, "lea", house.clock.now()))
        uow.commit()
    listed = templates.to_review()
    assert {"01/01/2027" in one.reasons[0] for one in listed} == {True}
    assert ASK not in {one.version.prompt_id for one in listed}

    house.wait_minutes(1)
    first = listed[0].version
    templates.govern.confirm(first.fingerprint, "Relu, le taux est un emplacement", LEA)
    assert len(templates.to_review()) == len(listed) - 1


def test_what_followed_a_letter_is_counted_for_each_of_its_templates(house: House, templates: Templates) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    used = draft.provenance.prompt_fingerprints
    assert templates.measure() == {}
    house.approve(draft.id, LEA)
    house.send.mark_sent(draft.id, LEA)
    house.wait(2)
    house.pay("100.00")
    effects = templates.measure()
    assert set(effects) == set(used)
    assert {(one.sent, one.paid, one.edited, one.complained) for one in effects.values()} == {(1, 1, 0, 0)}


def test_an_export_comes_back_as_known_and_a_changed_text_as_a_draft(templates: Templates) -> None:
    exported = templates.exchange.export(NORA)
    names = zipfile.ZipFile(io.BytesIO(exported)).namelist()
    assert f"prompts/{ASK}/v1.md" in names
    done = templates.exchange.take_archive(exported, LEA)
    assert (done.drafts, done.known > 100) == ((), True)

    done = templates.exchange.take_archive(archive({f"prompts/{ASK}/v1.md": MARKED}), LEA)
    assert [(draft.prompt_id, draft.number) for draft in done.drafts] == [(ASK, NEXT)]
    (mine,) = (one for one in templates.read.of(ASK) if not one.is_shipped)
    assert (mine.standing.state, mine.in_force) == (TemplateState.DRAFT, False)
    with pytest.raises(NotAllowedError):
        templates.exchange.take_archive(exported, NORA)


@pytest.mark.parametrize(
    "name", ["../v1.md", "/etc/v1.md", "prompts/../../sms/x/v1.md", "sms\\x\\v1.md", "sms/x/run.py", "C:/sms/x/v1.md"]
)
def test_a_name_that_leaves_prompts_refuses_the_whole_import(templates: Templates, name: str) -> None:
    with pytest.raises(UnreadableFileError, match="refusé en entier"):
        templates.exchange.take_archive(archive({f"{ASK}/v1.md": MARKED, name: "x"}), LEA)
    assert all(one.is_shipped for one in templates.read.of(ASK))


def test_what_is_too_large_or_no_archive_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="trop grand"):
        read_archive(archive({"sms/short.tu/v1.md": "x" * (LARGEST_FILE + 1)}))
    with pytest.raises(UnreadableFileError, match="4 Mo"):
        read_archive(b"x" * 5_000_000)
    with pytest.raises(UnreadableFileError, match="ZIP"):
        read_archive(b"not a zip")
    with pytest.raises(UnreadableFileError, match="fichiers"):
        read_archive(archive({f"sms/short.tu/v{number}.md": "" for number in range(2001)}))
    with pytest.raises(UnreadableFileError, match="enfle"):
        read_archive(archive({f"sms/short.tu/v{number}.md": "x" * LARGEST_FILE for number in range(130)}))
    link = zipfile.ZipInfo("sms/short.tu/v1.md")
    link.external_attr = 0o120777 << 16
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as out:
        out.writestr(link, "/etc/passwd")
    with pytest.raises(UnreadableFileError, match="lien"):
        read_archive(content.getvalue())
