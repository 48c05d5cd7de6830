"""Draft many letters: some at a time, at the pace that the model's server bears, each stored as soon as it is ready."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from threading import Event

from assistant.domain.errors import AssistantError, ForbiddenError, OutOfReachError, RefusedError, StoppedError
from assistant.domain.people.user import User
from assistant.domain.writing.draft_outcome import DraftOutcome, OutcomeKind
from assistant.services.audit.witness_refusals import WitnessRefusals
from assistant.services.gate.pace import Pace
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.writing.build_situation import DraftRequest
from assistant.services.writing.draft_letter import DraftLetter
from assistant.services.writing.paced_writer import PacedWriter

_AHEAD = 4  # more than the model answers at a time: while some are checked and stored, others are on their way
_WITHOUT_MODEL = 2  # the composer only computes: more threads would wait for each other
Heard = Callable[[DraftOutcome], None]  # called from the caller's own thread


@dataclass(frozen=True, slots=True)
class DraftMany:
    """``writer`` answers without retrying by itself, so that every refusal is heard; None for the composer alone.

    ``witness`` notes the clients that the person may not write to: their run tells it, and so does the trail.
    """

    draft_letter: DraftLetter
    writer: ModelWriter | None
    at_a_time: int = 16
    witness: WitnessRefusals | None = None

    def __call__(
        self, debtor_ids: Sequence[str], actor: User, stop: Event | None = None, heard: Heard | None = None
    ) -> tuple[DraftOutcome, ...]:
        """One outcome a client, in their order; each draft is a transaction of its own.

        Once ``stop`` is set no letter begins; those being written are finished and stored, so that none is lost.
        """
        halt = stop or Event()
        draft, workers = self._paced(halt)
        begun = self.draft_letter.new_id()  # another run, or a person, may write to the same clients meanwhile
        outcomes: dict[str, DraftOutcome] = {}
        with ThreadPoolExecutor(workers, thread_name_prefix="draft") as pool:
            futures: list[Future[DraftOutcome]] = [
                pool.submit(self._outcome, draft, DraftRequest(debtor_id, unless_since=begun), actor, halt)
                for debtor_id in dict.fromkeys(debtor_ids)
            ]
            try:
                for outcome in _finished(futures):
                    outcomes[outcome.debtor_id] = outcome
                    if heard is not None:
                        heard(outcome)
            except BaseException:  # a second Ctrl+C, or a fault of ours: nothing more shall begin
                halt.set()
                raise
        return tuple(outcomes[debtor_id] for debtor_id in dict.fromkeys(debtor_ids))

    def _paced(self, halt: Event) -> tuple[DraftLetter, int]:
        """The drafting of this run, and how many letters are in hand at a time."""
        model = self.draft_letter.model
        if model is None or self.writer is None:
            return self.draft_letter, _WITHOUT_MODEL
        paced = replace(model, model=PacedWriter(self.writer, Pace(self.at_a_time, halt)))
        return replace(self.draft_letter, model=paced), self.at_a_time + _AHEAD

    def _outcome(self, draft_letter: DraftLetter, request: DraftRequest, actor: User, halt: Event) -> DraftOutcome:
        """What became of one client; only a fault of ours is raised."""
        debtor_id = request.debtor_id
        if halt.is_set():
            return DraftOutcome(debtor_id, OutcomeKind.LEFT)
        try:
            draft = draft_letter(request, actor)
        except StoppedError:
            return DraftOutcome(debtor_id, OutcomeKind.LEFT)
        except (ForbiddenError, OutOfReachError) as error:
            if self.witness is not None:
                self.witness(error, actor, "draft_many", debtor_id)
            kind = OutcomeKind.REFUSED if isinstance(error, RefusedError) else OutcomeKind.FAILED
            return DraftOutcome(debtor_id, kind, str(error))
        except RefusedError as error:
            return DraftOutcome(debtor_id, OutcomeKind.REFUSED, str(error))
        except AssistantError as error:
            return DraftOutcome(debtor_id, OutcomeKind.FAILED, str(error))
        return DraftOutcome(debtor_id, OutcomeKind.DRAFTED, draft.provenance.why, draft.id, draft.latest.written_by)


def _finished(futures: Iterable[Future[DraftOutcome]]) -> Iterable[DraftOutcome]:
    return (future.result() for future in as_completed(futures))
