"""An article is cited for the rule that it carries: the indemnity, late interest, limitation (GR-127)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.references.law_references import LawReference
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.rules.legal.retired_references import retired_references
from assistant.guardrails.wording.neighbourhood import passage_at

_CODES: Final = frozenset({"com", "civ", "conso", "ccp", "cpce"})
_LATE: Final = (
    r"L441-10|L441-16|[LRD]2192-\d+|12\d\d(?:-\d+)?|134[0-9](?:-\d+)?|L313-[23]|[LR]6\d\d-\d+|L111-8|L218-\d|L212-1"
    r"|R212-\d|L121-\d+"
)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a sentence speaks of, the articles that say it, and those to cite."""

    words: re.Pattern[str]
    articles: re.Pattern[str]
    right: str


_SUBJECTS: Final = (
    _Subject(
        re.compile(
            r"\bindemnites? (?:forfaitaires?|legales?|de recouvrement|pour frais|de (?:40|quarante))\b"
            r"|\bfrais de recouvrement\b|(?<![\d.,])40(?:,00)? ?(?:€|euros?\b|eur\b)|\bquarante euros\b"
        ),
        re.compile(r"D441-5|L441-1[06]|[LRD]2192-\d+|123[0-9](?:-\d+)?|[LR]6\d\d-\d+|L111-8|L121-\d+"),
        "articles L441-10 (II) et D441-5 du Code de commerce",
    ),
    _Subject(
        re.compile(r"\bpenalites?\b|\binterets? (?:de retard|moratoires?|legal|legaux|courent|sont dus)\b"),
        re.compile(_LATE),
        "article L441-10 (II) du Code de commerce",
    ),
    _Subject(
        re.compile(r"\bprescri(?:ption|te?s?|ra|rait)\b(?! medicale)"),
        re.compile(r"L110-4|L133-6|22\d\d(?:-\d+)?|L218-[12]|L622-25-1|L137-2|L125-1"),
        "articles L110-4 du Code de commerce, 2224 du Code civil ou L218-2 du Code de la consommation",
    ),
    _Subject(
        re.compile(
            r"^(?=[\s\S]*\b(?:articles?|art|code)\b)[\s\S]*\b(?:delais?|termes?) (?:de|du|des) (?:paiement"
            r"|reglement)s?\b"
        ),
        re.compile(
            r"L441-1[0-6]|L443-1|L440-1|[LRD]2192-\d+|L2112-\d+|R2192-\d+|L441-9|D441-[56]-\d+|12\d\d(?:-\d+)?"
            r"|13\d\d(?:-\d+)?"
        ),
        "article L441-10 (I) du Code de commerce, ou R2192-10 du Code de la commande publique",
    ),
    _Subject(
        re.compile(
            r"^(?=[\s\S]*\b(?:articles?|art|code)\b)[\s\S]*\b(?:reserve de propriete|(?:repren|reprise|recuper"
            r"|restitu|revendi)\w* (?:de |des |les |la |le "
            r"|l'|nos |vos |ces )?"
            r"(?:chevrons|marchandises?|biens?|materiels?|materiaux|produits?|bois|poutres|livraisons?"
            r"|fournitures?|pieces))\b"
        ),
        re.compile(r"23(?:6[7-9]|7[0-2])(?:-\d)?|L624-\d+|R624-\d+|L221-\d+|122[4-9]|1217|1221|1352(?:-\d)?|L222-\d+"),
        "articles 2367 et suivants du Code civil",
    ),
)
# "L'article L441-9 impose de mentionner le taux des pénalités": of what an invoice shows, it speaks indeed.
_SHOWN: Final = re.compile(r"\b(?:mention\w*|figur\w*|indiqu\w*|factur\w+ (?:porte|comporte|precise)\w*|conformes?)\b")
_INVOICE_MENTIONS: Final = "L441-9"


def _check(letter: Letter) -> Iterator[Fault]:
    moved = frozenset(reference.article for reference in retired_references())
    seen: set[int] = set()
    for cited in letter.articles:
        passage = passage_at(letter, cited.start)
        if passage.start in seen or not _is_statute(cited):
            continue
        seen.add(passage.start)
        here = [one for one in letter.articles if passage.start <= one.start < passage.start + len(passage.text)]
        here = [one for one in here if _is_statute(one)]
        meant = [subject for subject in _SUBJECTS if subject.words.search(passage.text) is not None]
        if not meant or any(_says(one, subject, passage.text) for one in here for subject in meant):
            continue
        if any(one.article in moved or is_quoted_statute(letter, (one.start, one.end)) for one in here):
            continue
        yield replace(fault(letter, (cited.start, cited.end)), hint=f"Pour cela, citez\u202f: {meant[0].right}.")


def _is_statute(cited: LawReference) -> bool:
    return not cited.contract and (cited.code in _CODES or (cited.code is None and cited.article[:1].isalpha()))


def _says(cited: LawReference, subject: _Subject, sentence: str) -> bool:
    if cited.article == _INVOICE_MENTIONS:
        return _SHOWN.search(sentence) is not None
    wrong_code = cited.code == "com" and cited.article[:1].isdigit()
    return not wrong_code and subject.articles.fullmatch(cited.article.split(" ")[0]) is not None


RULE = Rule(
    id="LEG128",
    name="misattributed-article",
    severity=Severity.BLOCKING,
    source="retired-references",
    covers=("GR-127", "GR-016"),
    message="Cet article ne porte pas la règle dont parle la phrase.",
    hint="Citez l’article qui la porte, ou retirez la référence.",
    check=_check,
    bad=(
        letter("L’indemnité de 40 € est prévue à l’article D. 441-6 du Code de commerce.", BUSINESS),
        letter("L’article L441-9 rend les pénalités exigibles sans rappel.", BUSINESS),
        letter("La prescription est régie par l’article L441-10 du code de commerce.", CONSUMER),
        letter("L’article L. 2112-4 du code de la commande publique fixe les intérêts moratoires.", PUBLIC),
        letter("Les pénalités de retard sont dues (art. L440-10 C. com.).", BUSINESS),
        letter("Le délai de paiement de trente jours figure à l’article D441-5 du Code de commerce.", BUSINESS),
        letter("L’article L441-10 du Code de commerce permet de reprendre les marchandises.", BUSINESS),
    ),
    good=(
        letter("L’indemnité forfaitaire est due (articles L441-10 et D441-5 du Code de commerce).", BUSINESS),
        letter("Conformément à l’article L441-9, notre facture mentionne le taux des pénalités.", BUSINESS),
        letter("L’article 2224 du Code civil fixe la prescription.", BUSINESS),
        letter("Le délai de paiement convenu est celui de l’article L441-10 du Code de commerce.", BUSINESS),
        letter("Les pénalités sont celles de l’article 7 de nos conditions générales.", BUSINESS),
        letter("L’article 1231-5 du Code civil permet au juge de modérer une pénalité.", BUSINESS),
    ),
)
