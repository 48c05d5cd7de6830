"""Every sheet of the briefs as text, for the golden file: ``python -m tests.drafting.calls.show`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from assistant.bootstrap.shipped_prompts import shipped_calls
from assistant.domain.calls.call_sheet import CallSheet
from assistant.drafting.calls.composer import CallComposer
from tests.drafting.calls.briefs import BRIEFS

GOLDEN = Path(__file__).parent / "sheets.txt"


def composer() -> CallComposer:
    """The composer on the shipped call templates."""
    return CallComposer(shipped_calls())


def as_text(name: str, sheet: CallSheet) -> str:
    """One sheet, a part a line."""
    script, discreet = sheet.script, sheet.discreet
    parts = [
        f"== {name} ({script.seconds} s)",
        f"0 {script.identity_check}",
        *([f"  {script.recording}"] if script.recording else []),
        f"A {script.attention}",
        f"I {script.interest}",
        f"D {script.desire}",
        f"A {script.action}",
        f"  {script.closing}",
        f"tiers : {discreet.third_party}",
        f"répondeur : {discreet.voicemail}",
        f"SMS : {discreet.sms}",
    ]
    return "\n".join(parts)


def golden_text() -> str:
    """All sheets, then the branches of two of them, one in each form of address."""
    writer = composer()
    sheets = {name: writer.write(brief) for name, brief in BRIEFS.items()}
    pages = [as_text(name, sheet) for name, sheet in sheets.items()]
    for name in ("first_call, business, vous-standard", "first_call, business, tu-warm"):
        pages += [f"== réponses, {name}"]
        pages += [f"{o.trigger.value}\n  {o.say}\n  {o.ask}\n  {o.record}\n  {o.exit}" for o in sheets[name].objections]
    return "\n\n".join(pages) + "\n"


if __name__ == "__main__":
    GOLDEN.write_text(golden_text(), encoding="utf-8")
