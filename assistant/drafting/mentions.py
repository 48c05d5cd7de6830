"""Mentions: sentences on late interest and the recovery fee, inserted word for word where both gates open."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.domain.slots import fill
from assistant.prompting.library import PromptLibrary

_NAMES = ("late_interest", "recovery_fee")


def mention_values(library: PromptLibrary, conditions: frozenset[str], values: Mapping[str, str]) -> dict[str, str]:
    """The values of the mention slots; "" unless the reader's kind and the stage allow them."""
    if "interest" not in conditions:
        return {f"mention_{name}": "" for name in _NAMES}
    return {f"mention_{name}": fill(library.latest(_id(name, conditions)).body, values) for name in _NAMES}


def _id(name: str, conditions: frozenset[str]) -> str:
    if not conditions & {"formal_notice", "post_formal_notice"}:
        alone = "single" in conditions and "contested" not in conditions  # a contested invoice may owe none in the end
        one = "_one" if name == "recovery_fee" and alone else ""
        return f"mentions/{name}.{'tu' if 'tu' in conditions else 'vous'}{one}"
    kind = "public" if "public" in conditions else "business"
    rate = "_agreed" if name == "late_interest" and "contract_rate" in conditions and kind == "business" else ""
    sums = "_sum" if "interest_sum" in conditions else ""
    if sums and name == "recovery_fee" and "single" in conditions:
        sums = "_one"
    return f"mentions/{name}.{kind}{rate}{sums}"
