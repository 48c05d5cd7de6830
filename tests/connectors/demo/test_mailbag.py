from __future__ import annotations

from string import Formatter

from assistant.connectors.demo.mailbag import load_mailbag, templates_for
from assistant.domain.mail.correspondence import Direction


def test_a_voice_without_such_a_mail_takes_its_family_s() -> None:
    assert templates_for(Direction.OUT, "reminder_1", "curt", "paper")[0].key.startswith("out.reminder_1.vous_brief")


def test_an_english_speaker_never_writes_french() -> None:
    assert templates_for(Direction.IN, "dispute_colour", "english", "paper") == ()


def test_a_mail_about_a_wall_is_not_used_for_leaflets() -> None:
    fitted = templates_for(Direction.IN, "question", "tu_warm", "fitted")
    paper = templates_for(Direction.IN, "question", "tu_warm", "paper")
    assert any("lavable" in template.body for template in fitted)
    assert not any("lavable" in template.body for template in paper)


def test_every_mail_can_be_read_as_a_format() -> None:
    for templates in load_mailbag().values():
        for template in templates:
            names = [name for _, name, _, _ in Formatter().parse(template.subject + template.body) if name is not None]
            assert all(name.isidentifier() for name in names), template.key


def test_no_two_mails_are_the_same() -> None:
    bodies = [template.body for templates in load_mailbag().values() for template in templates]
    assert len(set(bodies)) == len(bodies)
