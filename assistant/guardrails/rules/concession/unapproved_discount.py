"""No discount, credit or gift that the file does not allow (GR-032, GR-119, R16)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import ConcessionFacts, DiscountFacts
from assistant.domain.finding import Severity
from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.granted import is_allowed, is_booked
from assistant.guardrails.figures.indemnity import is_indemnity
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.asked import is_granted
from assistant.guardrails.meaning.company import is_sponged
from assistant.guardrails.meaning.let_be import is_lost
from assistant.guardrails.meaning.offers import COUNTED_GIFT, GIVEN, NO_MORE_SAID, OFFERED
from assistant.guardrails.moves.price_for_haste import PRICE_FOR_HASTE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied
from assistant.guardrails.wording.signs import along, announced, only_when
from assistant.guardrails.wording.standing import standing
from assistant.guardrails.wording.topic import Topic

_FOR_A_PAYMENT: Final = re.compile(
    r"\b(?:si (?:vous |tu |le |la |votre |ton )?(?:\w+ ){0,2}(?:pay|regl|vir|vers|sold|part|arriv|est sur)\w*"
    r"|(?:en cas de|contre|moyennant|pour|apres|des) (?:un |une |le |la |votre |tout )?(?:\w+ )?(?:paiement|reglement"
    r"|virement|versement)|(?:paiement|reglement|virement) (?:rapide|comptant|immediat|sous|avant|cette|d'ici|anticipe)"
    r"|pour vous remercier|pour te remercier|(?:payez|reglez|virez|paie|vire|regle) [^.;]{0,40}\bet\b)"
)
_AT_NO_COST: Final = re.compile(  # paying in parts costs nothing, nor does a mediator
    r"\b(?:etalement|echelonn\w+|(?:plusieurs|deux|trois|quatre) fois|mensualites?|versements|mediat\w+|conciliat\w+)\b"
)
_INNOCENT: Final = re.compile(
    r"\bremise?s? (?:en|de|du|des|a|au|contre|par|le|la|lors|sur (?:pied|route)|du (?:dossier|cheque)|des "
    r"cles)\b(?! (?:\d|fidelite|bienvenue))|\b(?:\w+-)?remise?s? (?:en mains?|le \d)|\bescompte de (?:l'|vos|nos)"
    r"|\breduction (?:du|des) (?:bruit|delai|vitesse|stock)"
)
# The mention that every invoice must bear: no discount for early payment.
_NONE_GIVEN: Final = re.compile(
    r"\bescompte\b[^.;\n]{0,40}\b(?:neant|nul|aucun|sans objet|non (?:pratique|accorde|applicable)"
    r"|n'est pas (?:pratique|accorde|prevu))"
)
_WISHED: Final = re.compile(  # what the reader asked for is not granted by being told
    r"\b(?:vous|tu) (?:m'|me |nous )?(?:avez |as |aviez |avais )?(?:demand|sollicit|reclam|evoqu|parl|souhait"
    r"|attend|esper|voul)\w*"
    r" (?:\w+ ){0,3}$"
)
_MAYBE: Final = re.compile(r"\b(?:accord de la direction|a valider|sous reserve)\b")
# What the invoice already holds is no offer of this letter.
_ALREADY: Final = re.compile(
    r"\bdeja (?:deduit|compte|applique|inclu|compris)\w*|\b(?:aviez|avais|avait) (?:deja )?(?:droit a )?(?:une|la"
    r"|cette) (?:remise|reduction)\b|\bfactures? rectifie|\bfigur\w+ (?:deja |bien )?(?:sur|dans)\b"
    r"|\bcompris\w* dans\b|\bacompte\b|\bdeja (?:verse|paye|regle)"
)
# "Je m'occupe du reste" speaks of the errand.
_WHOLE: Final = re.compile(
    r"(?:\b(?:dis|dites|indiqu\w+|envoy\w+|reponse|precis\w+|nom)\b.*|^[^.;!?]{0,10})\bm'?\s?occupe(?:rai|ra)? du reste"
    r"|\bcouper la poire en deux\b.*\b(?:supplement|deux fois|deux virements|deux cheques|dates?|frais)\b"
)
_SETTLED: Final = re.compile(  # paid to the cent: "votre virement a soldé la A-201, on oublie tout"
    r"\bsi (?:le|ton|votre|c'est|il|elle) [^.;!?]{0,40}\b(?:programme|parti|fait|lance|passe|emis|poste|en "
    r"route)e?\b|\ba (?:bien )?solde\b|\b(?:est|sont) (?:bien |donc |maintenant )?(?:soldee?s?|reglee?s?|payee?s?"
    r"|rangee?s?|classee?s?)\b"
)
_ELSEWHERE: Final = re.compile(  # an effort at something else, a cent, a margin, what falls due, what is a riddle to us
    r"\b(?:rabais|ristourne|escompte|remise|reduction) sur (?:le|la) (?:moral|bonne humeur|meteo|soleil)\b"
    r"|\beffort (?:sur (?:ma|mon|mes|nos)|pour (?:livrer|venir|repondre|etre))|\bcentimes?\b|\d ?% de (?:marge|chutes)"
    r"|\b(?:solde|quart|tiers|reste|moitie) (?:restant )?tomb\w+ (?:le \d|fin|debut|mi|au|en|ce |a echeance|lundi|mardi"
    r"|mercredi|jeudi|vendredi)|\b(?:est|sont) pour (?:nous|moi) (?:une?|d'une|tres|essentiel|important)"
    r"|\bremises? (?:[a-z]+ )?(?:oubliee?s?|omise?s?|manquante?s?)|\d ?% (?:du|de votre|prevue? au) devis"
    r"|\b(?:parking|appel|numero|ligne|virement|paiement en ligne|lien|stationnement)\b"
    r"[^.;!?]{0,15} gratuit"
)
_PART: Final = re.compile(
    r"\d ?(?:€|euros?|%)|\b(?:moitie|partie|acompte|tiers|quart|minimum|petite somme|le reste"
    r"|symbolique"
    r"|quelque chose|meme peu|le principal|l'essentiel|sans (?:la|les|l'|le)\b|jug(?:ez|es)"
    r"|ce que (?:vous|tu) (?:peux|pouvez|pourrez|pourras|voulez|veux))\b"
)
# Paying, and the day or the condition by which: what is cut from the price is for that.
_IF_PAID: Final = re.compile(
    r"\b(?:si|en cas de?|contre|moyennant|des|aujourd'hui|demain|ce (?:soir|matin|midi)|cette semaine"
    r"|avant|d'ici|tout de suite|immediat\w*|comptant|et|pour|a condition|pourvu)\b[^.;!?]*"
    r"\b(?:pay|paie|regl|vers|vire[zrs]?\b|virement|cheque|mandat|sold|arriv|part\b|partez|est la\b"
    r"|sur (?:le|mon|notre) compte)\w*"
    r"|\b(?:pay|paie|regl|vers|vire[zrs]?\b|virement|cheque|mandat|sold)\w*[^.;!?]*\b(?:si|avant|d'ici"
    r"|aujourd'hui|demain|ce (?:soir|matin|midi)|cette semaine|tout de suite|maintenant|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|et (?:je|nous|on|c'est))\b"
    r"|\b(?:je|nous|on) (?:vous|te|t') ?(?:la |le |les )?(?:fai|fer|accord|offr|enlev|retir|rab|laiss|consen)\w*"
)
_NO_CUT: Final = re.compile(
    r"\b(?:pour ce mois-ci|principal|remise?s? (?:en|du|des|au|contre|par|le|la|lors|a |de (?:l'|la|votre"
    r"|vos|cle|cheque|dossier))|penalites?|interets?|tva|hors taxe\w*|aucun\w*|pas de|sans (?:remise"
    r"|escompte|rabais)|neant|acompte|cafe|verre|apero\w*|croissants?|retenue|garantie|comme (?:convenu"
    r"|prevu|indique)|prevue? (?:au|sur|par)|devis|bien deduit\w*|deja|subvention"
    r"|\d+ ?% (?:reste|restant|a la commande|au|a l'|d'acompte|du solde|de la facture|sont|ont|est)"
    r"|commande de moins|recu\w*|proch\w+ (?:commande|facture|livraison))\b"
)
_CUT_FOR_A_PAYMENT = Topic(("price_cut",), beside=_IF_PAID, unless=_NO_CUT, doubtful=True)

# The indemnity is no part of the price: giving it up is another rule's, which warns, or blocks for a public buyer.
_OF_THE_PRICE: Final = re.compile(r"\b(?:moitie|tiers|quart|partie|principal|solde|dette|sommes?)\b|%")

_PLAIN: Final = re.compile(
    r"\bpour (?:nous|moi)\b|\d ?%|pour ?cent|\bcroix\b|\bpoire\b|\bsauter\b|\d ?euros|n'en parl|\b(?:moitie|partie) d"
)


_TO_YOU: Final = re.compile(r"\b(?:vous|votre|vos|te|ton|ta|paiement|reglement|virement|solde|factur\w+|dette)\b|\bt'")
_OUTSIDE: Final = re.compile(  # what was granted before, asked for or refused, and what is none of ours
    r"\b(?:deja|avions|avait|avaient|demand\w+|sollicit\w+|fournisseur\w*|usine|etat|region|subvention"
    r"|reserve de|sous reserve|a valider|etud\w+|penalites?"
    r"|interets?|indemnite\w*|n'\w+ (?:pas|aucun\w*)|ne \w+ (?:pas|aucun\w*)|aucune?s?|dites|si vous)\b|\?\s*$"
)


def _counted_gifts(letter: Letter) -> Iterator[Fault]:
    for hit in COUNTED_GIFT.find(letter):
        if not (
            denied(hit)
            or _TO_YOU.search(hit.passage.text) is None
            or _OUTSIDE.search(hit.passage.text)
            or _INNOCENT.search(hit.passage.text)
            or _NONE_GIVEN.search(hit.passage.text)
            or _ALREADY.search(hit.passage.text)
            or is_allowed(letter, hit)
        ):
            yield fault(letter, hit.span)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _counted_gifts(letter)
    for hit in _CUT_FOR_A_PAYMENT.find(letter):
        if not (_ALREADY.search(hit.passage.text) or _MAYBE.search(hit.passage.text) or is_allowed(letter, hit)):
            yield _CUT_FOR_A_PAYMENT.fault(letter, hit)
    given = (hit for hit in GIVEN.find(letter) if _is_for_a_payment(hit.passage.text))
    ended = (hit for hit in NO_MORE_SAID.find(letter) if _PART.search(hit.passage.text) and not is_lost(hit))
    for hit in (*OFFERED.find(letter), *ended, *given):
        after = hit.passage.text[hit.start : hit.end + 20]
        if (denied(hit) and not hit.text.endswith("plus")) or _INNOCENT.match(after) or _is_a_label(letter, hit):
            continue
        if _WISHED.search(hit.passage.text[: hit.start]) and not is_granted(hit.passage.text[hit.end :]):
            continue
        if is_sponged(hit) or _ELSEWHERE.search(hit.passage.text) is not None:
            continue
        if (_WHOLE.search(hit.passage.text) or _SETTLED.search(hit.passage.text)) and not _PART.search(
            hit.passage.text
        ):
            continue
        if any(found.search(hit.passage.text) for found in (_NONE_GIVEN, _MAYBE, _ALREADY)):
            continue
        if not (is_allowed(letter, hit) or is_booked(letter, hit) or _is_of_the_indemnity(letter, hit)):
            yield fault(letter, hit.span)


def _is_for_a_payment(sentence: str) -> bool:
    return _FOR_A_PAYMENT.search(sentence) is not None and _AT_NO_COST.search(sentence) is None


def _is_of_the_indemnity(letter: Letter, hit: Hit) -> bool:
    """Whether the fixed indemnity, and nothing else, is given up: "nous renonçons à l’indemnité de 40 €"."""
    start, end = hit.span
    stop = hit.passage.start + len(hit.passage.text)
    sums = standing(letter.amounts, start, stop)
    given_up = _OF_THE_PRICE.search(hit.text) is None and any(money.start < end for money in sums)
    return given_up and all(is_indemnity(letter, money) and money.value % RECOVERY_INDEMNITY == 0 for money in sums)


def _is_a_label(letter: Letter, hit: Hit) -> bool:
    return any(hit.text in invoice.label.lower() for invoice in letter.facts.invoices)


def _allows_nothing(letter: Letter) -> bool:
    return letter.facts.discount is None and letter.facts.concessions is None


_ALLOWED = DiscountFacts(Decimal("2.00"), date(2026, 5, 29))

RULE = Rule(
    id="CNC032",
    name="unapproved-discount",
    severity=Severity.BLOCKING,
    source="fr-civ-1350",
    covers=("GR-032", "GR-119"),
    message="Le dossier n’autorise pas cette remise.",
    hint="Retirez l’offre, ou faites-la autoriser.",
    check=along(
        doubting_unaimed(
            announced(_check, COUNTED_GIFT, _CUT_FOR_A_PAYMENT, GIVEN, NO_MORE_SAID, OFFERED), plain=_PLAIN
        ),
        only_when(_allows_nothing, PRICE_FOR_HASTE),
    ),
    bad=(
        letter("Un petit geste de dix pour cent vous est consenti en cas de virement cette semaine.", BUSINESS),
        letter("Remise de 5 % si vous payez demain.", BUSINESS),
        letter("Nous ramènerons la somme à 600 € en cas de paiement rapide.", CONSUMER),
        letter("Nous effaçons 20 % de votre dette.", BUSINESS),
        letter("Nous renonçons aux intérêts et à la moitié du principal.", BUSINESS),
        letter("Nous renonçons à l’indemnité de 40 € et à 100 € de la facture.", BUSINESS),
        letter("Réglez 500 € et le solde passera à la trappe.", BUSINESS),
        letter("Pour 500 €, la facture passe à la trappe.", CONSUMER),
        letter("Un escompte de 3 % est possible jusqu’au 29 mai 2026.", BUSINESS, discount=_ALLOWED),
    ),
    good=(
        letter("Reste 700 €, acompte déduit. Nous renonçons à l’indemnité de 40 €.", BUSINESS),
        letter(
            "Reste 700 €, acompte déduit. Nous effaçons les 40 € d’indemnité si vous réglez avant le 29 mai 2026.",
            BUSINESS,
            concessions=ConcessionFacts(waive_indemnity=True),
        ),
        letter("Reste 700 €, acompte déduit. Conformément à la facture, aucun escompte n’est prévu.", BUSINESS),
        letter(
            "Reste 700 €, acompte déduit. Escompte de 2 % pour un paiement d’ici le 29 mai 2026.",
            BUSINESS,
            discount=_ALLOWED,
        ),
        letter("Reste 700 €, reçu 500 € : notre facture F-118 a dû passer à la trappe.", CONSUMER),
        letter("Ma relance est passée à la trappe ; reste 700 €, reçu 500 €, en une ou deux fois.", BUSINESS),
        letter("La remise des clés a eu lieu comme prévu ; reste 700 €, acompte déduit.", CONSUMER),
        letter("Reste 700 €, acompte déduit. Votre remise de 5 % figure déjà sur la facture.", BUSINESS),
        letter("Vous demandiez un geste commercial ; le prix convenu ne nous le permet pas. Reste 700 €.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Le solde tombait le 31 mars.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Un virement et on n’en parle plus.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Vous aviez une remise de bienvenue, elle est sur la facture.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Il suffit d’un virement pour que nous n’en parlions plus.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Indiquez-moi le bon service, je m’occupe du reste.", BUSINESS),
    ),
)
