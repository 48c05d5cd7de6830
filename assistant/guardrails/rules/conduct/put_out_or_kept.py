"""Nobody is put out, and nothing of theirs is kept or sold, by the creditor’s own hand (GR-056)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
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
_PUT_OUT = Topic(("evicting",), beside=_OURS, unless=_LAWFUL)
_KEPT = Topic(("own_belongings", "keeping"), beside=_UNPAID, unless=_LAWFUL, doubtful=True)

_TAKEN: Final = Topic(("settled_by_goods", "own_belongings"), beside=_UNPAID, unless=_LAWFUL, doubtful=True)
_HELD: Final = Topic(("stays_here", "own_belongings", "until_paid"), unless=_LAWFUL, doubtful=True)


def _has_no_title(letter: Letter) -> bool:
    return not any(event.kind is EventKind.ENFORCEABLE_TITLE for event in letter.facts.events or ())


RULE = Rule(
    id="CND363",
    name="put-out-or-kept",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-2",
    covers=("GR-056",),
    message="Le créancier ne met personne dehors et ne garde ni ne vend rien de sa propre main.",
    hint="Retirez la phrase\u202f; annoncez au besoin la saisine du tribunal, au conditionnel.",
    check=forbid_topics(_PUT_OUT, _KEPT, _TAKEN, _HELD),
    when=_has_no_title,
    bad=(
        letter("Vous avez quinze jours pour quitter le logement, sinon je vous mets dehors moi-même.", CONSUMER),
        letter("Je change la serrure du studio si le loyer n’est pas là vendredi.", CONSUMER),
        letter("Ta bagnole part à la fourrière et je la garde.", BUSINESS),
        letter("Le frigo et la télé couvriront la note, je passerai les prendre.", CONSUMER),
        letter("Nous garderons votre fourgon en gage.", BUSINESS),
    ),
    good=(
        letter("En quittant les lieux, merci de laisser la clé dans la boîte.", CONSUMER),
        letter("Nous gardons votre vélo à l’atelier pour la révision.", CONSUMER),
        letter("Nous conservons une copie de la facture.", BUSINESS),
        letter(
            "Votre fourgon sera saisi, comme le juge l’a décidé.",
            BUSINESS,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
    ),
)
