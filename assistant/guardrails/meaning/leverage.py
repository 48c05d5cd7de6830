"""Leverage: people, places and things that a reminder has no reason to name, but to have its reader fear for them."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.allusion import named_in
from assistant.guardrails.meaning.exposure import AROUND, BYSTANDERS, Audience, naming
from assistant.guardrails.wording.passage import Passage

_PEOPLE: Final = (*AROUND, *BYSTANDERS)
_THANKED: Final = re.compile(  # why a kind letter names them
    r"\b(?:merci|remerci\w*|bravo|felicit\w*|gentil\w*|accueil\w*|bienvenue?s?|salu\w+|bonjour a|amities|souvenirs?"
    r"|pensees|voeux|vœux|anniversaire|fete\w*|ravis?|plaisir|plai(?:t|sent)|content\w*|aime(?:nt|e)? beaucoup"
    r"|virements?|prelevements?|cheques?|rejet\w*|iban|rib|comptab\w+|factur(?:e|ation)s? (?:a|au|aux)"
    r"|rendez-vous|livr(?!eu)\w+|cles?|attestation|ouvert la|repar\w+|remplac\w+"
    r"|si (?:vous|tu) (?:le )?(?:souhait|prefer|voul|veux)\w*|pouvez-vous|peux-tu|dites-vous|recommand\w*"
    r"|remets-toi|remettez-vous|malade|grippe|examen|concours)\b"
)
_MINE: Final = (
    r"(?:fils|gars|garcons?|gamins|freres?|beau-frere|beaux-freres|belle-s(?:œ|oe)ur|cousins?|cousines?|oncle|neveux?"
    r"|hommes|ouvriers?|compagnons|chauffeurs?|chiens?|molosses?|associes?|mari|copains|potes|amis?|directeur|patron"
    r"|meres?|peres?)"
)
_OTHERS: Final = re.compile(
    # the writer's people, who wait or come
    rf"\b(?:mon|ma|mes|nos|notre) (?:(?:deux|trois|quatre|grands?|petits?) )*{_MINE}\b"
    # who meets whom, and what is said there
    r"|\b(?:dejeun|din|soup|chass|trinqu|bridge)\w* [^.;!?]{0,40}\b(?:ensemble|avec|votre|le votre|la votre)\b"
    r"|\b(?:me|nous) demande\w* [^.;!?]{0,40}\b(?:nouvelles|comment|si|ce que)\b|\btout le monde\b|\bles gens\b"
    r"|\b(?:petite )?liste\b|\bguichet\b|\bla subvention\b|\bvotre subvention\b|\bl'elue?\b|\bassemblee generale\b"
    r"|\bjournalistes?\b|\bcorrespondant\w* local\b|\bvillage\b|\bquartier\b|\bmouchoir de poche\b"
    r"|\b(?:au|du) (?:marche|club|bistrot|comptoir|cafe)\b|\bconseil municipal\b|\bparents\b|\bgrossistes\b"
    # who rules on crimes, taxes and work
    r"|\bassermente\w*|\bau palais\b|\ben robe\b|\bparquet\b|\bprocureur\b|\bgendarm\w+|\bpolic(?:e|iers?)\b(?! d)"
    r"|\bfisc\b|\bimpots\b|\bservices? fiscaux\b|\burssaf\b|\binspect(?:ion|eur|rice)\w*\b|\bcode penal\b"
    r"|\bun code qui\b|\ble directeur\b[^.;!?]{0,30}\bhopital\b"
    # what is the reader's
    r"|\b(?:la|votre|ta) (?:[a-z]+ )?(?:maison|vitrine|villa|terrasse|porte|fenetre|grange|cloture|famille|reputation"
    r"|banque|banquier|agence)\b|\b(?:le|votre|ton) (?:hangar|portail|garage|cabanon|banquier|employeur|patron|jardin)\b"
    r"|\bmaison familiale\b|\bne ferm\w+ (?:pas|plus|qu)|\bpas ferme\w*\b|\bchez (?:vous|toi)\b|\bcage d'escalier\b"
    r"|\bl'agence\b|\brepas de famille\b|\b(?:connai\w+|sav\w+|sais) (?:le|votre|ton) (?:chemin|adresse)\b"
    r"|\bconnai\w+ le chemin\b|\barriv\w+ (?:quelque chose|malheur|des ennuis)\b"
)


def has_leverage(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence names such people or things, with no word of thanks and no errand beside them."""
    if _THANKED.search(passage.text) is not None:
        return False
    if _OTHERS.search(passage.text) is not None:
        return True
    return passage in letter.notion(_people)


def _people(letter: Letter) -> frozenset[Passage]:
    """The sentences that name people around the reader."""
    return frozenset(passage for passage, worded in naming(letter, _PEOPLE) if _is_named(letter, passage, worded))


def _is_named(letter: Letter, passage: Passage, worded: list[Audience]) -> bool:
    if not any(audience.occurs_in(passage) for audience in worded):
        return False
    return any(True for _ in named_in(letter, passage, _PEOPLE))
