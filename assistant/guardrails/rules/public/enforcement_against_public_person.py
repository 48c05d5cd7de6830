"""No seizure, officer of enforcement or bankruptcy talk against a public person (GR-091)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_PUBLIC_GOODS: Final = (
    "(camions?|camionnettes?|fourgons?|voitures?|bennes?|tracteurs?|balayeuses?|tondeuses?|engins?|bus|cars?"
    "|ordinateurs?|mobilier|bureaux|chaises"
    "|salle des fêtes|gymnase|mairie|hôtel de ville|terrains?|bâtiments?|école|véhicules?|nacelle|chasse-neige)"
)
_ENFORCED = phrases(
    "(commissaires?|huissiers?) de justice",
    "huissiers?",
    "officiers? ministériels?",
    "scellés",
    "(bloqu|saisi|gel|gèl)[a-z]+ ~4 (dotations?|subventions?)",
    "(appréhend|saisi|prélev)[a-z]+ ~4 (fonds|sommes?|deniers|caisse)",
    (
        "(saisir|saisirons|saisira|saisie|saisies|bloquer|bloquerons|geler|gel|blocage) ~4 (comptes?|biens"
        "|véhicules?|matériel|recettes|trésorerie|avoirs|attribution)"
    ),
    "(exécution|recouvrement) (forcée|forcé)",
    "(liquidation|redressement|dépôt de bilan|cessation des? paiements|faillite|insolvable|insolvabilité|banqueroute)",
    "(mobilier|biens|véhicules?|matériel|locaux|bâtiments?|mairie|recettes|comptes) ~6 (répond[a-z]* ~2 "
    "(dettes?|sommes?"
    "|factures?|impayée?s?|créances?)|saisi[a-z]*|vendue?s?|immobilis[a-z]+|gagée?s?|bloquée?s?|aux enchères)",
    "(mobilier|biens|véhicules?|matériel|locaux|bâtiments?|recettes|comptes) ~3 (répondent|répondront"
    "|répondrait|répondra)",
    "(immobilis[a-z]+|exécut[a-z]+|appréhend[a-z]+|vendre) ~6 (mobilier|biens|véhicules?|matériel|locaux|bâtiments?)",
    "(notre|nos|un|mon|des) officiers?(?! (d'état|municipa|de police|de marine|des sports))",
    f"{_PUBLIC_GOODS} ~6 (vaut|vaudra|valent|couvr[a-z]+|paier[a-z]+|suffi[a-z]+|répond[a-z]*"
    f"|garanti[a-z]*) ~4 (\\d|dette|somme|solde|facture"
    "|largement|bien|amplement|créance|dédommag)",
    f"(embarqu|saisi|confisqu)[a-z]* ~4 {_PUBLIC_GOODS}",
    f"{_PUBLIC_GOODS}[^.;!?]{{0,40}} (aux enchères|en gage|saisi|à la fourrière|sous séquestre)",
    "(injonction de payer|tribunal de commerce|tribunal des activités économiques)",
)

# What is said not to be out of reach is threatened by its own negation.
_EXPOSED = phrases(
    "(caisses?|fonds|comptes?|deniers|budget|trésorerie|recettes|biens|argent|subventions?|dotations?"
    "|patrimoine) ~5 (n'est|ne sont|ne sera|ne seront|n'était|n'ont|n'a) ~1 (pas|jamais|plus|rien) ~3 (abri"
    "|atteinte|portée|intouchables?|insaisissables?|protégée?s?|sacrée?s?)",
    "(caisses?|fonds|comptes?|deniers|budget|trésorerie|recettes|subventions?|dotations?) ~5 (peut|peuvent"
    "|pourrait|pourraient|risque|risquent) ~3 (saisie?s?|bloquée?s?|gelée?s?|vidée?s?|ponctionnée?s?|prélevée?s?)",
    "(deniers|fonds|comptes|recettes|subventions) ~2 se (saisissent|saisiront|bloquent|prélèvent)",
    "(trésor|commune|mairie|collectivité|département|région) ~3 n'est ~1 pas ~1 (intouchable|insaisissable|abri|hors"
    " d'atteinte)",
    "(mettre|mettrons|mettrai|poser) la main sur ~3 (caisses?|fonds|comptes?|deniers|budget|trésorerie|recettes"
    "|subventions?)",
    "(servirons|servirai|paierons|paierai|puiserons|puiserai|puiser|servir) ~2 (dans|sur) ~2 (caisses?|fonds"
    "|comptes?|deniers|budget|trésorerie|recettes)",
)
_HARMLESS: Final = re.compile(
    r"\b(?:saisi\w* (?:du|le prefet|de la|le juge|le tribunal administratif|la chambre|chorus|d'une"
    r"|informatique|comptable|de donnees)|saisir (?:le prefet|le juge|la chambre|le comptable|d'une)"
    r"|erreur de saisie|commission|marche (?:public|n|de)|bloqu\w+ (?:dans|sur chorus|au service)"
    r"|ne (?:peut|peuvent|sera|seront|saisi|bloqu)\w* (?:pas|ni|aucun)|insaisissable\w*|aucune? (?:saisie"
    r"|opposition)|redressement (?:des|de la|du)|loi|enlevement|livr\w+|repar\w+)\b|\?\s*$"
)
_PAID_OUT: Final = re.compile(
    r"\b(?:mandat\w*|ordonnanc\w+|dossier de liquidation|liquidation de la depense|service fait)\b"
)  # the steps of a public payment
_OF_WORK: Final = re.compile(  # entries that are keyed in, goods that are mended, a step of accounting, what others did
    r"\b(?:saisi(?:e|es|r)? (?:de |du |des |dans |la |le |les |l')*(?:materiel|comptes?|ecritures?"
    r"|donnees)(?: d'imputation| dans| sur| du logiciel)?"
    r"|erreurs? de saisie|liquidation (?:de la depense|des (?:factures|depenses)|de (?:la|notre|cette) "
    r"facture|par (?:vos|votre|le|les))|sa liquidation"
    r"|redressement (?:des? (?!judiciaire)|du |de la )|brocante|inventaire|atelier|repar\w+|vidange|peinture"
    r"|travaux|receptionn\w+|compteurs?"
    r"|ancien titulaire|precedent titulaire|voisin\w*|(?:a|ont|avait) (?:bien )?(?:repondu|vendu))\b"
)
_THREATENING: Final = re.compile(
    r"\b(?:ferons|ferai|faire|saisirons|saisirai|demand\w+|pourr\w+|sera|seront|serai\w*|a defaut|sinon|faute "
    r"de|si (?!l'on)|allons|vais|va|vos comptes"
    r"|jusqu'au|expos\w+|risqu\w+|menac\w+|forcee?|confi\w+|mandat\w+|notre (?:commissaire|huissier)|un huissier)\b"
)
_GRABBED = Topic(("public_purse", "grabbing"), unless=_HARMLESS, doubtful=True)


def _is_a_step(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether "liquidation" is the step of a public payment that comes before its order, or nobody is threatened."""
    text = hit.passage.text
    if hit.text == "liquidation" and _PAID_OUT.search(text) is not None:
        return True
    return _OF_WORK.search(text) is not None and _THREATENING.search(text) is None


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_GRABBED)(letter)
    yield from forbid_phrases(_ENFORCED, unless=_is_a_step)(letter)
    yield from forbid_phrases(_EXPOSED, even_denied=True)(letter)


