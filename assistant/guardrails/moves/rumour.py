"""Rumour: a small world in which things get about, a name that is lowered, a silence that may end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import DEBT, is_our_own
from assistant.guardrails.rule import Fault
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_SMALL_WORLD = (
    "(village|milieu|monde|ville|secteur|profession|quartier|métier|région|place|marché|île|vallée|bourg|commune"
    "|immeuble|département|métiers?|filière|branche)"
)
_HARM = (
    "(pâtir[a-z]*|pâtiss[a-z]+|pâtit|souffr[a-z]+|tern[a-z]+|entach[a-z]+|sali[a-z]*|abîm[a-z]+|défai[a-z]+"
    "|perd[a-z]*|écorn[a-z]+"
    "|ruin[a-z]+|détrui[a-z]+|compromet[a-z]*|remettr[a-z]+|coût[a-z]+|fragile|en jeu|prix|ressentir[a-z]*|ternie?"
    "|récupér[a-z]+|reconstrui[a-z]+|se (fait|joue)|met[a-z]* ~1 en (jeu|péril|cause))"
)
_RUMOUR = phrases(
    "(parlerai|parlerons) de (vous|toi) ~2 (antenne|télé|télévision|radio|journal|presse)",
    "(on|nous|je) ~1 leur (parle|parlerai|parlions) de (vous|toi)",
    "(découvre|apprenne|découvrirait|apprendrait) ~2 (état|réel|vrai|véritable)[^.;!?]{0,20} (comptes"
    "|finances|caisses?)",
    "(transmettre|envoyer|montrer|transmets|envoie) ~3 à (votre|ton|ta) (compagne|compagnon|femme|mari"
    "|épouse|conjointe?)",
    "(investisseurs|actionnaires) ~1 (vont|recevront|recevoir) ~3 (mail|message|courrier|lettre|mot)",
    "(touché|glissé) (un|deux|trois|quelques) mots? (au|à la|aux) (maire|curé|notaire|directrice|président"
    "|préfet|mairie)",
    "tout finit ~1 par se savoir",
    "(presse|journal|journaux|journalistes?|radio) ~2 (adore[a-z]*|raffole[a-z]*) ~1 (ce genre|ces|ce type)",
    "parlent entre eux(?=[.!…]|$)",
    f"est une? (petite?|minuscule) {_SMALL_WORLD},? (et|où) ~1 (vos|votre|tes|ton|ta|tout le monde|on|les gens)",
    "(finit|finissent|finira|finiront) ~2 par ~1 se (savoir|répéter) ~2 (quartier|village|métier|milieu|place|vallée)",
    "on en parle déjà|(votre|ton) nom ~4 (revenu|cité|circul[a-z]+|évoqué|prononcé)",
    "(newsletter|blog|page|chronique) ~2 (lue?|suivie?) par|circule[a-z]* entre (acheteurs|confrères|fournisseurs"
    "|artisans|banquiers|commerçants)",
    "(sera|seront|serait|seraient|va être|vont être) ~2 (contente?s?|ravie?s?|heureu(x|ses?)|intéressée?s?"
    "|curieu(x|ses?)|surprise?s?|étonnée?s?|amusée?s?|enchantée?s?|gênée?s?|déçue?s?|choquée?s?|stupéfaite?s?) "
    "~1 (d'apprendre|de savoir|de découvrir|de lire|de connaître|de voir|d'entendre)[^.;!?]{0,60} (finances"
    "|comptes|dettes?|pay|pai|doi|devez|deviez|factur|impay|retard|état|situation|comment|pourquoi|combien)[a-z]*",
    "(n'ai|n'avons|n'a) ~1 rien (dit|révélé|raconté|laissé (entendre|filtrer|paraître)|répété|ébruité)(?! de (faux|mal"
    "|mon|notre))",
    "(pos|interrog|demand)[a-z]* ~4 questions? ~3 (sur (vous|votre|vos|toi|ta|tes|ton|la tenue)|à (votre|ton) sujet)",
    "((nous|m'|me) ?(évit|épargn|dispens)[a-z]*|(évit|épargn|dispens)[a-z]*(-nous|-moi)) ~3 (d'aborder|d'en parler"
    "|de parler|de devoir|d'avoir à|d'évoquer) ~2 (sujet|question|parler|dire|raconter|évoquer|expliquer|prévenir"
    "|avertir|contacter|solliciter)",
    "({profession}|{third_party}|{media}),?[^.;!?]{0,60} en (sera|seront|serait|seraient) ~1 (informée?s?|avertie?s?"
    "|avisée?s?|alertée?s?|prévenue?s?|saisie?s?|destinataires?)",
    "(courrier|lettre|message|appel|facture|coup de fil|huissier) ~3 (arrive|arrivent|arriver[a-z]*|arriv(ait|aient)"
    "|parvienn[a-z]+|parviendr[a-z]+|tombe|tombent|tomber[a-z]*|tomb(ait|aient)|atterriss[a-z]+|atterrir[a-z]*) ~3"
    " ((votre|ton|son|leur) (bureau|travail)|famille|mauvaises mains|mains d'un|employeur|collègues?)",
    "(quiconque|tous ceux qui|toute personne qui) ~3 (demand|interrog|pos|voudr|savoir)[a-z]* ~4 (sur vous|à votre"
    " sujet|votre nom|pourquoi|comment vous|ce que vous)|(à qui veut|qui voudra) ~3 (entendre|voudr|savoir)[a-z]*",
    "(ma|notre) (discrétion|réserve|retenue) ~3 (limite|limites|fin|prix|bornes|éternelle|temps|dépend|pas acquise)",
    "(suis|sommes|reste|restons|été|montrée?s?) ~1 discrète?s? ~3 (pour l'instant|jusqu'ici|encore|pour le moment|cette"
    " fois)",
    "(s'ébruite[a-z]*|ébruiter|fuiter|vite partagée?s?|partager (votre nom|ton nom)|bad buzz)",
    "(publi|post|partag|diffus|circul|montr|prêt)[a-z]* ~4 (captures? d'écran|screenshots?)",
    "(mettre|mettrai|mettrons|faire entrer)(?! (mon|ma|mes|notre|nos|votre (comptable|comptabilité|associée?))) ~4 dans"
    " la (boucle|confidence)",
    "imagine[rz]? ~1 (tête|réaction|surprise|visage|joie|gêne) ~2 (vos|votre|tes|ta|ton|leur|son|sa)",
    "(en haut lieu|à qui de droit|aux bonnes personnes|aux personnes concernées|bonnes oreilles)",
    "(éléments|informations|documents|preuves|pièces|choses|photos|enregistrements) ~3 (que|qui)(?! (vous|te|nous|me"
    "|t'|m')) ~4 (intéress[a-z]+|ne conna[a-z]+|ignor[a-z]+|n'a[a-z]* pas|embarrass[a-z]+|compromett[a-z]+|gên[a-z]+)",
    f"{_SMALL_WORLD}[^.;!?]{{0,30}} (est|sont|reste) ~2 (petite?s?|minuscules?|étroite?s?|mouchoir de poche)"
    "(?! (à|devant|chez|mais|pour|en))",
    f"(réputation|image de marque|renommée|bonne renommée|notoriété|crédibilité) ~6 {_HARM}",
    f"{_HARM} ~4 (votre|ta|la|une) (réputation|image|renommée|notoriété|crédibilité)",
    "(gare|attention|pensez|pense|songez|veillez) ~2 (à|de) ~1 (votre|ta) (réputation|image|renommée|bonne renommée)",
    "(rest[a-z]+|gard[a-z]+) ~3 entre (nous|vous et (nous|moi)|toi et (nous|moi)|quatre murs) ~2 (pour l'instant"
    "|pour le moment|encore|jusqu'|si|tant que|à condition)",
    "(pour l'instant|pour le moment|jusqu'ici|préférer[a-z]+|préférez|préfères|aimer[a-z]+|souhaitez"
    "|souhaites|voudr[a-z]+"
    "|mieux vaut)[^.;!?]{0,50} (rest[a-z]+ ~2 (entre (nous|vous et (nous|moi)|toi et (nous|moi))|discrète?s?"
    "|confidentiel[a-z]*)|s'ébruite[a-z]*)",
    "(pour l'instant|pour le moment|jusqu'ici|préférer(ais|ions)(?! (que nous )?(régl|arrang|conven|trouv"
    "|discut|voir|en"
    " parler)[^,;]{0,30} entre nous(?!,? (pour|tant|si|encore|sans|plutôt|avant)))|préféreriez|préférez"
    "|préfères)[^.;!?]{0,50} entre "
    "(nous|vous et"
    " (nous|moi)|toi et (nous|moi))",
    "(un|une|mon|notre|le) (tag|tweet|étoile|hashtag) ~4 (insta|instagram|facebook|google|linkedin|tiktok"
    "|mauvais payeurs?|suffi[a-z]+|prête?)",
    "(échanges?|facture|dossier|courrier|messages?|affaire|histoire) ~2 (sur|dans) (les|nos|mes|un) (réseaux|journaux"
    "|stories|groupe)",
    "(ce|cette|notre|votre|le|la) (courrier|lettre|facture|relance|dette|impayé|nom) ~2 (sera|seront|finira) ~1"
    " affichée?s?(?! (sur|dans) (votre|le|l') ?(espace|portail|compte))",
    "(assurance-crédit|assureurs?-crédit|banquiers?|fournisseurs?|prêteurs?) ~2 (revoir|reverr[a-z]+"
    "|réexamin[a-z]+|dur[a-z]+|coup[a-z]+|rédui[a-z]+|revoient) ~3 (encours|garanties?|lignes?|conditions|crédits?"
    "|concours|cotations?|plafonds?)",
)
# Kept silent so far, which says that it may end: a threat by its own negation.
_SO_FAR: Final = phrases(
    "ne (dis|dirai|dirons|disons) rien ~6 à (votre|ton|ta) (associée?|femme|mari|banquier|banque|patron|conjointe?)",
    "(jusqu'ici|jusqu'à présent|jusqu'à maintenant|pour l'instant|pour le moment|à ce jour) ~3 (n'ai|n'avons|n'a) ~1"
    " (rien|pas) ~1 (dit|raconté|révélé|ébruité|parlé|soufflé)(?! de (faux|mal))",
)
# What is said of bread, of a feast or of a village too: it hints where the sentence speaks of what is owed, or briefly.
_GOSSIP: Final = phrases(
    "(jase|jasent|jaser|cancan[a-z]*|ragots?|commérages?|potins?|qu'en-dira-t-on)",
    "(lue|lu|suivie?|vue|consultée?) ~1 par ~2 (milliers?|centaines?|mille|toute?s?|professionnels|profession|abonnés)",
    "(heureusement|chance|estimez-vous) [^.;!?]{0,30} discrète?s?",
    "(partager (cela|ça|l'info[a-z]*|la nouvelle|l'histoire|sur)|viral[a-z]*|buzz)",
    "(murs|gens|voisins|clients) ~1 ont des (oreilles|yeux)",
    "(exemple|cas|sujet|anecdote|histoire) ~4 (newsletter|blog|presse|réseaux|magazine|salon|conférence|assemblée"
    "|syndicat)",
    "(parler[a-z]*|parlons|parlera|reparler[a-z]*|revenue?|revient|cité|citée|évoqué|circule) ~5 (salon|syndicat|club"
    "|conversations|assemblée|réunion|dîner|cercle|rotary|conseil municipal)",
    f"(petite?|minuscule) {_SMALL_WORLD} ~4 (où|et|tout|les|se|on)",
    "(tout|ça|cela|les choses|ces choses|ce genre de choses?|une telle chose) ~3 (se sait|se savent|se saura|se sauront"
    "|se savoir|s'apprend|s'ébruite[a-z]*|se répète[a-z]*|se raconte[a-z]*|se dit vite|se remarque[a-z]*)",
    "(nouvelles?|bruits?|rumeurs?|(les|ces) informations|langues?|histoires?) ~2 (vont|va|circule(nt)?|court"
    "|courent|se délient"
    "|se propage(nt)?|se répand(ent)?|font)",
    "bouche-?à-?oreille ~4 (fera|fait|fonctionne|marche|est|suffi[a-z]+|reste|s'en charg[a-z]+)",
    "(finit|finissent|finira|finiront) ~2 par ~1 se (savoir|répéter|raconter|répandre|dire)",
    "tout le monde ~2 (saura|sera au courant|le sait|sait|verra|comprendra|connaîtra|parlera|en parle)",
    "on en (parle|jase|cause) ~1 (partout|déjà|beaucoup|dans|chez)",
    "on ne parle (que|plus que) de (vous|toi|ça|votre|ta)",
    "on se connaît tous|tout le monde se connaît|nous nous connaissons tous",
    "(tenez|tiens|attachée?s?|soucieu[a-z]+|soignez) ~2 (à|de) ~1 (votre|ta) (réputation|image|renommée)",
    "(notre|nos|ma|mes) (page|compte|site|groupe|abonnés|followers|réseau|post|story|avis) ~8 (suivie?s?|lue?s?"
    "|prête?s?|abonnés|région|pensez|partag[a-z]+|vue?s?|impayés|mauvais)",
    "(un|une|mon|notre|le) (post|story|publication|vidéo) ~4 (insta|instagram|facebook|google|linkedin|tiktok"
    "|mauvais payeurs?|suffi[a-z]+|prête?)",
)
_NAMES: Final = ("reputation", "renommee", "notoriete")
_PRAISED: Final = re.compile(
    r"\b(?:medailles?|prix|succes|felicit\w+|bravo|merci|fiers?|fieres?|naissance|concours|buffet|expositions?"
    r"|vitrines?|vernissage"
    r"|recettes?|gateau\w*|spectacle|victoire|(?:belle|nouvelle|superbe) (?:facade|boutique|terrasse|carte|collection"
    r"|enseigne))\b"
)
_MET: Final = re.compile(
    r"\bavai(?:t|ent|s) [a-z]+|\b(?:m'|nous )a(?:vait)? (?:reconnu|salue|raconte)\b(?! (?:que|comment))"
)
_ACQUAINTED: Final = re.compile(  # "c'est par un confrère que nous vous avons connu"
    r"^(?!.*\b(?:saur|apprendr|parl|racont|repet)).*\b(?:par|grace a) [^.;!?]{0,70}\b(?:connaitre|connue?s?"
    r"|rencontre\w*"
    r"|recommande\w*)\b"
)
_SHOWN: Final = re.compile(  # a photographer's pictures, and what one was paid to publish
    r"\b(?:serie|photos?|portrait|album|article|clich\w+|encart)\b[^.;!?]{0,40}\b(?:site|page)\b|\bvos publications\b"
    r"|\bprestation\b[^.;!?]{0,40}\bpublication"
)
_HANDED_ON: Final = re.compile(
    r"\b(?:merci de|veuillez|pouvez-vous|pourriez-vous|peux-tu|tu peux|transm\w+|fa(?:ire|ites|is) (?:la |le "
    r")?(?:passer|suivre))\b[^.;!?]{0,60}\b(?:a qui de droit|aux (?:bonnes personnes|personnes concernees))\b"
)
_ASKED_FOR: Final = re.compile(
    r"\b(?:vous|tu) (?:nous |m'|me )?(?:avez|as|aviez|avais) (?:demande|prie|propose)\w* (?:de "
    r"|d')[^.;!?]{0,40}\bboucle\b"
    r"|\b(?:accord|arrangement|convention|terrain d'entente)\b[^.;!?]{0,30}\bentre nous\b"
)


def _is_no_rumour(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether somebody is praised, met or asked to hand the letter on, or a date suits him."""
    if _PRAISED.search(hit.clause) is not None and DEBT.search(hit.passage.text) is None:
        return True
    if _SHOWN.search(hit.clause) is not None or (is_our_own(hit) and any(n in hit.text for n in _NAMES)):
        return True
    if hit.text.endswith(" petit") and _MET.search(hit.passage.text) is not None:  # "il avait posé mon lino"
        return True
    small = "petit" in hit.text and DEBT.search(hit.passage.text) is None
    if small and _ACQUAINTED.search(hit.passage.text) is not None:
        return True
    if _ASKED_FOR.search(hit.clause) is not None:
        return True
    if hit.text in {"a qui de droit", "aux bonnes personnes", "aux personnes concernees"}:
        return _HANDED_ON.search(hit.clause) is not None
    return hit.text.endswith((" me va", " nous va", " vous va", " te va"))


_GOSSIPED: Final = doubting_unaimed(forbid_phrases(_GOSSIP, unless=_is_no_rumour))


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_RUMOUR, unless=_is_no_rumour)(letter)
    yield from forbid_phrases(_SO_FAR, even_denied=True)(letter)
    yield from _GOSSIPED(letter)


RUMOURS: Final = announced(_check, _RUMOUR, _SO_FAR, _GOSSIP)
