"""Articles are found with their code, and those of a contract are told apart."""

from __future__ import annotations

import pytest

from assistant.french.references.law_references import find_law_references


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L441-10", [(None, "L441-10")]),
        ("L. 441-10", [(None, "L441-10")]),
        ("L 441 - 10 II", [(None, "L441-10")]),
        ("L. 441‑10", [(None, "L441-10")]),
        ("article L441.10", [(None, "L441-10")]),
        ("article L441 10", [(None, "L441-10")]),
        ("article L. 441-\n10", [(None, "L441-10")]),
        ("L441-1 et L441-10-1", [(None, "L441-1"), (None, "L441-10-1")]),
        ("art. D441-5", [(None, "D441-5")]),
        ("article 1231-6 du code civil", [("civ", "1231-6")]),
        ("1231-6 du code civil", [("civ", "1231-6")]),
        ("ARTICLE L 441-10 DU CODE DE COMMERCE", [("com", "L441-10")]),
        ("l’article L. 441-10, II du code de commerce", [("com", "L441-10")]),
        ("C. com., art. L441-10", [("com", "L441-10")]),
        ("code civil, article 1240", [("civ", "1240")]),
        ("articles L441-10 et D441-5 du code de commerce", [("com", "L441-10"), ("com", "D441-5")]),
        ("articles 1103, 1231-6 et 1344 du code civil", [("civ", "1103"), ("civ", "1231-6"), ("civ", "1344")]),
        (
            "articles L2192-13, R2192-31 et D2192-35 du code de la commande publique",
            [("ccp", "L2192-13"), ("ccp", "R2192-31"), ("ccp", "D2192-35")],
        ),
        ("article 700 du code de procédure civile", [("cpc", "700")]),
        ("L. 111-8 du code des procédures civiles d’exécution", [("cpce", "L111-8")]),
        ("C. com. L441-9, L441-10 et L441-11", [("com", "L441-9"), ("com", "L441-10"), ("com", "L441-11")]),
        ("C. com. L441-10, CCP R2192-31", [("com", "L441-10"), ("ccp", "R2192-31")]),
        ("L441-6 ; art. 1153 C. civ.", [(None, "L441-6"), ("civ", "1153")]),
        ("article 1231-6 et suivants du Code Civil", [("civ", "1231-6")]),
        ("l’article 24 de la loi n° 89-462", [("loi", "24")]),
        ("art. L. 313-3 CMF", [("cmf", "L313-3")]),
        ("article 293 B du CGI", [("cgi", "293 B")]),
        ("article 6 du RGPD", [("rgpd", "6")]),
        ("article 7 et 3 factures", [(None, "7")]),
        ("l’article 9, 40 €", [(None, "9")]),
        ("L 12, A4, D 5 factures, le 441-10, LO 123-4", []),
        ("article quatre cent quarante et un", []),
    ],
)
def test_articles_are_found(text: str, found: list[tuple[str | None, str]]) -> None:
    assert [(reference.code, reference.article) for reference in find_law_references(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "article 7 de nos CGV",
        "nos CGV (article 7)",
        "l’article 7 de nos conditions générales de vente",
        "article 7 du contrat",
        "article 7 du bail",
        "article 7 du marché",
    ],
)
def test_an_article_of_the_contract_is_no_statute(text: str) -> None:
    (reference,) = find_law_references(text)
    assert (reference.article, reference.contract, reference.code) == ("7", True, None)


def test_an_enumeration_of_the_contract_is_all_of_it() -> None:
    assert [reference.contract for reference in find_law_references("articles 1 à 3 du contrat")] == [True, True]


def test_the_place_of_a_reference_holds_its_paragraph() -> None:
    text = "selon l’article L. 441-10, II du code de commerce"
    (reference,) = find_law_references(text)
    assert text[reference.start : reference.end] == "article L. 441-10, II"
    assert not reference.contract
