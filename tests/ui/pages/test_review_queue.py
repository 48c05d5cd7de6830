"""Validation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from streamlit.testing.v1 import AppTest

from assistant.domain.approvals.review import DraftState
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.portfolio import Delegation
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft
from assistant.services.dispatch.file_draft import FileDraft
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.components.review.review_batch import batch_names
from assistant.ui.pages import review_queue
from tests.services.house_of_tests import CLAIRE, LEA, MORIN, NORA, House, bill
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of, type_into


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
    assert "depuis 2 jours, à lire avant le 25/11" in captions(page)

    house.wait(1)
    assert ":material/alarm: depuis 3 jours, en retard, à lire avant le 25/11" in captions(_open(house))


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
    services = services_of(house)
    services = replace(services, dispatch=replace(services.dispatch, file=filing))
    page = open_page(review_queue.render, services, LEA)

    button(page, "Déposer dans les brouillons").click().run()

    assert folder.filed == [house.send.eml(draft.id, LEA)]
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].action == "file_draft"
    assert not filing(draft.id, LEA)


def test_sending_back_keeps_the_reason_in_the_history(house: House) -> None:
    draft = submit(house)
    page = button(_open(house), "Renvoyer ou refuser").click().run()

    page.button_group(key=f"choice-{draft.id}").set_value("Fait à vérifier")
    page.text_area(key=f"detail-{draft.id}").set_value("La date du bon de livraison.")
    button(page, "Renvoyer à l’auteur").click().run()

    assert _state(house, draft) is DraftState.CHANGES_REQUESTED
    assert "Motif\u202f: Fait à vérifier\u202f: La date du bon de livraison." in plain_texts(_open(house))


def test_refusing_is_for_good(house: House) -> None:
    draft = submit(house)

    page = button(_open(house), "Renvoyer ou refuser").click().run()
    button(page, "Refuser").click().run()

    assert _state(house, draft) is DraftState.REFUSED


def test_an_account_manager_reads_but_gives_no_verdict(house: House) -> None:
    submit(house)

    page = open_page(review_queue.render, services_of(house), NORA)

    assert "Approuver" not in labels(page)
    assert "attend la validation d’un responsable" in page.info[0].value


def test_a_formal_notice_lies_in_its_own_tray_and_asks_a_second_gesture(house: House) -> None:
    notice = submit(house, stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)

    page = _open(house)

    assert "Mises en demeure (1)" in markup(page)
    assert button(page, "Approuver").disabled
    page.text_input[0].set_value("Atelier Morin").run()
    assert button(page, "Approuver").disabled
    page.text_input[0].set_value("atelier morin sarl").run()
    button(page, "Approuver").click().run()
    assert _state(house, notice) is DraftState.APPROVED


def test_the_author_of_a_formal_notice_is_told_before_any_click(house: House) -> None:
    notice = house.draft(DraftRequest("d1", stage=Stage.FORMAL_NOTICE), LEA)
    house.review.submit(notice.id, LEA)

    page = _open(house)

    assert "faites rédiger ce courrier par Nora Vidal" in page.warning[0].value
    assert button(page, "Approuver").disabled


def test_who_approves_reads_the_sentences_that_no_template_vouches_for(house: House) -> None:
    draft = submit(house)
    assert not any("mot à mot" in one.label for one in _open(house).expander)
    text = draft.latest.text
    house.edit(draft.id, replace(text, body=f"Votre chantier du port me plaît beaucoup.\n\n{text.body}"), NORA)
    house.review.submit(draft.id, NORA)
    page = _open(house)

    (fold,) = (one for one in page.expander if one.label == "1 phrase à relire mot à mot")
    assert fold.proto.expanded
    assert markup(page).count("Modifié à la main") == 2
    assert "«\u202fVotre chantier du port me plaît beaucoup.\u202f»" in plain_texts(page)


def test_a_lead_corrects_and_approves_in_one_act(house: House) -> None:
    draft = submit(house)
    page = button(_open(house), "Modifier").click().run()

    page = type_into(page, draft.latest.text.body.replace("Cordialement", "Bien cordialement"))
    button(page, "Approuver le texte corrigé").click().run()

    assert _state(house, draft) is DraftState.APPROVED
    with house.unit_of_work() as uow:
        assert "Bien cordialement" in uow.drafts.get(draft.id).latest.text.body
    page = _open(house)
    assert any("- Cordialement" in code.value and "+ Bien cordialement" in code.value for code in page.code)


def test_two_drafts_of_one_template_without_finding_are_approved_together(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id="d3", name="Menuiserie Faure SARL")])
        uow.debtors.add_contacts([replace(CLAIRE, id="c3", debtor_id="d3")])
        uow.ledger.add_invoices([bill("F-300", "d3", "900.00")])
        uow.commit()
    drafts = [submit(house), submit(house, "d3", channel=Channel.EMAIL)]
    assert len({draft.provenance.plan_id for draft in drafts}) == 1

    page = _open(house)
    assert batch_names({"letters/plans/reminder_1.any": drafts[0], "letters/plans/reminder.brief": drafts[1]}) == {
        "letters/plans/reminder_1.any": "relance 1, forme courante",
        "letters/plans/reminder.brief": "relance 1, forme brève",
    }
    assert batch_names({"a": drafts[0]}) == {"a": "relance 1"}
    assert button(page, "Approuver 0 texte coché").disabled
    boxes = [page.checkbox(key=f"in-batch-{draft.id}") for draft in drafts]
    assert sorted(box.disabled for box in boxes) == [False, True]  # the one that stands at the right was read there
    for draft in drafts:
        page = page.toggle(key=f"read-batch-{draft.id}").set_value(True).run()
        assert draft.latest.text.whole in plain_texts(page)
        page = page.toggle(key=f"read-batch-{draft.id}").set_value(False).run()
        assert not page.checkbox(key=f"in-batch-{draft.id}").disabled
        page = page.checkbox(key=f"in-batch-{draft.id}").check().run()
    page = button(page, "Approuver 2 textes cochés").click().run()

    assert [_state(house, draft) for draft in drafts] == [DraftState.APPROVED] * 2
    assert "Approuvés (2)" in markup(page)


def test_a_lead_reads_why_a_text_that_is_blocked_was_submitted_all_the_same(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    text = draft.latest.text
    house.edit(draft.id, replace(text, body=f"{text.body}\n\nL’huissier viendra."), NORA)
    house.review.submit(draft.id, NORA, reason="Le client s’appelle ainsi.")

    page = _open(house)

    assert button(page, "Approuver").disabled
    assert "Soumis avec ce motif\u202f: «\u202fLe client s’appelle ainsi.\u202f»" in plain_texts(page)
    assert any(":material/block:" in letter.value and "huissier" in letter.value for letter in page.markdown)


def test_a_waiting_draft_shows_its_facts_and_who_answers_for_an_absent_author(house: House) -> None:
    submit(house)
    with house.unit_of_work() as uow:
        uow.access.set_delegations("nora", [Delegation("nora", "lea", date(2026, 11, 20), date(2026, 11, 30))])
        uow.commit()

    page = _open(house)

    assert "Nora Vidal s’absente jusqu’au 30/11/2026\u202f: Léa Roche le supplée." in plain_texts(page)
    assert "Demandé : 1\u202f200,00\u202f€" in [
        text.replace("\xa0", " ").replace("\u202f:", " :") for text in plain_texts(page)
    ]


def test_reading_another_draft_shows_its_text_alone(house: House) -> None:
    first, second = submit(house), submit(house, "d2")
    page = _open(house)
    assert first.latest.text.body in plain_texts(page)

    page.button(key=f"read-{second.id}").click().run()

    assert second.latest.text.body in plain_texts(page)
    assert first.latest.text.body not in plain_texts(page)


def test_after_a_verdict_the_next_one_of_the_queue_opens(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id="d3", name="Menuiserie Faure SARL")])
        uow.debtors.add_contacts([replace(CLAIRE, id="c3", debtor_id="d3")])
        uow.ledger.add_invoices([bill("F-300", "d3", "900.00")])
        uow.commit()
    for debtor in ("d1", "d2", "d3"):
        submit(house, debtor)
    page = _open(house)
    order = page.session_state["review-ids"]
    page = button(page, "Suivant").click().run()

    page = button(page, "Approuver").click().run()

    assert page.session_state["review-open"] == order[2]


def captions(page: AppTest) -> list[str]:
    return [caption.value for caption in page.caption]


def _open(house: House) -> AppTest:
    return open_page(review_queue.render, services_of(house), LEA)


def _state(house: House, draft: Draft) -> DraftState:
    with house.unit_of_work() as uow:
        return uow.drafts.get(draft.id).state
