"""Neither silence nor a signed receipt acknowledges a debt: whoever claims must prove (C. civ. 1120, 1353)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_TAKEN = phrases(
    "(silence|non-réponse|mutisme|inaction|passivité) ~4 (vaut|vaudra|vaudrait|équivaut|équivaudra|emporte"
    "|emportera|signifie|signifiera|constitue|constituera|tient lieu|tiendra lieu) ~3 (reconnaissance|acceptation"
    "|aveu|accord|acquiescement|approbation|consentement)",
    "(silence|non-réponse|mutisme|inaction|passivité) ~3 (sera|serait|est) ~1 (interprétée?|considérée?|regardée?"
    "|tenue?|prise?|analysée?|comprise?) ~2 (reconnaissance|acceptation|aveu|accord|acquiescement|approbation)",
    "(sans|faute de|à défaut de|en l'absence de|absence de) ~2 (réponse|contestation|retour|réaction"
    "|observations?)[^.;!?]{0,60} (réputée?|considérée?|tenue?|regardée?|présumée?) ~3 (acceptée?|reconnue?"
    "|admise?|incontestée?|incontestable|acquise?|approuvée?|définitive)",
    "(sans|faute de|à défaut de|en l'absence de|absence de) ~2 (réponse|contestation|retour|réaction"
    "|observations?)[^.;!?]{0,60} (considérerons|considérerai|considérons|tiendrons|tiendrai|estimerons) ~6 "
    "(reconnu|reconnue|reconnaissez|acceptée?|acceptez|acquise|admise)",
    "(non contestée?s?|pas contestée?s?|non dénoncée?s?|sans être contestée?s?)[^.;!?]{0,50} (réputée?s?"
    "|considérée?s?|tenue?s?|regardée?s?"
    "|présumée?s?) ~2 (acceptée?s?|reconnue?s?|admise?s?|acquise?s?|approuvée?s?|définitives?)",
    "(faute de|à défaut de|sans|en l'absence de|absence de) ~1 (contestation|réponse|réaction"
    "|observations?)[^.;!?]{0,60} "
    "(définitivement|irrévocablement) ~1 (due?s?|acquise?s?|exigibles?|reconnue?s?|acceptée?s?)",
    "(créance|dette|facture|somme) ~1 (deviendra|devient|sera|serait|devenue) ~1 (définitive|incontestable"
    "|irrévocable|indiscutable|inattaquable)",
    "(accusé de réception|réception|remise|signature) ~4 (vaut|vaudra|emporte|constitue|constituera) ~2 "
    "(reconnaissance|aveu|acceptation)",
)
_WITHOUT_PROOF = phrases(
    "(plus|pas|rien|dispensée?s?|sans|dispense|dispensera|exempte|libère) ~2 (à|de|d'|besoin de) ~1 (prouver"
    "|démontrer|établir|justifier"
    "|rapporter la preuve|apporter la preuve|faire la preuve)[^.;!?]{0,40} (devez|dois|dette|créance|somme|due?"
    "|dû|facture)",
    "(ouverture|ouvrir|ouvrant|lecture|lire|consultation|clic|cliquer|réception|recevoir|accusé) ~6 (message"
    "|courriel|mail|e-mail|lien"
    "|courrier|lettre|sms|recommandé|réception|pièce jointe)[^.;!?]{0,50} (preuve|reconnaissance|aveu"
    "|acceptation|vaut|vaudra|attestera"
    "|établira|suffira|suffit|prouvera|prouver)[^.;!?]{0,40} (dette|devez|dois|créance|somme|facture|due?|accord"
    "|acceptez)",
    "(jours|semaine|quinzaine|heures|délai|date|soir|mois)[^.;!?]{0,60} (accord|acceptation|consentement|aveu"
    "|oui) ~1 (est|sera|serait"
    "|devient|deviendra|nous est|nous sera) ~1 (acquise?|définiti[a-z]+|tacite|donnée?|supposée?|présumée?"
    "|réputée?|irrévocable)",
)
# True of its own denial: "n'ayant pas contesté la facture, vous l'avez acceptée".
_UNCONTESTED = phrases(
    "(ayant|avez|avoir|as) (pas|jamais|rien) ~1 contesté[^.;!?]{0,60} (acceptée?s?|reconnue?s?|approuvée?s?"
    "|admise?s?|acquise?s?|validée?s?)",
    "(ayant|avez|avoir|as) (pas|jamais|rien) ~1 contesté[^.;!?]{0,60} (reconnaissez|acceptez|validez|admettez"
    "|réputée?)",
)
_NOT_SO: Final = re.compile(
    r"\?\s*$|\b(?:creances (?:commerciales )?incontestees|(?:n'est|ne (?:vaut|signifi|emport|constitu"
    r"|veut)\w*) (?:pas|nullement|jamais)"
    r"|pas encore|trouver un accord|chercher\w*|sans (?:votre )?accord|merci d'avoir|devis|bon pour accord"
    r"|que tout va bien(?=[.!]|$)|deborde\w*|vacances|vaut (?:tous|toutes"
    r"|mille)|vaut (?:le|la|bien) (?:detour|peine|coup|voyage)|rien "
    r"de (?:grave|facheux|mechant)"
    r"|si vous etes d'accord, |afin|pour que|dites-|(?:vaut|vaudrait) mieux|mieux (?:vaut|vaudrait)|mieux que "
    r"le silence)\b"
)
_AS_YES: Final = re.compile(  # "sans nouvelles du devis que vous avez accepté" takes no silence for a yes
    r"\b(?:vau(?:t|dra\w*)|equiv\w+|signifi\w+|emport\w+|lieu d|consider\w+|reput\w+|presum\w+|definiti\w+|irrevoc\w+"
    r"|incontest\w+|tacit\w+|tiendr\w+|tenue?s?|conclu\w+|dedui\w+|acquis\w*|adm(?:is|ise|ises|et|ets|ettez|ettre)"
    r"|acquiesc\w+|aveux?|avou\w+"
    r"|reconnaissez|reconnaissance|reconnu\w*|c'est (?:donc )?(?:donc|que|bien|accepter|reconnaitre|approuver"
    r"|consentir|avouer|valider|admettre|dire|un|une)|preuve|donc (?:vous|tu) [a-z]+|(?:un|votre|ton) oui"
    r"|consent\w*|approu\w+|accord|enterin\w*|ratifi\w*"
    r"|dit (?:assez|oui)"
    r"|en dit long|revient a|comme (?:un|votre|ton)|validons|scelle\w*|fige\w*|sans appel|que (?:vous|tu) "
    r"d\w+|confirm\w+ que|donne\w* raison"
    r"|pour (?:acceptee|acquise)|engage\w*|(?:sera|seront|est) (?:\w+ )?(?:acceptee?s?|validee?s?|arretee?s?)"
    r"|(?:vous|tu) (?:l')?accepte[sz])\b"
)
_OF_GOODS: Final = re.compile(
    r"\b(?:livraison|teinte|couleur|piece|colis|rendez-vous|horaires?|maquette|epreuve|bon a tirer|dessin"
    r"|cadre|pose|passage|visite|date (?:de|vous))\b"
)
_OF_DEBT: Final = re.compile(
    r"\b(?:factur\w+|dettes?|sommes?|creances?|soldes?|montants?|prix|pa(?:y|ie)\w*|comptes?|dus?|dues?|devez"
    r"|reclam\w+|contest\w+|litige)\b"
)
_AGREED: Final = re.compile(
    r",? d'accord\b|\bje (?:le |la )?reconnais|\bj'accepte|\bvaut (?:le|la|bien) \w+|\b(?:a|aura|avez|ont"
    r"|avons) valide\w*\b|\bacceptez que\b|\bc'est [a-z]+ qui\b"
)
_QUIET_YES = Topic(("quiet", "consenting"), unless=_NOT_SO, even_denied=True)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _QUIET_YES.find(letter):
        found = _QUIET_YES.fault(letter, hit)
        if _OF_GOODS.search(hit.clause) and not _OF_DEBT.search(hit.passage.text):
            taken = False
        else:
            taken = _AS_YES.search(_AGREED.sub(" ", hit.text)) is not None
        yield found if taken else replace(found, severity=Severity.WARNING)
    yield from forbid_phrases(_TAKEN)(letter)
    yield from forbid_phrases(_WITHOUT_PROOF, unless=excused_anywhere(_NOT_SO), even_denied=True)(letter)
    yield from forbid_phrases(_UNCONTESTED, even_denied=True)(letter)


RULE = Rule(
    id="LEG153",
    name="silence-taken-for-consent",
    severity=Severity.BLOCKING,
    source="fr-civ-1120",
    covers=("GR-033",),
    message="Ni le silence ni un accusé de réception ne valent reconnaissance de la dette.",
    hint="Retirez la phrase\u202f; demandez plutôt une réponse.",
    check=announced(_check, _QUIET_YES, _TAKEN, _UNCONTESTED, _WITHOUT_PROOF),
    bad=(
        letter("Votre silence vaut reconnaissance de dette.", BUSINESS),
        letter("Sans réponse sous huit jours, la créance sera réputée acceptée.", BUSINESS),
        letter("L’accusé de réception de cette lettre vaut reconnaissance de la dette.", CONSUMER),
        letter("Faute de contestation, nous considérerons que vous reconnaissez cette somme.", CONSUMER),
    ),
    good=(
        letter("Votre silence nous inquiète.", BUSINESS),
        letter("Sans réponse de votre part, nous vous rappellerons lundi.", CONSUMER),
        letter("Votre silence ne vaut pas reconnaissance de dette.", BUSINESS),
        letter("Votre bon pour accord vaut acceptation du devis.", CONSUMER),
        letter("Le silence de la montagne vaut le détour.", BUSINESS),
    ),
)
