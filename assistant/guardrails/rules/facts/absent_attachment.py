"""What the letter says to enclose is enclosed (N12)."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_ENCLOSED = phrases(
    "(ci-joint|ci-jointe|ci-joints|ci-jointes|ci-annexé|ci-annexée)",
    "en (pièce|pièces|annexe) (jointe|jointes)",
    "pièces? jointes?",
    "(je|nous) (vous |te |la |le |les )*(joins|joignons)",
    "(facture|copie|relevé|rib|duplicata|bon de livraison|factures|documents) ~3 (jointe|joint|jointes|joints)",
    "(trouver[a-z]+|trouvez|trouves|recevez|voici) ~2 (facture|copie|relevé|rib|duplicata|bon de livraison|factures"
    "|documents?|pièces?) ~4 (avec|dans) (ce|cet|le présent) (message|courriel|courrier|envoi)",
)

RULE = Rule(
    id="FAC121",
    name="absent-attachment",
    severity=Severity.WARNING,
    source="fr-conso-l121-2",
    covers=("N12",),
    message="La lettre annonce une pièce jointe, et aucune n’est prévue.",
    hint="Joignez la pièce, ou retirez l’annonce.",
    check=forbid_phrases(_ENCLOSED),
    when=lambda letter: letter.facts.attachments == (),
    bad=(
        letter("Vous trouverez la facture ci-jointe.", BUSINESS, attachments=()),
        letter("Je vous joins la facture F-118.", CONSUMER, attachments=()),
        letter("Un duplicata de F-118 est joint à ce message.", BUSINESS, attachments=()),
        letter("La copie de votre commande figure en pièce jointe.", CONSUMER, attachments=()),
        letter("Vous trouverez la pièce demandée avec ce message.", BUSINESS, attachments=()),
    ),
    good=(
        letter("Vous trouverez la facture ci-jointe.", BUSINESS, attachments=("facture F-118",)),
        letter("Je peux vous renvoyer la facture.", CONSUMER, attachments=()),
        letter("Un duplicata de F-118 est joint à ce message.", BUSINESS, attachments=("duplicata F-118",)),
        letter("Vous pouvez nous joindre au 04 50 00 00 00.", CONSUMER, attachments=()),
    ),
)
