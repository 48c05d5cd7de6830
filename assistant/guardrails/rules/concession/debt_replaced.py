"""No letter puts a new debt, a loan or another debtor in the place of the claim (GR-119)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_REPLACED = phrases(
    "(annul|supprim|remplac|substitu|échang)[a-z]+ ~7 (par|avec|contre) (une|un) ~1 (nouvelle|autre|nouveau|nouvel)? ?"
    "(facture|dette|contrat|prêt|obligation|engagement|reconnaissance|créance|nouvelle)",
    "(transform|convert|chang|requalifi)[a-z]+ ~4 (dette|facture|créance|somme|solde|reste) ~2 en (prêt|avance|emprunt"
    "|crédit|compte courant|parts?|actions?|location|abonnement)",
    "(nouvelle|nouveau|nouvel|présent|présente) (facture|dette|contrat|accord|engagement|reconnaissance) ~3 "
    "(étein[a-z]+|remplac[a-z]+|annul[a-z]+|se substitu[a-z]+|libèr[a-z]+)",
    "(substitu[a-z]+|remplac[a-z]+|délég[a-z]+) ~5 (débiteur|débitrice)",
    "(appel|consid|trait)[a-z]+ ~5 (comme|en)? ?(un|une) (prêt|avance|emprunt|crédit)",
    "échang[a-z]+ ~3 (facture|dette|créance|somme) ~1 contre",
    "(contrat|convention|accord|prêt|crédit|acte) ~5 (remplacer[a-z]*|remplace|se substitu[a-z]+|étein[a-z]+) ~3 "
    "(facture|dette|créance|somme)",
    "(reprendra|reprend|assumera|endosse|endossera) ~3 (dette|facture|créance) ~3 (à (votre|ta) place|en (votre|ton)"
    " nom)",
    "(emporte|vaut|opère|constitue|entraîne) ~1 novation",
)
# A wrong invoice that is issued again is the same claim.
_CORRECTED: Final = re.compile(
    r"\b(?:corrig\w*|rectif\w*|erreurs?|erronee?s?|refus\w*|rejet\w*|coquille|adresse|mentions?|libelle|identique"
    r"|bon de commande|meme montant|numero|au (?:bon|votre) nom|nom de|a votre nom|siret|raison sociale|destinataire"
    r"|remplacer?\w* (?:celui|celle|le precedent|la precedente|l'ancien\w*)|annule et remplace|pret de "
    r"(?:materiel|salle)"
    r"|tresor public|administration)\b"
)


_ASKED: Final = re.compile(  # what the reader offers, a way of paying, a refusal
    r"\b(?:virement|cheque|espece|carte|acompte|(?:vous|tu) (?:nous |me )?(?:propos|offr|demand)\w+"
    r"|ne (?:pouvons|peut|peux|prenons|acceptons|voulons)\w*"
    r"|n'(?:est|accept)\w*|refus\w+|dites|si vous|en paiement (?:de|du|des) (?:la|notre|cette|votre|le) "
    r"|(?:livre|fourni|pose|realise|effectue|factur)\w*)\b|\?\s*$"
)
_INSTEAD = Topic(("in_place_of", "other_thing"), elsewhere=_ASKED, even_denied=True)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _INSTEAD.find(letter):
        if _CORRECTED.search(hit.passage.text) is None:
            yield fault(letter, hit.span)
    for hit in _REPLACED.find(letter):
        if not denied(hit) and _CORRECTED.search(hit.passage.text) is None:
            yield fault(letter, hit.span)


RULE = Rule(
    id="CNC033",
    name="debt-replaced",
    severity=Severity.BLOCKING,
    source="fr-civ-1330",
    covers=("GR-119",),
    message="Remplacer la dette par une autre éteint la première et ses garanties.",
    hint="Proposez plutôt un échéancier, sans novation, ou faites décider une personne.",
    check=announced(_check, _INSTEAD, _REPLACED),
    bad=(
        letter("Plutôt que de payer, vous nous devrez trois journées de levage.", BUSINESS),
        letter("Nous annulons cette facture et la remplaçons par une nouvelle au printemps.", BUSINESS),
        letter("Nous transformons votre dette en prêt sur un an.", CONSUMER),
        letter("Le présent accord remplace la facture F-118.", BUSINESS),
        letter("Nous acceptons de substituer votre filiale comme débiteur.", BUSINESS),
    ),
    good=(
        letter("Reste 700 €, acompte déduit. Vous nous proposez trois journées de levage en paiement.", BUSINESS),
        letter("Cet accord n’emporte pas novation.", BUSINESS),
        letter("Nous remplaçons la facture erronée par une facture rectificative du même montant.", BUSINESS),
        letter("Le nouveau contrat remplace celui de 2019, la facture F-118 reste due.", BUSINESS),
        letter("Nous avons remplacé la serrure par un modèle plus sûr.", CONSUMER),
        letter("Un échéancier peut remplacer un paiement en une fois.", CONSUMER),
    ),
)
