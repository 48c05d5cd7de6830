"""What is done with the exchanges that the book keeps, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.services.accounts.search_exchanges import SearchExchanges
from assistant.services.mail.delete_message import DeleteMessage
from assistant.services.mail.index_correspondence import IndexCorrespondence


@dataclass(frozen=True, slots=True)
class Exchanges:
    """Searched, brought into the index, deleted."""

    search: SearchExchanges
    index: IndexCorrespondence
    delete: DeleteMessage
