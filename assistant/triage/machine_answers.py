"""What no person wrote: an absence with the day of return, a server that could not deliver."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.domain.mail.correspondence import Nature
from assistant.domain.mail.reply import Proposal, ReplyKind
from assistant.french.days.named_days import AddBusinessDays, find_named_days
from assistant.french.mail.automatic_mail import is_automatic, says_undelivered
from assistant.french.mail.plain_text import folded
from assistant.triage.own_sentences import Sentence

_UNDELIVERED: Final = re.compile(
    r"could not be delivered|undeliverable|delivery (?:has )?failed|(?:n'a|na) pas pu (?:etre )?(?:remi|distribu"
    r"|delivr)|user unknown|boite (?:aux lettres |de reception )?"
    r"(?:pleine|introuvable|inexistante)|\b55\d[ -]5\.\d|adresse (?:inconnue|inexistante)|does not exist"
    r"|mailbox (?:full|unavailable)"
)
_AWAY: Final = re.compile(
    r"absente?s?\b|en conges?\b|en vacances|de retour|out of (?:the )?office|fermes?\b|en formation|en deplacement"
    r"|conges? (?:parental|maternite|maladie)|away until|on leave"
)
_AWAY_SUBJECT: Final = re.compile(r"(?:re ?: ?)?(?:absence|absente?|en conges?|conges?|fermeture)\b")
_RETURN: Final = re.compile(r"retour\b.{0,30}$|revien\w+ .{0,10}$|back on .{0,6}$")


def read_machine_answer(
    body: str,
    subject: str,
    nature: Nature,
    sentences: tuple[Sentence, ...],
    sent_on: date,
    add_business_days: AddBusinessDays,
) -> Proposal | None:
    """A bounce or an absence; None for a mail that a person wrote."""
    plain = folded(body)
    first = sentences[0] if sentences else Sentence(body, 0, min(len(body), 200))
    if nature is Nature.BOUNCE or says_undelivered(subject) or (_UNDELIVERED.search(plain[:600]) and "@" in body[:600]):
        said = next((one for one in sentences if _UNDELIVERED.search(one.folded)), first)
        return Proposal(ReplyKind.BOUNCE, said.start, said.end)
    away = [one for one in sentences if _AWAY.search(one.folded)]
    machine = nature is Nature.AUTOMATIC or is_automatic(subject, body) or _AWAY_SUBJECT.match(folded(subject))
    if not machine or not (away or _AWAY.search(folded(subject))):
        return None
    dated = [(one, days) for one in away if (days := find_named_days(one.text, sent_on, add_business_days))]
    if not dated:
        said = away[0] if away else first
        return Proposal(ReplyKind.OUT_OF_OFFICE, said.start, said.end)
    said, days = dated[0]
    back = next((day for day in days if _RETURN.search(said.folded[: day.start])), None)
    return Proposal(ReplyKind.OUT_OF_OFFICE, said.start, said.end, days=back.days if back else days[0].days[-1:])
