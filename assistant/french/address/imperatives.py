"""Imperatives of the second person singular: dis-moi, n'hésite pas, penses-y, passe une bonne journée."""

from __future__ import annotations

from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_mark import MarkKind, MarkPattern, any_word, word_pattern

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


def _imperative(needs: str, pattern: str, strength: float = 1.0, *shapes: str) -> MarkPattern:
    return MarkPattern(AddressForm.TU, MarkKind.IMPERATIVE, strength, word_pattern(pattern, needs, *shapes))


# Whose negation forbids: « ne fais pas », « ne paye rien », « nfais pas ».
_FORBIDDING = """fais dis paie paye regle envoie prends mets bouge laisse rappelle compte cherche reponds lance touche
valide sois crains"""
_MERGED = " ".join(f"n{verb} ne{verb}" for verb in _FORBIDDING.split())
_NOTHING = r"\b(?: [a-z]+)? (?:pas|rien|plus)\b"

TU_IMPERATIVES = (
    _imperative(_VERBS, rf"\b(?:{any_word(_VERBS)})-{_CLITICS}(?:\b|(?<='))(?!-meme)", 1.0, "{}-"),
    _imperative(
        _VERBS, rf"{_SUBJECT}\b(?:{any_word(_VERBS)}) moi\b(?![- ]?memes?\b)(?! aussi\b)(?! non plus\b)", 1.0, "{} moi"
    ),
    _imperative(
        "hesite hesites nhesite nhesites",
        r"(?<!\bj')(?<!\bje )(?<!\bil )(?<!\bon )(?<!\belle )(?<!\bqui )(?<!\b[a-z]n )\bn'?hesites? (?:surtout )?pas\b",
    ),
    _imperative(
        "hesite hesites oublie oublies attend attends",
        _START + r"(?P<mark>(?:n')?(?:hesites?|oublies?|attends?)(?: surtout)? (?:pas|plus)\b)",
    ),
    _imperative(
        _FORBIDDING,
        _START + rf"(?P<mark>ne? (?:{any_word(_FORBIDDING)}){_NOTHING})",
        1.0,
        "ne {}",
        "n {}",
    ),
    _imperative(_MERGED, _START + rf"(?P<mark>(?:{any_word(_MERGED)}){_NOTHING})"),
    _imperative(
        "penses vas va tiens",
        r"\b(?:penses[- ]y|vas[- ]y|va-t'en|tiens-toi|tiens[- ](?:moi|nous) au (?:courant|jus|parfum))\b",
    ),
    _imperative("passe", _START + r"(?P<mark>passe une (?:bonne|belle|excellente|super)\b)"),
    _imperative("passe", _START + r"(?P<mark>passe (?:de )?(?:bonnes|belles|un bon|un excellent|le bonjour)\b)"),
    _imperative(
        "prends porte repose soigne sois",
        _START + r"(?P<mark>(?:prends (?:soin|ton temps|bien soin)|porte-toi|repose-toi|soigne-toi|sois )\b)",
    ),
    _imperative(
        "dis rappelle appelle regarde verifie previens reponds confirme tiens excuse",
        _SENTENCE + r"(?P<mark>(?:dis|rappelle|appelle|regarde|verifie|previens|reponds|confirme|tiens|excuse)\b)"
        r"(?= (?:moi|nous|le|la|les|l'|ce|si|dans|quand|bien|juste|vite|direct|plutot|claire|demain|lundi|des"
        r"|a la|au)\b)",
        0.6,
    ),
    _imperative("pense", _SENTENCE + r"(?P<mark>pense (?:bien |juste |aussi )?a\b)", 0.8),
    _imperative(
        "fais",
        _SENTENCE + r"(?P<mark>fais (?:attention|signe|comme|au mieux|au plus|vite|suivre|passer|gaffe)\b)",
        0.7,
    ),
    _imperative(
        "vois va sache note notes contacte recois garde laisse oublie",
        _SENTENCE + r"(?P<mark>vois avec|va voir|sache que|notes? (?:bien|que)|contacte|recois (?:mes|nos|toute)"
        r"|garde (?:le|la|les|ca)|laisse (?:tomber|le|la|ca)|oublie (?:ca|le|la))\b",
        0.6,
    ),
    _imperative("embrasse", _SENTENCE + r"(?P<mark>embrasse (?:la|les|le|bien|tout)\b)", 0.6),
)
