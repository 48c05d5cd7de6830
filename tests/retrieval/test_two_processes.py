"""Two real processes on one index: the command line writes while the application reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.shelf import Shelf
from tests.retrieval.mail import WordsEmbedder, correspondence, message

_ROOT = Path(__file__).parents[2]
_WRITER = """
import sys
from pathlib import Path
from assistant.retrieval.chroma_index import ChromaIndex
from tests.retrieval.mail import WordsEmbedder, correspondence, message

place, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
messages = [message(first + n, f"Le chantier {first + n} a pris du retard.") for n in range(count)]
ChromaIndex(place, WordsEmbedder()).synchronise([*correspondence(), *messages])
"""


def _write(place: Path, first: int, count: int) -> None:
    subprocess.run(  # noqa: S603  # our own interpreter and script
        [sys.executable, "-c", _WRITER, str(place), str(first), str(count)], check=True, cwd=_ROOT, timeout=120
    )


def test_what_the_command_line_indexes_is_found_by_the_next_query(tmp_path: Path) -> None:
    index = ChromaIndex(tmp_path, WordsEmbedder())
    index.synchronise(correspondence())
    assert index.search("retard du chantier", correspondence())
    _write(tmp_path, 100, 3)
    late = [message(100 + number, f"Le chantier {100 + number} a pris du retard.") for number in range(3)]
    best = index.search("le chantier a pris du retard", [*correspondence(), *late])[0]
    assert (best.message_id, best.lane) == ("m102", "vectors")


def test_two_writers_in_turn_lose_nothing(tmp_path: Path) -> None:
    """Enough rows for Chroma to write its vectors to disk (one thousand), from both sides."""
    index = ChromaIndex(tmp_path, WordsEmbedder())
    mine = [message(5_000 + number, f"Le chantier {5_000 + number} a pris du retard.") for number in range(1100)]
    index.synchronise([*correspondence(), *mine])
    _write(tmp_path, 100, 1100)
    theirs = [message(100 + number, f"Le chantier {100 + number} a pris du retard.") for number in range(1100)]
    report = index.synchronise([*correspondence(), *mine, *theirs])
    assert (report.indexed, report.unchanged) == (1100, 1105)
    found = index.search("le chantier a pris du retard", [*theirs, *mine])
    assert [passage.lane for passage in found] == ["vectors"]
    shelf = Shelf(FolderDoor(tmp_path), "messages-words-64")
    assert len(shelf.vectors(shelf.fingerprints())) == 2205


def test_an_erasure_by_another_process_is_followed(tmp_path: Path) -> None:
    index = ChromaIndex(tmp_path, WordsEmbedder())
    index.synchronise([*correspondence(), message(50, "À effacer bientôt.")])
    assert index.search("effacer", [message(50, "À effacer bientôt.")])
    _write(tmp_path, 100, 1)
    report = index.synchronise([*correspondence(), message(100, "Le chantier 100 a pris du retard.")])
    assert (report.indexed, report.deleted) == (0, 0)
