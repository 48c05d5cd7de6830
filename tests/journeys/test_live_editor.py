"""The live editor of the Atelier in a real browser: underlines, cards, remedies, the keyboard, and nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.connectors.demo.clients_of import clients_of
from tests.journeys.real_browser import IDLE, SCREEN, Watched, needs_browser, watching

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

CLIENT = clients_of("good_payer_who_forgot")[1]  # the first one is sent a reminder by another journey
MENACE = "\n\nSinon, on sait où vous habitez."
FAULT = "\n\nL’huissier en sera informé."
EDITORS = "[...document.querySelectorAll('[class*=st-key-editor-]')].map(one => one.className)"
LIVE = """[...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
    .map(one => one.shadowRoot?.querySelector('.live')).filter(Boolean)"""
pytestmark = [pytest.mark.browser, needs_browser]


@pytest.fixture(scope="module")
def tab(context: BrowserContext, address: str) -> Iterator[Watched]:
    with watching(context, address) as seen:
        yield seen


@pytest.fixture
def page(tab: Watched) -> Iterator[Page]:
    """The Atelier on a fresh letter, its findings drawn; the tab is that of the test before, where it stayed there."""
    tab.page.set_viewport_size(SCREEN)
    opened = tab.page
    if "/atelier?client=" in opened.url:
        checked(opened)  # what the test before typed last
    else:
        tab.open(f"atelier?client={CLIENT}")
    former = opened.evaluate(EDITORS)
    opened.get_by_role("button", name="Rédiger").first.click()
    opened.wait_for_function(
        f"former => {{ const now = {EDITORS}; return now.length === 1 && now[0] !== former[0] }}", arg=former
    )
    checked(opened)
    yield opened
    assert tab.complaints == []
    assert tab.strangers() == set()


def text_of(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Texte")


def checked(page: Page) -> None:
    """Wait until what stands in the editor was checked and the page is at rest."""
    page.wait_for_selector(IDLE)
    page.wait_for_function(f"{LIVE}.length === 1 && {LIVE}[0].matches('[data-serial]:not(.waiting)')")
    page.wait_for_selector(IDLE)


def caret(page: Page) -> int:
    return int(text_of(page).evaluate("area => area.selectionStart"))


def type_at_the_end(page: Page, words: str) -> None:
    text_of(page).press("Control+End")
    page.keyboard.insert_text(words)
    checked(page)


def act_as(page: Page, role: str) -> None:
    page.get_by_role("combobox", name="Vous êtes").click()
    page.get_by_role("option", name=role).first.click()
    page.wait_for_selector(IDLE)


def marked(page: Page, weight: str) -> list[str]:
    return page.locator(f".mirror span.{weight}").all_text_contents()


def test_a_fault_is_underlined_and_its_card_says_why_and_corrects_it(page: Page) -> None:
    written = text_of(page).input_value()
    type_at_the_end(page, FAULT)
    assert "huissier" in marked(page, "blocking")

    page.locator(".mirror span.blocking").last.click(force=True)
    card = page.get_by_role("dialog", name="Bloquant")
    assert "Le titre d’huissier n’existe plus" in card.inner_text()
    assert "à confirmer, le" in card.inner_text()
    card.get_by_role("button", name="Corriger").click()
    checked(page)

    assert text_of(page).input_value() == written + FAULT.replace("huissier", "commissaire de justice")
    assert "huissier" not in marked(page, "blocking")
    text_of(page).press("Control+z")
    assert text_of(page).input_value() == written + FAULT


def test_a_menace_is_taken_out_with_its_sentence_and_can_be_put_back(page: Page) -> None:
    written = text_of(page).input_value()
    type_at_the_end(page, MENACE)

    page.locator(".mirror span.blocking").last.click(force=True)
    card = page.get_by_role("dialog", name="Bloquant")
    assert f"À retirer\u202f: {MENACE.strip()}" in card.inner_text()
    card.get_by_role("button", name="Retirer la phrase").click()
    checked(page)

    assert text_of(page).input_value().rstrip() == written.rstrip()
    assert marked(page, "blocking") == []
    text_of(page).press("Control+z")
    assert text_of(page).input_value() == written + MENACE


def test_a_card_comes_under_the_pointer_and_goes_with_it(page: Page) -> None:
    type_at_the_end(page, FAULT)
    box = page.locator(".mirror span.blocking").last.bounding_box()
    assert box is not None

    page.mouse.move(box["x"] + 4, box["y"] + box["height"] / 2)
    page.get_by_role("dialog").wait_for()
    page.mouse.move(5, 5)
    page.get_by_role("dialog").wait_for(state="hidden")


def test_a_missing_mention_is_inserted_from_the_list(page: Page) -> None:
    written = text_of(page).input_value()
    text_of(page).fill(written.rpartition("\n\n")[0])
    checked(page)
    assert page.locator(".counts").inner_text() == "1 conseil"

    page.locator(".list").get_by_role("button", name="Insérer la mention").first.click()
    checked(page)

    assert page.locator(".list").get_by_role("button", name="Insérer la mention").count() == 0
    assert len(text_of(page).input_value()) > len(written.rpartition("\n\n")[0])
    text_of(page).press("Control+z")
    assert text_of(page).input_value() == written.rpartition("\n\n")[0]


def test_findings_are_reached_and_settled_by_keyboard_alone(page: Page) -> None:
    written = text_of(page).input_value()
    type_at_the_end(page, FAULT)
    text_of(page).press("Control+Home")

    page.keyboard.press("F8")
    card = page.get_by_role("dialog")
    card.wait_for()
    assert text_of(page).evaluate("area => area.value.slice(area.selectionStart)").startswith("huissier")
    page.keyboard.press("Enter")
    assert text_of(page).input_value() == written + FAULT
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    assert text_of(page).evaluate("area => area.matches(':focus')")
    page.keyboard.press("Shift+F8")
    page.keyboard.press("F8")
    while "n’existe plus" not in card.inner_text():
        page.keyboard.press("F8")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    checked(page)

    assert text_of(page).input_value() == written + FAULT.replace("huissier", "commissaire de justice")


@pytest.mark.parametrize("wheel", [0, 4000], ids=["f8_alone_scrolled", "scrolled_away_since"])
def test_the_scroll_to_a_fault_neither_closes_its_card_nor_lets_enter_write(page: Page, wheel: int) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    text_of(page).fill(f"{text_of(page).input_value()}{FAULT}" + "\n\nUne ligne de plus." * 60)
    checked(page)
    written = text_of(page).input_value()
    text_of(page).press("Control+End")

    page.keyboard.press("F8")
    page.wait_for_timeout(400)  # the scroll it causes is told later
    card = page.get_by_role("dialog")
    assert card.is_visible()
    if wheel:
        text_of(page).evaluate("(area, by) => area.closest('.frame').scrollBy(0, by)", wheel)
        card.wait_for(state="hidden")
    page.keyboard.press("Enter")

    card.wait_for()
    assert card.evaluate("box => box.matches(':focus-within')")
    assert text_of(page).input_value() == written


def test_caret_selection_and_scroll_stay_while_findings_come_and_go(page: Page) -> None:
    text_of(page).evaluate("area => area.setSelectionRange(8, 8)")
    text_of(page).press_sequentially(" huissier", delay=30)
    assert caret(page) == 17
    checked(page)
    assert caret(page) == 17

    text_of(page).evaluate("area => area.setSelectionRange(3, 12)")
    scrolled = page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    page.wait_for_timeout(600)
    assert text_of(page).evaluate("area => [area.selectionStart, area.selectionEnd]") == [3, 12]
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == scrolled


def test_an_underline_follows_its_words_before_the_next_check(page: Page) -> None:
    type_at_the_end(page, FAULT)
    text_of(page).evaluate("area => area.setSelectionRange(0, 0)")

    page.keyboard.insert_text("Un mot avant. ")

    assert "huissier" in marked(page, "blocking")


def test_an_emoji_before_a_fault_does_not_move_its_underline(page: Page) -> None:
    type_at_the_end(page, "\n\n😀👩‍👩‍👧 é\u0301 Sinon, l’huissier viendra 🚨.")

    assert "huissier" in marked(page, "blocking")
    page.locator(".list").get_by_role("button", name="Corriger").click()
    checked(page)
    assert text_of(page).input_value().endswith("😀👩‍👩‍👧 é\u0301 Sinon, l’commissaire de justice viendra 🚨.")


def test_a_slot_is_a_chip_and_a_value_of_the_account_is_marked(page: Page) -> None:
    type_at_the_end(page, "\n\nIl reste {{total_due}}.")

    assert marked(page, "chip") == ["{{total_due}}"]
    box = page.locator(".mirror span.account").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + box["height"] / 2)
    assert page.locator(".tip").inner_text().startswith("Du compte\u202f: ")


def test_the_mirror_lies_exactly_under_a_very_long_text(page: Page) -> None:
    text_of(page).fill(f"{text_of(page).input_value()}\n" + "Sinon, l’huissier viendra à 12 h 30 {{x}}.\n\n" * 250)
    checked(page)

    heights = text_of(page).evaluate(
        "area => [area.scrollHeight, area.clientHeight, area.previousSibling.clientHeight]"
    )
    assert len(set(heights)) == 1
    assert marked(page, "blocking").count("huissier") > 100


def test_rich_text_is_pasted_as_plain_text_and_markup_stays_words(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(
        """async () => navigator.clipboard.write([new ClipboardItem({
            'text/html': new Blob(['<b>Gras</b><img src=x>'], {type: 'text/html'}),
            'text/plain': new Blob(['<b>Gras</b>\\nsuite'], {type: 'text/plain'})})])"""
    )
    text_of(page).press("Control+End")
    page.keyboard.press("Control+v")
    checked(page)

    assert text_of(page).input_value().endswith("<b>Gras</b>\nsuite")
    assert page.locator(".live b, .live img").count() == 0
    page.get_by_role("textbox", name="Objet").focus()
    page.keyboard.press("End")
    page.keyboard.press("Control+v")
    page.keyboard.press("Enter")
    assert page.get_by_role("textbox", name="Objet").input_value().endswith("<b>Gras</b> suite")


def test_a_text_saved_in_the_same_breath_is_kept_whole(page: Page) -> None:
    text_of(page).press("Control+End")
    page.keyboard.insert_text("\nUn dernier mot.")
    page.get_by_role("button", name="Soumettre").click()
    page.get_by_text("Ce brouillon attend un responsable").wait_for()

    assert text_of(page).input_value().endswith("\nUn dernier mot.")
    page.get_by_text("Versions (2)").wait_for()


def test_a_button_pressed_for_long_right_after_typing_keeps_its_click(page: Page) -> None:
    text_of(page).press("Control+End")
    page.keyboard.insert_text("\nUn dernier mot.")
    page.get_by_role("button", name="Soumettre").hover()
    page.mouse.down()
    page.wait_for_timeout(1000)  # longer than the pause and the answer, which moves nothing that is pressed
    assert page.locator(".live.waiting").count() == 0
    page.mouse.up()
    page.get_by_text("Ce brouillon attend un responsable").wait_for()

    assert text_of(page).input_value().endswith("\nUn dernier mot.")


def test_going_back_to_the_saved_text_takes_what_was_typed_just_before_with_it(page: Page) -> None:
    written = text_of(page).input_value()
    type_at_the_end(page, "\nUn mot.")
    page.keyboard.insert_text(" Un autre.")
    page.get_by_role("button", name="Revenir au texte enregistré").click()
    page.get_by_role("button", name="Enregistrer").wait_for(state="hidden")
    assert text_of(page).input_value() == written


def test_a_shortcut_approves_the_very_words_that_were_just_typed(page: Page) -> None:
    page.get_by_role("button", name="Soumettre").click()
    page.get_by_text("Ce brouillon attend un responsable").wait_for()
    act_as(page, "responsable")
    page.get_by_role("link", name="Validation").click()
    page.get_by_role("button", name="Modifier").click()
    text_of(page).wait_for()
    checked(page)
    text_of(page).press("Control+End")
    page.keyboard.insert_text("\nBonne semaine à vous.")
    page.keyboard.press("Control+Enter")

    text_of(page).wait_for(state="hidden")
    page.get_by_text(re.compile(r"Approuvés \(\d")).click()
    kept = page.get_by_text("Bonne semaine à vous.").first
    kept.wait_for()
    assert kept.is_visible()
    act_as(page, "suivi client")


def test_a_reason_is_typed_and_sent_by_one_click(page: Page) -> None:
    type_at_the_end(page, FAULT)
    page.get_by_role("button", name="Soumettre malgré tout…").click()
    page.get_by_role("textbox", name="Motif, conservé avec le brouillon").fill("C’est le nom de sa rue.")
    page.get_by_role("button", name="Soumettre avec ce motif").click()
    page.get_by_text("Ce brouillon attend un responsable").wait_for()
    assert page.get_by_role("button", name="Soumettre malgré tout…").count() == 0


def test_an_unsaved_text_outlives_another_page_and_a_closing_window_asks(page: Page) -> None:
    type_at_the_end(page, "\nEn cours.")
    page.get_by_role("link", name="Réglages").click()
    page.get_by_role("heading", name="Réglages", level=1).wait_for()
    page.get_by_role("link", name="Atelier").click()
    text_of(page).wait_for()
    assert text_of(page).input_value().endswith("\nEn cours.")
    page.get_by_role("button", name="Enregistrer").wait_for()

    leaving = "!window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert page.evaluate(leaving) is True
    page.get_by_role("button", name="Revenir au texte enregistré").click()
    page.get_by_role("button", name="Enregistrer").wait_for(state="hidden")
    checked(page)
    assert page.evaluate(leaving) is False


def test_saving_keeps_the_caret_and_what_can_be_undone(page: Page) -> None:
    written = text_of(page).input_value()
    type_at_the_end(page, "\nUn mot.")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Versions (2)").wait_for()

    assert caret(page) == len(written) + len("\nUn mot.")
    text_of(page).press("Control+z")
    assert text_of(page).input_value() == written


def test_the_counts_are_announced(page: Page) -> None:
    voice = page.locator(".live [role=status]")
    assert "Aucun constat" in (voice.text_content() or "")

    type_at_the_end(page, FAULT)

    assert "1 bloquant" in (voice.text_content() or "")


def test_on_a_phone_the_list_stands_below_and_a_card_within_the_screen(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    type_at_the_end(page, FAULT)
    page.keyboard.press("Shift+F8")
    card = page.get_by_role("dialog").bounding_box()
    area, items = text_of(page).bounding_box(), page.locator(".list").bounding_box()

    assert card is not None
    assert area is not None
    assert items is not None
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= 390
    assert items["y"] > area["y"] + area["height"]
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
