"""Set aside: whether the sentence that names an invoice, or the one that goes on about it, asks nothing for it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.figures.named import Mention, mentioned_in
from assistant.guardrails.figures.urged import URGED, is_urged
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import Passage
from assistant.guardrails.wording.sought import Sought, sought

_NOT_BEFORE = r"(?<!pas )(?<!pas encore )(?<!pas ete )(?<!non )(?<!encore ete )(?<!jamais ete )(?<!a etre )(?<!etre )"
_SOLD = r"(?<!le )(?<!ce )(?<!un )(?<!du )(?<!votre )solde|soldees?|soldes"  # "le solde" is a noun
_SETTLED: Final = sought(
    rf"\b{_NOT_BEFORE}(?:{_SOLD}|payee?s?|reglee?s?|recue?s?|encaissee?s?|acquittee?s?|annulee?s?"
    rf"|creditee?s?|remboursee?s?)\b"
    r"|\b(?:bien recue?s?|bien arrivee?s?|bien parvenue?s?|(?:est|sont|etait) (?:arrivee?s?|creditee?s?|parvenue?s?)"
    r"|bonne reception|accus\w+ reception|avons recu|ai recu"
    r"|merci (?:de|pour) votre (?:paiement|reglement|virement)|avoir|note de credit)\b"
)
_SET_ASIDE: Final = sought(
    r"\b(?:contest|litig|reclamation|en cours d'examen|a l'examen|a l'etude|suspend|suspens|mise? de cote"
    r"|(?:laiss|mett|gard|tene|tenons)\w+ [^.;]{0,30}de cote|en attente (?:jusqu'|le temps|tant que|pendant|d'ici"
    r"|de notre)|(?:est|sont|sera|seront|reste) (?:\w+ )?mise?s? en (?:attente|pause|sommeil)|(?:nous|je) (?:la |le "
    r"|les )?(?:mett|met[st]|laiss|gard|ten|tiens)\w* [^.;]{0,30}en (?:attente|pause|sommeil)|ne recev\w+ (?:pas|plus"
    r"|aucune?) (?:de |d')?(?:autres? )?(?:rappel|relance)|(?:nous|je) (?:la |le |les |vous la |te la )?(?:verifi"
    r"|examin|etudi|control|recompt|corrig"
    r"|rectifi|reemett|remplac|redepos|reprenons|reprends)\w*|(?:avez|as) (?:bien |donc )?refuse|(?:retir"
    r"|sort)\w* (?:de|des) (?:nos |notre |la )?(?:relance|rappel|suivi|parcours)|reserv\w+ le sort|differend|en "
    r"discussion)|\b(?:declaree?s?|declarons|declarerons|declarer|declaration|admise?s?|produite?s?"
    r"|inscrite?s?)\b.{0,40}\b(?:passif|creances?|procedure|mandataire|liquidateur|me|maitre)\b|\bne (?:vous |te "
    r"|vous en )?(?:demand|reclam|concern|port|vis|comprend|inclu|exig)\w* (?:pas|plus|rien|ni)\b|\bn'(?:est"
    r"|etait|y|en|inclu|exig|entre)\b.{0,30}\b(?:pas|plus|aucun|rien)\b(?! moins).{0,24}\b(?:concernee?s?"
    r"|comprise?s?|due?s?|a payer|a regler|exigibles?|visee?s?|demandee?s?|echue?s?)|\b(?:hors|excepte|exclue?s?"
    r"|a l'exception de|sauf(?! erreur)|reste a part|traitee? a part|traitee? separement|fait l'objet)\b"
    r"|\b(?:pas a (?:la |les |vous en )?(?:payer|regler|soucier|preoccuper)|rien a (?:nous |me )?(?:payer|regler"
    r"|faire|verser)|rien d'ouvert)\b|\baucune? (?:paiement|reglement|versement|virement|somme|demarche)\b(?! "
    r"(?:[a-z]+ )?(?:recue?|percue?|constatee?|enregistree?|ne |n'))"
    r"|\b(?:ne |n')(?:vous |te |t')?(?:est|sera|sont|seront) (?:pas|plus) (?:reclam|demand|exig)|\brien n'est "
    r"(?:du|a payer|a regler|demande|attendu|exigible)|\brien ne (?:presse|(?:vous|t') ?(?:est|sera) (?:demande"
    r"|reclame))|\bpas question de (?:vous |te )?(?:la |les )?(?:reclamer|demander)|\b(?:n'attendez|ne tenez)\b"
    r"|\bne (?:la |les |le )?(?:pay|regl|sold|vers|vir)ez (?:pas|rien|plus)\b"
)
# What the sentence only supposes or asks sets nothing aside.
_SUPPOSED: Final = re.compile(
    r"\b(?:si|sauf|a moins|au cas ou|merci de|vous invit\w+ a|doit|devra|devait|veuillez)\b(?! (?:votre|ton))"
)
_TAKEN_UP: Final = re.compile(r"\b(?:cette (?:facture|somme|creance)|celle-ci|elle|ce (?:montant|dossier)|la)\b")


def sets_aside(letter: Letter, mention: Mention) -> bool:
    """Whether the sentence says that nothing is asked; that it was paid counts where nothing remains due."""
    passage = passage_at(letter, mention.start)
    if mention.invoice.residual <= 0 and _holds(_SETTLED, passage):
        return True
    following = _taken_up(letter, mention)
    gone_on = following is not None and URGED.search(following.text) is None and _holds(_SET_ASIDE, following)
    aside = gone_on or _holds(_SET_ASIDE, passage)
    return aside and not is_urged(letter, mention)


def _taken_up(letter: Letter, mention: Mention) -> Passage | None:
    """The next sentence, where it goes on about the same invoice without naming it."""
    passage = passage_at(letter, mention.start)
    after = passage.start + len(passage.text)
    following = passage_at(letter, min(after, len(letter.twin.folded) - 1))
    if following == passage or _TAKEN_UP.search(following.text) is None:
        return None
    named_there = mentioned_in(letter, following.start, following.start + len(following.text))
    return None if named_there else following


def _holds(found: Sought, passage: Passage) -> bool:
    text = passage.text
    for match in found.matches(text, passage.stems):
        positive = match.group().startswith(("ne ", "n'", "pas ", "rien", "aucun"))
        supposed = _SUPPOSED.search(text[: match.start()].rpartition(";")[2]) is not None and match.group() not in {
            "sauf",
            "hors",
        }
        if not supposed and (positive or not is_denied(text, match.start(), match.end())):
            return True
    return False
