"""No shame, no ingratitude, nobody's family or livelihood as a reproach (N10)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.kindness import absolves
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_OURS = "(mes|nos|ma|notre|mon)"
_PEOPLE = (
    "(salariés|employés|ouvriers|équipe|équipes|enfants|famille|familles|femme|mari|épouse|fils|fille|compagnons"
    "|apprentie?s?|collaborateurs|personnel|gars|salariée?|ouvrière?s?|employée?|secrétaire|vendeuses?|assistante"
    "|comptable|artisans?|collègues|associée?|gosses|gamins|petits|mômes)"
)
_HOME = (
    "(enfants?|gosses?|gamins?|mômes?|petits|fils|fille|filles|femme|mari|épouse|conjointe?|compagne|compagnon"
    "|famille|parents)"
)
_REPROACH = phrases(
    "(familles|emplois|salariés|hommes et des femmes|gens) ~1 derrière",
    "contrairement à (certains|d'autres|vous|beaucoup)",
    "(bien|si|très|trop) (contente?s?|heureu(x|se)|soulagée?s?|aise) ~3 (trouver|trouvé|appeler|avoir|compter sur"
    "|dépann)[a-z]*",
    "(dépannée?s?|aidée?s?|sauvée?s?|secourue?s?|rendu service|arrangée?s?)[^.;!?]{0,40} (voilà|en échange|en retour"
    "|en remerciement|récompense)",
    "(nous|me|m') (blesse|peine|attriste|choque|révolte|écœure|scandalise|indigne|dégoûte|sidère|consterne)",
    "voler ~2 (temps|travail|pain|argent)",
    "(repouss|renonc|annul|report|retard|suspend|gel)[a-z]+ ~3 (embauches?|recrutement|primes?|salaires?"
    "|augmentations?)",
    f"{_PEOPLE} ~3 (ne|n') ~1 (ser|pourr|toucher|aur|verr)[a-z]* ~1 (pas|plus) ~3 (pay|salair|paie|prime|augment"
    f"|treiz)[a-z]*",
    "à cause de (vos|votre|ton|ta|tes) ~1 (retards?|silence|impayés?|négligence|attitude|défaillance|défaut"
    "|comportement)",
    "(tout de même|quand même) ~1 (étonnant|surprenant|curieux|paradoxal|incroyable|fort|malheureux|gonflé)",
    "(n'ait|n'ayez|n'aies|n'avez|n'as) ~1 pas ~2 (de quoi|les moyens|l'argent) ~2 (payer|régler|honorer)",
    "(trouv|pren)[a-z]+ ~1 (temps|moyen|énergie) [^.;!?]{2,50} (trouvez|trouve|pas celui|celui de (payer|régler"
    "|répondre))",
    "(smic|smicards?|petites gens|petits salaires|bas salaires|payée?s? au lance-pierres)",
    "(sur le dos|au détriment|aux frais|aux dépens) (d'un|d'une|de son|de leur) ~1 (artisan|fournisseur|entreprise"
    "|prestataire|indépendante?|commerçante?|petite)",
    "(quand|lorsqu'|si) ~2 (un|une|vos|tes|de vos) ~1 (administrée?s?|clients?|cliente|locataires?|usagers?"
    "|contribuables?|patients?|élèves?|abonnés?|adhérents?|salariés?) ~2 (tard|oubli|ne|vous doi|traîn|pai"
    "|refus)[a-z]*",
    "(il est|c'est|trouve|trouvons|quoi de plus) ~1 (désolant|navrant|affligeant|consternant|triste|déplorable"
    "|sidérant|choquant|décevant|lassant|pénible|humiliant|effarant|ahurissant|aberrant|hallucinant|inouï"
    "|stupéfiant) ~1 (de|d'|que|qu')",
    "(se|vous|te) ~1 (doit|devez|dois) ~1 (d'être|de vous montrer|de se montrer|d'avoir) ~2 (irréprochables?"
    "|exemplaires?|honnêtes?|droite?s?|sérieu(x|se)|correcte?s?|respectueu(x|se)|intègres?|impeccables?"
    "|reconnaissante?s?)",
    "(un|une|tout|toute) ~1 (professionnel|professionnelle|client|cliente|commerçante?|entreprise|personne"
    "|dirigeante?|société|voisin|mairie|association|artisan) (qui|digne) ~4 (paie|paye|règle|honore|tient|respecte"
    "|répond|engagé)[a-z]*",
    "(dire|annoncer|expliquer|avouer|refuser|promettre|priver|supprimer) ~3 (à|de) (ma|mon|mes|notre|nos) ~1 (fille"
    "|fils|enfants?|femme|mari|petite?s?|gosses|salariée?s?|ouvriers?|équipe|apprentie?|compagne|compagnon|mère|père)",
    "(état dans lequel|mal au cœur|mal au ventre|boule au ventre|gorge serrée|nuit sans dormir|ne dors plus"
    "|perds le sommeil)",
    "(mes|nos) (gosses|gamins|mômes|enfants|petits) ~2 (n'aur|n'ont|n'a|sans|priv|manger|manqu|devr|ne part|ne pourr"
    "|se pass)[a-z]*",
    "(survi|coul|mour|ferm|faillite)[a-z]* ~4 (clients?|gens|payeurs?|attitudes?|retards?|impayés?) ~2 (comme"
    "|pareils?|tels?|de ce genre|votre)",
    "(vous|tu) ~1 (aviez|avais|aviez pourtant|avais pourtant) ~3 l'air",
    "(saluer|serrer la main|regarder|croiser|sourire|adresser la parole) ~6 (marché|yeux|en face|rue|village|magasin)",
    "promesses? ~3 (engagent|engage|valent|n'engagent|en l'air|d'ivrogne|de gascon)",
    "(sur le dos|au détriment|en spoliant|en saignant|aux dépens) (des|de) ~1 (petits|autres|artisans|fournisseurs"
    "|gens|faibles|plus)",
    "(roulez|roules|paradez|vivez|dînez|voyagez) ~2 (en|dans|comme|à) ~3 (berline|4x4|porsche|mercedes|audi|bmw|tesla"
    "|luxe|château|villa|pacha|prince|grand)",
    "(nous avons|j'ai|on a|il faut|je dois|nous devons) ~3 (salaires?|paies|charges|loyers?|traites|crédits?"
    "|familles?|bouches?) ~2 à (payer|nourrir|rembourser|verser|assumer|honorer)",
    "(fait|faisions|faisais|accordé|donné) ~1 confiance[^.;!?]{0,20} voilà|voilà ~2 (résultat|récompense|remerciement"
    "|comment (vous|tu|on)|où (ça|cela) (mène|nous))",
    "quand on ~1 (doit|prend|consomme|emprunte|mange|signe|commande|achète|reçoit)[^.;!?]{0,30} on (paie|paye|règle"
    "|honore|rembourse|assume|rend)",
    "(nous|m') (avait|avaient|a|ont) ~1 (dit|vanté|parlé|présentée?s?|recommandée?s?|assuré) ~3 (du bien"
    "|le plus grand bien|sérieux|sérieuse|honnête|fiables?|de confiance) ~2 (vous|toi|vous étiez|tu étais)",
    "(on|nous|je) ~2 (avait|avions|avais) ~1 (dit|prévenue?s?|mis en garde|conseillé) ~4 (vous|toi|méfier|de ne pas)",
    "(trompée?s?|méprise?s?|erreur) ~1 sur (votre|ton) (compte|sérieux|honnêteté|parole)",
    "(condamn|forc|oblig|contrain|pouss)[a-z]* ~2 à (licencier|fermer|mettre la clé|débaucher|supprimer des emplois)",
    "(ne|n') ~1 (pourr|pour|va)[a-z]* ~1 (pas|plus) ~2 (garder|payer|embaucher|verser) ~3 (secrétaire|apprentie?"
    "|salariée?s?|ouvriers?|employée?s?|équipe|personnel|salaires?|paies?)",
    "(pensez|pense|songez|songe) (à (?!les?\\b)|aux )[^.;!?]{2,60} (garder|payer|licencier|nourrir)",
    "(peu|manque|absence|aucun|aucune|pas de) ~1 (de )?(considération|respect|égards?|estime) ~2 (pour|envers|du|de"
    "|des|à) ~2 (travail|autres|gens|artisans|équipe|nous|fournisseurs|métier|personnes)",
    "(loyauté|honnêteté|respect|honneur|parole donnée|correction|politesse|gratitude|confiance|reconnaissance"
    "|sens de l'engagement)[^.;!?]{0,30} (absente?s?|étrangère?s?|inconnue?s?|vocabulaire|un mot|connaissez|mot vide"
    "|pas votre fort|notion)",
    "(mes|nos|ma|notre) (équipes?|salariés|ouvriers|compagnons|gars|collaborateurs|employés) ~2 (se demand|s'interrog"
    "|ne compr|s'inqui)[a-z]* ~6 (vous|toi|votre|vos|ton|tes|payés?|impayés?)",
    "(ne|n') ~1 (mang|viv|nourri|chauff)[a-z]+ ~1 (pas|plus) ~4 (promesses|paroles|excuses|mots|air|belles)",
    "(promesses|belles paroles|excuses) ~3 (remplissent|nourrissent|paient|payent|mange|vit|vivre|manger)",
    "(trouv|avez|as|aviez|reste)[a-z]* ~3 (l'argent|de l'argent|les moyens|de quoi|le budget)[^.;!?]{0,12} (pour"
    "|quand) ~4 (vacances|voiture|restaurant|voyages?|ski|sorties?|week-ends?|bateau|piscine|travaux|partir"
    "|vous offrir|t'offrir|changer)",
    "train de vie",
    "(devriez|devrais|pouvez|peux|avez|as|auriez|aurais) ~3 (honte|conscience tranquille)",
    "(n'avez|n'as|n'avez-vous|avez-vous|as-tu) ~3 (honte|pas de conscience|aucune conscience|conscience|honneur"
    "|aucun scrupule|scrupules|un peu de (?!temps|délai|répit|souplesse|marge|patience))",
    "(ayez|aie|ayez au moins|avoir|auriez pu avoir|auriez) ~2 (la )?(décence|pudeur|politesse|délicatesse|courage de"
    "|élégance|correction|honnêteté)",
    "(par votre faute|par ta faute|de votre faute|de ta faute|à cause de vous|à cause de toi|grâce à vous"
    "|votre faute si|ta faute si)",
    "à cause (de|du) (votre|ton|vos|tes|cet|ce) ~4 (nous|je|mes|nos|on|ma|notre) ~12 (salaires?|salariés|employés"
    "|licenci[a-z]+|enfants|famille|dormir|dors|découvert|agios|fournisseurs|loyer|fermer|faillite|survie|difficulté"
    "|difficultés)",
    f"(nourrir|faire vivre|faire manger|habiller|élever|licencier|verser|payer|régler|priver|mettre "
    f"au chômage) ~4 {_OURS} {_PEOPLE}",
    "(payer|verser|régler|assurer|sortir) ~2 (les|nos|mes|leurs?|des) (salaires|paies|payes)",
    "(mettre la clé sous la porte|mets la clé sous la porte|déposer le bilan à cause|couler (ma|notre) (boîte"
    "|entreprise|société)|mettez en péril|mets en péril|mettez en danger|mets en danger|menace notre survie|menacez"
    "|étranglez|étrangles|tuez (les|notre|nos|mon)|vivre de l'air|je n'en dors plus|n'en dors plus)",
    "(indigne|pas digne|peu digne|indignes) (de|d'un|d'une|pour)?",
    "(déçue?s?|décevez|déçois|déception) ~4 (vous|toi|votre|ton|attitude|comportement|tu|décevant)",
    "(vous|tu) ~2 (décevez|déçois|avez déçus?|as déçue?s?|trahissez|trahis|avez trahi|as trahi)",
    "(abus[a-z]+|profit[a-z]+|usez|uses|à bout) de (notre|ma|la) (gentillesse|patience|bonté|confiance|bienveillance"
    "|générosité|naïveté)",
    "(manqué|manquez|manques|failli|pas tenu|pas respecté|n'avez pas|n'as pas|trahi|renié|rien valoir) ~2 (à )?(votre"
    "|ta|de) parole",
    "(votre|ta|(jur|promis|engag|promett)[a-z]* ~3 sur l') honneur",
    "(après|malgré) tout ce que (j'ai|nous avons|on a) fait pour (vous|toi|votre|ton|ta|vos|tes)",
    "(entreprise|boîte|affaire|atelier|boutique|société|activité) ~4 (risque de|finira par|va devoir) ~2 (fermer"
    "|couler|mourir|disparaître|faillite)",
    "(ingrate?s?|ingratitude|manque de reconnaissance|peu reconnaissante?s?|bien mal récompensés?)",
    "(regarder|regardez|regardes|regarde)(-vous|-toi)? ~3 (glace|miroir|en face)",
    "que (penseraient|diraient|penserait|dirait|penseront|diront) (vos|votre|tes|ton|ta|les)",
    "(mettez-vous|mets-toi) à (notre|ma) place",
    "(équipe|salariés|employés|ouvriers|enfants|famille|gens|gars) ~2 (attend|attendent) ~1 (sa|leur|leurs|son) (paie"
    "|paye|salaires?)",
    "(j'ai|nous avons|on a) ~5 (enfants|famille|bouches?|employés|salariés|personnes) ~1 à (nourrir|payer|charge"
    "|faire vivre|faire manger|élever)",
    "(comment|vous) ~2 (osez|oses|osez-vous|oses-tu)",
    "(un minimum|un peu|un peu plus|plus|davantage) (de|d') (conscience|scrupules?|honneur|respect|décence"
    "|reconnaissance|savoir-vivre|correction|honnêteté|dignité|considération|morale|pudeur)",
    "comment ~2 (pouvez|peux|pouvez-vous|peux-tu|osez|oses) ~3 (faire|traiter|laisser|dormir|agir|regarder)",
    "(quelqu'un de bien|quelqu'un de correct|quelqu'un d'honnête|des gens bien|une personne de confiance)",
    "(met|mettez|mets|mettre|mettent|mettra) ~2 (en danger|en péril|en difficulté) ~4 (entreprise|famille|emplois?"
    "|salariés|équipe|société|boutique|atelier|trésorerie|employés|survie)",
    "(je|nous) ~1 (pensais|pensions|croyais|croyions) ~6 (honnête|honnêtes|sérieux|sérieuse|correct|correcte|fiable"
    "|fiables|de confiance|amis|ami|amie)",
    "(je|nous|on) ~1 (pensais|pensions|croyais|croyions|pensait|croyait|imaginais) ~3 (votre|ta|une) parole",
    "(votre|ta) parole ~2 (valait|vaut|vaudrait|compte|comptait|suffisait|suffit|engage|engageait|pèse|pesait"
    "|signifi[a-z]+)",
    "foi en (votre|ta|une|vos) (parole|promesses?)|promesses? ~3 (vent|vides?|creuses?|fumée)",
    "(que|combien) (vaut|valent|pèse|pèsent) ~2 (parole|paroles|promesses?|engagements?)",
    "(quelle valeur|quel crédit|quel poids) ~4 (parole|promesses?|engagements?)",
    f"(mes|nos|mon|ma) {_HOME} ~3 (demand|interrog|questionn|pleur|s'étonn|réclam)[a-z]* ~1 (pourquoi|quand|où)",
    "(ne|n') ~2 (quoi|que|comment) ~1 (leur|lui|le leur|le lui) (répondre|dire|expliquer|annoncer)",
    f"(répondre|dire|expliquer|annoncer) ~2 (à|aux) (mes|nos|mon|ma) ~1 {_HOME} ~3 (pourquoi|quand|vacances|noël"
    f"|anniversaire)",
    "(tenez|tiens|tenir) ~1 parole",
    "(un|tout) (honnête|brave|vrai) (homme|client|commerçant|gentleman|citoyen|professionnel) ~3 (paie|paye|règle"
    "|honore|tient|respecte)",
    "(j'attendais|nous attendions|on attendait|je m'attendais|nous espérions|j'espérais) ~2 (mieux|plus de"
    "|autre chose|davantage)",
    "(reste|restait|avez|avait|as) ~3 (un peu d'|d'|sens de l')honneur",
    "(met|mettez|mets|plonge|plongez|laisse|laissez) ~4 (familles?|salariés|employés|emplois|équipes?"
    "|gens) ~3 (difficulté|péril|peine|détresse|rue|embarras|précarité)",
    "honte à (vous|toi)|une honte|homme d'honneur|(ceux|gens) qui se lèvent tôt"
    "|(rougir|rougissez|rougis) ~3 (votre|ta|vos|tes|cette)",
    "(un|une|tout|toute|n'importe quel|n'importe quelle) (homme|femme|personne|client|cliente|commerçante?"
    "|professionnelle?|entreprise|société|gens|voisin|citoyen|dirigeante?|gérante?) (honnête|correcte?|sérieux"
    "|sérieuse|digne|droite?|respectueux|respectueuse|responsable|normale?|bien élevée?) ~3 (paie|paye|règle|aurait"
    "|ferait|agit|agirait|honore|rembourse|tient|laisse|attend|répond|répondrait)",
    "(payer|régler|honorer|rembourser) ~1 (ses|leurs) (dettes|factures|fournisseurs|artisans|engagements) ~4 (c'est"
    "|est|relève|tient) ~5 (respect|principe|honneur|éducation|politesse|correction|dignité|morale|honnêteté"
    "|élémentaire)",
    "(quand|lorsqu'|si) ?on ~2 (commande|achète|signe|fait travailler|fait appel|respecte|est sérieux"
    "|est correct)[^.;!?]{0,40} on (paie|paye|règle|honore|assume)",
    "on ne ~5 (pas|plus|rien) ~6 (quand|si|lorsqu') ?on (n'a|ne peut|n'est) ~4 (moyens|payer|régler|quoi|solvable)",
    "(quand|si|lorsqu') ?on (n'a|ne peut|n'est) ~4 (moyens|payer|régler|quoi|solvable)[^.;!?]{0,30} on (ne|n'"
    "|s'abstient|évite)",
    "(privé|privée|privés|sacrifi[a-z]+|renonc[a-z]+|annul[a-z]+|repouss[a-z]+|vendre|emprunt[a-z]+) ~5 (vacances"
    "|noël|anniversaire|week-end|mariage|voiture) ~4 (enfants|gosses|gamins|famille|petits|mômes)",
    "(mes|nos|les|ses) (enfants|gosses|gamins|petits|mômes|salariés|ouvriers|gars) ~3 (aimeraient|voudraient|ont faim"
    "|ont besoin|mangent|attendent|n'ont)",
    "(votre|ton) (silence|attitude|comportement|retard|absence de réponse|façon de faire) ~3 (en dit long"
    "|est révélateur|parle pour (vous|toi)|vous juge|te juge|trahit|montre (bien )?(votre|ton|qui|quel|ce que))",
    "(ainsi|comme ça|comme cela) que (vous avez|vous a-t-on|tu as|on vous a|on t'a) ~2 (été )?(élevée?s?|éduquée?s?"
    "|appris)",
    "(t'as|tu as|vous avez|avez-vous|as-tu) (pas|plus|donc|vraiment)? ?(pas |plus )?(de )?(honte|scrupules|conscience)",
    "(famille|familles|équipe|équipes|enfants|salariés|ouvriers) ~2 (paient|payent|paie|trinquent?|subissent"
    "|souffrent)",
    "(rarement|jamais) ~2 vu ~2 (client|cliente|entreprise|société|gens|personne) ~3 (aussi|si|tant|autant|pareil)",
    "(chaque (minute|heure|jour)) ~3 (aggrave|alourdit|empire) ~2 (cas|situation|dossier|facture|note)",
    "(ma|mon|notre) (mère|père|fils|fille|grand-mère|grand-père|voisine?|oncle|tante) ~5 (paie|paye|règle"
    "|rembourse) ~1 (ses|toujours)",
)
# Words of honour and of rest, and of the writer's people: a reproach in some sentences, and plain words in others.
_WORDS = phrases(
    "{virtue}",
    "(dormez|dors|dormir)(-vous|-tu)? ~2 (bien|tranquilles?|la nuit|sur)",
    "(vu|aperçu|remarqué|noté|croisé|voyons|vois|regarde|regardé|admiré) ~4 (votre|vos|ta|tes"
    "|ton) ~2 (nouvelle voiture|voiture|vacances|voyage|piscine|bateau|moto|photos|stories|train de vie|4x4|berline"
    "|tesla|porsche|mercedes)",
    "(sur le dos|aux frais|aux crochets) (de (ma|notre|mon|nos)|des autres)|à (nos|mes) (frais|crochets|dépens)",
    f"{_OURS} ~2 {_PEOPLE} ~8 (attend(ent)?(?! (votre|vos|ton|tes) "
    "(retour|réponse|accord|visite|confirmation|feu vert|décision|commande|fichiers?|instructions))"
    f"|manger|nourrir|payés?|salaires?|vivre|dépend|dépendent|souffr[a-z]+|noël|licenci[a-z]+|chômage|subi[a-z]+"
    f"|pâti[a-z]+|trinqu[a-z]+|compte sur|comptent sur|paient|privés?|peine)",
    "nuits blanches",
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_REPROACH, unless=absolves, even_denied=True)(letter)
    yield from doubting_unaimed(forbid_phrases(_WORDS, unless=absolves, even_denied=True))(letter)


RULE = Rule(
    id="TON210",
    name="moral-pressure",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-7",
    covers=("N10",),
    message="La lettre fait honte, culpabilise ou invoque les proches et les salariés.",
    hint="Retirez le reproche\u202f; redites la somme, la date et la solution proposée.",
    check=announced(_check, _REPROACH, _WORDS),
    bad=(
        letter("Vous devriez avoir honte.", CONSUMER),
        letter("Par votre faute, nous ne pouvons plus payer nos salariés.", BUSINESS),
        letter("Après tout ce que j’ai fait pour toi, c’est indigne.", BUSINESS),
        letter("Mes enfants comptent sur ce virement pour manger.", CONSUMER),
        letter("Vous avez trahi notre confiance.", CONSUMER),
        letter("Je pensais que votre parole valait quelque chose.", BUSINESS),
        letter("Mes enfants demandent pourquoi on ne part pas cette année.", CONSUMER),
        letter("N’avez-vous donc aucune conscience ?", CONSUMER),
        letter("J’ai une famille à nourrir, moi.", CONSUMER),
    ),
    good=(
        letter("Mon activité dépend de ces encaissements, ce n’est pas un détail pour moi.", BUSINESS),
        letter("Mon fils demande si la cabane tient bon.", CONSUMER),
        letter("Mon équipe attend votre retour pour lancer la suite.", BUSINESS),
        letter("Vous aviez annoncé un virement le 4 mai ; il n’est pas arrivé.", BUSINESS),
        letter("Grâce à vous, nous avons décroché un autre chantier, merci.", BUSINESS),
        letter("J’ai oublié votre fête, honte à moi.", CONSUMER),
        letter("La tuile cassée sera remplacée à nos frais.", CONSUMER),
        letter("Votre déception est légitime et je vous présente nos excuses.", BUSINESS),
        letter("Le salon est fini : six cents visiteurs et trois nuits blanches.", BUSINESS),
        letter("Si quelque chose vous arrête, dites-le-moi sans gêne.", CONSUMER),
        letter("Nous aurions scrupule à vous déranger pendant les vendanges.", BUSINESS),
        letter("Nos associés y joignent l’expression de leur gratitude.", BUSINESS),
    ),
    reach="Le sarcasme et l’allusion échappent à cette règle.",
)
