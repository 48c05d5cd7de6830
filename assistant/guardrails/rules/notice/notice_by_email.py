"""A formal notice by e-mail alone is hard to prove: a person confirms it (GR-052)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.conditions import at_notice
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import phrases

_ALSO_POSTED = phrases(
    "(recommandée?|LRAR|LRE|courrier postal|voie postale|avis de réception|accusé de réception)",
)


def _applies(letter: Letter) -> bool:
    return at_notice(letter) and letter.facts.channel is Channel.EMAIL


def _check(letter: Letter) -> Iterator[Fault]:
    if not _ALSO_POSTED.asserted(letter):
        yield Fault()


_NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE)
_TO_CONSUMER = replace(CONSUMER, stage=Stage.FORMAL_NOTICE)
_START = "Nous vous mettons en demeure de payer 700,00 € sur F-118, échue le 31 mars 2026, acompte de 500,00 € déduit"

RULE = Rule(
    id="NOT052",
    name="notice-by-email",
    severity=Severity.WARNING,
    source="fr-civ-1344",
    covers=("GR-052",),
    message="Une mise en demeure par courriel seul se prouve mal.",
    hint="Envoyez-la en recommandé, ou confirmez ce choix par écrit.",
    check=_check,
    when=_applies,
    bad=(
        letter(f"{_START}, avant le 8 juin 2026.", _NOTICE),
        letter(f"{_START}, sous quinze jours.", _TO_CONSUMER),
        letter("La présente vaut mise en demeure.", _NOTICE),
        letter(f"{_START} ; aucun courrier recommandé ne suivra.", _NOTICE),
    ),
    good=(
        letter(f"{_START}, avant le 8 juin 2026.", _NOTICE, channel=Channel.REGISTERED_LETTER),
        letter(f"Copie de notre lettre recommandée. {_START}, avant le 8 juin 2026.", _NOTICE),
        letter(f"{_START}, avant le 8 juin 2026.", _NOTICE, channel=Channel.LETTER),
        letter("Il reste 700,00 € à régler sur F-118, acompte de 500,00 € déduit.", BUSINESS),
    ),
)
