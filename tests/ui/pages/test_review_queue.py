"""Validation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from streamlit.testing.v1 import AppTest

from assistant.domain.correspondence import Channel
from assistant.domain.draft import Draft
from assistant.domain.dunning import Stage
from assistant.domain.review import DraftState
from assistant.services.build_situation import DraftRequest
from assistant.services.file_draft import FileDraft
from assistant.ui.pages import review_queue
from tests.services.house_of_tests import LEA, NORA, House
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of


def submit(house: House, debtor: str = "d1", **wishes: object) -> Draft:
    draft = house.draft(DraftRequest(debtor, **wishes), NORA)  # type: ignore[arg-type]  # a test's own wishes
    return house.review.submit(draft.id, NORA)


def test_an_empty_queue_says_what_arrives_here(house: House) -> None:
    page = _open(house)

    assert "Les brouillons soumis arrivent ici" in page.info[0].value


def test_a_waiting_draft_shows_age_amount_and_findings(house: House) -> None:
    submit(house)
    house.wait(2)

    page = _open(house)

    assert {"Atelier Morin SARL", "1\u202f200,00\u202f€"} <= set(plain_texts(page))
    assert any(caption.value.startswith(":material/alarm: depuis 2 jours") for caption in page.caption)


def test_a_lead_approves_and_the_draft_changes_tray(house: House) -> None:
    draft = submit(house)
    page = _open(house)

    button(page, "Approuver").click().run()

    assert _state(house, draft) is DraftState.APPROVED
    assert "Approuvés (1)" in markup(page)


def test_an_approved_letter_goes_out_as_pdf_and_as_word(house: House) -> None:
    draft = submit(house, channel=Channel.LETTER)
    house.approve(draft.id, LEA)
    page = _open(house)
    names = [download.proto.label for download in page.get("download_button")]

    assert names == ["Lettre PDF", "Lettre Word"]


@dataclass
class OneFolder:
    """A drafts folder in memory."""

    filed: list[bytes] = field(default_factory=list)

    def file(self, message: bytes) -> bool:
        new = message not in self.filed
        self.filed += [message] * new
        return new


def test_an_approved_mail_is_filed_among_the_drafts_of_the_account_as_it_was_approved(house: House) -> None:
    draft = submit(house)
    house.approve(draft.id, LEA)
    folder = OneFolder()
    filing = FileDraft(house.unit_of_work, house.clock, house.send, folder)
    page = open_page(review_queue.render, replace(services_of(house), file_draft=filing), LEA)

    button(page, "Déposer dans les brouillons").click().run()

    assert folder.filed == [house.send.eml(draft.id, LEA)]
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].action == "file_draft"
    assert not filing(draft.id, LEA)


def test_sending_back_keeps_the_reason_in_the_history(house: House) -> None:
    draft = submit(house)
    page = _open(house)

    page.selectbox(key=f"choice-{draft.id}").select("Fait à vérifier")
    page.text_area(key=f"detail-{draft.id}").set_value("La date du bon de livraison.")
    button(page, "Renvoyer à l’auteur").click().run()

    assert _state(house, draft) is DraftState.CHANGES_REQUESTED
    assert "Motif : Fait à vérifier : La date du bon de livraison." in plain_texts(_open(house))


def test_refusing_is_for_good(house: House) -> None:
    draft = submit(house)

    button(_open(house), "Refuser").click().run()

    assert _state(house, draft) is DraftState.REFUSED


def test_an_account_manager_reads_but_gives_no_verdict(house: House) -> None:
    submit(house)

    page = open_page(review_queue.render, services_of(house), NORA)

    assert "Approuver" not in labels(page)
    assert "Un responsable valide" in page.info[0].value


def test_a_formal_notice_lies_in_its_own_tray_and_asks_a_second_gesture(house: House) -> None:
    submit(house, stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)

    page = _open(house)

    assert "Mises en demeure (1)" in markup(page)
    assert button(page, "Approuver").disabled
    page.checkbox[0].check().run()
    assert not button(page, "Approuver").disabled


def test_reading_another_draft_shows_its_text_alone(house: House) -> None:
    first, second = submit(house), submit(house, "d2")
    page = _open(house)
    assert first.latest.text.body in plain_texts(page)

    page.button(key=f"read-{second.id}").click().run()

    assert second.latest.text.body in plain_texts(page)
    assert first.latest.text.body not in plain_texts(page)


def _open(house: House) -> AppTest:
    return open_page(review_queue.render, services_of(house), LEA)


def _state(house: House, draft: Draft) -> DraftState:
    with house.unit_of_work() as uow:
        return uow.drafts.get(draft.id).state
