"""One form of address in one letter, that of the file (N3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_form import AddressMark, find_address_marks, may_be_marked
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_SURE: Final = 0.6  # a weaker mark may mean several people


def _check(letter: Letter) -> Iterator[Fault]:
    if not _may_be_wrong(letter):
        return
    marks = [mark for mark in find_address_marks(letter.twin.text) if mark.strength >= _SURE]
    tu = [mark for mark in marks if mark.form is AddressForm.TU]
    vous = [mark for mark in marks if mark.form is AddressForm.VOUS]
    for mark in _wrong(letter, tu, vous):
        yield fault(letter, (mark.start, mark.end))


def _may_be_wrong(letter: Letter) -> bool:
    """Whether the words allow a wrong form: asked first, for the analysis takes ten times as long."""
    expected = letter.facts.address_form
    if expected is not AddressForm.VOUS and not may_be_marked(letter.twin, AddressForm.VOUS):
        return False
    return expected is AddressForm.TU or may_be_marked(letter.twin, AddressForm.TU)


def _wrong(letter: Letter, tu: list[AddressMark], vous: list[AddressMark]) -> list[AddressMark]:
    expected = letter.facts.address_form
    if expected is AddressForm.VOUS:
        return tu
    if expected is AddressForm.TU and (tu or not _is_formal(letter)):
        return vous
    if expected is None and tu and vous:
        return min(tu, vous, key=len)
    return []


def _is_formal(letter: Letter) -> bool:
    """A formal notice is written in vous even between people who say tu."""
    return letter.facts.stage in {Stage.FORMAL_NOTICE, Stage.POST_FORMAL_NOTICE}


RULE = Rule(
    id="REG203",
    name="mixed-address",
    severity=Severity.BLOCKING,
    source="form-of-address",
    covers=("N3",),
    message="Ce mot n’est pas de la forme d’adresse de ce client, ou mêle tu et vous.",
    hint="Gardez une seule forme, celle du dossier.",
    check=_check,
    bad=(
        letter("Pouvez-vous régler ta facture ?", BUSINESS),
        letter("Tu peux t’en occuper d’ici vendredi ?", CONSUMER, address_form=AddressForm.VOUS),
        letter("Merci de nous indiquer votre date de paiement.", BUSINESS, address_form=AddressForm.TU),
        letter("Dis-moi quand le virement partira, et rappelez-moi.", BUSINESS),
    ),
    good=(
        letter("Pouvez-vous régler votre facture ?", BUSINESS, address_form=AddressForm.VOUS),
        letter(
            "Tu me dis quand le virement part ? On se voit au rendez-vous de mardi.",
            BUSINESS,
            address_form=AddressForm.TU,
        ),
        letter("Vous aviez écrit : « je te règle vendredi ».", BUSINESS, address_form=AddressForm.VOUS),
        letter(
            "Cette lettre vaut mise en demeure ; vous pouvez la contester.",
            BUSINESS,
            address_form=AddressForm.TU,
            stage=Stage.FORMAL_NOTICE,
        ),
    ),
)
