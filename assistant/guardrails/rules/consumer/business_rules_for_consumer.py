"""The fixed indemnity and the rates between businesses are not for consumers (GR-008, GR-009, GR-034)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.facts import DebtorFacts
from assistant.domain.finding import Severity
from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.domain.ledger.debtor import DebtorKind
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.other_forty import is_another_forty
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_HINTS: Final = {
    DebtorKind.CONSUMER: "Retirez la phrase : le consommateur doit le principal, puis l’intérêt légal après mise en "
    "demeure.",
    DebtorKind.NONPROFESSIONAL: "Retirez la phrase, ou faites confirmer que ce client agit à titre professionnel.",
    DebtorKind.UNKNOWN: "Précisez le type de client ; tant qu’il est inconnu, le régime du consommateur s’applique.",
}
_WORD: Final = re.compile(r"[a-z]{2,}")
_A_PRICE: Final = re.compile(  # "le forfait de 40 € pour la visite annuelle"
    r"\bforfait (?:de )?(?:40|quarante) ?(?:€|euros) (?:pour|par|de|couvre|comprend|inclut) (?:la |le |l'"
    r"|une? |chaque |cette )?(?:visite"
    r"|deplacement"
    r"|entretien|intervention|livraison|nettoyage|ramonage|seance|heure|jour|semaine|mois|cours|coupe|pose|montage"
    r"|tonte"
    r"|enfant|personne)"
)
_NEWS: Final = re.compile(
    r" (?:a|ont|vient de|va) (?:encore )?(?:change|baisse|monte|augmente|recule)\w*,? (?:ce qui|mais|sans) "
)
_PRICE: Final = frozenset({"de", "a", "euros", "eur", "quarante"})
_BUSINESS_LAW = phrases(
    "[ld]\\.? ?441 ?- ?(10|5)",
    "indemnités? forfaitaires?",
    "(devez|dois|devrez|ajoutez|ajouter|oublier|oubliez|omettre|omettez|régler|réglez|payer|payez|joindre"
    "|joignez)(?! (pas|plus|rien)) ~3 l'indemnité(?! (d'"
    "|due? par|du |de (résiliation|votre|ton|location|remploi|départ)|vers|que))",
    "indemnités? (légale|légales|de recouvrement|pour frais|pour recouvrement)",
    "forfait (de |légal de )?(40|quarante) ?(€|euros)",
    "(40|quarante|40,00|40\\.00) ?(€|euros|eur) ~7 (indemnité|indemnités|recouvrement|forfait"
    "|forfaitaire|forfaitaires|frais)",
    "(indemnité|indemnités|forfait|forfaitaire|recouvrement) ~7 (40|quarante|40,00|40\\.00|80|120) ?(€|euros|eur)",
    "(40|quarante|40,00|40\\.00) ?(€|euros|eur) ~1 (par|pour|sur) (chaque )?facture",
    "(40|quarante|40,00|40\\.00) ?(€|euros|eur) (légaux|réglementaires|forfaitaires|prévus par la loi|de la loi"
    "|de pénalité)",
    "(BCE|banque centrale européenne|taux directeur|taux de refinancement) ~8 (majoré|point|points|plus|augmenté|\\+)",
    "(somme|forfait|indemnité|pénalités|pénalité|intérêts) ~6 (entre|aux|des|pour les) (entreprises|professionnels"
    "|commerçants|sociétés)",
    "(montant|régime|règles) ~6 entre (entreprises|professionnels|commerçants|sociétés)",
    "(forfait|forfaitaires?|indemnité|indemnités|compensation|dédommagement) ~4 (que|prévue?|fixée?|imposée?"
    "|due?) ~2 (la loi|le code|le législateur|les textes|décret)",
    "(loi|code de commerce|législateur|textes|décret) ~5 (forfait|indemnité|dédommagement|somme (fixe|forfaitaire))",
    "(forfait|indemnité|dédommagement|somme fixe|somme forfaitaire|supplément) ~8 (retardataires?|mauvais payeurs?"
    "|payeurs? en retard|débiteurs? en retard)",
    "(forfait|somme fixe|montant fixe|indemnité|supplément)[^.;]{0,25} (prévue?|fixée?|imposée?|instituée?) par (la"
    " loi|les textes|la réglementation|le code|décret)",
    "retard ~4 (déclenche|entraîne|ouvre|donne lieu|appelle|fait naître) ~3 (indemnité|forfait)",
    "(forfait|indemnité|dédommagement) (légale?|réglementaire)",
    "(fameux|classiques|habituels|traditionnels) (40|quarante) ?(€|euros|eur)",
    "(40|quarante|40,00) ?(€|euros|eur) (de rigueur|d'usage|que la loi|que le code|que prévoit)",
    "(majoré|majorés|augmenté) ~6 (BCE|10 points|dix points|huit points|8 points|banque centrale)",
    "(taux|pénalités|intérêts) ~4 (de la BCE|BCE|de la banque centrale européenne)",
)
# Forty euros that come on top, whatever they are called: "s'ajoutent d'office quarante euros".
_FORTY = phrases("(40|quarante|40,00|40\\.00) ?(€|euros|eur)")
_ON_TOP: Final = re.compile(
    r"\b(?:s'y |s')?(?:ajout\w+|joindre|joign\w+|major\w+|surplus|supplement\w*|d'office|outre)\b|\ben (?:sus|plus"
    r"|outre)\b"
    r"|\bde plus\b|\ba (?:votre|ta|vos|tes) charge\b|\b(?:loi|code|legal\w*|reglementair\w*|textes?|decret"
    r"|legislateur)\b"
    r"|\b(?:recouvr|retard|relanc(?=[ae]|ons\b)|derangement|peine|penalit|sanction|amende)\w*"
)
_SOLD: Final = re.compile(
    r"\b(?:prix|tarifs?(?! legal)|coute\w*|acomptes?|caution|consigne|cotisation|adhesion|arrhes|cheques?|virements?"
    r"|versements?|mensualites?|fois|remise|reduction|bon d'achat|avoir|economi\w+|cadeau|offr\w+|rembours\w+"
    r"|rend(?:re|rons|rai|ons)|restitu\w+|trop[- ]percu|(?:avez|as) (?:deja |bien )?(?:paye|verse|vire|regle)"
    r"|comprend|supplement (?:de [^.;]{0,12})?pour (?:la|le|les|l')(?! retard)"
    r"|pieces?|billets?|main-d'|main d'|deplacement|port|livraison)\b"
)
_A_UNIT: Final = re.compile(
    r"^ ?(?:par|la|le|l'|de l'|du|chacune?|ttc,? (?:la|le)) ?(?:mois|an|seance|heure|personne|jour|nuit|metre|piece"
    r"|passage)\b"
)
_NOT_FOR_YOU: Final = re.compile(
    r"\b(?:ne (?:vous |te )?(?:concern|s'appliqu|dev|doi|vis|valent|vaut|sont|sera|demand)\w* (?:pas|ni"
    r"|aucun|rien|que)|reserv\w+|particulier,|uniquement|n'est (?:pas|due)|aucun\w*|tarif (?:pro"
    r"|entreprise)|devis|inscription|votre entreprise"
    r"|(?:l'|d'|votre |un |vif |bel )interet (?:que|porte|pour|a|de|manifeste)|(?:tout|bien|a|avons|ai|ont"
    r"|aucun) interet|(?:votre|notre|son|leur) interet"
    r"|(?:offr|propos|rembours)\w* [^.;!?]{0,20}(?:dedommagement|compensation)|(?:notre|nos) fournisseurs?)\b|\?\s*$"
)
_OF_TRADE = Topic(("between_traders", "accessory"), unless=_NOT_FOR_YOU)


def _check(letter: Letter) -> Iterator[Fault]:
    for told in _OF_TRADE.find(letter):
        if not _is_told_not_owed(letter, told):
            yield _OF_TRADE.fault(letter, told)
    yield from _forty_on_top(letter)
    hint = _HINTS.get(letter.facts.debtor.kind, "")
    for hit in _BUSINESS_LAW.find(letter):
        asked = _REMINDED.search(hit.clause) is not None or not denied(hit)
        if asked and not is_quoted_statute(letter, hit.span) and not _is_left_out(letter, hit):
            yield replace(fault(letter, hit.span), hint=hint)


def _forty_on_top(letter: Letter) -> Iterator[Fault]:
    """Forty euros added to what is owed, that are no sum of the file nor the price of anything."""
    if RECOVERY_INDEMNITY in set().union(*computable(letter).fields.values()):
        return
    sums = {money.start for money in letter.amounts if money.value == RECOVERY_INDEMNITY}
    for hit in _FORTY.find(letter):
        text = hit.passage.text
        if hit.span[0] not in sums:  # "3 040,00 €"
            continue
        if _ON_TOP.search(text) is None or _SOLD.search(text) is not None or _A_UNIT.match(text[hit.end :]) is not None:
            continue
        if denied(hit) or is_another_forty(hit):
            continue
        if not is_quoted_statute(letter, hit.span) and not _is_left_out(letter, hit):
            yield replace(fault(letter, hit.span), hint=_HINTS.get(letter.facts.debtor.kind, ""))


_REMINDED: Final = re.compile(r"\b(?:oublier|oubliez|omettre|omettez)\b")  # by a negation: "n'oubliez pas l'indemnité"
_NOT_ASKED: Final = re.compile(r"\b(?:je|nous) ne (?:vous )?(?:la |le |les |l'|en )*[a-z]+ (?:pas|jamais|rien)\b")


# "En tant que particulier, vous ne la devez pas", "elle ne vise que les professionnels": said not to be owed at all.
_TRADERS: Final = r"(?:professionnels?|entreprises?|commercants?|societes?|pros)"
_NOT_OWED: Final = re.compile(
    r"\b(?:vous|tu) ne (?:la|les|l'|le|me la|nous la|m'en|nous en) ?dev(?:ez|rez|iez|ais) (?:pas|nullement|point"
    r"|en aucun cas)"
    r"\b(?! (?:a |au |aux |qu|seulement|uniquement|moins|encore|oubli))"
    rf"|\bn(?:e |')(?:vise|concerne|s'applique|s'adresse|est (?:due|prevue|faite|reservee)|vaut|joue|sont (?:dues"
    rf"|prevues))\w*"
    rf" (?:[a-z]+ )?(?:qu(?:e |'))(?:[a-z']+ ){{0,4}}?{_TRADERS}"
    rf"|\best (?:reservee|limitee) (?:aux |a des ){_TRADERS}"
    r"|\bn(?:e |')(?:vous |te )?(?:concerne|s'applique|vise|est due)\w* (?:pas|nullement) (?:aux |les |par les "
    r"|par un |un )?particuliers?\b"
)
_AS_READ: Final = re.compile(  # what the client read, or asks about
    r"\b(?:(?:vous|tu) (?:avez|aviez|as|avais) (?:bien |cru )?(?:lire|lu|vu|trouve|remarque|note|releve)"
    r"|(?:votre|ta) question|(?:vous|tu) (?:me |nous |m'|t')?(?:demand|interrog|etonn|inquiet)\w*)\b[^.;:!?]{0,110}$"
)
_NO_MORE_THAN: Final = re.compile(r"\bn(?:e |')[^.;:!?]{0,40}\bpas,? pas plus que (?:des?|les?|la|l'|d'|aux?|du) ?$")


def _is_told_not_owed(letter: Letter, hit: Hit) -> bool:
    """Whether its own sentence says that it is not owed, or it is what the client read of, and the letter says so."""
    before = hit.passage.text[: hit.start]
    if _NOT_OWED.search(hit.passage.text, hit.start) is not None or _NO_MORE_THAN.search(before) is not None:
        return True
    return _AS_READ.search(before) is not None and letter.notion(_last_not_owed) >= hit.span[1]


def _last_not_owed(letter: Letter) -> int:
    """Where the letter says last that something is not owed; -1 where it never does."""
    return max((found.start() for found in _NOT_OWED.finditer(letter.prose)), default=-1)


def _is_left_out(letter: Letter, hit: Hit) -> bool:
    """Whether it is named and not asked, or is no indemnity at all."""
    if _is_told_not_owed(letter, hit):
        return True
    return _NOT_ASKED.search(hit.passage.text[hit.end :]) is not None or _is_supply(letter, hit)


def _is_supply(letter: Letter, hit: Hit) -> bool:
    """Whether these are the words and the price of what was sold ("forfait déplacement, 40 €")."""
    if _A_PRICE.search(hit.passage.text) is not None or _NEWS.match(hit.passage.text, hit.end) is not None:
        return True
    words = set(_WORD.findall(hit.text))
    labels = [set(_WORD.findall(folded(i.label))) for i in letter.facts.invoices if i.amount == RECOVERY_INDEMNITY]
    return any(words - _PRICE <= label for label in labels)


_ASSOCIATION = replace(CONSUMER, debtor=DebtorFacts(kind=DebtorKind.NONPROFESSIONAL, name="Les Amis du canal"))
_UNKNOWN = replace(CONSUMER, debtor=DebtorFacts(name="Dupin"))

RULE = Rule(
    id="CON034",
    name="business-rules-for-consumer",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-008", "GR-009", "GR-034"),
    message="L’indemnité de 40\u202f€ et les pénalités entre professionnels ne sont pas dues par ce client.",
    hint="Retirez la phrase.",
    check=announced(_check, _OF_TRADE, _BUSINESS_LAW, _FORTY),
    when=to_consumer_like,
    bad=(
        letter("Vous ne devez pas oublier l’indemnité.", CONSUMER),
        letter("N’oubliez pas l’indemnité de 40 €.", CONSUMER),
        letter("40 € d’indemnité forfaitaire sont dus (L441-10).", CONSUMER),
        letter("S’y ajoute une indemnité forfaitaire pour frais de recouvrement.", _ASSOCIATION),
        letter("Des pénalités au taux de la BCE majoré de dix points courent.", _UNKNOWN),
        letter("Vous éviterez le petit forfait que la loi met à la charge des retardataires.", CONSUMER),
        letter("Le forfait de recouvrement s’élève à quarante euros.", CONSUMER),
        letter("La date étant passée, s’ajoutent d’office quarante euros.", CONSUMER),
        letter("La loi met 40 € à votre charge.", CONSUMER),
        letter("À la facture s’ajoutent quarante euros, en raison du retard.", CONSUMER),
        letter("Cette indemnité de 40 €, vous ne la devez pas à notre générosité mais à la loi.", CONSUMER),
        letter("Vous avez lu qu’une indemnité de 40 € pouvait être demandée : elle est due.", CONSUMER),
        letter("En application de l’article D. 441-5 du code de commerce, vous devez une somme forfaitaire.", CONSUMER),
    ),
    good=(
        letter("Vous n’avez pas à payer l’indemnité : elle ne concerne que les professionnels.", CONSUMER),
        letter("Il reste 700,00 € à régler.", CONSUMER),
        letter("Votre abonnement coûte 40 € par mois.", CONSUMER),
        letter("Les 40 € de main-d’œuvre en plus ont été comptés au devis.", CONSUMER),
        letter("Le forfait que vous avez choisi comprend la loi du nombre.", CONSUMER),
        letter("Aucune indemnité forfaitaire n’est demandée.", CONSUMER),
        letter("L’indemnité forfaitaire de 40 € est due (article D441-5 du Code de commerce).", BUSINESS),
        letter("Le forfait de 40 heures de ménage est consommé.", CONSUMER),
        letter("L’indemnité de 40 € ne vise que les professionnels : vous ne la devez pas.", CONSUMER),
        letter(
            "Vous avez lu au dos de la facture qu’une indemnité de 40 € pouvait"
            " être demandée. Cette mention ne vise que "
            "nos clients professionnels.",
            CONSUMER,
        ),
        letter("Merci de l’intérêt que vous portez à notre entreprise.", CONSUMER),
    ),
)
