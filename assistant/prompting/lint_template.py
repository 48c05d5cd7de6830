"""The lint of a template: every fault of a text that would stand in prompts/, with its line, none raised."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from assistant.domain.errors import PromptError
from assistant.domain.writing.slots import slots_in
from assistant.prompting.fault import TemplateFault
from assistant.prompting.front_matter import FrontMatter, split_front_matter
from assistant.prompting.lint_speech import branch_faults, speech_faults
from assistant.prompting.prompt_file import items_of
from assistant.prompting.variant import MalformedLineError, Variant, read_step, read_variant

_FIGURE: Final = re.compile(r"\d")
_SLOT: Final = re.compile(r"\{\{\w+\}\}")
_WHOLE_SUMS: Final = re.compile(
    r"\b(?:les|des) \{\{(?:total_due|amount_paid|credit_amount)\}\}|au \{\{(?:seller_phone|sms_deadline)"
)
_GLUED: Final = re.compile(r"(?:’|\b(?:du|des|au|aux|la|les|un|une) )\{\{")
_NOT_IN_SMS: Final = frozenset("çêîôûâœÀÊ\u202f«»")
_ENOUGH: Final = 3  # variants, so that two letters in a row never open alike


def path_of(prompt_id: str, number: int) -> Path:
    """Where a version stands under prompts/."""
    return Path(prompt_id) / f"v{number}.md"


def lint_template(
    text: str, path: Path, slots: frozenset[str] | None, paragraphs: Collection[str]
) -> tuple[TemplateFault, ...]:
    """The faults of a text at ``path``, in the order of its lines; ``paragraphs`` are the names a plan may use."""
    try:
        header, body = split_front_matter(text.replace("\r\n", "\n"), path)
    except PromptError as error:
        return (TemplateFault(_line_in(str(error)), str(error)),)
    faults = [*_header_faults(header, body, path, slots), *_body_faults(header, body, paragraphs)]
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _header_faults(header: FrontMatter, body: str, path: Path, slots: frozenset[str] | None) -> Iterator[TemplateFault]:
    if header.id != path.parent.as_posix():
        yield TemplateFault(1, f"L’identifiant «\u202f{header.id}\u202f» devrait être «\u202f{path.parent}\u202f».")
    used = slots_in(body)
    for name in dict.fromkeys(used):
        line = header.body_line + body[: body.index(name)].count("\n")
        if slots is not None and name not in slots:
            yield TemplateFault(line, f"Emplacement inconnu «\u202f{name}\u202f»\u202f: choisissez-en un du catalogue.")
        elif name not in header.inputs:
            yield TemplateFault(
                line, f"«\u202f{name}\u202f» n’est pas déclaré dans «\u202finputs\u202f»\u202f: ajoutez-le."
            )
    for name in header.inputs:
        if name not in used:
            yield TemplateFault(
                1, f"«\u202f{name}\u202f» est déclaré sans être employé\u202f: retirez-le d’«\u202finputs\u202f»."
            )


def _body_faults(header: FrontMatter, body: str, paragraphs: Collection[str]) -> Iterator[TemplateFault]:
    if not body.strip():
        yield TemplateFault(header.body_line, "Le texte est vide\u202f: écrivez-le sous l’en-tête.")
    elif "/plans/" in header.id:
        yield from _step_faults(header, body, paragraphs)
    elif header.id.startswith(("letters/", "sms/", "calls/")):
        yield from _variant_faults(header, body)


def _step_faults(header: FrontMatter, body: str, paragraphs: Collection[str]) -> Iterator[TemplateFault]:
    for line, item in items_of(body, header.body_line):
        try:
            step = read_step(item)
        except MalformedLineError as error:
            yield TemplateFault(line, _sentence(error))
            continue
        if step.name not in paragraphs:
            yield TemplateFault(
                line, f"Aucun paragraphe ne s’appelle «\u202f{step.name}\u202f»\u202f: créez-le d’abord."
            )


def _variant_faults(header: FrontMatter, body: str) -> Iterator[TemplateFault]:
    seen: set[str] = set()
    for line, item in items_of(body, header.body_line):
        try:
            variant = read_variant(item, line)
        except MalformedLineError as error:
            yield TemplateFault(line, _sentence(error))
            continue
        if variant.id in seen:
            yield TemplateFault(line, f"Deux variantes s’appellent «\u202f{variant.id}\u202f»\u202f: renommez-en une.")
        seen.add(variant.id)
        if header.id.startswith("calls/"):
            yield from speech_faults(header.id, variant)
        else:
            yield from _text_faults(variant, in_sms=header.id.startswith("sms/"))
    yield from branch_faults(header.id, seen, header.body_line)
    if len(seen) < _ENOUGH and header.id.startswith("letters/"):
        yield TemplateFault(0, "Moins de trois variantes\u202f: deux lettres de suite se ressembleront.", stops=False)


def _text_faults(variant: Variant, *, in_sms: bool) -> Iterator[TemplateFault]:
    """A fact never stands in letters, a slot never after what it may contract with."""
    if _FIGURE.search(_SLOT.sub("", variant.text)):
        yield TemplateFault(variant.line, "Un chiffre est écrit en toutes lettres\u202f: employez un emplacement.")
    if _GLUED.search(_WHOLE_SUMS.sub("", variant.text)):
        yield TemplateFault(
            variant.line,
            "Un emplacement suit «\u202fdu\u202f», «\u202fla\u202f», «\u202fl’\u202f»\u202f: l’article y est déjà.",
        )
    if in_sms and (refused := set(variant.text) & _NOT_IN_SMS):
        yield TemplateFault(variant.line, f"Ces signes coûtent un second SMS\u202f: {' '.join(sorted(refused))}.")


def _sentence(error: MalformedLineError) -> str:
    said = str(error)
    return f"{said[0].upper()}{said[1:]}."


def _line_in(sentence: str) -> int:
    found = re.search(r"ligne (\d+)", sentence)
    return int(found[1]) if found else 1
