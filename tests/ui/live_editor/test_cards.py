"""What the editor is given to show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.domain.finding import Finding, Severity
from assistant.domain.ledger.account_mark import AccountMark, MarkKind
from assistant.domain.writing.draft import LetterText
from assistant.guardrails.source_card import source_card
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.live_editor.cards import account_words, chips, finding_cards
from tests.services.house_of_tests import NORA, House

TEXT = LetterText("Facture F-118", "Bonjour,\n\nIl reste {{total_due}} à régler.")


def finding(severity: Severity, start: int | None = None, end: int | None = None, **more: str) -> Finding:
    return Finding("X1", "x", severity, "Message.", "Remède.", "fr-com-d441-5", start, end, **more)


def test_the_heaviest_finding_comes_first_with_its_article_and_how_surely_it_was_read(tmp_path: Path) -> None:
    draft = House(tmp_path).draft(DraftRequest("d1"), NORA)
    found = (finding(Severity.ADVICE), finding(Severity.BLOCKING))

    first, second = finding_cards(TEXT, found, draft)

    assert (first["label"], second["label"]) == ("Bloquant", "Conseil")
    assert first["article"] == "C. com. D441-5 et L441-10 II (X1)"
    assert first["confidence"] == source_card("fr-com-d441-5").words


def test_a_remedy_over_both_fields_is_not_offered(tmp_path: Path) -> None:
    draft = House(tmp_path).draft(DraftRequest("d1"), NORA)

    (card,) = finding_cards(TEXT, (finding(Severity.BLOCKING, 3, 40, replacement="x"),), draft)

    assert card["replacement"] == ""
    assert card["place"]["field"] == "subject"


def test_a_sentence_that_its_rule_takes_out_travels_with_its_place(tmp_path: Path) -> None:
    draft = House(tmp_path).draft(DraftRequest("d1"), NORA)
    text = LetterText("Objet", "Bonjour 🙂,\n\nGare à vous. Merci.")
    start = text.whole.index("Gare")
    menace = replace(finding(Severity.BLOCKING, start, start + 4), hint="Retirez la phrase.")

    (with_cut,) = finding_cards(text, (menace, finding(Severity.ADVICE, start, start + 4)), draft)
    (without,) = with_cut["others"]
    (again,) = finding_cards(text, (menace, replace(menace, rule="X2")), draft)
    assert (again["cut"], again["others"][0]["cut"]) == (with_cut["cut"], None)

    assert with_cut["cut"] == {"field": "body", "start": 13, "end": 26, "sentence": "Gare à vous."}
    assert without["cut"] is None


def test_a_card_of_several_findings_quotes_all_its_words_and_takes_out_the_sentence_that_they_block(
    tmp_path: Path,
) -> None:
    draft = House(tmp_path).draft(DraftRequest("d1"), NORA)
    text = LetterText("Objet", "Bonjour,\n\nVous paierez 300 € sous 24 heures. Merci.")
    start, end = text.whole.index("Vous"), text.whole.index(". Merci")
    first = finding(Severity.BLOCKING, start, start + 20)
    second = replace(finding(Severity.WARNING, start + 10, end, replacement="sous huit jours"), rule="X2")

    (card,) = finding_cards(text, (first, second), draft)

    assert card["quote"] == "«\u202fVous paierez 300 € sous 24 heures\u202f»"
    assert card["cut"]["sentence"] == "Vous paierez 300 € sous 24 heures."
    assert card["others"][0]["replacement"] == "sous huit jours"


def test_a_slot_is_a_chip_that_says_what_it_holds() -> None:
    (chip,) = chips(TEXT)

    place = chip["place"]
    assert TEXT.body[place["start"] : place["end"]] == "{{total_due}}"
    assert chip["words"].startswith("Champ à remplir\u202f: la somme demandée")


def test_an_unknown_slot_is_a_chip_too() -> None:
    (chip,) = chips(LetterText("", "{{nothing_known}}"))

    assert chip["words"] == "Champ à remplir\u202f: inconnu, nothing_known"


def test_a_value_of_the_account_says_which() -> None:
    start = TEXT.whole.index("F-118")

    (mark,) = account_words(TEXT, [AccountMark(start, start + 5, MarkKind.INVOICE, "F-118")])

    assert mark == {"place": {"field": "subject", "start": 8, "end": 13}, "words": "Du compte\u202f: facture F-118"}
