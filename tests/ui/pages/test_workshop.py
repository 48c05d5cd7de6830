"""Atelier."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotAllowedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft, LetterText
from assistant.domain.writing.register import RegisterTrait
from assistant.domain.writing.register_words import value_words
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.agreements.settle_plan import PlanAccepted
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.components.writing.draft_actions import blocking_words
from assistant.ui.pages import workshop
from tests.services.house_of_tests import LEA, NORA, House
from tests.ui.one_page import button, editor, labels, markup, open_page, plain_texts, services_of, type_into, waive


def write(house: House, debtor: str = "d1", **wishes: object) -> Draft:
    return house.draft(DraftRequest(debtor, **wishes), NORA)  # type: ignore[arg-type]  # a test's own wishes


def body(page: AppTest) -> str:
    return str(editor(page)["text"]["body"])


def expanders(page: AppTest) -> list[str]:
    return [one.label for one in page.expander]


def test_rediger_writes_a_draft_that_can_be_read_at_once(house: House) -> None:
    page = open_page(workshop.render, services_of(house), NORA, client="d1")
    assert "Pas encore de brouillon" in page.info[0].value

    button(page, "Rédiger").click().run()

    assert "1\u202f200,00\u202f€" in body(page)
    with house.unit_of_work() as uow:
        assert page.session_state["draft"] == uow.drafts.of("d1")[0].id


def test_the_tone_of_the_letter_and_the_one_tolerated_are_told_on_one_scale(house: House) -> None:
    services = services_of(house)
    services.lock_register("d1", RegisterTrait.FIRMNESS, "1", NORA)

    page = open_page(workshop.render, services, NORA, client="d1")
    tone = next(found for found in page.select_slider if found.label == "Ton de la lettre")

    captions = [found.value for found in page.caption]
    assert "C’est aussi le ton que relève sa fiche." in captions
    assert "Ton proposé\u202f: amical, celui de l’étape «\u202frelance 1\u202f»." in captions
    assert value_words(RegisterTrait.FIRMNESS, "1") == f"{tone.options[1]} (1/4)"


def test_a_stage_firmer_than_the_card_says_which_of_them_asks_for_its_tone(house: House) -> None:
    services = services_of(house)
    services.lock_register("d1", RegisterTrait.FIRMNESS, "0", NORA)

    captions = [found.value for found in open_page(workshop.render, services, NORA, client="d1").caption]

    assert any("l’étape en demande un plus ferme" in caption for caption in captions)
    assert not any("tolère" in caption for caption in captions)


def test_a_model_fails_over_with_its_reason_on_the_page(house: House) -> None:
    write(house)

    assert any("rédacteur intégré" in text for text in plain_texts(_open(house)))


def test_an_edit_is_checked_before_it_is_saved(house: House) -> None:
    draft = write(house)
    page = _open(house)

    assert not any("à relire mot à mot" in label for label in expanders(page))
    type_into(page, f"{body(page)}\n\nSinon, nous saisirons la police.")

    assert "1 phrase à relire mot à mot" in expanders(page)
    assert "«\u202fSinon, nous saisirons la police.\u202f»" in plain_texts(page)
    assert any("Modifié" in caption.value for caption in page.caption)
    assert button(page, "Enregistrer")
    assert _reload(house, draft).latest.number == 1


def test_saving_keeps_a_new_version_and_its_differences(house: House) -> None:
    draft = write(house)
    page = _open(house)

    type_into(page, f"{body(page)}\nUn mot de plus.")
    button(page, "Enregistrer").click().run()

    assert _reload(house, draft).latest.number == 2
    assert any("+Un mot de plus." in code.value for code in page.code)


def test_a_text_changed_by_hand_says_so_and_who_wrote_its_first_version(house: House) -> None:
    write(house)
    page = _open(house)
    assert not any("Modifié à la main" in text for text in plain_texts(page))

    type_into(page, f"{body(page)}\nUn mot de plus.")
    button(page, "Enregistrer").click().run()

    told = [text for text in plain_texts(page) if "rédacteur intégré" in text]
    assert len(told) == 2  # under the badges and in "Pourquoi ce texte"
    first = "Modifié à la main\u202f; première version écrite par le rédacteur intégré\u202f: "
    assert all(text.startswith(first) for text in told)


def test_approving_gives_the_text_to_copy_the_file_and_the_last_act(house: House) -> None:
    draft = write(house)
    page = _open(house)

    button(page, "Approuver").click().run()

    assert _reload(house, draft).state is DraftState.APPROVED
    assert [code.value for code in page.code[:2]] == [draft.latest.text.subject, draft.latest.text.body]
    button(page, "Oui, il est parti").click().run()
    assert _reload(house, draft).state is DraftState.SENT


def test_an_approval_that_no_longer_holds_is_told_and_gives_nothing_out(house: House) -> None:
    draft = write(house)
    house.approve(draft.id, NORA)
    house.pay("100.00")

    page = _open(house)

    assert "L’approbation ne vaut plus" in page.error[0].value
    assert "Oui, il est parti" not in labels(page)


def test_a_formal_notice_is_submitted_to_a_lead(house: House) -> None:
    write(house, stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)

    page = _open(house)

    assert "Approuver" not in labels(page)
    assert button(page, "Soumettre").proto.type == "primary"
    assert "doit être approuvé par un responsable" in page.info[0].value
    assert "Approuver" in labels(open_page(workshop.render, services_of(house), LEA, client="d1"))


def test_blocking_faults_are_told_before_a_letter_is_submitted_and_a_lead_cannot_approve_it(house: House) -> None:
    draft = write(house, stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)
    faulty = f"{draft.latest.text.body}\n\nL’huissier viendra."
    house.edit(draft.id, LetterText(draft.latest.text.subject, faulty), NORA)

    page = _open(house)

    told = "1 constat bloquant\u202f: un responsable ne pourra pas l’approuver tant qu’il reste."
    assert any(told in caption.value for caption in page.caption)
    assert "Soumettre" not in labels(page)
    for reason in ("", "..."):
        page.text_input(key=f"plea-reason-{draft.id}").set_value(reason).run()
        button(page, "Soumettre avec ce motif").click().run()
        assert "dites pourquoi un responsable doit" in page.error[0].value
        assert _reload(house, draft).state is DraftState.DRAFTED
    page.text_input(key=f"plea-reason-{draft.id}").set_value("Fausse alerte\u202f: c’est son nom.").run()
    button(page, "Soumettre avec ce motif").click().run()
    assert _reload(house, draft).state is DraftState.SUBMITTED
    with pytest.raises(NotAllowedError, match="Approbation impossible"):
        house.approve(draft.id, LEA, 2, "Atelier Morin")
    assert blocking_words(3).endswith(
        "3 constats bloquants\u202f: un responsable ne pourra pas l’approuver tant qu’ils restent."
    )


def test_the_form_of_address_of_the_card_is_chosen_beforehand(house: House) -> None:
    page = open_page(workshop.render, services_of(house), NORA, client="d1")

    assert page.button_group(key="form-d1").value == "card"
    page.button_group(key="form-d1").set_value("tu")
    button(page, "Rédiger").click().run()
    assert "Bonjour" in body(page)
    assert " tu " in body(page) or " te " in body(page) or "t’" in body(page)


def _break_a_promise(house: House) -> AppTest:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p1", "d1", date(2026, 11, 9), date(2026, 11, 12), None)])
        uow.commit()
    return open_page(workshop.render, services_of(house), NORA, client="d1")


def test_a_promise_not_kept_is_told_once_and_its_letter_is_the_one_proposed(house: House) -> None:
    page = _break_a_promise(house)

    assert page.selectbox(key="intent-d1").value is Intent.BROKEN_PROMISE
    assert sum("12/11" in caption.value for caption in page.caption) == 1
    button(page, "Rédiger").click().run()
    assert "12 novembre" in body(page)


def test_a_courtesy_that_comes_late_is_told_beside_its_choice(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p1", "d1", date(2026, 10, 1), date(2026, 12, 12), None)])
        uow.commit()
    page = open_page(workshop.render, services_of(house), NORA, client="d1")
    assert not any("remonte" in caption.value for caption in page.caption)

    page.selectbox(key="intent-d1").select(Intent.PROMISE_CONFIRMATION).run()

    assert any("Cela remonte au 01/10/2026\u202f: un courrier si tardif" in caption.value for caption in page.caption)


def test_a_plain_reminder_chosen_instead_recalls_no_promise_and_leads_back_to_the_other(house: House) -> None:
    page = _break_a_promise(house)

    page.selectbox(key="intent-d1").select(Intent.REMINDER).run()
    button(page, "Rédiger").click().run()
    assert "12 novembre" not in body(page)

    button(page, "Conseillé aussi\u202f: promesse rompue").click().run()
    assert page.selectbox(key="intent-d1").value is Intent.BROKEN_PROMISE


def test_a_letter_about_a_promise_that_was_cancelled_since_can_still_be_read(house: House) -> None:
    page = _break_a_promise(house)
    button(page, "Rédiger").click().run()
    services_of(house).agree.cancel_promise("d1", "p1", NORA)

    assert "12 novembre" in body(_open(house))


def test_another_client_never_shows_this_ones_text(house: House) -> None:
    write(house)
    page = _open(house)
    first = body(page)

    page.selectbox[0].select("d2").run()

    assert not page.get("bidi_component")
    button(page, "Rédiger").click().run()
    assert body(page) != first
    assert "F-118" not in body(page)


def test_switching_drafts_shows_the_other_text_even_after_an_edit(house: House) -> None:
    older, newer = write(house), write(house, stage=Stage.REMINDER_2)
    page = _open(house)
    type_into(page, "Un texte en cours.")

    choice = next(box for box in page.selectbox if box.label == "Brouillon")
    other = older if choice.value == newer.id else newer
    choice.select(other.id).run()

    assert body(page) == other.latest.text.body


def test_an_sms_counts_its_characters(house: House) -> None:
    write(house, "d2", channel=Channel.SMS)

    page = open_page(workshop.render, services_of(house), NORA, client="d2")

    assert "caractères sur 160, 1 SMS" in markup(page)


def test_a_finding_shows_its_place_its_source_and_its_remedy(house: House) -> None:
    draft = write(house)
    faulty = LetterText(draft.latest.text.subject, draft.latest.text.body.replace("1\u202f200,00", "9\u202f999,00"))
    house.edit(draft.id, faulty, NORA)

    page = _open(house)

    cards = [card for card in editor(page)["findings"] if "9\u202f999,00" in card["quote"]]
    assert {card["label"] for card in cards} == {"Bloquant"}
    assert all(card["article"] and card["confidence"] and card["place"]["field"] == "body" for card in cards)
    assert button(page, "Approuver").disabled
    assert any("Approbation impossible" in caption.value for caption in page.caption)


def test_a_fault_closes_the_approval_with_its_reason_and_leaves_every_other_way(house: House) -> None:
    draft = write(house)
    page = _open(house)
    assert not button(page, "Approuver").disabled

    type_into(page, f"{body(page)}\n\nL’huissier saisira vos biens.")

    assert button(page, "Approuver").disabled
    assert any("Approbation impossible" in caption.value for caption in page.caption)
    button(page, "Enregistrer").click().run()
    assert _reload(house, draft).latest.number == 2
    assert {"Approuver", "Soumettre avec ce motif"} <= set(labels(page))


def test_a_certain_remedy_travels_to_the_editor(house: House) -> None:
    draft = write(house)
    text = draft.latest.text
    house.edit(draft.id, LetterText(text.subject, f"{text.body}\n\nL’huissier en sera informé."), NORA)

    (card,) = [card for card in editor(_open(house))["findings"] if card["replacement"]]

    place = card["place"]
    assert card["replacement"] == "commissaire de justice"
    assert f"{text.body}\n\nL’huissier"[place["start"] : place["end"]] == "huissier"


def test_a_missing_mention_travels_with_the_place_where_it_goes(house: House) -> None:
    write(house)
    page = _open(house)
    cut = body(page).rpartition("\n\n")[0]

    type_into(page, cut)

    cards = [card for card in editor(page)["findings"] if card["insertion"]]
    assert cards
    for card in cards:
        assert card["inserted"] == f"\n\n{card['insertion']}"
        assert card["place"] == {"field": "body", "start": len(cut), "end": len(cut)}


def test_what_was_typed_waits_in_the_session_until_it_is_saved(house: House) -> None:
    draft = write(house)
    page = _open(house)
    type_into(page, "Un texte en cours.")

    assert body(page.run()) == "Un texte en cours."
    assert _reload(house, draft).latest.number == 1
    button(page, "Revenir au texte enregistré").click().run()
    assert body(page) == draft.latest.text.body
    assert "Enregistrer" not in labels(page)


def test_a_version_saved_elsewhere_is_told_and_loses_nothing(house: House) -> None:
    draft = write(house)
    page = _open(house)
    type_into(page, "Mon texte.")
    house.edit(draft.id, LetterText(draft.latest.text.subject, "Le texte d’un autre."), LEA)

    page.run()

    assert body(page) == "Mon texte."
    assert any("à partir de la version 1, alors que la version 2" in caption.value for caption in page.caption)


def test_a_text_that_was_not_touched_follows_the_version_saved_elsewhere(house: House) -> None:
    draft = write(house)
    page = _open(house)
    type_into(page, draft.latest.text.body)
    house.edit(draft.id, LetterText(draft.latest.text.subject, "Le texte d’un autre."), LEA)

    assert body(page.run()) == "Le texte d’un autre."


def test_a_warning_is_waived_from_its_card_with_the_text_kept(house: House) -> None:
    draft = write(house)
    page = _open(house)
    type_into(page, f"{body(page)}\n\nSinon, l’huissier viendra.")
    told = [one for card in editor(page)["findings"] for one in (card, *card["others"])]
    warning = next(one for one in told if one["waivable"])

    waive(page, warning["rule"], "Convenu avec la direction.")

    kept = _reload(house, draft)
    assert kept.latest.text.body.endswith("Sinon, l’huissier viendra.")
    assert kept.waived == (f"{warning['rule']}:Convenu avec la direction.",)
    told = [one for card in editor(page)["findings"] for one in (card, *card["others"])]
    assert {one["waived"] for one in told if one["rule"] == warning["rule"]} == {"Convenu avec la direction."}


def test_a_sent_text_is_locked(house: House) -> None:
    draft = write(house)
    house.approve(draft.id, NORA)
    house.send.mark_sent(draft.id, NORA)

    assert editor(_open(house))["locked"]


def test_an_approved_text_is_changed_only_after_a_warning(house: House) -> None:
    draft = write(house)
    house.approve(draft.id, NORA)
    page = _open(house)
    assert not page.get("bidi_component")

    page.toggle(key=f"modify-{draft.id}").set_value(True).run()
    type_into(page, "Autre texte.")
    button(page, "Enregistrer").click().run()

    assert _reload(house, draft).state is DraftState.DRAFTED


def test_a_letter_can_be_seen_as_it_would_be_printed(house: House) -> None:
    write(house, channel=Channel.LETTER)
    page = _open(house)

    page.toggle[0].set_value(True).run()

    assert "projet non approuvé" in markup(page)


def _open(house: House) -> AppTest:
    return open_page(workshop.render, services_of(house), NORA, client="d1")


def _reload(house: House, draft: Draft) -> Draft:
    with house.unit_of_work() as uow:
        return uow.drafts.get(draft.id)


def test_a_draft_that_the_account_has_overtaken_leaves_the_way_open_to_another(house: House) -> None:
    services = services_of(house)
    plan = services.agree.propose_plan(PlanWanted("d1", ("F-118",), 3, date(2026, 12, 7)), NORA)
    write(house, intent=Intent.PLAN_PROPOSAL)
    services.agree.settle_plan.accept("d1", plan.id, PlanAccepted(house.clock.today(), "Claire Rey"), NORA)
    page = open_page(workshop.render, services, NORA, client="d1")
    assert "Ce brouillon ne répond plus à la situation" in page.info[0].value
    page.selectbox(key="intent-d1").set_value(Intent.PLAN_CONFIRMATION).run()

    button(page, "Rédiger à nouveau").click().run()

    assert "reconnaît devoir" in body(page)
    assert not page.error


def test_of_two_drafts_made_alike_within_a_minute_the_one_that_was_opened_stays(house: House) -> None:
    write(house)
    page = open_page(workshop.render, services_of(house), NORA, client="d1")
    button(page, "Rédiger à nouveau").click().run()
    opened = page.session_state["draft"]

    page.run()

    choice = next(box for box in page.selectbox if box.label == "Brouillon")
    assert page.session_state["draft"] == opened
    assert len(set(choice.options)) == len(choice.options) == 2
    assert choice.value == opened
