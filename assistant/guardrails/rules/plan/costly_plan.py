"""A plan offered to a consumer costs nothing beyond the contract: otherwise it is credit (GR-043)."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.moves.plan_at_once import COST
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_COST = phrases(
    (
        "(échelonnement|étalement(?! (du|de la|des) (gravier|terre|sable|terreau|fumier|peinture|compost"
        "|galets))|échéancier|versements|mensualités|plan|facilité|délais?|(deux|trois|quatre|cinq|six|dix"
        "|plusieurs|\\d+) fois)[^;\\n]{0,70} (moyennant|majorée?s? de|pour un coût de|coûte|donnera lieu à"
        "|entraîne|frais de)"
        "[^;\\n]{0,30} (frais|supplément|intérêts?|participation|majoration|commission|%|€|euros)"
    ),
    "(échelonnement|étalement(?! (du|de la|des) (gravier|terre|sable|terreau|fumier|peinture|compost"
    "|galets))|échéancier|versements|mensualités|facilité|délais?|(deux|trois|quatre|cinq|six|dix|plusieurs"
    "|\\d+) fois)[^;\\n]{0,70} (avec (des|un|une|les)|contre)[^;\\n]{0,30} (frais|supplément|intérêts?"
    "|participation|majoration"
    "|commission)",
    "(échelonnement|étalement(?! (du|de la|des) (gravier|terre|sable|terreau|fumier|peinture|compost"
    "|galets))|échéancier|mensualités|délais?)[^;\\n]{0,40} contre ~2 \\d+ ?(€|euros|%)",
    (
        "(frais|intérêts|supplément|participation|majoration|commission|forfait|prix|coût) ~6 (d'échelonnement"
        "|d'étalement|d'échéancier|par échéance|par mensualité|par versement|pour (l'|le |la |votre |ce |cet "
        "|cette )?(échelonnement|plan(?! (de (travail|masse|coupe|pose)|du|de la|des))|étalement|échéancier"
        "|facilité(?! de caisse))|pour ce service|(du|de ce|de votre)"
        " (plan(?! de (travail|masse|coupe))|échéancier))"
    ),
    "(facilité(?! de caisse)|confort|souplesse|ce service|étalement(?! (du|de la|des) (gravier|terre|sable"
    "|terreau|compost))|échelonnement|échéancier|plan(?! (de (travail|masse|coupe|pose)|du|de la|des))"
    "|délais?(?! de (livraison|fabrication|séchage))) "
    "~4 ((est|sera|seront"
    "|sont|vous) ~2 (comptée?s?|facturée?s?)|payante?|a un (prix|coût)|coûte[a-z]*|majorée?)",
    "(échéances?|mensualités?|versements?) ~3 majorée?s?",
    "(en outre|en plus|en sus|de plus|également) ~5 \\d+(?:[.,]\\d+)? ?(€|euros?) ~3 (formalités|frais|dossier"
    "|gestion|mise en place|suivi|service)",
    "(payer|paiement|règlement|régler) ~2 (plus tard|en (deux|trois|quatre|plusieurs) fois|différé|décalé) ~4 "
    "(coûte[a-z]*|payante?|plus cher)",
)

RULE = Rule(
    id="PLA043",
    name="costly-plan",
    severity=Severity.BLOCKING,
    source="fr-conso-l312-4",
    covers=("GR-043",),
    message="Un échelonnement proposé à un particulier doit être sans frais.",
    hint="Proposez les versements sans frais ni intérêts.",
    check=along(forbid_phrases(_COST), COST),
    when=to_consumer_like,
    bad=(
        letter("Un paiement en deux fois est possible moyennant 15 € de frais.", CONSUMER),
        letter("L’échéancier donnera lieu à des intérêts de 3 %.", CONSUMER),
        letter("Des frais de dossier de vingt euros par échéance s’ajoutent.", CONSUMER),
        letter("Trois mensualités, avec un supplément de 5 € chacune, vous conviendraient-elles ?", CONSUMER),
    ),
    good=(
        letter("Nous pouvons convenir de deux ou trois versements, sans frais.", CONSUMER),
        letter("Proposez-nous un calendrier : nous l’étudierons sans frais ni intérêts.", CONSUMER),
        letter("Trois mensualités sans supplément vous conviendraient-elles ?", CONSUMER),
        letter("Le délai de livraison avec frais de port offerts est de dix jours.", CONSUMER),
        letter("Pour cette fois, vous pouvez payer avec un chèque de 700,00 €, acompte déduit.", CONSUMER),
    ),
)
