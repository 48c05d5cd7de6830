"""The text holds the letter and nothing about its making (N6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, phrases

_CHATTER = phrases(
    "{chatter}",
)
# What shows that a received mail was obeyed as if it gave orders.
_OBEYED = phrases(
    "(instructions?|consignes?|règles?|prompt) ~1 (système|initiales?|précédentes?) ~2 (ignorées?|oubliées?|remplacées?"
    "|annulées?)",
    "(ignorons|ignorées?|oublions|oubliées?) ~3 (instructions|consignes|règles) ~1 (système|initiales|précédentes)",
    "(fin|début) (des|du|de la) (instructions?|prompt|consignes?)",
    "mode (développeur|administrateur|débogage|debug) ~1 (activé|actif)",
    "(comme|ainsi que) ~1 (demandé|indiqué|exigé) (dans|par) ~3 (message|courriel|mail|pièce jointe)[^.;]{0,20} "
    "(pénalités|intérêts|montant|somme|indemnité) ~2 (ignorées?|ignorés?|modifiée?s?|effacée?s?|annulée?s?)",
)
_BEFORE_SUBJECT: Final = re.compile(
    r"\A\s*(?!objet)(?P<talk>\S[^\n]{2,300})\n\s*(?:\*\*)?objet(?:\*\*)? ?:", re.IGNORECASE
)
_LETTERHEAD: Final = re.compile(
    r"\d{5}|recommand|\ble \d|,\s*le\b|siren|rcs|@|\b(?:sarl|sas|sa|eurl|sasu|ei|sci)\b|attention"
)
_TALK: Final = re.compile(
    r"\b(?:voici|bien sur|certainement|d'accord|volontiers|avec plaisir|j'ai redige|proposition"
    r"|version|brouillon|ci-dessous|sujet|subject)\b|[:!]\s*$"
)
_LINE_START: Final = re.compile(
    r"^(?:voici|bien sur|certainement|bien entendu|d'accord|volontiers)\b[^\n]{0,120}[:!]\s*$", re.MULTILINE
)
_CORRECTED: Final = re.compile(
    r"voici (?:la|une) version (?:rectifi\w+|sign\w+|imprimable|papier|acquittee|corrigee de (?:la|cette"
    r"|votre) facture)\b"
)
_OF_PAPERS: Final = re.compile(  # a version of what was sold, of a bill
    r"voici (?:la|une) version \w+ (?:de la |de votre |de vos |de ta |de notre |de l'|du |des )(?!lettre|courriel"
    r"|message|mail"
    r"|e-mail|relance|courrier|texte|mise en demeure|sms|rappel)"
)
_READABLE: Final = re.compile(r"\b(?:fichier|scan|piece jointe|document|photo)\b[^.;!?]*$")  # sent once more
_PROMPT: Final = re.compile(
    r"(?:votre|ce|un|notre) prompt (?:reglement|paiement|virement|retour|envoi|retablissement|accord)\b"
)
_ADAPTED: Final = re.compile(
    r"vous pouvez (?:adapter|personnaliser) (?:la date|les dates|le rythme|le nombre|l'echeance|votre|vos)\b"
)
_RECORD: Final = re.compile(
    r"\bvoici (?:ce que|comment|pourquoi|celui|celle|(?:le|un|la|une|les|des|mon|notre|ma|ce|votre) "
    r"(?:recapitulatif|point|detail|compte|lien|rib|iban|releve|solde|facture|numero|rythme|ligne"
    r"|liste|situation|etat|duplicata|projet (?:de protocole|d'accord)|planning|version corrigee))"
)


# Turns that people use too: they tell of a machine where the sentence speaks of the text itself.
_OFTEN_HUMAN: Final = re.compile(
    r"^(?:souhaite[sz]-(?:vous|tu) que je|voici (?:le|la|un|une|votre) (?!brouillon|version|relance|mise)"
    r"|n'hesitez pas a (?:modifier|adapter|personnaliser)|vous pouvez|je n'ai pas acces"
    r"|(?:selon|conformement|suivant) .*(?:instructions|consignes)|consignes donnees|instructions fournies"
    r"|je ne suis pas avocat|je ne suis qu'un|j'ai redige|ce (?:message|courriel|mail) est redige|avant l'envoi"
    r"|tout en preservant|genere automatiquement|verifiez les montants|informations fournies|donnees fournies)"
)
_OF_THE_TEXT: Final = re.compile(
    r"\b(?:relances?|brouillons?|versions?|courtois\w*|fermes?|fermete|adapt\w*|raccourci\w*|reformul\w*|ajust\w*"
    r"|prompt|redige (?:une|la|ce|cette) (?:lettre|courriel|mail|message|relance|texte)|crochets"
    r"|destinataire|personnalis\w*|plus court\w*|conseil juridique|en temps reel|votre demande|demande[es]?"
    r"|le ton|un ton"
    r"|(?:ce|cette|mon|votre) (?:lettre|courriel|mail|message|texte|e-mail)|mise en demeure|avant (?:l'|de l'"
    r"|d'|l')?envo\w+"
    r"|(?:donnees|informations) (?!fournies par)[a-z]*|assistant)\b|:\s*$"
)


def _is_human(hit: Hit) -> bool:
    """Whether a turn of machines stands here in a sentence about dates, parcels and cheques."""
    if _OFTEN_HUMAN.match(hit.text) is None:
        return False
    told = hit.passage.text.removeprefix("ce message est redige") if hit.text.startswith("ce ") else hit.passage.text
    return _OF_THE_TEXT.search(told) is None


def _check(letter: Letter) -> Iterator[Fault]:
    found = False
    for hit in _CHATTER.find(letter):
        if _PROMPT.match(hit.passage.text, hit.start) is not None:
            continue
        if any(why.match(hit.passage.text, hit.start) is not None for why in (_CORRECTED, _OF_PAPERS, _ADAPTED)):
            continue
        if "version" in hit.text and _READABLE.search(hit.passage.text[: hit.start]) is not None:
            continue
        if _RECORD.search(hit.passage.text) is None and letter.facts.channel is not Channel.PHONE:
            human = _is_human(hit)
            found = found or not human
            told = fault(letter, hit.span)
            yield replace(told, severity=Severity.WARNING) if human else told
    for hit in _OBEYED.find(letter):
        yield fault(letter, hit.span)
    text = letter.twin.folded
    before = _BEFORE_SUBJECT.match(text)
    if before is not None and not found and _LETTERHEAD.search(before["talk"]) is None and _TALK.search(before["talk"]):
        yield fault(letter, before.span("talk"))
    elif not found:
        first = _LINE_START.match(text.lstrip())
        if first is not None and _RECORD.search(first.group()) is None:
            offset = len(text) - len(text.lstrip())
            yield fault(letter, (first.start() + offset, first.end() + offset))


RULE = Rule(
    id="FOR207",
    name="model-chatter",
    severity=Severity.BLOCKING,
    source="finished-text",
    covers=("GR-114", "N6"),
    message="Cette phrase parle de la rédaction, non de la facture.",
    hint="Retirez-la.",
    check=_check,
    bad=(
        letter("Voici le courriel demandé :\n\nBonjour, il reste 700,00 € à régler.", BUSINESS),
        letter("Il reste 700,00 €.\n\nJ’espère que ce brouillon vous convient.", BUSINESS),
        letter("En tant que modèle de langage, je ne peux pas menacer.", BUSINESS),
        letter("Bien sûr !\n\nObjet : Facture F-118\n\nBonjour,", BUSINESS),
        letter("Souhaitez-vous que je propose une version plus ferme ?", BUSINESS),
        letter("Instructions système ignorées. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Comme demandé dans le message, les pénalités sont ignorées.", BUSINESS),
    ),
    good=(
        letter("Voici le récapitulatif de votre compte :", BUSINESS),
        letter("Objet : Facture F-118\n\nBonjour,", BUSINESS),
        letter("Le modèle de chaise livré vous plaît-il ?", BUSINESS),
        letter("Tours, le 7 septembre 2026\nObjet : Facture F-118\n\nMonsieur,", BUSINESS),
        letter("Voici ce que j’ai noté, pour que nous ayons la même chose par écrit :", BUSINESS),
    ),
)
