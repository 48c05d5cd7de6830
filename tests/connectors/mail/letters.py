"""Messages as mail programs write them, made by the tests."""

from __future__ import annotations

from collections.abc import Mapping

HEADERS = {
    "From": "Claire Rey <claire@morin.example>",
    "To": "Scierie <compta@bellecombe.example>",
    "Subject": "Facture F-118",
    "Date": "Mon, 16 Nov 2026 10:00:00 +0100",
    "Message-ID": "<un@morin.example>",
}
TEXT = "Bonjour,\n\nPouvez-vous renvoyer la facture ?\n\nCordialement,\nClaire Rey"


def letter(
    body: str | bytes = TEXT, more: Mapping[str, str] | None = None, *, without: str = "", kind: str = "text/plain"
) -> bytes:
    """A message of one part; ``more`` headers replace the usual ones."""
    headers = HEADERS | {"Content-Type": f"{kind}; charset=utf-8"} | dict(more or {})
    head = "".join(f"{name}: {value}\n" for name, value in headers.items() if name != without)
    return head.encode() + b"\n" + (body if isinstance(body, bytes) else body.encode())


def several(*parts: bytes, kind: str = "multipart/mixed", more: Mapping[str, str] | None = None) -> bytes:
    """A message of several parts, each with its own headers."""
    content = b"".join(b"--frontier\n" + part + b"\n" for part in parts) + b"--frontier--\n"
    return letter(content, {"Content-Type": f'{kind}; boundary="frontier"'} | dict(more or {}))


def part(content: str, kind: str = "text/plain; charset=utf-8", more: str = "") -> bytes:
    """One part."""
    return f"Content-Type: {kind}\n{more}\n{content}".encode()


def mbox(*messages: bytes) -> bytes:
    """A mailbox of these messages."""
    return b"".join(b"From - Mon Nov 16 10:00:00 2026\n" + message + b"\n\n" for message in messages)
