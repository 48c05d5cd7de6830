"""What the guardrails think: place, reason, source and remedy."""

from __future__ import annotations

from collections import Counter
from functools import partial

import streamlit as st

from assistant.domain.draft import Draft, LetterText
from assistant.domain.finding import Finding, Severity
from assistant.domain.rule_switch import rules_off
from assistant.domain.user import User
from assistant.guardrails.source_card import source_card
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_severity
from assistant.ui.components.line import muted
from assistant.ui.components.trouble import act
from assistant.ui.mention_place import with_mention, with_replacement
from assistant.ui.source_words import source_words
from assistant.ui.wording import counted, one_line

_ORDER = (Severity.BLOCKING, Severity.WARNING, Severity.ADVICE)
_LONGEST_QUOTE, _CLEAR_ALONE, _NEIGHBOURS = 160, 24, 28  # characters
_COUNTS = {
    Severity.BLOCKING: ("bloquant", "bloquants"),
    Severity.WARNING: ("avertissement", "avertissements"),
    Severity.ADVICE: ("conseil", "conseils"),
}


def show_findings(
    services: Services, user: User, draft: Draft, text: LetterText, findings: tuple[Finding, ...], *, editable: bool
) -> None:
    """Blocking ones first; remedies and waivers where the draft may still be changed."""
    st.subheader("Contrôles", anchor=False)
    _show_rules_off(services)
    if not findings:
        st.success("Aucun constat : les faits, les mentions et le ton passent.", icon=":material/verified:")
        return
    counts = Counter(finding.severity for finding in findings)
    st.caption(", ".join(counted(counts[severity], *_COUNTS[severity]) for severity in _ORDER if counts[severity]))
    waived = {line.partition(":")[0]: line.partition(":")[2] for line in draft.waived}
    for number, finding in enumerate(sorted(findings, key=lambda finding: _ORDER.index(finding.severity))):
        key = f"{draft.id}-{draft.latest.number}-{number}"
        with st.container(border=True, gap="xsmall"):
            _show_finding(finding, text, key)
            if editable:
                _show_remedy(services, user, draft, text, finding, key)
                if finding.severity is Severity.WARNING:
                    _show_waiver(services, user, draft, finding, waived.get(finding.rule, ""), key)


def _show_rules_off(services: Services) -> None:
    """A clean letter says which rules did not read it."""
    with services.unit_of_work() as uow:
        off = rules_off(uow.rule_switches.all())
    if off.ids:
        words = counted(len(off.ids), "règle hors service", "règles hors service")
        st.caption(f":material/toggle_off: {words}\u202f: {', '.join(sorted(off.ids))}.")


def _show_finding(finding: Finding, text: LetterText, key: str) -> None:
    show_severity(finding.severity)
    st.text(finding.message)
    with muted(f"finding-{key}"):
        if finding.start is not None:
            st.text(_quoted(text.whole, finding.start, finding.end or finding.start))
        else:
            st.caption("Il manque quelque chose : aucun passage à montrer.")
        if finding.hint:
            st.text(finding.hint)
        st.caption(f"{source_words(finding.source)} ({finding.rule})")
        card = source_card(finding.source)
        if card.is_unverified:
            st.caption(f":material/help: Source non vérifiée\u202f: {card.words}.")


def _quoted(whole: str, start: int, end: int) -> str:
    """The words found; a short one stands among its neighbours, since it may come several times."""
    words = one_line(whole[start:end])
    if len(words) > _LONGEST_QUOTE:
        return f"«\u202f{words[:_LONGEST_QUOTE].rstrip()}…\u202f»"
    if len(words) > _CLEAR_ALONE:
        return f"«\u202f{words}\u202f»"
    before = one_line(whole[max(0, start - _NEIGHBOURS) : start].lstrip() + "|").partition(" ")[2].removesuffix("|")
    after = one_line("|" + whole[end : end + _NEIGHBOURS]).rpartition(" ")[0].removeprefix("|")
    around = f"{before}{words}{after}"
    return f"«\u202f{words}\u202f» dans «\u202f…{around}…\u202f»"


def _show_remedy(services: Services, user: User, draft: Draft, text: LetterText, finding: Finding, key: str) -> None:
    if finding.insertion:
        with muted(f"insertion-{key}"):
            st.text(f"À insérer : {finding.insertion}")
        if st.button("Insérer la mention", key=f"insert-{key}", icon=":material/add:"):
            _keep(services, user, draft, with_mention(text, finding.insertion))
    if finding.replacement:
        with muted(f"replacement-{key}"):
            st.text(f"À la place : {finding.replacement}")
        if st.button("Corriger", key=f"fix-{key}", icon=":material/auto_fix_high:"):
            _keep(services, user, draft, with_replacement(text, finding))


def _keep(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    act(draft.id, partial(services.edit_draft, draft.id, text, user))


def _show_waiver(services: Services, user: User, draft: Draft, finding: Finding, reason: str, key: str) -> None:
    if reason:
        st.badge("Levé", icon=":material/task_alt:", color="green")
        st.text(reason)
        return
    with st.popover("Lever avec un motif", icon=":material/edit_off:"):
        given = st.text_input("Motif, conservé avec le brouillon", key=f"reason-{key}")
        if st.button("Lever l’avertissement", key=f"waive-{key}"):
            act(draft.id, partial(services.review_draft.waive, draft.id, finding.rule, user, given))
