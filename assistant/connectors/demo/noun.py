"""Noun: what was sold, with the articles and agreements that the mails need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_VOWELS: Final = "aeéèêiouyàâîôh"
_THE: Final = {"m": "le ", "f": "la ", "mp": "les ", "fp": "les "}
_A: Final = {"m": "un ", "f": "une ", "mp": "des ", "fp": "des "}
_OF: Final = {"m": "du ", "f": "de la ", "mp": "des ", "fp": "des "}
_YOUR_TU: Final = {"m": "ton ", "f": "ta ", "mp": "tes ", "fp": "tes "}
_YOUR_VOUS: Final = {"m": "votre ", "f": "votre ", "mp": "vos ", "fp": "vos "}
_OUR: Final = {"m": "notre ", "f": "notre ", "mp": "nos ", "fp": "nos "}
_ENDING: Final = {"m": "", "f": "e", "mp": "s", "fp": "es"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase without article; ``form`` is m, f, mp or fp."""

    form: str
    text: str

    @classmethod
    def read(cls, line: str) -> Noun:
        """Read "mp:panneaux de chantier"."""
        form, _, text = line.partition(":")
        return cls(form, text)

    @property
    def _elides(self) -> bool:
        return len(self.form) == 1 and self.text[0].lower() in _VOWELS

    def holes(self) -> dict[str, str]:
        """The values of a template's holes about what was sold."""
        plural = len(self.form) > 1
        return {
            "le": "l’" + self.text if self._elides else _THE[self.form] + self.text,
            "un": _A[self.form] + self.text,
            "du": "de l’" + self.text if self._elides else _OF[self.form] + self.text,
            "ton": ("ton " if self._elides else _YOUR_TU[self.form]) + self.text,
            "votre": _YOUR_VOUS[self.form] + self.text,
            "nos": _OUR[self.form] + self.text,
            "bare": self.text,
            "ag": _ENDING[self.form],
            "est": "sont" if plural else "est",
            "pl": "s" if plural else "",
            "fait": "font" if plural else "fait",
            "part": "partent" if plural else "part",
            "arrive": "arrivent" if plural else "arrive",
            "il": {"m": "il", "f": "elle", "mp": "ils", "fp": "elles"}[self.form],
            "pro": {"m": "le", "f": "la"}.get(self.form, "les"),
        }
