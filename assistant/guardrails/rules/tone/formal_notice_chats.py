"""A formal notice does not chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import phrases

_CHAT = phrases(
    "(coucou|salut|hello|bises|bisous|petit mot|petit rappel|petite relance|petit point|petit coucou|rien de "
    "grave|pas d'inquiétude|pas de souci|pas de panique|à très vite|à plus|bonne journée|belle journée|bon "
    "week-end|sans rancune|un de ces jours|quand vous pourrez|quand tu pourras|quand tu peux|à l'occasion|sans "
    "vouloir (vous|te) (bousculer|embêter|déranger)|désolée? de (vous|te) (embêter|déranger))",
    "(vacances|congés|week-end|exposition|fête|fêtes|anniversaire|salon|inauguration|ouverture) ~6 (bien (passé"
    "|passée|passées|passés)|agréables?|réussie?s?|bravo|félicitations|profit[a-z]+|repos[a-z]+)",
    "(bravo|félicitations) ~1 (pour|à)",
    "(simple|qu'une|juste une|pure) formalité|pour la forme",
    "(au plaisir de|hâte de|ravie? de) ~1 (vous|te)? ?(revoir|retrouver|croiser)",
    "(on|nous) se (voit|verra|croise|croisera|retrouve) ~5 (salon|semaine|café|foire|marché|bientôt)",
    "(quand|dès que|comme) (cela|ça) (vous|t') ?(arrange|chante|convient)",
    "trop au sérieux",
    "(rigol|plaisant|sourir)[a-z]* ~3 (tout cela|tout ça|plus tard)|vous embrasse|pas bien méchant",
    "(ordinateur|logiciel|machine) ~4 (oblige|force|envoie|demande)",
    "(autour d'un|prendre un|boire un) (café|verre|thé)",
)
_SMILEY: Final = re.compile(r"[\U0001f300-\U0001faff\u2600-\u27bf]|(?<!\w)[:;]-?[)D](?!\w)")


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _CHAT.find(letter):
        yield fault(letter, hit.span)
    for match in _SMILEY.finditer(letter.twin.text):
        yield fault(letter, match.span())


def _is_notice(letter: Letter) -> bool:
    return letter.facts.stage.is_notice


RULE = Rule(
    id="TON301",
    name="formal-notice-chats",
    severity=Severity.WARNING,
    source="reminder-tone",
    message="Une mise en demeure garde un ton neutre.",
    hint="Retirez la familiarité.",
    check=_check,
    when=_is_notice,
    bad=(
        letter("Un petit rappel avant la suite.", BUSINESS, stage=Stage.FORMAL_NOTICE),
        letter("Coucou Luc,", BUSINESS, stage=Stage.FORMAL_NOTICE),
        letter("Payez quand vous pourrez.", CONSUMER, stage=Stage.FORMAL_NOTICE),
        letter("Merci d’avance 😊", CONSUMER, stage=Stage.POST_FORMAL_NOTICE),
    ),
    good=(
        letter("Cette lettre vaut mise en demeure.", BUSINESS, stage=Stage.FORMAL_NOTICE),
        letter("Un petit rappel avant la suite.", BUSINESS, stage=Stage.REMINDER_1),
        letter("Je vous prie d’agréer, Madame, mes salutations distinguées.", CONSUMER, stage=Stage.FORMAL_NOTICE),
        letter("Bonne journée,", CONSUMER, stage=Stage.REMINDER_2),
    ),
)
