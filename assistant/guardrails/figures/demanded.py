"""Demanded: whether a letter asks for the money of an invoice (rules-readings R2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.facts import InvoiceFacts
from assistant.domain.money import total
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.amounts import Amount
from assistant.guardrails.figures.computable import claimable
from assistant.guardrails.figures.named import Mention, mentioned_in, mentions
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
_DECLARED: Final = sought(
    r"\b(?:declar\w+|produi\w+|admi\w+|passif)\b[^.]{0,160}\b(?:creances?|passif|somme)\b", re.DOTALL
)
_CLAIMS_NOTHING: Final = re.compile(
    r"\b(?:ne|n') ?(?:vous |te |en )?(?:reclam|demand|attend)\w+ (?:donc |plus |bien sur )?(?:rien|plus)\b"
    r"(?! (?:d'autre|de plus|que|pour l'instant|aujourd))|\brien ne vous (?:est|sera) (?:demande|reclame)\b"
)
_TO_OFFICER: Final = re.compile(
    r"\bdeclar(?:ee?s?|ons|erons|erai|e)\b[^.;!?]{0,40}\b(?:passif|mandataire|liquidat(?:eur|rice)|me|maitre)\b"
)
_TAKEN_UP: Final = re.compile(r"\b(?:cette (?:facture|somme|creance)|celle-ci|elle|ce (?:montant|dossier)|la)\b")
_URGED: Final = re.compile(
    r"\b(?:pay|regl|vers|sold)ez\b|\b(?:demand|pri|somm|invit)ons [^.;]{0,40}\b(?:pay|regl|vers|sold)er\b|\ben "
    r"demeure de\b|\bmerci de (?:bien vouloir )?(?:nous |me |m'en )?(?:payer|regler|verser|solder|virer)"
    r"|\b(?:souhait|attend|exig|reclam|esper|espere)\w+ (?:un|le|votre|ce|son) (?:reglement|paiement|virement"
    r"|versement)|\bcompt\w+ sur [^.;]{0,40}\b(?:paiement|reglement|versement|virement)|\b(?:avance|acompte) sur "
    r"(?:cette|la|notre)|\b(?:sollicit|souhait|demand|pri|aimer)\w+ [^.;]{0,50}\b(?:soit|soient) (?:payee?s?"
    r"|reglee?s?|soldee?s?|honoree?s?)|\bordonn\w+ (?:un|le|ce|son) (?:reglement|paiement|virement|versement)"
    r"|\b(?:sont|est|reste\w*|demeure\w*) (?:bien |donc |entierement )?(?:a (?:payer|regler|virer|verser)|dues?"
    r"|exigibles?)"
)
# "Ne vous dispense pas de payer": asked, though it stands under a negation.
_BOUND: Final = re.compile(
    r"\b(?:dispens|exoner|exempt|empech|liber|affranchi|decharg)\w* (?:pas|en rien|nullement|aucunement|point)\b"
    r"[^.;]{0,24}\b(?:pay|regl|vers|sold|acquitt|vir|paiement|reglement)"
)
_REQUEST: Final = re.compile(
    r"\b(?:pay(?:er|ez|e|iez)|regl(?:er|ez|iez)|vers(?:er|ez|iez)|sold(?:er|ez)|vir(?:er|ez)|reglement|paiement"
    r"|virement|reste[ns]?t? (?:due?s?|a (?:regler|payer)|impayee?s?|ouvertes?)|impayee?s?|en retard|echue?s?"
    r"|exigibles?|nous (?:est|sont) (?:bien |donc |toujours )?dues?|l'attend(?:ons|s)|vous nous devez|tu nous "
    r"dois|reclam\w+|mett\w+ en demeure|somme due)\b"
)

_TOLD: Final = re.compile(  # "votre virement du 9 octobre réglait bien F-118"
    r"\b(?:votre|vos|ton|tes) (?:virement|paiement|reglement|versement"
    r"|cheque)s?\b[^.;!?]{0,30}\bdu (?:\w+di )?(?:1er|\d)"
)

# In a letter of thanks a payment is told, not asked: "votre virement de 1 510 €", "310 € pour F-121".
_STILL_ASKED: Final = re.compile(
    r"\b(?:pay(?:er|ez|iez)|regl(?:er|ez|iez)|vers(?:er|ez|iez)|sold(?:er|ez)|vir(?:er|ez)|reste[ns]?t? (?:due?s?"
    r"|a (?:regler|payer)|impayee?s?|ouvertes?)|impayee?s?|en retard|echue?s?|exigibles?|nous (?:est|sont) (?:bien "
    r"|donc |toujours )?dues?|(?:l')?attend(?:ons|s)|manqu(?:e|ent)|vous nous devez|tu nous dois|reclam\w+"
    r"|mett\w+ en demeure|somme due|souhaitee?s?|demandee?s?|esperee?s?|bienvenue?s?|ferai(?:t|ent) plaisir"
    r"|exig(?:e|eons)|merci d'(?:adresser|envoyer)|d'ici|sous (?:huit|quinze|dix|trente|\d+) jours)\b"
)


def demanded(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether the letter asks for money on that invoice."""
    facts = letter.facts
    everywhere = [mention for mention in mentions(letter) if mention.invoice == invoice]
    naming = [mention for mention in everywhere if not _in_subject(letter, mention)] or everywhere
    aside = bool(naming) and all(_sets_aside(letter, mention) for mention in naming)
    if aside and not _in_total(letter, invoice) and not _asked_by_its_sum(letter, invoice):
        return False
    if facts.recipient is Recipient.INSOLVENCY_OFFICER and _DECLARED.search(letter):
        return any(_is_urged(letter, mention) for mention in naming)
    if facts.recipient is Recipient.INSOLVENCY_OFFICER:
        return _urges(letter)
    asks = (facts.stage.is_dunning or facts.stage is Stage.PLAN) and facts.recipient is Recipient.DEBTOR
    if asks and invoice.selected and not aside:
        return True
    asked = aside and _asked_by_its_sum(letter, invoice)
    return asked or any(_requested(letter, mention) for mention in naming) or _in_total(letter, invoice)


