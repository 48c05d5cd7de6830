"""Knowledge: what the writer shows that he knows of the reader's life, and the things of a life that he names."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.wording.phrases import phrases

_SEEN: Final = "(vu|lu|appris|entendu|regardé|remarqué|compté|noté|aperçu|reconnu|cru comprendre|su)"

KNOWLEDGE: Final = Cue(
    "ce que l’auteur dit savoir du client",
    phrases=(
        phrases(
            f"(je|j'|nous|on) ~2 (sais|savons|vois|voyons|aperçois|remarque|entends|ai {_SEEN}|avons {_SEEN}) ~6"
            " (vous|votre|vos|tu|te|ton|ta|tes|t'|elle|où)",
            "(on|il|elle|quelqu'un) ~1 (m'|me|nous) ~1 (dit|a dit|apprend|a appris|raconte|a raconté|rapporte"
            "|a rapporté|a parlé|glisse) ~2 (que (vous|tu|votre|ta|ton)|de (votre|ta|ton|vos|vous|toi))",
            "(vous venez de|tu viens de|vous avez|tu as) ~1 (emménag[a-z]+|achet[a-z]+|fait construire|hérit[a-z]+"
            "|divorc[a-z]+|déménag[a-z]+|embauch[a-z]+) ~3 [a-z]+",
            "(fait le tour de|fait un tour (devant|derrière|du côté)|roulé devant|longé|garée? devant) ~1"
            " (chez|votre|ta|ton|vos|tes)",
            "il paraît que (vous|tu|votre|ta|ton|vos)|à ce qu'on (m'en dit|me dit|m'a dit|me rapporte|dit|raconte)"
            "|si j'en crois|si je lis bien",
            "(mes|nos) (chauffeurs|gars|ouvriers|monteurs|livreurs|compagnons|poseurs|techniciens|équipes|hommes)"
            " ~2 (voient|ont vu|ont été surpris|ont remarqué|ont compté|racontent|entendent|savent|m'ont dit"
            "|nous ont dit|me disent)",
            "(voient|voit|vu) ~3 (beaucoup|bien des|plus d'une) ~1 choses",
            "(dort|garée?|stationne|couche|dorment) ~4 (devant|derrière|au fond|sur|dans|sous|rue|dehors)",
            "(passe|passons) ~1 devant (chez (vous|toi)|votre|ta|ton)",
            "(photos|stories|publications|page|vidéos) ~4 (insta|instagram|facebook|réseaux)",
        ),
    ),
)
THING: Final = Cue("un détail de la vie du client", ("life_thing",))
