"""No court: councils, contests, procedures, places and people that are named by a court's own words.

"Notre conseil d’administration", "la procédure de remboursement", "le juge de touche", "devant le palais de justice".
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import Hit

_BEHIND: Final = 45  # characters read after a hit
_COLLECTING: Final = (
    r"(?:recouvr|saisi|justice|contenti|injonc|refer|execut|expuls|impay|poursuit|paiement|notre|votre|ton|la derniere"
    r"|niveau|suite|petites)"
)
_ELSEWHERE: Final = re.compile(
    r"\bgreffe\b(?=[^.;!?]{0,60}\b(?:statuts|comptes annuels|siege|registre|kbis|extrait|sci|capital|immatricul\w+)\b)"
    r"|\bcontentieux (?:de l'|de la |du |des )(?!societe|maison|groupe|direction|entreprise|siege|recouvr"
    r"|creances)[a-z]+"
    r"|\bcabinet d'avocats a ete (?:repein|renov|livr|nettoy)|\bprocedure [^.;!?]{0,40}\b(?:rembours|avoir"
    r"|echang|garantie|remplac)\w*"
    r"|\bavocate? (?:du |de la |de l'|des |de notre )(?:syndic|copropriete|bailleur|voisin\w*|vendeu\w+"
    r"|assureur|assurance|proprietaire)"
    r"|\bcitee?s? (?:en exemple|en modele|en premier|a l'ordre)|\battaquee?s? par (?:les?|la|l'|des) "
    r"(?!avocat|huissier|justice)[a-z]+"
    r"|\bcondamnee?s? a (?!payer|verser|regler|rembours|supporter|nous|me\b|tout|un|une|des|la|ces|\d)[a-z]+er\b"
    r"|\bsuit son cours (?:a la mairie|en mairie|chez|pour le permis|a la prefecture)|\btribunal (?:du gout"
    r"|des saveurs|arbitral|de l'histoire)|\bjustice (?:au|a la) (?:fabricant"
    r"|fournisseur|transporteur)"
)
_CALLED: Final = re.compile(  # called to anything but a court or an officer
    r"\b(?:convo\w+|attendue?s?) (?:[a-z]+ )?(?:a l'|a la |au |aux |pour (?:la |l'|le |un |une )?)(?!audience"
    r"|barre|tribuna|juge"
    r"|conciliat|commissa|gendarm|police|greffe|justice|prud|instance|comparu|palais|entretien prealable|cour\b)[a-z]+"
)
_FOR_YOU: Final = re.compile(  # what went to a court or a lawyer because the reader wished it
    r"\bcomme (?:vous|tu) (?:me |nous )?(?:l'|le )?(?:avez|aviez|as|avais) (?:demand|souhait)\w*|\ba (?:votre"
    r"|ta) demande\b"
    r"|\bdossiers? (?:de |d')(?:bail|pret|subvention|candidature|vente|succession|divorce|permis|inscription|garantie"
    r"|copropriete|presse)\b|\bavocate? de (?:votre|notre|leur) (?:assur\w+|syndic|bailleur|copropriete)"
)
_ON_THE_WAY: Final = re.compile(r"\b(?:livraison|tournee|camion|colis|navette|bus|facteur|coursier)\b")
_OTHERWISE: Final = re.compile(
    r"\bconseils? (?:d'(?:administration|ecole|etablissement|entretien|usage|achat|arrosage)|de (?!justice|recouvr)\w+"
    r"|du |des |municip\w+|syndica\w+|departementa\w+|regiona\w+|general|communautaire|scientifique|avise\w*)"
    r"|\b(?:demander|prendre|tenir|demand\w+ un) conseil\b|\bsur l[ea]s? conseils?\b"
    rf"|\bprocedures? (?:de |d'|du |des )(?!{_COLLECTING})\w+|\bprocedures? (?:internes?|habituelles?|qualite|douaniere"
    r"|simple|suivante|comptable|normale)"
    r"|\bjuges?(?: |-)(?:de (?:touche|ligne|paix|chaise|depart|arrivee)|du (?:concours|jury|salon)|des? (?:concours"
    r"|chiens|chevaux)|arbitres?)\b"
    r"|\b(?:derriere|place|rue|avenue|square|parking|chantier|facade|toiture|parvis|cote|face|face a|pres"
    r"|archives|vitres|travaux|salle|parquet) (?:d[eu]s? |le |la |l'|au |a |ancien |palais (?:de )?)*"
    r"(?:palais|tribunal|justice)\b|\bpalais de justice\b"
    r"|\b(?:pass\w+|rendez-vous|gar\w+|livr\w+|attend\w*|depos\w+ (?:les|vos|nos|la|des) [a-z]+|panneaux) devant "
    r"(?:le |la )?(?:ancien |palais (?:de )?)?(?:tribunal|justice)"
    r"|\bmaitres? (?:d'|de |nageu|boulang|patiss|chocolat|verri|brass|artisan|compos|tailleur|charpent|chien|fromag"
    r"|sellier|ebenist|du vitrail)|\b(?:vous |te |me )*(?:convo\w+|attendue?s?|citee?s?) [^.;!?]{0,20}\b(?:l'assemblee"
    r"|l'examen|l'epreuve|la reunion|au stage|au cours|au tournoi|a la fete|plaquette|generique|club|l'association"
    r"|remerciements|au code|a la visite|l'ag)\b|\bgreffe(?:s|ur)? (?:du club|de (?!commerce)\w+)"
    r"|\bcitations? (?:de [a-z]+ (?!contre)|latine|en page|celebre)|\baction (?:corrective|commerciale|de groupe de"
    r"|culturelle|caritative|promotionnelle|solidaire|de formation)|\b(?:medecin|docteur|pharmac\w+|opticien\w*"
    r"|nouvelle adresse|changement d'adresse|copie du bail|ticket|hotline|faire-part|score|match|tournoi"
    r"|derby|finale)\b|\bjugements? des (?!refere|contentieux)[a-z]+"
    r"|\bcontentieux avec (?:notre|mon|un|nos|le) (?:propre )?(?:assureur|transporteur|fournisseur|bailleur"
    r"|fabricant)\w*"
)


def is_named_otherwise(hit: Hit) -> bool:
    """Whether what was found, or what follows it at once, names something else by a court's own words."""
    if _FOR_YOU.search(hit.passage.text) is not None:
        return True
    near = hit.passage.text[hit.start : hit.end + _BEHIND]
    if _ON_THE_WAY.search(hit.passage.text[: hit.end]) is not None:
        return True
    near = near.replace("\n", " ")
    return any(found.search(near) is not None for found in (_OTHERWISE, _ELSEWHERE, _CALLED))
