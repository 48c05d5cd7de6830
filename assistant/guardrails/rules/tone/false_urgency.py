"""No deadline in hours, no countdown (GR-076, R13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.durations import Duration
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import tells_of_old
from assistant.guardrails.meaning.no_hurry import is_no_hurry, is_shown
from assistant.guardrails.meaning.tale import tells_no_more
from assistant.guardrails.meaning.time_taken import ASKED, is_time_taken
from assistant.guardrails.moves.running_out import HURRIED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.sentence import words_in
from assistant.guardrails.wording.signs import along

_DAY: Final = 24
_THREE_DAYS: Final = 72
_BRIEF: Final = 7  # words
_HURRY = phrases(
    "(encore|plus que) (une|deux|trois|quatre|cinq|six) heures et",
    "dans (une|deux|trois) heures?,? (votre|ton) dossier",
    "jusqu'à demain (à l'aube|matin|midi|soir)",
    "(expir|périm|bascul|s'arrêt|se referm|prend fin|prendra fin|sera clos|sera fermé|sera scellé)[a-z]* ~2 "
    "(aujourd'hui|ce soir|demain|dans (une|deux|quelques) (heures?|minutes?)|à \\d{1,2} ?h|minuit|midi)",
    "(avant|d'ici) ~1 fermeture ~3 (bureaux?|guichets?|banques?|caisse|portes|comptabilité|service)",
    "(plus|aucun|pas|sans) ~1 (de )?(retour en arrière|marche arrière|retour possible|seconde chance|deuxième chance"
    "|session de rattrapage)",
    "(dernier|ultime) (sursis|répit|appel avant|délai de grâce|coup de semonce|carat)",
    "(virement|paiement|règlement|régler|payer|virer|somme|argent) ~3 (avant|à|pour|d'ici) \\d{1,2} ?(h|heures)",
    "(avertissement|délai|sommation) ~1 avant (midi|minuit|ce soir|demain)",
    "(heure|montre|temps|pendule) (tourne(?! (à|au)\\b)|joue contre (vous|toi)|presse pour vous)",
    "(avez|as|aurez|auras|laisse|laissons|donne|donnons) ~2 jusqu'à ~1 fermeture",
    "(ferm|clôtur|boucl|tranch|régl)(e|es|ez|ons|er|erons|erai|era|eront) ~3 (dossier|affaire|question) (ce "
    "soir|aujourd'hui|demain matin)",
    "(après|passé) (midi|minuit|ce soir|cette nuit|demain|aujourd'hui|\\d{1,2} ?h)[^.;!?]{0,25} (trop tard|fini"
    "|plus rien|part|dossier|discussion|répondons)",
    "(est|sera|serait|soit|sinon|ensuite|après|demain),? ~2 trop tard(?! pour (celles?|celui|ceux|cette|ce"
    "|cet|la|le|les|mon|ma|notre)\\b)",
    "(vos|votre|tes|ta|ton) ~3 trop tard",
    "(dernier carat|maintenant ou jamais|avant l'irréparable|dernière heure|heure de vérité|point de non-retour)",
    "(veux|voulons|exige|exigeons|attends|attendons|faut) ~4 (argent|virement|paiement|règlement|somme|dû|solde) "
    "~3 (demain|ce soir|aujourd'hui|tout de suite|dans l'heure|à l'instant|ce matin|cet après-midi|ce midi)",
    "(virement|paiement|règlement|payez|réglez) ~2 (ou rien|ou (alors|sinon))",
    "(heures?|minutes?|chaque minute|chaque heure|le temps) (sont|est) ~1 (comptées?|compté)",
    "(quelques|deux|trois|dernières|plus que) heures? (pour|avant)",
    "{hurry}",
    "(payez|paie|payer|réglez|règle|régler|virez|vire|versez|verse|soldez|solde|solder|procéder au "
    "paiement|procéder au règlement|effectuer le virement|effectuez le virement|votre paiement|votre "
    "règlement|virement|paiement exigé|paiement attendu|règlement attendu)(?! (est|a) (visible|bien|arriv"
    "|parti|pass|crédit|là))"
    " ~2 (dès )?(aujourd'hui|ce "
    "soir|dans la journée|dans l'heure|avant midi|avant minuit|à l'instant|ce matin)",
    "(aujourd'hui|ce soir|minuit|midi) (dernier délai|dernière limite|au plus tard|sans faute|impérativement)",
    "(dernier délai|dernière limite|date limite|ultime délai)( :| ?:)? ~2 (ce soir|aujourd'hui|minuit"
    "|midi|demain matin|18 ?h)",
    "(passé|au plus tard|avant|d'ici|jusqu'à|jusqu'au) (aujourd'hui|ce soir|minuit|la fin de la journée|ce "
    "midi|cet après-midi)",
    "(\\d{1,2} ?h(eures)?|midi|minuit) (ce soir|aujourd'hui|ce jour)",
    "(ce soir|aujourd'hui|ce jour) (avant|à) (\\d{1,2} ?h|midi|minuit)",
    "(il (vous|te) reste|plus que|il ne (vous|te) reste (plus )?que) (\\d+|quelques|une|deux|trois) (heures?"
    "|minutes?)(?! (de|d') ?(?!plus|délai|répit|sursis|grâce)[a-z]{4,})",
    "tic-?tac",
    "(1?\\d|2[0-4]) ?(h|heures) ~1 pour (payer|régler|virer|solder|réagir|répondre|vous exécuter"
    "|vous acquitter|régulariser)",
    "(avez|as|aviez|aurez|laisse|laissons|donne|donnons) ~2 jusqu'à (\\d{1,2} ?h|midi|minuit|ce soir|ce midi)",
    "(compte à rebours|chrono|chronomètre|horloge|montre|minuterie) ~3 (lancée?|démarré|tourne|commencé|parti"
    "|déclenchée?)",
)
_PRESSING = phrases(
    "(immédiatement|sur-le-champ|séance tenante|tout de suite|sans plus attendre|toutes affaires "
    "cessantes|urgent|urgence|en urgence)",
)
_HOURS: Final = frozenset({"heure", "heures", "minute", "minutes", "h", "mn", "min"})
_ONE_DAY: Final = re.compile(r" jour\b(?:(?<=\b1 jour)|(?<=\bun jour)|(?<=\b1 seul jour)|(?<=\bun seul jour))")
_DEADLINE: Final = re.compile(
    r"(?:\b(?:sous|dans|d'ici|avant|delai|accord\w+|laiss(?:e|ons|era\w*|erons)|maximum|reste|endeans|avez|as|donn\w+"
    r"|octroy\w+|dispos(?:ez|es|e|er)\b|plus que|pour)\b[^.;:!?]{0,40}|:\s*)$"
)
_PRESSED: Final = re.compile(
    r"\b(?<!reste a )(?<!de )(?:pa(?:ie|ye)[zr]?|regl(?:ez|e|er|ons)|virez|vire|virer|vers(?:ez|e|er)"
    r"|sold(?:ez|e|er))\b"
    r"|\b(?:payable|exigible|pas une (?:minute |heure )?de plus|mon dernier mot|dernier (?:rappel|mot)"
    r"|ferm\w+ (?:[a-z]+ )?dossier)\b"
    r"|\b(?:exig\w+|veu[xt]|voulons|faut|sinon|faute|repond(?:ez|s|re)\b|reag\w+|agir\w*|agissez|decid\w+|plus qu[e']"
    r"|(?:vous|te|il) (?:ne )?(?:vous |te )?rest(?:e|ent|era)|ultimes?|dernier(?:e|s|es)? (?:chance|delai"
    r"|limite|avis|carat)"
    r"|laiss(?:e|ons|era\w*|erons)|donn(?:e|ons|era\w*|erons)|accord(?:e|ons)|disposez|enclench\w*|bascul\w*"
    r"|tout (?:s'|sera|est|part)|(?:c'est|sera|est) fini|trop tard|des ce soir|avertissement|en demeure"
    r"|(?:dossier|contrat|dette|creance|proposition|delai|accord) expir\w*"
    r"|(?:virement|paiement|reglement|argent|somme|solde)s? (?:[a-z]+ ){0,2}(?:attendu|exige|immediat"
    r"|instantane|avant|sous"
    r"|dans l'heure|doit)\w*|(?:attend(?:s|ons)?|sans|doit|devez|dois) [^.;!?]{0,25}(?:virement|paiement"
    r"|reglement|intervenir"
    r"|argent)|(?:vous|tu) (?:avez|as|aurez|auras)(?! (?:travaill|appel|eu|bien|deux|dix))|avant "
    r"(?:minuit|ce soir))"
    r"\b|!"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for duration in letter.durations if _mentions_hours(letter) else ():
        found = _judge(letter, duration)
        if found is not None:
            yield found
    for hit in _HURRY.find(letter):
        if tells_no_more(hit.passage.text) and tells_of_old(hit.passage.text) and not ASKED.search(hit.passage.text):
            continue
        if not denied(hit) and not is_no_hurry(hit.passage.text):
            found = _weighed(fault(letter, hit.span), hit.passage.text)
            yield replace(found, severity=Severity.WARNING) if is_shown(hit) else found
    if letter.facts.stage in {Stage.PRE_DUE, Stage.REMINDER_1, Stage.REMINDER_2}:
        yield from _advise(letter)


def _weighed(found: Fault, sentence: str) -> Fault:
    """A warning where nobody is told to pay, to answer or to fear, and the words suffice to tell of something else."""
    if _PRESSED.search(sentence) is not None or len(words_in(sentence)) <= _BRIEF:
        return found
    return replace(found, severity=Severity.WARNING)


def _mentions_hours(letter: Letter) -> bool:
    return not letter.twin.words.isdisjoint(_HOURS) or _ONE_DAY.search(letter.twin.folded) is not None


def _judge(letter: Letter, duration: Duration) -> Fault | None:
    hours = _hours(duration)
    before = letter.twin.folded[max(0, duration.start - 60) : duration.start]
    if hours is None or hours > _THREE_DAYS or _DEADLINE.search(before) is None or is_time_taken(letter, duration):
        return None
    span = (duration.start, duration.end)
    if hours <= _DAY:
        return _weighed(fault(letter, span), passage_at(letter, duration.start).text)
    mild = not letter.facts.stage.is_notice
    return replace(fault(letter, span), severity=Severity.WARNING) if mild else None


def _hours(duration: Duration) -> float | None:
    if duration.minutes is not None:
        return duration.minutes / 60
    if duration.hours is not None:
        return duration.hours
    return _DAY if duration.days == 1 and "jour" in duration.text else None


def _advise(letter: Letter) -> Iterator[Fault]:
    for hit in _PRESSING.find(letter):
        if not denied(hit) and "urgence" not in hit.passage.text.replace(hit.text, "", 1):
            yield replace(
                fault(letter, hit.span),
                severity=Severity.ADVICE,
                message="À ce stade, l’insistance sert moins qu’une date.",
                hint="Donnez une date de paiement.",
            )


RULE = Rule(
    id="TON076",
    name="false-urgency",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-076",),
    message="L’échéance se compte en heures\u202f: c’est une pression, non un délai.",
    hint="Donnez une date à quelques jours.",
    check=along(_check, HURRIED),
    bad=(
        letter("Le solde doit être sur notre compte avant midi.", BUSINESS),
        letter("DERNIÈRE CHANCE : 2 H !!!", CONSUMER),
        letter("Vous avez vingt-quatre heures pour payer.", BUSINESS),
        letter("Merci de régler sous 12 h.", BUSINESS),
        letter("Réglez avant ce soir, sinon tant pis.", CONSUMER),
        letter("Il vous reste trois heures.", CONSUMER),
        letter("Virement instantané dans la journée, c’est le seul moyen de rester clients.", BUSINESS),
        letter("Si rien n’est payé, on arrive dans les 24 heures !", CONSUMER),
    ),
    good=(
        letter("Dans le premier cas, deux minutes suffisent.", BUSINESS),
        letter("Merci de régler avant le 8 juin 2026.", BUSINESS),
        letter("Il vous reste deux heures de formation à prendre.", CONSUMER),
        letter("Notre standard répond 24 heures sur 24.", CONSUMER),
        letter("Nous vous rappelons sous 24 heures.", CONSUMER),
        letter("La facture porte sur deux heures de ménage.", CONSUMER),
        letter("Réponds-moi aujourd’hui pour me le confirmer.", BUSINESS),
        letter("Appelez-moi quand vous avez une minute.", BUSINESS),
        letter("Notre chauffeur a laissé les palettes un jour de marché.", BUSINESS),
        letter("Je sais, je m’y prends toujours trop tard.", CONSUMER),
        letter("Si elle n’est pas arrivée, je la renvoie dans l’heure.", BUSINESS),
        letter("Reste à régler les quatre heures de débardage du 3 mars.", BUSINESS),
        letter("Laissez-lui vingt-quatre heures avant de marcher dessus.", CONSUMER),
        letter("Si le groupe fait encore des siennes, sifflez, on arrive dans les 24 heures !", BUSINESS),
        letter("En cas de panne, appelez : nous venons sous 24 heures, dimanche compris !", CONSUMER),
        letter("Je resterai à l’atelier jusqu’à 19 h ce soir.", CONSUMER),
    ),
)
