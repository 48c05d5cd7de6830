"""A file is said to be with a lawyer, an officer or a court only when the log says so (GR-057)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import not_handed_over
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import is_formality
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.meaning.no_court import is_named_otherwise
from assistant.guardrails.meaning.proceedings import PAST_STEPS, PRESENT_STEPS
from assistant.guardrails.moves.suit_ahead import BEGUN_OTHERWISE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_HYPOTHETICAL: Final = re.compile(
    r"\b(?:si|avant que|aurait|aurions|aurais|serait|soit|serions|faudrait|en l'absence|a defaut)\b"
)
_ALREADY: Final = re.compile(r"\b(?:deja|d'ores|actuellement|desormais)\b")
_YOURS: Final = re.compile(
    r"\b(?:votre|vos|ton|ta)\s+(?:avocate?|conseil|etude|cabinet|commissaire|notaire|mandataire|juge)\b"
)
_NOT_YET: Final = re.compile(
    r"\b(?:pourr\w+|si |s'il|sans (?:reponse|reglement|paiement|nouvelles?|retour|virement|versement"
    r"|mandatement|suite)|a defaut|faute de|en cas de?|avant (?:que|de|d'|toute?)|serait|serions|aurait"
    r"|aurions|faudrait|envisag\w+|votre (?:avocat\w*|conseil|client\w*|etude|cabinet|requete|audience"
    r"|convocation|juge)|vos (?:clients?|avocats?)|ton (?:avocat\w*|client)|ne (?:souhait|voul)\w* (?:pas"
    r"|aucun)|n'(?:a|avons|ai|est|envisag\w+) (?:pas|aucun|saisi aucun|encore)"
    r"|aucune? (?:avocat|procedure|huissier|commissaire|juge|tribunal|assignation|requete|audience"
    r"|poursuite)|ni (?:avocat|procedure|huissier|tribunal|juge)|procedure (?:ouverte|collective|de|d'"
    r"|interne|habituelle|suivie|comptable)|requete (?:informatique|sql)|convocation (?:a l'assemblee"
    r"|au (?:stage|cours|tournoi))|pour eviter|plutot que|amiable|conciliat\w+|ne (?:sera|serait"
    r"|seront) saisi\w*|commande|traduc\w+|greffe de|du greffe|kbis|cedee?|citation (?:de|latine)|chambre"
    r"|salle d'audience|etude de maitre|(?:client|facture|honoraires|costume|robe|fournitur\w*|mobilier"
    r"|travaux)\w*)\b|\?\s*$"
)
_IN_HAND = Topic(("judicial", "in_hand"), unless=_NOT_YET, doubtful=True)


_HERE: Final = (
    re.compile(  # what may come, the reader's own lawyer, what was told or done by him, and work for such people
        rf"{_NOT_YET.pattern}|\b(?:votre (?:service|direction|pole)|vos (?:services|juristes)|nos (?:clients"
        rf"|confreres)|chantier|travaux|livr\w+|meuble\w*"
        r"|parquet (?:de|en|flottant|massif)|bureaux|toiture|locaux|retraite|mari|femme|fils|fille|frere|soeur"
        r"|ami\w*|jury|concours|match|charpente"
        r"|restera|reste (?:ici|chez nous|amiable)|aurions|conge\w*|conseill\w+|maitre (?:d'|de|charpentier|artisan"
        r"|compagnon))\b"
    )
)
_GONE = Topic(("law_office", "gone_over", "case_word"), unless=_HERE, even_denied=True)


_DECLARED_TO: Final = re.compile(r"\b(?:declar\w+|produi\w+|adress\w+|transmis\w*) [^.;!?]{0,40}$")
_COLLEAGUE: Final = re.compile(
    r"\b(?:chez nous|collegues?|c'est (?:desormais |maintenant )?[a-z]+ qui|retraite|conges?|remplac\w+|numeris\w+"
    r"|assurances?|assureu\w+|garantie)\b"
)
_BEFORE_THAT: Final = re.compile(r"\bavant qu[^.;!?]*$")
_WROTE: Final = re.compile(
    r"^(?:maitre|me) \S+ (?:nous|m')\s?(?:a|avait) (?:ecrit|repondu|contacte\w*|appele\w*)"
)  # theirs
_SEATS: Final = re.compile(
    r"\bassignation (?:de |des )(?:places?|lits?|chambres?|tables?|taches?|dossards?|vehicules?)\b"
)


def _is_pronoun(letter: Letter, hit: Hit) -> bool:
    """Whether "me" is no maître ("la direction me demande où en est ce dossier"), or "maître" nobody's title."""
    text, start = letter.twin.text, hit.span[0]
    if hit.text.startswith("maitre "):
        return not text[start + len("maitre ")].isupper()
    return hit.text.startswith("me ") and text[start] == "m"


