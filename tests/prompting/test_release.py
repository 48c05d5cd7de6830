"""The release list names every shipped prompt as it stands."""

from __future__ import annotations

from assistant.places import PROMPTS
from assistant.prompting.release import RELEASE, release_lines


def test_the_release_list_is_up_to_date() -> None:
    written = (PROMPTS / RELEASE).read_text(encoding="utf-8")
    assert written == release_lines(PROMPTS), "run assistant.prompting.release.write_release on prompts/"
