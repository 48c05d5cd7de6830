"""No regulated or invented title for the sender (GR-068, R21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.signature import known_sender_words, signature_lines
from assistant.guardrails.rule import Fault, Rule

_TITLE: Final = (
    r"(?:avocate?s?|commissaires? de justice|etude d[e' ]+(?:huissiers?|commissaires?)[^.]{0,20}|huissiers?(?: "
    r"de justice)?|officiers? (?:de recouvrement|ministeriels?|public|de justice)|magistrate?s?|juges?"
    r"|greffi(?:er|ere)|notaires?|mandataires? judiciaires?|agents? (?:assermentee?s?|de l'etat|du tribunal"
    r"|judiciaires?)|expert judiciaire|enqueteur judiciaire|service (?:juridique d'etat|judiciaire)|direction "
    r"judiciaire|procureur|inspecteur|delegue du procureur|clerc|juristes? assermentee?s?)"
)
_SELF: Final = re.compile(
    rf"\b(?:je suis|nous sommes|ici(?: le| l'| la)?|en ma qualite d[e']|en qualite d[e']|en tant qu[e']"
    rf"|agissant (?:comme|en qualite d[e'])|je soussignee?,?|c'est)\s*"
    rf"(?:un |une |l'|le |la |votre |maitre \w+,? )?(?P<title>{_TITLE})\b"
    r"(?! (?:de ceremonie|de touche|de ligne|de chaise|au concours|du concours|a l'exposition|de formation|d'opera))"
)
_OURS: Final = re.compile(
    r"\b(?:notre|nos|par un|par une|par l'|par le|un de nos|mon)\s?(?:\w+ )?(?:officiers? de recouvrement"
    r"|(?:agents?|juristes?|enqueteurs?|officiers?) (?:de recouvrement )?(?:assermentee?s?|judiciaires?)|delegue "
    r"du procureur|service judiciaire|direction judiciaire)\b|\bservice (?:juridique |national |officiel |public "
    r")+(?:de l'etat|de recouvrement|des impayes|des poursuites|du contentieux)\b|\b(?:service|bureau|centre"
    r"|office|direction|pole|agence|cellule|commission)\b[^.,;\n]{0,24}\b(?:departemental|national|regional"
    r"|officiel|public|central|judiciaire|federal|interministeriel)e?s?\b[^.,;\n]{0,16}\b(?:recouvrements?"
    r"|impayes|contentieux|poursuites|dettes|creances)\b"
)
# A lawyer, an officer or a court said to have written what the house writes.
_WRITTEN_BY: Final = re.compile(
    r"\b(?:(?:ce|cette|le present|la presente) (?:message|lettre|courrier|courriel|relance|mail) (?:vous )?(?:vient"
    r"|provient|emane|est (?:envoyee?|adressee?|redigee?|ecrite?)) (?:de |d'|du |par )(?:l'|la |le |un |une |notre )?"
    r"(?:etude d|cabinet d'avocat|avocat|huissier|commissaire de justice|tribunal|greffe)\w*|(?:ecris|ecrivons|appelle"
    r"|appelons|agis|agissons) (?:de la part|au nom|pour le compte) (?:du |de la |d'un |de l')(?:tribunal|greffe|juge"
    r"|justice|huissier|commissaire de justice|prefet|prefecture|procureur)"
    r"|avocate? (?:au barreau[^.;!?]{0,20})?,? ?(?:vous |t')(?:adresse|ecrit|envoie)"
    r" (?:cette|la presente|ce|le present))\b"
)
_SIGNED: Final = re.compile(
    rf"(?:^|[,\s-])(?:{_TITLE}|(?:[a-z]+ ){{1,2}}assermentee?s?|conseils? juridiques?|juristes?(?: (?:en |du "
    rf"|de )?(?:contentieux|recouvrement|droit \w+))?)\b|^(?:maitre"
    rf"|me)\s+\w+"
)
_WORD: Final = re.compile(r"\w+")
_SOMEBODY: Final = re.compile(r"\b(?:un|une|des)\Z")  # an article before the title: it is told of, not borne
_ENDS_SENTENCE: Final = re.compile(r"[.!?…]\Z")
# Words of which one stands in any text that claims a title.
_TITLE_WORDS: Final = (
    "avocat avocate avocats avocates commissaire commissaires huissier huissiers officier officiers magistrat "
    "magistrate magistrats magistrates juge juges greffier greffiere notaire notaires mandataire mandataires agent "
    "agents expert enqueteur enqueteurs service direction procureur inspecteur delegue clerc juriste "
    "juristes maitre me assermente assermentee juridique tribunal greffe justice prefet prefecture"
)
_KEYS: Final = frozenset(_TITLE_WORDS.split())
_CALLED_MASTER: Final = frozenset({"avocat", "avocate", "avocats", "notaire", "notaires", "huissier", "huissiers"})
_MASTER: Final = frozenset({"maitre", "me"})


def _check(letter: Letter) -> Iterator[Fault]:
    if letter.twin.words.isdisjoint(_KEYS):
        return
    known = _known(letter)
    for pattern in (_SELF, _OURS, _WRITTEN_BY):
        for match in pattern.finditer(letter.twin.folded):
            if pattern is not _SELF or not frozenset(_WORD.findall(match["title"])) <= known:
                yield fault(letter, match.span())
    for line in signature_lines(letter):
        folded = letter.twin.folded[line.start : line.end]
        title = _SIGNED.search(folded)
        if title is None or (_ENDS_SENTENCE.search(folded) and _SOMEBODY.search(folded[: title.start()])):
            continue  # a sentence below the signature, which other rules read
        if not frozenset(_WORD.findall(title.group())) <= known:
            yield fault(letter, (line.start, line.end))


def _known(letter: Letter) -> frozenset[str]:
    """The words by which the file knows the sender; a lawyer or a notary is called Maître."""
    known = known_sender_words(letter)
    return known if known.isdisjoint(_CALLED_MASTER) else known | _MASTER


_LAWYER = replace(
    BUSINESS.creditor, name="Avocats Lenormand SELARL", signatory="Paul Lenormand", signatory_role="avocat"
)

RULE = Rule(
    id="FOR068",
    name="usurped-title",
    severity=Severity.BLOCKING,
    source="fr-pen-433-17",
    covers=("GR-068",),
    message="Ce titre est réglementé ou inventé, et n’est pas celui du signataire.",
    hint="Signez de la fonction réelle, par exemple «\u202fresponsable comptable\u202f».",
    check=_check,
    bad=(
        letter("Merci de régler.\n\nCordialement,\nMaître Durand, officier de recouvrement", BUSINESS),
        letter("Merci de régler.\n\nCordialement,\nMe Nora Vidal", BUSINESS),
        letter("Merci de régler.\n\nPaul Lenormand, huissier de justice", replace(BUSINESS, creditor=_LAWYER)),
        letter("Je suis avocat et vous demande de payer.", CONSUMER),
        letter("Merci de régler.\n\nSalutations distinguées,\nNora Vidal\nAgent assermenté", BUSINESS),
        letter("Je vous écris de la part du tribunal de votre ville.", CONSUMER),
        letter("Ici le service judiciaire de la Scierie Bellecombe.", CONSUMER),
    ),
    good=(
        letter("Merci de régler.\n\nCordialement,\nNora Vidal, responsable comptable", BUSINESS),
        letter("Maître,\n\nIl reste 700,00 € à régler.\n\nCordialement,\nNora Vidal", BUSINESS),
        letter("Merci de régler.\n\nVotre bien dévoué,\nMe Paul Lenormand", replace(BUSINESS, creditor=_LAWYER)),
        letter("En ma qualité d’avocat, je vous écris.\n\nPaul Lenormand", replace(BUSINESS, creditor=_LAWYER)),
        letter("Je suis juge au concours de chiens, je serai absent samedi.", BUSINESS),
        letter("Nous pourrions consulter un avocat.", BUSINESS),
        letter("Merci.\n\nCordialement,\nNora Vidal\n\nUn conseil\u202f: voyez un avocat.", BUSINESS),
        letter("Un commissaire de justice pourrait vous remettre l’ordonnance.\n\nCordialement,\nNora Vidal", CONSUMER),
    ),
)
