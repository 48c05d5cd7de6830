from __future__ import annotations

from assistant.connectors.demo.templates import proposed_template
from assistant.domain.writing.template import TemplateState, standing
from assistant.services.writing.house_shelf import file_of
from tests.services.house_of_tests import LIBRARY, MONDAY
from tests.services.templates_of_tests import ASK


def test_the_proposal_is_the_next_version_of_a_shipped_text_and_waits() -> None:
    version, submission = proposed_template("nora", MONDAY)
    assert version.number == LIBRARY.latest(ASK).header.version + 1
    assert file_of(version.prompt_id, version.number, version.text).variants[-1].id == "f9"
    assert standing([submission], MONDAY.date()).state is TemplateState.IN_REVIEW
