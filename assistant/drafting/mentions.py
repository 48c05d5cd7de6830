"""Mentions: sentences of the law, inserted word for word where it asks or allows them."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.domain.writing.slots import fill
from assistant.prompting.library import PromptLibrary

_NAMES = ("late_interest", "recovery_fee")
_COLLECTOR = ("collector", "claim", "collection_law")  # CPCE R124-4


def mention_values(library: PromptLibrary, conditions: frozenset[str], values: Mapping[str, str]) -> dict[str, str]:
    """The values of the mention slots; "" unless who writes, who reads and the stage allow them."""

    def said(name: str) -> str:
        return fill(library.latest(f"mentions/{name}").body, values)

    told = dict.fromkeys((f"mention_{name}" for name in (*_NAMES, *_COLLECTOR)), "")
    if "interest" in conditions:
        told |= {f"mention_{name}": said(_id(name, conditions)) for name in _NAMES}
        if "paper" in conditions:  # an e-mail has no sheet to join
            told["mention_recovery_fee"] += f" {said('penalty_annex.all')}"
    if "collector" in conditions:
        first = "later" if values["first_letter_date"] else "first"
        claim = "sums" if {"interest", "interest_sum"} <= conditions else "principal"
        told["mention_collector"] = said(f"collector.{first}")
        told["mention_claim"] = said(f"claim.{claim}")
        told["mention_collection_law"] = said("collection_law.statute")
    return told


def _id(name: str, conditions: frozenset[str]) -> str:
    if not conditions & {"formal_notice", "post_formal_notice"}:
        alone = "single" in conditions and "contested" not in conditions  # a contested invoice may owe none in the end
        one = "_one" if name == "recovery_fee" and alone else ""
        return f"{name}.{'tu' if 'tu' in conditions else 'vous'}{one}"
    kind = "public" if "public" in conditions else "business"
    rate = "_agreed" if name == "late_interest" and "contract_rate" in conditions and kind == "business" else ""
    sums = "_sum" if "interest_sum" in conditions else ""
    if sums and name == "recovery_fee" and "single" in conditions:
        sums = "_one"
    return f"{name}.{kind}{rate}{sums}"
