"""The fixed indemnity is 40 euros, once for each invoice that is late in this letter (GR-017, GR-018)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.french.numbers.amounts import Amount, format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, TWO_INVOICES, letter
from assistant.guardrails.figures.computable import computable, late_invoices
from assistant.guardrails.figures.indemnity import OTHER_INDEMNITY, indemnity_sums
from assistant.guardrails.figures.named import mentions
from assistant.guardrails.figures.refused import is_refused, refuses_by_pronoun
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.phrases import denied, phrases

_PER_INVOICE: Final = re.compile(r"^[^.;\n]{0,25}\b(?:par|pour (?:chaque|chacune)|chacune)\b")
_WRONG_UNIT: Final = re.compile(
    r"^[^.;\n]{0,40}\b(?:par|(?:pour |a )?chaque|tous les|toutes les) (?:nouve(?:l|lle|au) )?(?:relance|rappel|courrier"
    r"|lettre|client|mois|jour|semaine|retard|dossier|trimestre|message|envoi|sms|mail|courriel|appel)s?\b"
    r"|^[^.;\n]{0,20}\bmensuel|^[^.;\n]{0,16}\b(?:double|triple)\w*\b"
)
_EACH_INVOICE: Final = re.compile(r"^\s*(?:(?:ttc|ht|nets?)\s+)?(?:par|pour chaque|sur chaque) facture\b")
_MINIMUM: Final = re.compile(r"\b(?:minimum|au moins|minimale|a partir de)\b")
_MULTIPLIED: Final = re.compile(r"(?P<count>\d{1,2})\s*(?:factures?\s*)?(?:x|×|fois|\*)\s*$")
_MULTIPLIED_AFTER: Final = re.compile(r"^\s*(?:x|×|fois|\*)\s*(?P<count>\d{1,2})\b")
_SUPPOSED: Final = re.compile(r"\b(?:en cas de|tout(?:e)? (?:retard|facture)|sera\w*|serai\w*|pourr\w+|si)\b")

_EVERY: Final = "(mois|semaines?|jours?|trimestres?|relances?|rappels?|courriers?|lettres?|messages?|appels?|retards?)"
_STEP: Final = (
    "(mois|semaines?|jours?|trimestres?|relances?|rappels?|courriers?|courriels?|lettres?|messages?|appels?|envois?)"
)
_SUM: Final = "(indemnités?|forfaits?|40(,00)? ?(€|euros?)|quarante euros)"
# Said to be due again and again, without its sum.
_REPEATED = phrases(
    f"indemnités? ~4 (une|un) (de plus )?(par|pour chaque|à chaque|tous les|toutes les) (nouve[a-z]+ )?{_EVERY}",
    "indemnités? ~2 (légale|forfaitaire|de recouvrement|de 40 ?€) ~3 (par|chaque|à chaque|pour chaque|tous les|toutes"
    " les) "
    f"(nouve[a-z]+ )?{_EVERY}",
    f"(chaque|tous les|toutes les) (nouve[a-z]+ )?{_EVERY}[^.;]{{0,25}} (appelle|ajoute|entraîne|ouvre|déclenche"
    f"|coûte|vaut"
    "|rapporte|génère|fait naître) ~4 (indemnité|forfait (légal|de recouvrement))",
    f"(nouvelle|autre|énième) indemnité ~4 (chaque|par|tous les|toutes les) {_EVERY}",
    f"40(,00)? ?€ ~1 (se répètent|se cumulent|reviennent|sont redus) ~3 (chaque|tous les|toutes les|par) {_EVERY}",
    "autant d'indemnités(?! que de factures)",
    "indemnité ~2 (mensuelle|hebdomadaire|trimestrielle|journalière|quotidienne)",
    f"{_SUM}[^.;!?]{{0,45}} (pour chaque|à chaque|sur chaque|dès chaque|par|tous les"
    f"|toutes les) (nouve[a-z]+ )?{_STEP}",
    f"(chaque|tous les|toutes les) (nouve[a-z]+ )?{_STEP}[^.;!?]{{0,50}} {_SUM}",
    f"{_SUM} ~5 (autant de fois|à répétition|de nouveau due?s?|due?s? à nouveau|à renouveler|renouvelables?)",
    "indemnité ~4 (se renouvelle|se répète|se cumule|renouvelée|répétée|redevient due|retombe|repart) ~3 (chaque"
    "|tous|toutes|mois|fois|relance)",
)
_TIMES: Final = "(deux|trois|quatre|cinq|plusieurs|\\d) fois"
# More than once, for one invoice.
_MULTIPLE = phrases(
    f"{_SUM} ~7 {_TIMES}",
    f"{_TIMES} ~4 {_SUM}",
    f"{_SUM} ~4 (doublée?s?|triplée?s?|doublent|double|triple|doublera|triplera|doubleront)",
    f"(doubl|tripl|multipli)[a-z]+ ~3 {_SUM}",
    f"(deuxième|seconde?|troisième|énième|nouvelle|autre) (fois )?{_SUM}",
)
_LET_GO: Final = re.compile(
    r"\b(?:renonc\w* (?:a|aux)|grace des?|abandonn\w*|annul\w*|dispens(?!ee?s? de)\w* des?|exoner(?!ee?s? de)\w* des?"
    r"|effac\w*|cadeau des?) (?:vous |te )?"
    r"(?:(?:les?|la|des|aux|ces) )?(?:interets |penalites |frais )?(?:ni |et |ou )?(?:de |a )?(?:l'|les |cette |d')?"
    r"(?:indemnites?|forfait|somme|forfaitaire)?[^.;:,]{0,25}$"
)
_IN_PARTS: Final = re.compile(  # how it is paid, and what is told of it in each letter
    r"\b(?:(?:pa(?:y|ie)|regl|vers|echelonn|etal)\w*[^.;]{0,40} en (?:\w+ )?fois|rappel(?:ons|ez|er|ee?)"
    r"|mention\w*|expliqu\w*"
    r"|par (?:courriel|courrier|mail|lettre|appel)\b(?! (?:envoye|de relance))|une seule fois|(?:une"
    r"|la) deuxieme fois que)\b|\?\s*$"
)
_REMEMBERED: Final = re.compile(r"\b(?:oubli\w*|laiss\w* tomber)\b[^.;:,]{0,50}$")  # "j'avais oublié"
_LET_GO_BEHIND: Final = re.compile(
    r"^(?: [a-z']+){0,3}(?:, (?:nous|on|je))? (?:est |sont |a ete |n'en )?(?:n'est pas |ne sont pas )?"
    r"(?:abandonnee?s?|annulee?s?|levee?s?|effacee?s?|oubliee?s?|parl\w+ plus)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    late = len(late_invoices(letter.facts))
    yield from _repeated(letter, late)
    yield from _of_invoice_on_time(letter)
    for money in indemnity_sums(letter):
        span = (money.start, money.end)
        around = lead(letter, money.start, 30) + trail(letter, money.end, 30)
        if money.value == RECOVERY_INDEMNITY and (
            _MINIMUM.search(around) or _WRONG_UNIT.match(trail(letter, money.end))
        ):
            yield replace(
                fault(letter, span), message="L’indemnité est de 40 € exactement, une fois par facture en retard."
            )
        elif _is_waived(letter, money) or (
            money.value in letter.notion(_grand_totals) and money.value % RECOVERY_INDEMNITY
        ):
            continue
        elif not _is_right(letter, money, late):
            right = (
                f"{late} × 40,00 € = {format_amount(RECOVERY_INDEMNITY * late)}" if late else "aucune facture en retard"
            )
            yield replace(fault(letter, span), hint=f"Factures en retard dans cette lettre\u202f: {right}.")


_INDEMNITY: Final = re.compile(
    r"\b(?:indemnites? (?:forfaitaires?|legales?|de (?:recouvrement|40|quarante))|indemnites? (?:est|sont)"
    r"|(?<![\d,.])40(?:,00)? ?(?:€|euros?)|quarante euros)"
)
_NOT_YET: Final = re.compile(
    r"\b(?:si|en cas de|a defaut|passe|apres|quand|lorsque|sera\w*|serait|pourr\w+|ne|n'|aucune?|sauf|hors|sans"
    r"|non echue|a echoir|jusqu'a)\b(?! pas (?:regler|payer|ajouter))"
)


def _of_invoice_on_time(letter: Letter) -> Iterator[Fault]:
    """The indemnity laid to an invoice, by its number, that is not late yet."""
    facts = letter.facts
    if not facts.as_of_known:
        return
    for mention in mentions(letter):
        passage = passage_at(letter, mention.start)
        due = mention.invoice.due_on
        if due is None or due < facts.as_of:
            continue
        found = _INDEMNITY.search(passage.text)
        if found is not None and _NOT_YET.search(passage.text) is None and OTHER_INDEMNITY.search(passage.text) is None:
            yield fault(letter, (passage.start + found.start(), passage.start + found.end()))


def _repeated(letter: Letter, late: int) -> Iterator[Fault]:
    multiple = _MULTIPLE.find(letter) if late <= 1 else ()
    for hit in (*_REPEATED.find(letter), *multiple):
        if _IN_PARTS.search(hit.passage.text) is not None:
            continue
        if not denied(hit) and OTHER_INDEMNITY.search(hit.text.replace("mois de retard", "")) is None:
            yield replace(fault(letter, hit.span), message="L’indemnité n’est due qu’une fois par facture en retard.")


def _is_waived(letter: Letter, money: Amount) -> bool:
    """Whether forty euros an invoice are told as not asked, or let go ("ne pas facturer l'indemnité de 40 €")."""
    if is_refused(letter, money) or (money.value == RECOVERY_INDEMNITY and refuses_by_pronoun(letter)):
        return True
    count, rest = divmod(money.value, RECOVERY_INDEMNITY)
    if rest or count > len(letter.facts.invoices):
        return False
    if _REMEMBERED.search(lead(letter, money.start)) is not None:
        return False
    let_go = _LET_GO.search(lead(letter, money.start)) or _LET_GO_BEHIND.match(trail(letter, money.end))
    return (let_go is not None) != is_denied(letter.twin.folded, money.start, money.end)


def _grand_totals(letter: Letter) -> frozenset[Decimal]:
    known = computable(letter)
    return known.totals | known.interest


def _is_right(letter: Letter, money: Amount, late: int) -> bool:
    before, after = lead(letter, money.start, 20), trail(letter, money.end, 40)
    if money.value == RECOVERY_INDEMNITY:
        counted = _MULTIPLIED.search(before) or _MULTIPLIED_AFTER.match(after)
        if counted:
            return int(counted["count"]) <= late
        return late > 0 or bool(_PER_INVOICE.match(after)) or _is_supposed(letter, money)
    if _EACH_INVOICE.match(after):
        return False
    count, rest = divmod(money.value, RECOVERY_INDEMNITY)
    return not rest and 0 < count <= late


def _is_supposed(letter: Letter, money: Amount) -> bool:
    return _SUPPOSED.search(passage_at(letter, money.start).text) is not None


_ONE_LATE = (TWO_INVOICES.invoices[0], replace(TWO_INVOICES.invoices[1], due_on=date(2026, 5, 31)))
_PAID = (replace(BUSINESS.invoices[0], paid=Decimal("1200.00"), residual=Decimal("0.00"), paid_on=date(2026, 5, 15)),)
_START = "Il reste 700,00 € sur F-118, reçu 500,00 €. "

RULE = Rule(
    id="BUS017",
    name="wrong-indemnity",
    severity=Severity.BLOCKING,
    source="fr-com-d441-5",
    covers=("GR-017", "GR-018"),
    message="L’indemnité forfaitaire ne s’élève pas à cela.",
    hint="Comptez 40\u202f€ par facture en retard.",
    check=_check,
    when=lambda letter: to_professional(letter) and bool(letter.facts.invoices) and letter.facts.as_of_known,
    bad=(
        letter("Indemnité forfaitaire de recouvrement : 75,00 €.", BUSINESS),
        letter("S’y ajoute une indemnité forfaitaire de 40 € minimum.", BUSINESS),
        letter("Indemnité forfaitaire : 2 × 40,00 € = 80,00 €.", TWO_INVOICES, invoices=_ONE_LATE),
        letter("Une indemnité de 40 € par relance est due.", PUBLIC),
        letter("F-118 est soldée, mais nous n’oublions pas l’indemnité de 40 €.", BUSINESS, invoices=_PAID),
        letter("Indemnité forfaitaire : nous n’appliquerons pas les 48 € si vous payez demain.", BUSINESS),
        letter("Chaque mois appelle l’indemnité légale, une par mois de retard.", BUSINESS),
        letter("Les 40 € s’entendent pour chaque courrier envoyé.", BUSINESS),
        letter("Le forfait de recouvrement de 40 € est désormais compté deux fois.", BUSINESS),
    ),
    good=(
        letter(_START + "Indemnité forfaitaire pour frais de recouvrement : 40,00 €.", BUSINESS),
        letter("Acompte déduit, il reste 1 010,00 €. Indemnité : 2 factures × 40,00 € = 80,00 €.", TWO_INVOICES),
        letter("Tout retard entraîne une indemnité de 40 € par facture.", BUSINESS, invoices=_ONE_LATE[1:]),
        letter("F-118 est soldée, merci. Nous ne facturerons pas l’indemnité de 40 €.", BUSINESS, invoices=_PAID),
        letter(_START + "Chaque mois, notre équipe vérifie les comptes. L’indemnité est de 40,00 €.", BUSINESS),
        letter(_START + "L’indemnité est de 40 € : nous n’appliquerons pas les 48 € que vous avez lus.", BUSINESS),
        letter(_START + "L’indemnité ne s’élève pas à 48 € mais à 40 €.", BUSINESS),
        letter(_START + "Les 40 € d’indemnité ne sont comptés qu’une seule fois, et non à chaque rappel.", BUSINESS),
        letter(_START + "L’indemnité de quarante euros prévue par la loi s’y ajoute.", BUSINESS),
    ),
)
