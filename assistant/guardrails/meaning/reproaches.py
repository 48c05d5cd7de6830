"""Reproaches: turns of which a reminder may well speak in peace, and that often reproach: they are worth a warning.

What reproaches for sure is in ``shaming.py``.
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_OURS: Final = "(mes|nos|ma|notre|mon)"
_PEOPLE: Final = (
    "(salariés|employés|ouvriers|équipe|équipes|enfants|famille|familles|femme|mari|épouse|fils|fille|compagnons"
    "|apprentie?s?|collaborateurs|personnel|gars|salariée?|ouvrière?s?|employée?|secrétaire|vendeuses?|assistante"
    "|comptable|artisans?|collègues|associée?|gosses|gamins|petits|mômes)"
)
_HOME: Final = (
    "(enfants?|gosses?|gamins?|mômes?|petits|fils|fille|filles|femme|mari|épouse|conjointe?|compagne|compagnon"
    "|famille|parents)"
)
REPROACH_HINTS: Final = phrases(
    "contrairement à (certains|d'autres|vous|beaucoup)",
    "(bien|si|très|trop) (contente?s?|heureu(x|se)|soulagée?s?|aise) ~3 (trouver|trouvé|appeler|avoir"
    "|compter sur|dépann)[a-z]*",
    "(dépannée?s?|aidée?s?|sauvée?s?|secourue?s?|rendu service|arrangée?s?)[^.;!?]{0,40} (voilà|en échange"
    "|en retour|en remerciement|récompense)",
    "(repouss|renonc|annul|report|retard|suspend|gel)[a-z]+ ~3 (embauches?|recrutement|primes?|salaires?"
    "|augmentations?)",
    "(tout de même|quand même) ~1 (étonnant|surprenant|curieux|paradoxal|incroyable|fort|malheureux|gonflé)",
    "(quand|lorsqu'|si) ~2 (un|une|vos|tes|de vos) ~1 (administrée?s?|clients?|cliente|locataires?|usagers?"
    "|contribuables?|patients?|élèves?|abonnés?|adhérents?|salariés?) ~2 (tard|oubli|ne|vous doi|traîn|pai"
    "|refus)[a-z]*",
    "(il est|c'est|trouve|trouvons|quoi de plus) ~1 (désolant|navrant|affligeant|consternant|triste"
    "|déplorable|sidérant|choquant|décevant|lassant|pénible|humiliant|effarant|ahurissant|aberrant"
    "|hallucinant|inouï|stupéfiant) ~1 (de|d'|que|qu')",
    "(un|une|tout|toute) ~1 (professionnel|professionnelle|client|cliente|commerçante?|entreprise|personne"
    "|dirigeante?|société|voisin|mairie|association|artisan) (qui|digne) ~4 (paie|paye|règle|honore|tient"
    "|respecte|répond|engagé)[a-z]*",
    "(dire|annoncer|expliquer|avouer|refuser|promettre|priver|supprimer) ~3 (à|de) (ma|mon|mes|notre|nos) ~1 "
    "(fille|fils|enfants?|femme|mari|petite?s?|gosses|salariée?s?|ouvriers?|équipe|apprentie?|compagne|compagnon|mère|père)",
    "(mes|nos) (gosses|gamins|mômes|enfants|petits) ~2 (n'aur|n'ont|n'a|sans|priv|manger|manqu|devr|ne part"
    "|ne pourr|se pass)[a-z]*",
    "(vous|tu) ~1 (aviez|avais|aviez pourtant|avais pourtant) ~3 l'air",
    "(saluer|serrer la main|regarder|croiser|sourire|adresser la parole) ~6 (marché|yeux|en face|rue|village|magasin)",
    "(on|nous|je) ~2 (avait|avions|avais) ~1 (dit|prévenue?s?|mis en garde|conseillé) ~4 (vous|toi|méfier|de ne pas)",
    "(condamn|forc|oblig|contrain|pouss)[a-z]* ~2 à (licencier|fermer|mettre la clé|débaucher|supprimer des emplois)",
    "(ne|n') ~1 (pourr|pour|va)[a-z]* ~1 (pas|plus) ~2 (garder|payer|embaucher|verser) ~3 (secrétaire"
    "|apprentie?|salariée?s?|ouvriers?|employée?s?|équipe|personnel|salaires?|paies?)",
    "(mes|nos|ma|notre) (équipes?|salariés|ouvriers|compagnons|gars|collaborateurs|employés) ~2 (se demand"
    "|s'interrog|ne compr|s'inqui)[a-z]* ~6 (vous|toi|votre|vos|ton|tes|payés?|impayés?)",
    "(devriez|devrais|pouvez|peux|avez|as|auriez|aurais) ~3 (honte|conscience tranquille)",
    f"(nourrir|faire vivre|faire manger|habiller|élever|licencier|verser|payer|régler|priver|mettre au "
    f"chômage) ~4 {_OURS} {_PEOPLE}",
    "(indigne|pas digne|peu digne|indignes) (de|d'un|d'une|pour)?",
    "(ingrate?s?|ingratitude|manque de reconnaissance|peu reconnaissante?s?|bien mal récompensés?)",
    "(comment|vous) ~2 (osez|oses|osez-vous|oses-tu)",
    "(quelqu'un de bien|quelqu'un de correct|quelqu'un d'honnête|des gens bien|une personne de confiance)",
    "(votre|ta) parole ~2 (valait|vaut|vaudrait|compte|comptait|suffisait|suffit|engage|engageait|pèse"
    "|pesait|signifi[a-z]+)",
    f"(mes|nos|mon|ma) {_HOME} ~3 (demand|interrog|questionn|pleur|s'étonn|réclam)[a-z]* ~1 (pourquoi|quand|où)",
    "(ne|n') ~2 (quoi|que|comment) ~1 (leur|lui|le leur|le lui) (répondre|dire|expliquer|annoncer)",
    "(j'attendais|nous attendions|on attendait|je m'attendais|nous espérions|j'espérais) ~2 (mieux|plus de"
    "|autre chose|davantage)",
    "(mes|nos|les|ses) (enfants|gosses|gamins|petits|mômes|salariés|ouvriers|gars) ~3 (aimeraient|voudraient"
    "|ont faim|ont besoin|mangent|attendent|n'ont)",
    "(rarement|jamais) ~2 vu ~2 (client|cliente|entreprise|société|gens|personne) ~3 (aussi|si|tant|autant|pareil)",
    "(chaque (minute|heure|jour)) ~3 (aggrave|alourdit|empire) ~2 (cas|situation|dossier|facture|note)",
    "(dormez|dors|dormir)(-vous|-tu)? ~2 (bien|tranquilles?|la nuit|sur)",
)
# Words of honour and of rest, and of the writer's people: a reproach in some sentences, and plain words in others.
WEAK_REPROACHES: Final = phrases(
    "(nous|me|m') (blesse|peine|attriste|choque|révolte|écœure|scandalise|indigne|dégoûte|sidère|consterne)",
    "{virtue}",
    "(comment|pouvez|peux|arrivez|arrives|parvenez|réussissez) ~3 (dormir|dormez|dors)(-vous|-tu)? ~2 (bien"
    "|tranquilles?|la nuit|sur)",
    "(dormez-vous|dors-tu|vous dormez|tu dors) ~1 (bien|tranquilles?|la nuit)",
    "(vu|aperçu|remarqué|croisé|voyons|vois|regarde|regardé|admiré) ~4 (votre|vos|ta|tes|ton) ~2 (nouvelle "
    "voiture|voiture|vacances|voyage|piscine|bateau|moto|photos|stories|train de vie|4x4|berline|tesla"
    "|porsche|mercedes)",
    "(sur le dos|aux frais|aux crochets) (de (ma|notre|mon|nos)|des autres)|à (nos|mes) (frais|crochets|dépens)",
    f"{_OURS} ~2 {_PEOPLE} ~8 (attend(ent)? (sa|leurs?|son|ses|d'être|que|toujours|ce|cet|cette|depuis|encore)"
    f"|manger|nourrir|payés?|salaires?|vivre|dépend(ent)? (de (vous|votre|ce|cette|ces|vos)|du|des)"
    f"|souffr[a-z]+|noël|licenci[a-z]+|chômage|subi[a-z]+|pâti[a-z]+|trinqu[a-z]+|compte sur(?! (chaque|nos"
    f"|tous))|comptent sur(?! (chaque|nos|tous))"
    f"|paient|privés?|peine)",
    "nuits blanches",
)
# The writer's people, who go without or ask why.
OWN_PEOPLE: Final = phrases(
    f"{_PEOPLE} ~3 (ne|n') ~1 (ser|pourr|toucher|aur|verr)[a-z]* ~1 (pas|plus) ~3 (pay|salair|paie|prime"
    f"|augment|treiz)[a-z]*",
    f"(ne|n'|pas|plus|comment|pour|dois|doit|devons|devoir|peux|puisse|sans|faut|de quoi|avec quoi) ~4 "
    f"(nourrir|faire vivre|faire manger|habiller|élever|licencier|verser|payer|régler|priver|mettre au "
    f"chômage) ~4 {_OURS} {_PEOPLE}",
    f"(mes|nos|mon|ma) {_HOME} ~3 (demand|interrog|questionn|pleur|s'étonn|réclam)[a-z]* ~1 (pourquoi|(quand"
    f"|où) ~3 (part[a-z]*|vacances|noël|mang[a-z]*|cadeaux?))",
    f"(répondre|dire|expliquer|annoncer) ~2 (à|aux) (mes|nos|mon|ma) ~1 {_HOME} ~3 (pourquoi|quand|vacances"
    f"|noël|anniversaire)",
)
# What words and promises are worth.
PROMISES: Final = phrases(
    "promesses? ~3 (engagent|engage|valent|n'engagent|en l'air|d'ivrogne|de gascon)",
    "(ne|n') ~1 (mang|viv|nourri|chauff)[a-z]+ ~1 (pas|plus) ~4 (promesses|paroles|excuses|mots|air|belles)",
    "(promesses|belles paroles|excuses) ~3 (remplissent|nourrissent|paient|payent|mange|vit|vivre|manger)",
    "foi en (votre|ta|une|vos) (parole|promesses?)|promesses? ~3 (vent|vides?|creuses?|fumée)",
    "(que|combien) (vaut|valent|pèse|pèsent) ~2 (parole|paroles|promesses?|engagements?)",
    "(quelle valeur|quel crédit|quel poids) ~4 (parole|promesses?|engagements?)",
)