def leaves_it_to_the_officer(letter: Letter) -> bool:
    """Whether the letter says that it claims nothing, that the claim is declared, and urges no payment after all."""
    text = letter.twin.folded
    return _CLAIMS_NOTHING.search(text) is not None and _TO_OFFICER.search(text) is not None and not _urges(letter)


def place_of(letter: Letter, invoice: InvoiceFacts) -> tuple[int, int] | None:
    """Where the letter names an invoice first, without setting it aside where it can be chosen."""
    naming = [mention for mention in mentions(letter) if mention.invoice == invoice]
    asked = [mention for mention in naming if not _sets_aside(letter, mention)]
    first = next(iter(asked or naming), None)
    return None if first is None else (first.start, first.end)


def sums_requested(letter: Letter, invoice: InvoiceFacts) -> Iterator[Amount]:
    """Its whole sum, wherever a sentence that names no invoice asks for something."""
    for money in letter.amounts:
        if money.value not in {invoice.residual, claimable(invoice)}:
            continue
        passage = passage_at(letter, money.start)
        asked = _URGED.search(passage.text) or _REQUEST.search(passage.text)
        named = mentioned_in(letter, passage.start, passage.start + len(passage.text))
        if asked is not None and not named and not is_denied(passage.text, asked.start(), asked.end()):
            yield money


def _sets_aside(letter: Letter, mention: Mention) -> bool:
    """Whether the sentence says that nothing is asked; that it was paid counts where nothing remains due."""
    passage = passage_at(letter, mention.start)
    if mention.invoice.residual <= 0 and _holds(_SETTLED, passage):
        return True
    following = _taken_up(letter, mention)
    gone_on = following is not None and _URGED.search(following.text) is None and _holds(_SET_ASIDE, following)
    aside = gone_on or _holds(_SET_ASIDE, passage)
    return aside and not _is_urged(letter, mention)


def _taken_up(letter: Letter, mention: Mention) -> Passage | None:
    """The next sentence, where it goes on about the same invoice without naming it."""
    passage = passage_at(letter, mention.start)
    after = passage.start + len(passage.text)
    following = passage_at(letter, min(after, len(letter.twin.folded) - 1))
    if following == passage or _TAKEN_UP.search(following.text) is None:
        return None
    named_there = mentioned_in(letter, following.start, following.start + len(following.text))
    return None if named_there else following


def _in_subject(letter: Letter, mention: Mention) -> bool:
    """Whether it stands in the subject line, which says what the letter is about and asks for nothing."""
    return bool(letter.subject) and "\n" not in letter.twin.text[: mention.start].lstrip()


def _asked_by_its_sum(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether a sentence that does not name it asks for its whole sum all the same."""
    for money in letter.amounts:
        if money.value != invoice.residual or (invoice.disputed and money.value == claimable(invoice)):
            continue
        passage = passage_at(letter, money.start)
        urged = _URGED.search(passage.text)
        if urged is not None and not is_denied(passage.text, urged.start(), urged.end()):
            return True
    return False


def _is_urged(letter: Letter, mention: Mention) -> bool:
    """Whether the sentence names this invoice alone and asks for its payment all the same."""
    passage = passage_at(letter, mention.start)
    others = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    if _BOUND.search(passage.text) is not None:
        return True
    urged = _URGED.search(passage.text)
    if urged is None or any(other.invoice != mention.invoice for other in others):
        return False
    return not is_denied(passage.text, urged.start(), urged.end())


def _urges(letter: Letter) -> bool:
    """Whether any sentence asks its reader to pay; that a claim is due, one may tell an officer."""
    text = letter.twin.folded
    return any(not is_denied(text, match.start(), match.end()) for match in _URGED.finditer(text))


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


def _requested(letter: Letter, mention: Mention) -> bool:
    passage = passage_at(letter, mention.start)
    if _sets_aside(letter, mention):
        return False
    if _BOUND.search(passage.text) is not None:
        return True
    if mention.invoice.residual <= 0 and _TOLD.search(passage.text) is not None:
        return _asked_still(passage)
    return _asks(letter, passage)


def _asks(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence speaks of a payment to come."""
    if letter.facts.stage is Stage.THANKS:
        return _asked_still(passage)
    asked = _REQUEST.search(passage.text)
    return asked is not None and not is_denied(passage.text, asked.start(), asked.end())


def _asked_still(passage: Passage) -> bool:
    """Whether a sentence that tells of a payment made asks for one all the same."""
    asked = _STILL_ASKED.search(passage.text)
    return asked is not None and not is_denied(passage.text, asked.start(), asked.end())


def _in_total(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether a sum of the letter is a total that only adds up with this invoice."""
    own = claimable(invoice) or invoice.residual or invoice.amount
    others = [i for i in letter.facts.invoices if i.number != invoice.number and i.selected]
    if own <= 0 or not others:
        return False
    without = {total(i.residual for i in others), total(claimable(i) for i in others)}
    told = letter.facts.stage is Stage.THANKS and invoice.residual <= 0
    sums = {m.value for m in letter.amounts if not told or _asks(letter, passage_at(letter, m.start))}
    if sums & without:
        return False
    joint = {
        total([*(i.residual for i in others), value]) for value in (own, invoice.residual, invoice.amount) if value > 0
    }
    return bool(sums & joint)
