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

_SMALL_GOODS: Final = frozenset(
    {
        *("affiches", "badges", "ballotins", "blocs", "bracelets", "bulletins", "calendriers", "carnets"),
        *("cartes", "cartons", "catalogue", "catalogues", "chemises", "coffrets", "dépliants", "étiquettes"),
        *("étuis", "faire-part", "flyers", "fourreaux", "gilets", "gobelets", "invitations", "livrets"),
        *("magnets", "marque-pages", "menus", "nuanciers", "papiers", "polos", "sachets", "sacs"),
        *("sets", "sous-verres", "stickers", "t-shirts", "tickets", "cartels", "caisses"),
    }
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase without article; ``form`` is m, f, mp or fp; ``english`` for those who write English."""

    form: str
    text: str
    english: str = ""

    @classmethod
    def read(cls, line: str) -> Noun:
        """Read "mp:panneaux de chantier" or "mp:dépliants=brochures"."""
        form, _, text = line.partition(":")
        text, _, english = text.partition("=")
        return cls(form, text, english)

    @property
    def about(self) -> str:
        """Say "paper" for small goods that run out, "fitted" for what is hung, glued or screwed."""
        return "paper" if self.text.split(" ", maxsplit=1)[0] in _SMALL_GOODS else "fitted"

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
            "en": self.english or self.text,
            "donne": "donnent" if plural else "donne",
            "ag": _ENDING[self.form],
            "est": "sont" if plural else "est",
            "pl": "s" if plural else "",
            "fait": "font" if plural else "fait",
            "part": "partent" if plural else "part",
            "arrive": "arrivent" if plural else "arrive",
            "il": {"m": "il", "f": "elle", "mp": "ils", "fp": "elles"}[self.form],
            "pro": {"m": "le", "f": "la"}.get(self.form, "les"),
        }
