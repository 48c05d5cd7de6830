"""Keep the PDFs of invoices, by invoice number: what a reminder joins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.domain.dispatch.envelope import LARGEST_FILE, InvoiceFile
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.outbox import FileStore
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_PDF = b"%PDF-"
_HEAD = 1024  # bytes among which the mark of a PDF stands
_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What became of one file: the invoice it was kept for, or why it was not."""

    name: str
    invoice_number: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class KeepInvoiceFiles:
    """Files are named by their invoice: « F-118.pdf », or « facture F-118.pdf »."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    files: FileStore

    def __call__(self, named: Mapping[str, bytes], actor: User) -> tuple[KeptFile, ...]:
        """Keep each file whose name is an invoice within the actor's reach; raises NotAllowedError, StorageError."""
        authorise(actor, Act.IMPORT, "Votre rôle n’ajoute pas de factures\u202f: demandez au suivi client.")
        with self.unit_of_work() as uow:
            seen = within_reach(uow, actor, self.clock.today())
            invoices = [one for movements in uow.ledger.all_movements().values() for one in movements.invoices]
        known = _unmistakable(invoice.number for invoice in invoices)
        own = {_folded(invoice.number) for invoice in invoices if invoice.debtor_id in seen}
        known = {folded: number for folded, number in known.items() if folded in own}
        return tuple(self._keep(name, content, known, actor) for name, content in named.items())

    def _keep(self, name: str, content: bytes, known: Mapping[str, str], actor: User) -> KeptFile:
        fault = _fault(content)
        number = invoice_named(name, known)
        if fault or not number:
            return KeptFile(name, why=fault or "Aucune facture ne porte ce numéro : nommez le fichier par son numéro.")
        file = InvoiceFile(number, f"{_safe(number)}.pdf", self.files.keep(content), len(content))
        with self.unit_of_work() as uow:
            uow.invoice_files.add(file)
            details = {"digest": file.digest}
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="keep_file", subject_id=number, details=details
            )
            uow.commit()
        return KeptFile(name, number)


def invoice_named(name: str, known: Mapping[str, str]) -> str:
    """The invoice that a file's name tells, "" for none; ``known`` by folded number."""
    stem = _folded(name.rpartition(".")[0] or name)
    if stem in known:
        return known[stem]
    return known.get(stem.removeprefix("facture"), "")


def _unmistakable(numbers: Iterable[str]) -> Mapping[str, str]:
    """Numbers by folded number, but those that two invoices share: a client must never get another's invoice."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for number in numbers:
        folded = _folded(number)
        if folded in found:
            twice.add(folded)
        found[folded] = number
    return {folded: number for folded, number in found.items() if folded not in twice}


def _fault(content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        return f"Ce fichier pèse plus de {LARGEST_FILE // _MEGA} Mo : joignez une version plus légère."
    return "" if _PDF in content[:_HEAD] else "Ce fichier n’est pas un PDF : exportez la facture en PDF."


def _folded(text: str) -> str:
    """Letters and digits alone, in lower case: « F 118 », « f-118 » and « F_118 » are one."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _safe(number: str) -> str:
    """A number as a file's name: a slash or a colon becomes a dash, and no dot hides it."""
    return "".join(char if char.isalnum() or char in "-_. " else "-" for char in number).strip(". -") or "facture"
