"""The language of a text, by its share of function words: surer than statistical models on mails of five words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.french.mail.plain_text import letters_of
from assistant.french.text.twin import twin
from assistant.french.text.word_list import word_set

UNDETERMINED = "und"

_WORDS = {
    "fr": """
        le la les un une des du de d l au aux et ou mais donc car ni que qu qui quoi dont ce c cet cette ces ca
        cela je j tu il elle on nous vous ils elles me m te t se s lui leur y en moi toi mon ma mes ton ta tes
        son sa ses notre nos votre vos leurs ne n pas plus jamais rien est sont etes sommes suis ai as a avons
        avez ont etait sera serait fait pour par avec sans sous sur dans chez vers entre depuis des avant apres
        pendant si comme quand tres bien aussi encore deja merci bonjour bonsoir salut oui non lundi mardi
        mercredi jeudi vendredi virement reglement paiement recu valide cordialement stp svp bonne journee
        facture peux pouvez es suis ci joint jointe joints trouver trouvez veuillez sans faute semaine mois jour
        cheque contacte appelle vu cdlt cdt ras colis complet dsl jte bcp
    """,
    "en": """
        the a an of to in for on with at by from and or but not no is are was were be been has have had do does
        did will would can could should i you he she it we they me him her us them my your his its our their
        this that these those there here what when which who how if as so please thanks thank hi hello dear
        regards invoice yes just any all re ll ve best kind let know could
    """,
    "de": """
        der die das ein eine einen einem einer und oder aber nicht kein keine ist sind war waren wird werden
        wurde hat haben ich du er sie es wir ihr mich mir dir uns ihnen mein meine unser unsere ihre ihren mit
        von zu zum zur bei nach fur auf aus an im in den dem des dass wenn wie auch noch schon bitte danke hallo
        guten tag rechnung grusse sehr geehrte geehrter geehrten als bis uber
    """,
    "es": """
        el la los las un una unos unas de del y o pero no que quien como cuando es son era fue ser estar esta
        estan hay ha he hemos han yo tu usted nosotros ellos me te se le les lo nos mi su sus nuestro nuestra
        con sin por para en a al si muy tambien ya todavia gracias hola buenos dias factura saludos por favor
        este esta estos
    """,
    "it": """
        il lo la gli le un uno una di del della dei delle dello e o ma non che chi come quando sono siamo era e
        stato essere ha ho abbiamo hanno io tu lei noi voi mi ti si ci vi lo li mio suo nostro vostra nostra con
        senza per in a al alla da dal dalla se molto anche gia ancora grazie buongiorno fattura saluti questo
        questa
    """,
    "nl": """
        de het een en of maar niet geen is zijn was waren wordt worden heeft hebben had ik jij je u hij zij wij
        we ze mij mijn uw jouw ons onze hun met van voor aan op in bij naar uit over als dat die dit deze wat
        wie hoe ook nog al graag dank bedankt beste hallo factuur groet groeten te om zal kan kunt
    """,
}
_SETS = {code: word_set(words) for code, words in _WORDS.items()}
_FOREIGN = frozenset[str]().union(*(words for code, words in _SETS.items() if code != "fr"))
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_REFERENCE = re.compile(r"\b[a-z]{1,4}[-/]?\d[\w/-]*")  # the E of E-200 is no Italian "and"
_FEWEST_HITS = 2
_CLEAR_LEAD = 2  # words: French shares many of its small words with its neighbours
_LEAST_SHARE = 0.2
_SENTENCE_SHARE = 0.4
_SENTENCE_WORDS = 4
_LOOKED_AT = 20_000  # characters: the language of a mail is known long before


def _hits(words: list[str]) -> dict[str, int]:
    return {code: sum(map(known.__contains__, words)) for code, known in _SETS.items()}


def _best(hits: dict[str, int]) -> str:
    """The language with most hits; French, the house's own, unless another leads it clearly."""
    best = max(hits, key=lambda code: hits[code])
    return best if hits[best] >= hits["fr"] + _CLEAR_LEAD else "fr"


@lru_cache(maxsize=2048)
def read_language(text: str) -> str:
    """ISO 639-1 code (fr, en, de, es, it, nl), or "und" when the text is too short to tell."""
    words = letters_of(twin(text[:_LOOKED_AT]).folded).split()
    hits = _hits(words)
    best = _best(hits)
    if hits[best] >= _FEWEST_HITS and hits[best] >= _LEAST_SHARE * len(words):
        return best
    alone = [code for code, count in hits.items() if count]
    return alone[0] if len(alone) == 1 and hits[alone[0]] * 5 >= len(words) else UNDETERMINED


@dataclass(frozen=True, slots=True)
class ForeignSentence:
    """A sentence in another language than expected, with its span."""

    language: str
    start: int
    end: int


def foreign_sentences(text: str, expected: str = "fr") -> list[ForeignSentence]:
    """The sentences of four words or more in another known language; loan words inside a sentence pass."""
    return list(_foreign(text, expected))


def _foreign(text: str, expected: str) -> Iterator[ForeignSentence]:
    seen = twin(text)
    letters = letters_of(_REFERENCE.sub(lambda found: " " * len(found.group()), seen.folded))
    for found in _SENTENCE.finditer(seen.folded):
        words = letters[found.start() : found.end()].split()
        if expected == "fr" and not _may_be_foreign(words):
            continue
        hits = _hits(words)
        best = _best(hits)
        if (
            len(words) >= _SENTENCE_WORDS
            and best != expected
            and hits[best] >= _SENTENCE_SHARE * len(words)
            and hits[best] >= hits.get(expected, 0) + _FEWEST_HITS
        ):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            yield ForeignSentence(best, *seen.span(start, found.end()))


def _may_be_foreign(words: list[str]) -> bool:
    """Whether a sentence has more function words of all other languages together than of French."""
    others = sum(map(_FOREIGN.__contains__, words))
    return others >= _SENTENCE_SHARE * len(words) and others >= sum(map(_SETS["fr"].__contains__, words)) + _FEWEST_HITS
