"""What is kept of a template: finding a version, refusing an act out of turn, appending one with its audit event."""

from __future__ import annotations

from datetime import date

from assistant.domain.errors import NotAllowedError, NotFoundError, RefusedError
from assistant.domain.people.user import User
from assistant.domain.writing.template import (
    Standing,
    TemplateMove,
    TemplateState,
    TemplateVersion,
    current_texts,
    standing,
)
from assistant.prompting.library import PromptLibrary
from assistant.services.ports.unit_of_work import UnitOfWork

_NOT_NOW = {
    TemplateState.DRAFT: "elle est déjà soumise, approuvée ou retirée",
    TemplateState.IN_REVIEW: "elle n’attend pas de relecture",
}


def found_version(uow: UnitOfWork, fingerprint: str) -> TemplateVersion:
    """The current text of that fingerprint; raises NotFoundError, RefusedError where it was edited since."""
    versions = uow.templates.versions()
    if fingerprint in {version.fingerprint for version in current_texts(versions)}:
        return next(version for version in versions if version.fingerprint == fingerprint)
    if fingerprint in {version.fingerprint for version in versions}:
        raise RefusedError("Ce texte a été modifié depuis que vous l’avez lu\u202f: relisez la dernière version.")
    raise NotFoundError("Cette version de modèle n’existe pas\u202f: choisissez-en une dans la liste.")


def stands(uow: UnitOfWork, fingerprint: str, day: date, *, shipped: bool = False) -> Standing:
    """How one fingerprint stands."""
    moves = [move for move in uow.templates.moves() if move.fingerprint == fingerprint]
    return standing(moves, day, shipped=shipped)


def open_version(uow: UnitOfWork, prompt_id: str, today: date) -> TemplateVersion | None:
    """The draft of that id; raises RefusedError while one is in review."""
    for version in current_texts(uow.templates.versions()):
        if version.prompt_id == prompt_id:
            kept = stands(uow, version.fingerprint, today)
            if kept.state is TemplateState.IN_REVIEW:
                raise RefusedError(
                    f"La version {version.number} de «\u202f{prompt_id}\u202f» est en relecture\u202f: "
                    "attendez la décision, ou demandez qu’elle vous soit renvoyée."
                )
            if kept.state is TemplateState.DRAFT:
                return version
    return None


def next_number(uow: UnitOfWork, prompt_id: str, shipped: PromptLibrary) -> int:
    """The number after all versions of that id, shipped or written here."""
    taken = [file.header.version for file in shipped.versions(prompt_id)]
    taken += [version.number for version in uow.templates.versions() if version.prompt_id == prompt_id]
    return max(taken, default=0) + 1


def version_in_force(uow: UnitOfWork, fingerprint: str, shipped: PromptLibrary, today: date) -> tuple[str, int]:
    """Id and number of an approved version, shipped or the house's; raises RefusedError, NotFoundError."""
    file = next((file for file in shipped.files if file.fingerprint == fingerprint), None)
    if file is None:
        version = found_version(uow, fingerprint)
        prompt_id, number = version.prompt_id, version.number
    else:
        prompt_id, number = file.header.id, file.header.version
    kept = stands(uow, fingerprint, today, shipped=file is not None)
    if kept.state not in {TemplateState.APPROVED, TemplateState.SCHEDULED}:
        raise RefusedError("Cette version n’est ni en vigueur ni programmée\u202f: rien n’a changé.")
    return prompt_id, number


def refuse_unless(uow: UnitOfWork, version: TemplateVersion, state: TemplateState, today: date) -> None:
    """Raise RefusedError for a version that stands elsewhere: another person may have been first."""
    if stands(uow, version.fingerprint, today).state is not state:
        raise RefusedError(f"Rien n’a changé pour la version {version.number}\u202f: {_NOT_NOW[state]}.")


def refuse_own_text(uow: UnitOfWork, version: TemplateVersion, actor: User) -> None:
    """Raise NotAllowedError for whoever wrote any text of the version: four eyes."""
    authors = {
        text.author_id
        for text in uow.templates.versions()
        if (text.prompt_id, text.number) == (version.prompt_id, version.number)
    }
    if actor.id in authors:
        raise NotAllowedError("Vous avez écrit cette version\u202f: une autre personne doit l’approuver.")


def keep_move(uow: UnitOfWork, move: TemplateMove, number: int) -> None:
    """Append the move and its audit event."""
    uow.templates.move(move)
    details = {"fingerprint": move.fingerprint, "version": str(number)}
    if move.on_day is not None:
        details["day"] = move.on_day.isoformat()
    uow.audit.append(
        at=move.at,
        user_id=move.user_id,
        action=f"template_{move.act.value}",
        subject_id=move.prompt_id,
        details=details,
    )


def witness(uow: UnitOfWork, action: str, version: TemplateVersion, actor: User) -> None:
    """Record the writing of a text in the trail, by its fingerprint."""
    uow.audit.append(
        at=version.at,
        user_id=actor.id,
        action=action,
        subject_id=version.prompt_id,
        details={"fingerprint": version.fingerprint, "version": str(version.number)},
    )
