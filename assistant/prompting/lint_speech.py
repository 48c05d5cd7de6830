"""The lint of what is spoken: words that one says, nothing of the debt too early, one closed question, an exit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.calls.spoken_slots import SPOKEN_SLOT
from assistant.domain.writing.slots import SLOT_PATTERN
from assistant.prompting.fault import TemplateFault
from assistant.prompting.variant import Variant

LONGEST_SENTENCE: Final = 30  # words: beyond, one loses breath and the other person the thread
_DISCREET: Final = frozenset({"identity", "recording", "third_party", "voicemail", "sms"})
_UNSPOKEN: Final = re.compile(r"[()\[\]€%/&@#*_+=<>|•]|\bn°", re.IGNORECASE)
_SHORT: Final = re.compile(r"\b(?:M|Mme|Mlle|Me|St|Ste|cf|etc|tél|réf|env)\.|\b(?:Mme|Mlle|TTC|HT|RIB)\b")
_DEBT: Final = re.compile(
    r"\b(?:factur\w*|impayé\w*|dettes?|créances?|retards?|échéan\w*|euros?|relanc\w*|règlements?|paiements?|pay(?:er|é)\w*"
    r"|solder?|sommes? dues?|due?s?\b(?! mal))",
    re.IGNORECASE,
)
_OF_THE_DEBT: Final = frozenset(
    SPOKEN_SLOT.keys() - {"agent_name", "seller_name", "person", "identity_items", "callback", "callback_digits"}
)
_OPEN_QUESTION: Final = re.compile(r"(?:quand|combien|comment|pourquoi|quel\w*|que|qu’est-ce)\b", re.IGNORECASE)
_SUMS: Final = frozenset({"total", "instalment", "dues"})
_DAYS: Final = frozenset({"deadline_day", "due_day", "dues", "offer_count"})  # those of an offer were just said
_SENTENCE: Final = re.compile(r"[^.!?…]+")  # between two breaths: any stop is one, whatever follows
_LINES: Final = {"all": ("record", "exit")}  # of a branch: what an agent writes down, and where the call ends
_SPOKEN_LINES: Final = ("say", "ask")
_NAMES: Final = {
    "say": "ce qu’on dit",
    "ask": "ce qu’on demande",
    "record": "ce qu’on note",
    "exit": "où l’on s’arrête",
}


def speech_faults(prompt_id: str, variant: Variant) -> Iterator[TemplateFault]:
    """The faults of one variant of ``calls/``: what stands in notes for the agent may hold any sign."""
    part = prompt_id.rpartition("/")[2].partition(".")[0]
    if prompt_id.startswith("calls/objections/") and prompt_id.endswith(".all"):
        return
    if part != "sms":
        yield from _unspoken(variant)
    if prompt_id.startswith("calls/script/"):
        if part in _DISCREET:
            yield from _too_early(variant)
        if part == "identity":
            yield from _unasked(variant)
        if part == "action":
            yield from _no_closed_question(variant)


def branch_faults(prompt_id: str, keys: set[str], body_line: int) -> Iterator[TemplateFault]:
    """What a branch lacks or has too much: each has words to say and to ask, or a note and an exit."""
    if not prompt_id.startswith("calls/objections/"):
        return
    wanted = _LINES.get(prompt_id.rpartition(".")[2], _SPOKEN_LINES)
    kinds = {key.partition("-")[0] for key in keys}
    for kind in wanted:
        if kind not in kinds:
            yield TemplateFault(
                body_line, f"Il manque {_NAMES[kind]}\u202f: écrivez une ligne «\u202f- {kind} …\u202f»."
            )
    for kind in sorted(kinds - set(wanted)):
        yield TemplateFault(body_line, f"«\u202f{kind}\u202f» n’est pas une ligne de cette branche\u202f: retirez-la.")


def _unspoken(variant: Variant) -> Iterator[TemplateFault]:
    bare = SLOT_PATTERN.sub("", variant.text)
    if re.search(r"\d", bare):
        yield TemplateFault(
            variant.line, "Un chiffre ne se dit pas\u202f: employez un emplacement, ou écrivez le nombre en lettres."
        )
    if found := _UNSPOKEN.search(bare) or _SHORT.search(bare):
        yield TemplateFault(
            variant.line, f"«\u202f{found.group()}\u202f» se lit et ne se dit pas\u202f: écrivez ce que l’on prononce."
        )
    longest = max((len(sentence.split()) for sentence in _SENTENCE.findall(_said(variant.text))), default=0)
    if longest > LONGEST_SENTENCE:
        yield TemplateFault(
            variant.line, f"Une phrase de {longest} mots se perd à l’oreille\u202f: coupez-la en deux.", stops=False
        )


def _too_early(variant: Variant) -> Iterator[TemplateFault]:
    bare = SLOT_PATTERN.sub("", variant.text)
    told = sorted(variant.slots & _OF_THE_DEBT)
    if (found := _DEBT.search(bare)) or told:
        what = found.group() if found else told[0]
        yield TemplateFault(
            variant.line,
            f"«\u202f{what}\u202f» dit la dette avant que l’identité soit vérifiée, ou à un tiers\u202f: retirez-le.",
        )


def _unasked(variant: Variant) -> Iterator[TemplateFault]:
    for slot, what in (
        ("agent_name", "qui appelle"),
        ("seller_name", "pour quelle société"),
        ("identity_items", "deux choses que la personne donne d’elle-même"),
    ):
        if slot not in variant.slots:
            yield TemplateFault(variant.line, f"Il manque {what}\u202f: ajoutez «\u202f{{{{{slot}}}}}\u202f».")


def _no_closed_question(variant: Variant) -> Iterator[TemplateFault]:
    text = variant.text.strip()
    if text.count("?") != 1 or not text.endswith("?") or _OPEN_QUESTION.match(text):
        yield TemplateFault(
            variant.line,
            "La demande est une seule question, à laquelle on répond par oui ou par non\u202f: reformulez.",
        )
    thanks = variant.marks.needs == {"call_thanks"}
    if not thanks and not (variant.slots & _SUMS and variant.slots & _DAYS):
        yield TemplateFault(variant.line, "La demande nomme une somme et un jour\u202f: ajoutez leurs emplacements.")


def _said(text: str) -> str:
    """The text with the example of each slot, as long as what will be said."""
    return SLOT_PATTERN.sub(lambda found: SPOKEN_SLOT[found[1]].example if found[1] in SPOKEN_SLOT else "", text)
