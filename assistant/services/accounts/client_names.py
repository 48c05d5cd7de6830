"""The names of every client, looked for in a letter: another client's name there is a leak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from assistant.domain.ledger.debtor import Debtor, DebtorName

_HEAD = 4  # characters of a name by which it is found: few names share them, and few stand in a letter


class ClientNames:
    """Names by how they begin: looking 10,000 of them up costs one step a character of the letter."""

    def __init__(self, debtors: Iterable[DebtorName]) -> None:
        self._by_head: defaultdict[str, list[tuple[int, str, DebtorName]]] = defaultdict(list)
        for rank, debtor in enumerate(debtors):
            name = debtor.name.casefold()
            self._by_head[name[:_HEAD]].append((rank, name, debtor))
        self._sizes = sorted({len(head) for head in self._by_head})

    def others_in(self, text: str, own: Debtor) -> tuple[str, ...]:
        """Names of other clients that occur in ``text``, in the order of the book; not those within one's own name."""
        folded, own_name = text.casefold(), own.name.casefold()
        heads = {folded[at : at + size] for size in self._sizes for at in range(len(folded) - size + 1)}
        found = [
            (rank, debtor.name)
            for head in heads & self._by_head.keys()
            for rank, name, debtor in self._by_head[head]
            if name in folded and debtor.id != own.id and name not in own_name
        ]
        return tuple(name for _, name in sorted(found))


class KeptNames:
    """The names made ready to be looked for, as long as the book hands over the very same ones."""

    def __init__(self) -> None:
        self._made: tuple[tuple[DebtorName, ...], ClientNames] | None = None

    def of(self, debtors: tuple[DebtorName, ...]) -> ClientNames:
        """Made anew only for other names."""
        made = self._made
        if made is None or made[0] is not debtors:
            made = self._made = (debtors, ClientNames(debtors))
        return made[1]
