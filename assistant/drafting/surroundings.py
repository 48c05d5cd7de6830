"""What a document prints around the text of a letter, so that the text need not repeat it."""

from __future__ import annotations

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.mail.correspondence import Channel


def surroundings_of(channel: Channel) -> frozenset[Surrounding]:
    """A letter on paper prints sender, addressee, place and date, and the legal footer; an e-mail only its footer.

    The account to pay on and the invoices stand in the body.
    """
    if channel.is_paper:
        return frozenset({Surrounding.IDENTITY, Surrounding.ADDRESSEE, Surrounding.DATE, Surrounding.LEGAL_FOOTER})
    return frozenset()
