"""Words of violence, contempt or fear said to the reader (GR-065, GR-072)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import is_own_fault, is_own_shame, is_title, is_trade_clause, is_weather
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.moves.temper import VIOLENT
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_HARSH = phrases("{harsh}")
_OTHERWISE: Final = re.compile(
    r"\b(?:atelier|chantier|travaux|pose\w*|livr\w+|piece\w*|machine\w*|degat\w*|assurance|sinistre|peinture|bois"
    r"|metal|vis|clou\w*|jardin|arbre\w*|plante\w*|toiture|cuisine|decor|spectacle|film|livre|jeu|roman|album|affiche"
    r"|titre|exposition|musee|concert|groupe|rue|place|menu|recette|vin|cidre|biere|chocolat|formation|cours|voiture"
    r"|pneu\w*|tentatives? de|faux|vigilan\w+|je vous crois|sans reproche|pas un reproche|n'ayez (?:pas|aucune)"
    r"|n'aie (?:pas|aucune)|ne vous (?:inquiet|tromp)\w+|bonne foi|sauf erreur|se tromper|me tromper|nous tromper"
    r"|me suis tromp\w+|sommes trompe\w*|vous etes trompe\w* d[e']|tromper? d[e']|aerien\w*|billet\w*|avion"
    r"|helicoptere|guerre d\w+|(?:numero|role|personnage|conte|costume|masque|statue|deguisement|fable"
    r"|histoire) d[eu]s?|fumisterie|ramon\w+|avarie de|avaries? d[eu]|conteneurs?|navire|punaises? de lit|traitement"
    r"|desinsect\w+|nuisibles?|betises? de cambrai|odeurs?|finale|tournoi|match|jury|marche est|juge de ligne"
    r"|engrenage|frein\w*|vaccin|jument|chienn?e?s?|chats?|chevaux|cheval|(?:par|sauf|une|la|cette|quelque) meprise"
    r"|je deteste|nous detestons|culottes|lingerie|pelouse|gazon|brebis|moutons?|volailles?|pneus?|arret brutal"
    r"|fremi\w* (?:doucement|pas|a peine|sans)|doit fremir|coq|clocher|restaur\w+|coquilles?|relire|relecture"
    r"|tremblements? de terre|monument|association|ligue|lutte|prevention|securite|alarme|incendie)\b"
)

_VIOLENCE: Final = re.compile(  # hurts, or threatens to, wherever it stands
    r"\b(?:arnaqu|malhonn|assassin|baston|baff|cogn|coups? de p|degomm|ecrabouill|egorg|etrip|flingu|gifl"
    r"|menac(?!ant|ait|aient)|poignard|pun[io]|represailles|sevi|supplic|tortur|vendetta|veng"
    r"|humili|intimid|pister|rendre des comptes|reglement de comptes|rira|rirons|chati|raison de trembler)"
)


_WARDED_OFF: Final = re.compile(  # a threat that one learns to parry: "vous bloquiez les menaces au couteau"
    r"\b(?:bloqu|esquiv|desamorc|dejou|neutralis|repouss|par(?:er|iez|ais|ait|ez)|ger|anticip|reconnai|identifi"
    r"|detect|affront)"
    r"[a-z]* (?:aussi |bien |deja )?(?:les?|la|des|une|de|d'|l'|toutes? les?|ces|chaque)(?: [a-z]+)? ?$"
    r"|\b(?:modules?|stages?|ateliers?|seances?|conferences?|sensibilisation|exercices?"
    r"|initiation) (?:[a-z]+ )?(?:sur|aux?|contre"
    r"|face aux?|des?) (?:les? |la |une )?$"
)
_AS_HEARD: Final = re.compile(  # "vous m'avez dit que mon mail sonnait comme une menace"
    r"\b(?:vous|tu) (?:me |m'|nous )?(?:avez|aviez|as|avais)? ?(?:dit|dites|disiez|ecrit|ecriviez|trouve|trouviez"
    r"|pris|lu|recu)\b"
    r"[^.;!?]{0,50}\b(?:mail|message|courriel|lettre|courrier|rappel|relance|phrase|ton)\b[^.;!?]{0,30}"
    r"\b(?:sonn|ressembl|apparent|pass|pri|comme)[a-z]* [^.;!?]{0,12}$"
)
_OURS: Final = re.compile(r"^ (?:[a-z]+ )?(?:de (?:nous|notre|nos)|que (?:nous|je)|du creancier)\b")


def _is_warded_off(hit: Hit) -> bool:
    """Whether a threat is what somebody learns to parry, and none of the writer's."""
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    return hit.text.startswith("menace") and _WARDED_OFF.search(before) is not None and _OURS.match(after) is None


def _is_of_trade(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    if _is_warded_off(hit) or _AS_HEARD.search(text[: hit.start]) is not None:
        return True
    if _OTHERWISE.search(text) is not None or is_quoted_statute(letter, hit.span):
        return True
    if is_title(letter, hit) or is_weather(text) or is_trade_clause(hit) or is_own_shame(hit) or is_own_fault(hit):
        return True
    facts = letter.facts
    named = " ".join((facts.debtor.name, facts.creditor.name, *(invoice.label for invoice in facts.invoices)))
    people = " ".join(contact.last_name for contact in facts.debtor.contacts)
    return hit.text in folded(f"{named} {people} {facts.creditor.signatory}")


RULE = Rule(
    id="TON333",
    name="harsh-word",
    severity=Severity.BLOCKING,
    source="reminder-tone",
    covers=("GR-065", "GR-072"),
    message="Ce mot dit la violence, le mépris ou la peur\u202f: une relance n’en a pas besoin.",
    hint="Dites le fait\u202f: la facture, la somme, la date.",
    check=along(doubting_unaimed(forbid_phrases(_HARSH, unless=_is_of_trade), plain=_VIOLENCE, at_you=True), VIOLENT),
    bad=(
        letter("Nous allons vous écraser.", BUSINESS),
        letter("Votre comportement est celui d’un capricieux.", BUSINESS),
        letter("Vous avez raison de trembler.", CONSUMER),
        letter("Nous saurons nous venger.", BUSINESS),
        letter("Payez, ou les menaces deviendront des actes.", BUSINESS),
        letter("C’est une supercherie de votre part.", CONSUMER),
    ),
    good=(
        letter("Nous ne menaçons personne.", CONSUMER),
        letter("Je me suis trompée de date dans mon message.", BUSINESS),
        letter("Le stage vous a réussi, à la fin vous bloquiez les menaces au couteau.", CONSUMER),
        letter("Votre équipe a appris à désamorcer les menaces verbales, bravo à tous.", BUSINESS),
        letter("N’ayez pas peur d’appeler.", CONSUMER),
        letter("Comme vous l’avez vu, je suis incapable de retenir un numéro.", BUSINESS),
        letter("La chaleur nous accable un peu mais les visiteurs sont là.", BUSINESS),
        letter("Pardon du bruit de mardi : tout l’hôtel était debout, à ma grande honte.", BUSINESS),
        letter("Les pièces brûlées ont été remplacées à l’atelier.", BUSINESS),
    ),
)
