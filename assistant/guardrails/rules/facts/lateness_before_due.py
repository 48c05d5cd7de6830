"""Nothing is late before the day after its due date (GR-002)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.not_theirs_late import is_not_theirs, is_still_to_come
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.moves.overrun import OVERRUN
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import Passage, read

_LATE: Final = re.compile(
    r"\b(?:un|votre|ton|ce|le|de|notre) retard\b|\bretards? de (?:paiement|reglement)\b|\b(?:en retard|impayee?s?"
    r"|(?:est|sont|etait|etaient) (?:arrivee?s? a )?(?:echue?s?|echeance)(?! (?:ce jour|aujourd'hui|le|au"
    r"|demain))|echue?s?(?! (?:ce jour|aujourd'hui|le|au))|depassee?|en souffrance|relances?|retard de paiement"
    r"|jours? de retard|(?:reste|demeure)(?:nt)? (?:impayee?s?|sans (?:reglement|paiement))|mett?\w+ en demeure"
    r"|mise en demeure|(?:toujours|encore) pas (?:ete )?(?:regle|paye|recu|parvenu)\w*|n'avons (?:toujours "
    r"|encore )?pas (?:encore )?recu (?:votre |le |son )?(?:reglement|paiement|virement)|n'ai (?:toujours "
    r"|encore )?pas (?:encore )?recu (?:votre |ton |le |son )?(?:reglement|paiement|virement)|(?:avez|as) (?:\w+ "
    r"){0,2}(?:laisse|oublie|manque|rate|depasse|zappe|saute) (?:filer |passer |echapper |courir )?(?:la |le |l'"
    r"|cette |ce |votre )(?:bonne )?(?:date|echeance|terme|delai|jour|rendez-vous)|(?:avez|as) (?:\w+ "
    r"){0,2}(?:laisse|passe) (?:la |le |l'|cette )(?:date|echeance|terme|delai)|(?:date|echeance|terme|delai) "
    r"(?:est|etait|sont) (?:\w+ )?(?:passee?s?|expiree?s?|ecoulee?s?|revolue?s?|derriere)|(?:tarde[sz]?|tardent) "
    r"a (?:payer|regler|virer|arriver|nous parvenir|venir)|se (?:fait|font) attendre|hors delai|(?:date|echeance"
    r"|terme|delai)(?: de (?:la facture |paiement |reglement )?[\w-]+)? (?:est|etait) (?:deja )?(?:passee?"
    r"|derriere|expiree?|ecoulee?|revolue?)|(?:vous|t'|te) (?:a|avait) echappe|(?:avez|as) (?:deja )?du "
    r"retard|(?:avez|as) "
    r"oublie de (?:payer|regler|virer)|aurions (?:deja )?du (?:etre payes?|recevoir)|n'(?:avez|as) pas (?:paye"
    r"|regle|vire) a (?:temps|la date|l'echeance|l'heure)|pas (?:ete )?(?:honore|paye|regle)e?s? a (?:temps|la "
    r"date|l'echeance)|(?:pay|regl|vir)\w+ (?:\w+ )?trop tard|auriez du (?:payer|regler)|aurai\w+ du etre (?:pay"
    r"|regl|sold|acquitt)\w*|(?:penalites?|interets?) (?:de retard )?(?:courent|sont dus|sont dues|s'elevent))\b"
)
_ELSEWHERE: Final = re.compile(  # a train's
    r"\b(?:trains?|avions?|vols?|metros?|bus|livreurs?|livraisons?|chantiers?|imprimeurs?|poste|courriers?|colis)\b"
    r"[^.;,]{0,40}$"
)
_SORRY: Final = re.compile(  # of what we delivered late
    r"\b(?:(?:nos|mes) (?:[a-z]+ )?excuses|excusez[- ](?:nous|moi)|pardon\w*|desole\w*|navre\w*"
    r"|confus\w*)\b[^.;!?]{0,40}$"
)
_GENERAL: Final = re.compile(r"\b(?:en cas de|tout(?:e)?|eviter|eventuel\w*|futur\w*|sans) [^.;]{0,20}$")

_OURS: Final = re.compile(  # "veuillez pardonner le retard de cet envoi"
    r"(?:un|ce|le|notre|de) retard (?:de|dans|d'|a|pour|pris par) ?(?:cet? |cette |notre |mon |ma |nos |l'|la "
    r"|le )?(?:\w+ )?"
    r"(?:envoi|livraison|facturation|message|reponse|courrier|courriel|expedition|chantier|edition|transporteur|vous "
    r"(?:ecrire|repondre|livrer|envoyer))\b|notre retard\b|(?:en retard|de retard)(?= (?:de|dans) (?:notre|mon|nos)\b)"
)
_WITHDRAWN: Final = re.compile(  # "cette relance est annulée", "notre rappel est parti par erreur"
    r"\b(?:relances?|rappels?|mises? en demeure|message|courri\w+|lettre|avis)\b[^.;!?]{0,60}\b(?:annul\w+"
    r"|sans objet|par erreur"
    r"|a tort|nulle et non avenue|retire\w*|n'avai(?:t|ent) pas lieu d'etre|n'en tenez pas compte)\b"
    r"|\b(?:ne tenez pas compte|oubliez|ignorez)\b[^.;!?]{0,30}\b(?:relances?|rappels?|message|courri\w+|lettre)\b"
)
_SUPPOSED: Final = re.compile(
    r"\b(?:en cas de|si|s'il|a defaut|faute de|passe ce|tout retard|toute somme|eviter|ser(?:a|ait|ont"
    r"|aient)|pourr\w+|au-dela)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    early = [i for i in facts.selected if i.due_on and i.due_on >= facts.as_of]
    if not early or not facts.as_of_known:
        return
    all_early = len(early) == len(facts.selected)
    for passage in read(letter).passages:
        invoice = _early_invoice(letter, passage, early, all_early=all_early)
        if invoice is None:
            continue
        for match in _told_late(passage):
            if not (_is_general(passage, match) or is_still_to_come(letter, passage, match, invoice.due_on)):
                span = (passage.start + match.start(), passage.start + match.end())
                day = format_date_short(invoice.due_on) if invoice.due_on else ""
                yield replace(fault(letter, span), hint=f"La facture {invoice.number} est à échéance le {day}.")


_OURS_AWAITED: Final = re.compile(  # "notre livraison aurait dû arriver"
    r"\b(?:notre|nos|mon|ma|mes) (?!factur|creance|du\b|reglement|paiement|argent|note|somme)\w+ $"
)


def _told_late(passage: Passage) -> Iterator[re.Match[str]]:
    text = passage.text.replace("\n", " ")
    yield from _LATE.finditer(text)
    yield from OVERRUN.finditer(text)


def _early_invoice(
    letter: Letter, passage: Passage, early: list[InvoiceFacts], *, all_early: bool
) -> InvoiceFacts | None:
    """The invoice not yet due of which a sentence speaks; every sentence, where none of the letter's is due."""
    named = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    if named:
        others = [mention for mention in named if mention.invoice not in early]
        return None if others else named[0].invoice
    return early[0] if all_early else None


