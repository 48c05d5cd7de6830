"""Pledge: what a client left with the writer is kept until he pays, or sold to pay for him."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_LEFT_HERE: Final = (
    "(que (vous|tu) (avez|aviez|as|avais|nous avez|nous aviez|m'avez) ~1 (laissée?s?|déposée?s?|confiée?s?|apportée?s?"
    "|entreposée?s?|stockée?s?|oubliée?s?|prêtée?s?)|(laissée?s?|déposée?s?|confiée?s?|entreposée?s?|stockée?s?"
    "|restée?s?|entrée?s?|oubliée?s?|garée?s?|remisée?s?) ~1 (chez nous|chez moi|ici|à la scierie|à l'atelier|au dépôt"
    "|dans (nos|notre|mon|mes) [a-z]+|sur (notre|nos) [a-z]+)|en dépôt|en réparation)"
)
_YOURS: Final = (
    "(votre|vos|ton|ta|tes) (?!commandes?|livraisons?|comptes?|dossier|créances?|factures?|dettes?|maison|place|contrat"
    "|argent|dépôt|parts?|société|solde)[a-z]+"
)
_GUARDED: Final = (
    "((gard|conserv|reten|détenu|bloqu|immobilis|consign|séquestr|retien|détien|détenons)[a-z]*|rest[a-z]+|demeur[a-z]+"
    "|serv[a-z]+|tien[a-z]* lieu)"
)
_AS_PLEDGE: Final = (
    "((en|comme|de|à titre de|pour) ~1 (gage|otage|nantissement|monnaie d'échange|moyen de pression)|en garantie ~1 du"
    " (paiement|règlement|solde)|(de|en|comme) garantie (de|pour) ~1 (paiement|règlement|solde|dette|facture))"
)
_FOR_US: Final = (
    "(pour (nous|me) (payer|rembourser|couvrir|dédommager|régler|désintéresser|rattraper)|couvr[a-z]+ ~3 (solde|dette"
    "|facture|créance|dû|somme|impayé)|(afin|de quoi) ~2 (payer|rembourser|couvrir|solder)"
    "|se pay[a-z]+ (sur|avec|dessus)|(nous|me) pay[a-z]+ (sur|avec|dessus))"
)
_UNPAID: Final = (
    "(sans (règlement|paiement|virement|nouvelles?|réponse|argent)|à défaut|faute de|si (le compte|le solde|la facture"
    "|la somme|rien|vous ne|vous n'|tu ne|tu n')|tant que|sinon|passé (cette date|ce délai|le))"
)
_SOLD: Final = (
    "((re)?vendr(ons|ai|a|ont)|(allons|vais|va|comptons|devrons|pourrons) ~2 (les |la |le |l' ?)?(re)?vendre"
    "|(sera|seront|serait|seraient) ~2 ((re)?vendue?s?|cédée?s?|liquidée?s?|mise?s? (en vente|aux enchères))"
    "|mettr(ons|ai|a) ~3 (en vente|aux enchères)|(ira|iront|part|partent|partira|partiront|passera|passeront) ~2"
    " (à la (re)?vente|aux enchères|à la casse|à la ferraille)|trouver(a|ont|ons|ai) ~2 (preneurs?|acquéreurs?"
    "|acheteurs?|amateurs?)|(chang|change)[a-z]+ ~1 (mains|propriétaire))"
)
_PLEDGED: Final = phrases(
    f"({_YOURS}|{_LEFT_HERE})[^.;!?]{{0,60}} {_GUARDED} ~3 {_AS_PLEDGE}",
    f"{_GUARDED} ~6 {_AS_PLEDGE}[^.;!?]{{0,30}} (paiement|règlement|virement|solde|pay[a-z]+|réglée?s?|soldée?s?)",
    f"{_GUARDED} ~2 ({_YOURS}|[a-z]+ {_LEFT_HERE}) ~3 {_AS_PLEDGE}",
    f"({_YOURS}|{_LEFT_HERE})[^.;!?]{{0,60}} {_SOLD}[^.;!?]{{0,60}} ({_FOR_US}|{_UNPAID})",
    f"({_FOR_US}|{_UNPAID})[^.;!?]{{0,60}} ({_YOURS}|{_LEFT_HERE})[^.;!?]{{0,60}} {_SOLD}",
    f"{_UNPAID}[^.;!?]{{0,40}} {_SOLD} ({_YOURS}|[a-z]+ [a-z]+ {_LEFT_HERE})",
    f"{_SOLD} ~2 ({_YOURS}|[a-z]+ {_LEFT_HERE})[^.;!?]{{0,40}} ({_FOR_US}|{_UNPAID})",
    f"{_YOURS} ~3 (ne|n') ~1 (ressort|sort|repart|quitt|boug)[a-z]* ~2 (pas|plus) ~4 (qu'|tant|avant|sans)",
    f"{_LEFT_HERE}[^.;!?]{{0,40}} ((ne|n') ~1 (ressort|sort|repart|quitt|boug)[a-z]* ~2 (pas|plus)|(y )?rest(e|ent|era"
    "|eront)|attend(ent|ra|ront)?) ~5 (tant que|jusqu'|avant|sans) ~5 (paiement|règlement|virement|solde|payée?s?"
    "|réglée?s?|soldée?s?)",
    f"(nous|je|on) (re)?vendr(ons|ai|a) ~3 {_LEFT_HERE}",
)
_OWNED: Final = re.compile(  # what the law lets a creditor keep, and what he kindly puts aside
    r"\b(?:tribunal|juge|ordonnance|droit de retention|warrant|reserve de propriete|cheques? de caution|copies?"
    r"|a (?:votre|ta) disposition|(?:ne|n') (?:sera|seront|serait|avons|ai|est|sont) (?:pas|jamais|ni)\b"
    r"|quoi qu'il (?:en soit|arrive)|quel que soit)\b"
)

PLEDGED: Final = forbid_phrases(_PLEDGED, unless=excused_beside(_OWNED), even_denied=True)
