"""Own house pledged: what a company owes is drawn from the house, the savings or the pocket of whoever leads it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_OWN: Final = (
    "(votre|vos|ton|ta|tes|sa|ses|son) ~1 (maison|économies|épargne|patrimoine|appartement|villa|résidence|livrets?"
    "|fortune"
    "|terrains?|assurance-vie|biens|toit|logement|héritage|foyer|voiture)"
)
_LEADER: Final = (
    "(gérante?|patronn?e?|dirigeante?|présidente?|chef d'entreprise|associée?|maître des lieux|capitaine|celui qui"
    "|celle qui"
    "|ceux qui)"
)
_COMPANY: Final = "(société|boîte|entreprise|SARL|SAS|SASU|EURL|caisse|affaire|structure)"
_PLEDGED: Final = phrases(
    "(sur|dans|avec) (ce que (vous|tu) (possédez|possèdes|avez à vous)|(vos|tes) biens)[^.;!?]{0,30} (que|qui) (nous"
    "|je|on) ~2"
    " (serons|serai|sera|paierons|paierai|paiera|servirons|servirai) ?(payée?s?|remboursée?s?|désintéressée?s?)?",
    f"c'est vous[^.;!?]{{0,20}} et non ~1 {_COMPANY}[^.;!?]{{0,6}} (que|qui) (nous|je|on|devez|devrez|paierez"
    f"|paier)[a-z]*",
    f"(un|une|le|la|tout) {_LEADER}[^.;!?]{{0,50}} (répond|paie|paye|paiera|perd|perdra|engage|joue|risque"
    f"|y laisse)[a-z]*[^.;!?]{{0,40}}"
    " (avec|sur|par|de|jusqu'à)? ?(sa|ses|son) (maison|biens|deniers|patrimoine|économies|poche|logement|salaire|toit"
    "|épargne)",
    f"{_OWN}[^.;!?]{{0,50}} (est|sont|sera|seront|serait|seraient|reste|restent) ~3 (engagée?s?|tenue?s?|exposée?s?"
    "|redevables?|en première ligne|mise?s? à contribution|mobilisée?s?|garante?s?|à notre portée|saisissables?"
    "|accessibles?"
    "|en jeu|sur la table|dans la balance)",
    f"(poche|poches|bourse|portefeuille|tirelire|coffre|bas de laine|deniers) (de|du|des"
    f"|d') ?(la |le |son |sa |l')?{_LEADER}[^.;!?]{{0,60}}"
    " (puis|pren|prend|paie|paye|pioch|tir|sort|cherch|pris)[a-z]*",
    f"(puis|pioch|prendr|prend|cherch|prélev|tir)[a-z]* ~4 (poche|poches|bourse|portefeuille|tirelire|deniers) (de|du"
    f"|des|d')"
    f" ?(la |le |son |sa |l')?{_LEADER}",
    "(recherch|poursuiv|atteind|atteign|entam|convoit|vis|toucher|inquiéter)[a-z]* ~2 (votre|ta) (fortune|patrimoine"
    "|bourse)"
    " (personnelle?|privée?|propre|familiale?)?",
    f"{_COMPANY}[^.;!?]{{0,60}} (c'est|ce sera|ce serait) (donc |bien |alors )?(à )?(toi|vous) (qui|de"
    f"|que) ~3 (pa[iy]|régl|règl"
    "|rembours|sold|mett|assum|sort|cherch|tourn)[a-z]*",
    f"(elle|il|elles|ils|{_OWN})[^.;!?]{{0,20}} (garantit|garantissent|garantira|garantiront|répond|répondent|répondra"
    "|répondront|couvre|couvrira) ~1 (de )?(cette|notre|la|votre|l') ?(dette|créance|facture|somme|ardoise)",
)
_NOT_SO: Final = re.compile(
    r"\b(?:caution\w*|juge|jugement|tribunal|liquidateur|nom propre|entrepreneur individuel|auto-?entrepreneur|assur\w+"
    r"|(?:n'est|ne sont|n'etes|ne sera|ne repond\w*) (?:pas|jamais|nullement|en rien)|ne vous engage|jamais|chantier"
    r"|travaux"
    r"|renov\w+|cheminee|toiture|decor\w*|le projet"
    r"|accessibles? (?:depuis|en voiture|par (?!voie|saisie|huissier|nos|nous)))"
)
OWN_HOUSE_PLEDGED: Final = forbid_phrases(_PLEDGED, unless=excused_anywhere(_NOT_SO), even_denied=True)
