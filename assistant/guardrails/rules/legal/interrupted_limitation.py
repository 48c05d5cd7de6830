"""A reminder, an e-mail or a registered letter does not interrupt limitation (GR-054)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import begins_denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_OURS = (
    "(présente|lettre|courrier|courriel|mail|e-mail|email|recommandé|relance|mise en demeure|rappel"
    "|envoi|message|LRAR|notification|démarche)"
)
_STOPS = (
    "(interrompt|interrompre|interrompent|interrompra|interrompue?|interruptif|interruptive|interruption|suspend"
    "|suspendre|suspendra|suspendent|suspendue?|suspension|proroge|prorogation|repousse|prolonge|remet à zéro"
    "|stoppe|arrête|relance|fait repartir|fait courir un nouveau)"
)
_CLAIM = phrases(
    "(dettes?|créances?|factures?) ~2 imprescriptibles?",
    "(avons|dispose|disposons|reste|gardons) ~3 (\\d+|cinq|dix|vingt|trente) ans ~3 (pour|afin de) ~2 (agir"
    "|réclamer|poursuivre|recouvrer|vous)",
    f"{_OURS} ~9 {_STOPS} ~6 (prescription|prescriptions|délai de forclusion)",
    f"{_STOPS} ~8 (prescription|prescriptions) ~8 {_OURS}",
    f"(prescription|prescriptions) ~6 {_STOPS} ~8 {_OURS}",
    f"{_OURS}[^.;]{{0,40}} prescription ~4 {_STOPS}",
    "(remet|remettent|remettra|remise?|ramène) ~6 prescription ~3 (zéro|départ|début)",
    "(compteur|horloge|délai|sablier) ~2 (de la|de) prescription ~4 (zéro|repart|recommence|redémarre|gelée?|bloquée?)",
    "(vaut|valant|vaudra|a valeur d'|emporte|acte) ~2 (interruption|interruptif|interruptive"
    "|suspension) ~3 prescription",
    "(prescription|prescriptions) ~3 (repart|repartent|recommence|redémarre|est remise à zéro|est relancée)",
    "(remet|remettra|remettre|remis) ~5 (prescription|délai pour agir|compteurs? (de la prescription|du "
    "délai|du temps)) ~4 zéro",
    f"{_OURS} ~4 (remet|remettra|remettre|remis) ~3 compteurs? ~5 zéro",
    "à titre interruptif ~3 prescription",
    f"{_OURS}[^.;]{{0,30}} (repartir|recourir|redémarrer|recommencer|courir (à nouveau|de nouveau|une (nouvelle"
    f"|seconde) fois))"
    "[^.;!?]{0,60} (temps|délai|années?) [^.;!?]{0,30}(agir|poursuivre|réclamer|assigner)",
    f"{_OURS}[^.;]{{0,30}} (repartir|courir à nouveau|redémarrer|recommencer|rouvrir"
    f"|interrompre|interrompt)[^.;]{{0,30}} "
    "délai (de (\\d+|deux|cinq|dix|un) ans?|d'un an|pour agir|d'action|légal|de prescription)",
    f"{_OURS},? ~1 (le|notre|votre)? ?(délai|compteur|temps|horloge) ~5"
    " (suspendue?|interrompue?|gelée?|arrêtée?|remise? à zéro|repart|recommence|stoppée?)",
    "(délai|compteur) (pour agir|d'action|légal|de recours|de prescription) ~3 (suspendue?|interrompue?|gelée?|arrêtée?"
    "|remise? à zéro|repart|recommence|stoppée?)",
)
_LONG = "(dix|quinze|vingt|trente|cinquante|cent) ans"
# For ever, or by our own hand.
_REOPENED = phrases(
    "(notre|ma|mon|cette|ce|nos|chaque) (lettre|courrier|courriel|mail|recommandé|relance|rappel|mise en demeure|envoi)"
    " ~3 (remis|remet|remettra|interrompu|interrompt|suspendu|suspend|relancé|rouvert) ~1 délai(?=[.!,;]|$| à zéro"
    "| légal| pour agir)",
    "(due?|exigible|réclamée?|réclamer|recouvrée?|recouvrer|poursuivre|suivra) ~4 (à vie|éternellement|indéfiniment"
    f"|sans limite de (temps|durée)|jusqu'à (votre|ta) mort|pour toujours|dans {_LONG})",
    f"dans {_LONG}[^.;!?]{{0,40}} (réclamée?|réclamer|poursuivre|exiger|exigible|recouvrer)",
    f"(avez|as|aurez) ~1 {_LONG} pour ~1 (payer|régler|rembourser)",
    "(date|délai) de prescription ~1 (est|sera|a été) ~1 (repoussée?|prolongée?|effacée?|reportée?|annulée?)",
    "(effacer|effacera|effacerait|contourner|annuler) la prescription",
    "(pourrons|pourrai|pouvons) toujours (vous |te )?poursuivre(?! (le|la|les|notre|nos|ce|cette|nos))",
)

_BY_WRITING: Final = re.compile(  # a letter, or this very day
    r"\b(?:courri(?:er|el)s?|lettres?|relances?|rappels?|messages?|e-?mails?|mails?|envois?|plis?|recommandes?"
    r"|mises? en demeure"
    r"|ecrits?|ecriv\w+|aujourd'hui|ce jour|chaque fois|la presente|demarches?|reclamations?|sms|appels?)\b"
)
_LAWFUL: Final = re.compile(  # what the law does let interrupt it, and delays of another kind
    r"\b(?:reconnai\w+|acomptes?|versements?|paiements? partiels?|assign\w+|en justice|citation|saisine|jugement"
    r"|tribunal|juge|requete"
    r"|injonction|mediat\w+|conciliat\w+|garantie|decennale|retract\w+|livr\w+|seulement|experience|collabor\w+"
    r"|partenariat"
    r"|abonnement|contrat|bail|bureaux|magasin|boutique|guichet|medical\w*|pharmac\w+|medecin|ordonnance)\b|\?\s*$"
)
_ANEW = Topic(("starting_anew", "time_to_act"), beside=_BY_WRITING, elsewhere=_LAWFUL)

# False by its own negation.
_ETERNAL = phrases(
    "(n'y a|n'existe|ne connaît|n'encourt|ne subit|ne risque|ne court|n'a) ~1 (pas|aucune|jamais|nulle) ~2"
    " prescription",
    "(dettes?|créances?|factures?|sommes?) ~2 (ne|n') ~2 (prescri[a-z]+|prescriptible|éteint[a-z]*) ~1 (pas|jamais"
    "|plus)",
    "(dettes?|créances?|factures?|sommes?|elle) ~1 (ne|n') ~3 (plus|jamais|pas) ~2 (prescrite?s?|prescrire"
    "|prescriptible)",
    "prescription ~1 (ne|n') ~1 (court|courra|joue|jouera|avance) ~1 (plus|pas)",
    "délai (au-delà|passé|après) duquel ~6 (plus|pas) ~1 (agir|poursuivre|réclamer)",
    "(délai|temps) ~3 (court|joue|courra|jouera) pas contre (nous|notre|moi)",
    "(pourrez|pouvez|pourras|peux) (pas|plus|jamais) (invoquer|opposer|faire jouer|compter sur) ~1 prescription",
    "espérez pas ~4 (éteigne|prescrive|prescrite)",
    "(encore|toujours|restez|resterez|seriez|serez|serait|sera) ~6 (en|dans) (20[3-9]\\d|dix ans|quinze ans"
    "|vingt ans|trente ans)",
    "(prescription) ~2 (pas|jamais|nullement) ~2 (acquise?|atteinte|encourue|possible|à craindre) ~3 (avant"
    "|à cette date|d'ici)",
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_CLAIM)(letter)
    yield from forbid_topics(_ANEW)(letter)
    yield from forbid_phrases(_ETERNAL, even_denied=True)(letter)
    yield from forbid_phrases(_REOPENED, unless=begins_denied, even_denied=True)(letter)


RULE = Rule(
    id="LEG054",
    name="interrupted-limitation",
    severity=Severity.BLOCKING,
    source="fr-civ-2240",
    covers=("GR-054",),
    message="Ni une relance ni une lettre recommandée n’interrompt la prescription.",
    hint="Supprimez la phrase.",
    check=announced(_check, _ANEW, _CLAIM, _ETERNAL, _REOPENED),
    bad=(
        letter("La présente interrompt la prescription.", BUSINESS),
        letter(
            "Cette lettre recommandée a pour effet de suspendre le délai de prescription de notre créance.", BUSINESS
        ),
        letter("La prescription est interrompue par ce courrier.", CONSUMER),
        letter("Même dans vingt ans, cette facture pourra vous être réclamée.", BUSINESS),
        letter("Un nouveau délai de cinq ans s’ouvre aujourd’hui.", BUSINESS),
        letter("À chaque courrier, le délai pour agir redémarre.", BUSINESS),
        letter("Le présent envoi vaut interruption de la prescription.", CONSUMER),
    ),
    good=(
        letter("Cette lettre n’interrompt pas la prescription.", BUSINESS),
        letter("Votre reconnaissance écrite interromprait la prescription.", BUSINESS),
        letter("Votre magasin ouvre un deuxième rayon, cinq ans après votre premier courrier.", BUSINESS),
        letter("La prescription médicale vous a été remise avec ce courrier.", BUSINESS),
        letter("Vous avez demandé la suspension de l’abonnement par courriel.", CONSUMER),
        letter("Avec votre virement, on remettra les compteurs à zéro.", BUSINESS),
    ),
)
