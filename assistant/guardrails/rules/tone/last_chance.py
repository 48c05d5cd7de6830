"""No last chance, and no image of time that runs out (GR-076, GR-055)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.doubt import doubting, sentence_of
from assistant.guardrails.moves.running_out import RUNS_OUT
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.sentence import words_in
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_BRIEF: Final = 7  # words
_RUNS_OUT = phrases("{last_chance}", "{time_image}")
_UNHURRIED: Final = re.compile(
    r"\b(?:plaisir|sincere|gaiete de c(?:oe|œ)ur|merci|joignable|repond\w+|rappell\w+|envo(?:ie|yons|yer)\w*"
    r"|livr\w+|pos\w+|repar\w+|montres?"
    r"|horloge\w*|chance (?:de travailler|de vous|que|d'avoir)|bonne chance|occasions? d'(?:echanger|en parler"
    r"|en discuter)|occasions? de (?:discuter|dialoguer)|chance\s?!|pas encore|pas trop tard|croise\w*|passe (?:vite"
    r"|par)|chronopost|chronodrive|chronologi\w*|interven\w+|si vous|si tu|quand (?:vous|tu)|tac au tac|gare|rail\w*"
    r"|ne reviendra (?:pas|plus) (?:avant|d'ici|cette|ce|sur|chez|au|aux|a la|pour|travailler|nettoyer)"
    r"|sncf|gong|sablier\w* (?:en|de)|bombe\w* (?:de|a)|meche\w* (?:de|a)|recettes?|gard\w+ le pire)\b"
)


_OVER = Topic(
    ("over", "near_hour"),
    unless=re.compile(
        _UNHURRIED.pattern
        + r"|\b(?:conges?|vacances|fermeture annuelle|notre|nos|atelier|magasin|chantier|travaux|contrat"
        r"|garantie|devis|offre de (?:prix|remise)|abonnement|inscriptions?|intervention|seance|cours|piece"
        r"|je (?:pars|rentre"
        r"|suis)|reunion|reception|concert|spectacle|saison|echeancier|report\w*|plus rien (?:a payer|a regler"
        r"|ne reste)"
        r"|solde|il restera|restera)\b"
    ),
    doubtful=True,
)

_IMAGES: Final = re.compile(  # things and hours of many lives: images only where the debt is spoken of
    r"^(?:aiguilles|gong|chrono|tac|couperet|guillotine|minuteurs?|heure h|jour j|coup de sifflet|(?:la|une) perche"
    r"|porte de sortie|sortie de secours|derniers? (?:arret|train|wagon|virage|vol|coup de.*|geste)"
    r"|bouee de sauvetage|dernieres? (?:station|navette|carte|bouee)|chaque (?:minute|seconde)|sabliers?"
    r"|minuit moins.*|moins cinq|quelques secondes|dernieres (?:secondes|minutes|heures)"
    r"|(?:quelques )?instants? avant|le temps de lire|temps d'un cafe|avant (?:de dejeuner|de dormir|l'aube"
    r"|le coucher|d'aller dormir|votre dejeuner)|en lisant ce|dans les heures|d'une (?:heure|minute) a l'autre"
    r"|heure par heure|tout bascul\w*|se referm\w*|ne reviendra (?:pas|plus)|pas deux fois|fil du rasoir"
    r"|brule les doigts|largu\w* les amarres|pas demain|(?:un|le) train pass\w*)$"
)


_PRESSES: Final = re.compile(  # tells the reader to pay or to choose, or threatens with what comes next
    r"(?<!reste )(?<!restent )\b(?:payez|paie|paye|reglez|regle|virez|vire|versez|soldez|decidez|agissez"
    r"|repondez|saisiss\w+"
    r"|profitez-en|pour (?:payer|regler|virer|agir|reagir|repondre|eviter)|de (?:payer|regler|virer|solder|repondre)"
    r"|(?:ce|le|votre|ton) (?:virement|paiement|reglement)|(?:vous|tu) (?:n'|ne )?(?:l'|la |le |en )?(?:av(?:ez|iez)|as"
    r"|aurez|auras|dispos\w+|laisserez)(?! (?:bien|raison|promis|votre chance|recu|offert))|(?:m'avez|nous "
    r"avez)(?! offert)"
    r"|sinon|apres quoi|apres,|ensuite|huissier|tribunal|procedure|contentieux|amiable|dossier|poursuit\w*|justice"
    r"|dernier(?:e|s|es)? (?:chance|avertissement|sommation|rappel|delai|relance)|ultime|dernier ultimatum"
    r"|maniere forte|racheter|seconde? (?:message"
    r"|rappel)|qu'une fois|deux fois cette)\b"
)


def _in_no_hurry(letter: Letter, found: Fault) -> bool:
    text = sentence_of(letter, found)
    return len(words_in(text)) > _BRIEF and _PRESSES.search(text) is None


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_RUNS_OUT, unless=excused_beside(_UNHURRIED), even_denied=True)(letter)
    yield from forbid_topics(_OVER)(letter)


RULE = Rule(
    id="TON341",
    name="last-chance",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-055", "GR-076"),
    message="La phrase presse par l’image d’une dernière chance ou d’un temps qui s’épuise.",
    hint="Donnez une date à quelques jours, et ce qui pourra suivre, au conditionnel.",
    check=along(doubting(doubting_unaimed(announced(_check, _RUNS_OUT, _OVER), only=_IMAGES), _in_no_hurry), RUNS_OUT),
    bad=(
        letter("C’est votre dernière perche, saisissez-la.", BUSINESS),
        letter("Le sablier se vide, réglez maintenant.", BUSINESS),
        letter("On ne frappe pas deux fois à la même porte.", CONSUMER),
        letter("Demain à l’ouverture, c’est fini.", CONSUMER),
        letter("Tic, tac… vous entendez ?", CONSUMER),
        letter("Après ce mail, la porte sera close.", BUSINESS),
    ),
    good=(
        letter("Merci de votre accueil : ce fut une chance de travailler chez vous.", BUSINESS),
        letter("Notre dernière proposition reste valable jusqu’au 30 juin 2026.", BUSINESS),
        letter("La réparation de votre sablier est terminée, il reste 700,00 € à régler.", CONSUMER),
        letter("Je vous rappelle dans la journée.", CONSUMER),
        letter("La dernière ligne droite du chantier commence lundi.", BUSINESS),
    ),
)
