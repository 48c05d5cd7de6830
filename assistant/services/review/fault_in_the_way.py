"""The first fault of a text that stands between it and an approval."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from assistant.domain.finding import Finding, Severity


def fault_in_the_way(findings: Iterable[Finding], waived: Collection[str]) -> str:
    """A blocking finding, or a warning that nobody waived, in one sentence; "" for none.

    ``waived`` are lines "rule:reason" of the draft.
    """
    set_aside = {line.partition(":")[0] for line in waived}
    for finding in findings:
        if finding.severity is Severity.BLOCKING:
            return f"Approbation impossible\u202f: {finding.message} {finding.hint}".strip()
        if finding.severity is Severity.WARNING and finding.rule not in set_aside:
            return f"Levez d’abord cet avertissement avec un motif\u202f: {finding.message}"
    return ""
