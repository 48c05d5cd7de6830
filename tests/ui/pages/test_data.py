"""Données."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from assistant.ui.pages import data
from tests.services.house_of_tests import NORA, House
from tests.ui.one_page import button, labels, markup, open_page, plain_texts, services_of

CLIENTS = "Code client;Raison sociale;Adresse\nC1;Scierie Test;1 rue X, 75001 Paris\n"
INVOICES = (
    "Client;N° facture;Date;Échéance;Montant TTC\n"
    "C1;X-1;01/09/2026;01/10/2026;1 234,56 €\nC1;X-2;01/09/2026;31/02/2026;12\n"
)


def test_the_page_says_what_the_book_holds_and_what_may_be_dropped(house: House) -> None:
    page = open_page(data.render, services_of(house), NORA)

    assert [(metric.label, metric.value) for metric in page.metric][:2] == [("Clients", "2"), ("Factures", "2")]
    assert any("Rien n’est écrit avant" in caption.value for caption in page.caption)


def test_a_demonstration_book_points_to_ones_own(house: House) -> None:
    page = open_page(data.render, services_of(house, is_demo=True), NORA)

    assert "dossier de démonstration" in page.info[0].value


def test_a_dropped_file_is_recognised_and_imported_after_its_dry_run(house: House) -> None:
    page = _drop(house, ("clients.csv", CLIENTS))
    assert page.selectbox[0].value == "clients"
    assert "1 nouvelle" in plain_texts(page)
    assert _clients(house) == 2

    button(page, "Importer (1 ligne)").click().run()

    assert _clients(house) == 3
    assert "Import terminé" in page.success[0].value


def test_a_refused_row_stops_everything_until_it_is_left_aside(house: House) -> None:
    page = _drop(house, ("clients.csv", CLIENTS), ("factures.csv", INVOICES))

    assert "factures.csv, ligne 3" in plain_texts(page)
    assert any("31/02/2026" in text for text in plain_texts(page))
    assert button(page, "Importer (2 lignes)").disabled
    page.checkbox[0].check().run()
    button(page, "Importer (2 lignes)").click().run()
    assert _clients(house) == 3


def test_the_same_file_again_has_nothing_to_import(house: House) -> None:
    page = _drop(house, ("clients.csv", CLIENTS))
    button(page, "Importer (1 ligne)").click().run()

    again = _drop(house, ("clients.csv", CLIENTS))

    assert any("Rien à importer" in info.value for info in again.info)
    assert not [label for label in labels(again) if label.startswith("Importer (")]


def test_a_file_of_unknown_columns_asks_what_it_holds(house: House) -> None:
    page = _drop(house, ("divers.csv", "A;B\n1;2\n"))

    assert "Dites ce que contient ce fichier" in page.info[0].value
    page.selectbox[0].select("clients").run()
    assert "divers.csv" in page.error[0].value


def test_an_unreadable_file_is_one_sentence(house: House) -> None:
    page = _drop(house, ("vide.csv", ""))

    assert "vide.csv" in page.error[0].value


def test_names_from_files_are_never_markup(house: House) -> None:
    page = _drop(house, ("clients.csv", CLIENTS.replace("Scierie Test", "<script>alert(1)</script>")))

    assert "alert(1)" not in markup(page)


def test_the_index_is_brought_up_to_date_on_demand(house: House) -> None:
    page = open_page(data.render, services_of(house), NORA)

    button(page, "Mettre l’index à jour").click().run()

    assert "4 messages indexés" in page.success[0].value


def _drop(house: House, *files: tuple[str, str]) -> AppTest:
    page = open_page(data.render, services_of(house), NORA)
    page.file_uploader[0].set_value([(name, text.encode(), "text/csv") for name, text in files]).run()
    return page


def _clients(house: House) -> int:
    with house.unit_of_work() as uow:
        return len(uow.debtors.all())
