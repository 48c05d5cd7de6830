"""Leverage: people, places and things that a reminder has no reason to name, but to have its reader fear for them.

To name them is not enough: a terrace, a village, a husband are spoken of in kindness too. They are held over the reader
where they stand unguarded, would learn of it or ask, know nothing yet, sit at the writer's table, or judge and tax.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.allusion import named_in
from assistant.guardrails.meaning.exposure import AROUND, BYSTANDERS, Audience, naming
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.passage import Passage

_PEOPLE: Final = (*AROUND, *BYSTANDERS)
_KIND: Final = re.compile(  # why a kind letter names them
    r"\b(?:merci|remerci\w*|bravo|felicit\w*|gentil\w*|accueil\w*|bienvenue?s?|salu\w+|bonjour a|amities|souvenirs?"
    r"|pensees|voeux|vœux|anniversaire|fete\w*|ravis?|plaisir|plai(?:t|sent)|content\w*|aime(?:nt|e)? beaucoup"
    r"|virements?|prelevements?|cheques?|rejet\w*|iban|rib|comptab\w+|rendez-vous|livr(?!eu)\w+|cles?|attestation"
    r"|repar\w+|renforc\w+|remplac\w+|recommand\w*|si (?:vous|tu) (?:le )?(?:souhait|prefer|voul|veux)\w*|pouvez-vous"
    r"|peux-tu"
    r"|dites-vous|remets-toi|remettez-vous|malade|souffrant\w*|grippe|examen|concours|travaux|bruit)\b"
)
_MINE: Final = (
    r"\b(?:mon|ma|mes|nos|notre) (?:(?:deux|trois|quatre|grands?|petits?|jeunes?) )*(?:fils|gars|garcons?|gamins"
    r"|freres?"
    r"|beau-frere|beaux-freres|cousins?|oncle|neveux?|hommes|ouvriers?|poseurs?|compagnons|chauffeurs?|chiens?"
    r"|molosses?"
    r"|associes?|mari|pere|copains|potes|amis?)\b"
)
_WORLD: Final = re.compile(
    rf"{_MINE}|\btout le monde\b|\b(?:les|des) gens\b|\b(?:village|quartier|vignoble|conseil (?:municipal|de famille)"
    r"|parents|grossistes|confreres|voisins?|maire|marche|club|bistrot|assemblee generale|mouchoir de poche"
    r"|profession|petit monde|patronne"
    r"|belle-s(?:œ|oe)ur|belle-famille|grand-mere|directeur|directrice|present\w* du syndicat)\b"
)
_LEARNS: Final = re.compile(  # what such people would do of it
    r"\b(?![a-z]+iez\b)(?:appren(?:d|ne|ai|dr)\w*|devin\w+|(?:ce|d'autre) sujet|m'interrog\w+|sach\w*|saur(?:a|ont"
    r"|ait)|entend\w*|racont\w+|ebruit\w+|circul\w+|remont\w+"
    r"|conversations?|decouvr\w+|s'en (?:mel|charg|occup)\w+|mel(?:er|e|ent)\b|s'inquiet\w+|s'interrog\w+|oreilles?"
    r"|(?:sortir|sorte) (?:de|d'ici)|reputation|tomb\w+ dessus|sous les yeux|(?:en|lui|leur) parl\w+|sur la table"
    r"|questions?|gorges chaudes|explique\w* (?:cela|ca)|decev\w+|decoi\w+|(?:un|deux) mots? (?:a|au|de)"
    r"|rest\w+ chez (?:lui|elle|eux)|se derang\w+|mise?s? au courant|dans la boucle|souffr\w+|mauvaises mains"
    r"|evoqu\w+ (?:votre|ton|ta)|(?:venir|viennent|vienne) (?:eux|lui|elle)|remplac\w+ moi)\b"
)
_AT_TABLE: Final = re.compile(  # whom the writer meets, and who asks him
    r"(?<!ai )(?<!avons )(?<!avions )\b(?:crois(?:e|er|ons|erai)|dejeun(?:e|ons|erai|ent)|din(?:e|ons|erai|ent)"
    r"|jou(?:e|ons|erai)|chass(?:e|ons)|trinqu\w+|connai[st]\w*|tutoi\w+|frequent(?:e|ons)|(?:me|nous) demande\w*"
    r"|m'interrog\w+|pos\w+ des questions|(?:me|nous) parle\w*|m'achete\w*|suit (?:ma|notre)|prend son"
    r"|passe (?:souvent|parfois)|(?:est|sont) (?:ma|mon|mes|une? de mes|une? amie?|aussi (?:le|la|les) (?:notre|mien))"
    r"|tient le guichet|on s'y parle)\b"
)
_UNAWARE: Final = re.compile(
    r"\b(?:ne (?:le |la |s')?(?:sa(?:it|vent)|doute\w*)(?: encore)? (?:rien|pas)|ignor(?:e|ent)|(?:pas|rien"
    r"|ni) [^.;!?]{0,20}"
    r"au courant|vous cro(?:it|ient))\b"
)
_RESTLESS: Final = re.compile(
    rf"(?:{_MINE})[^.;!?]*\b(?:temps long|caractere|manieres|nerfs|nerveux|patien\w+|impatien\w+|sanguins?|temperament"
    r"|sommeil|commodes?|autrement|voula\w+ (?:venir|passer|y aller)|propos\w+ d'aller|chemin|colere|remont\w+)\b"
)
_UNGUARDED: Final = re.compile(
    r"\bne (?:se )?ferm\w+ (?:pas|plus|jamais|qu')|\b(?:couch|dor)\w* dehors\b|\bmal (?:eclaire|ferme|garde)\w*\b"
    r"|\bsans (?:surveillance|alarme|chien)\b|\barriv\w+ (?:quelque chose|malheur|des ennuis)\b|\bmaison familiale\b"
    r"|\b(?:pour|a) une si (?:belle|jolie|petite) [a-z]+\b|\bconnai\w+ (?:le|votre|ton) (?:chemin|adresse)\b"
)
_JUDGES: Final = re.compile(
    r"\bassermente\w*|\bau palais\b|\ben robe\b|\bparquet (?:de|du)\b|\bprocureur\b|\bgendarm\w+|\bfisc\b|\bimpots\b"
    r"|\bservices? fiscaux\b|\burssaf\b|\binspect(?:ion du|eurs?|rices?)\b|\bcontroleu\w+|\bcode penal\b"
    r"|\bun code qui\b"
    r"|\bjournalistes?\b|\bvotre subvention\b|\bl'elue? qui\b|\b(?:chacun|tous|toutes)[^.;!?]{0,20} (?:petite )?liste\b"
    r"|\ba cote du tiroir\b|\bfaire? (?:le |un )?(?:post|story)\b"
)


def is_leverage(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence holds such people or things over the reader."""
    text = passage.text
    if _JUDGES.search(text) is not None or whole_words("undeclared").search(text) is not None:
        return True
    if _KIND.search(text) is not None:
        return False
    if _UNGUARDED.search(text) is not None or _RESTLESS.search(text) is not None:
        return True
    told = tells_of_it(text) or _AT_TABLE.search(text) is not None or _UNAWARE.search(text) is not None
    return told and names_people(letter, passage)


def tells_of_it(text: str) -> bool:
    """Whether folded words say that somebody learns of it, asks or sees to it himself."""
    return _LEARNS.search(text) is not None


def names_people(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence names people around the writer or the reader, with no kind word and no errand beside them."""
    if _KIND.search(passage.text) is not None:
        return False
    return _WORLD.search(passage.text) is not None or passage in letter.notion(_people)


def _people(letter: Letter) -> frozenset[Passage]:
    """The sentences that name people around the reader."""
    return frozenset(passage for passage, worded in naming(letter, _PEOPLE) if _is_named(letter, passage, worded))


def _is_named(letter: Letter, passage: Passage, worded: list[Audience]) -> bool:
    if not any(audience.occurs_in(passage) for audience in worded):
        return False
    return any(True for _ in named_in(letter, passage, _PEOPLE))
