"""Proceedings: turns that tell of a file as being with a lawyer, an officer or a court, past and present."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_FILE: Final = "(dossier|affaire|créance|impayé|cas|facture|dette)"
_GIVEN: Final = (
    "(transmise?s?|confiée?s?|remise?s?|passée?s?|envoyée?s?|adressée?s?|partie?|déposée?s?"
    "|communiquée?s?|orientée?s?|basculée?s?)"
)
_TO: Final = "(à|au|aux|chez|auprès|entre les mains|vers|en)"
PAST_STEPS: Final = phrases(
    "(dossier|affaire|créance|facture|impayé)[^.;!?]{0,50} (vient d'être|a été|a déjà été|ont été) ~1 (transmise?"
    "|confiée?|remise?|passée?|envoyée?|adressée?|déposée?) (à|au|aux|chez|entre les mains de) ~4 {lawyer}",
    "(avons|j'ai|on a|vient de|venons de|viens de) ~2 (lancée?|engagée?|enclenchée?|ouverte?|entamée?|initiée?"
    "|démarrée?|lancer"
    "|engager|ouvrir) ~1 (la|une|les) (procédures?|poursuites?|démarches? judiciaires?|machine (judiciaire|infernale)"
    "|machine(?! (à|de|du|des|d'|qui|pour))|hostilités(?! avec))",
    f"{_FILE} ~3 (a été|a d'ores et déjà été|a déjà été|vient d'être|ont été|est parti|est partie) ~3 "
    f"(déjà )?{_GIVEN} ~3 {_TO} ~3 {{lawyer}}",
    "(tout|il|elle|ça|cela|c') ~1 est ~2 (partie?|passée?|transmise?|remise?|confiée?|envoyée?) ~1 (chez|à|au|aux|entre"
    " les mains de) ~4 {lawyer}",
    f"{_FILE} ~2 (vient|viennent) de (partir|passer|basculer) ~1 {_TO} ~3 {{lawyer}}",
    f"(avons|ai|a|viens de|venons de) ~4 {_GIVEN} ~6 {_TO} ~3 {{lawyer}}",
    f"(avons|ai|venons de|viens de) ~3 (transmettre|confier|remettre|passer|envoyer) ~6 {_TO} ~3 {{lawyer}}",
    "(avons|ai|venons de|viens de) ~2 (mandatée?s?|saisie?s?|chargé|chargés?|consultée?s?"
    "|missionnée?s?|mandater|saisir|charger|missionner|consulter) ~3 {lawyer}",
    "(avons|ai|venons de|viens de) ~2 (engagé|entamé|lancé|introduit|déposé|intenté|initié|engager"
    "|lancer|déposer|introduire|obtenu|obtenir) ~5 {court}",
    "(avons|ai|venons de) ~2 (assignée?s?|déposé une requête|déposé une assignation|obtenu un "
    "jugement|obtenu une ordonnance)",
    "(procédures?|actions? en justice|actions? judiciaires?|requête|assignation|injonction de payer|poursuites"
    "|ordonnance|jugement|titre exécutoire|mandat d'amener) ~5 (a été|a déjà été|a "
    "d'ores et déjà été|ont été|ont déjà été|vient d'être|viennent d'être) ~2 (engagées?|lancées?|déposées?"
    "|introduites?|ouvertes?|délivrées?|rendues?|initiées?|intentées?|obtenues?|signifiées?)",
    "(tribunal|juge|greffe) ~2 (a été|vient d'être|a déjà été) saisi",
    "(jugement|ordonnance) (a été|vient d'être) rendue?",
    "(greffe|tribunal|juge) ~3 (a fixé|a rendu|a fait droit|a délivré ~1 injonction"
    "|(vous|t'|te) ?a ~1 condamnée?|est saisi)",
    "(greffe|tribunal|juge) ~3 (a enregistré|a reçu|a accepté) ~3 (requêtes?|dossier|demande|assignation"
    "|plainte|affaire"
    "|pièces|saisine|injonction|action)",
    "(l'|un |notre |le |mon |nos |des )?(avocat|avocate|avocats|commissaire de justice|huissier"
    "|société de recouvrement|cabinet de recouvrement) ~4 (a été|vient d'être|ont été|a reçu|est) ~1 "
    "(mandatée?s?|saisie?s?|chargée?s?|missionnée?s?|mandat|instruction|instructions|constituée?s?)",
    f"{_FILE} ~3 (a été|vient d'être|ont été) ~2 {_GIVEN}[^.;]{{0,60}} (cabinet de recouvrement"
    f"|société de recouvrement|avocat|commissaire de justice|huissier)",
)
PRESENT_STEPS: Final = phrases(
    "(avons|ai|a) ~1 (gagné|perdu|plaidé) ~4 (en première instance|en appel|en justice|procès|au tribunal|référé)",
    "(avons|ai|a) ~1 (obtenu|eu|plaidé|gagné) ~4 (jugement|ordonnance|décision (de|du|contre|définitive|exécutoire)"
    " ~1 (justice|juge|tribunal|vous|toi)?|référé|audience|jugement contre (vous|toi))",
    "(reste|suffit) ~2 (qu'à|de|plus qu'à) ~1 (faire exécuter|exécuter ~1 (jugement|ordonnance|décision)"
    "|signifier|faire signifier"
    "|saisir (le |la |un |l')?(juge|tribunal|justice|juridiction|huissier)|saisir (vos|tes|ses|leurs) ~1 "
    "(comptes?|biens"
    "|salaire|véhicules?))",
    "(êtes|es) ~1 (convoquée?s?|citée?s?|attendue?s?|assignée?s?) ~6 (juge|tribunal|audience|greffe"
    "|président du tribunal|conciliateur)",
    "(fait|font) ~2 l'objet d'(une|un) ~2 (décision de justice|jugement|ordonnance|procédure|poursuites?"
    "|assignation|saisie|injonction|condamnation|requête|audience|mandat d'huissier)",
    "(secrétariat|greffe|bureau) ~2 (tribunal|juge|juridiction) ~6 (consult|disponible|attend|tient|enregistr"
    "|numéro)[a-z]*",
    "(consultable|disponible|déposée?|enregistrée?|inscrite?|publiée?) ~2 (au|auprès du) ~1 (greffe|rôle)",
    "(consultable|disponible|déposée?|enregistrée?|inscrite?) ~2 (au|auprès du) ~1 secrétariat"
    " (du|de la|de ce) (tribunal|juge|juridiction)",
    "(greffe|tribunal|juge) (a|détient|dispose de|examine|étudie) ~1 (notre|nos|la|ma|votre) (requête|dossier"
    "|pièces|demande|affaire)",
    "(avons|j'ai|on a) ~1 demandé (au|à un|à la) (tribunal|juge|greffe|juridiction|président du tribunal)",
    "(maître|me) [a-zé-]+ ~4 (a|prend|suit|gère|s'occupe|instruit|prépare|rédige|étudie|traite|va|dispose|attend"
    "|est) ~4 (dossier|affaire|assignation|requête|procédure|pièces|suite|saisie?|chargée?|mandatée?"
    "|instructions?|main|relais)",
    f"{_FILE} ~3 (quitte|quitter|quitté|sort|sorti|change|changé) ~3 (service|mains|bureau|comptabilité|comptable)",
    "(dossier|affaire|créance|impayé|facture) ~4 (confiée?|partie?|passée?|transmise?|remise?|donnée?) ~3 (à"
    "|chez|vers) ~2 (l'extérieur|externe|extérieure?)",
    "(dossier|affaire|créance|impayé|cas) ~4 (à l'extérieur|externalisée?|externe|extérieur)",
    f"{_FILE} ~4 (société spécialisée|cabinet (de recouvrement|spécialisé"
    f"|contentieux|extérieur)|officine|partenaire spécialisé)",
    "contentieux (extérieur|externe|externalisé|national)",
    "(inscrite?s?|enrôlée?s?|placée?s?|portée?s?) ~1 au rôle",
    f"{_FILE} ~4 (bureau|mains|table|pile) ~2 (conseil|avocate?|juristes?|{{lawyer}}|service juridique)",
    f"{_FILE} ~2 (relève|dépend|est passé|passe|est du ressort|ressort|est géré|est suivi|est traité) ~3 (cellule|pôle"
    "|service|département|direction|équipe|bureau) ~2 (juridiques?|contentieux|précontentieux|recouvrement|judiciaire)",
    "(camion|visite|passage|venue|tournée) ~2 (de l'|du |de notre |d'un )?(huissier|commissaire de justice) ~3 "
    "(est|réservée?|prévue?|programmée?|fixée?)",
    f"{_FILE} ~2 (est|se trouve|sont|figure) ~3 (désormais |maintenant |actuellement )?{_TO} ~3 {{lawyer}}",
    f"{_FILE} ~2 (est|sont) ~3 {_GIVEN} ~3 {_TO} ~3 {{lawyer}}",
    f"{_FILE} ~2 (est|passe|passé) ~2 (en|au) contentieux",
    "(notre|mon|nos) (avocat|avocate|conseil|conseils|avocats|commissaire de justice|huissier"
    "|service juridique|cabinet d'avocats) ~3 (est saisi|est chargé|est mandaté|a été|a reçu|a pris"
    "|prépare|rédige|instruit|suit|s'occupe|est en possession|finalise|a déjà|va vous|vous écrira"
    "|vous contactera|vous contacte|nous a conseillé|m'a conseillé|me conseille|nous conseille"
    "|travaille|engage|lance|ouvre|a ouvert|a engagé|a lancé|a déposé|a introduit|a saisi|a pris connaissance)",
    "(procédures? (judiciaires?|contentieuses?|de recouvrement|en justice)|procédures? (contre vous|à votre "
    "encontre)|poursuites|action en justice|instance|injonction de payer) ~3 (est|sont) ~2 (en cours|engagées?"
    "|lancées?|ouvertes?|introduites?|pendante|déjà)",
    "(procédures? (judiciaires?|contentieuses?|de recouvrement)|action en justice) ~3 (a commencé"
    "|a débuté|ont commencé|est passé|est passée|est entrée?|a démarré|suit son cours|est lancée?)",
    "(dossier|affaire|facture) ~2 (est|entre|sont) ~2 en (phase |voie |procédure )?(judiciaire|contentieuse?)",
    "(dossier|affaire) ~2 (suit son cours|est lancée?|est entrée?) ~4 (judiciaire|contentieuse?|tribunal|justice)",
    "(tribunal|juge) ~2 est ~4 saisi",
    "(un|une|le|la|notre|des|les|nos) {lawyer} ~3 (est|sont|a été|ont été) ~2 (chargée?s?|saisie?s?"
    "|mandatée?s?|désignée?s?|missionnée?s?)",
    "(assignation|requête|plainte) ~4 est ~1 (prête|rédigée|en préparation|signée|partie|chez|déposée|introduite)",
    "(requête|dossier|assignation|demande) ~3 (sur le bureau|entre les mains) ~3 (président|juge|tribunal|greffe)",
    "(audience|date d'audience) ~4 (fixée|prévue|le \\d)",
    "(en|par) (copie|présence) ~2 (de )?(notre|mon) (avocat|conseil|huissier|commissaire)",
    "(dossier|affaire|cas|créance|plainte) ~3 (en cours|traité|instruit|examiné|pendante?|enrôlée?|à "
    "l'instruction) ~4 (tribunal|juge|justice|greffe|avocat|commissaire de justice)",
    "(procédures?|actions?|instances?|poursuites?) ~1 (est|sont) ~2 (en cours|ouvertes?|engagées?|lancées?|pendantes?"
    "|introduites?) ~2 (contre|à l'encontre|à l'égard|à votre|à ton|au nom)",
    "(notre|mon|nos|le|les) (service|services|département|pôle|direction|cellule|juristes?|équipe) ~1 (contentieux"
    "|juridiques?|recouvrement|judiciaire|précontentieux) (a|ont) ~1 (ouvert|lancé|engagé|déposé|introduit|saisi"
    "|entamé|enclenché|initié|diligenté)",
    "(assignation|requête|plainte|citation|saisine|injonction|papiers|dossier|pièces) ~4 (prête?s?|bouclée?s?"
    "|rédigée?s?|signée?s?) ~3 (manque|reste|attend|attendent) ~4 (tampon|signature|date|envoyer"
    "|déposer|timbre|feu vert|dépôt)",
    "(machine|mécanique|procédure|rouleau) (judiciaire |contentieuse? |compresseur )?(est|sont) ~1 "
    "(en marche|lancée?|en route|enclenchée?|amorcée?)",
    f"{_FILE} ~2 (est|se trouve|sont|figure|repose) ~3 (chez|entre les mains de|auprès de) ~1 maître",
)
