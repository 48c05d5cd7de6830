"""Running out: money that must be there before noon, minutes that are counted, time for not much longer."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_TODAY: Final = (
    "(avant|d'ici|à|pour) ~1 (midi|minuit|ce soir|ce midi|demain (midi|matin|soir)|fermeture|fin de (la )?(journée"
    "|matinée)"
    "|\\d{1,2} ?(h|heures))"
)
_MONEY: Final = "(solde|somme|argent|virement|paiement|règlement|montant|dû|700,00 €)"
_HURRIED: Final = phrases(
    f"{_MONEY} ~1 (doit|devra|doivent|est attendue?|attendue?|exigée?|est exigée?)[^.;!?]{{0,40}} {_TODAY}",
    "(merci|veuillez|vous devez|devez|il faut|exige|exigeons|prière|priés?) ~3 (régler|payer|virer|solder|verser"
    "|vous acquitter)"
    f" ~4 {_TODAY}",
    f"(réglez|payez|virez|soldez|versez) ~4 {_TODAY}",
    f"(veux|voulons|exige|exigeons|attends|attendons) ~3 {_MONEY} ~4 {_TODAY}",
)
_RUNS_OUT: Final = phrases(
    "(minutes|heures|jours) ~1 (sont|seront) ~1 comptée?s?(?! à partir)",
    "(encore temps|temps encore|reste ~1 temps)[^.;!?]{0,20} (plus|pas) pour (très )?longtemps",
    "(dernière|ultime) fois que (nous|je|j'|on) ~2 (tend|main|patiente|propos|offr|demand|prévien|avert)[a-z]*",
    "(temps|délai|patience) (presse|file|s'épuise|s'écoule|est écoulé)[^.;!?]{0,30} (porte|fenêtre|referme|fini"
    "|tard)[a-z]*",
)
_SAME_DAY: Final = re.compile(
    r"\b(?:si (?:vous|tu)|pour que|le jour meme|valeur|joignable|appel\w+|rappel\w+ (?:moi|nous)|telephon\w+|ouvert\w*"
    r"|livr\w+|deja|est bien arrive|a bien ete|samedi|vendredi \d|lundi \d)\b"
)

HURRIED: Final = forbid_phrases(_HURRIED, unless=excused_anywhere(_SAME_DAY))
RUNS_OUT: Final = forbid_phrases(_RUNS_OUT, even_denied=True)
