"""Réglages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal

from assistant.bootstrap import read_rates
from assistant.domain.errors import ModelError
from assistant.domain.fact_kinds import Actor
from assistant.domain.people.credential import Credential
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.rates import format_rate
from assistant.ui.pages import house as page_of_house
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import LEA, MONDAY, NORA, House
from tests.ui.one_page import QUICK, button, delivering, labels, markup, open_page, plain_texts, services_of


@dataclass
class Endpoint:
    """A server that answers or does not."""

    trouble: str = ""
    host: str = "127.0.0.1:9"
    asked: int = 0

    def ask(self) -> None:
        self.asked += 1
        if self.trouble:
            raise ModelError(self.trouble)


def test_what_is_entered_is_kept(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)

    page.text_input(key="creditor-signatory").set_value("Léa Roche")
    next(one for one in page.toggle if "hors modèle" in one.label).set_value(True)
    button(page, "Enregistrer").click().run()

    with house.unit_of_work() as uow:
        assert uow.house.creditor().signatory == "Léa Roche"
        assert uow.house.policy().tolerance == Decimal("5.00")
        assert uow.house.policy().approvals.second_reader_of_own_words
    assert "Réglages enregistrés" in page.success[0].value


def test_another_iban_asks_for_the_password_again(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.access.set_credential(Credential("lea", QUICK.hash("un cheval bleu traverse"), MONDAY))
        uow.commit()
    page = open_page(page_of_house.render, services_of(house), LEA)
    assert not [box for box in page.text_input if box.key == "proof-house"]
    page.text_input(key="creditor-iban").set_value("FR14 2004 1010 0505 0001 3M02 606").run()
    button(page, "Enregistrer").click().run()
    assert "Donnez d’abord votre mot de passe" in page.error[0].value
    page.text_input(key="proof-house").set_value("un cheval bleu traverse").run()
    button(page, "Enregistrer").click().run()
    with house.unit_of_work() as uow:
        assert uow.house.creditor().iban == "FR1420041010050500013M02606"


def test_a_house_that_collects_for_another_says_for_whom(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)
    page.radio(key="creditor-actor").set_value(Actor.THIRD_PARTY_COLLECTOR).run()

    button(page, "Enregistrer").click().run()
    assert "R124-4" in page.error[0].value

    page.text_input(key="creditor-mandator").set_value("Scierie Bellecombe SAS")
    page.text_input(key="creditor-mandator-address").set_value("12 route du Lac, 74000 Annecy")
    page.text_input(key="creditor-mandate").set_value("Convention du 01/10/2026")
    button(page, "Enregistrer").click().run()
    with house.unit_of_work() as uow:
        creditor = uow.house.creditor()
    assert (creditor.collects_for_another, creditor.owed_to) == (True, "Scierie Bellecombe SAS")


def test_an_iban_is_checked_as_it_is_entered_and_refused_when_wrong(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)
    assert "IBAN valide" in markup(page)

    page.text_input(key="creditor-iban").set_value("FR76 3000 6000 0112 3456 7890 188").run()

    assert "IBAN invalide" in markup(page)
    button(page, "Enregistrer").click().run()
    assert "IBAN" in page.error[0].value


def test_an_unreadable_rate_is_one_sentence(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)

    rate = next(field for field in page.text_input if field.label.startswith("Taux"))
    rate.set_value("douze pour cent").run()

    assert len(page.error) == 1


def test_without_a_model_the_page_says_how_to_plug_one(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)

    assert any("OPENAI_API_KEY" in caption.value for caption in page.caption)
    assert "Tester la connexion" not in labels(page)


def test_a_model_is_asked_only_on_demand(house: House) -> None:
    endpoint = Endpoint()
    services = replace(services_of(house), model_name="openai:some-model", model_endpoint=endpoint)
    page = open_page(page_of_house.render, services, LEA)
    assert {"openai:some-model", "Adresse\u202f: 127.0.0.1:9"} <= set(plain_texts(page))
    assert endpoint.asked == 0

    button(page, "Tester la connexion").click().run()

    assert endpoint.asked == 1
    assert [success.value for success in page.success] == ["Le serveur répond."]


def test_a_model_that_does_not_answer_is_one_sentence(house: House) -> None:
    endpoint = Endpoint("Le serveur ne répond pas : démarrez-le.")
    page = open_page(page_of_house.render, replace(services_of(house), model_name="m", model_endpoint=endpoint), LEA)

    button(page, "Tester la connexion").click().run()

    assert [error.value for error in page.error] == ["Le serveur ne répond pas : démarrez-le."]


def test_the_rates_stand_with_their_mark_and_sources(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)
    assert "en partie" in page.table[0].value["Confirmé"].tolist()
    assert any("arrêté du 26/06/2026" in text for text in plain_texts(page))


def test_both_legal_rates_stand_in_the_table(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)
    row, table = read_rates().rows[-1], page.table[0].value
    legal = ("Légal, créancier professionnel", "Légal, créancier particulier")
    assert [table[name].iloc[0] for name in legal] == [
        format_rate(row.legal_professional),
        format_rate(row.legal_consumer),
    ]


def test_a_recorded_half_year_is_listed_with_who_added_it_as_plain_text(house: House) -> None:
    services = services_of(house)
    house.wait(30)
    row = replace(read_rates().rows[-1], period_start=date(2027, 1, 1), source="BCE, **arrêté**")
    services.house.rates.record(row, LEA)
    page = open_page(page_of_house.render, services, LEA)
    assert page.table[0].value["Semestre du"].tolist()[0] == "01/01/2027"
    assert any("BCE, **arrêté** (ajouté par lea" in text for text in plain_texts(page))


def test_hours_budgets_and_ages_of_the_gate_are_kept(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)
    fields = {field.label: field for field in page.number_input}
    fields["Contacts au plus en 30 jours"].set_value(4)
    fields["Âge des données bancaires (jours ouvrés)"].set_value(3)
    next(field for field in page.text_input if field.label == "Jours sans envoi de la maison").set_value("24/12/2026")
    page.time_input(key="window-from-every").set_value(time(9, 30))
    page.multiselect[0].set_value([Stage.FORMAL_NOTICE]).run()
    page.time_input(key="window-to-formal_notice").set_value(time(12))
    button(page, "Enregistrer").click().run()

    with house.unit_of_work() as uow:
        policy = uow.house.policy()
    assert (policy.contacts_a_month, policy.bank_days, policy.closed_days) == (4, 3, (date(2026, 12, 24),))
    assert [(window.opens, window.stages) for window in policy.sending_windows] == [
        (time(9, 30), ()),
        (time(8), (Stage.FORMAL_NOTICE,)),
    ]
    assert policy.sending_windows[1].closes == time(12)


def test_a_window_that_ends_before_it_begins_is_one_sentence(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), LEA)
    page.time_input(key="window-from-every").set_value(time(20))

    button(page, "Enregistrer").click().run()

    assert "plage d’envoi" in page.error[0].value


def test_a_lead_changes_the_rhythm_of_calls_within_its_bounds(house: House) -> None:
    services = services_of(house)
    page = open_page(page_of_house.render, services, LEA)
    page.number_input(key="rhythm-tries-consumers").set_value(2)
    page.toggle(key="rhythm-pause-others").set_value(True).run()
    page.time_input(key="rhythm-again-others").set_value(time(15)).run()
    button(page, "Changer le rythme des appels").click().run()
    held = services.call.rhythm.in_force(LEA)
    assert held.rhythm.consumers.limits.tries == 2
    assert [window.opens for window in held.rhythm.others.windows] == [time(9), time(15)]
    assert any("Changé par Léa Roche" in caption.value for caption in page.caption)

    page.time_input(key="rhythm-from-consumers").set_value(time(6)).run()
    button(page, "Changer le rythme des appels").click().run()
    assert "jamais avant 8" in page.error[0].value


def test_who_may_not_change_settings_reads_them_without_a_field(house: House) -> None:
    page = open_page(page_of_house.render, services_of(house), NORA)
    fields = (page.text_input, page.number_input, page.toggle, page.time_input, page.radio, page.multiselect)
    assert not any(map(len, fields))
    assert "Enregistrer" not in labels(page)
    assert [caption.value for caption in page.caption if "un responsable ou l’administration" in caption.value]
    assert {"Nous", "5,00\u202f€", "du lundi au vendredi, 8\u202fh à 19\u202fh"} <= set(plain_texts(page))


def test_where_a_mail_server_is_set_is_said_until_one_is(house: House) -> None:
    told = [caption.value for caption in open_page(page_of_house.render, services_of(house), LEA).caption]
    assert any("COURTOIS_SMTP_HOST" in one for one in told)
    assert any("courtois.env" in one for one in told)

    plugged = open_page(page_of_house.render, delivering(services_of(house), house.deliver(Wire())), LEA)
    assert "Envoi branché" in markup(plugged)
    assert not any("COURTOIS_SMTP_HOST" in caption.value for caption in plugged.caption)
