"""Goodwill: a sentence that excuses, comforts, thanks or laughs at the writer's own house blames nobody.

"Comme par hasard, notre imprimante est tombée en panne", "des gens comme vous, quel plaisir", "je suis un peu bête":
words that mock or blame the reader elsewhere. They are a warning there, unless the sentence turns sour all the same.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import each_doubting, sentence_of
from assistant.guardrails.rule import Fault, Rule

_SORRY: Final = (
    r"pardon\w*(?! d'insister)|excuse[zr]?[- ](?:moi|nous|ma|mon|mes|l'|le|la|cette|ce)|(?:mes|nos|mille) "
    r"excuses|m'(?:en )?excuse"
    r"|nous (?:nous )?en excusons|desolee?s?(?! de voir)|nos regrets|le regrettons|je plaide"
    r"|(?:de|par) (?:ma|notre) (?:propre )?(?:part|faute|cote)"
)
_COMFORT: Final = (
    r"(?:rassurez-vous|rassure-toi)(?! (?:pas|donc))|(?:ne|n')[^.;!?]{0,25} inquiet\w+|n'y (?:est|etes|es"
    r"|sont) pour rien"
    r"|(?:pas|nullement|aucunement) en cause|(?:arrive|arrivera) a tout le monde|est humain|bien normal|a presenter"
    r"|(?:je (?:le |vous |te )?|nous (?:le |vous )?)(?:comprend|concoi|concev|imagin)\w*(?! mal| pas| mieux| "
    r"maintenant| que (?:payer|regler|vous ne))"
    r"|prenez (?:bien )?soin|bon(?:ne)? (?:courage|repos|chance|retablissement)|condoleances|vivement|n'est "
    r"pas un drame"
    r"|j'espere que (?:tout|vous allez|votre)|(?:ne|n')[^.;!?]{0,6} (?:veux|voudrais|voulons|souhaite|souhaitons|abuse)"
    r" pas (?:vous |te |abuser|bless|derang|bouscul)"
)
_WARM: Final = (
    r"merci(?! (?:de|d')\b| pour rien| pour votre silence| pour cette| pour ce\b)|remerci\w+|ravie?s?(?! "
    r"d'apprendre| de voir)|plaisir"
    r"|contente?s?|heureu\w+|fier|fiere|fiers|fieres|superbes?|magnifiques?|bluffe\w*|epate\w*|nous touche"
    r"|m'a touche\w*|impressionn\w+|meilleure?s? (?:du|de la|cli)|gentils?|gentilles?|jolie?s?|belle journee"
    r"|c'est un plaisir|sans malice|tant mieux|bien des choses|vous salue\w*|m'a (?:bien |beaucoup )?fait rire"
    r"|m'avez (?:bien )?fait rire|vous a (?:bien )?fait rire"
)
_HOUSE: Final = (
    r"logiciel|serveur|imprimante|standard|transporteur|livreur|banque|usine|systeme|portail|imprimeur|scanner|terminal"
    r"|fournisseur|site|tableur|messagerie|erreur|retard|ecriture|chien|chat|blague|service|tournee|vitrine|prose"
    r"|delai|orthographe|memoire|calcul|relance|rappel|courrier|courriel"
)
_OURS: Final = (
    rf"(?<!payer )(?<!regler )(?:notre|mon|ma|nos|mes) (?:propre |nouve\w+ |vieu\w+ |precedent\w* |premier\w* "
    rf"|petite? )?"
    rf"(?:{_HOUSE})s?(?! (?:de|est|n'est|reste|sont) (?:relance|toujours|encore|sans|restee?s? sans))"
    r"|j'ai (?:ete|eu|oublie|rate|failli|fait une|inverse|mal|egare|perdu la|perdu votre|cherche|retrouve)"
    r"|je (?:suis|me suis|me sens|me sentais|fais|rate|perds)|(?:nous sommes|nous etions|nous avons ete)(?! encore)"
)
_KIND: Final = re.compile(rf"\b(?:{_SORRY}|{_COMFORT}|{_WARM}|{_OURS})\b")
_FELT: Final = re.compile(  # "je suis sidéré de", "je me sens trahie": what the writer suffers by the reader
    r"\b(?:je (?:suis|me sens|reste)|nous sommes|nous nous sentons|m'a laisse) (?:[a-z]+ )?(?:surpri|etonn|sider|choqu"
    r"|decu|scandalis"
    r"|outr|las\b|lass|exasper|ecoeur|degout|attrist|bless|furieu|en colere|trahi|stupef|revolt|indign|humili|abandonn"
    r"|utilis|sali|floue|berne|roul|decu|consterne|afflig|excede|fatigue|oblige|contrain|force|reduit)"
)
_SOUR: Final = re.compile(
    r"\b(?:ne merit\w+ pas|de (?:votre|ton) espece|(?:vous|tu) (?:etiez|etais|avez ete) (?:bien|si|tres|trop) "
    r"content\w*|decouvert|mais,? (?:vous|tu"
    r"|avec|votre|ton|ta|franchement)|a cause de|votre silence|vos silences|silence "
    r"radio|par (?:votre|ta) faute|honte (?:a|de) (?:vous|toi)"
    r"|en retour,? vous|lenteur|mutisme|mensonges?|promesses|toujours (?:rien|aucun)|salari\w+|licenci\w+"
    r"|sur le dos|profit\w+ de|abus\w+ de ma|mauvais payeur\w*|comportement|attitude|conduite"
    r"|gens serieux|honnetes?|(?:voila|voici) comment (?:vous|tu)|apres tout ce qu[e'] ?(?:nous|j'|je|on)\b"
    r"|(?:pensions|pensais|croyais|croyions) (?:[a-z']+ ){0,3}(?:honnete|serieu|ami))\b"
)


_ABUSE: Final = re.compile(  # hurts whatever stands around it
    r"\b(?:connard|connasse|salaud|salope|salopard|enfoire|encule|abruti|cretin|imbecile|escroc|arnaqueu|truand|crapule"
    r"|canaille|menteu|charlatan|foutage|margoulin|aigrefin|gredin|scelerat|vaurien|raclure|baltringue|branleu)\w*"
)


def _is_goodwill(text: str) -> bool:
    """Whether folded words excuse, comfort, thank, or speak of what the writer did wrong himself."""
    if _FELT.search(text) is not None or _SOUR.search(text) is not None:
        return False
    return _KIND.search(text) is not None


def doubting_goodwill(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules, which only warn in a sentence of goodwill that holds no word of abuse."""
    return each_doubting(rules, _is_kind)


def _is_kind(letter: Letter, found: Fault) -> bool:
    text = sentence_of(letter, found)
    return _is_goodwill(text) and _ABUSE.search(text) is None
