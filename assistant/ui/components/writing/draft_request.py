"""The situation of a letter to write, and the button that writes it."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.domain.case import Case
from assistant.domain.mail.correspondence import Channel
from assistant.domain.money import total
from assistant.domain.people.user import User
from assistant.domain.reminders.advice import firmness_reason
from assistant.domain.reminders.dunning import LADDER, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.intent_advice import stale_since, suggestions
from assistant.domain.writing.register import AddressForm, RegisterTrait, TraitSource
from assistant.domain.writing.register_words import TONES
from assistant.services.all_services import Services
from assistant.services.writing.amount_to_ask import amount_to_ask, items_to_ask
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.components.badges import show_gate, show_reasons
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.writing.unverified import Unverified
from assistant.ui.session import remember_draft
from assistant.ui.wording import CHANNELS, INTENTS, STAGES, counted, day, euros

_STAGES = list(LADDER)
_CHANNELS = [Channel.EMAIL, Channel.LETTER, Channel.REGISTERED_LETTER, Channel.SMS]
_USUAL = "card"  # the form that the card of the client holds: None cannot be the choice that a control shows


def open_chosen_case(services: Services, user: User, debtor_id: str) -> Case:
    """The case at the stage and by the channel that the page's fields hold, ours when nobody chose."""
    stage: Stage | None = st.session_state.get(f"stage-{debtor_id}")
    channel: Channel | None = st.session_state.get(f"channel-{debtor_id}")
    intent: Intent | None = st.session_state.get(f"intent-{debtor_id}")
    return services.open_case(debtor_id, user, stage, channel, intent)


def show_request(services: Services, user: User, case: Case, stream_to: DeltaGenerator, *, first: bool) -> None:
    """Stage, channel, firmness, address form; "Rédiger" writes and keeps a draft, the page's primary when ``first``."""
    st.subheader("Situation", anchor=False)
    _show_facts(case)
    request = _choose(case)
    if st.button(
        "Rédiger" if first else "Rédiger à nouveau",
        type="primary" if first else "secondary",
        icon=":material/edit_note:",
        disabled=not case.verdict.green,
        width="stretch",
        key="write",
    ):
        with trouble_shown(), stream_to, st.spinner("Rédaction…"):
            draft = services.draft_letter(request, user, Unverified(stream_to))
            remember_draft(draft.id)
            st.rerun()


def _show_facts(case: Case) -> None:
    show_gate(case.verdict)
    show_reasons(case.verdict)
    items = items_to_ask(case.net) or case.net.open_items
    asked = euros(amount_to_ask(case) or total(item.undisputed for item in items))
    why = f"{case.advice.why[:1].upper()}{case.advice.why[1:]}"
    st.caption(f"{counted(len(items), 'facture', 'factures')}, {asked}. {why}.")


def _choose(case: Case) -> DraftRequest:
    advice, key = case.advice, case.debtor.id
    intent = _choose_intent(case)
    stage = (
        st.selectbox(
            "Étape",
            _STAGES,
            index=_STAGES.index(advice.stage) if advice.stage in _STAGES else 0,
            format_func=STAGES.__getitem__,
            key=f"stage-{key}",
        )
        if intent.is_of_ladder
        else advice.stage
    )
    channel = st.selectbox(
        "Canal", _CHANNELS, index=_index(advice.channel), format_func=CHANNELS.__getitem__, key=f"channel-{key}"
    )
    firmness = st.select_slider(
        "Ton de la lettre",
        range(len(TONES)),
        value=advice.firmness,
        format_func=TONES.__getitem__,
        key=f"firmness-{key}-{stage.value}",
    )
    _show_tone(case)
    form = _choose_form(case, stage)
    return DraftRequest(case.debtor.id, stage, channel, firmness, form, intent=intent)


def _choose_intent(case: Case) -> Intent:
    """What the letter is for; what the situation calls for besides stands below, one click away."""
    intents = [intent for intent in Intent if intent.is_chosen]
    intent = st.selectbox(
        "Objet de la lettre",
        intents,
        index=intents.index(case.advice.intent),
        format_func=INTENTS.__getitem__,
        key=f"intent-{case.debtor.id}",
    )
    if (since := stale_since(intent, case.net, case.promises)) is not None:
        st.caption(f":material/history: Cela remonte au {day(since)}\u202f: un courrier si tardif peut surprendre.")
    for one in suggestions(case.net, case.promises, case.plans, case.discounts):
        if one.intent is not intent:
            told_above = one.intent is Intent.BROKEN_PROMISE and case.advice.broken_promise is not None
            st.button(
                f"Conseillé aussi\u202f: {INTENTS[one.intent].lower()}{'' if told_above else f' ({one.why})'}",
                type="tertiary",
                icon=":material/arrow_forward:",
                key=f"suggested-{case.debtor.id}-{one.intent.value}",
                on_click=_take_intent,
                args=(case.debtor.id, one.intent),
            )
    return intent


def _take_intent(debtor_id: str, intent: Intent) -> None:
    st.session_state[f"intent-{debtor_id}"] = intent


def _show_tone(case: Case) -> None:
    """Why this tone, and what the card says on the same scale, where it is more than a guess."""
    advice = case.advice
    if advice.intent.is_of_ladder:
        why = firmness_reason(advice.stage, case.payer, advice.broken_promise, case.debtor)
        st.caption(f"Ton proposé\u202f: {TONES[advice.firmness]}, {why}.")
    for trait in case.register_card.traits:
        if trait.name is RegisterTrait.FIRMNESS and trait.source is not TraitSource.DEFAULT:
            st.caption(_told_of_card(int(trait.value), advice.firmness))


def _told_of_card(usual: int, proposed: int) -> str:
    """What the card says of the tone, beside the one that is proposed: the stage asks, the card never holds it back."""
    if usual == proposed:
        return "C’est aussi le ton que relève sa fiche."
    if usual < proposed:
        return f"Sa fiche relève des échanges au ton {TONES[usual]}\u202f: l’étape en demande un plus ferme."
    return f"Sa fiche relève un ton {TONES[usual]}\u202f: l’étape n’en demande pas tant."


def _choose_form(case: Case, stage: Stage) -> AddressForm | None:
    if stage.is_notice:
        st.caption("Une mise en demeure vouvoie toujours. Un responsable l’approuve.")
        return None
    usual = case.register_card.address_form.value
    words = {_USUAL: f"Fiche ({usual})", AddressForm.TU.value: "Tu", AddressForm.VOUS.value: "Vous"}
    chosen = st.segmented_control(
        "Tu ou vous",
        list(words),
        default=_USUAL,
        required=True,
        format_func=words.__getitem__,
        key=f"form-{case.debtor.id}",
    )
    return None if chosen == _USUAL else AddressForm(chosen)


def _index(channel: Channel) -> int:
    return _CHANNELS.index(channel) if channel in _CHANNELS else 0
