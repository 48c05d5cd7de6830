"""Releases: turns that give up a whole claim, call it paid or close its account.

Of which invoice, once what is paid and whether it is denied: the rule asks.
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

RELEASED: Final = phrases(
    "(divisons|divise|coupons|coupe) ~1 (facture|dette|somme|note) (par|en) deux",
    "considérez ~1 (cette|la) (facture|dette|somme) comme (annulée|effacée|soldée|oubliée|nulle)",
    "(étalement|échéancier|report) ~6 considérez que c'est (signé|fait|acquis|accordé)",
    "(vingt|dix|trente|cinquante|quinze) pour cent de (réduction|remise|rabais) sur (ta|votre|la) (dette|facture)",
    (
        "(facture|créance|dette|solde|compte|somme|factures) ~4 (est|sont|a été|ont été|sera|seront) (\\w+ "
        ")?(annulée?s?|effacée?s?|soldée?s?|réglée?s?|payée?s?|éteintes?|abandonnée?s?|acquittée?s?|apurée?s?|à "
        "jour|remise)"
    ),
    (
        "(annulons|effaçons|abandonnons|annulerons|effacerons|annule|efface) ~4 (facture|créance|dette|solde"
        "|somme|factures)"
    ),
    "(on|nous|je) (vous |te |t'|le |la |les )?(oublie|oublions|oublierai|oublierons|passe|passons|passerons|passerai"
    "|tire|tirons|tirerons) ~3 (facture|créance|dette|solde|somme|factures|éponge|trait)",
    "(repart|repartons|repartirons|remet|remettons|remettrons) ~4 à zéro",
    "(vous|tu) (ne )?(nous |me )?(devez|dois) (plus )?rien",
    "(n'attendons|n'attends) plus (rien|aucun paiement|aucun règlement|aucune somme)",
    "(serons|sommes|serez|êtes|es|seras|soyons|est) quittes?",
    "(ne|n') ~3 (réclamerons|réclamerai|demanderons|poursuivrons) (jamais|plus jamais|plus rien|plus aucune? ~2)",
    "ne (vous |te |nous )?(sera|seront) (plus|jamais) (réclamée?s?|demandée?s?|exigée?s?)",
    "(avez|as|aurez) plus rien à (payer|régler|verser|nous devoir)",
    "(quitte|libérée?) de (toute|votre|cette) (dette|somme|obligation|créance)",
    "considér\\w+ ~5 comme (définitivement |entièrement |intégralement |totalement )?(soldée?|réglée?"
    "|payée?|close?|annulée?|éteinte|acquittée?|abandonnée?)",
    "(classons|clôturons|classerons|clôturerons|refermons) ~3 (dossier|affaire)",
    "considér\\w+ ~4 (facture|créance|dette|dossier|solde) ~3 (soldée?|réglée?|close?|payée?|annulée?|éteinte)",
    "(rien|plus rien) n'est (dû|à payer|à régler)",
    "considér[a-z]+ ~5 comme (oubliée?|effacée?|nulle|caduque|non avenue|perdue)",
    "(affaire|dossier|histoire|sujet) ~2 (classée?|close|clos|oubliée|enterrée?|terminée)",
    "facture ~2 (classée|close|enterrée|terminée)|facture (est|sera|soit|considérée|reste|restera) ~2 oubliée",
    "(déchire|déchirons|déchirez|déchirer|jetez|jette|jetons|brûlez) ~3 (facture|dossier)",
    "(vous|tu) ~1 (pouvez|peux) ~1 (classer|oublier|jeter|fermer) ~2 (dossier|facture|affaire|dette)",
    "(n'y|n'en) (reviendrons|reviendrai|reparlerons|reparlerai) (jamais|plus)",
    "(n'|ne ?)(irons|irai|saisirons|saisirai|poursuivrons|poursuivrai|assignerons|engagerons|lancerons"
    "|intenterons|agirons|ferons) ~2 (jamais|en aucun cas)",
    "(jamais|en aucun cas|quoi qu'il arrive) ~4 (poursuivre|poursuivrons|assigner|agir en justice|aller en justice"
    "|réclamer cette|procès)",
    "(renonçons|renonce|renoncerons|renoncerai|abandonnons|abandonne) ~1 (à )?(tout|toute|toutes|tous|nos|notre|mes) ~2"
    " (recours|actions?|droits?|poursuites?|créances?|réclamations?|demandes?)",
    "(ne )?(payez|réglez|versez) (plus )?rien",
    "(rayée?|rayons|raye|rayerons) ~4 (livres|comptes|registres|liste|facture|dette)",
    "(personne|nul) ne (vous|te) ~2 (demandera|réclamera|relancera|poursuivra)",
    "(profits et pertes|en pertes)",
    "(considérez-vous|considère-toi|sentez-vous) ~2 (libérée?|quitte|dégagée?|déliée?)",
    "(affaire|histoire|page|facture|dette) ~2 derrière (nous|vous)",
    "(oubliez|oublie|oublions) ~1 facture",
    "(mets|mettons|mettrai|jette|jetons|jetez|ira|finira) ~3 (corbeille|poubelle|panier)",
    "(ne|n') ~1 jamais ~2 (porter|saisir|poursuivre|assigner|agir|aller|demander|réclamer) ~5 (justice|tribunal"
    "|juge|facture|somme|poursuites|dette)",
    "et le (reste|solde|surplus|restant),? ~1 (on|nous) (verra|verrons|avisera|aviserons|oublie|oublions|oubliera"
    "|oublierons|laisse|laissons) ?(bien|plus tard|tomber|de côté)?",
    "[a-z]{0,6}[-/]?\\d[a-z0-9/-]* (est|a été) ~1 (soldée|réglée|acquittée|annulée|effacée)",
    "(laisse|laissez|laissons) tomber (la|cette|ta|votre) (facture|dette)",
    "(une|la) croix sur ~2 (somme|facture|dette|créance|argent)",
    "pertes et profits",
    "(compte|ardoise|chapitre|ligne|facture|créance|dette|somme) ~2 (est|sont|sera|a été|reste|demeure) ~3 (clos"
    "|close|closes|clôturée?|bouclée?"
    "|fermée?|refermée?|liquidée?|archivée?|apurée?|purgée?|rayée?|oubliée?|enterrée?|éteinte?|caduque)",
    "(dossier|affaire|chapitre|page) ~1 (est|sera|a été|reste) ~3 (clos|close|clôturée?|bouclée?|refermée?"
    "|tournée|archivée?|enterrée?|entendue) ~3"
    " (notre côté|chez nous|pour nous|nos livres|nos comptes|de notre part|entre nous)",
    "(acompte|versement|virement|500(,00)? ?(€|euros)|cinq cents euros) ~3 (règle|solde|clôt|éteint|liquide"
    "|suffit|suffira|vaut|tient lieu|couvre) ~4"
    " (affaire|dossier|compte|facture|dette|créance|tout|solde de tout compte|pour solde|règlement complet"
    "|paiement complet|totalité)",
    "(on|nous|je) (en )?(reste|restons|resterons|resterai|restera) (en )?là (pour(?! (ce|cette|l'instant"
    "|le moment|aujourd))|sur|avec|concernant|et|,|dans)",
    "(restons|reste|tenons)-(en|nous|nous-en) là",
    "(vous|te|t') ?(tenons|tiens|tiendrons|tenir) ~1 quittes?",
    "(contentons|contente|contenterons|contenterai|satisfaisons|satisfait|satisferons) (de|d'|des) ~3 (acompte"
    "|versement|virement"
    "|500(,00)? ?(€|euros)|cinq cents|ce que vous avez|déjà (reçu|versé|payé))",
    "(gardez|conservez|garde|conserve) (donc |bien )?(les|ces|vos|tes) (700|sept cents)",
    "(solde|reste|différence|manque|700(,00)? ?(€|euros)|sept cents euros) ~4 (est|sont|reste|sera"
    "|seront) ~3 (pour (nous|notre poche)|à notre charge"
    "|de notre poche|cadeau|offerts?|perdus? pour nous|oubliés?|abandonnés?|effacés?|remis à zéro)",
    "(ne comptons|ne compte|ne comptera|ne compterons) plus ~2 (dessus|sur (les|ce|cette|votre|le))",
    "(passons|passe|passerons|passent|tournons|tourne) ~2 (à autre chose|la page|l'éponge)",
)