def _is_the_officer(letter: Letter, hit: Hit) -> bool:
    """Whether the one named is the officer of the proceedings, to whom a claim is declared."""
    insolvency = letter.facts.debtor.insolvency
    return insolvency is not None and _DECLARED_TO.search(hit.passage.text[: hit.start]) is not None


def _is_within(hit: Hit) -> bool:
    """Whether the file only goes from one desk of the house to another."""
    return hit.text.startswith(("dossier", "facture")) and _COLLEAGUE.search(hit.passage.text) is not None


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _IN_HAND.find(letter):
        if not is_conditional(letter, hit.passage):
            yield _IN_HAND.fault(letter, hit)
    yield from _gone(letter)
    for hit in PAST_STEPS.find(letter):
        before = hit.passage.text[: hit.start]
        if is_named_otherwise(hit) or _is_the_officer(letter, hit):
            continue
        if not (is_formality(hit) or denied(hit) or _HYPOTHETICAL.search(before) or _YOURS.search(hit.text)):
            yield fault(letter, hit.span)
    for hit in (*PRESENT_STEPS.find(letter), *BEGUN_OTHERWISE.find(letter)):
        if (
            _BEFORE_THAT.search(hit.passage.text[: hit.start])
            or _WROTE.search(hit.text)
            or _SEATS.search(hit.clause)
            or _is_pronoun(letter, hit)
            or _is_within(hit)
            or is_named_otherwise(hit)
            or _is_the_officer(letter, hit)
            or hit.passage.text[: hit.start].endswith(("peut etre ", "pourrait etre "))
        ):
            continue
        supposed = is_conditional(letter, hit.passage) and _ALREADY.search(hit.text) is None
        if not ((denied(hit) and " qu'a " not in hit.text) or supposed or _YOURS.search(hit.text)):
            yield fault(letter, hit.span)


def _gone(letter: Letter) -> Iterator[Fault]:
    for hit in _GONE.find(letter):
        if not (is_conditional(letter, hit.passage) or _YOURS.search(hit.passage.text) or _is_the_officer(letter, hit)):
            yield fault(letter, hit.span)


RULE = Rule(
    id="LIT057",
    name="false-stage",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-057",),
    message="Le dossier n’est pas enregistré comme transmis à un avocat, un officier ou un tribunal.",
    hint="Écrivez au futur et sous condition, ou consignez la transmission.",
    check=announced(_check, BEGUN_OTHERWISE, _GONE, _IN_HAND, PAST_STEPS, PRESENT_STEPS),
    when=not_handed_over,
    bad=(
        letter("L’affaire n’est plus entre mes mains, elle est partie chez les juristes.", BUSINESS),
        letter("Votre dossier est entre les mains de notre avocat.", BUSINESS),
        letter("Tout est déjà parti chez notre avocate, qui s’en occupe.", BUSINESS),
        letter("Nous avons transmis votre dossier à un commissaire de justice.", CONSUMER),
        letter("Une procédure d’injonction de payer a été engagée.", BUSINESS),
        letter("Notre avocat prépare l’assignation.", BUSINESS),
        letter("J’ai mandaté mon avocat ce matin.", CONSUMER),
        letter("J’ai déjà filé ton dossier à l’avocat.", BUSINESS),
        letter("Le tribunal est d’ores et déjà saisi.", BUSINESS),
    ),
    good=(
        letter("Sans règlement, nous transmettrons le dossier à notre avocat.", BUSINESS),
        letter("Nous n’avons saisi aucun avocat.", BUSINESS),
        letter(
            "Votre dossier est entre les mains de notre avocat.",
            BUSINESS,
            events=(EventFacts(EventKind.HANDED_TO_LAWYER),),
        ),
        letter("Avant que le dossier ne soit transmis à un avocat, appelez-nous.", BUSINESS),
        letter("Nous avons transmis votre demande à notre conseil d’administration.", BUSINESS),
        letter("Il suffit de saisir le numéro de facture sur le portail.", BUSINESS),
        letter("Le duplicata est disponible au secrétariat de l’association.", BUSINESS),
    ),
)
