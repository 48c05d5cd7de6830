"""No seizure: the words of enforcement where they tell of a form filled in, a van at the workshop or a loan fetched.

Or of a court that is asked, of what a judge alone may order, of locks that the house sells.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.wording.phrases import Hit

_MEANT_WELL: Final = re.compile(  # a file mended, a car at the workshop, an engine bled, the weather
    r"\bsaisi que\b|\bsaisi (?:sur (?:votre|ton) compte (?:un|une|l'|le|la|vos)|vos|votre) ?(?:avoir|heures|coordonnees"
    r"|mesures|reponses|bons?|commandes?)?\b(?=.*\b(?:avoir|erreur|coordonnees|numero|siege|heures|iban|rib)\b)"
    r"|\bsaisie de (?:votre|vos|leurs?) (?:releve|heures|temps|bons?|commandes?)|\bpar erreur\b|\brouvert|\bretabli"
    r"|\bcomptes? (?:fournisseurs?|en ligne|de points|utilisateurs?|formation|client)\b"
    r"|\best (?:\w+ )?immobilisee?s? (?:depuis|dans|chez|a l'atelier)\b|\b(?:avez|aviez|as)-(?:vous|tu) (?:dit|ecrit"
    r"|confie|indique)\b|\bexpuls\w+ (?:de )?(?:l'|d')?(?:air|eau|gaz|bulles?|poussieres?)\b|\btranquillement\b"
    r"|\b(?:verglas|neige|gel|crue|boue|tempete|canicule|inondation|greve|travaux) [^.;!?]{0,20}\b(?:bloqu"
    r"|immobilis|gel)"
    r"|\bmandat (?:sepa|de prelevement)\b|\bcomme (?:prevu|convenu|chaque mois) (?:au|par le|dans le) "
    r"(?:mandat|contrat)"
    r"|\bsaisi\w+ (?:des|de vos|de l[a']|vos|les) ?(?:notes?|index|licences?|heures|bons?|releves?|reponses?"
    r"|references?"
    r"|bulletins?|donnees|ecritures?|adresses?|coordonnees|commandes?|inscriptions?)\b|\b(?:prix|tarifs?) de\w*\b"
    r"|\b(?:quand|lorsque|une fois|des que) (?:votre|vos|ton|ta)\b|\bpersonne pour (?:ouvrir|receptionner|signer)"
    r"|\b(?:votre|ton|le) compte (?:est|se trouve|repart|revient|retombe|passe|affiche)\b[^.;!?]{0,25}\ba zero\b"
    r"|\bbloqu\w+ [^.;!?]{0,25}\bpour (?:vous|toi)\b|\b(?:fosse|cuve|puisard)\b|\bprelev\w+ (?:le|chaque|tous "
    r"les|au) \d|\bpreleve\w* (?:en )?deux fois\b"
)
_FETCHED: Final = re.compile(  # what is ours, lent, taken away for nothing or fetched as agreed
    r"\b(?:notre|nos) (?:\w+ )?$|\bde (?:location|pret|demonstration|courtoisie)\b|\bancienn?e?s?\b"
    r"|\bgratuitement|\bsi cela"
    r" vous arrange|\bcomme (?:prevu|convenu)|\ba (?:la gare|l'atelier|reparer)\b|\bpour (?:la |le |les "
    r"|l')?(?:revision"
    r"|repar\w+|controle|entretien|vidange)\b|\ba (?:votre|ta) demande|\bquand le votre sera|\bsi vous (?:le )?(?:voul"
    r"|souhait|prefer)"
)
WORN_OUT: Final = re.compile(
    r"\b(?:sous garantie|a l'atelier|plus, dites-vous|plus depuis|en panne|revision|ancien compte|migration"
    r"|identifiants?"
    r"|mot de passe|en ligne|rassurez-vous|debite\w*)\b"
)
_TELLS_HIS_BANK: Final = re.compile(  # "des familles demandent à leur banque que les frais soient prélevés"
    r"\b(?:demand|autoris|pri|charg|donn)\w* (?:l'ordre )?(?:a )?(?:leur|sa|son|votre|ta) (?:banque|banquier)\b"
)
_COMES: Final = re.compile(r"(?:vien|pass|ir)")


_TO_COURT: Final = re.compile(
    r"\bsais(?:ir\w*|iss\w+|ine|i|ie|is|ies)\s+(?:\S+\s+){0,3}?(?:tribuna\w*|jug\w+|juridiction\w*"
    r"|justice|mediat\w+|conciliat\w+|prefet|chambre"
    r"|portail|comptable|defenseur|commission|greffe|le service|direction|assurance)"
)
_OTHER_SENSE: Final = re.compile(
    r"\b(?:comptes?|caisses?) (?:sont|est|etai\w+) (?:[a-z]+ ){0,2}(?:un peu|parfois|souvent"
    r"|presque) (?:un peu )?vides?\b|"
    r"\bsaisies?\s+(?:informatique|de donnees|des donnees|comptable|manuelle|en ligne|du virement|de (?:la|votre"
    r"|vos|l')\s*(?:facture|commande|iban|rib|formulaire|reglement)|des (?:factures|ecritures|commandes|heures))"
    r"|\berreurs? de saisie\b|\bsaisie\b[^.]{0,20}\bportail\b|\bcomptes? (?:fournisseurs?"
    r"|clients?)\b[^.]{0,30}\bbloque|\bbloque\w* (?:dans|par) (?:l'outil|le portail|la validation|le circuit)"
    r"|\b(?:gele|gelee|gel) (?:de printemps|nocturne|hydro)|\bl'occasion\b|\bbloque\w*\s+(?:une|la|cette|ma"
    r"|votre)\s+(?:date|commande|livraison|facture|place)|\bje bloque mon\b"
)
_YOUR_LORRIES: Final = re.compile(
    r"\b(?:vos|tes|votre|ton) (?:camions?|fourgons?) (?:\w+ )?(?:charg|pass|viend|attend)\w*$"
)
_DELIVERED: Final = re.compile(
    r"\b(?:venir|livr\w+|vendu|vendus|vendue|avons vendu|achet\w+|command\w+|install\w+|rejet\w*|mandat|avons "
    r"bien|repar\w+|fourni\w*|atelier|entretien|transport\w*)\b"
)
# An eviction that a judge alone may order, told under a condition, is the law as it stands.
_BY_A_JUDGE: Final = re.compile(
    r"\b(?:juge|jugement|decision de justice|tribunal|judiciaire|resolutoire)\b(?:(?!\bsans\b).)*$", re.DOTALL
)
_LOCKS: Final = re.compile(r"\b(?:serrur|porte|cylindre|cle|blindage|vitrerie|volet|coffre)")
_LOCKS_NAMED: Final = re.compile(
    r"\b(?:cylindres?|rendez-vous|intervention|technicien|serrurier de|cles neuves|gratuit\w*)\b"
)
_OF_SMOKE: Final = re.compile(r" (?:des?|du|de l'|d') ?(?:fumees?|gaz|air|vapeurs?|eaux?|poussieres?)\b")
_ONLY_A_JUDGE: Final = re.compile(
    r"\bseule?s? (?:un |une |le |la )?(?:juge|tribunal|justice|decision|titre|commissaire)\b[^.;!?]{0,40}"
    r"\b(?:peu\w*|pou[rv]\w+|permet\w*) (?:l'|la |le |les |en )?(?:autoris|ordonn|decid|permettr|fai|prononc)\w*"
)
AT_WORK: Final = re.compile(
    r"\b(?:repar\w+|revision|entretien|controle|garantie|atelier|location|pret|livr\w+|panne|devis|convenu"
    r"|command\w+|travaux"
    r"|demenag\w+|portail|formulaire|erreur|ligne|reprise|annonce)\b"
)
_GOODS: Final = re.compile(r"\b(?:comptes?|biens|salaires?|meubles|vehicules?) ")
_WEAK: Final = re.compile(r"^(?:vend|enlev|emport|recuper|prelev)|(?:vendu|enleve|emporte|preleve)e?s?$")
_TO_COME: Final = re.compile(r"\bser(?:a|ont) (?:\w+ )?(?:enleve|vendu|emporte|preleve)")
_GONE_BY: Final = re.compile(r"\b(?:a ete|ont ete|avons|avez|avait|etait)\b")


def is_no_seizure(letter: Letter, hit: Hit) -> bool:
    """Whether words that may threaten a seizure are meant of something else, and harmless."""
    if _is_of_locks_or_smoke(letter, hit) or _is_a_judges(letter, hit) or _is_meant_well(hit):
        return True
    text = hit.passage.text
    if _OTHER_SENSE.search(text) is not None or _YOUR_LORRIES.search(text[: hit.end]) is not None:
        return True
    if _TO_COURT.search(text) is not None and _GOODS.search(hit.text + " ") is None:
        return True
    return _is_of_a_sale(hit)


def _is_of_locks_or_smoke(letter: Letter, hit: Hit) -> bool:
    """Whether locks are what the house sells or the sentence tells of work on them, or smoke is what is driven out."""
    if hit.text.startswith("expuls"):
        return _OF_SMOKE.match(hit.passage.text, hit.end) is not None
    if "serrure" not in hit.text:
        return False
    sold = " ".join(folded(invoice.label) for invoice in letter.facts.invoices)
    text = hit.passage.text
    return _LOCKS.search(sold) is not None or AT_WORK.search(text) is not None or _LOCKS_NAMED.search(text) is not None


def _is_a_judges(letter: Letter, hit: Hit) -> bool:
    """Whether it is told that a judge alone may order it, or under which condition he evicts."""
    text = hit.passage.text
    if _ONLY_A_JUDGE.search(text) is not None:
        return True
    evicts = hit.text.startswith("expuls") and _BY_A_JUDGE.search(text) is not None
    return evicts and is_conditional(letter, hit.passage)


def _is_meant_well(hit: Hit) -> bool:
    """Whether a form is filled in, a car mended, or what is ours fetched as agreed."""
    text = hit.passage.text
    if _MEANT_WELL.search(text) is not None:
        return True
    if "preleve" in hit.text and _TELLS_HIS_BANK.search(text[: hit.start]) is not None:
        return True
    if _COMES.match(hit.text) is None:
        return False
    before_the_last = hit.text.rpartition(" ")[0] + " "
    return any(_FETCHED.search(words) is not None for words in (text, before_the_last))


def _is_of_a_sale(hit: Hit) -> bool:
    """Whether goods were sold, delivered or taken along; what will be taken threatens."""
    if _TO_COME.search(hit.text) is not None or _WEAK.search(hit.text) is None or "saisi" in hit.text:
        return False
    return _GONE_BY.search(hit.passage.text) is not None or _DELIVERED.search(hit.passage.text) is not None
