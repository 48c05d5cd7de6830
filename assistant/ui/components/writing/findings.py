"""What the guardrails think: place, reason, source and remedy."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.finding import Finding, Severity
from assistant.domain.gathered import Gathered, gathered
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText
from assistant.guardrails.source_card import source_card
from assistant.services.all_services import Services
from assistant.services.house.rules_off_now import rules_off_now
from assistant.ui.components.badges import show_severity
from assistant.ui.components.line import muted
from assistant.ui.components.trouble import act
from assistant.ui.faulty_sentence import cuts_of, without_sentence
from assistant.ui.finding_words import NO_FINDING, quoted, told_counts
from assistant.ui.mention_place import with_mention, with_replacement
from assistant.ui.wording import counted


def show_findings(
    services: Services, user: User, draft: Draft, text: LetterText, findings: tuple[Finding, ...], *, editable: bool
) -> None:
    """A card a passage, blocking ones first; remedies and waivers where the draft may still be changed."""
    st.subheader("Contrôles", anchor=False)
    show_rules_off(services)
    if not findings:
        st.success(NO_FINDING, icon=":material/verified:")
        return
    st.caption(told_counts(findings, text.whole))
    waived = {line.partition(":")[0]: line.partition(":")[2] for line in draft.waived}
    for rank, group in enumerate(gathered(findings, text.whole)):
        with st.container(border=True, gap="xsmall"):
            for number, finding in enumerate(group):
                key = f"{draft.id}-{draft.latest.number}-{rank}-{number}"
                _show_finding(finding, text, key)
                if editable:
                    _show_remedy(services, user, draft, text, finding, key)
                    if finding.severity is Severity.WARNING:
                        _show_waiver(services, user, draft, finding, waived.get(finding.rule, ""), key)
            if editable:
                _show_cuts(services, user, draft, text, group)


def show_rules_off(services: Services) -> None:
    """Say which rules did not read the letter, so that a clean one does not look cleaner than it is."""
    with services.unit_of_work() as uow:
        off = rules_off_now(uow)
    if off.ids:
        words = counted(len(off.ids), "règle hors service", "règles hors service")
        st.caption(f":material/toggle_off: {words}\u202f: {', '.join(sorted(off.ids))}.")


def _show_finding(finding: Finding, text: LetterText, key: str) -> None:
    show_severity(finding.severity)
    st.text(finding.message)
    with muted(f"finding-{key}"):
        if finding.start is not None:
            st.text(quoted(text.whole, finding.start, finding.end or finding.start))
        else:
            st.caption("Il manque quelque chose\u202f: aucun passage à montrer.")
        if finding.hint:
            st.text(finding.hint)
        card = source_card(finding.source)
        st.caption(f"{card.article} ({finding.rule})")
        if card.is_unverified:
            st.caption(f":material/help: Source non vérifiée\u202f: {card.words}.")


def _show_remedy(services: Services, user: User, draft: Draft, text: LetterText, finding: Finding, key: str) -> None:
    if finding.insertion:
        with muted(f"insertion-{key}"):
            st.text(f"À insérer\u202f: {finding.insertion}")
        if st.button("Insérer la mention", key=f"insert-{key}", icon=":material/add:"):
            _keep(services, user, draft, with_mention(text, finding.insertion))
    if finding.replacement:
        with muted(f"replacement-{key}"):
            st.text(f"À la place\u202f: {finding.replacement}")
        if st.button("Corriger", key=f"fix-{key}", icon=":material/auto_fix_high:"):
            _keep(services, user, draft, with_replacement(text, finding))


def _show_cuts(services: Services, user: User, draft: Draft, text: LetterText, group: Gathered) -> None:
    """Each sentence to take out once, whatever the rules that say so."""
    for cut in cuts_of(text, group):
        key = f"{draft.id}-{draft.latest.number}-{cut.start}"
        with muted(f"cut-{key}"):
            st.text(f"À retirer\u202f: {cut.sentence}")
        if st.button("Retirer la phrase", key=f"take-out-{key}", icon=":material/content_cut:"):
            _keep(services, user, draft, without_sentence(text, cut))


def _keep(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    act(draft.id, partial(services.edit_draft, draft.id, text, user, draft.latest.number))


def _show_waiver(services: Services, user: User, draft: Draft, finding: Finding, reason: str, key: str) -> None:
    if reason:
        st.badge("Levé", icon=":material/task_alt:", color="green")
        st.text(reason)
        return
    with st.popover("Lever avec un motif", icon=":material/edit_off:"):
        given = st.text_input("Motif, conservé avec le brouillon", key=f"reason-{key}")
        if st.button("Lever l’avertissement", key=f"waive-{key}"):
            act(draft.id, partial(services.review_draft.waive, draft.id, finding.rule, user, given))
