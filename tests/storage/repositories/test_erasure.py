from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import StorageError
from assistant.domain.mail.correspondence import Direction, Passage
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import Quote, RegisterTrait, Trait, TraitSource
from assistant.storage.database import Database
from tests.storage.examples import CARD, DEBTOR_ID, NOW, draft, message

SECRET = "Notre gérante est hospitalisée depuis lundi."
KEPT = "Merci de votre patience."


def quoting(draft_id: str, message_id: str, words: str) -> Draft:
    quote = Quote(message_id, NOW.date(), words)
    trait = Trait(RegisterTrait.WARMTH, "2", TraitSource.OBSERVED, 0.8, (quote,))
    passage = Passage(message_id, DEBTOR_ID, Direction.IN, NOW, words, 0.5)
    return replace(draft(draft_id), evidence=(passage,), register_card=replace(CARD, traits=(trait,)))


def filled(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add([message("m1", SECRET), message("m2", KEPT)])
        work.ledger.add_promises([PromiseToPay("t1", DEBTOR_ID, NOW.date(), NOW.date(), quote=SECRET, message_id="m1")])
        work.drafts.save(quoting("L1", "m1", SECRET))
        work.drafts.save(quoting("L2", "m2", KEPT))
        work.commit()


def delete(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.delete(["m1"])
        work.commit()


def test_sentences_of_a_deleted_message_go_from_drafts_and_promises_and_its_id_stays(database: Database) -> None:
    filled(database)
    delete(database)
    with database.unit_of_work() as work:
        assert work.drafts.get("L1") == quoting("L1", "m1", "")
        assert work.drafts.get("L2") == quoting("L2", "m2", KEPT)
        assert [(promise.message_id, promise.quote) for promise in work.ledger.promises(DEBTOR_ID)] == [("m1", "")]


def test_a_draft_read_before_the_erasure_cannot_bring_the_sentence_back(database: Database) -> None:
    filled(database)
    with database.unit_of_work() as work:
        read_before = work.drafts.get("L1")
    delete(database)
    with database.unit_of_work() as work, pytest.raises(StorageError, match="modifié entre-temps"):
        work.drafts.save(read_before)


def test_no_file_of_the_database_has_the_sentence_any_more(file_database: Database) -> None:
    filled(file_database)
    delete(file_database)
    files = [file.read_bytes() for file in Path(file_database.place).parent.iterdir()]
    assert not any(SECRET.encode() in content for content in files)
    assert any(KEPT.encode() in content for content in files)


def test_more_messages_than_a_statement_bears_values_are_deleted(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add(message(f"m{n}") for n in range(1200))
        work.correspondence.delete([f"m{n}" for n in range(1, 1200)])
        assert [kept.id for kept in work.correspondence.all()] == ["m0"]
