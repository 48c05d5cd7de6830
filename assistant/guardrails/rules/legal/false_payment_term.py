"""The term of payment that the letter calls the law's is the law's (L441-10 I; R2192-10 for public buyers)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.days.durations import Duration
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_business, to_public
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.passage import read

_MONTH: Final = 30
# The law speaks: "la loi limite ... à", "le délai légal ... de"; or it is said after: "..., c'est la loi".
_BEFORE: Final = re.compile(
    r"\b(?:loi\w?|lme|code (?:de|du|des) \w+(?: \w+)?|reglementation|legislat\w+|decret|textes?|directive"
    r"|ordonnance|article [^.;]{1,30})\b[^.;\n]{0,40}\b(?:interdi\w+|impos\w+|fix\w+|limit\w+|plafonn\w+|oblig\w+"
    r"|exig\w+|prevoi\w+|autoris\w+|permet\w*|accord\w+|veu\w+|donn\w+|laiss\w+)\b(?:(?!\b(?:jours?|mois|nous"
    r"|vous)\b)[^.;\n]){0,70}$|\b(?:delais?|termes?|plafond|maximum)\b(?: (?!depass|ecoul|expir)\w+){0,3} "
    r"(?:lega(?:l|ux)|reglementaires?|maxima(?:l|ux)|maximum|global|imposes?|obligatoires?)\b(?:(?!depass|ecoul"
    r"|expir|retard|depuis)[^.;\n]){0,50}$"
)
_AFTER: Final = re.compile(
    r"^[^.;\n]{0,50}(?:\bc'est la loi\b|\bcomme (?:le veut|l'exige|l'impose) la loi\b|\b(?:imposes?|prevus?"
    r"|fixes?|voulus?|exiges?) par (?:la loi|le code|la lme|les textes)|^ (?:impartis?|applicables?|accordes?) "
    r"(?:aux?|a l'|a la)\b|^ (?:legaux|lega(?:l|les)|reglementaires?)\b)"
)
_OF_PAYMENT: Final = re.compile(
    r"\b(?:paiements?|payer|payees?|regl(?:er|ement|ements|ees?)|mandat\w*|entre (?:professionnels|entreprises"
    r"|commercants)|mise en demeure|facture\w*|acheteur\w*|delai global|depasser|hopita\w+|impartis?)\b"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:prescri\w+|sechage|reflexion|preavis|fabrication|opposition|retract\w+|conciliat\w+|signif\w+|recours|garantie|contest\w+|ordonnance|juge|grace"
    r"|suspen\w+|interrompu\w*|conserv\w+|archiv\w+|convention|accord(?: de branche| derogatoire)?)\b"
)
_UNAGREED: Final = re.compile(r"\b(?:a defaut|sauf|sans (?:accord|clause|stipulation|autre)|en l'absence|rien n'est)\b")
_NOTICE: Final = re.compile(
    r"\bmises? en demeure (?:\w+ ){0,3}(?:de|d'|sous|avec|prealable)\b|\bdelai\w* (?:\w+ ){0,4}mises? en demeure\b"
)
_HARD: Final = re.compile(
    r"\b(?:maxim\w+|plafon\w+|interdi\w+|limit\w+|au-dela|sans exception|depass\w+|plus de|jamais|impos\w+|oblig\w+)\b"
)
_SHORT_TRADES: Final = re.compile(
    r"\b(?:transport\w*|perissab\w+|viande\w*|betail|boisson\w*|alcool\w*|location|transit\w*)\b"
)
_MONTHS_END: Final = re.compile(r"\b(?:fin de mois|fin du mois|period\w+|recapitulati\w+)\b")
_AGREED: Final = re.compile(r"\breception\b")
_HOSPITAL: Final = re.compile(r"\b(?:sante|hopita\w+|hospital\w+|chu|chr|ehpad|armees)\b")
_OF_STATE: Final = re.compile(r"\bentreprises? publiques?|epic\b")
# "L'article 5 de nos conditions générales": what was agreed, whatever the law says.
_OF_CONTRACT: Final = re.compile(
    r"\barticle [^.;]{1,12}\b(?:de |du |des )(?:la |l'|le |les |ce |cette |nos |notre |vos |votre |son "
    r")?(?:conditions|cgv|contrat|devis|bail|convention"
    r"|marche|lettre|bon|commande|accord|ccap|cahier)\b|\b(?:notre|votre|le|ce) (?:contrat|devis|bail|marche"
    r"|accord)\b|\bnos (?:conditions|cgv)\b"
)
# Stems of which one stands wherever the law is said to speak.
_TELLING: Final = frozenset(
    {"loi", "lme", "code", "decr", "text", "dire", "ordo", "arti", "dela", "plaf", "maxi", "lega", "impa", "term"}
)
_DEFAULT, _PERIODIC, _HEALTH, _CEILING = 30, 45, 50, 60


def _check(letter: Letter) -> Iterator[Fault]:
    if read(letter).stems.isdisjoint(_TELLING):
        return
    for duration in letter.durations:
        sentence = passage_at(letter, duration.start).text
        if _OF_PAYMENT.search(sentence) is None or _ELSEWHERE.search(sentence) is not None:
            continue
        if not _is_called_law(letter, duration):
            continue
        days = duration.days if duration.months is None else duration.months * _MONTH
        if days is not None and not _is_law(letter, sentence, days):
            yield replace(fault(letter, (duration.start, duration.end)), hint=_hint(letter))


def _is_called_law(letter: Letter, duration: Duration) -> bool:
    before = lead(letter, duration.start, 140)
    if _OF_CONTRACT.search(before) is not None:
        return False
    return _BEFORE.search(before) is not None or _AFTER.search(trail(letter, duration.end)) is not None


def _is_law(letter: Letter, sentence: str, days: int) -> bool:
    if _NOTICE.search(sentence) is not None:
        return False  # no text gives a notice a number of days
    if to_public(letter):
        house = folded(f"{letter.facts.debtor.name} {letter.facts.debtor.public_kind or ''}")
        own = {_DEFAULT} | ({_PERIODIC} if re.search(r"\binteret|\bindemnit", sentence) else set())
        if _HOSPITAL.search(house + sentence):
            own = own - {_DEFAULT} | {_HEALTH}
        return days in own | ({_CEILING} if _OF_STATE.search(house + sentence) else set())
    if not to_business(letter):
        return False
    if days in {20, _DEFAULT} and _SHORT_TRADES.search(sentence):
        return True
    if days == _DEFAULT:
        return _HARD.search(sentence) is None or _UNAGREED.search(sentence) is not None
    if days == _PERIODIC:
        return _MONTHS_END.search(sentence) is not None
    return days == _CEILING and _AGREED.search(sentence) is None and _MONTHS_END.search(sentence) is None


def _hint(letter: Letter) -> str:
    if to_public(letter):
        return "Le délai est de 30 jours (50 pour un établissement de santé, 60 pour une entreprise publique)."
    if to_business(letter):
        return "Sans accord, 30 jours ; au plus 60 jours depuis l’émission, ou 45 jours fin de mois."
    return "Aucun texte ne fixe ce délai : donnez seulement votre date."


RULE = Rule(
    id="LEG151",
    name="false-payment-term",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-033",),
    message="La loi ne fixe pas ce délai-là.",
    hint="Rappelez seulement l’échéance de la facture.",
    check=_check,
    bad=(
        letter("La loi impose un règlement à 45 jours maximum.", BUSINESS),
        letter("Le délai légal de paiement est de 90 jours.", BUSINESS),
        letter("Le délai global de paiement est de 45 jours.", PUBLIC),
        letter("La loi prévoit une mise en demeure de huit jours avant paiement forcé.", CONSUMER),
        letter("Toute facture se paie sous 15 jours, c’est la loi.", CONSUMER),
    ),
    good=(
        letter("Le code de commerce plafonne les délais de paiement à soixante jours.", BUSINESS),
        letter("La loi limite le délai de paiement à 45 jours fin de mois.", BUSINESS),
        letter("Le délai global de paiement est de trente jours.", PUBLIC),
        letter("Merci de régler sous huit jours ; les pénalités légales courent déjà.", BUSINESS),
        letter("À défaut d’accord, le code de commerce fixe le délai de règlement à 30 jours.", BUSINESS),
        letter("L’article 5 de nos conditions générales prévoit un paiement à 45 jours.", BUSINESS),
    ),
)
