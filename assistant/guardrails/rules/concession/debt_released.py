"""No letter says that an open claim is settled, cancelled or will never be claimed (N5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.figures.said_settled import is_of_no_open_one
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import is_sponged
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.meaning.let_be import is_let_be
from assistant.guardrails.meaning.once_paid import is_once_paid
from assistant.guardrails.meaning.releases import RELEASED
from assistant.guardrails.meaning.side_due import is_of_a_side_due
from assistant.guardrails.moves.called_closed import CALLED_CLOSED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, denied
from assistant.guardrails.wording.signs import along, announced, only_when
from assistant.guardrails.wording.topic import Topic

_NOT_LET_GO: Final = re.compile(
    r"\b(?:(?:ne|n') ?(?:\w+ )?(?:renonc|abandonn|laiss|gard|tien|efface)\w* (?:pas|rien|nullement)"
    r"|n'est (?:pas|nullement)|sans (?:y )?renoncer|contestee|penalites?|interets?|indemnites?|pas ete"
    r"|rayure|tache|une copie|original|la facture (?:pour|afin|dans|avec|jointe)|(?:gardez|garde) (?:la"
    r"|cette|votre|ta) (?:facture|garantie)|avoir)\b|\?\s*$"
)
_ERASED = Topic(("erased", "claim_word"), unless=_NOT_LET_GO, even_denied=True)
_SUPPOSED: Final = re.compile(
    r"\b(?:une fois|des que|lorsque|quand|apres|jusqu'a ce que|pour que|afin que|devra\w*|doi(?:t|vent)|tant que"
    r"|des (?:sa |la |votre |ta )?(?:reception|encaissement)|aussitot|a (?:la )?reception|a l'encaissement|le "
    r"jour meme|contre (?:votre|le) (?:reglement|virement|paiement)"
    r"|(?:avec|apres|par) (?:ce|votre|cette) (?:virement|reglement|paiement|cheque)"
    r"|un (?:simple |seul |petit )?(?:virement|reglement|cheque|paiement) et\b|(?:date|jour|echeance) (?:a|ou|auquel"
    r"|auxquel\w+|laquelle))\b"
)
_SILENCE: Final = re.compile(
    r"\b(?:(?:sans|faute de|a defaut de|en l'absence de) (?:\w+ )?(?:nouvelles?|reponse|retour|reaction|objection)"
    r"|(?:restez|restes|gardez|gardes) (?:le silence|silencieu\w+))"
)
# An invoice that is issued anew releases nobody; nor does "nothing for now".
_REISSUED: Final = re.compile(
    r"\b(?:remplac|rectifi|corrig|reemett|reemis|en attendant|pour (?:l'instant|le moment)|d'ici la|avant "
    r"(?:notre|que|d'avoir))"
)
_GIVEN_UP: Final = re.compile(r"(?:annul|effac|abandonn|etein|comme )")
_ELECTRONIC: Final = re.compile(  # "on y passe"
    r" (?:electronique|dematerialisee|mensuelle|unique|numerique|papier)s?\b"
)
# "Cela remet les compteurs à zéro entre nous", of what was made good, before the invoice is asked for all the same.
_EVENED: Final = re.compile(r"\b(?:cela|ca|ceci|ce qui|voila qui|cet echange|ce geste|ce remplacement) $")
_ASKS_ALL_THE_SAME: Final = re.compile(r"\b(?:virement|reglement|paiement|regler|payer|solder)\b")
_ASKED_WITHIN: Final = 2  # sentences
_QUESTION: Final = re.compile(r"\?\s*$")

_NOTHING_NOW: Final = re.compile(r"\b(?:payez|reglez|versez) (?:plus )?rien$")
_PLAIN: Final = re.compile(
    r"\bpertes et profits\b|tout compte|en rest|compte est clos|\bquittes?\b|acompte|content|gard|\bjamais\b"
    r"|\ba zero\b|reclam|n'attend|litige|quitte|(?:classons|cloturons) .*dossier"
)


def _is_open(letter: Letter) -> bool:
    return any(invoice.residual > 0 for invoice in letter.facts.invoices)


def _check(letter: Letter) -> Iterator[Fault]:
    if not _is_open(letter):
        return
    for hit in (*RELEASED.find(letter), *_ERASED.find(letter)):
        if not (_releases_nobody(letter, hit) or is_of_no_open_one(letter, hit)):
            found = fault(letter, hit.span)
            yield replace(found, severity=Severity.WARNING) if _is_evened(letter, hit) else found


def _releases_nobody(letter: Letter, hit: Hit) -> bool:
    """Whether it is supposed, asked, denied or said of something else, or an invoice is issued anew."""
    text = hit.passage.text
    if _QUESTION.search(text) is not None or (denied(hit) and not _is_negative(hit)):
        return True
    if letter.facts.debtor.insolvency is not None and _NOTHING_NOW.search(hit.text) is not None:
        return True  # the law itself forbids to pay what is older than the proceedings
    if _REISSUED.search(text) is not None and _has_an_open_point(letter):
        return True
    if is_once_paid(letter, hit) or is_of_a_side_due(letter, hit):
        return True
    if is_let_be(hit) or is_sponged(hit) or _ELECTRONIC.match(text, hit.end) is not None:
        return True
    return _is_supposed(letter, hit)


def _is_evened(letter: Letter, hit: Hit) -> bool:
    """Whether a mishap is made even there, and an invoice of the file is asked for in the sentences that follow."""
    if not hit.text.endswith("a zero") or _EVENED.search(hit.passage.text[: hit.start]) is None:
        return False
    following = read(letter).passages[hit.passage.rank + 1 : hit.passage.rank + 1 + _ASKED_WITHIN]
    return any(
        _ASKS_ALL_THE_SAME.search(one.text) is not None
        and any(mention.invoice.residual > 0 for mention in mentioned_in(letter, one.start, one.start + len(one.text)))
        for one in following
    )


def _has_an_open_point(letter: Letter) -> bool:
    """Whether the file knows why an invoice is not asked for now: a dispute, a refusal, proceedings."""
    facts = letter.facts
    points = (invoice.disputed or invoice.einvoice_status is not None for invoice in facts.invoices)
    return facts.debtor.insolvency is not None or any(points)


def _is_negative(hit: Hit) -> bool:
    return hit.text.startswith(
        ("personne", "nul", "ne ", "n'", "rien", "plus", "jamais", "en aucun")
    ) or hit.text.endswith(("rien", "jamais"))


def _is_supposed(letter: Letter, hit: Hit) -> bool:
    """Whether it will be so once paid; what silence alone would bring about is given up."""
    if _SILENCE.search(hit.passage.text) is not None and _GIVEN_UP.search(hit.text) is not None:
        return False
    return _SUPPOSED.search(hit.passage.text) is not None or is_conditional(letter, hit.passage)


RULE = Rule(
    id="CNC005",
    name="debt-released",
    severity=Severity.BLOCKING,
    source="fr-civ-1350",
    covers=("N5",),
    message="La lettre libère le débiteur d’une créance encore ouverte.",
    hint="Retirez cette phrase, ou enregistrez d’abord le paiement ou l’avoir.",
    check=along(
        doubting_unaimed(announced(_check, RELEASED, _ERASED), plain=_PLAIN), only_when(_is_open, CALLED_CLOSED)
    ),
    bad=(
        letter("Votre acompte règle l’affaire, et le compte est clos de notre côté.", BUSINESS),
        letter("Votre solde de 700 € est passé par pertes et profits.", BUSINESS),
        letter("On en reste là pour les chevrons, tournons-nous vers la suite.", BUSINESS),
        letter("Votre facture F-118 est annulée.", BUSINESS),
        letter("Vous ne nous devez plus rien.", CONSUMER),
        letter("Nous ne vous réclamerons plus rien sur ce dossier.", BUSINESS),
        letter("Versez 300 €, et le reste, on verra bien.", BUSINESS),
        letter("Dites-moi si le bois tient. Pour les comptes, tu ne me dois plus rien sur F-118.", BUSINESS),
        letter("Votre dette est effacée, merci.", TWO_INVOICES),
        letter("F-118 est soldée.", BUSINESS),
        letter("Vos autres factures sont réglées, et vous ne nous devez rien.", BUSINESS),
        letter("Vos autres factures sont toutes soldées.", TWO_INVOICES),
        letter("Allez, on oublie cette facture et on repart à zéro.", BUSINESS),
        letter("Sans réponse de votre part, nous considérerons la créance comme abandonnée.", BUSINESS),
        letter("Une partie de la somme est réglée.", replace(BUSINESS, invoices=TWO_INVOICES.invoices[1:])),
        letter("Une partie de la somme est annulée.", BUSINESS),
        letter("Une partie de la somme est versée, la facture est réglée.", BUSINESS),
    ),
    good=(
        letter("La coupe était comprise dans le prix, et vous ne nous devez rien à ce titre.", BUSINESS),
        letter("Vos autres factures sont toutes réglées ; seule F-118 reste due.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Une fois ce solde réglé, le compte sera clos.", BUSINESS),
        letter("La facture F-118 n’est pas soldée : il reste 700 €, acompte déduit.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Une fois la facture payée, le dossier sera clos.", CONSUMER),
        letter("Une partie de la somme est réglée, soit 500 €.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Un seul virement soldera l’ensemble.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Vos factures précédentes ont été réglées à l’heure.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Vos autres factures sont toutes réglées.", BUSINESS),
        letter("Reste 700 €, acompte déduit. La coupe était comprise, vous ne nous devez rien à ce titre.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Nous passons aux factures électroniques en mai.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Nous ne vous demanderons jamais votre mot de passe.", CONSUMER),
        letter("Reste 700 €, acompte déduit. Vous ne me devez rien pour le café.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Tout le monde oublie une facture, nous les premiers.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Nous avons tous deux oublié cette facture.", BUSINESS),
        letter("Reste 700 €, acompte déduit. On a sans doute oublié de vous envoyer la facture.", BUSINESS),
    ),
)
