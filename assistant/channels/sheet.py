"""The sheet of a letter: what every printed form of it shows, in words, before any layout.

A line never ends between a day and its month; the approved text itself, which the fingerprint covers, stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.channels.addressee import address_lines, addressee
from assistant.channels.annex import Annex, annex_of
from assistant.channels.letter_blocks import Block, BlockKind, letter_blocks
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.ledger.credit_transfer import CreditTransfer
from assistant.domain.mail.correspondence import Channel
from assistant.french.days.dates import format_date
from assistant.french.text.typography import hold_days

_ENCLOSED = "P. J."
_DELIVERY = {
    Channel.REGISTERED_LETTER: "Lettre recommandée avec avis de réception",
    Channel.ELECTRONIC_REGISTERED_LETTER: "Lettre recommandée électronique",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first line of ``sender`` is its name; ``blocks`` are those of letter_blocks; "" is not printed.

    ``code_at`` is the rank of the block beside which the code to scan stands, None without a code.
    """

    title: str
    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    place_date: str
    delivery: str
    subject: str
    blocks: tuple[Block, ...]
    footer: str
    logo: bytes
    transfer: CreditTransfer | None
    code_at: int | None
    annex: Annex | None


def sheet_of(letter: PrintedLetter) -> Sheet:
    """The sheet of a letter."""
    text, creditor = letter.draft.latest.text, letter.creditor
    sender = (creditor.name, *address_lines(creditor.address), creditor.phone, creditor.email)
    day = hold_days(format_date(letter.draft.as_of, year=True))
    annex = annex_of(letter.penalties) if letter.penalties else None
    blocks = _enclosing(tuple(letter_blocks(hold_days(text.body), creditor.signatory)), annex)
    return Sheet(
        title=text.subject or f"Courrier à {letter.debtor.name}",
        sender=tuple(line for line in sender if line),
        addressee=tuple(addressee(letter.debtor, letter.contact)),
        place_date=f"{creditor.city}, le {day}" if creditor.city else f"Le {day}",
        delivery=_DELIVERY.get(letter.draft.channel, ""),
        subject=hold_days(text.subject),
        blocks=blocks,
        footer=creditor.identity_line,
        logo=creditor.logo,
        transfer=letter.transfer,
        code_at=_place_of_code(blocks, letter.transfer),
        annex=annex,
    )


def _enclosing(blocks: tuple[Block, ...], annex: Annex | None) -> tuple[Block, ...]:
    """The blocks with the annex among what is enclosed: on the letter's own line "P. J." where it has one."""
    if annex is None:
        return blocks
    for rank, block in enumerate(blocks):
        if block.rows[0][0].startswith(_ENCLOSED):
            rows = (*(("".join(row),) for row in block.rows), (f"et {annex.short_title}",))
            return (*blocks[:rank], Block(BlockKind.TEXT, rows), *blocks[rank + 1 :])
    return (*blocks, Block(BlockKind.TEXT, ((f"{_ENCLOSED}\u202f: {annex.short_title}",),)))


def _place_of_code(blocks: tuple[Block, ...], transfer: CreditTransfer | None) -> int | None:
    """The block that prints the account: the letter was laid out only because it does."""
    if transfer is None:
        return None
    for rank, block in enumerate(blocks):
        said = "".join("".join(row) for row in block.rows)
        if transfer.iban in "".join(said.split()).upper():
            return rank
    return None
