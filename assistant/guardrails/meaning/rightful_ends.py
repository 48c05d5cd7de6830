"""Rightful ends: what one may well wish to avoid or call a pity: a step of the law, a quarrel, a lost discount."""

from __future__ import annotations

import re
from typing import Final

_STEP: Final = re.compile(
    r"\b(?:tribuna(?:l|ux)|juges?|juridiction\w*|justice|judiciaire\w*|juridique\w*|injonctions?|mises? en demeure"
    r"|mettre en demeure|avocate?s?|conseil juridique|commissaires? de justice|huissiers?|concili\w*|mediat\w*"
    r"|procedures?|proces|contentieu\w*|recouvrement|refere\w*|requetes?|assign\w*|poursui\w*|penalites?"
    r"|interets?(?! a\b)|indemnites?|majorations?|recommandee?s?|prefete?|mandatement|moratoires?|sommations?"
    r"|(?:suspen|interr(?:om|up)|arret)\w* (?:de |des |les |nos |la |vos |ces |le |du )*(?:livraisons?|commandes?"
    r"|prestations?|services?|travaux|chantier|contrat|passages?|interventions?|visites|entretien|acces)|livraisons?"
    r"|jugements?|saisies?|titre executoire"
    r"|reserve de propriete|acompte|encours|echelonn\w+|echeanciers?|clause\w*|resili\w+|caution\w*|garantie\w*)\b"
)
_MONEY: Final = re.compile(
    r"\b(?:pa(?:ie|y)(?!s\b|san|sag)\w*|regl(?:e|es|er|ez|ons|ee?s?)|reglements?|factur\w+|factures?|virements?"
    r"|cheques?|prelevements?|especes|solde\w*|sommes?|euros?|echeances?|delais?|retards?|relanc\w+|rappels?"
    r"|montants?|dette|compta\w*|comptes|remises?|tarifs?|prix|devis|bons? de commande|commandes?|dates?|rib|iban"
    r"|coordonnees"
    r"|decomptes?|releves?|frais|argent|tresor(?:erie|ier|iere)|dossiers?|courriers?|courriels?|lettres?|messages?"
    r"|mails?|ecri\w+|telephon\w*"
    r"|appel\w*|reponses?|repond\w*|suspens)\b|€|%|\d{3}"
)
_KIND: Final = re.compile(
    # what two people have in common
    r"\b(?:ententes?|echanges|confiance|fach(?:e|er|ent|ees?|es)|quitter|bons termes|relations?|collaboration"
    r"|partenariat|amities?|amitie"
    r"|estime|bonne volonte|hausser le ton|malentendus?|erreurs?|(?:notre|votre) accord"
    r"|reecri\w+|nous (?:voyions|rencontrions|revoyions)"
    r"|reservations?|escompte|enveloppes?|desaccords?|differend\w*|litige|doutons|doute\w*"
    r"|en tenir rigueur|de (?:notre|ma) (?:part|faute)|par (?:notre|ma) (?:faute|negligence)|c'est (?:moi|nous) qui"
    r"|de notre cote|par erreur|oubli\w*|j'avais|confiez\w*|confier(?:ez|iez)|bavard\w*|insistance|impolitesse"
    r"|maladresse|rigueur"
    # whom one does not wish to press
    r"|press(?:er|e|ant)|derang\w+|importun\w*|ennuyer|brusqu\w+|gener|difficulte\w*|comprendre|imprevus?|sante"
    # weather, goods, feasts, a place, a journey
    r"|pluie|neige|gel|gelee\w*|grele|orages?|tempete\w*|vent|froid|chaleur|soleil|beau temps|meteo|grippe\w*|rhume"
    r"|fete\w*|noel|vacances|conges?|anniversaires?|mariage|inauguration|salon|spectacle|stage|cantine"
    r"|places (?:sont|de|au|dans)|place (?:de|au|dans|en|pour|me|nous)|inscri\w+|rat(?:er|iez|es|ez)|manqu(?:er|e|ent"
    r"|iez|iez|ie)|colis|paquets?|marchandises?|recoltes?|rosiers?"
    r"|vendanges?|moisson|cheval|jument|decharg\w+|livr\w+|deplac\w+|apport\w+|depos\w+|cles?|saison|chantiers?"
    r"|travaux|garder\w* (?:votre|ton|ta)|chercher|qualite|casse\w*|abim\w+|tarte|soupe|recette|facade|benne"
    r"|profit(?:er|ez)|gout(?:er|ez)|visit(?:er|ez)|semer|planter|saluer|revoir|gouttieres|violon|musique|soucis"
    r"|attendre|depourvu"
    r"|perdre (?:un|une|des|nos) client\w*|perd\w+ (?:votre|ta|leur|sa) place"
    r"|gaspill\w*|encombr\w+|serr\w+|souffert|attrap\w+)\b"
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:en arriver|en venir|l'eviter|ce que (?:nous|je|personne)|a cela|a ca|par la|d'en passer|y recourir|y avoir"
    r" recours|cette (?:voie|etape|issue|extremite|solution|demarche|mesure|suite)|cet (?:envoi|acte)|ces (?:etapes"
    r"|mesures|demarches|frais)|les appliquer|le faire|l'appliquer|avoir a le|aller (?:jusque la|plus loin|si loin)"
    r"|lui donner)\b"
)


def is_a_step(sentence: str, before: str) -> bool:
    """Whether folded words name a step that the law knows, or point back to one in those before."""
    if _STEP.search(sentence) is not None:
        return True
    return _POINTS_BACK.search(sentence) is not None and _STEP.search(before) is not None


def is_of_business(sentence: str) -> bool:
    """Whether folded words speak of payment or of letters."""
    return _MONEY.search(sentence) is not None


def is_kind(sentence: str) -> bool:
    """Whether folded words speak of the relation, of goods, weather, a feast or the writer's own slip."""
    return _KIND.search(sentence) is not None
