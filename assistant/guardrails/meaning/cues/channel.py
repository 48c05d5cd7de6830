"""Channel: how the writer reaches an outsider: meets him, works for him, is asked by him, has found his number."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.wording.phrases import phrases

_KIN: Final = (
    "(beau-frère|belle-sœur|cousine?|frère|sœur|mari|femme|fils|fille|père|mère|oncle|tante|neveu|nièce|gendre"
    "|belle-fille|filleule?|associée?)"
)
_FRIEND: Final = (
    "(amie?s?|copains?|copines?|cliente?s?|voisine?s?|partenaires?|patiente?s?|élèves?|camarades?|relations?"
    "|connaissances?|abonnée?s?|habituée?s?|beau-frère|belle-sœur|cousine?s?|parrain|adhérente?s?)"
)

CHANNEL: Final = Cue(
    "une rencontre ou un lien de l’auteur",
    phrases=(
        phrases(
            "(je|on|(mon|ma|mes|notre|nos) [a-z]+)(?! ([a-z]+ )?(a|avait|ont|avaient) ) ~3 (croise|vois|revois|reverrai"
            "|verrai|rencontre|retrouve|fréquente|connais|tutoie|côtoie|déjeune|dîne|mange|bois|trinque|chasse|pêche"
            "|joue|chante|cours|coiffe|soigne|salue|invite|siège|partage)",
            "nous ~3 (croisons|voyons|reverrons|verrons|rencontrons|retrouvons|fréquentons|connaissons|côtoyons"
            "|déjeunons|dînons|mangeons|buvons|trinquons|chassons|pêchons|jouons|chantons|courons|invitons|siégeons"
            "|partageons)",
            "(je|nous|on) ~1 (travaille|travaillons) ~4 (pour|avec) (votre|ton|ta|vos|le|la|les|lui|elle|eux)",
            "(l'ai|l'aurai|l'avons|les ai) ~2 (au téléphone|au bout du fil|en ligne|en rendez-vous)",
            "(il|elle|qui|ils|elles) (m'|nous) (appelle|appellent)",
            "(me|m'|nous|on me|on nous|lui) (demande|demandent|téléphone|téléphonent|interroge"
            "|interrogent|parle|parlent|salue|achète|achètent|confie|confient|raconte|racontent|questionne"
            "|questionnent|consulte|sollicite|sollicitent|invite|invitent|pose|posent)",
            "(m'|nous) (a|ont|avait|avaient) (encore |déjà |aussi )?(demandé|interrogée?|questionnée?|raconté"
            "|sollicitée?|appelée?|téléphoné)",
            "(vient|viennent|passe|passent|mange|mangent|achète|achètent|déjeune|déjeunent|dîne|dînent|boit|boivent"
            "|prend|prennent|s'habille|se sert|se fournit|fait) ~4 (ici|chez (moi|nous)|au (magasin|bar|comptoir"
            "|salon|cabinet|café|garage|restaurant|dépôt|bureau|club)|à (la boutique|l'atelier|l'agence|la caisse)"
            "|son café|ses courses|son pain|sa baguette|prendre les mesures)",
            f"(est|sont|c'est|était|reste) ~3 (une?|mon|ma|mes|notre|nos|des) ~2 {_FRIEND}",
            "(trouvé|retrouvé|noté|notée|gardé|relevé|recopié|copié) ~5 (numéro|adresse|standard|coordonnées"
            "|ligne directe|carte de visite)",
            "(l'adresse|le numéro|les coordonnées|le standard) ~2 (du|de la|de l'|de votre|de ton|de ta|de vos) ~1"
            " ({life_powers}|{life_people})",
            "(même|mêmes) (club|école|classe|village|immeuble|rue|paroisse|chorale|équipe|loge|syndicat|vestiaire)",
            "(rendez-vous avec|dois (voir|rencontrer|rappeler)|vais (voir|croiser|retrouver)) ~1"
            " (le|la|les|l'|votre|ton|ta|vos|son|sa) [a-z]+",
            "(je suis|nous sommes|je serai|nous serons) ~1 (invitée?s?|conviée?s?) ~1 (à|au|chez)",
            "(nos|mes) (enfants|filles|fils|femmes|maris|garçons) ~2 (sont|jouent|vont|se|chantent|dansent)",
            "(je|nous) (fais|faisons) partie ~1 (de|du|des)|(n'ai|n'avons) que la rue à traverser|ai son (numéro"
            "|adresse|portable)",
            "(débuté|travaillé|appris|commencé|fait ses classes|été formée?) ~2 chez (nous|moi)",
            f"(mon|ma|mes|nos|notre) {_KIN} ~4 (est|y|travaille|tient|siège|connaît|déjeune|joue|dirige|note|chasse"
            "|préside|coiffe|soigne|garde|enseigne|entre|instruit|traite|gère|suit|reçoit)",
            "(a|ont) pris contact avec (moi|nous)|(m'|nous) (a|ont) contactée?s?",
        ),
    ),
)
