"""Nobody is put out, and nothing of theirs is kept or sold, by the creditor’s own hand (GR-056)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import before_title
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.until_paid import AFTER_PAYING, UNLESS_PAID, UNTIL_PAID
from assistant.guardrails.moves.pledge import PLEDGED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_OURS: Final = re.compile(r"\b(?:nous|je|on|nos|mes|moi-meme|vous serez|tu seras|jours|vos|votre|ta|tes|ton)\b|\bj'")
_LAWFUL: Final = re.compile(
    r"\b(?:merci|demande|interphone|notre immeuble|retention|reserve de propriete|clause|article|contrat"
    r"|conditions|tribunal|juge|ordonnance|etat des lieux|gabarits?|(?:avons|ai) vendu"
    r"|en quittant|lors de votre depart|depart|preavis|conge|hotel|camping|visite|menage|serrurier|cle perdue|copie"
    r"|exemplaire|date|place|bonne note|contact|trace|confiance|souvenir|gardez|garde (?:de|d'enfant\w*|alternee"
    r"|un)|garderie|gardiennage|stockage|hivernage|consigne|a votre disposition|a ta disposition|revision|reparation"
    r"|controle|vidange|pension|prelevements?|mandat|sepa|virement|relance\w*|saisi\w* (?:le|la|l'|un|votre (?:numero"
    r"|adresse|commande|demande|facture))|saisie (?:de|du|comptable|informatique)|vende\w*|acompte|reste 700"
    r"|deux fois)\b"
)
_UNPAID: Final = re.compile(
    r"(?=.*\b(?:nous|je|on|nos|mes|chez moi|notre|ici)\b|.*\bj')(?=.*\b(?:tant qu\w*|jusqu\w*|si|sinon|sans|faute"
    r"|defaut"
    r"|avant|gage|otage|garantie|fourriere|que (?:vous|tu)|ser(?:a|ont)|me|demain|lundi|semaine|des|apres quoi"
    r"|directement|plaise|\w+(?:rons|rai))\b)"
)
_RETAINED: Final = re.compile(  # what the law lets him keep, and what he does not
    r"\b(?:retention|reserve de propriete|clause|article|contrat|tribunal|juge|ordonnance|copies?|exemplaires?|consigne"
    r"|regle\w* au millimetre"
    r"|(?:ne|n'|ni|jamais|aucune?)\b[^.;!?]{0,20}\b(?:gard|conserv|reten|retien)\w*|(?:meme|quand bien meme) si)\b"
)
_PUT_OUT = Topic(("evicting",), beside=_OURS, unless=_LAWFUL)
_KEPT = Topic(("own_belongings", "keeping"), beside=_UNPAID, unless=_LAWFUL, doubtful=True)

_TAKEN: Final = Topic(("settled_by_goods", "own_belongings"), beside=_UNPAID, unless=_LAWFUL, doubtful=True)
_HELD: Final = Topic(("stays_here", "own_belongings", "until_paid"), unless=_LAWFUL, doubtful=True)


_WE_KEEP: Final = (
    "((gard|conserv)(e|ons|er|erai|erons|era|eront)|retiens|retiendr[a-z]+|retenons|retenir|confisqu[a-z]+"
    "|séquestr[a-z]+|détenons|détiens)"
)
# What was handed over to be repaired may be kept until the repair is paid; an order may wait, and a cheque.
_THEIRS: Final = (
    "(votre|vos|ton|ta|tes) (?!commandes?|livraisons?|colis|places?|prix|dates?|créneaux?|chèques?|caution|dépôt"
    "|acompte"
    "|arrhes|accès|factures?|réservations?|confiance|tarifs?|remise|prochain[a-z]*|nouve[a-z]+|voitures?|véhicules?"
    "|camions?|motos?|scooter|vélos?|montres?|appareils?|ordinateurs?|téléphones?|comptes?|ligne|service|contrat"
    "|abonnement"
    "|courriers?|messages?|coordonnées|noms?|adresse|rendez-vous|numéro|demandes?|avoirs?|crédit|remboursement|billets?"
    "|trop-perçu|dossier|devis|engagement|argent|attention|parole|bon|bons)[a-z-]+"
)
_HOSTAGE: Final = phrases(
    f"{_THEIRS}[^.;!?]{{0,40}} (ne|n') ~1 (bouger|sortir|partir|quitter|repartir)[a-z]* ~1 (pas|plus)[^.;!?]{{0,25}}"
    f" (avant"
    "|sans|tant que) ~2 (paiement|règlement|virement|versement|argent|chèque|payé|réglé)",
    f"(nous|je|on) ne (vous |te )?(rendr|restituer)[a-z]+ ~1 (pas|rien|plus|aucune?)[^.;!?]{{0,40}} {UNTIL_PAID}",
    f"{_WE_KEEP} ~1 ({_THEIRS}|les (clés|clefs|outils|machines|moules|dossiers|fichiers|données)) ~5 {UNTIL_PAID}",
    f"{UNLESS_PAID}[^.;!?]{{0,30}} (nous|je|on) {_WE_KEEP} {_THEIRS}",
    f"{_WE_KEEP} ~1 (votre|vos|ton|ta|tes) ~5 (en otage|en gage|comme gage|comme monnaie d'échange)",
    f"{_THEIRS} ~6 (rest|demeur)[a-z]+ ~4 (chez nous|ici|dans (notre|nos|mon)|à (l'atelier|notre)|au (dépôt|garage"
    f"|chenil)|bloqu[a-z]+|sous (clé|clef)|consignée?s?|en notre possession|entre nos mains) ~4 {UNTIL_PAID}",
    f"(ne|n') ~1 (vous|te) ~1 (rendr|restituer|rendons|rends|restituons)[a-z]* ~1 {_THEIRS} ~3 {AFTER_PAYING}",
    f"{_THEIRS}[^.;!?]{{0,50}} ser(a|ont) ~2 (rendue?s?|restituée?s?) ~2 {AFTER_PAYING}",
    f"{_THEIRS}[^.;!?]{{0,50}} (récupér|reprendr|reverr|revoi)[a-z]+ ~3 (qu'après|que contre|qu'une fois|contre) ~4"
    " (pay[a-z]+|paiement|règlement|réglée?s?|virement|versée?s?|somme)",
    "(rendue?s?|restituée?s?|restituer[a-z]*|rendr[a-z]+|sortir[a-z]*|récupérer[a-z]*)[^.;!?]{0,50} (paiement|règlement"
    "|payée?s?|réglée?s?|soldée?s?) ~3 (autres?|anciennes?|vieilles?|précédentes?) ~1 (factures?|dettes?|notes?)",
    "(pas|sans) de? ?(paiement|règlement|virement|argent|chèque|sous),? (pas|point|aucune?|plus) ~1 (restitution|outils"
    "|clés|matériel|machines|moules|véhicule|voiture|chien|chat|cheval|données|fichiers)",
    "(vos|votre|tes|ton) ~4 (est|sont) ~1 (entre|dans) nos mains[^.!?]{0,10} (réglez|payez|versez|virez)",
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_PUT_OUT, _KEPT, _TAKEN, _HELD)(letter)
    yield from forbid_phrases(_HOSTAGE, unless=excused_beside(_RETAINED), even_denied=True)(letter)


RULE = Rule(
    id="CND363",
    name="put-out-or-kept",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-2",
    covers=("GR-056",),
    message="Le créancier ne met personne dehors et ne garde ni ne vend rien de sa propre main.",
    hint="Retirez la phrase\u202f; annoncez au besoin la saisine du tribunal, au conditionnel.",
    check=along(announced(_check, _PUT_OUT, _KEPT, _TAKEN, _HELD, _HOSTAGE), PLEDGED),
    when=before_title,
    bad=(
        letter("Nous conservons vos outils laissés à la scierie et les vendrons pour nous payer.", BUSINESS),
        letter("Vous avez quinze jours pour quitter le logement, sinon je vous mets dehors moi-même.", CONSUMER),
        letter("Je change la serrure du studio si le loyer n’est pas là vendredi.", CONSUMER),
        letter("Ta bagnole part à la fourrière et je la garde.", BUSINESS),
        letter("Le frigo et la télé couvriront la note, je passerai les prendre.", CONSUMER),
        letter("Nous garderons votre fourgon en gage.", BUSINESS),
        letter("Nous ne vous rendrons vos moules qu’une fois payés.", BUSINESS),
        letter("Pas de virement, pas de restitution de vos outils.", BUSINESS),
    ),
    good=(
        letter("En quittant les lieux, merci de laisser la clé dans la boîte.", CONSUMER),
        letter("Nous gardons votre vélo à l’atelier pour la révision.", CONSUMER),
        letter("Nous conservons une copie de la facture.", BUSINESS),
        letter("Votre dépôt de garantie vous sera rendu une fois la dernière facture réglée.", CONSUMER),
        letter("Nous gardons votre commande au dépôt jusqu’au paiement de l’acompte.", BUSINESS),
        letter(
            "Votre fourgon sera saisi, comme le juge l’a décidé.",
            BUSINESS,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
    ),
)
