"""No seizure: the words of enforcement where they tell of a form filled in, a van at the workshop or a loan fetched."""

from __future__ import annotations

import re
from typing import Final

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


def is_no_seizure(hit: Hit) -> bool:
    """Whether words that may threaten a seizure are meant of something else, and harmless."""
    text = hit.passage.text
    if _MEANT_WELL.search(text) is not None:
        return True
    if "preleve" in hit.text and _TELLS_HIS_BANK.search(text[: hit.start]) is not None:
        return True
    if _COMES.match(hit.text) is None:
        return False
    before_the_last = hit.text.rpartition(" ")[0] + " "
    return any(_FETCHED.search(words) is not None for words in (text, before_the_last))
