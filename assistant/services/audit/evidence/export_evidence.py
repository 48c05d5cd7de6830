"""Export the evidence file of one letter, which a third party can verify without this program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import pairwise
from pathlib import Path

from assistant.domain.approvals.audit import AuditEvent, canonical
from assistant.domain.approvals.audit_root import as_file
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.domain.written import written
from assistant.guardrails.in_force import rules_in_force
from assistant.guardrails.source_card import source_card
from assistant.services.audit.seal_trail import SealTrail
from assistant.services.authorise import authorised_draft
from assistant.services.house.known_rates import known_rates
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.audit_signer import AuditSigner
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.privacy.zipped import zipped

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class ExportEvidence:
    """Notes the export with the manifest's fingerprint, signs the trail, and packs."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    rates: RateTable
    signer: AuditSigner
    seal: SealTrail

    def __call__(self, draft_id: str, actor: User) -> bytes:
        """The ZIP; raises NotFoundError, NotAllowedError, SettingsError, StorageError."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.EXPORT, draft_id, self.clock.today())
            files = self._told(uow, draft)
            manifest = {name: fingerprint_of(text) for name, text in sorted(files.items())}
            files["manifeste.json"] = _json(manifest)
            noted = {"manifest": fingerprint_of(files["manifeste.json"])}
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="export_evidence", subject_id=draft_id, details=noted
            )
            uow.commit()
        root = self.seal(actor)  # of this file alone: the day's root stays the house's
        with self.unit_of_work() as uow:
            events = uow.audit.all()[: root.count]
        files["evenements.jsonl"] = _lines(events, draft_id)
        files["racine.json"] = as_file(root)
        raw = {"racine-signee.txt": root.statement, "racine.sig": root.signature}
        raw["cle-publique.pem"] = self.signer.public_key()
        return zipped(raw | {name: text.encode() for name, text in files.items()})

    def _told(self, uow: UnitOfWork, draft: Draft) -> dict[str, str]:
        off = rules_off_now(uow)
        rules = [
            {"id": rule.id, "severity": rule.severity.value, "message": rule.message, "source": rule.source}
            | {"article": source_card(rule.source).article}
            for rule in rules_in_force(off)
        ]
        case = {"draft": written(draft), "text_fingerprints": _fingerprints(draft)}
        case["reviews"] = written(uow.drafts.reviews(draft.id))
        case["approval"] = written(uow.drafts.approval(draft.id))
        return {
            "LISEZMOI.txt": (_HERE / "lisezmoi.txt").read_text(encoding="utf-8"),
            "verifier.py": (_HERE / "verifier.py").read_text(encoding="utf-8"),
            "modifications.txt": _changes(draft),
            "lettre.txt": draft.latest.text.whole,
            "dossier.json": _json(case),
            "regles.json": _json({"in_force": rules, "off": written(tuple(off.by_rule.values()))}),
            "taux.json": _json(written(known_rates(uow, self.rates))),
        }


def _changes(draft: Draft) -> str:
    """What each version changed in the one before, line by line."""
    told = [f"Version 1, {draft.versions[0].written_by.value}"]
    for before, after in pairwise(draft.versions):
        told.append(f"Version {after.number}, {after.user_id}, {after.at.isoformat(timespec='seconds')}")
        told += list(unified_diff(before.text.whole.splitlines(), after.text.whole.splitlines(), lineterm=""))[2:]
    return "\n".join(told) + "\n"


def _fingerprints(draft: Draft) -> dict[str, str]:
    return {str(version.number): fingerprint_of(version.text.whole) for version in draft.versions}


def _lines(events: Sequence[AuditEvent], draft_id: str) -> str:
    """The events from the letter's first one on, one a line."""
    first = next(place for place, event in enumerate(events) if event.subject_id == draft_id)
    kept = [{"event": json.loads(canonical(event)), "hash": event.hash} for event in events[first:]]
    return "\n".join(json.dumps(event, ensure_ascii=False) for event in kept) + "\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
