"""Imperatives of the second person singular: dis-moi, n'hésite pas, penses-y, passe une bonne journée."""

from __future__ import annotations

import re

from assistant.domain.register import AddressForm
from assistant.french.address_mark import MarkKind, MarkPattern, any_word

_VERBS = """
    dis fais envoie envoies regarde regardes rappelle rappelles appelle appelles tiens confirme confirmes donne
    donnes passe passes laisse laisses mets prends vois viens pense penses va vas essaie essaye verifie verifies
    transmets reponds previens sois aie attends oublie ecris renvoie renvoies paie paye regle compte ecoute
    excuse pardonne tente demande garde repasse signe retourne note ajoute precise indique avance depose apporte
    prete explique montre transfere transferes communique fournis redis refais remets reviens telephone fixe
    propose trouve contacte relance envoi envois redonne rends recois revois prepare sors repars profite bouge
    embrasse salue souhaite rassure informe
"""

_START = r"(?:^|[\n.!?:;(] *|, *|\b(?:et|ou|mais|donc|alors|sinon|surtout|stp|merci|ok|bref|bon|puis)\s+|- )"
# Verbs whose imperative is also their « je » form: « je joins la facture et tiens les autres prêtes » is no order.
_SENTENCE = r"(?:^|[\n.!?:;(] *|\b(?:alors|sinon|stp|merci|ok|bref) )"
_CLITICS = r"(?:moi|nous|le|les|lui|leur|y|en|toi|m'en|m'y|t'en)"
_SUBJECT = r"(?<!\bje )(?<!\bil )(?<!\bon )(?<!\belle )(?<!\bqui )(?<!\bcela )(?<!\bca )(?<!\bse )(?<!\bne )(?<!\bme )"


def _imperative(pattern: str, strength: float = 1.0, needs: str = "") -> MarkPattern:
    return MarkPattern(AddressForm.TU, MarkKind.IMPERATIVE, strength, re.compile(pattern), needs)


TU_IMPERATIVES = (
    _imperative(rf"\b(?:{any_word(_VERBS)})-{_CLITICS}(?:\b|(?<='))(?!-meme)", needs="-"),
    _imperative(rf"{_SUBJECT}\b(?:{any_word(_VERBS)}) moi\b(?![- ]?memes?\b)(?! aussi\b)(?! non plus\b)", needs=" moi"),
    _imperative(
        r"(?<!\bj')(?<!\bje )(?<!\bil )(?<!\bon )(?<!\belle )(?<!\bqui )(?<!\b[a-z]n )\bn'?hesites? (?:surtout )?pas\b",
        needs="hesite",
    ),
    _imperative(_START + r"(?P<mark>(?:n')?(?:hesites?|oublies?|attends?)(?: surtout)? (?:pas|plus)\b)"),
    _imperative(
        _START + r"(?P<mark>ne? ?(?:fais|dis|paie|paye|regle|envoie|prends|mets|bouge|laisse|rappelle|compte|cherche"
        r"|reponds|lance|touche|valide|sois|crains)\b(?: [a-z]+)? (?:pas|rien|plus)\b)",
    ),
    _imperative(r"\b(?:penses[- ]y|vas[- ]y|va-t'en|tiens-toi|tiens[- ](?:moi|nous) au (?:courant|jus|parfum))\b"),
    _imperative(_START + r"(?P<mark>passe une (?:bonne|belle|excellente|super)\b)", needs="passe une"),
    _imperative(_START + r"(?P<mark>passe (?:de )?(?:bonnes|belles|un bon|un excellent|le bonjour)\b)", needs="passe "),
    _imperative(_START + r"(?P<mark>(?:prends (?:soin|ton temps|bien soin)|porte-toi|repose-toi|soigne-toi|sois )\b)"),
    _imperative(
        _SENTENCE + r"(?P<mark>(?:dis|rappelle|appelle|regarde|verifie|previens|reponds|confirme|tiens|excuse)\b)"
        r"(?= (?:moi|nous|le|la|les|l'|ce|si|dans|quand|bien|juste|vite|direct|plutot|claire|demain|lundi|des"
        r"|a la|au)\b)",
        0.6,
    ),
    _imperative(_SENTENCE + r"(?P<mark>pense (?:bien |juste |aussi )?a\b)", 0.8, needs="pense"),
    _imperative(
        _SENTENCE + r"(?P<mark>fais (?:attention|signe|comme|au mieux|au plus|vite|suivre|passer|gaffe)\b)",
        0.7,
        needs="fais ",
    ),
    _imperative(
        _SENTENCE + r"(?P<mark>vois avec|va voir|sache que|notes? (?:bien|que)|contacte|recois (?:mes|nos|toute)"
        r"|garde (?:le|la|les|ca)|laisse (?:tomber|le|la|ca)|oublie (?:ca|le|la))\b",
        0.6,
    ),
    _imperative(_SENTENCE + r"(?P<mark>embrasse (?:la|les|le|bien|tout)\b)", 0.6, needs="embrasse"),
)
