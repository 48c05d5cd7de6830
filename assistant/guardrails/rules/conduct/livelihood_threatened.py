"""Nobody's trade, licence or suppliers are put at stake for an unpaid invoice (GR-064, GR-073, GR-075)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_NOBODY = "(plus aucune?|plus une?|plus personne|pas une? seule?|aucun d'(eux|entre eux))"
_SERVE = (
    "(viendr|vien|voudr|accepter|travailler|livrer|servir|répondr|suivr|prendr|oser|fera|prêter|ouvrir|toucher|mettr"
    "|signer|commander|refuser|tourner|assurer|recrut|recevr|inviter|parler|achèter|construir|lou)[a-z]*"
)
_TRADER = (  # a lorry that will not come, a leak that will not spoil the ceiling put nobody at stake
    "(artisan|fournisseur|client|confrère|entreprise|maison|banque|prestataire|professionnel|société|patron|organisme"
    "|traiteur|mairie|assurance|collègue|groupe|atelier|garage|magasin|[a-zé]+(eur|euse|ier|ière|iste|cien|cienne"
    "|çon))s?"
)
_STAKE = phrases(
    "(votre|ta) réputation (ne|n') ~1 (s'en|y) (remettr|relèver|résister|survivr)[a-z]* ~1 (pas|jamais)",
    f"(personne|aucune?(?= (ne|n'))|(aucune?|nulle?|pas une?) ~1 {_TRADER}) ~5 (ne|n') ~1 {_SERVE} (plus"
    f"|jamais) ~5 (vous"
    "|toi|vos|votre|tes|ton|ta)(?! (déranger|appel))",
    f"{_NOBODY} ~6 (ne|n') ~1 {_SERVE} ~5 (vous|toi|vos|votre|tes|ton|ta)",
    f"({_NOBODY}|personne|aucun) ~6 (ne|n') (vous|te) {_SERVE} ?(?! (déranger|en tiendra|en voudra))",
    "(ferons|ferai|fera|faire|faisons) ~1 fermer (votre|ton|ta|vos) (restaurant|magasin|boutique|commerce|salon|cabinet"
    "|agence|bar|atelier|établissement|garage|société|entreprise)",
    "(vous|tu) ~2 (serez|seras|deviendrez|deviendras|resterez|finirez|finiras) ~3 (grillée?s?(?! (par|au"
    "|sur))|brûlée?s?(?! (par|au|sur))|cramée?s?"
    "|persona non grata|indésirables?|tricards?|pestiférée?s?|infréquentables?|au ban|isolée?s?|(bien|tout"
    "|toute) seule?s?|sans "
    "(fournisseur|client|artisan|personne))",
    "(demand|obten|obtien|sollicit|provoqu|entraîn|risqu|exig|réclam|menac|pourr|peut|coût|jusqu'à|éviter|signal"
    "|vers)[a-z]*"
    " ~5 (fermeture|retrait|radiation|suspension|interdiction|annulation|perte|révocation|dissolution) ~3 "
    "(administrative"
    "|d'exercer|de (votre|ton|ta|vos|tes|l'|la) ?(licence|agrément|carte professionnelle|autorisation|établissement"
    "|activité|commerce|agence|boutique|restaurant|diplôme|permis|immatriculation|label|marque|bail|subvention|mandat"
    "|association|cabinet|société|entreprise)|du registre|de l'ordre|du barreau|du tableau)",
    "(votre|ton|ta|vos|tes) (licence|agrément|bail|label|subventions?|carrière|poste|emploi|place|promotion|mandat"
    "|réélection|élection|examen|diplôme|contrat d'entretien|référencement|certification) ~5 (jeu|danger|péril|sauter"
    "|perd|retir|menac|introuvable|remis|compromis|fragil|tien|suspend|supprim|coûter|dépend)[a-z]*",
    "(noms?|listes?|fichiers?|fiches?|références?|coordonnées) ~5 (entreprises?|clients?|payeurs?|sociétés?|débiteurs"
    "|gens|clientèle|artisans|mairies) ~3 (à éviter|à fuir|douteu[a-z]+|défaillant[a-z]*|qui (ne|tard|font|oubli|laiss)"
    "|indélicats?|à risques?|en difficulté|mauvais|peu fiables?|à problèmes?)",
    "(votre|ton|vos|tes) (noms?|société|enseigne|adresse|raison sociale|identité|photo|dossier) ~2 (sera|seront"
    "|serait|va être|figurera|figureront|apparaîtra|ira|rejoindra|passera|tournera|fera) ~3 (communiqu|donn"
    "|signal|partag|inscri|ajout|cit|diffus|publi|affich|connu|list|fich|tour|place|mentionn|circul)[a-z]* "
    "~4 (tous|toutes"
    "|toute|partout|fichiers?|noire?|rouge|mauvais|confrères|confréries?|profession|métier|concurrents?|fournisseurs"
    "|réseaux?"
    "|presse|internet|place publique|autres|groupement|région|secteur|département|quartier|village|impayés|débiteurs)",
    "(votre|ton|vos|tes) (noms?|société|enseigne|raison sociale) ~2 (rejoindra|rejoindront|figurera|figureront"
    "|apparaîtra|sera|seront|ira) ~4 (liste|tableau|fichier|registre) ~1 (noire?|rouge|de (mauvais|ceux)|des (mauvais"
    "|débiteurs|impayés|clients|sociétés|entreprises))",
    "(rendre|rendrons|rendrai|faire|ferons|ferai) ~2 (vie|activité|travail|affaires|marchés?|saison|réputation) ~3"
    " (impossible|difficile|dure|mauvaise|infernale?|désagréable|compliquée?)",
    "(empêch|bloqu|sabot|boycott|plomb|torpill|ruin|fermer|tuer|enterr|liquider|casser|court-circuit|débauch)[a-z]* ~3"
    " (votre|vos|ton|ta|tes) (affaires?|activité|commerce|boutique|salon|carrière|marchés?|clientèle|chantiers?"
    "|soirées?"
    "|saison|avenir|projets?|inauguration|ouverture|vente|prêt|événement|équipe|fonds)",
    "(silencieuses?|déserte?s?|vides?|gâchée?s?|compromise?s?) ~4 (soirées?|salles?|fêtes?|inauguration|ouverture"
    "|saison|mariage|anniversaire)|(soirées?|salles?|fêtes?|inauguration|ouverture|saison|mariage|anniversaire) "
    "~3 (très|bien)? ?(silencieuses?|désertes?|vides?|gâchée?s?|compromise?s?|annulée?s?|tourner[a-z]* court)",
    "(revoir|réexaminer|supprimer|reconsidérer|réduire|couper|geler|retirer|suspendre|annuler|remettre en cause"
    "|bloquer) ~2"
    " (votre|vos|ta|ton|tes) (subventions?|aides?|bail|prêt|licence|référencement|agrément|allocations?|label|crédit)",
    "(a|ont) ~1 (fini|terminé|été traînée?|été condamnée?|été assignée?|perdu|atterri) ~2 (au |en |devant |aux? "
    ")?(tribunal|juge|prison|liquidation|faillite|redressement|cessation)",
    "(boycott|boycotter|boycotterons|mise? à l'index|mise? au ban|mise? en quarantaine|black-?out|embargo|cordon"
    " sanitaire)[a-z]*",
)
_DECENT: Final = re.compile(
    r"\b(?:bloqu\w+ (?:une|la|cette) (?:date|semaine|journee|place|plage)|tiendra rigueur|avocat|tribunal"
    r"|notre service|notre comptab\w+|a votre demande|comme convenu|en cas de force|meteo|pluie|greve"
    r"|covid|regrettons|desole\w*|dossier (?:sera|est) (?:traite|suivi|etudie|confie)|facture sera|attestation"
    r"|bapteme|liquidateur|en cas d[e'] ?(?:dissolution|cession|fermeture|transfert|vente|fusion)|embargo (?:de la"
    r"|sur l[ea]|de) |laisse[rz]? (?:la|cette))\b"
)

_PLAIN: Final = re.compile(  # said of no work, and of no weather
    r"\b(?:grille|brule|crame)e?s?\b|\bpersona non grata|\btricard|\bpestifer|\binfrequentable|\bau ban\b|\ba l'index\b"
    r"|\bboycott\w*|\b(?:a eviter|a fuir|indelicats?|peu fiables?)\b|\bfermeture administrative de (?:votre|ton|ta)\b"
    r"|\b(?:sabot|torpill|ruin)\w+|\baucune? ne\b"
)


RULE = Rule(
    id="CND345",
    name="livelihood-threatened",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-064", "GR-073", "GR-075"),
    message="La lettre s’en prend au métier, aux autorisations ou aux fournisseurs du client.",
    hint="Retirez la phrase\u202f; dites au besoin quel recours légal vous reste, au conditionnel.",
    check=doubting_unborne(forbid_phrases(_STAKE, unless=excused_beside(_DECENT), even_denied=True), _PLAIN),
    bad=(
        letter("Plus aucun artisan ne viendra chez vous.", BUSINESS),
        letter("Nous demanderons le retrait de votre licence.", BUSINESS),
        letter("Votre nom sera donné à tous les chauffagistes.", CONSUMER),
        letter("Nous échangeons les noms des clients à éviter.", BUSINESS),
        letter("Vous serez grillé dans la profession.", BUSINESS),
    ),
    good=(
        letter("Nous retirons les protections demain, merci de laisser la salle vide.", BUSINESS),
        letter("Personne ne vous en tiendra rigueur.", CONSUMER),
        letter("Le renouvellement de votre licence figure sur la facture.", BUSINESS),
        letter("Votre nom sera corrigé sur la facture.", CONSUMER),
        letter("Nous vous donnons les noms des clients que vous pouvez appeler.", BUSINESS),
        letter("En cas de cession de votre société, indiquez-nous le repreneur.", BUSINESS),
        letter("Votre nom figurera sur la liste des invités.", BUSINESS),
        letter("Votre nom sera inscrit au tableau des donateurs.", BUSINESS),
    ),
)
