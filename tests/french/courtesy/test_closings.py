"""How mails close."""

from __future__ import annotations

import pytest

from assistant.domain.writing.register import ClosingForm as C
from assistant.french.courtesy.closings import find_closing, read_closing


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("ok\nCordialement,\nPaul Durand\n06 00 00 00 00", C.CORDIALEMENT),
        ("ok. Cdt", C.CORDIALEMENT),
        ("ok\nBien cdlt\nPD", C.CORDIALEMENT),
        ("ok\nCodialemnet\nPaul", C.CORDIALEMENT),
        ("Merci d'avance.\nBonne journée,\nCordialement", C.CORDIALEMENT),
        ("ok\nBàv,\nLM", C.BIEN_A_VOUS),
        ("Bien à toi,\nM.", C.BIEN_A_TOI),
        ("ok\nA+", C.A_BIENTOT),
        ("Je règle demain, à bientôt Paul", C.A_BIENTOT),
        ("ok biz", C.BISES),
        ("Je t’embrasse,\nLéa", C.BISES),
        ("Bien amicalement,", C.AMITIES),
        ("ok, bonne journée à toi", C.BONNE_JOURNEE),
        ("Je vous souhaite une excellente fin de semaine.\nLuc", C.BONNE_JOURNEE),
        ("Meilleures salutations\nPaul", C.SALUTATIONS),
        ("Je vous prie d’agréer, Madame, l’expression\nde mes sentiments distingués.", C.AGREER),
        ("Veuillez recevoir, Monsieur, nos salutations distinguées.\nLe trésorier", C.AGREER),
        ("Bien reçu, merci !", C.MERCI),
        ("Le RIB a changé.\nMerci de votre retour.\nPaul", C.MERCI),
        ("Le RIB a changé.\nMerci d’avance", C.MERCI),
        ("Merci de me rappeler.\nPaul", C.NONE),
        ("Merci pour le RIB, je fais le virement", C.NONE),
        ("Il a répondu cordialement à nos demandes de mardi.", C.NONE),
        ("C’est payé.", C.NONE),
        ("", C.NONE),
    ],
)
def test_the_closing_is_read(text: str, form: C) -> None:
    assert read_closing(text) is form


def test_a_postscript_does_not_hide_the_closing() -> None:
    text = "C’est payé.\nCordialement,\nPaul\n\nPS : le RIB a changé, pensez à le mettre à jour"
    assert find_closing(text).form is C.CORDIALEMENT


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("C’est payé.\nTrès belle journée à vous et à toute l’équipe,\nLéo", C.BONNE_JOURNEE),
        (
            "C’est payé.\nJe vous souhaite une belle journée,\nLéo\nAssistant\n\nNous recrutons ! Rejoignez-nous.",
            C.BONNE_JOURNEE,
        ),
        ("C’est payé, bonne journée et merci", C.BONNE_JOURNEE),
        ("C’est payé.\nMerci d’avance, tu es au top", C.MERCI),
        ("C’est payé. merci. gérard", C.MERCI),
        ("Je vous prie d’agréer, M. le Maire, l’expression de mon respect.", C.AGREER),
        ("BAT validé. OK BAT.", C.NONE),
        ("Merci de me confirmer\n\nMme Petit", C.NONE),
    ],
)
def test_the_end_of_a_mail_is_read_whatever_stands_around_it(text: str, form: C) -> None:
    assert read_closing(text) is form
