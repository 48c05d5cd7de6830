"""A plan that the letter itself calls kept or agreed is not taken back (GR-120, GR-117)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_ALL_OF_IT: Final = re.compile(
    r"\b(?:tout(?:e la)? (?:de suite|regler|payer|solder|verser|virer|le reste|d'un coup|la somme"
    r"|ce qui reste|est du|maintenant)"
    r"|(?:veux|voulons|voudrais|exige\w*|reclam\w+|demand\w+|faut|attend\w*|envo\w+|pay\w+|paie|regl\w+|vers\w+|vir\w+|sold\w+|due?)"
    r"[^.;!?]{0,40}(?<!\ben )\b(?:tout|le reste|le solde|l'integralite|la totalite|la somme entiere|le tout"
    r"|en une fois)"
    r"|(?:le reste|le solde|l'integralite|la totalite|la somme entiere|le tout)\b[^.;!?]{0,40}\b(?:due?"
    r"|exigibles?|immediat\w*|maintenant|lundi|mardi|mercredi|jeudi|vendredi|demain|cette semaine"
    r"|tout de suite|exige\w*|reclame\w*)"
    r"|(?:penalites?|interets?|frais|indemnites?)\b[^.;!?]{0,40}\b(?:court|courent|s'ajout\w+|s'appliqu\w+"
    r"|tomb\w+|a venir)"
    r"|devient exigible|facturons|(?:ne tient plus|caduc\w*|caduque|annul\w+|(?:mets|mettons|met|mettrons"
    r"|mettrai) (?:\w+ )?fin|revenons|reviens|revient sur|repren\w+|retir\w+|oublie[rz]?|dechir\w+|romp\w+"
    r"|denonc\w+|ne vaut plus|ne (?:me |nous )?(?:suffi|convien)\w+ plus"
    r"|plus attendre|ne se sent (?:pas|plus) lie|ne (?:me|nous) (?:lie|engage) (?:pas|plus)|arret\w+"
    r"|supprim\w+|chang\w+ d'avis))\b"
)
_STANDING: Final = re.compile(
    r"\b(?:plan|echeancier|etalement|arrangement|mensualites?|calendrier|accord de paiement|echeances"
    r"|delais (?:que|accord)\w*|en \w+ fois)\b"
)
_FAILED: Final = re.compile(
    r"\b(?:reste du versement|impaye\w*|manque\w*|non (?:paye|honore|regle|respecte)\w*|n'(?:est|a|avez|as"
    r"|ont) (?:pas|plus"
    r"|pas ete) (?:ete )?(?:respect|regl|pay|honor|vers|recu|arriv|tenu)\w*|pas ete (?:respect|regl|pay"
    r"|honor|vers|recu)\w*|pas respect\w*"
    r"|mise en demeure|defaut|si |s'il|sauf|en cas de|demand\w+ (?:de|votre) |(?:vous|tu) (?:me "
    r"|nous )?(?:souhait|propos|pouv|pourr|prefer|demand)\w*|peut remplacer"
    r"|reste inchange\w*|comme (?:convenu|prevu)|ne (?:changent?|court|courent|s'appliqu\w+|sera|seront"
    r"|vous|demand\w+|reclam\w+|nous)\b[^.;]{0,40}\b(?:pas|rien|aucun\w*)|sans (?:frais|interet)\w*"
    r"|(?:annul|arret|supprim|retir|oubli)\w+ (?:donc |bien |aussi )?(?:de |la |le |les |ma |mon |mes |nos "
    r"|notre |cette |ce |ces )*"
    r"(?:relances?|rappels?|courriers?|lettres?|messages?|mails?|alertes?)|par erreur|(?:solde|reste"
    r"|dernier\w*)[^.;!?]{0,30}\b(?:arriver|tomber|solder|sera)\w*"
    r"|commande|livraison|plan de travail|chantier suit|plans? d'(?:architecte|execution|etage))\b"
)
_CALLED_IN = Topic(("calling_in", "part_payments"), beside=_STANDING, unless=_FAILED, even_denied=True, doubtful=True)
_STANDS_STILL: Final = re.compile(
    r"\bannul\w+ (?:la|le|les|cette|ma|notre) relances?\b|\bdernier\w* (?:\w+ )?solder"
    r"|\b(?:reprendr|redeviendr)\w+,? a defaut\b"
)
_REVOKED = Topic(
    ("kept_plan", "part_payments"), beside=_ALL_OF_IT, unless=_FAILED, elsewhere=_STANDS_STILL, even_denied=True
)


RULE = Rule(
    id="PLA123",
    name="kept-plan-revoked",
    severity=Severity.BLOCKING,
    source="fr-civ-1305",
    covers=("GR-120", "GR-117"),
    message="La phrase dit le plan respecté ou convenu, et le reprend.",
    hint="Rappelez seulement la prochaine échéance.",
    check=forbid_topics(_REVOKED, _CALLED_IN),
    bad=(
        letter("Vos mensualités tombent à l’heure, mais je veux tout, tout de suite.", CONSUMER),
        letter("La trésorière ne se sent pas liée par l’étalement consenti : tout est dû lundi.", BUSINESS),
        letter("Rien n’est en retard dans votre plan de paiement, mais des pénalités courent.", BUSINESS),
        letter("Merci pour votre ponctualité ; nous mettons pourtant fin à l’échéancier.", BUSINESS),
    ),
    good=(
        letter("Votre troisième mensualité est arrivée à l’heure, merci. Reste 700 €, acompte déduit.", CONSUMER),
        letter("L’échéancier signé reste inchangé. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Vous payez chaque mois comme convenu, merci. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Si vous le souhaitez, l’étalement consenti peut s’arrêter plus tôt. Reste 700 €.", CONSUMER),
        letter("Pardon pour la relance : votre échéancier est à jour, oubliez mon courrier.", BUSINESS),
    ),
)
