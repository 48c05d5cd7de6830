"""Nobody is offered a gift of his own for passing an invoice: it is corruption."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.favour import FAVOUR
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_GIFT: Final = (
    "(enveloppe|billets?|cadeaux?|champagne|week-end|places(?! de (parking|stationnement))|pourboire"
    "|commission|prime(?! (CEE|énergie))|bonus|bouteilles?|voyage"
    "|récompense|gratification|chèque-cadeau|carte cadeau|invitation|petit quelque chose|petit plus|pot-de-vin"
    "|dessous-de-table|bakchich|panier|jambon|attention(?! (de|du|des) )|caisse (de|d') ?(vin|bière|bières|champagne))"
)
_SOMEBODY: Final = (
    "((pour|à) (vous|toi)|(pour|à) (votre|vos|ton|ta|la|le|l'|les)? ?(comptable|secrétaire|acheteur|acheteuse"
    "|assistante?"
    "|directeur|directrice|agents?|fonctionnaires?|élue?s?|adjointe?|maire|personne|responsable|trésorier|trésorière)"
    "|au (comptable|fonctionnaire|maire|trésorier|secrétaire)|(à|pour) (celui|celle|qui)"
    "|(votre|ton|ta) (comptable|secrétaire|assistante?|acheteur))"
)
_FAVOUR: Final = (
    "(pass|avanc|débloqu|valid|mandat|pai[er]|pay|régl|règl|sign|accélér|trait|virement|priori|pouss|oubli)[a-z]*"
)
_IN_RETURN: Final = "(si|s'il|s'ils|s'elle|contre|en échange|pourvu que|à condition|dès que|qui|quand|pour que)"
_BRIBE: Final = phrases(
    f"(?!bouteille){_GIFT} ~1 (vous|t'|te) ~1 (sera|seront|attend|attendent|reviendr)[a-z]* ~3 {_IN_RETURN} ~3"
    f" (virement|paiement"
    "|règlement|facture|mandat)",
    f"{_GIFT} ~2 (attend|attendent|récompensera|remercier[a-z]+|ira|iront) ~3 (qui|personne qui|celui qui|celle qui)"
    f" {_FAVOUR}",
    f"(?<!chacun\\s)y (trouvera|trouverez|trouveras|gagnera|gagnerez) ~2 (compte|aussi)? ?{_IN_RETURN} ~4 {_FAVOUR}",
    f"{_GIFT}[^.;!?]{{0,30}} {_SOMEBODY}[^.;!?]{{0,12}} {_IN_RETURN} ~6 {_FAVOUR}",
    f"{_GIFT} ~4 {_SOMEBODY} {_IN_RETURN} ~6 {_FAVOUR}",
    f"{_GIFT}[^.;!?]{{0,20}} {_IN_RETURN} ~2 {_FAVOUR} ~1 (notre|cette|la|nos|ma) (facture|factures|mandat|paiement"
    f"|note)"
    "[^.;!?]{0,20} (premi(er|ère)|tête|avant|vite|priorité|rapidement)",
    "(saurons|saurai|saura|savons|sais) ~1 (vous|te|lui|l') ?(en )?(remercier|récompenser|gratifier|dédommager)"
    f"[^.;!?]{{0,30}} {_IN_RETURN} ~5 {_FAVOUR}",
    f"{_IN_RETURN} ~6 {_FAVOUR}[^.;!?]{{0,30}} (saurons|saurai) ~1 (vous|te|lui|l') ?(en )?(remercier|récompenser"
    "|gratifier|dédommager)",
    f"{_FAVOUR}[^.;!?]{{0,40}} (savons|saurons|sais|saurai) (être|nous montrer|me montrer) ~1 (généreux|généreuse"
    "|reconnaissants?|reconnaissante)",
    "(geste|don|cadeau) (pour|à|envers) ~2 (kermesse|club|association|parti|campagne|famille|fête) ~1 (de l'élu|du"
    " maire"
    f"|de l'adjoint|de votre (élu|maire))[^.;!?]{{0,20}} {_IN_RETURN} ~3 (facture|mandat|paiement|dossier)",
)
_OPEN_OFFER: Final = re.compile(  # what everybody is offered, and what was ordered
    r"\b(?:parrain\w*|fidelite|tous nos clients|chaque client|escompte|remise de|commande\w*|tombola|concours|facture"
    r" de"
    r"|avoir de|agent qui traite la vente|passez nous voir"
    r"|proces-verbal de reception|timbree?|jointe?|aucun\w*|jamais|salon)\b"
)


def _is_no_consumer(letter: Letter) -> bool:
    return not letter.facts.debtor.kind.is_consumer


RULE = Rule(
    id="CND372",
    name="bribe-offered",
    severity=Severity.BLOCKING,
    source="fr-pen-433-1",
    message="La lettre offre un avantage personnel à qui ferait passer la facture\u202f: c’est de la corruption.",
    hint="Retirez la phrase\u202f; demandez simplement où en est la facture.",
    check=along(forbid_phrases(_BRIBE, unless=excused_beside(_OPEN_OFFER)), FAVOUR),
    when=_is_no_consumer,
    bad=(
        letter("Une petite enveloppe récompensera votre diligence.", PUBLIC),
        letter("Un petit billet pour vous si vous faites passer notre facture en premier.", BUSINESS),
        letter("Une enveloppe attend votre comptable s’il paie vite.", BUSINESS),
        letter("Nous verserons une commission à la personne qui débloque le paiement.", BUSINESS),
        letter("Nous remettrons une enveloppe à l’agent qui fera passer notre facture en premier.", PUBLIC),
    ),
    good=(
        letter("Une enveloppe timbrée est jointe pour votre chèque.", BUSINESS),
        letter("La caisse de champagne commandée pour votre comptable est partie.", BUSINESS),
        letter("Nous vous remercions de faire passer notre facture au service concerné.", PUBLIC),
        letter("Merci de remettre l’enveloppe à la personne qui suit nos factures.", BUSINESS),
    ),
)
