"""No shame, no ingratitude, nobody's family or livelihood as a reproach (N10)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.doubt import only_warning
from assistant.guardrails.meaning.kindness import absolves
from assistant.guardrails.meaning.reproaches import OWN_PEOPLE, PROMISES, REPROACH_HINTS, WEAK_REPROACHES
from assistant.guardrails.meaning.shaming import SHAMING
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import forbid_phrases
from assistant.guardrails.wording.signs import announced


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(SHAMING, unless=absolves, even_denied=True)(letter)
    yield from forbid_phrases(OWN_PEOPLE, unless=absolves, even_denied=True)(letter)
    yield from forbid_phrases(PROMISES, unless=absolves, even_denied=True)(letter)
    yield from doubting_unaimed(forbid_phrases(WEAK_REPROACHES, unless=absolves, even_denied=True))(letter)
    yield from only_warning(forbid_phrases(REPROACH_HINTS, unless=absolves, even_denied=True))(letter)


RULE = Rule(
    id="TON210",
    name="moral-pressure",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-7",
    covers=("N10",),
    message="La lettre fait honte, culpabilise ou invoque les proches et les salariés.",
    hint="Retirez le reproche\u202f; redites la somme, la date et la solution proposée.",
    check=announced(_check, SHAMING, OWN_PEOPLE, PROMISES, WEAK_REPROACHES, REPROACH_HINTS),
    bad=(
        letter("Vous devriez avoir honte.", CONSUMER),
        letter("Par votre faute, nous ne pouvons plus payer nos salariés.", BUSINESS),
        letter("Après tout ce que j’ai fait pour toi, c’est indigne.", BUSINESS),
        letter("Mes enfants comptent sur ce virement pour manger.", CONSUMER),
        letter("Vous avez trahi notre confiance.", CONSUMER),
        letter("Je pensais que votre parole valait quelque chose.", BUSINESS),
        letter("Mes enfants demandent pourquoi on ne part pas cette année.", CONSUMER),
        letter("N’avez-vous donc aucune conscience ?", CONSUMER),
        letter("J’ai une famille à nourrir, moi.", CONSUMER),
    ),
    good=(
        letter("Voilà comment vous pouvez payer : par carte ou par virement.", BUSINESS),
        letter("Mon activité dépend de ces encaissements, ce n’est pas un détail pour moi.", BUSINESS),
        letter("Mon fils demande si la cabane tient bon.", CONSUMER),
        letter("Mon équipe attend votre retour pour lancer la suite.", BUSINESS),
        letter("Vous aviez annoncé un virement le 4 mai ; il n’est pas arrivé.", BUSINESS),
        letter("Grâce à vous, nous avons décroché un autre chantier, merci.", BUSINESS),
        letter("J’ai oublié votre fête, honte à moi.", CONSUMER),
        letter("La tuile cassée sera remplacée à nos frais.", CONSUMER),
        letter("Votre déception est légitime et je vous présente nos excuses.", BUSINESS),
        letter("Le salon est fini : six cents visiteurs et trois nuits blanches.", BUSINESS),
        letter("Si quelque chose vous arrête, dites-le-moi sans gêne.", CONSUMER),
        letter("Nous aurions scrupule à vous déranger pendant les vendanges.", BUSINESS),
        letter("Nos associés y joignent l’expression de leur gratitude.", BUSINESS),
    ),
    reach="Le sarcasme et l’allusion échappent à cette règle.",
)
