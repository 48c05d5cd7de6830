"""Own house pledged: what a company owes is drawn from the house, the savings or the pocket of whoever leads it."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

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
_WHO_PAYS: Final = re.compile(
    r"\b(?:si|est-ce que) c'est (?:bien |donc )?(?:vous|toi) qui (?:(?:pay|regl)(?:ez|es)|paies)$"
)
_ASKED_ONLY: Final = re.compile(
    r"(?: (?:les|la|nos|vos|ces) (?:fournisseurs?|factures?|prestataires?))?"
    r"\s*(?:, (?:voici|merci|dites|vous trouverez|le rib)|[.?]|$)"
)
_INSTEAD: Final = re.compile(
    r"\b(?:poche|place|lieu|personnel\w*|deniers|dettes?|sinon|alors|n'\w+ (?:pas|plus|rien)|ne \w+ (?:pas|plus|rien)"
    r"|ferm\w+|vide|fin|faillite|si (?:l'|la |votre |le |elle|il|ta )\w+)\b"
)
_MENDED: Final = re.compile(  # "c'est vous qui réglez les machines": set right, not paid
    r" (?:la |le |les |l'|vos |votre |nos )(machine|scie|pompe|chaudiere|moteur|presse|horloge|thermostat|horaire"
    r"|detail"
    r"|planning|parametre|appareil|four)s?\b(?! (?:livre|achete|command|factur|impay|vendu|pose|du|de|que|qui|en))"
)
_KEPT_AWAY: Final = re.compile(  # "vos biens sont tenus à l'écart": kept, not bound
    r"[^.;:!?]{0,40}?\btenue?s? (?:(?:a l'ecart|hors (?:de )?(?:cause|cette affaire|ce dossier|l'affaire)|en dehors de"
    r" (?:tout cela|cette affaire|ce dossier))(?=\s*(?:[.]|$)|[,: ]+(?:c'est |seule )?la societe)"
    r"|de pere en fils(?: depuis \d{4})?(?=\s*(?:[.]|$))|avec (?:soin|gout)|propre\b)"
)
_FOR_NOW: Final = re.compile(
    r"\b(?:instant|moment|encore|si|tant|jusqu\w*|aujourd'hui|sauf|mais|provisoire\w*|ici|repond\w*|engag\w+|expos\w+|saisi\w*"
    r"|garant\w*|perd\w*|pren\w+|vend\w+|pa(?:ye|ie)\w*)\b"
)


def _is_not_pledged(letter: Letter, hit: Hit) -> bool:
    """Whether a house is kept well or apart, or somebody's task is asked about, or is to set a thing right."""
    text = hit.passage.text
    if _NOT_SO.search(text) is not None:
        return True
    if _KEPT_AWAY.match(text, hit.start) is not None:
        return _FOR_NOW.search(text) is None
    mended = _MENDED.match(text, hit.end) if hit.text.endswith(("reglez", "regles")) else None
    billed = mended is not None and any(mended[1] in folded(one.label) for one in letter.facts.invoices)
    asked = _WHO_PAYS.search(hit.text) is not None and _ASKED_ONLY.match(text, hit.end) is not None
    return (asked or (mended is not None and not billed)) and _INSTEAD.search(text) is None


OWN_HOUSE_PLEDGED: Final = forbid_phrases(_PLEDGED, unless=_is_not_pledged, even_denied=True)
