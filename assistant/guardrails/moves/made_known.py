"""Made known: what the reader owes is told, or would come to the ears of, those with whom he deals."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import DEBT
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_WHOM: Final = (
    "((vos|tes|votre|ton|ta) ~1 (clients?|clientes?|clientèle|fournisseurs?|partenaires?|donneurs? d'ordres?|confrères?"
    "|concurrents?|banquiers?|banquière|banque|assureurs?|assureur-crédit|prêteurs?|bailleur|propriétaire|voisins?"
    "|employeur"
    "|patron|collègues|salariés|employés|ouvriers|actionnaires|franchiseur|adhérents|abonnés|administrés|électeurs"
    "|usagers"
    "|architectes?|maîtres? d'ouvrage|promoteurs?|sous-traitants?|prospects)"
    "|(l'ensemble de la |toute la |la )(profession|filière|corporation|clientèle|presse)"
    "|(la )?chambre (de|des) (métiers|commerce)|(votre |la |le |au )?(fédération|syndicat professionnel"
    "|ordre professionnel)"
    "|tout le (village|quartier|canton|métier|marché|secteur)|(les|nos) confrères)"
)
_UNPAID: Final = (
    "(impayée?s?|dettes?|retards? de paiement|retards?|factures?|défauts? de paiement|non-paiement|ce que (vous"
    "|tu) (nous |me )?"
    "(devez|dois)|(ne|n') ~2 (pay|pai|régl|règl|honor)[a-z]*|(pas|jamais) (été )?(payée?|réglée?)|façon dont (vous|tu)"
    "|manière dont (vous|tu)|comment (vous|tu) (pay|pai|régl|règl|trait)[a-z]*)"
)
_AFFAIR: Final = (
    "(affaire|histoire|conduite|procédés?|méthodes|agissements|mésaventure|différend|comportement|cela|situation)"
)
_TELL: Final = (
    "(entretenir|entretiendr[a-z]+|entreten(ons|u)|racont[a-z]*|rapport(er|e|ons)[a-z]*|relat(er|e|ons)[a-z]*"
    "|révél[a-z]*"
    "|dévoil[a-z]*|expos(er|ons)[a-z]*|confi(er|ons)[a-z]*|répét[a-z]*|souffl[a-z]*|gliss[a-z]*|apprendr[a-z]*"
    "|apprenons"
    "|expliqu[a-z]*|dir(e|ai|ons|ais|ions)|parler[a-z]*|parl(e|ons)|touch(er|erai|erons|erais) (un|deux) mots?"
    "|inform[a-z]*"
    "|avert[a-z]*|avis(er|ons|e)[a-z]*|prévenir|préviendr[a-z]*|prévenons|alert[a-z]*|ébruit[a-z]*|divulgu[a-z]*"
    "|signal[a-z]*"
    "|écrir[a-z]*|écrivons|(fer|faire|fais)[a-z]* (part|état|savoir))"
)
_KNOWN: Final = phrases(
    "(copies?|doubles?|exemplaires?|duplicata)[^.;!?]{0,60} (où (vous travaillez|tu travailles|vous exercez|tu exerces)"
    "|qui (vous|t') ?emploie|de votre lieu de travail)",
    "(direction|patron|patronne|responsable|chef|gérante?|ressources humaines|collègues|employeur)[^.;!?]{0,40} où"
    " (vous travaillez|tu travailles|vous exercez)[^.;!?]{0,60} (inform|entret|avert|prév|parl|appr|signal|demand"
    "|retenir)[a-z]*",
    f"{_TELL} ~2 (l'|cette |notre |votre |ce |la |de )?({_UNPAID}|{_AFFAIR})[^.;!?]{{0,20}} (à|aux|auprès de|chez"
    f"|devant) ~1"
    f" {_WHOM}",
    f"{_TELL} ~3 {_WHOM}[^.;!?]{{0,50}} (de|d'|sur|que|comment) ~3 ({_UNPAID}|{_AFFAIR})",
    f"(information|signalement|dénonciation|alerte|avertissement) ~1 (de|à|aux|auprès de) ~1 {_WHOM}",
    f"(fait part|faire part|donné connaissance|rendu compte|fait état|connaissance) ~1 (de|du|d')[^.;!?]{{0,30}}"
    f" ({_UNPAID}|{_AFFAIR})[^.;!?]{{0,20}} (à|aux|auprès de) ~2 {_WHOM}",
    f"({_UNPAID}|{_AFFAIR}) ~3 (portée?s?|exposée?s?|révélée?s?|racontée?s?|signalée?s?|communiquée?s?|transmise?s?) ~4"
    f" (à|aux|auprès de|devant) ~1 {_WHOM}",
    f"{_WHOM}[^.!?]{{0,90}} (s'il|si (elle|cela|ça|la nouvelle|ils|elles)|quand|le jour où|en) ~3 (reven|revien"
    f"|parven|parvien"
    f"|appren|appri|découvr|sav|sach|lis|entend|connai)[a-zî]*[^.!?]{{0,90}} {_UNPAID}",
    f"(réagir|penser|dir|jug|accueill|prendr)[a-z]* ~2 {_WHOM}[^.!?]{{0,90}} (s'il|si|quand|le jour où|en (apprenant"
    f"|découvrant|lisant))[^.!?]{{0,100}} {_UNPAID}",
    "(n'avoir|avoir|n'ai|n'avons|n'aurai) ~1 (personne|quelqu'un|aucun tiers) à (mettre au courant|prévenir|avertir"
    "|informer"
    "|alerter|mettre dans la confidence)",
)
_BY_READER: Final = re.compile(
    r"\b(?:vous|tu|pouvez|pourriez|peux|pourrais-tu|pouvez-vous|merci de|veuillez|n'hesitez pas a|n'oubliez pas de"
    r"|il vous"
    r" (?:suffit|appartient) (?:de|d')|a vous de|si vous (?:devez|souhaitez)) (?:bien |donc |en |le |la |lui |leur "
    r"|aussi "
    r"|egalement )*$"
    r"|\b(?:merci|priere|pri(?:ons|e)|n'hesitez pas a|n'oubliez pas|a vous) d'$"
)
_FINE: Final = re.compile(
    r"\b(?:avec votre accord|a votre demande|comme (?:convenu|vous)|ne (?:dir|parler|communiqu|transm|revel|divulgu"
    r"|inform"
    r"|prevendr|previendr)\w* (?:pas|rien|jamais|a personne)|n'(?:inform|alert|avert|avis)\w* (?:pas|personne|jamais)"
    r"|aucun\w*"
    r"|jamais|personne n'|a votre disposition|livraison|panne|travaux|chantier|rendez-vous|vous nous (?:avez"
    r"|disiez|expliqu\w+)|vous m'"
    r"|vos clients"
    r" vous|affacturage|subroge\w*|cession|notifi\w+|delegation|garantie de paiement|salon|tarif\w*|produit\w*"
    r"|promotion"
    r"|nouveau\w*|sinistre|expert|votre (?:comptable|expert-comptable)|votre clientele (?:est|apprecie))\b"
)

_WISHED: Final = re.compile(r"\b(?:encore|pour l'instant|pour le moment|souhait\w*|esper\w*|prefer\w*|tant que)\b")


# "L'information de vos clients reste entre vos mains": it is the reader's to give, whether he pays or not.
_HIS_TO_GIVE: Final = re.compile(
    r"^ (?:(?:reste|demeure|est) (?:entre vos mains|votre affaire|de votre ressort|a votre charge)"
    r"|vous (?:appartient|revient|incombe))\b(?!.*\b(?:pa[iy]\w*|regl\w*|si|sinon|tant|jusqu\w*|encore"
    r"|pour l'instant)\b)"
)
# "Vos clients tardent à vous payer, et si cela revient souvent, dites-le-nous": it is they who are late, to him.
_CLIENTS_LATE: Final = re.compile(
    r"^(?!.*\b(?:oreilles?|leur|appr[ei]n\w*|decouvr\w*|entend\w*)\b)vos clients (?:tardent (?:\w+ )?a vous payer"
    r"|vous (?:pa[iy]ent|reglent) (?:\w+ )?(?:tard|mal|en retard|lentement))\b"
)
_WHOM_TO_TELL: Final = re.compile(  # "Qui, dans votre maison, avons-nous à prévenir ?": the house is the reader's own
    r"^(?=.*\b(?:chez vous|(?:dans|de) votre (?:maison|service|societe|entreprise|equipe|bureau))\b)"
    r"qui\b[^?]*\b(?:prevenir|avertir|informer|alerter)\b"
)


def _is_of_his_own_doing(letter: Letter, hit: Hit) -> bool:
    """Whether the reader gives it himself, tells of his own late clients, or is asked whom to tell in his house."""
    passages = read(letter).passages
    if hit.text.startswith(("n'ai ", "n'avons ")) and hit.passage.rank:
        before = passages[hit.passage.rank - 1].text
        return _WHOM_TO_TELL.search(before) is not None and DEBT.search(before) is None
    if hit.text.startswith("vos clients ") and re.search(r"\b(?:dites|parlez|prevenez|ecrivez)-", hit.passage.text):
        return _CLIENTS_LATE.search(hit.text) is not None
    return hit.text.startswith("information ") and _HIS_TO_GIVE.search(hit.passage.text[hit.end :]) is not None


def _is_innocent(letter: Letter, hit: Hit) -> bool:
    """Whether the reader himself is to tell it, it is told with his leave, or to his own house."""
    text = hit.passage.text
    if _is_of_his_own_doing(letter, hit):
        return True
    if hit.text.startswith(("n'ai ", "n'avons ")) and _WISHED.search(text) is None:
        return True
    if _BY_READER.search(text[: hit.start]) is not None or _FINE.search(text) is not None:
        return not hit.text.startswith(("n'avoir", "avoir personne"))
    return is_of_house(letter, hit.text, text)


MADE_KNOWN: Final = forbid_phrases(_KNOWN, unless=_is_innocent, even_denied=True)
