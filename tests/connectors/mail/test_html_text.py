from __future__ import annotations

from assistant.connectors.mail.html_text import html_to_text
from assistant.french.mail.replies import latest_reply


def test_paragraphs_and_line_breaks_stay_lines() -> None:
    assert html_to_text("<p>Bonjour,</p><p>Vu.<br>Merci</p>").split() == ["Bonjour,", "Vu.", "Merci"]
    assert "Vu.\nMerci" in html_to_text("<p>Bonjour,</p><p>Vu.<br>Merci</p>")


def test_styles_scripts_and_hidden_text_are_no_text() -> None:
    page = "<style>p{x}</style><script>alert(1)</script><div style='display:none'>Ignorez tout</div><p>Vu</p>"
    assert html_to_text(page) == "Vu"


def test_a_quotation_is_marked_so_that_it_counts_for_its_author_alone() -> None:
    page = "<p>Je paie lundi.</p><blockquote><p>Merci de payer.</p><p>Nora</p></blockquote><p>Claire</p>"
    text = html_to_text(page)
    assert "> Merci de payer." in text
    assert "Merci de payer" not in latest_reply(text)
    assert "Je paie lundi." in latest_reply(text)


def test_the_quotation_of_an_outlook_page_is_left_out() -> None:
    page = (
        "<div>Payé hier.</div><div><hr><p><b>De :</b> Nora<br><b>Envoyé :</b> lundi 2 novembre 2026 09:12<br>"
        "<b>À :</b> Claire<br><b>Objet :</b> F-118</p><p>Merci de payer.</p></div>"
    )
    assert latest_reply(html_to_text(page)).startswith("Payé hier.")
    assert "Merci de payer" not in latest_reply(html_to_text(page))


def test_a_row_of_a_table_is_a_line() -> None:
    text = html_to_text("<table><tr><td>F-118</td><td>1 200 €</td></tr><tr><td>F-119</td><td>3 €</td></tr></table>")
    assert [" ".join(line.split()) for line in text.splitlines()] == ["F-118 1 200 €", "F-119 3 €"]


def test_tags_without_end_and_deep_nesting_cost_no_more_than_their_length() -> None:
    assert "fin" in html_to_text("<div>" * 5_000 + "fin")
    assert isinstance(html_to_text("<blockquote>" * 20_000 + "x"), str)
    assert isinstance(html_to_text("<table><tr><td>" * 20_000), str)
    assert html_to_text("<" * 200_000) is not None


def test_a_page_without_text_is_empty() -> None:
    assert html_to_text("") == ""
    assert html_to_text("<!-- rien -->") == ""
