"""Mishap: an engine that backs into a gate, dry wood that burns fast, one trouble more."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_MISHAP: Final = phrases(
    "(camions?|engins?|grues?|chariots?|fourches?|remorques?|grumiers?|tracteurs?|élévateur|chargeur|grumes?|madriers?"
    "|palettes?|pelle|pelleteuse) ~3 (recul|embouti|accroch|renvers|écras|percut|défonc|heurt|gliss|bascul|lâch|tomb"
    "|pli)"
    "[a-z]* ~4 (votre|vos|ton|ta|tes|par mégarde|malencontreusement|sans le vouloir|par accident|par inadvertance)",
    "(atelier|bois|hangar|toit|charpente|stock|dépôt|maison|chantier|camion|fourgon|sciure)[^.;!?]{0,40} (brûl|flamb"
    "|s'enflamm|s'embras|prend[a-z]* feu|part[a-z]* en fumée|s'effondr|s'écroul)[a-z]* ~2 (vite|facilement|comme"
    "|si vite|pour un rien|bien vite)[^.;!?]{0,50} (quand|si|lorsque|on laisse|factures?|dettes?|payer|imagin|malheur)",
    "(portail|clôture|vitrine|vitres?|pneus?|serrures?|camionnette|fourgon|échafaudage|toiture)[^.;!?]{0,40} (pourrai"
    "|risqu|seraient?)[a-z]* ~4 (cass|abîm|crev|endommag|forc|souffr|dégrad|défonc)[a-z]*[^.;!?]{0,40} (si|tant que"
    "|sans|faute|impayé|dette)",
    "(dormir(iez|ez|ais|as)|dormiriez-vous) ~3 (tranquilles?|mieux|sereine?s?|sereinement|en paix|sur vos deux oreilles"
    "|bien mieux|tranquillement)[^.!?]{0,60} (réglée?s?|payée?s?|payiez|paierez|soldée?s?|virement|solde|facture"
    "|dette)",
    "(ennuis?|soucis?|problèmes?|épreuves?|difficultés?|coups?|malheurs?|tracas) (supplémentaires?|de plus|en plus"
    "|de trop|nouveaux?)[^.;!?]{0,30} (difficiles?|durs?|lourds?|pénibles?|fatals?|de trop|malvenus?|supporter"
    "|surmonter"
    "|encaisser|relever)",
    "(retrouver|retrouveriez|réveiller|découvrir|trouver)[^.;!?]{0,40} (en cendres|en miettes|sens dessus dessous"
    "|vandalisé|saccagé|en ruines?)[a-z]*",
    "coups? de (barre|masse|hache|batte|pied-de-biche|pied de biche|tronçonneuse|fusil|poing"
    "|cutter)[^.;!?]{0,30} (vite|parti|part|facile|arriv)[a-z]*",
    "(si|puisque) (vous|tu) (tenez|tiens) à (vos|votre|tes|ton|ta)[^.;!?]{0,30} (payez|réglez|paie|règle|virez|soldez)",
    "(mes|nos) (fils|gars|hommes|ouvriers|frères?|cousins?) [^.;!?]{0,60} (savent|connaissent) ~1 (où|votre|vos|ton"
    "|tes)",
)
_ACCIDENT: Final = re.compile(
    r"\b(?:assur\w+|sinistre|declar\w+|constat|a (?:embouti|accroche|renverse|heurte|recule)|notre (?:chauffeur"
    r"|livreur)"
    r"|nous sommes desole\w*|nous regrettons|excus\w+|repar\w+|remplac\w+|courage|soutien|echeancier|delai|aider"
    r"|comprenons|votre virement|est bien arrive|a bien ete)\b"
)

MISHAP: Final = forbid_phrases(_MISHAP, unless=excused_anywhere(_ACCIDENT))
