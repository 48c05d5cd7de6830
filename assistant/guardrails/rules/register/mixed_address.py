"""One form of address in one letter, that of the file (N3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.dunning import Stage
from assistant.domain.finding import Severity
from assistant.domain.register import AddressForm
from assistant.french.address_form import AddressMark, find_address_marks
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_SURE: Final = 0.6  # a weaker mark may mean several people


# What may be a mark, read in one pass: the analysis itself is run only where a wrong form is possible.
_MAY_BE_TU: Final = re.compile(
    r"\b(?:tu|te|toi|ton|ta|tes|stp|tkt|tqt|tas|jte|tiens?|tiennes?|steplait|s'te)\b|\bt'|\bjt|\bt "
    r"(?=[a-z])|'(?:as|avais|auras|aurais)\b"
    r"|\bhesites?\b|\bvas[- ]y\b|\b(?!dites|faites|jour|cel|ceux|cas-|la-|point|fois|date|mois|semaine"
    r"|moment|facture|somme|annee|periode|ceci)[a-z]+[a-y]-(?:moi|nous|le|la|les|lui|leur|y|en"
    r"|m'en|m'y)\b|\b[a-z]+ moi\b"
    r"|(?:^|[\n.!?:;(,]|\b(?:et|ou|mais|alors|donc|sinon|merci|ok|puis|stp)\b)[^\S\n]*(?:ne\s|n')?"
    r"(?:as|es|dis|fais|passe|prends|sois|rappelle|appelle|regarde|verifie|previens|reponds|confirme"
    r"|excuse|pense|vois|va|sache|notes?|contacte"
    r"|recois|garde|laisse|oublies?|embrasse|attends?|repose|soigne|porte|paie|paye|regle|envoie|mets"
    r"|bouge|compte|cherche|lance|touche|valide|crains"
    r"|peux|pourrais|pourras|veux|voudrais|sais|penses|confirmes|comptes|crois|envoies|passes|viens"
    r"|aurais|auras|seras|serais|regardes|rappelles)\b"
)
# Words of which one stands in any text that says tu, orders with a hyphen apart.
_TU_LIST: Final = (
    "appelle as attend attends aurais auras avais bouge cherche compte comptes confirme confirmes contacte "
    "crains crois dis embrasse envoie envoies es excuse fais garde hesite hesites jt jte laisse lance mets moi "
    "note notes oublie oublies paie passe passes paye pense penses peux porte pourrais pourras prends previens "
    "rappelle rappelles recois regarde regardes regle reponds repose sache sais serais seras soigne sois "
    "steplait stp t ta tas te tes tien tienne tiennes tiens tkt toi ton touche tqt tu va valide vas verifie "
    "veux viens vois voudrais"
)
_TU_WORDS: Final = frozenset(_TU_LIST.split())
_ORDER: Final = re.compile(r"-(?:moi|nous|le|la|les|lui|leur|y|en|m'en|m'y)\b")
_LAST_WORD: Final = re.compile(r"[a-z]+[a-y]$")
_LONGEST_WORD: Final = 25
_NO_ORDER: Final = (
    *("dites", "faites", "jour", "cel", "ceux", "point", "fois", "date", "mois", "semaine", "moment", "facture"),
    *("somme", "annee", "periode", "ceci"),
)
_NO_VERB: Final = frozenset({"cas", "la", "le", "les", "lui", "nous"})
_MAY_BE_VOUS: Final = re.compile(r"\b(?:vous|vos|votre|votres|svp|stp|dites|faites|etes|[a-z]{2,}ez)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    if not _may_be_wrong(letter):
        return
    marks = [mark for mark in find_address_marks(letter.twin.text) if mark.strength >= _SURE]
    tu = [mark for mark in marks if mark.form is AddressForm.TU]
    vous = [mark for mark in marks if mark.form is AddressForm.VOUS]
    for mark in _wrong(letter, tu, vous):
        yield fault(letter, (mark.start, mark.end))


def _may_be_wrong(letter: Letter) -> bool:
    expected, text = letter.facts.address_form, letter.twin.folded
    if expected is not AddressForm.VOUS and _MAY_BE_VOUS.search(text) is None:
        return False
    return expected is AddressForm.TU or (_has_cue(letter) and _MAY_BE_TU.search(text) is not None)


def _has_cue(letter: Letter) -> bool:
    """Whether a word of tu or an order stands anywhere: asked first, for most letters have neither."""
    words, text = letter.twin.words, letter.twin.folded
    return (
        not words.isdisjoint(_TU_WORDS)
        or any(word.startswith("jt") for word in words)
        or any(_is_order(text, match.start()) for match in _ORDER.finditer(text))
    )


def _is_order(text: str, hyphen: int) -> bool:
    word = _LAST_WORD.search(text[max(0, hyphen - _LONGEST_WORD) : hyphen])
    return word is not None and word.group() not in _NO_VERB and not word.group().startswith(_NO_ORDER)


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
