"""Who names the insolvency of its debtor asks nothing that was owed before it (GR-079), whatever the file knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, RECEIVERSHIP, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_ASKED: Final = re.compile(
    r"\b(?!(?<=vous )honore\b)(?:(?:pay|regl|vers|vir|sold|honor|acquitt)(?:ez|er|erez|eras|iez|e|es|ons)"
    r"|paie[sz]?|paierez"
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
    r"|livraisons, payees comptant|pas encore publie"
    r"|clause de sauvegarde|copie de sauvegarde|mandataire social|passif social)\b|\?\s*$"
)
_BRUSHED_ASIDE = Topic(("insolvent", "heedless"), beside=_ASKED, unless=_LAWFUL, even_denied=True)

_PROCEDURE = (
    "((votre|ton|le) redressement( judiciaire)?(?! (de|des|du))|(votre|ta) (mise en )?liquidation( judiciaire)?(?! (de"
    "|des|du))|(votre|ta|la) procédure (collective|de sauvegarde|de redressement)|(les )?procédures collectives"
    "|(votre|ton) plan de sauvegarde|(votre|la) sauvegarde(?! (de|des|du))|(le )?jugement d'ouverture)"
)
# That the procedure binds us not is said by a negation.
_NOT_BOUND = phrases(
    f"{_PROCEDURE} (ne|n') ?(nous |vous |y )?(change|concerne|regarde|dispense|engage|est|sont|protège) ~3 (rien|pas"
    "|que vous|nullement|qu'une? (astuce|prétexte|excuse|manœuvre))",
    f"(tenons|tiendrons|faisons) (aucun|pas|nul) (compte|cas) ~1 {_PROCEDURE}",
    f"malgré {_PROCEDURE}[^.;!?]{{0,30}} (intérêts|pénalités|payez|réglez|exigeons|courir|courent)",
    "(déclarerons|déclarons) pas (notre|cette|la) créance",
    "(parlez|dites|mentionnez|signalez) ~1 pas ~5 (liquidateur|mandataire judiciaire|juge-commissaire)",
)


def _is_lawful(_letter: Letter, hit: Hit) -> bool:
    return _LAWFUL.search(hit.clause) is not None or _GOES_ON.search(hit.clause) is not None


_GOES_ON: Final = re.compile(r"\b(?:commandes?|livr\w+|confiance|estime|relations?|tarifs?|a venir)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_BRUSHED_ASIDE)(letter)
    yield from forbid_phrases(_NOT_BOUND, unless=_is_lawful, even_denied=True)(letter)


RULE = Rule(
    id="INS085",
    name="procedure-brushed-aside",
    severity=Severity.BLOCKING,
    source="fr-com-l622-7",
    covers=("GR-079",),
    message="La phrase nomme la procédure et réclame ce qui lui est antérieur, ou ce qu’elle interdit de payer.",
    hint="Déclarez la créance au mandataire\u202f; ne demandez que les livraisons postérieures au jugement.",
    check=announced(_check, _BRUSHED_ASIDE, _NOT_BOUND),
    bad=(
        letter("Redressement judiciaire ou pas, vous nous réglez les livraisons d’avant le jugement.", BUSINESS),
        letter("Votre administrateur n’a pas à le savoir, payez-nous en douce la facture F-118.", BUSINESS),
        letter("Votre redressement judiciaire ne nous concerne pas.", BUSINESS),
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
