"""The creditor's form: identity lines, bank details, signatory, logo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from assistant.domain.ledger.creditor import Creditor
from assistant.french.references.bank_numbers import is_valid_iban
from assistant.services.house.creditor_fields import BANK, EXAMPLES, IDENTITY, SIGNATORY, shown_field, with_fields


def ask_creditor(creditor: Creditor) -> Creditor:
    """The creditor as the fields hold it."""
    st.subheader("Votre entreprise", anchor=False)
    entered = ask_fields(creditor, IDENTITY)
    st.subheader("Compte bancaire", anchor=False)
    entered = ask_fields(entered, BANK)
    _show_iban_check(entered.iban)
    st.subheader("Signature et logo", anchor=False)
    entered = ask_fields(entered, SIGNATORY)
    return replace(entered, logo=_ask_logo(creditor))


def ask_fields(creditor: Creditor, fields: Mapping[str, str]) -> Creditor:
    """The creditor with those fields as they were typed."""
    place = st.grid(min_column_width=230)
    typed = {
        name: place.text_input(
            label, shown_field(creditor, name), placeholder=EXAMPLES.get(name), key=f"creditor-{name.replace('_', '-')}"
        )
        or ""
        for name, label in fields.items()
    }
    return with_fields(creditor, typed)


def _show_iban_check(iban: str) -> None:
    if not iban:
        st.badge("Sans IBAN\u202f: les lettres n’indiqueront pas de compte", icon=":material/warning:", color="orange")
    elif is_valid_iban(iban):
        st.badge("IBAN valide", icon=":material/check_circle:", color="green")
    else:
        st.badge("IBAN invalide\u202f: un chiffre a pu être mal recopié", icon=":material/error:", color="red")


def _ask_logo(creditor: Creditor) -> bytes:
    uploaded = st.file_uploader("Logo (PNG ou JPEG, 500 ko au plus)", type=["png", "jpg", "jpeg"])
    if uploaded is not None:
        return uploaded.getvalue()
    if not creditor.logo:
        return b""
    st.image(creditor.logo, width=160)
    return b"" if st.checkbox("Retirer le logo") else creditor.logo
