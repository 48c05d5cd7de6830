"""Every shipped template has a French title of its own among its kind."""

from __future__ import annotations

from collections import Counter

from assistant.places import PROMPTS
from assistant.prompting.conditions import CONDITIONS
from assistant.prompting.kinds import kind_of
from assistant.prompting.variant import Marks
from assistant.ui.condition_words import CONDITION_WORDS, when_of
from assistant.ui.template_titles import title_of

IDS = sorted({path.parent.relative_to(PROMPTS).as_posix() for path in PROMPTS.rglob("v*.md")})


def test_no_two_templates_of_a_kind_share_a_title() -> None:
    counts = Counter((kind_of(one), title_of(one)) for one in IDS)
    assert [title for title, count in counts.items() if count > 1] == []


def test_no_shipped_title_keeps_a_mark_of_its_file() -> None:
    marks = ("_", "-je", "-nous", ".")
    assert [title_of(one) for one in IDS if any(mark in title_of(one) for mark in marks)] == []


def test_a_template_of_the_house_keeps_its_own_name() -> None:
    assert title_of("letters/paragraphs/fete_nationale.vous-warm") == "Fete nationale · vous chaleureux"


def test_every_condition_is_said_in_french() -> None:
    assert set(CONDITIONS) <= set(CONDITION_WORDS)


def test_conditions_are_told_with_their_exceptions() -> None:
    assert when_of(Marks()) == "toujours"
    marks = Marks(frozenset({"firm", "public"}), frozenset({"contested"}))
    assert when_of(marks) == "ton ferme, organisme public\u202f; sauf part contestée"
