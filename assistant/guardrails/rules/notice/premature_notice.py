"""A reminder does not put on notice; naming a later notice is another matter (GR-050)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.facts import PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.formal_words import named, performed
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at

_BEFORE = {Stage.PRE_DUE, Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3, Stage.THANKS, Stage.PLAN}
_TOO_EARLY = {Stage.PRE_DUE, Stage.REMINDER_1}


def _check(letter: Letter) -> Iterator[Fault]:
    places = performed(letter)
    for span in places:
        yield fault(letter, span)
    if letter.facts.stage in _TOO_EARLY:
        for span in named(letter):
            if not _is_denied(letter, span) and not any(start <= span[0] < end for start, end in places):
                yield replace(
                    fault(letter, span),
                    severity=Severity.WARNING,
                    message="Parler de mise en demeure dès la première relance est prématuré.",
                    hint="Retirez cette annonce, ou gardez-la pour une relance suivante.",
                )


def _is_denied(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether the letter says that no notice is given ("aucune mise en demeure n’est prévue")."""
    passage = passage_at(letter, span[0])
    return is_denied(passage.text.replace("\n", " "), span[0] - passage.start, span[1] - passage.start)


RULE = Rule(
    id="NOT050",
    name="premature-notice",
    severity=Severity.BLOCKING,
    source="fr-civ-1344",
    covers=("GR-050",),
    message="Cette relance ne peut pas valoir mise en demeure.",
    hint="Retirez ces mots, ou passez à l’étape de la mise en demeure.",
    check=_check,
    when=lambda letter: letter.facts.stage in _BEFORE,
    bad=(
        letter("Objet : Mise en demeure\n\nIl reste 700,00 € sur F-118.", BUSINESS),
        letter("Ce message vaut mise en demeure.", CONSUMER),
        letter("Nous vous mettons donc en demeure de payer 700,00 €.", BUSINESS, stage=Stage.REMINDER_3),
        letter("Sans paiement, une mise en demeure suivra.", BUSINESS, stage=Stage.REMINDER_1),
    ),
    good=(
        letter("L’étape suivante serait une mise en demeure. Il reste 700 €, acompte déduit.", BUSINESS),
        letter("Ce message n’est pas une mise en demeure. Il reste 700 €, acompte déduit.", CONSUMER),
        letter(
            "Notre mise en demeure du 9 avril 2026 est restée sans effet. Il reste 700 €, acompte déduit.",
            BUSINESS,
            stage=Stage.POST_FORMAL_NOTICE,
            history=(
                PastContact(BUSINESS.as_of.replace(month=4, day=9), Stage.FORMAL_NOTICE, Channel.REGISTERED_LETTER),
            ),
        ),
        letter(
            "Vous nous mettez en demeure de livrer : nous livrons demain. Il reste 700 €, acompte déduit.", BUSINESS
        ),
    ),
)
