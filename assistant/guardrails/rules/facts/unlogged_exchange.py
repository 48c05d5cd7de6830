"""A talk or a letter of the client's that we recall is noted in the file (N11, R5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Direction
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_RECALLED = phrases(
    (
        "(notre|nos) (entretien|conversation|échange|discussion|appel) (téléphonique|d'hier|de ce matin|de lundi"
        "|de mardi|de mercredi|de jeudi|de vendredi)"
    ),
    "comme convenu (au téléphone|ensemble|hier|lors)",
    "(vous|tu) (m'avez|nous avez|m'as|nous as) (dit|indiqué|confirmé|assuré|écrit|promis|annoncé)",
    "(votre|ta) (réclamation|promesse)",
)
# A word that was given: the file would hold it among its promises, even where no event is noted.
_PROMISED = phrases(
    "(vous (m'|nous )?(aviez|avez)|tu (m'|nous )?(avais|as)) ~2 (juré|promis|garanti|certifié"
    "|assuré)[^.;!?]{0,40} (virements?|règlements?|paiements?|chèques?|payer|régler|virer|solder|verser|\\d+)",
    "(vous|tu) (vous |t')?(étiez|êtes|étais|es) ~2 engagée?s? ~2 (payer|régler|virer|verser|solder)",
    "(aviez|avais|avez|as) ~1 donné ~1 (votre|ta) parole",
    "(votre|ta|vos|tes) (promesses?|serments?) ~3 (virement|règlement|paiement|payer|régler|chèque)",
)
_KINDS = {EventKind.CALL, EventKind.MEETING, EventKind.MAIL_IN, EventKind.COMPLAINT_REJECTED}


def _knows_of_none(letter: Letter) -> bool:
    """Whether the log is known, and holds neither an exchange nor a promise."""
    facts = letter.facts
    disputed = any(invoice.disputed for invoice in facts.invoices)
    noted = facts.events is not None and any(event.kind in _KINDS for event in facts.events)
    known = facts.events is not None or facts.history is not None
    return known and not (noted or disputed or facts.promises)


def _check(letter: Letter) -> Iterator[Fault]:
    if letter.facts.events is not None:
        yield from forbid_phrases(_RECALLED)(letter)
    yield from forbid_phrases(_PROMISED)(letter)


RULE = Rule(
    id="FAC119",
    name="unlogged-exchange",
    severity=Severity.WARNING,
    source="facts-only",
    covers=("GR-015", "N11"),
    message="Le dossier ne porte pas cet échange.",
    hint="Consignez l’échange au dossier, ou retirez la mention.",
    check=announced(_check, _RECALLED, _PROMISED),
    when=_knows_of_none,
    bad=(
        letter("Comme convenu au téléphone, il reste 700,00 € à régler.", BUSINESS, events=()),
        letter("Vous m’avez dit que le virement partait.", CONSUMER, events=()),
        letter("Lors de votre visite, vous nous avez annoncé un chèque.", BUSINESS, events=()),
        letter("Suite à notre échange téléphonique, le solde reste à régler.", CONSUMER, events=()),
        letter("Vous m’aviez pourtant juré un virement.", BUSINESS, history=()),
    ),
    good=(
        letter("Vous m’avez dit que le virement partait.", CONSUMER),
        letter(
            "Comme convenu au téléphone, il reste 700,00 € à régler sur F-118, reçu 500 €.",
            BUSINESS,
            events=(EventFacts(EventKind.CALL, date(2026, 5, 12), Direction.OUT),),
        ),
        letter("Parlons-en au téléphone quand vous voudrez.", BUSINESS, events=()),
        letter("Merci de nous dire quand part le virement.", CONSUMER, events=()),
    ),
)
