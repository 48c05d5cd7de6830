"""The register reader meets its targets on the labelled mails: tu/vous 98 %, greeting and closing 95 %."""

from __future__ import annotations

from collections import Counter

import pytest
from click.testing import CliRunner

from assistant.domain.writing.register import ClosingForm, GreetingForm
from tests.evals.register_figures import Figure, figures, labelled_mails
from tests.evals.register_report import report

TARGETS = {
    "address_form, marked": 0.98,
    "address_form, unmarked": 0.95,
    "greeting": 0.95,
    "closing": 0.95,
    "language": 0.95,
}


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: f"{figure.part} {figure.trait}")
def test_the_reader_meets_its_target(figure: Figure) -> None:
    assert figure.share >= TARGETS[figure.trait]


def test_the_set_is_large_and_every_form_is_in_it() -> None:
    mails = labelled_mails()
    parts = Counter(mail["part"] for mail in mails)
    assert parts["open"] >= 200
    assert parts["held_out"] >= 60
    assert len({mail["text"] for mail in mails}) == len(mails)
    assert {mail["greeting"] for mail in mails} == set(GreetingForm)
    assert {mail["closing"] for mail in mails} == set(ClosingForm)


def test_the_report_names_each_figure() -> None:
    result = CliRunner().invoke(report)
    assert result.exit_code == 0
    assert "address_form, marked" in result.output
