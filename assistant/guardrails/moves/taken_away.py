"""Taken away: somebody comes to hold the reader's tools, and his bank hands over what he has there."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_TOOLS: Final = (
    "(moissonneuses?|batteuse|tracteurs?|faneuse|presses?|pelles?|mini-pelles?|grues?|nacelles?|chariots?|camions?"
    "|camionnettes?|fourgons?|fourgonnette|remorques?|engins?|machines?|fours?|véhicules?|voitures?|bétail|bêtes|vaches"
    "|troupeau|récoltes?|matériel|outillage|outils|mobilier|meubles|ordinateurs?|équipements?|motos?|scooter|bateau"
    "|stocks?|marchandises?|biens|caisse|comptes?|locaux)"
)
_COME: Final = (
    "(viens|vient|viennent|venons|venir|viendr[a-z]+|passons|passer[a-z]*|passe|irons|irai|ira|iront|allons|vais|va"
    "|vont"
    "|envoy[a-z]*|enverr[a-z]*|débarqu[a-z]*|fer[a-z]+|faire|faisons)"
)
_HOLD: Final = "(immobiliser|saisir|confisquer|séquestrer|bloquer|sceller|vendre|vider|liquider|enlever de force)"
_TAKE: Final = "(cherch|pren|récupér|embarqu|emport|enlev|emmen|emmèn|charg|vid)[a-z]*"
_ACCOUNT: Final = "(banque|comptes?|livrets?|épargne|trésorerie)"
_PLACE: Final = (
    "(atelier|magasin|boutique|entrepôt|hangar|dépôt|bureaux|garage|cave|rayons|cuisine|bâtiment|maison|immeuble"
    "|terrain)"
)
_SEIZED: Final = phrases(
    "(vid|ratiss|siphonn|ponctionn|raf)(e|ons|erons|erai|era|eront|er) ~1 (vos|votre|tes|ton) ~1 (comptes?|caisse"
    "|livrets?|épargne"
    "|trésorerie|stocks?|atelier|entrepôt|magasin)",
    f"({_PLACE}|{_TOOLS}) ~1 (sera|seront|serait|seraient|va être) ~1 (mise?s? )?sous (scellés|séquestre"
    f"|main de justice)",
    f"(le|les|votre|vos|ton|tes) {_TOOLS} (partir|repartir)[a-z]+ ~2 (remorque|plateau|fourgon|dépanneuse|aube)",
    f"(ferons|ferai|fera|faire|faisons) (vider|vendre|saisir|enlever|emporter|sceller|fermer|liquider) ~1 (votre|vos"
    f"|ton|ta|tes) ~1"
    f" ({_PLACE}|{_TOOLS})",
    f"(le|la|les|votre|vos|ton|ta|tes) ({_PLACE}|{_TOOLS}) (sera|seront|serait|seraient) ~1 (vendu|saisi|adjugé"
    f"|liquidé|confisqué|mis"
    " sous)[a-z]*[^.;!?]{0,40} (servi|pay|rembours|dette|facture|prix|enchères|scellés|séquestre|créance|nous)[a-z]*",
    "(servir|servirons|servirai|payer|paierons|paierai|rembourser|rembourserons) ~1 sur (le prix|la vente|le produit"
    "|les meubles)",
    f"{_COME} ~3 {_HOLD} ~2 {_TOOLS}",
    f"{_TAKE} ~2 {_TOOLS}[^.;!?]{{0,60}} (gard|conserv|reten|retien|bloqu)[a-z]* ~4 (jusqu'|tant que"
    f"|en attendant"
    "|en (gage|otage|garantie))",
    f"(ce qui|ce que (vous|tu|la société)|ce qu'il y|l'argent|les fonds|les sommes|les avoirs"
    f"|tout ce qui)[^.;!?]{{0,40}}"
    f" {_ACCOUNT}[^.;!?]{{0,25}}"
    " (bloqu|gel|saisi|capt|nous (reviendr|ser)|à notre|entre nos mains|ponctionn|raflé)[a-z]*",
    f"{_ACCOUNT}[^.;!?]{{0,40}} (bloqu|gel|saisi|vidé|ponctionn)[a-zé]* ~2 (à notre (profit|bénéfice)|en notre faveur"
    f"|par nos"
    " soins|entre nos mains)",
    "(votre|vos|ton|ta|tes) (banquiers?|banque|agence bancaire|établissement bancaire) ~2 (recevr|aur|va recevoir|vont"
    " recevoir|a reçu|ser|se verr)[a-z]* ~3 (ordres?|instructions?|consignes?|obligations?|injonctions?|obligée?|tenue?"
    "|contrainte?|sommée?|priée?)[^.;!?]{0,20} (remettre|verser|reverser|payer|bloquer|geler|virer|débiter|livrer)",
    f"(votre|vos|ton|ta|tes) ~1 {_TOOLS} ~3 (ser|iron|ira|partir|part|finir)[a-z]* ~4 (enchères|salle des ventes"
    "|commissaire-priseur|fourrière|vente forcée)",
)
_LAWFUL: Final = re.compile(
    r"\b(?:juge|jugement|tribunal|titre executoire|ordonnance|mandat|prelevement|sepa|reserve de propriete|location"
    r"|loue\w*|repar\w+|revision|entretien|panne|livr\w+|commande\w*|charg\w+ les (?:palettes|colis)|comme (?:convenu"
    r"|prevu)|carte|rendez-vous|une date|erreur|portail|a recu\b[^.;!?]*\bmerci|logiciel|inventaire|tableur"
    r"|base de donnees|(?:disiez"
    r"|ecriviez|dites|expliquiez)-vous"
    r"|par (?:votre|la) (?:mairie|police)|stationn\w+)\b"
)


_OURS: Final = re.compile(r"\b(?:ma|mon|mes|notre|nos) \w+$")
_HIS_ORDER: Final = re.compile(r"\b(?:votre|ton) (?:ordre|instruction|consigne) (?:de |d')")  # his bank obeys him


def _is_lawful(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether a judge or the reader ordered it, the trade asks for it, or the goods are the writer's own."""
    return _LAWFUL.search(hit.passage.text) is not None or any(
        why.search(hit.text) is not None for why in (_OURS, _HIS_ORDER)
    )


TAKEN_AWAY: Final = forbid_phrases(_SEIZED, unless=_is_lawful)
