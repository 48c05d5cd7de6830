"""Where a rule comes from, in words: an article of a code, or a standard of the house."""

from __future__ import annotations

from assistant.domain.legal_source import LegalSource
from assistant.ui.wording import day

_CODES = {
    "fr-com": "Code de commerce",
    "fr-civ": "Code civil",
    "fr-conso": "Code de la consommation",
    "fr-cpce": "Code des procédures civiles d’exécution",
    "fr-cpc": "Code de procédure civile",
    "fr-pen": "Code pénal",
    "fr-ccp": "Code de la commande publique",
    "rgpd": "RGPD",
}
_OTHERS = {
    "facts-only": "les faits du dossier",
    "finished-text": "un texte achevé",
    "reminder-tone": "le ton d’une relance",
    "plan-content": "le contenu d’un échéancier",
    "plan-arithmetic": "le calcul d’un échéancier",
    "vat-on-damages": "la TVA et les dommages-intérêts",
    "text-messages": "les usages du SMS",
    "retired-references": "les textes abrogés",
    "fr-cpc-court-names": "les noms des juridictions",
    "limitation": "la prescription",
    "language-of-the-client": "la langue du client",
    "form-of-address": "tu ou vous",
    "einvoice-status": "le statut de la facture électronique",
    "commissaire-de-justice": "les commissaires de justice",
}
_CONFIDENCES = {
    "V1": "article lu dans un code consolidé, vérifié",
    "V1-old": "article lu dans une version ancienne du code, vérifié",
    "V2": "page officielle, vérifiée",
    "V3": "source secondaire seulement, vérifiée",
    "K": "su de mémoire, à faire relire, noté",
}


def source_words(source: str) -> str:
    """Say that "fr-com-d441-5" is "Code de commerce, art. D441-5"; a source without words reads as it is written."""
    for prefix, code in _CODES.items():
        rest = source.removeprefix(f"{prefix}-")
        if rest != source and any(sign.isdigit() for sign in rest):
            return f"{code}, art. {rest.upper()}"
    return f"Usage de la maison : {_OTHERS[source]}" if source in _OTHERS else source


def confidence_words(source: LegalSource) -> str:
    """How surely a source was read, and when: "V2, page officielle, vérifiée le 21/11/2026"."""
    mark = source.confidence
    if mark == "policy":
        return f"Relue le {day(source.checked_on)}"
    return f"{mark}, {_CONFIDENCES[mark]} le {day(source.checked_on)}"
