"""Words of scenarios on the screen."""

from __future__ import annotations

from assistant.domain.scenarios.send_window import SendWindow
from assistant.ui.scenario_words import window_words


def test_a_window_is_said_in_words() -> None:
    assert window_words(SendWindow()) == "du lundi au vendredi, de 8\u202fh à 18\u202fh"
    assert window_words(SendWindow((0, 3))) == "le lundi, jeudi, de 8\u202fh à 18\u202fh"
