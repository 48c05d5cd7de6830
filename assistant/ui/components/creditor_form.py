"""The creditor's form: identity lines, bank details, signatory, logo."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.domain.creditor import Creditor
from assistant.french.bank_numbers import is_valid_iban

_IDENTITY = {
    "name": "Dénomination",
    "legal_form": "Forme et capital",
    "siren": "SIREN",
    "rcs_city": "Ville du RCS",
    "address": "Adresse du siège",
    "city": "Lieu d’écriture des lettres",
    "email": "Adresse électronique",
    "phone": "Téléphone",
}
_BANK = {"iban": "IBAN", "bic": "BIC"}
_SIGNATORY = {"signatory": "Signataire", "signatory_role": "Fonction du signataire"}
_EXAMPLES = {
    "legal_form": "SAS au capital de 80 000 €",
    "siren": "9 chiffres",
    "address": "12 route du Lac, 74000 Annecy",
    "iban": "FR76 …",
}
_GROUP = 4  # an IBAN is read by groups of four


def ask_creditor(creditor: Creditor) -> Creditor:
    """The creditor as the fields hold it."""
    st.subheader("Votre entreprise", anchor=False)
    entered = _ask(creditor, _IDENTITY)
    st.subheader("Compte bancaire", anchor=False)
    entered |= _ask(creditor, _BANK)
    iban = "".join(entered["iban"].split()).upper()
    _show_iban_check(iban)
    st.subheader("Signature et logo", anchor=False)
    entered |= _ask(creditor, _SIGNATORY)
    entered |= {"iban": iban, "siren": "".join(entered["siren"].split())}
    return replace(creditor, logo=_ask_logo(creditor), **entered)  # type: ignore[arg-type]  # text fields only


def _ask(creditor: Creditor, fields: dict[str, str]) -> dict[str, str]:
    place = st.grid(min_column_width=230)
    return {
        name: (
            place.text_input(label, _shown(creditor, name), placeholder=_EXAMPLES.get(name), key=f"creditor-{name}")
            or ""
        ).strip()
        for name, label in fields.items()
    }


def _shown(creditor: Creditor, name: str) -> str:
    value: str = getattr(creditor, name)
    if name != "iban":
        return value
    return " ".join(value[start : start + _GROUP] for start in range(0, len(value), _GROUP))


def _show_iban_check(iban: str) -> None:
    if not iban:
        st.badge("Sans IBAN : les lettres n’indiqueront pas de compte", icon=":material/warning:", color="orange")
    elif is_valid_iban(iban):
        st.badge("IBAN valide", icon=":material/check_circle:", color="green")
    else:
        st.badge("IBAN invalide : un chiffre a pu être mal recopié", icon=":material/error:", color="red")


def _ask_logo(creditor: Creditor) -> bytes:
    uploaded = st.file_uploader("Logo (PNG ou JPEG, 500 ko au plus)", type=["png", "jpg", "jpeg"])
    if uploaded is not None:
        return uploaded.getvalue()
    if not creditor.logo:
        return b""
    st.image(creditor.logo, width=160)
    return b"" if st.checkbox("Retirer le logo") else creditor.logo