_START = "Reste 700,00 € sur F-118, acompte déduit. "

RULE = Rule(
    id="PUB091",
    name="enforcement-against-public-person",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-1",
    covers=("GR-091",),
    message="Une personne publique ne peut être ni saisie, ni poursuivie par les voies du droit privé.",
    hint="Nommez le juge administratif, ou le mandatement d’office par le préfet.",
    check=announced(_check, _GRABBED, _ENFORCED, _EXPOSED),
    when=to_public,
    bad=(
        letter(_START + "Un commissaire de justice saisira vos comptes.", PUBLIC),
        letter(_START + "À défaut, nous demanderons une injonction de payer.", PUBLIC),
        letter(_START + "Nous saisirons le tribunal de commerce.", PUBLIC),
        letter(_START + "La caisse des écoles n’est pas à l’abri d’un créancier patient.", PUBLIC),
        letter(_START + "Nous ferons bloquer les comptes de la commune.", PUBLIC),
    ),
    good=(
        letter(_START + "À défaut, nous pourrions saisir le juge administratif.", PUBLIC),
        letter(_START + "À défaut, nous pourrions demander au préfet un mandatement d’office.", PUBLIC),
        letter(_START + "La saisie de la facture sur Chorus Pro est faite.", PUBLIC),
        letter(_START + "Le matériel n’est plus à l’abri depuis l’orage.", PUBLIC),
        letter(_START + "L’exécution du marché est terminée.", PUBLIC),
        letter("La mairie nous a répondu hier, merci à votre secrétaire.", PUBLIC),
        letter("Le véhicule est immobilisé dans notre atelier jusqu’à jeudi.", PUBLIC),
    ),
)
