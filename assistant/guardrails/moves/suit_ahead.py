"""Suit ahead: a lawsuit told as decided, begun or won, in the voices that its plain announcement does not use."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_SUED: Final = "(poursuivie?s?|assignée?s?|attaquée?s?|traduite?s?|citée?s?|convoquée?s?|attraite?s?)"
_COURT: Final = "(justice|tribunal|juge|juges|barre|judiciairement|justiciable|prétoire)"
_SUIT: Final = "(procès|assignation|tribunal|justice|poursuites|juge|action en justice|condamnation)"
_MATTER: Final = "(dossier|affaire|facture|cas|bébé|créance|paquet)"

ANNOUNCED_OTHERWISE: Final = phrases(
    f"(société|entreprise|association|maison|gérante?|débiteur|débitrice) ~1 (sera|va être|est) ~2 {_SUED} ~4 {_COURT}",
    f"(croyez|pensez|espérez|imaginez|comptez|crois|penses|espères|comptes)(-vous|-tu)? ~2 (échapper|éviter|couper"
    f"|soustraire) ~3 {_SUIT}",
    "(sera|va être|est) ~2 (procédé|recouru|passé) ~2 (recouvrement (judiciaire|forcé)|voie judiciaire"
    "|voies judiciaires"
    "|contentieux|contrainte)",
    "(aurons|aurai|allons|vais|comptons|compte|entendons|entends) ~4 faire ~1 (assigner|citer|poursuivre|convoquer"
    "|condamner)",
    "(décision|intention|résolution) ~6 (justice|tribunal|assigner|poursuivre|procès) ~2 (est|sont) ~2 (prise|arrêtée"
    "|irrévocable|définitive|ferme)",
    "(action|procédure|poursuite|assignation|procès) ~4 (déjà|d'ores et déjà) ~2 (décidée?s?|arrêtée?s?|programmée?s?"
    "|actée?s?)",
    "(injonction de payer|assignation|saisie|citation) ~2 (va|vont) ~1 être ~2 (demandée?s?|requise?s?|sollicitée?s?"
    "|délivrée?s?|déposée?s?)",
)
BEGUN_OTHERWISE: Final = phrases(
    "(la|notre|cette|une) procédure (est|a été) ~2 (engagée|lancée|enclenchée|entamée|en marche|en route"
    "|ouverte)(?! (de"
    "|d'|chez|en interne|pour l|(par|dans|chez) (votre|vos|ton|la mairie|la commune|le syndic)))",
    "(me|maître) [a-z-]+,? (à qui|auquel|que|chez qui) ~4 (confiée?|remise?|transmise?|donnée?|chargée?|mandatée?"
    "|saisie?)"
    " ~3 (dossier|affaire|créance|facture)",
    "{lawyer} ~2 (à qui|auquel|à laquelle|que) ~2 (avons|ai|a été|fut) ~2 (confiée?|remise?|transmise?|donnée?|chargée?"
    "|mandatée?|saisie?|passée?)",
    f"(filé|refilé|passé|donné|balancé|transféré|basculé|expédié|refourgué|envoyé) ~3 {_MATTER} ~2 (à|chez|au) ~3 "
    "{lawyer}",
    "(le|la|un|une|notre|mon) {lawyer} ~2 (prépare|rédige|instruit|étudie|finalise|dresse|s'occupe|s'en occupe|traite"
    "|gère|a pris) ~4 (acte|assignation|requête|dossier|affaire|pièces|signification|citation)",
    "(notre|mon|nos) (conseil|avocate?|avocats|commissaire de justice) ~3 (s'occupe|s'en occupe|a reçu|suit|est sur"
    "|travaille) ~5 (affaire|dossier|agir|assigner|instructions?|poursuivre)",
    "procédure (est|demeure) ~2 (en cours|pendante|ouverte) ~3 (tribunal|juge|juridiction)",
)
WON_OTHERWISE: Final = phrases(
    "(créance|demande|action|prétentions?|droits?|somme) ~2 (sera|seront) ~3 (reconnue?s?|admise?s?|accueillie?s?"
    "|consacrée?s?|validée?s?) ~4 (tribunal|juge|justice|juridiction|magistrat)",
    "(pens|croy|croi|imagin|espér)[a-z]+(-vous|-tu)? ~3 avoir ~3 chances? ~5 (juge|tribunal|justice|procès|audience)",
    "(aucun|nul|pas l'ombre d'un|guère de|pas de) doute ~6 (condamnée?s?|perdr[a-z]+|gagner[a-z]+|raison)",
    "(tribunal|juge|justice|juridiction) ~1 (tranchera|statuera|jugera|décidera|se prononcera"
    "|conclura) ~2 (notre faveur"
    "|faveur|notre sens|contre vous|notre avantage)",
)
