"""What can happen to the folder of an index."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.chroma_errors import said_in_french
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.folder import IndexFolder
from assistant.retrieval.folder_door import FolderDoor
from tests.retrieval.mail import WordsEmbedder, correspondence, message

_ROOT = Path(__file__).parents[2]
_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.chroma_index import ChromaIndex
from tests.retrieval.mail import WordsEmbedder, message

index = ChromaIndex(Path(sys.argv[1]), WordsEmbedder(dimension=512))
index.synchronise([message(0, "Le virement part lundi.")])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    index.synchronise([message(number, f"Le chantier {number} a pris du retard.") for number in range(600)])
except IndexUnavailableError as error:
    sys.exit(f"said: {error}")
"""


def test_a_full_disk_is_said_in_a_sentence_and_what_was_written_stays(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603  # our own interpreter and script
        [sys.executable, "-c", _ON_A_FULL_DISK, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=_ROOT,
        timeout=120,
    )
    assert done.stderr.splitlines()[-1].startswith("said: L’index de recherche")
    index = ChromaIndex(tmp_path, WordsEmbedder(dimension=512))
    assert index.synchronise([message(0, "Le virement part lundi."), *correspondence()[1:]]).unchanged == 1
    assert index.search("F-118", correspondence())[0].message_id == "m1"


def test_another_writer_is_waited_for_then_named(tmp_path: Path) -> None:
    index = ChromaIndex(FolderDoor(tmp_path, patience=0.05), WordsEmbedder())
    with IndexFolder(tmp_path).alone(), pytest.raises(IndexUnavailableError, match="autre programme"):
        index.synchronise(correspondence())
    assert index.synchronise(correspondence()).indexed == 5


def test_reading_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    index = ChromaIndex(FolderDoor(tmp_path, patience=0.05), WordsEmbedder())
    index.synchronise(correspondence())
    with IndexFolder(tmp_path).alone():
        assert index.search("étaler le paiement", correspondence())


def test_the_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    ChromaIndex(tmp_path / "index", WordsEmbedder()).synchronise(correspondence())
    assert (tmp_path / "index").stat().st_mode & 0o077 == 0


def test_a_mark_that_names_another_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "current").write_text("../elsewhere")
    assert IndexFolder(tmp_path).current == tmp_path / "generation-1"


def test_a_generation_left_half_written_is_thrown_away(tmp_path: Path) -> None:
    index = ChromaIndex(tmp_path, WordsEmbedder())
    index.synchronise(correspondence())
    (tmp_path / "generation-2").mkdir()
    (tmp_path / "generation-2" / "chroma.sqlite3").write_bytes(b"half")
    index.delete(["m1"])
    assert [path.name for path in tmp_path.glob("generation-*")] == ["generation-2"]
    assert index.synchronise(correspondence()).indexed == 1


def test_damaged_vectors_are_said_in_a_sentence(tmp_path: Path) -> None:
    embedder = WordsEmbedder()
    messages = [*correspondence(), *(item for part in range(1, 250) for item in correspondence("d1", part * 10))]
    ChromaIndex(tmp_path, embedder).synchronise(messages)
    for file in tmp_path.rglob("index_metadata.pickle"):
        file.write_bytes(b"zz")
    (tmp_path / "writes").write_bytes(b"another process")
    with pytest.raises(IndexUnavailableError, match="courtois index"):
        ChromaIndex(tmp_path, embedder).search("étaler le paiement", messages)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError("No space left on device"), "le disque est plein"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "ne peut pas être ouvert"),
        (sqlite3.OperationalError("database is locked"), "autre programme"),
        (ValueError("Could not connect to a Chroma server"), "ne répond pas"),
        (RuntimeError("anything"), "endommagé"),
    ],
)
def test_each_fault_has_its_words(fault: Exception, words: str) -> None:
    with pytest.raises(IndexUnavailableError, match=words), said_in_french("ici", "faites ceci."):
        raise fault


def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    script = "import sys, os\nfrom pathlib import Path\nfrom assistant.retrieval.folder import IndexFolder\n"
    script += "with IndexFolder(Path(sys.argv[1])).alone():\n    os._exit(3)\n"
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, cwd=_ROOT, timeout=60)  # noqa: S603  # ours
    assert done.returncode == 3
    with IndexFolder(tmp_path, patience=0.05).alone(), closing(sqlite3.connect(tmp_path / "lock.sqlite3")) as lock:
        assert lock.in_transaction is False


def test_two_doors_of_one_process_see_each_others_writes(tmp_path: Path) -> None:
    one, other = (ChromaIndex(tmp_path, WordsEmbedder()) for _ in range(2))
    one.synchronise(correspondence()[:2])
    assert other.search("contester la livraison, palettes perdues", correspondence()[:2])[0].lane == "vectors"
    other.synchronise(correspondence())
    assert one.search("étaler le paiement, trésorerie tendue", correspondence())[0].lane == "vectors"
    one.delete(["m0"])
    assert other.synchronise(correspondence()).indexed == 1
