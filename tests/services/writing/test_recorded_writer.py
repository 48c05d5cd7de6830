"""Each call of a model leaves a trace: the text as sent, bounded, and an event that holds its fingerprint alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from assistant.domain.errors import ModelError
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.domain.writing.model_payload import payload
from assistant.drafting.composer import lay_ground
from assistant.services.ports.letter_writer import Listener
from assistant.services.writing.build_situation import DraftRequest
from assistant.services.writing.recorded_writer import KEPT, RecordedWriter
from assistant.services.writing.write_with_model import WriteWithModel
from tests.services.house_of_tests import LIBRARY, MONDAY, NORA, House


@dataclass
class SlowModel:
    """Says what it would send, and never answers."""

    name: str = "openai:some-model"

    def payload(self, brief: ModelBrief) -> str:
        return "[human]\n" + "\n".join(brief.situation)

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        assert brief.situation or listener
        raise ModelError("le modèle a été trop lent.")


def test_what_left_is_kept_though_the_model_failed(tmp_path: Path) -> None:
    house = House(tmp_path)
    recorded = RecordedWriter(SlowModel(), house.unit_of_work, house.clock)
    house.draft = replace(
        house.draft, model=WriteWithModel(recorded, lambda situation: lay_ground(LIBRARY, situation).values)
    )
    draft = house.draft(DraftRequest("d1", with_model=True), NORA)
    assert "trop lent" in draft.provenance.why

    with house.unit_of_work() as uow:
        (sent,) = uow.model_payloads.all()
        call = uow.audit.all()[0]
    assert (sent.user_id, sent.model, sent.at) == ("nora", "openai:some-model", MONDAY)
    assert sent.fingerprint == fingerprint_of(sent.text)
    assert (call.action, call.subject_id, call.user_id) == ("model_call", sent.fingerprint, "nora")
    assert not [word for word in ("Morin", "Claire", "1 200", "F-118") if word in sent.text]


def test_only_the_latest_payloads_stay(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        for number in range(KEPT + 3):
            uow.model_payloads.add(payload(f"text {number}", at=MONDAY, user_id="nora", model="m"), KEPT)
        uow.commit()
    with house.unit_of_work() as uow:
        kept = uow.model_payloads.all()
    assert (len(kept), kept[0].text, kept[-1].text) == (KEPT, f"text {KEPT + 2}", "text 3")


def test_what_was_sent_at_the_limit_stays(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.model_payloads.add(payload("text", at=MONDAY, user_id="nora", model="m"), KEPT)
        uow.model_payloads.delete_before(MONDAY)
        assert len(uow.model_payloads.all()) == 1