def _is_general(passage: Passage, match: re.Match[str]) -> bool:
    before = passage.text[: match.start()]
    if "retard" in match.group() and _ELSEWHERE.search(before) is not None:
        return True
    if _OURS.match(passage.text, match.start()) is not None or _WITHDRAWN.search(passage.text) is not None:
        return True
    if _OURS_AWAITED.search(before) is not None or is_not_theirs(passage, match):
        return True
    if _SORRY.search(before) or _GENERAL.search(before) or _is_supposed(passage, match):
        return True
    return (
        "n'" not in match.group()
        and " pas " not in f" {match.group()} "
        and is_denied(passage.text, match.start(), match.end())
    )


def _is_supposed(passage: Passage, match: re.Match[str]) -> bool:
    """Whether it is only supposed; what stands behind the comma of a condition is affirmed."""
    if match.group().startswith(("deja ", "malheureusement ")):
        return _SUPPOSED.search(passage.text[: match.start()].rpartition(",")[2]) is not None
    return _SUPPOSED.search(passage.text) is not None


def _due(day: date) -> tuple[InvoiceFacts, ...]:
    return (replace(BUSINESS.invoices[0], due_on=day),)


_EARLY = _due(date(2026, 5, 31))

RULE = Rule(
    id="FAC002",
    name="lateness-before-due",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-002",),
    message="Cette facture n’est pas encore en retard.",
    hint="Attendez le lendemain de l’échéance, ou parlez d’une échéance à venir.",
    check=_check,
    bad=(
        letter("Votre facture F-118 est en retard : il reste 700,00 €.", BUSINESS, invoices=_due(date(2026, 5, 18))),
        letter("F-118 reste impayée.", CONSUMER, invoices=_EARLY, stage=Stage.PRE_DUE),
        letter("Nous n’avons toujours pas reçu votre règlement.", BUSINESS, invoices=_EARLY),
        letter("Pour F-118, vous avez laissé filer la date.", CONSUMER, invoices=_due(date(2026, 5, 18))),
        letter("Cette somme aurait déjà dû nous parvenir.", BUSINESS, invoices=_EARLY),
        letter("Le terme convenu n’a point été respecté.", CONSUMER, invoices=_EARLY),
        letter("F-118 est échue.", TWO_INVOICES, invoices=(*_EARLY, TWO_INVOICES.invoices[1])),
    ),
    good=(
        letter(
            "Votre facture F-118 arrive à échéance ce jour, 18 mai 2026.", BUSINESS, invoices=_due(date(2026, 5, 18))
        ),
        letter("F-118 est payable le 31 mai ; il reste 700,00 €.", BUSINESS, invoices=_EARLY, stage=Stage.PRE_DUE),
        letter(
            "En cas de retard de paiement, des pénalités sont dues.", BUSINESS, invoices=_EARLY, stage=Stage.PRE_DUE
        ),
        letter("N’oubliez pas la date du 31 mai pour F-118.", BUSINESS, invoices=_EARLY, stage=Stage.PRE_DUE),
        letter("F-118 est en retard ; il reste 700,00 €.", BUSINESS),
        letter("Vous n’êtes pas en retard sur F-118 : notre relance est annulée.", BUSINESS, invoices=_EARLY),
        letter("Mon train a pris deux heures de retard. Pardonnez le retard de cet envoi.", BUSINESS, invoices=_EARLY),
    ),
)
