"""A public buyer pays late interest under the Code de la commande publique (GR-087)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_ARTICLE: Final = re.compile(r"^[ld]441-(?:10|5|6|9|16)$")
_TEN_POINTS: Final = Decimal(10)
_ENTITY: Final = re.compile(r"entite adjudicatrice|epic|entreprise publique")


def _check(letter: Letter) -> Iterator[Fault]:
    for article in letter.articles:
        if not article.contract and _ARTICLE.match(folded(article.article)):
            yield fault(letter, (article.start, article.end))
    for rate in letter.percentages:
        if rate.kind == "ecb_plus" and rate.value == _TEN_POINTS:
            yield fault(letter, (rate.start, rate.end))
    yield from forbid_phrases(_BUSINESS_LAW, unless=excused_beside(_YOUR_INTEREST))(letter)


_TRADE_LAW: Final = (
    "((textes?|règles?|lois?|usages|droit|dispositions|barèmes?|régime|principes) (du commerce|commerciale?s?"
    "|commerciaux|des affaires|des"
    " commerçants|entre (commerçants|entreprises|professionnels|sociétés)|des entreprises|de la vie des affaires)"
    "|(comme|ainsi que|au même titre que|à l'égal) ~1 (de )?(n'importe quelle? (entreprise|société|client"
    "|professionnel|commerçant)|toute entreprise"
    "|tout (client|professionnel|commerçant)|une (entreprise|société)|un (commerçant|client privé|professionnel)"
    "|entre (entreprises|commerçants"
    "|professionnels)))"
)
_DUE_LATE: Final = (
    "(retards?|pénalités?|intérêts?|indemnités?|majorations?|délais? de paiement|mandatement|règlement tardif)"
)
_BUSINESS_LAW = phrases(
    f"{_DUE_LATE}[^.;!?]{{0,60}} {_TRADE_LAW}",
    f"{_TRADE_LAW}[^.;!?]{{0,60}} {_DUE_LATE}",
    "(dix|10) points[^.;!?]{0,50} (bce|banque centrale|taux directeur|refinancement)",
    "(bce|banque centrale|taux directeur|refinancement)[^.;!?]{0,50} (dix|10) points",
    "loi (lme|de modernisation de l'économie)",
    "(code de commerce|droit commercial|droit des affaires|loi de modernisation) ~8 (pénalités?|intérêts?|indemnités?"
    "|retards?|délais?|paiement|applicables?|appliquent|applique)",
    "(pénalités?|intérêts?|indemnités?|retards?|délais?) ~8 (code de commerce|droit commercial|droit des affaires)",
    "(conditions générales|cgv) ~8 (pénalités?|intérêts?|indemnités?)",
    "(pénalités?|intérêts?|indemnités?) ~8 (conditions générales|cgv)",
)


_YOUR_INTEREST: Final = re.compile(  # "vos intérêts"; "et non du code de commerce"
    r"\b(?:vos|leurs) interets\b|\b(?:dans )?(?:votre|l') ?interet\b|\b(?:et non|et pas|non pas|au lieu) "
    r"(?:du|le|celui du) code de commerce"
)


def _is_public_buyer(letter: Letter) -> bool:
    return to_public(letter) and not _ENTITY.search(folded(letter.facts.debtor.public_kind))


_START = "Reste 700,00 € sur F-118, acompte déduit. "

RULE = Rule(
    id="PUB087",
    name="business-law-to-public-buyer",
    severity=Severity.BLOCKING,
    source="fr-ccp-l2192-13",
    covers=("GR-087",),
    message="Le code de commerce ne s’applique pas à cet acheteur public.",
    hint="Citez les articles L2192-13, R2192-31 et D2192-35 du code de la commande publique.",
    check=_check,
    when=_is_public_buyer,
    bad=(
        letter(_START + "Pénalités de l’article L441-10 du code de commerce.", PUBLIC),
        letter(_START + "Intérêts moratoires au taux de la BCE majoré de 10 points.", PUBLIC),
        letter(_START + "L’indemnité de l’article D441-5 est due.", PUBLIC),
        letter(_START + "Le code de commerce prévoit des pénalités : article L. 441-10.", PUBLIC),
    ),
    good=(
        letter(_START + "Intérêts moratoires (articles L2192-13 et R2192-31 du code de la commande publique).", PUBLIC),
        letter(_START + "Pénalités de l’article L441-10 du code de commerce.", BUSINESS),
        letter(_START + "Intérêts moratoires au taux de la BCE majoré de huit points.", PUBLIC),
        letter(_START + "Vos références au registre du commerce sont à jour.", PUBLIC),
        letter("Vos intérêts passent avant nos conditions générales.", PUBLIC),
    ),
)
