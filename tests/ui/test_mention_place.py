"""Where a mention goes."""

from __future__ import annotations

from assistant.domain.finding import Finding, Severity
from assistant.domain.writing.draft import LetterText
from assistant.ui.mention_place import with_mention, with_replacement

LETTER = LetterText("Facture F-118", "Bonjour Madame,\n\nIl reste 12 €.\n\nCordialement,\nNora Vidal")


def test_a_sentence_goes_before_the_closing() -> None:
    assert with_mention(LETTER, "Une mention.").body == (
        "Bonjour Madame,\n\nIl reste 12 €.\n\nUne mention.\n\nCordialement,\nNora Vidal"
    )


def test_identity_lines_go_at_the_very_end() -> None:
    assert with_mention(LETTER, "Scierie SAS, RCS Annecy").body.endswith("Nora Vidal\n\nScierie SAS, RCS Annecy")


def test_a_letter_without_a_closing_takes_it_at_the_end() -> None:
    assert with_mention(LetterText("", "Il reste 12 €."), "Une mention.").body == "Il reste 12 €.\n\nUne mention."


def test_a_replacement_counts_its_place_with_the_subject_line() -> None:
    start = LETTER.whole.index("12 €")
    finding = Finding("X", "x", Severity.BLOCKING, "m", "h", "s", start, start + 4, replacement="15 €")

    assert with_replacement(LETTER, finding) == LetterText("Facture F-118", LETTER.body.replace("12 €", "15 €"))


def test_a_replacement_in_the_subject_stays_in_the_subject() -> None:
    start = LETTER.whole.index("F-118")
    finding = Finding("X", "x", Severity.BLOCKING, "m", "h", "s", start, start + 5, replacement="F-119")

    assert with_replacement(LETTER, finding) == LetterText("Facture F-119", LETTER.body)


def test_a_text_message_has_no_subject_line() -> None:
    finding = Finding("X", "x", Severity.BLOCKING, "m", "h", "s", 0, 3, replacement="Bon")

    assert with_replacement(LetterText("", "bon jour"), finding) == LetterText("", "Bon jour")
