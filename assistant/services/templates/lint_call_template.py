"""What a call template would make of sample calls: what rules refuse to hear, too late a request, a missing part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import MOST_SECONDS, CallSheet, CallSituation
from assistant.domain.errors import PromptError
from assistant.domain.finding import Severity
from assistant.domain.writing.register import AddressForm
from assistant.prompting.call_conditions import calls_of
from assistant.prompting.fault import TemplateFault
from assistant.prompting.prompt_file import PromptFile
from assistant.prompting.variant import Variant
from assistant.services.calls.sample_calls import sample_calls
from assistant.services.calls.try_call import Judge, TryCall, alone
from assistant.services.ports.call_writer import CallWriter

_ANY: Final = "all"


@dataclass(frozen=True, slots=True)
class LintCallTemplate:
    """Each variant is put in a sheet that it suits, and its sentences are read by the rules in force."""

    try_call: TryCall

    def __call__(self, file: PromptFile) -> Iterator[TemplateFault]:
        """By line, then what some calls would lack."""
        form = _form(file)
        before, judge = self.try_call.writer(), self.try_call.judge()
        told: dict[str, str] = {}  # what is said and what is asked are read together: the first at fault bears it
        for variant in file.variants:
            kind = variant.id.partition("-")[0] if file.header.id.startswith("calls/objections/") else ""
            for fault in self._of_variant(alone(file, variant.id), variant, before, judge):
                if told.setdefault(fault.sentence, kind) == kind:
                    yield fault
        yield from self._lacking(file, form, before)

    def _of_variant(
        self, file: PromptFile, variant: Variant, before: CallWriter, judge: Judge
    ) -> Iterator[TemplateFault]:
        """Blocking findings that the sheet in force does not have, and a request after the minute."""
        writer = self.try_call.writer(file)
        for brief in self._briefs(variant, _form(file)):
            sheet, known = _written(writer, brief), _written(before, brief)
            if sheet is None:
                continue
            told = judge(brief).new_in(sheet, known)
            for reason in dict.fromkeys(one.message for one in told if one.severity is Severity.BLOCKING):
                yield TemplateFault(variant.line, reason)
            if sheet.script.seconds > max(MOST_SECONDS, known.script.seconds if known else 0):
                yield TemplateFault(
                    variant.line,
                    f"Avec cette phrase, la demande vient après {sheet.script.seconds} secondes\u202f: "
                    f"{MOST_SECONDS} au plus.",
                )
            return
        yield TemplateFault(
            variant.line, "Aucun appel d’essai ne fait dire cette phrase\u202f: vérifiez ses conditions.", stops=False
        )

    def _briefs(self, variant: Variant, form: AddressForm) -> Iterator[CallBrief]:
        today = self.try_call.clock.today()
        for call in calls_of(variant.marks):
            for sample in sample_calls(call, form, today, recorded=True):
                yield sample.brief

    def _lacking(self, file: PromptFile, form: AddressForm, before: CallWriter) -> Iterator[TemplateFault]:
        """The calls for which no sheet could be written any more, told once a situation."""
        writer, today = self.try_call.writer(file), self.try_call.clock.today()
        for call in CallSituation:
            for sample in sample_calls(call, form, today, recorded=True):
                try:
                    writer.write(sample.brief)
                except PromptError as error:
                    if _written(before, sample.brief) is not None:
                        yield TemplateFault(0, f"Essai «\u202f{sample.name}\u202f»\u202f: {error}")
                        break


def _written(writer: CallWriter, brief: CallBrief) -> CallSheet | None:
    try:
        return writer.write(brief)
    except PromptError:
        return None


def _form(file: PromptFile) -> AddressForm:
    """The form of the file; what is said in both is tried in vous."""
    register = file.header.id.rpartition(".")[2]
    return AddressForm.VOUS if register == _ANY else AddressForm(register)
