"""Try a call template before it is in force: the sheets of sample calls, read by the rules in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import CallSheet, CallSituation
from assistant.domain.errors import PromptError
from assistant.domain.finding import Finding
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.writing.register import AddressForm
from assistant.guardrails.in_force import rules_in_force
from assistant.prompting.library import PromptLibrary, Shelf
from assistant.prompting.prompt_file import PromptFile
from assistant.services.calls.check_call import CallCheck, call_facts
from assistant.services.calls.sample_calls import SampleCall, sample_calls
from assistant.services.house.known_rates import known_rates
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.call_writer import CallWriter
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.templates.try_template import with_tried

CallWriterOf = Callable[[PromptLibrary], CallWriter]
Judge = Callable[[CallBrief], CallCheck]


@dataclass(frozen=True, slots=True)
class SpokenTrial:
    """One sample sheet; ``sheet`` is None where none can be written, and ``trouble`` says why.

    ``uses`` tells whether the template tried stands in it.
    """

    name: str
    sheet: CallSheet | None
    findings: Sequence[Finding] = ()
    uses: bool = True
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class TryCall:
    """Writes with the texts tried in the place of the versions in force; nothing is kept."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    rates: RateTable
    shelf: Shelf
    writer_of: CallWriterOf

    def __call__(
        self, call: CallSituation, form: AddressForm, *tried: PromptFile, name: str = "", recorded: bool = False
    ) -> tuple[SpokenTrial, ...]:
        """One trial a sample call of that situation, or the one of that ``name`` alone."""
        writer, judge = self.writer(*tried), self.judge()
        marks = {file.fingerprint for file in tried}
        samples = sample_calls(call, form, self.clock.today(), recorded=recorded)
        return tuple(_trial(one, writer, judge, marks) for one in samples if name in {"", one.name})

    def names(self, call: CallSituation, form: AddressForm) -> tuple[str, ...]:
        """The sample calls that there are."""
        return tuple(one.name for one in sample_calls(call, form, self.clock.today()))

    def writer(self, *tried: PromptFile) -> CallWriter:
        """The writer of sheets with these files alone of their ids."""
        library = self.shelf.on(self.clock.today())
        for file in tried:
            library = with_tried(library, file)
        return self.writer_of(library)

    def judge(self) -> Judge:
        """Who reads a sheet of a brief, with the house's rates and rules of this moment."""
        with self.unit_of_work() as uow:
            rates, rules = known_rates(uow, self.rates), rules_in_force(rules_off_now(uow))
        return lambda brief: CallCheck(call_facts(brief), rates, rules)


def _trial(sample: SampleCall, writer: CallWriter, judge: Judge, tried: set[str]) -> SpokenTrial:
    try:
        sheet = writer.write(sample.brief)
    except PromptError as error:
        return SpokenTrial(sample.name, None, uses=False, trouble=str(error))
    uses = not tried or not tried.isdisjoint(sheet.fingerprints)
    return SpokenTrial(sample.name, sheet, judge(sample.brief)(sheet), uses=uses)


def alone(file: PromptFile, key: str) -> PromptFile:
    """The file as if that variant were its only one of its kind: of the ``say`` and ``ask`` of a branch, one each."""
    chosen = next(variant for variant in file.variants if variant.id == key)
    if not file.header.id.startswith("calls/objections/"):
        return replace(file, variants=(chosen,))
    kind = key.partition("-")[0]
    others = tuple(variant for variant in file.variants if variant.id.partition("-")[0] != kind)
    return replace(file, variants=(chosen, *others))
