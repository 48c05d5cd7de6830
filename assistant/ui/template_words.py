"""Templates in French: states, kinds, registers, and what a version says of the letters it serves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.writing.template import TemplateAct, TemplateState
from assistant.prompting.call_conditions import CALL_CONDITIONS
from assistant.prompting.kinds import KINDS, kind_of
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.call_words import SITUATIONS
from assistant.ui.template_titles import title_of, variant_words
from assistant.ui.wording import STAGES, day

STATES = {
    TemplateState.DRAFT: ("Brouillon", "gray"),
    TemplateState.IN_REVIEW: ("En relecture", "orange"),
    TemplateState.SCHEDULED: ("Programmée", "blue"),
    TemplateState.APPROVED: ("Approuvée", "green"),
    TemplateState.RETIRED: ("Retirée", "gray"),
}
ACTS = {
    TemplateAct.SUBMIT: "Soumise",
    TemplateAct.SEND_BACK: "Renvoyée",
    TemplateAct.APPROVE: "Approuvée",
    TemplateAct.RETIRE: "Retirée",
    TemplateAct.CONFIRM: "Relue, toujours juste",
}
REGISTERS = {
    "tu-warm": "tu, chaleureux",
    "tu-brief": "tu, bref",
    "vous-warm": "vous, chaleureux",
    "vous-standard": "vous, courant",
    "vous-ceremonious": "vous, cérémonieux",
    "vous-notice": "vous, mise en demeure",
    "tu": "tu",
    "vous": "vous",
}
_MEANS = {"email": "courriel", "letter": "lettre", "sms": "SMS", "phone": "téléphone"}
_DEBTORS = {
    "business": "entreprise",
    "public": "organisme public",
    "association": "association",
    "consumer": "particulier",
}
_SITUATIONS = {
    "broken": "promesse rompue",
    "partial": "règlement partiel",
    "credited": "avoir déduit",
    "contested": "part contestée",
    "single": "une facture",
    "multi": "plusieurs factures",
    "newcomer": "nouveau client",
    "loyal": "client fidèle",
}
_SITUATIONS |= {word: SITUATIONS[call].lower() for call, word in CALL_CONDITIONS.items()}
_FACETS = {"Étapes": "level", "Canaux": "channel", "Registres": "register"}
_VALUES: dict[str, dict[str, str]] = {
    "Étapes": {**{stage.value: name for stage, name in STAGES.items()}, "any": "toutes"},
    "Canaux": _MEANS,
    "Registres": {**REGISTERS, "all": "tous"},
}
_MARKS = re.compile(r"\[(?:if|unless) ([^\]]+)\]")
_PURPOSE = re.compile(r"^purpose: \"?(.*?)\"?$", re.MULTILINE)
_HEADER = re.compile(r"^(level|register|channel): \[([^\]]*)\]", re.MULTILINE)


def template_name(prompt_id: str) -> str:
    """The kind, then the title: "Paragraphes · Demande de règlement · tu chaleureux"."""
    return f"{KINDS[kind_of(prompt_id)]} · {title_of(prompt_id)}"


def version_name(version: ListedVersion) -> str:
    """Such as "v3, en relecture", and whether letters use it today."""
    label = STATES[version.standing.state][0].lower()
    if version.in_force:
        label = "en vigueur"
    elif version.standing.state is TemplateState.APPROVED:
        label = "remplacée"
    return f"v{version.number}, {label}{' (livrée)' if version.is_shipped else ''}"


def dates_of(version: ListedVersion) -> str:
    """From and until which day it serves, "" for a version without dates."""
    kept = version.standing
    since = f"à partir du {day(kept.since)}" if kept.since else ""
    until = f"jusqu’au {day(kept.until)} exclu" if kept.until else ""
    return ", ".join(part for part in (since, until) if part)


def facets_of(text: str) -> tuple[tuple[str, str], ...]:
    """What a text says of the letters it serves: pairs of a name and its values in French."""
    declared = {
        name: [word.strip() for word in words.split(",") if word.strip()] for name, words in _HEADER.findall(text)
    }
    marks = {word.strip() for words in _MARKS.findall(text) for word in words.split(",")}
    told = {
        **{name: facet_values(name, declared.get(key, ())) for name, key in _FACETS.items()},
        "Langue": ["français"],
        "Distingue les clients": [word for mark, word in _DEBTORS.items() if mark in marks],
        "Distingue les situations": [word for mark, word in _SITUATIONS.items() if mark in marks],
    }
    purpose = _PURPOSE.search(text)
    aim = (("But", purpose[1]),) if purpose else ()
    return aim + tuple((name, _listed(words) or "sans distinction") for name, words in told.items())


def facet_values(facet: str, words: Sequence[str]) -> tuple[str, ...]:
    """The French of what a header declares under "Étapes", "Canaux" or "Registres"."""
    return tuple(_VALUES[facet].get(word) or variant_words(word) for word in words)


def _listed(words: Sequence[str]) -> str:
    """Between commas, or semicolons where a value has a comma of its own."""
    return ("\u202f; " if any("," in word for word in words) else ", ").join(words)
