"""After the judgment, nothing is asked on a claim born before it (GR-079)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import in_insolvency
from assistant.guardrails.examples import BUSINESS, RECEIVERSHIP, letter
from assistant.guardrails.figures.asking import asked_of, asks
from assistant.guardrails.figures.demanded import demanded, leaves_it_to_the_officer, place_of, tells_of_a_payment
from assistant.guardrails.figures.interest import is_prior
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import denied, phrases

# Where all that is owed was born before the judgment, any wish for money is such a demand, however soft.
_SOUGHT: Final = phrases(
    "(payez|payer|paierez|paiement|réglez|régler|réglerez|règlement|règlements|versez|verser|versement|virez|virer"
    "|virement|soldez|solder|soldée?|apurez|apurer|apurée?|apurement|honorer|honorez|(?<!vous\\s)honorée?|acquitter"
    "|acquittez"
    "|acompte|chèque|espèces|dédommager|dédommagement|rembourser|résorber|liquide|de la main à la main|mensualités?)",
    "(argent|enveloppe|notre dû|mon dû|garantissez|cautionn[a-z]+|couverte)",
    "(geste|effort|coup de pouce|aide|soutien) ~3 (financi[a-z]+|votre part|famille)",
    "(faire parvenir|parvenir|envoyer|remettre|adresser|glisser) ~3 (quelque chose|un peu|petite somme|somme"
    "|enveloppe)",
    "(entre nous|sous la table|sous le manteau|ni vu ni connu|dette d'honneur|(solution|arrangement|accord) ~1"
    " (discrète?|amical|à l'amiable|entre))",
    "(prendre|prenez|prendriez) ~6 (charge|compte)",
    "(avons|ai) besoin ~4 (€|euros|somme|argent)",
)
# Supplies held back until the old debt is paid: a demand in disguise, whatever else the letter asks.
_HELD_BACK: Final = phrases(
    "(arriéré|arriérés|impayé|impayée|impayés|impayées|passif|ancien|ancienne|anciennes|antérieure?s?|dette) ~6 "
    "(apurée?s?|soldée?s?|réglée?s?|payée?s?|résorbée?s?|résorber|régularisée?s?|couverte?s?)",
    "(livr[a-z]+|command[a-z]+|fournir|fournirons|reprendr[a-z]+|reprise|bloqu[a-z]+|suspend[a-z]+|servir"
    "|servirons) ~9 (tant que|une fois|dès que|quand|lorsque|après|sous réserve|à condition) ~9 (arriéré|impayé"
    "|réglée?|payée?|soldée?|apurée?|régularisée?)",
    "(command|livr)[a-z]+ ~4 (suppos|exig|impliqu|pass|conditionn|subordonn)[a-z]+ ~8 (réglée?s?|payée?s?|soldée?s?"
    "|règlement|paiement)",
    "(effacer|éponger|résorber|rattraper|amortir|apurer|rembourser|combler) ~6 (facture|arriéré|dette|impayée?s?|retard"
    "|ancien[a-z]*)",
    "(ne|n') ~3 (déclarerons|déclarerai|produirons|déclarer) ~1 (rien|pas|aucune|plus)",
    "(abstenir|abstiendrons|abstiendrai|renonc[a-z]+) ~3 (déclarer|déclaration|produire)",
)
_ARREARS: Final = re.compile(
    r"\b(?:arrieres?|(?:solde|dette|somme|creance|facture|montant|du)s? (?:ancien\w*|anterieur\w*)"
    r"|anciennes? (?:facture"
    r"|dette|creance)s?|d'avant (?:le|votre) (?:jugement|procedure|redressement))\b"
)
_LAWFUL: Final = re.compile(
    r"\b(?:comptant|a la (?:livraison|commande)|d'avance|posterieur|nouvel|futur|a venir|prochain|passif|liquidateur"
    r"|administrateur|entre les mains|aupres d|interdi|releve|suit la procedure|cadre de la procedure|apres le jugement"
    r"|ne[es]* apres|remerci|contrat|dividende|plan de (?:redressement|sauvegarde|continuation)|courant)"
)


def _check(letter: Letter) -> Iterator[Fault]:
    found = [*_named(letter), *_held_back(letter), *_arrears_asked(letter)]
    yield from found or _sought(letter)


def _held_back(letter: Letter) -> Iterator[Fault]:
    if letter.facts.recipient is Recipient.DEBTOR:
        yield from (fault(letter, hit.span) for hit in _HELD_BACK.find(letter) if "rien" in hit.text or not denied(hit))


def _arrears_asked(letter: Letter) -> Iterator[Fault]:
    """What was owed before the judgment, asked without its number."""
    facts = letter.facts
    if facts.recipient is not Recipient.DEBTOR or not any(
        i.residual > 0 and is_prior(facts, i) for i in facts.invoices
    ):
        return
    for passage in read(letter).passages:
        asked = asks(passage) if _ARREARS.search(passage.text) is not None else None
        if asked is not None and _LAWFUL.search(passage.text) is None:
            yield fault(letter, (passage.start + asked[0], passage.start + asked[1]))


def _sought(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    owed = [invoice for invoice in facts.invoices if invoice.residual > 0]
    if facts.recipient is not Recipient.DEBTOR or not owed or not all(is_prior(facts, invoice) for invoice in owed):
        return
    thanked = any(invoice.paid > 0 and not is_prior(facts, invoice) for invoice in facts.invoices)
    for hit in _SOUGHT.find(letter):
        if thanked and tells_of_a_payment(hit.passage):
            continue
        if not denied(hit) and _LAWFUL.search(hit.clause) is None:
            yield fault(letter, hit.span)


def _named(letter: Letter) -> Iterator[Fault]:
    if leaves_it_to_the_officer(letter):
        return
    for invoice in letter.facts.invoices:
        if invoice.residual <= 0 or not is_prior(letter.facts, invoice):
            continue
        asked = asked_of(letter, invoice) if letter.facts.recipient is Recipient.DEBTOR else None
        if asked is not None or demanded(letter, invoice):
            span = asked or place_of(letter, invoice)
            placed = fault(letter, span) if span else Fault()
            yield replace(
                placed, hint=f"{invoice.number} se déclare au mandataire\u202f; ne la réclamez pas au débiteur."
            )


_TO_OFFICER = replace(RECEIVERSHIP, stage=Stage.OTHER, recipient=Recipient.INSOLVENCY_OFFICER)
_LATER = replace(
    RECEIVERSHIP,
    as_of=date(2026, 6, 20),
    invoices=(replace(RECEIVERSHIP.invoices[0], issued_on=date(2026, 4, 28), due_on=date(2026, 5, 31)),),
)
_PAID_LATER = replace(
    _LATER,
    invoices=(
        RECEIVERSHIP.invoices[0],
        replace(
            _LATER.invoices[0],
            number="F-130",
            paid=_LATER.invoices[0].amount,
            residual=Decimal(0),
            paid_on=date(2026, 5, 12),
        ),
    ),
)

RULE = Rule(
    id="INS079",
    name="prior-claim-demanded",
    severity=Severity.BLOCKING,
    source="fr-com-l622-7",
    covers=("GR-079",),
    message="Une créance née avant le jugement d’ouverture ne peut plus être réclamée au débiteur.",
    hint="Déclarez la créance au mandataire.",
    check=_check,
    when=in_insolvency,
    bad=(
        letter("Malgré votre redressement, réglez F-118 : reste 700 €, acompte déduit.", RECEIVERSHIP),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", RECEIVERSHIP, stage=Stage.REMINDER_1),
        letter("Maître, merci de nous payer F-118 : reste 700 €, acompte déduit.", _TO_OFFICER),
        letter("La procédure ne change rien : soldez la facture F-118, 700 €, acompte déduit.", RECEIVERSHIP),
        letter("Bien reçu votre virement du 12 mai ; un autre nous aiderait.", _PAID_LATER, stage=Stage.THANKS),
        letter("Un petit virement de votre part nous rassurerait.", RECEIVERSHIP, stage=Stage.OTHER),
        letter("Les livraisons reprendront une fois l’arriéré apuré.", RECEIVERSHIP, stage=Stage.OTHER),
        letter("Payez-nous vendredi et nous ne déclarerons rien au mandataire.", RECEIVERSHIP, stage=Stage.OTHER),
    ),
    good=(
        letter("Maître, nous déclarons au passif notre créance de 700,00 € au titre de F-118.", _TO_OFFICER),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", _LATER),
        letter(
            "Nous avons pris note de la procédure : F-118 est déclarée au passif, rien ne vous est demandé.",
            RECEIVERSHIP,
        ),
        letter("Il reste 700,00 € sur F-118, acompte déduit.", BUSINESS),
        letter(
            "Vous n’avez rien à nous verser au titre de F-118. Les nouvelles commandes seront payables comptant.",
            RECEIVERSHIP,
            stage=Stage.OTHER,
        ),
        letter("Nous avons bien reçu votre virement du 12 mai pour F-130. Merci.", _PAID_LATER, stage=Stage.THANKS),
        letter("La loi vous interdit désormais de régler cette facture.", RECEIVERSHIP, stage=Stage.OTHER),
    ),
)
