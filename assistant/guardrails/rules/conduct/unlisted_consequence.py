"""What follows if nothing is paid is one of the roads that a creditor has: nothing else is announced (GR-055, R19).

The roads are a closed list; threats are not. So a sentence that announces something "failing payment" and names none
of them is stopped, whatever it announces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import DEBT, READER
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.moves.ill_turn import ILL_TURN
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.signs import along
from assistant.guardrails.wording.sought import sought

_UNPAID: Final = sought(
    r"\b(?:sans (?:reglement|paiement|virement|versement|argent|nouvelles?|reponse|retour|reaction|cheque)|a "
    r"defaut(?! d(?:e|')(?! ?(?:paiement|reglement|virement|versement|nouvelles?|reponse|retour|reaction"
    r"|cheque|accord|argent|quoi|solution|suite|signe|solde|proposition|provision)))|(?<!la )(?<!ma )(?<!une "
    r")faute d(?:e |')(?:paiement|reglement|virement|versement|nouvelles?|reponse|retour|reaction|cheque"
    r"|accord|argent|quoi|solution|suite|signe|solde|proposition|provision)|tant qu[e'][^.;!?]{0,40}?\b(?:ne"
    r"|n')|si (?:vous|tu) \b(?:ne "
    r"|n')[^.;!?]{0,20}(?:pa[iy]|regl"
    r"|sold|vir|vers|rep)\w*(?! (?:pas )?(?:par |en ligne|en une fois|au comptant))|si rien\b|si (?:l'argent"
    r"|le virement|le reglement|le paiement|la somme|la facture"
    r"|cette facture)[^.;!?]{0,30}\b(?:ne |n')|(?:payez|paie|reglez|regle|virez|versez|soldez)\b[^.;!?]{0,60}\bou"
    r"|sinon|(?<!virement )(?<!reglement )(?<!paiement )(?<!cheque )(?<!ordre )passee? (?:ce|cette)(?: \w+)?"
    r"|en l'absence de (?:reglement|paiement|reponse|virement)|dans le cas "
    r"contraire)\b"
)
_STEMS: Final = frozenset(
    {
        "sans",
        "defa",
        "faut",
        "paye",
        "paie",
        "regl",
        "vire",
        "vers",
        "sold",
        "tant",
        "si",
        "sino",
        "pass",
        "abse",
        "cas",
    }
)
_ANNOUNCED: Final = re.compile(
    r"\b(?!pourr|voudr|faudr|sera(?:it)? (?:plus )?(?:possible|utile|parfait|apprecie)|trouver"
    r"|livrer)[a-zœ]{3,}(?:erons|irons|drons|trons|vrons|urons|erai|irai|drai|trai|vrai|urai|era|ira|dra|tra|vra"
    r"|ura|eront|iront|dront|tront|vront|uront|serez|perdrez|devrez)\b|\b(?:serai|serons|sera|seront|serez|seras"
    r"|ferai|ferons|aurai|aurons)\b|\b(?:vais|allons|va|vont) (?:\w+ ){0,2}?[a-z]+(?:er|ir|re)\b"
)


_OURS: Final = re.compile(r"\b(?:nous|je|on|notre|nos|mes)\b|\bj'")
_BARE: Final = re.compile(r"^(?:sinon|dans le cas|passe|tant qu|si la)")
_OTHERWISE: Final = re.compile(r"^(?:sinon|dans le cas contraire)$")  # what stands before it is what it is the other of


def _concerns_nobody(sentence: str, condition: str) -> bool:
    """Whether it is goods, or ourselves, of whom something is foretold ("sinon, la colle prendra mal")."""
    if READER.search(sentence) is not None or DEBT.search(sentence) is not None:
        return False
    return _OURS.search(sentence) is None or _BARE.match(condition) is not None


def _check(letter: Letter) -> Iterator[Fault]:
    for passage in read(letter).passages:
        if passage.stems.isdisjoint(_STEMS):
            continue
        condition = next(_UNPAID.matches(passage.text, passage.stems), None)
        if condition is None:
            continue
        # The words of the condition ("sans réponse") are no road.
        before = passage.text[: condition.start()]
        if _OTHERWISE.match(condition.group()) is not None:
            before = " " * len(before)
        said = before + " " * len(condition.group()) + passage.text[condition.end() :]
        announced = _ANNOUNCED.search(said)
        if announced is None or whole_words("lawful_step").search(passage.text[: condition.start()] + said) is not None:
            continue
        if not is_denied(passage.text, *announced.span()):
            start, end = min(condition.start(), announced.start()), max(condition.end(), announced.end())
            found = fault(letter, (passage.start + start, passage.start + end))
            owed = DEBT.search(passage.text) is not None
            doubted = not owed and _concerns_nobody(said, condition.group())
            yield replace(found, severity=Severity.WARNING) if doubted else found


RULE = Rule(
    id="CND350",
    name="unlisted-consequence",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-055",),
    message="La lettre annonce, faute de paiement, une suite qui n’est pas une voie de droit.",
    hint=(
        "Annoncez une relance, une mise en demeure ou la saisine du tribunal, au "
        "conditionnel\u202f; ou retirez la phrase."
    ),
    check=along(_check, ILL_TURN),
    bad=(
        letter("Nous ferons en sorte que votre qualification vous soit retirée.", BUSINESS),
        letter("Sans règlement, nous préviendrons tout le quartier.", CONSUMER),
        letter("À défaut, la porte de votre garage restera ouverte et le chat sortira.", CONSUMER),
        letter("Si vous ne payez pas, je viendrai chanter sous vos fenêtres.", BUSINESS),
        letter("Sinon, il vous arrivera des bricoles.", BUSINESS),
    ),
    good=(
        letter("Sans règlement, nous vous adresserons une mise en demeure.", BUSINESS),
        letter("À défaut, nous pourrons saisir le tribunal compétent.", CONSUMER),
        letter("Si vous ne réglez pas en une fois, un échéancier vous aidera.", CONSUMER),
        letter("Sinon, nous vous rappellerons lundi.", BUSINESS),
        letter("Faute de temps, la haie sera taillée en mars.", BUSINESS),
        letter("C’est la faute de la bâche, on la changera.", BUSINESS),
    ),
    reach="Une menace ajoutée, dans la même phrase, à une voie de droit échappe à cette règle.",
)
