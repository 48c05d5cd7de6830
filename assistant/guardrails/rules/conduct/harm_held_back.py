"""No harm is held back for the time being: what the writer "would rather not", and whom he "holds", without a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.left_hanging import OPENING, left_hanging
from assistant.guardrails.meaning.leverage import is_leverage, names_people, tells_of_it
from assistant.guardrails.meaning.restraint import HELD, WISHED
from assistant.guardrails.meaning.rightful_ends import is_a_step, is_kind, is_of_business
from assistant.guardrails.moves.held_grace import HELD_GRACE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.phrases import Hit
from assistant.guardrails.wording.signs import along, announced

_LOOKED_BACK = 2  # sentences: the people, then what they do, then "ce serait bête"


def _check(letter: Letter) -> Iterator[Fault]:
    weighed: set[Passage] = set()
    for found in (HELD, WISHED):
        for hit in found.find(letter):
            if hit.passage not in weighed:  # one fault a sentence
                weighed.add(hit.passage)
                severity = _weight(letter, hit, spoken_out=found is WISHED)
                if severity is not None:
                    yield replace(fault(letter, hit.span), severity=severity)
    yield from (fault(letter, told.span) for told in left_hanging(letter) if names_people(letter, told.passage))


def _weight(letter: Letter, hit: Hit, *, spoken_out: bool) -> Severity | None:
    """How much a move weighs; None where the sentence says what is to be avoided, and it is rightful.

    ``spoken_out``: a wish, which may be about payment and letters; who holds his tongue does not mean these.
    """
    passage, text = hit.passage, hit.passage.text
    before = read(letter).passages[max(0, passage.rank - _LOOKED_BACK) : passage.rank]
    held_over = is_leverage(letter, passage)
    if is_a_step(text, " ".join(one.text for one in before)):
        return None
    if is_kind(hit.clause if held_over else text) or (spoken_out and is_of_business(text)):
        return Severity.WARNING if held_over else None
    if held_over or (not spoken_out and names_people(letter, passage)):
        return Severity.BLOCKING
    told = tells_of_it(text)  # and the people who would learn of it stand before
    if any(is_leverage(letter, one) or (told and names_people(letter, one)) for one in before):
        return Severity.BLOCKING
    return Severity.WARNING


RULE = Rule(
    id="CND373",
    name="harm-held-back",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-065",),
    message="La phrase laisse craindre un mal que l’auteur dit retenir, sans nommer de recours légal.",
    hint="Retirez la phrase\u202f; dites au besoin quel recours légal vous reste, au conditionnel.",
    check=along(announced(_check, HELD, WISHED, OPENING), HELD_GRACE),
    bad=(
        letter("Vous me demandez de ne rien dire à votre employeur : je refuse.", CONSUMER),
        letter("Vous craignez que vos voisins l’apprennent. Cela dépend de vous.", CONSUMER),
        letter("Jusqu’ici, j’ai eu la bonté de ne pas employer les grands moyens.", BUSINESS),
        letter("Mes deux fils trouvent le temps long. Je les retiens, mais ils ont du caractère.", BUSINESS),
        letter("Je croise votre mère au marché. Jusqu’ici j’ai répondu que oui, je ne sais pas mentir.", CONSUMER),
        letter("Le hangar du bas ne ferme pas. Ce serait bête.", BUSINESS),
        letter("Tout le monde me demande des nouvelles de vous. J’aimerais n’avoir rien à raconter.", BUSINESS),
        letter("Évitons que mes garçons s’en chargent eux-mêmes.", BUSINESS),
        letter("Notre directeur déjeune avec le vôtre. Il serait dommage que la conversation y vienne.", CONSUMER),
        letter("Je garde mes chiens attachés pour l’instant.", CONSUMER),
        letter("Mon silence ne durera pas toujours.", BUSINESS),
        letter("J’aimerais mieux que vos clients ne l’apprennent pas, et la météo est belle.", BUSINESS),
    ),
    good=(
        letter("Vous craigniez que vos voisins soient prévenus : personne ne l’a été ni ne le sera.", CONSUMER),
        letter("Vous me demandez de ne pas appeler votre bureau : c’est noté.", CONSUMER),
        letter("Nous préférerions ne pas avoir à saisir le tribunal de commerce.", BUSINESS),
        letter("Une mise en demeure suivrait. J’aimerais autant ne pas en arriver là.", BUSINESS),
        letter("Il serait dommage qu’une somme modeste entame une entente de dix ans.", BUSINESS),
        letter("Quel dommage que la pluie ait gâché votre inauguration.", BUSINESS),
        letter("Merci à votre chef de chantier. Je préférerais ne pas recevoir de chèque.", BUSINESS),
        letter("Ce serait bête que le paquet revienne, le relais ferme à midi.", CONSUMER),
        letter("Je te souhaite de ne pas attraper la grippe qui court à l’école.", CONSUMER),
        letter("Il n’est pas trop tard pour que nous revoyions ensemble l’échéancier.", CONSUMER),
    ),
    reach="Qui se tait tout à fait sur ce qu’il retient n’est que signalé.",
)
