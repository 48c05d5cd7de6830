"""What was done is said once, on whichever page follows; so is an address that was no page."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from assistant.domain.mail.reply import ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.ui.reply_words import EFFECTS, decided_words, effect_of


def script() -> None:
    from functools import partial

    import streamlit as st

    from assistant.domain.errors import NotAllowedError
    from assistant.ui.components.deed import show_deed
    from assistant.ui.components.trouble import act, show_trouble

    def refuse() -> None:
        raise NotAllowedError("Non.")

    show_deed()
    show_trouble("here")
    if st.button("Faire"):
        act("here", partial(str), done="C’est fait, **vraiment**.")
    if st.button("Refuser"):
        act("here", refuse, done="Jamais dit.")


def opened(**parameters: str) -> AppTest:
    page = AppTest.from_function(script)
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


def test_what_was_done_is_said_once() -> None:
    page = opened()
    page.button[0].click().run()
    assert [toast.value for toast in page.toast] == ["C’est fait, \\*\\*vraiment\\*\\*."]
    page.run()
    assert list(page.toast) == []


def test_what_failed_says_why_and_no_success() -> None:
    page = opened()
    page.button[1].click().run()
    assert list(page.toast) == []
    assert page.error[0].value == "Non."


def test_an_address_that_is_no_page_is_told_once() -> None:
    page = opened(introuvable="1")
    assert "ne mène à aucune page" in page.toast[0].value
    assert list(page.run().toast) == []


def test_a_decided_reply_names_the_client_and_what_follows() -> None:
    assert decided_words("Scierie") == (
        "Décidé pour Scierie\u202f: rien à retenir. Les relances reprennent leur cours."
    )
    promised = ReplyOutcome(ReplyKind.PROMISE, day=date(2026, 11, 10))
    assert decided_words("Scierie", [promised], date(2026, 11, 9)) == (
        f"Décidé pour Scierie\u202f: promesse de règlement. {EFFECTS[ReplyKind.PROMISE]}"
    )


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((), EFFECTS[ReplyKind.PROMISE]),
        ((date(2026, 11, 20),), EFFECTS[ReplyKind.PROMISE]),  # a Friday: its grace lasts until Tuesday
        ((date(2026, 11, 14), date(2026, 11, 30)), EFFECTS[ReplyKind.PROMISE]),
        ((date(2026, 11, 14),), "Cette date est passée\u202f: la promesse sera aussitôt à vérifier."),
        (
            (date(2026, 11, 14), date(2026, 11, 15)),
            "Ces dates sont passées\u202f: la promesse sera aussitôt à vérifier.",
        ),
    ],
)
def test_a_promise_whose_every_day_is_passed_waits_for_nothing(days: tuple[date, ...], told: str) -> None:
    assert effect_of(ReplyKind.PROMISE, days, date(2026, 11, 22)) == told
