"""Who names the insolvency of its debtor asks nothing that was owed before it (GR-079), whatever the file knows."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, RECEIVERSHIP, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_ASKED: Final = re.compile(
    r"\b(?:(?:pay|regl|vers|vir|sold|honor|acquitt)(?:ez|er|erez|eras|iez|e|es|ons)|paie[sz]?|paierez"
    r"|paieras|(?:me|nous) (?:doit|devez|dois)"
    r"|(?:reste|demeure|est|restent|sont|demeurent) (?:entierement |toujours |bien |pleinement )?(?:due?s?"
    r"|exigibles?|a payer|a regler)"
    r"|payee?s?|reglee?s?|soldee?s?|acompte|laiss\w+ (?:entiere?|intacte?)|en douce|entre nous|discret\w*"
    r"|sous la main|a l'amiable|s'arrang\w+|arrangement|petit geste"
    r"|en premier|avant les autres|avant tout le monde|priorit\w+|paiement|virement|cheque|especes)\b"
)
_LAWFUL: Final = re.compile(
    r"\b(?:declar(?:e|ons|ee?s?|erons|ation) (?:notre|au|aupres|la|de)|avons declare|declaree? (?:entre|au"
    r"|aupres)|n'avez rien a|ne (?:vous |te )?(?:demand|reclam)\w+ (?:pas|aucun|rien|plus)"
    r"|posterieur\w*|apres (?:l'ouverture|le jugement)|a son echeance|poursuite du contrat"
    r"|plan de (?:continuation|redressement|sauvegarde)"
    r"|aupres du mandataire|releve de forclusion|redressement (?:de la|du|des)|liquidation (?:des? stocks?"
    r"|totale)|administrateur (?:de biens|reseau|systeme|du|d'|des|provisoire)"
    r"|redressement (?:d'|de (?!la societe|votre|l'entreprise))|sauvegarde (?:de|des|du|d'|automatique"
    r"|quotidienne|a ete|est (?:faite|terminee|passee))"
    r"|mandataire (?:immobilier|auto|automobile)"
    r"|clause de sauvegarde|copie de sauvegarde|mandataire social|passif social)\b|\?\s*$"
)
_BRUSHED_ASIDE = Topic(("insolvent", "heedless"), beside=_ASKED, unless=_LAWFUL, even_denied=True)


RULE = Rule(
    id="INS085",
    name="procedure-brushed-aside",
    severity=Severity.BLOCKING,
    source="fr-com-l622-7",
    covers=("GR-079",),
    message="La phrase nomme la procédure et réclame ce qui lui est antérieur, ou ce qu’elle interdit de payer.",
    hint="Déclarez la créance au mandataire\u202f; ne demandez que les livraisons postérieures au jugement.",
    check=forbid_topics(_BRUSHED_ASIDE),
    bad=(
        letter("Redressement judiciaire ou pas, vous nous réglez les livraisons d’avant le jugement.", BUSINESS),
        letter("Votre administrateur n’a pas à le savoir, payez-nous en douce la facture F-118.", BUSINESS),
        letter("Votre liquidation n’y change rien : la facture reste due.", BUSINESS),
        letter("Plutôt que de saisir le mandataire, nous préférons que vous la soldiez.", RECEIVERSHIP),
    ),
    good=(
        letter("Nous avons déclaré notre créance au mandataire. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Les livraisons postérieures au redressement sont payables à leur échéance. Reste 700 €.", BUSINESS),
        letter("La liquidation du stock ne change rien à vos tarifs. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Votre administrateur réseau a reçu la facture. Reste 700 €, acompte déduit.", BUSINESS),
        letter("L’administrateur du site passera avant le paiement en ligne. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
