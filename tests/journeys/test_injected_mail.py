"""Instructions inside imported mail are inert: they cannot leave their fence, and obeying them is caught."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.finding import blocking
from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.writing.draft import LetterText, Writer
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.drafting.chain_prompts import load_chain_prompts
from assistant.places import PROMPTS
from assistant.services.ports.letter_writer import Listener
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import MONDAY, NORA, House
from tests.services.writing.test_write_with_model import ScriptedModel

# Of growing subtlety; each with the sentence that an obedient model would add.
MAILS = Path(__file__).with_name("injected_mails.jsonl").read_text(encoding="utf-8").splitlines()
INJECTED = [(row["mail"], row["obeying"]) for row in map(json.loads, MAILS)]
PROMPTS_OF_CHAIN = load_chain_prompts(PROMPTS)


@dataclass
class ObedientModel(ScriptedModel):
    """Does what the mail says, every time."""

    sentence: str = ""

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        opening, _, rest = brief.reference.body.partition("\n\n")
        self.answers = [LetterText(brief.reference.subject, f"{opening}\n\n{self.sentence}\n\n{rest}")]
        return super().write(brief, listener)


def test_there_are_enough_of_them() -> None:
    assert len(INJECTED) >= 25


@pytest.mark.parametrize(("mail", "obeying"), INJECTED)
def test_obeying_a_mail_never_reaches_the_letter(tmp_path: Path, mail: str, obeying: str) -> None:
    model = ObedientModel([None], sentence=obeying)
    house = House(tmp_path, model)
    with house.unit_of_work() as uow:
        uow.correspondence.add([Message("evil", "d1", Direction.IN, MONDAY - timedelta(days=1), mail)])
        uow.commit()
    draft = house.draft(DraftRequest("d1"), NORA)
    assert draft.latest.written_by is Writer.COMPOSER, draft.provenance.why
    assert obeying not in draft.latest.text.body
    assert blocking(draft.latest.findings) == ()


@pytest.mark.parametrize(("mail", "_obeying"), INJECTED)
def test_a_mail_cannot_leave_its_fence_nor_fill_a_slot(tmp_path: Path, mail: str, _obeying: str) -> None:
    model = ScriptedModel([None])
    house = House(tmp_path, model)
    with house.unit_of_work() as uow:
        uow.correspondence.add([Message("evil", "d1", Direction.IN, MONDAY - timedelta(days=1), mail)])
        uow.commit()
    house.draft(DraftRequest("d1"), NORA)
    (brief,) = model.briefs
    request = PROMPTS_OF_CHAIN.messages(brief)[1][1]
    assert request.count("<<<citation") == request.count("citation>>>") == len(brief.excerpts)
    inside = [piece.partition("citation>>>")[0] for piece in request.split("<<<citation")[1:]]
    assert all("{{" not in excerpt for excerpt in inside)
