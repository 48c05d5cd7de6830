"""What the guardrails think: place, reason, source and remedy."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft, LetterText
from assistant.domain.finding import Finding, Severity
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_severity
from assistant.ui.components.trouble import trouble_shown

_ORDER = {Severity.BLOCKING: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def show_findings(
    services: Services, user: User, draft: Draft, text: LetterText, findings: tuple[Finding, ...]
) -> None:
    """Blocking ones first."""
    st.markdown("##### Contrôles")
    if not findings:
        st.success("Aucun constat.", icon=":material/verified:")
    waived = {line.partition(":")[0]: line.partition(":")[2] for line in draft.waived}
    for number, finding in enumerate(sorted(findings, key=lambda finding: _ORDER[finding.severity])):
        with st.container(border=True):
            show_severity(finding.severity)
            st.text(finding.message)
            if finding.start is not None:
                st.text(f"« {text.whole[finding.start : finding.end]} »")
            st.caption(f"{finding.hint} ({finding.rule}, {finding.source})")
            key = f"{draft.id}-{draft.latest.number}-{number}"
            _show_remedy(services, user, draft, text, finding, key)
            if finding.severity is Severity.WARNING:
                _show_waiver(services, user, draft, finding, waived.get(finding.rule, ""), key)


def _show_remedy(services: Services, user: User, draft: Draft, text: LetterText, finding: Finding, key: str) -> None:
    if finding.insertion and st.button("Insérer la mention", key=f"insert-{key}", icon=":material/add:"):
        _keep(services, user, draft, LetterText(text.subject, f"{text.body}\n\n{finding.insertion}"))
    if finding.replacement and st.button("Corriger", key=f"fix-{key}", icon=":material/auto_fix_high:"):
        _keep(services, user, draft, _replaced(text, finding))


def _replaced(text: LetterText, finding: Finding) -> LetterText:
    whole = text.whole[: finding.start] + finding.replacement + text.whole[finding.end :]
    if not text.subject:
        return LetterText("", whole)
    head, _, body = whole.partition("\n\n")
    return LetterText(head.removeprefix("Objet : "), body)


def _keep(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    with trouble_shown():
        services.edit_draft(draft.id, text, user)
        st.rerun()


def _show_waiver(services: Services, user: User, draft: Draft, finding: Finding, reason: str, key: str) -> None:
    if reason:
        st.caption(f"Levé : {reason}")
        return
    with st.popover("Lever avec un motif"):
        given = st.text_input("Motif", key=f"reason-{key}")
        if st.button("Lever", key=f"waive-{key}"):
            with trouble_shown():
                services.review_draft.waive(draft.id, finding.rule, user, given)
                st.rerun()
