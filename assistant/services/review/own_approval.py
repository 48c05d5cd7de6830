"""Own approval: who wrote what a draft needs two people for, and who else may approve it, or what makes it possible."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.domain.approvals.second_look import TWO_PEOPLE, SecondLook
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import reach
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.review.own_sentences import writers_of

_NOBODY: Final[frozenset[str]] = frozenset()
_MOST: Final = 3  # names in a sentence


@dataclass(frozen=True, slots=True)
class Bars:
    """Whose approval would be their own: ``made`` for good, ``worded`` as long as their words stand in the letter.

    ``last``: who touched it last, where every word binds, else "".
    """

    made: frozenset[str] = _NOBODY
    worded: frozenset[str] = _NOBODY
    last: str = ""

    def bar(self, user_id: str) -> bool:
        """Whether this person may not approve."""
        return user_id in self.made | self.worded | {self.last}


def bars_of(draft: Draft, looks: Collection[SecondLook]) -> Bars:
    """Who asked for the draft; also who worded it, where every word binds or the words are what is to be read.

    Not the last to edit alone: a comma that a colleague sets does not make somebody's words the colleague's. Where
    nothing but the words calls for two people, who asked for a letter of the templates has written none of it.
    """
    reasons = TWO_PEOPLE & set(looks)
    made = frozenset({draft.created_by}) if reasons - {SecondLook.OWN_WORDS} else _NOBODY
    last = draft.latest.user_id if SecondLook.FORMAL_NOTICE in reasons else ""
    words_count = {SecondLook.FORMAL_NOTICE, SecondLook.OWN_WORDS} & reasons
    return Bars(made, writers_of(draft) if words_count else _NOBODY, last)


def way_out(uow: UnitOfWork, draft: Draft, bars: Bars, actor: User, today: date) -> str:
    """What somebody who may not approve alone does now: who may approve, whose words to take out, or who writes."""
    others = _others(uow, draft, actor, today)
    leads = [user for user in others if may(user.role, Act.JUDGE)]
    free = [user for user in leads if not bars.bar(user.id)]
    if free:
        return f"demandez à {_or(free)} de l’approuver."
    mates = [user for user in leads if user.id not in bars.made]
    ways = [f"retirez du texte les mots de {_or(mates)}, qui pourra alors l’approuver"] if mates else []
    if actor.id not in bars.made and not bars.last:
        ways.append("retirez les vôtres pour l’approuver vous-même")
    writers = [user for user in others if may(user.role, Act.WRITE)]
    if not ways and writers:
        ways.append(f"faites rédiger ce courrier par {_or(writers)}, et vous l’approuverez")
    if not ways:
        return "aucun autre responsable ne suit ce client\u202f: demandez à l’administration d’en ajouter un."
    return f"personne d’autre ne peut l’approuver en l’état. Vous pouvez y remédier\u202f: {', ou '.join(ways)}."


def _others(uow: UnitOfWork, draft: Draft, actor: User, today: date) -> list[User]:
    """Who else works on this client."""
    manager = uow.debtors.get(draft.debtor_id).account_manager
    people = [user for user in uow.house.users() if user.active and user.id != actor.id]
    return [user for user in people if reach(uow, user, today).covers(manager)]


def _or(people: Sequence[User]) -> str:
    names = [user.name for user in people[:_MOST]]
    return " ou ".join(filter(None, (", ".join(names[:-1]), names[-1])))
