"""Cut at once: a private client is left without water, light or line today or tomorrow, in whatever form it is put."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Announced, Fault
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_SUPPLY: Final = (
    "(eau|gaz|électricité|courant|chauffage|lumière|internet|fibre|ligne|lignes|connexion|téléphone|accès|abonnements?"
    "|compteurs?|alarme|télésurveillance|forfait|box|fioul|hébergement|site|serveurs?|messagerie|services?|fourniture)"
)
_CUT: Final = (
    "(coup(e|es|ons|ent|er[a-z]*|ée?s?|ure|ures|erait)|débranch[a-z]*|éteind[a-z]*|éteign[a-z]*|éteinte?s?|ferm(e|ons"
    "|er[a-z]*"
    "|ée?s?|eture)|suspend[a-z]*|suspension|interromp[a-z]*|interruption|résili[a-z]*|désactiv[a-z]*|déconnect[a-z]*"
    "|arrêt[a-z]*"
    "|stopp[a-z]*|dépos[a-z]*|retir[a-z]*|(mis|mets|mettons|mettrons|met) (fin|un terme))"
)
_NOW: Final = (
    "(ce soir|cette nuit|aujourd'hui|demain|à minuit|à midi|tout à l'heure|dans (l'heure|la journée|la minute"
    "|les minutes"
    "|quelques (minutes|heures))|sur-le-champ|immédiate(ment)?s?|à l'instant|tout de suite|dès (réception|ce jour"
    "|maintenant"
    "|à présent)|à réception|sans (autre (avis|préavis|formalité|avertissement)|préavis|avertissement|délai|prévenir)"
    "|séance"
    " tenante|maintenant)"
)
_AT_ONCE: Final = phrases(
    f"{_CUT}[^.;!?]{{0,30}} {_SUPPLY}[^.;!?]{{0,30}} {_NOW}",
    f"{_SUPPLY}[^.;!?]{{0,40}} {_CUT}[^.;!?]{{0,30}} {_NOW}",
    f"{_NOW}[^.;!?]{{0,40}} {_CUT}[^.;!?]{{0,25}} {_SUPPLY}",
    f"{_NOW}[^.;!?]{{0,40}} {_SUPPLY}[^.;!?]{{0,25}} {_CUT}",
    f"(dès|à partir de|à compter de) ~2 {_NOW}[^.;!?]{{0,20}} (plus|sans) (de |d'){_SUPPLY}",
)
_ANNOUNCED: Final = re.compile(
    r"\b(?:travaux|panne|fuite|maintenance|incident|securite|danger|orage|tempete|commune|mairie|distributeur"
    r"|fournisseur"
    r"|enedis|grdf|operateur|a votre demande|comme (?:convenu|prevu)|si vous (?:le )?(?:souhait|prefer|voul)\w*"
    r"|vous (?:pouvez|avez demande|nous demand\w+|souhaitez)|pouvez-vous|article|clause|conditions|retabli\w*|repar\w+"
    r"|depann\w+|remplac\w+|entretien|rassur\w+|excus\w*|desole\w*|jamais|aucune? (?:coupure|suspension|interruption)"
    r"|ouvert\w*|magasin|standard|bureaux?|conges|horaires?|a ete|avait|etait|depuis|relance\w*|rappels?|formulaire"
    r"|de \d+ a \d+|mises? a jour|dans votre (?:rue|quartier|commune)|(?:ne|n') ?(?:sera|coup|ferm|suspend|interromp"
    r"|debranch|arret)\w*(?: \w+)? (?:pas|jamais|ni)|merci|je passe"
    r"|depos\w+ (?:le|un) (?:cheque|dossier|courrier|colis)|fin du contrat|demenag\w+|retractation"
    r"|(?:notre|nos) services? (?:\w+ ){0,2}?ferm\w+|notre service (?:client\w*|comptab\w*|commercial|facturation"
    r"|technique|apres-vente)"
    r"|ferm\w+ (?:ce soir |aujourd'hui |demain )?(?:a|des|de) \d+"
    r"|(?:ne|n') ?(?:(?:vous|te|t'|la|le|les|leur|lui) ?)?(?:est|sont|va|(?:ser|all|voul|souhait|compt|pens|coup"
    r"|suspend|ferm)\w+) (?:pas"
    r"|jamais|nullement)(?![^.!?]*\b(?:mais|sauf|si|sans|a moins|faute|pourtant|qu'a|que si)\b))\b"
)
# "Notre ligne ferme à midi aujourd'hui": where the writer is reached, and nothing that the reader has of him.
_OURS: Final = re.compile(r"\b(?:notre|nos|mon|ma|mes) $")
_SHUTS: Final = re.compile(
    r"^(?:lignes?|telephone|messagerie|site)\b(?!.*\b(?:votre|vos|ton|ta|tes)\b)(?![^,;:]*\b(?:vous|te)\b)"
    r"(?!.*\b(?:abonnement|acces|donnees|photos|fichiers|comptes?|avec)\b)"
    r"(?!.*\bferm\w* [^,;:]{0,25}(?:l'|\b(?:la|le|les|toute?s?) )(?!soir|midi))[^;]*\bferm(?:e|ent|era|eront"
    r"|es?|ee?s?)\b"
)
# "Pensez à fermer l'eau ce soir, il va geler": the reader shuts it for his own sake, and nobody for him.
_SHUT_BY_READER: Final = re.compile(
    r"^(?!.*\b(?:nous|on|je|j'|ou|sinon|pa(?:y|i)\w+|regl\w+|factures?|dettes?|plus|coupures?|technicien|(?:est"
    r"|sont|sera|seront|va etre)"
    r" (?:coup|ferm|suspend|interromp|retir|debranch)\w+)\b)"
    r"(?=.*\b(?:gel\w*|froid|orages?|tempete|neige|partir|absen\w+|vacances|voyage|crue|inond\w+)\b)"
    r".*\b(?:(?:pensez|songez|veillez|n'oubliez pas) (?:bien )?(?:a|de|d') ?(?:bien )?(?:couper|fermer|debrancher"
    r"|eteindre|arreter)|(?:coupez|fermez|debranchez|eteignez|arretez)) (?:bien )?(?:l'|(?:le|la|les|votre|vos) )"
)


def _is_no_cut(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether it is announced for a reason, is of the writer's own, or is done by the reader for his own sake."""
    text = hit.passage.text
    if _ANNOUNCED.search(text) is not None or _SHUT_BY_READER.search(text) is not None:
        return True
    return _OURS.search(text[: hit.start]) is not None and _SHUTS.search(text[hit.start :]) is not None


_FOUND: Final = forbid_phrases(_AT_ONCE, unless=_is_no_cut, even_denied=True)


def _blocked(letter: Letter) -> Iterable[Fault]:
    return (replace(found, severity=Severity.BLOCKING) for found in _FOUND(letter))


CUT_AT_ONCE: Final = Announced(_blocked, _AT_ONCE.signs)
