"""A share said to be paid, or left to pay, is that of the file ("vous en avez réglé la moitié") (GR-001, GR-004)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.named import spoken_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.sought import sought

_SHARES: Final = {
    "la moitie": Decimal(50),
    "un tiers": Decimal(100) / 3,
    "le tiers": Decimal(100) / 3,
    "un quart": Decimal(25),
    "le quart": Decimal(25),
    "les deux tiers": Decimal(200) / 3,
    "deux tiers": Decimal(200) / 3,
    "les trois quarts": Decimal(75),
    "trois quarts": Decimal(75),
}
_SHARE: Final = (
    r"(?P<hedge>(?:environ|pres de|presque|quelque|plus de|moins de|un peu plus de|un peu moins de) )?"
    rf"(?P<share>{'|'.join(_SHARES)}|(?P<percent>\d{{1,2}}(?:,\d)?) ?(?:%|pour cent))"
)
_PAID: Final = sought(
    rf"\b(?:(?:avez|as) (?:(?:deja|bien|donc|a ce jour|seulement|\w+ment) )?(?:regle|paye|verse|acquitte"
    rf"|solde)(?:(?! (?:d'ici|pour|avant))[^.;\n]){{0,110}}?(?:soit )?|(?:votre|vos|ton) (?:acompte|versement"
    rf"|paiement|reglement|virement)s? (?:\w+ ){{0,3}}?(?:represent\w+|couvr\w+|fait|fai\w+) (?:a peine "
    rf"|seulement )?|\b(?:reglee?s?|payee?s?|soldee?s?|acquittee?s?) (?:deja )?a (?:hauteur de )?){_SHARE}"
    r"(?! (?:du (?:travail|chemin|village|boulot)|de la (?:route|recolte|besogne)))"
)
_TELLING: Final = frozenset({"moit", "tier", "quar", "cent"})  # stems of the shares told in words
_EXACT, _LOOSE = Decimal(3), Decimal(10)  # points


def _check(letter: Letter) -> Iterator[Fault]:
    if "%" not in letter.twin.folded and read(letter).stems.isdisjoint(_TELLING):
        return
    for match in _PAID.finditer(letter):
        said = Decimal(match["percent"].replace(",", ".")) if match["percent"] else _SHARES[match["share"]]
        most = _LOOSE if match["hedge"] else _EXACT
        invoices = spoken_of(letter, match.start("share"))
        groups = [invoices, letter.facts.selected, *((invoice,) for invoice in invoices)]
        shares = [_paid_of(group) for group in groups]
        known = [share for share in shares if share is not None]
        if known and all(abs(share - said) > most for share in known):
            yield fault(letter, match.span("share"))


def _paid_of(invoices: tuple[InvoiceFacts, ...]) -> Decimal | None:
    """What was paid or credited, in per cent of what was invoiced."""
    amount = total(invoice.amount for invoice in invoices)
    settled = total(invoice.paid + invoice.credited for invoice in invoices)
    return settled * 100 / amount if amount > 0 and settled > 0 else None


RULE = Rule(
    id="FAC125",
    name="wrong-share-paid",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001", "GR-004"),
    message="Ce n’est pas la part qui a été payée.",
    hint="Donnez la somme reçue, plutôt qu’une part.",
    check=_check,
    bad=(
        letter("Vous avez réglé les deux tiers de F-118.", BUSINESS),
        letter("Votre acompte représente un quart de la facture F-118.", BUSINESS),
        letter("Vous avez déjà versé les trois quarts du prix.", CONSUMER),
        letter("Vous avez payé 500,00 €, soit près du tiers, ou plutôt un quart.", BUSINESS),
    ),
    good=(
        letter("Vous avez réglé 500,00 €, soit un peu moins de la moitié de F-118 ; il reste 700,00 €.", BUSINESS),
        letter("Reste 700,00 €, reçu 500,00 € : vous pouvez régler la moitié ce mois-ci.", BUSINESS),
        letter("La moitié du chantier est faite ; il reste 700,00 €, reçu 500,00 €.", CONSUMER),
        letter("Vous avez versé 500,00 €, il reste 700,00 € ; payez-en le quart d’ici juin.", BUSINESS),
    ),
)
