"""One form of address in one letter, that of the file (N3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_form import AddressMark, find_address_marks, may_be_marked
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import is_aimed
from assistant.guardrails.meaning.company import DEBT
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at

_SURE: Final = 0.6  # a weaker mark may mean several people
_THEY: Final = re.compile(r"\b(?:que|ou|quand|comme|si|dont|lorsque|puisque) vous\b(?! (?:me|nous|m'))")
_WITH_ALL: Final = re.compile(r"\b(?:avec|chez|parmi) vous\b")  # "j'aime travailler avec vous": the house
_OF_A_TROUPE: Final = re.compile(  # what several people have or do together
    r"\b(?:votre|vos) (?:[a-z]+ )?(?:affiches?|spectacles?|concerts?|expositions?|troupe|compagnie|equipes?|festival"
    r"|bureaux|locaux|stand|salle|saison|programme|tournee|kermesse|vendanges|chantiers?)\b"
)
_OF_ITS_PEOPLE: Final = re.compile(  # "tu l'as donnée à votre trésorière", "la mairie vous a confirmé": the club
    r"\b(?:votre|vos) (?:tresori|secretai|president|vice-president|comite|club\b|asso|bureau\b|adherent|benevole"
    r"|licenci|logiciel)"
    r"|\b(?:la (?:mairie|commune|federation|ligue|region|banque|prefecture|caf|subvention)|le (?:conseil|departement"
    r"|district|comite"
    r"|proprietaire)|l'(?:etat|assurance|assureur|agence|office|architecte)) vous (?:a|ont|avait|avaient|aura|auront)\b"
)
_HIM_ASKED: Final = re.compile(
    r"\b(?:veuillez|reglez|payez|virez|versez|soldez|merci de|paye|regle|votre (?:reglement|paiement))\b"
)
_HIM: Final = re.compile(r"\bvous\b|\b(?:votre|vos) (?:factur|regl|pai|comp|repon)")
_HE: Final = re.compile(r"\b(?:votre|vos|[a-z]+-vous|(?:je|nous|on|de|a|pour) vous)\b")


_SEVERAL: Final = re.compile(  # who are addressed together: "vous allez bien, Aymeric et toi", "vous deux"
    r"\b(?:(?!la\b|le\b|moi\b)[a-z-]{3,40} et toi|toi et (?!moi\b)[a-z-]{2,40}|vous (?:deux|trois|quatre)"
    r"|vous [^.;!?]{0,60}\b(?:tous les (?:deux|trois|quatre)|toutes les deux|l'une? et l'autre))\b"
)
_THEIRS: Final = re.compile(r"^(?:vos|votre)$")
_THEM: Final = re.compile(
    r"\bvous (?:nous |m'|me |y |en )?(?:avez|aviez|etiez|etes) (?:[a-z]+ )?[a-z]+(?:e|es|s|it|is|u|us|i)\b"
)
_ASKED_OF_HIM: Final = re.compile(
    r" (?:[a-z]+ )?(?:factur|regl|pai|vire|compt(?!oir)|repon|sold|dett|accord|banqu|cheq|retour)"
)


def _check(letter: Letter) -> Iterator[Fault]:
    if not _may_be_wrong(letter):
        return
    marks = [mark for mark in find_address_marks(letter.twin.text) if mark.strength >= _SURE]
    tu = [mark for mark in marks if mark.form is AddressForm.TU]
    vous = [mark for mark in marks if mark.form is AddressForm.VOUS]
    for mark in _wrong(letter, tu, vous):
        if _is_theirs(letter, mark):
            continue
        found = fault(letter, (mark.start, mark.end))
        yield replace(found, severity=Severity.WARNING) if tu and _is_of_all(letter, mark) else found


def _is_of_all(letter: Letter, mark: AddressMark) -> bool:
    """Whether "vous" may be the reader and his people: "j'ai vu que vous aviez joué", beside "tu me diras"."""
    sentence = passage_at(letter, mark.start).text
    if mark.form is not AddressForm.VOUS:
        return False
    if _OF_A_TROUPE.search(sentence) is not None and _HIM.search(sentence) is None:
        return True
    people = not letter.facts.debtor.kind.is_consumer and _OF_ITS_PEOPLE.search(sentence) is not None
    if people and _HIM_ASKED.search(sentence) is None:
        return True
    together = _WITH_ALL.search(sentence) is not None and not letter.facts.debtor.kind.is_consumer
    told = (together or _THEY.search(sentence) is not None) and _HE.search(sentence) is None
    return told and not is_aimed(sentence)


def _is_theirs(letter: Letter, mark: AddressMark) -> bool:
    """Whether "vos", or "vous avez ri", is said of two people who were addressed together before; nothing is asked."""
    text = letter.twin.folded
    sentence = passage_at(letter, mark.start).text
    if _SEVERAL.search(text, 0, mark.start) is not None and _THEM.search(sentence) is not None:
        return DEBT.search(sentence) is None and _ASKED_OF_HIM.search(sentence) is None
    if _THEIRS.match(text[mark.start : mark.end]) is None or _ASKED_OF_HIM.match(text, mark.end) is not None:
        return False
    owed = DEBT.search(passage_at(letter, mark.start).text) is not None
    return not owed and _names_several_before(letter, mark.start)


def _names_several_before(letter: Letter, place: int) -> bool:
    first = letter.notion(_several)
    if first is None or place <= first.start():
        return False
    return first.end() <= place or _SEVERAL.search(letter.twin.folded, first.start(), place) is not None


def _several(letter: Letter) -> re.Match[str] | None:
    return _SEVERAL.search(letter.twin.folded)


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
    formal = letter.facts.stage.is_notice  # written in vous even between people who say tu
    if expected is AddressForm.TU and (tu or not formal):
        return vous
    if expected is None and tu and vous:
        return min(tu, vous, key=len)
    return []


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
        letter(
            "J’espère que vous allez bien, Aymeric et toi. Merci de régler vos paniers.",
            BUSINESS,
            address_form=AddressForm.TU,
        ),
        letter("Dis-moi quand le virement partira, et rappelez-moi.", BUSINESS),
    ),
    good=(
        letter("Pouvez-vous régler votre facture ?", BUSINESS, address_form=AddressForm.VOUS),
        letter(
            "Tu me dis quand le virement part ? On se voit au rendez-vous de mardi.",
            BUSINESS,
            address_form=AddressForm.TU,
        ),
        letter(
            "Tu me diras si vous avez pu goûter tous ensemble le café que nous avons livré au bureau.",
            BUSINESS,
            address_form=AddressForm.TU,
        ),
        letter(
            "J’espère que vous allez bien, Aymeric et toi. Je passe jeudi livrer vos courges, tu me diras.",
            BUSINESS,
            address_form=AddressForm.TU,
        ),
        letter(
            "Bravo à vous deux pour l’ouverture. Tu me diras quand vos travaux seront finis.",
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
