"""What the author wrote, apart from quoted mails and signature."""

from __future__ import annotations

import pytest

from assistant.french.mail.replies import latest_reply, split_reply

OLD = "Tu peux me payer ?\nBises,\nLéa"
QUOTED = "> Tu peux me payer ?\n> Bises,\n> Léa"


@pytest.mark.parametrize(
    "below",
    [
        f"Le lun. 3 mars 2025 à 10:22, Léa Roux <lea@atelier.example> a écrit :\n\n{QUOTED}",
        f"Le lun. 3 mars 2025 à 10:22, Léa Roux - Atelier\n<lea@atelier.example>\na écrit :\n\n{OLD}",
        f"Le 03/03/2025 à 10:22, Léa a écrit :\n{OLD}",
        f"De : Léa Roux <lea@atelier.example>\nEnvoyé : lundi 3 mars 2025 10:22\nÀ : Compta\nObjet : facture\n\n{OLD}",
        f"De : Léa\nEnvoyé le :lundi 3 mars 2025 10:22\nA : Compta\nObjet :facture\n\n{OLD}",
        f"*De :* Léa\n*Date :* 3 mars 2025\n*Objet :* facture\n\n{OLD}",
        f"________________________________\nDe : Léa\nEnvoyé : lundi 3 mars\nÀ : Compta\n\n{OLD}",
        f"-----Message d'origine-----\nDe : Léa\n\n{OLD}",
        f"-------- Message original --------\nObjet : facture\n\n{OLD}",
        f"----- Mail original -----\nDe: Léa\n\n{OLD}",
        f"---------- Forwarded message ---------\nDe : Léa\n\n{OLD}",
        f'> Message du 03/03/25 10:22\n> De : "Léa" <l@atelier.example>\n> A : compta\n> Objet : facture\n>\n{QUOTED}',
        f"Message du 03/03/25 10:22\nDe : Léa\nA : compta\n\n{OLD}",
        f"Début du message réexpédié :\n\nDe: Léa\n\n{OLD}",
        f"On Mon, Mar 3, 2025 at 10:22 AM Léa <lea@atelier.example> wrote:\n{QUOTED}",
        f"Léa Roux <lea@atelier.example> a écrit :\n{QUOTED}",
        f"Le lundi 3 mars 2025 à 10:22:11 UTC+1, Léa <lea@atelier.example> a écrit :\n\n{OLD}",
        f"2025-03-03 10:22 GMT+01:00 Léa Roux <lea@atelier.example>:\n\n{QUOTED}",
        f"========================================\nMessage du : 03/03/2025\nDe : Léa\n\n{OLD}",
        f'De: "Léa" <lea@atelier.example>\nÀ: "Compta" <c@laposte.net>\nEnvoyé: Lundi 3 Mars 2025\nObjet: F\n\n{OLD}',
        f"Obtenir Outlook pour Android\n________________________________\nFrom: Léa\nSent: Monday\n\n{OLD}",
    ],
)
def test_the_mail_quoted_below_is_left_out(below: str) -> None:
    assert latest_reply(f"Bonjour,\n\nC’est payé ce matin.\n\nCordialement\n\n{below}") == (
        "Bonjour,\n\nC’est payé ce matin.\n\nCordialement"
    )


def test_the_header_of_a_webmail_that_begins_with_the_date_is_left_out() -> None:
    below = f"envoyé : 3 mars 2025 à 10:22\nde : Léa <lea@orange.fr>\nà : compta@atelier.example\nobjet : F\n\n{OLD}"
    assert latest_reply(f"C’est payé ce matin.\n\n{below}") == "C’est payé ce matin."


def test_a_reply_under_the_quotation_is_kept() -> None:
    assert latest_reply(f"Le 3 mars 2025 à 10:22, Léa a écrit :\n{QUOTED}\n\nC’est payé.") == "C’est payé."


def test_the_header_that_a_text_begins_with_is_its_own() -> None:
    body = f"De : Paul\nÀ : Léa\nObjet : facture\n\nC’est payé.\n\nDe : Léa\nEnvoyé : lundi\nÀ : Paul\n\n{OLD}"
    assert latest_reply(body) == "C’est payé."


def test_a_sentence_about_what_somebody_wrote_is_no_header() -> None:
    body = "Le comptable m’a écrit hier.\nLe 3 mars, votre collègue m’a écrit :\nle virement est parti."
    assert latest_reply(body) == body


def test_answers_between_quoted_lines_are_kept() -> None:
    body = "Le 3 mars 2025, Léa a écrit :\n> Tu as reçu la facture ?\nOui.\n> Tu payes quand ?\nVendredi."
    assert latest_reply(body) == "Oui.\nVendredi."


def test_the_tail_of_a_quoted_line_that_the_mail_program_cut_is_left_out() -> None:
    cut = (
        "> Je me permets de revenir vers toi au sujet de la facture que tu devais\nrégler lundi\n> Bises\n\nC’est payé."
    )
    assert latest_reply(cut) == "C’est payé."


def test_a_rule_above_a_quotation_goes_with_it() -> None:
    assert latest_reply(f"C’est payé.\n\n----------\n\n{QUOTED}") == "C’est payé."


@pytest.mark.parametrize(
    "signature",
    [
        "--\nPaul Durand\nGérant",
        "Envoyé de mon iPhone",
        "Envoyé depuis mon mobile Orange",
        "Envoyé à partir de Yahoo Mail pour Android",
        "Téléchargez Outlook pour iOS",
        "Ce message et ses pièces jointes sont confidentiels et destinés à la seule personne visée.",
        "Pensez à l’environnement avant d’imprimer ce message.",
        "Garanti sans virus. www.avast.com",
    ],
)
def test_signatures_and_footers_are_left_out(signature: str) -> None:
    reply = split_reply(f"Le virement part demain.\n\n{signature}")
    assert (reply.text, reply.signature.split("\n", maxsplit=1)[0]) == (
        "Le virement part demain.",
        signature.split("\n", maxsplit=1)[0],
    )


@pytest.mark.parametrize(
    "body",
    [
        "Envoyé le chèque par courrier ce matin.\nVous l’aurez lundi.",
        "Bonjour,\nCe mail est pour vous dire que je paierai lundi.",
        "Bonjour,\nConformément à la loi, je demande un délai.\nMerci d’avance",
        "Bonjour,\nNos bureaux sont fermés cette semaine, je vous règle lundi.",
        "Bonjour,\nVoici le point :\n-----\nF-12 est payée.\n-----\nF-13 sera payée lundi, c’est promis.",
    ],
)
def test_a_message_that_looks_like_a_footer_is_kept(body: str) -> None:
    assert latest_reply(body) == body


def test_the_closing_formula_stays_and_the_name_under_it_goes() -> None:
    reply = split_reply("C’est payé.\n\nCordialement,\n\nPaul Durand\nGérant\n06 00 00 00 00")
    assert (reply.text, reply.signature) == ("C’est payé.\n\nCordialement,", "Paul Durand\nGérant\n06 00 00 00 00")


def test_a_postscript_stays_with_the_message() -> None:
    assert "nouveau RIB" in latest_reply("C’est payé.\nCordialement,\nPaul\n\nPS : notez notre nouveau RIB")
