"""Fine dangled: what an authority might make the reader pay is told him, and who would set it on him."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_AUTHORITY: Final = (
    "(fraudes|services? de contrôle|DGCCRF|DDPP|DREETS|autorité (administrative|de la concurrence|compétente)"
    "|administration|bercy"
    "|concurrence"
    "|préfet|préfecture|inspect(eurs?|ion)|enquêteurs|contrôleurs|services de l'état|ministère)"
)
_FINE: Final = (
    "(amendes?|prunes?|contraventions?|sanctions?(?![a-z])|procès-verbal|redressement|pénalité administrative)"
)
_FINED: Final = phrases(
    f"{_FINE}[^.;!?]{{0,30}} (attein|élev|mont|chiffr)[a-z]* ~3 (sommes|millions?|milliers?|mille|%|pour cent)",
    f"{_AUTHORITY},?[^.;!?]{{0,30}} (que|dont) (nous|j'|on) ~2 (prévenu|averti|alerté|informé|saisi|préviendr|avertir"
    f"|alerter)[a-z]*",
    f"{_AUTHORITY}[^.;!?]{{0,70}} {_FINE}",
    f"{_FINE}[^.;!?]{{0,50}} {_AUTHORITY}",
    f"{_FINE}[^.;!?]{{0,40}} (publiée?s?|prononcée?s?|infligée?s?|aux frais (du contrevenant|de la société)|contre vous"
    "|deux millions|75 000|soixante-quinze mille)",
    f"(législateur|loi|code|texte)[^.;!?]{{0,40}} {_FINE}[^.;!?]{{0,80}} (éviter|épargn|échapp|à vous de|libre à"
    f"|préfér)[a-z]*",
    f"(coup de fil|appel|mot|courrier|lettre|formulaire|signalement) (à la |aux |au |à l'){_AUTHORITY}",
)
_OURS: Final = re.compile(
    r"\b(?:nous (?:a|ont|avons ete|sommes|risqu\w+|serions|expos\w+)|notre|nos|aucun\w*|jamais|sans (?:amende|sanction)"
    r"|(?:ne|n') ?(?:souhait|cherch|veu|voul|demand|menac)\w* (?:pas|nullement|ni)|stationn\w+|radar"
    r"|permis de construire"
    r"|seances?|ateliers?|journees?|formations?|stages?|conferences?|brochures?|mode d'emploi|en regle|conform\w+"
    r"|controle technique|attestation|autorisation|permis|voirie|subvention|carte grise|(?:que"
    r"|comme) vous (?:nous |l')?"
    r"(?:demand|attend|souhait)\w*|(?:votre|vos|ton) (?:lettre|courrier|formulaire|mot|appel))\b"
    # "la lettre à la préfecture que vous citez": one that the reader himself told of, and that nobody is to send
    r"|^(?!.*\b(?:part|partir\w*|enverr\w+|envoi\w*|envoy(?:ons|er)\w*|sera|seront|prete?|suivr\w+|redige\w*|faute|ecri(?:s|vons)|prepar\w+)\b)"
    r".*\b(?:coup de fil|appels?|mots?|courriers?|lettres?|formulaires?|signalements?) (?:a la |aux |au |a l')"
    r"[a-z' ]{3,30} (?:que|dont) (?:vous|tu) (?:nous |m')?(?:(?:cit|evoqu|mentionn|parl|joign|transmett|rappel)i?ez"
    r"|(?:avez|aviez|as) (?:cite|evoque|mentionne|recu|ecrit|envoye|adresse|joint|parle)e?s?)\b"
)
FINE_DANGLED: Final = forbid_phrases(_FINED, unless=excused_anywhere(_OURS))
