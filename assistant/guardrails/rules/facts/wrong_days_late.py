"""Days late are counted from the due date of the invoice to the day of the letter (N17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.french.days.durations import Duration
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.interest import conventions, last_interest_day
from assistant.guardrails.figures.named import spoken_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail

_LATE_BEFORE: Final = re.compile(
    r"\b(?:(?:echeances?|factures?|dettes?|retard|terme|delai)\b[^.;\n\d]{0,40}(?:remonte(?:nt)? a|depasse(?:nt)?"
    r"|(?:depassee?s?|passee?s?|expiree?s?|ecoulee?s?) (?:de|depuis)|franchit|excede(?:nt)?|atteint)(?: a present"
    r"| desormais| maintenant)?(?: les?)?|(?:en |votre |de |un )?retard (?:actuel |moyen |atteint )?(?:est )?de"
    r"|(?:echue?s?|impayee?s?|en retard|exigibles?|due?s?|ouvertes?|en souffrance|attendons|attend|patient\w+"
    r"|courent|depassement)\b[^.;\n\d]{0,25}depuis|depuis|depasse\w* (?:l'|son |votre |cette |le |la |ce "
    r")?(?:echeance|terme|delai|date)[^.;,\n\d]{0,20} de|depassement (?:est )?de|echeance depassee de|date "
    r"de)\s*(?P<hedge>(?:plus (?:de|d')|pres de|environ|maintenant|desormais|quelque|bientot|deja"
    r"|moins (?:de|d')|au moins|a peu pres) ?)*$"
)
_LATE_AFTER: Final = re.compile(
    r"^\s*(?:de retard|(?:d'attente )?(?:apres|depuis) (?:l'|son |votre )?(?:echeance|terme)|d'interets?|de "
    r"penalites?|de depassement|d'impaye|d'attente|(?:se sont |sont |ont )?(?:deja )?(?:ecoule|passe)\w* "
    r"(?:depuis|apres) (?:l'|son |votre |cette )?(?:echeance|terme|date limite))\b"
)
_INTEREST: Final = re.compile(r"\b(?:interets?|penalites?|retard)\b[^.;\n]{0,120}\($")
_PLAINLY: Final = re.compile(r"\b(?:jours de )?retards? ?: ?$")
_SINCE: Final = re.compile(
    r"\b(?:voila|voici|(?:cela|ca) (?:fait|va faire|fera))\s*(?:maintenant |deja |plus de |pres de |environ )*$"
)
_OVERDUE: Final = re.compile(
    r"\b(?:passee|retard|impaye\w*|echeance|echue?s?|aurai\w+ du|devait|devaient|attend\w*|traine\w*)\b"
)
_LOOSE: Final = re.compile(r"\b(?:environ|pres de|quelque|bientot|a peu pres)\b")
_NEARLY: Final = re.compile(r"\b(?:approch\w+|pres|proches?|au-dela) des\s*$")
_HALF: Final = re.compile(r"^ et demie?\b")
_LESS: Final = re.compile(r"\bmoins (?:de|d')\s*$")
_DATES_FROM: Final = re.compile(
    r"\bdaten?t? (?:deja |maintenant )?de\s*(?:plus de|moins de|pres de|environ|au moins)?\s*$"
)
_MORE: Final = re.compile(r"\b(?:plus (?:de|d')|au moins)\s*$")
_TOGETHER: Final = re.compile(
    r"\b(?:client|confiance|fidel|merci|travaill|collabor|ensemble|connaiss|connait|partenair"
    r"|interven|entreten|livr|fourniss|equip|suivons|accompagn)"
)
_A_BOND: Final = re.compile(  # "nous imprimons vos programmes depuis douze ans"
    r"\b(?:nous|je|j'|vous|tu) (?:(?!attend|patient|reclam|relanc|demand|dev|dois|doit|pay"
    r"|regl)[a-z]+) (?:[a-z']+ ){0,4}depuis\b"
)
_OURS_LATE: Final = re.compile(  # "nos deux jours de retard sur le chantier"
    r"\b(?:nos|notre|mon|mes) (?:(?:[a-z]+|\d+) )?(?:(?:jours|semaines|mois|minutes) )?(?:de )?retards?\b"
    r"|\bretards? (?:sur|dans) (?:le|la|les"
    r"|notre|nos|mon) (?:chantier"
    r"|livraison|pose|travaux|planning)"
    r"|\b(?:livre|pose|install|rend|termin|remi|monte|achev)\w* (?:avec|a) [a-z0-9]+ (?:jours?|semaines?"
    r"|mois) de retard"
    r"|\b(?:je|nous|on|j'ai|l'ai|l'avons)\b[^.;!?]{0,40}\bavec (?:[a-z]+|\d+) (?:jours?|semaines?|mois|heures?)"
    r" de retard\b"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:pa(?:ie|y)\w*|impay\w*|dettes?|factur\w*|retards?|regl\w*|creances?|dues?|dus|echeances?|echue?s?|termes?|delais?"
    r"|attend\w*|attente|ouverte?s?|exigibles?|souffrance|solde\w*|sommes?|reclam\w*|relanc\w*|silence|reponse|nouvelles?|compte\w*"
    r"|patient\w*|traine\w*|rien)\b|€|#"
)
_OTHER_SUBJECT: Final = re.compile(  # "les vaches sont rentrées depuis trois semaines"
    r"^\s*(?:et |mais |car |or |donc )?(?:(?:l[ae]s?|une?|des|cet|cette|ces|[mts](?:on|a|es)|[nv]os|notre|votre|leurs?)"
    r" |l'|il (?:pleut|neige|gele|vente|fait) )\S"
)
_TERM: Final = re.compile(r"\b(?:le|ce|notre|votre|du|au) delai (?:de paiement |legal |convenu |contractuel )?de $")
_OF_THE_FILE: Final = re.compile(r"\b(?:dossiers?|litige|contentieux|ardoise|encours|lignes?|affaire)\b")
_CLAUSE: Final = re.compile(r"[,;:.!?()\n]|\b(?:et|mais|car|or)\b")
_NEAR: Final = 50  # characters
_MONTH, _WEEK = 30, 7


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    if not facts.as_of_known:
        return
    for duration in letter.durations:
        before = lead(letter, duration.start, 60)
        if not _is_lateness(letter, duration, before) or _is_ours(letter, duration) or _is_the_term(letter, duration):
            continue
        counts = _counts(letter, spoken_of(letter, duration.start))
        if counts and _DATES_FROM.search(before) is not None:  # its age, from the day of issue
            counts |= {(facts.as_of - i.issued_on).days for i in facts.selected if i.issued_on}
        if counts and not any(_agrees(_halved(letter, duration), days, before) for days in counts):
            days = ", ".join(str(count) for count in sorted(counts))
            yield replace(fault(letter, (duration.start, duration.end)), hint=f"Le retard est de {days} jours.")


def _is_the_term(letter: Letter, duration: Duration) -> bool:
    """Whether so many days are the term of an invoice: "deux factures ont dépassé le délai de cinquante jours"."""
    if _TERM.search(lead(letter, duration.start)) is None:
        return False
    invoices = [i for i in letter.facts.invoices if i.due_on and i.issued_on]
    return any(i.due_on and i.issued_on and (i.due_on - i.issued_on).days == duration.days for i in invoices)


def _is_lateness(letter: Letter, duration: Duration, before: str) -> bool:
    if duration.hours is not None or duration.minutes is not None:
        return False
    after = trail(letter, duration.end, 50)
    if _LATE_AFTER.match(after):
        if _NEARLY.search(before):
            return True
        return re.search(r"\b(?:sous|dans|apres|des|par|chaque|delai de|maximum de)\s*$", before) is None
    if _INTEREST.search(before) or _PLAINLY.search(before):
        return True
    if _SINCE.search(before) and after.lstrip().startswith("que"):
        return _OVERDUE.search(passage_at(letter, duration.start).text) is not None
    match = _LATE_BEFORE.search(before)
    return match is not None and _is_late_since(letter, duration, before, match.group())


def _is_late_since(letter: Letter, duration: Duration, before: str, said: str) -> bool:
    """Whether words such as "impayée depuis" speak of the invoice: "depuis" alone may tell of anything."""
    if said.startswith(("depuis", "ouvert")) and _is_of_another(letter, duration):
        return False
    if not said.startswith(("depuis", "date de")):
        return True
    if _OF_MONEY.search(passage_at(letter, duration.start).text) is None:
        return False
    return _TOGETHER.search(before) is None and not (duration.months is not None and _A_BOND.search(before))


def _is_of_another(letter: Letter, duration: Duration) -> bool:
    """Whether the clause of a span of time has a subject of its own, and no word of money or waiting."""
    before = _CLAUSE.split(lead(letter, duration.start))[-1]
    clause = before + _CLAUSE.split(trail(letter, duration.end))[0]
    opened = clause if _OF_THE_FILE.search(clause) else clause.replace("ouvert", "")  # a shop is open too
    return _OTHER_SUBJECT.match(before) is not None and _OF_MONEY.search(opened) is None and "#" not in before


def _is_ours(letter: Letter, duration: Duration) -> bool:
    """Whether the writer is late himself ("nos deux jours de retard sur le chantier")."""
    around = letter.twin.folded[max(0, duration.start - _NEAR) : duration.end + _NEAR]
    return _OURS_LATE.search(around) is not None


def _counts(letter: Letter, invoices: tuple[InvoiceFacts, ...]) -> set[int]:
    facts = letter.facts
    due = [invoice.due_on for invoice in invoices]
    if not due or any(day is None for day in due):
        return set()
    counts = {(facts.as_of - day).days for day in due if day}
    for invoice in invoices:
        kinds = conventions(facts, invoice, last_interest_day(facts, invoice), letter.rates)
        counts |= {piece.days for kind in kinds for piece in kind.slices}
        counts |= {sum(piece.days for piece in kind.slices) for kind in kinds}
    counts.add(round(sum((facts.as_of - day).days for day in due if day) / len(due)))  # "un retard moyen de"
    others = [i.due_on for i in facts.selected if i.due_on and len(invoices) > 1]
    return counts | {(facts.as_of - day).days for day in others}


def _halved(letter: Letter, duration: Duration) -> Duration:
    """The duration in days where a half follows it ("deux mois et demi")."""
    if duration.months is None or _HALF.match(trail(letter, duration.end, 12)) is None:
        return duration
    return replace(duration, months=None, days=duration.months * _MONTH + _MONTH // 2)


def _agrees(duration: Duration, days: int, before: str) -> bool:
    said = duration.days if duration.months is None else duration.months * _MONTH
    if said is None:
        return True
    if _LESS.search(before):
        return days <= said + (1 if duration.months is None else 2)
    if _MORE.search(before):
        return days >= said - (1 if duration.months is None else 2)
    if duration.months is not None:
        return abs(days - said) <= _MONTH // 2 + duration.months
    exact = "jour" in duration.text or duration.text.rstrip().endswith("j")
    if not exact or _LOOSE.search(before):
        return abs(days - said) <= max(_WEEK - 1, said // 8)
    return days == said


_SLOW = (replace(BUSINESS.invoices[0], due_on=date(2026, 3, 31)),)

RULE = Rule(
    id="FAC117",
    name="wrong-days-late",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001", "N17"),
    message="Le nombre de jours de retard n’est pas celui-là.",
    hint="Recomptez les jours depuis l’échéance.",
    check=_check,
    bad=(
        letter("F-118 accuse 60 jours de retard ; il reste 700,00 €.", BUSINESS),
        letter("Votre facture F-118 est en retard de trente jours.", CONSUMER),
        letter("F-118 est échue depuis quatre mois.", BUSINESS, invoices=_SLOW),
        letter("Avec un mois de retard, F-118 nous préoccupe.", BUSINESS),
        letter("F-118 est échue depuis moins d’un mois.", BUSINESS),
        letter("Les chevrons sont impayés depuis quatre mois.", BUSINESS),
    ),
    good=(
        letter("F-118 accuse 48 jours de retard ; il reste 700,00 €, reçu 500 €.", BUSINESS),
        letter("F-118 est échue depuis près de sept semaines ; il reste 700,00 €, reçu 500 €.", BUSINESS),
        letter("La facture date de moins de trois mois ; il reste 700,00 €, reçu 500 €.", BUSINESS),
        letter("F-121 a 18 jours de retard.", TWO_INVOICES),
        letter("Nous imprimons vos programmes depuis douze ans.", BUSINESS),
        letter("Les vaches sont rentrées depuis trois semaines, et je fais enfin mes comptes.", BUSINESS),
        letter("On se connaît depuis dix ans ; F-118 accuse 48 jours de retard, reste 700,00 €, reçu 500 €.", BUSINESS),
        letter("F-118 a plus de quarante jours de retard ; il reste 700,00 €, reçu 500 €.", CONSUMER),
    ),
)
