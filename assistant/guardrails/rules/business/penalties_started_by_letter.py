"""Penalties run by law from the day after the due date: no letter starts them (GR-029, N17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.figures.computable import late_invoices
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import dates_of, is_that_day
from assistant.guardrails.figures.named import spoken_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases

_STARTED = phrases(
    (
        "(pénalités|intérêts) ~6 (courront|commenceront|commencent|débuteront|s'appliqueront|seront (dues|dus"
        "|appliquées|appliqués)) ~4 (à compter|à partir|dès) ~3 (présente|lettre|courrier|mise en demeure"
        "|réception|message|relance)"
    ),
    "(pénalités|intérêts) ~5 (commenceront|débuteront) à courir",
    "(pénalités|intérêts) ~3 (démarreront|démarrent|débuteront|naîtront|partiront|s'enclencheront|se déclencheront"
    "|prendront (effet|naissance)|entreront en (jeu|vigueur)|se mettront à courir)",
    "(à partir|dès|à compter|passé|après) ~6 (pénalités|intérêts) ~1 (tourneront|courront|s'appliqueront)",
    "compteur ~3 (pénalités|intérêts) ~2 (tourne|démarre|part|commence|s'enclenche|tournera|démarrera)",
    "(commencerons|commencerai|commençons|commence) à (compter|facturer|appliquer|calculer) ~2 (pénalités|intérêts)",
    "(ferons|ferai|fera|feront) courir ~3 (pénalités|intérêts)",
    "(présente|lettre|courrier|mise en demeure) ~4 fait courir ~4 (pénalités|intérêts)",
    "(à compter|à partir) de (la|cette) (présente|lettre|mise en demeure) ~6 (pénalités|intérêts)",
    "(à compter|à partir|dès|depuis) (de|du|de la|la|le|ce|cette) ?(ce|cette|présente?|présent)? ?(lettre"
    "|courrier|message|courriel|mail|relance|rappel|envoi|présente),? ~6 (pénalités|intérêts) ~3 (courent"
    "|commencent|courront|s'appliquent|seront|sont dues|démarrent|débutent)",
    "(lettre|courrier|message|courriel|mail|relance|rappel) ~3 (déclenche|fait partir|ouvre|marque le (départ"
    "|point de départ)) ~4 (pénalités|intérêts)",
    "(déclenchons|déclenche|activons|active|lançons|enclenchons) ~3 (pénalités|intérêts)",
    "(à partir|à compter|dès) (d'aujourd'hui|de ce jour|aujourd'hui|maintenant|de maintenant|de demain|demain) "
    "~8 (pénalités|intérêts)",
    "(pénalités|intérêts) ~8 (à partir|à compter|dès) (d'aujourd'hui|de ce jour|aujourd'hui|maintenant|de "
    "maintenant|de demain|demain)",
    "(pénalités|intérêts) ~4 (due?s?|exigibles?|applicables?) ~2 qu'(après|à compter|à partir|une fois) ~3 (mise "
    "en demeure|relance|rappel|demande|lettre|courrier)",
    "(pénalités|intérêts) ~3 (courent|courront|commencent|sont) ~3 qu'(après|à compter|à partir) ~3 (mise en "
    "demeure|présente|relance|rappel|demande|lettre|courrier)",
)
# Said not to run yet of what is late already; the negation is the fault.
_NOT_YET = phrases(
    "(pénalités?|intérêts?) ~1 (ne|n') ~2 (courent|court|s'appliquent|sont (dues|dus)|ont commencé|tournent) ~1 "
    "(pas encore|pas pour (l'instant|le moment)|encore pas|toujours pas)",
    "aucune? (pénalité|intérêt) ~3 (ne|n') ~1 (court|est due?|a couru|s'applique) ~1 (encore|pour l'instant"
    "|pour le moment|à ce jour|jusqu'ici)",
    "(pour l'instant|jusqu'ici|à ce jour|pour le moment) ~1 aucune? (pénalité|intérêt) ~2 (court|couru|due?"
    "|s'applique)",
    "retard ~2 (était|est|fut|reste|restait) ~1 gratuit",
    "retard ne ~3 (rien coûté|pas coûté)",
    "(retard|délai|attente)[^.;]{0,20} (ne|n') ~2 (coûte|coûtait|a coûté|entraîne|entraînait|a entraîné) ~3 (rien"
    "|aucune?)",
)
# Earlier than the law: it counts from the day after the due date.
_EARLY = phrases(
    "(pénalités|intérêts) ~7 (depuis|à compter de|à compter du|à partir de|à partir du|dès) ~2 (date|jour"
    "|émission|réception)? ?(de |d'|de la |du )?(facture|factures|facturation|émission|livraison|commande"
    "|prestation|réception de (la|votre) (facture|commande))",
)
_LATE = phrases(
    "(pénalités|intérêts) ~6 (depuis|à compter de|à partir de|dès) ~1 (notre|nos|la|ma) ~1 (mise en demeure"
    "|relance|rappel|réclamation)",
)
_DUE_DATE: Final = re.compile(r"\becheance|\becheant|\bexigib|\blendemain")


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _STARTED.find(letter):
        if not denied(hit):
            yield fault(letter, hit.span)
    for hit in _NOT_YET.find(letter) if late_invoices(letter.facts) else ():
        yield fault(letter, hit.span)
    for hit in (*_EARLY.find(letter), *_LATE.find(letter)):
        if not denied(hit) and _DUE_DATE.search(hit.text) is None:
            yield replace(
                fault(letter, hit.span),
                severity=Severity.BLOCKING,
                message="Les pénalités ne courent pas dès ce moment-là.",
                hint="Elles courent depuis le lendemain de l’échéance.",
            )
    yield from _wrong_starts(letter)


def _wrong_starts(letter: Letter) -> Iterator[Fault]:
    for dated in dates_of(letter, DateRole.INTEREST_START):
        due = [invoice.due_on for invoice in spoken_of(letter, dated.mention.start)]
        due += [invoice.due_on for invoice in letter.facts.selected]
        days = [day for known in due if known for day in (known, known + timedelta(days=1))]
        changes = dated.mention.value and (dated.mention.value.day, dated.mention.value.month) in {(1, 1), (1, 7)}
        if None in due or not due or changes or any(is_that_day(dated.mention, day) for day in days):
            continue
        start = format_date_short(min(day for day in due if day) + timedelta(days=1))
        yield replace(
            fault(letter, dated.span),
            severity=Severity.BLOCKING,
            message="Les pénalités ne courent pas depuis ce jour-là.",
            hint=f"Elles courent depuis le lendemain de l’échéance, le {start}.",
        )


_START = "Reste dû sur F-118, acompte déduit : 700,00 €. "

RULE = Rule(
    id="BUS029",
    name="penalties-started-by-letter",
    severity=Severity.WARNING,
    source="fr-com-l441-10",
    covers=("GR-029",),
    message=(
        "Les pénalités courent de plein droit depuis le lendemain de l’échéance\u202f; "
        "cette lettre ne les déclenche pas."
    ),
    hint="Écrivez qu’elles courent depuis le lendemain de l’échéance.",
    check=_check,
    when=to_professional,
    bad=(
        letter("À défaut, des pénalités commenceront à courir.", BUSINESS),
        letter("Des intérêts seront dus à compter de la présente.", PUBLIC),
        letter("Des pénalités courent depuis le 9 avril 2026.", BUSINESS),
        letter("Aujourd’hui encore, ce retard ne vous coûte rien.", BUSINESS),
        letter("Passé le 31 mai, les pénalités démarreront.", BUSINESS),
        letter("Faute de règlement sous huit jours, nous ferons courir des intérêts de retard.", BUSINESS),
    ),
    good=(
        letter(_START + "Des pénalités courent de plein droit depuis le 1er avril 2026.", BUSINESS),
        letter(_START + "Les intérêts moratoires courent sans formalité.", PUBLIC, as_of=date(2026, 5, 18)),
        letter(_START + "Sans qu’aucun rappel soit nécessaire, des pénalités courent déjà.", BUSINESS),
        letter(_START + "Les intérêts courent depuis le lendemain de l’échéance.", BUSINESS),
    ),
)
