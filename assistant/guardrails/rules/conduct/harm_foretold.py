"""No harm to anybody, nor to what is theirs, is foretold, however it is put (GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.anecdote import doubting_anecdotes
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.meaning.company import READER
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_CARE: Final = re.compile(
    r"\b(?:(?:coll|tend|dress|pret)\w+ l'oreille|dent\w*(?:aire|iste)s?|kine\w*|seances?|soins?|prothese"
    r"|osteo\w*|chirurg\w*|coiff\w*|sculpt\w*|statue"
    r"|nous nous|je me (?:suis )?|(?:va|vont|aille|aillent|portent?) (?:bien |beaucoup )?mieux|couronne|marionnette"
    r"|figure (?:deja |bien |aussi |donc )*(?:sur (?:la|le|votre|notre|cette|ce|chaque)|dans (?:la|le|votre|notre"
    r"|ce)|au (?:devis"
    r"|contrat|bon|verso)|parmi)"
    r"|poupee|casse-tete|pieds?|peluche|pull|gants?|bracelet"
    r"|pour ne pas|sans vouloir|merci|remerci\w*)\b"
)
_FORETOLD: Final = re.compile(
    r"\b(?:bete|dommage|pas si|pourrai\w+|risqu\w+|va|vont|vite|un (?:jour|soir)|une nuit|ce soir|bientot|cette nuit"
    r"|dort|dorment|imaginez|imagine|facilement|longtemps|prie\w*|si beau|si belle|moi-meme|combien de temps"
    r"|\w+(?:rai|rons|ront|rait|raient))\b"
)
_TRADE: Final = re.compile(
    r"\b(?:repar(?!t)\w+|remplac\w+|devis|sinistre|assur\w+|interven\w+|pose|poser|vidange|controle|revision"
    r"|neu(?:f|ve)s?"
    r"|livr\w+|garantie|depann\w+|entretien|veterinaire|vaccin|pension|croquettes|bois de chauffage|granules|fioul"
    r"|protection|protege\w*|traitement|orage|tempete|gel|grele|vent|commande|stock\w* (?:a|de|est)|facture pour)\b"
)
_BODY = Topic(("body_part", "harming"), beside=READER, unless=_CARE)
_GOODS: Final = Topic(
    ("ruining", "own_goods"),
    beside=re.compile(rf"(?=.*(?:{READER.pattern}))(?:.*(?:{_FORETOLD.pattern}))"),
    unless=_TRADE,
)
_BODY_AHEAD = Topic(
    ("body_part",),
    beside=re.compile(
        r"(?=.*\b(?:plus|pas|sans|risqu\w+|perd\w+|compt\w+|ramass\w+|retrouv\w+|adieu|mal|sentir|gueule|machoire)\b)"
        r"(?:.*"
        r"\b(?:tes|ton|ta|vos|votre) (?:deux |jolie?s? |petite?s? )?(?:jambes?|bras|dents|genoux?|doigts|mains"
        r"|nez|gueule|figure|os"
        r"|cotes|tete|crane|machoire)\b.*(?:ra|ras|rez|ront|rai|rons|va|vas|vont|risqu\w+)\b|(?:ra|ras|rez|ront|rai"
        r"|rons|va|vas|vont)\b"
        r".*\b(?:tes|ton|ta|vos|votre) (?:deux |jolie?s? |petite?s? )?(?:jambes?|bras|dents|genoux?|doigts|mains"
        r"|nez|gueule"
        r"|figure|os|cotes|crane|machoire)\b"
        r")"
    ),
    unless=re.compile(
        _CARE.pattern
        + r"|\btete de lit\b|\b(?:entre (?:vos|tes) mains|sous la main|soulager\w*|repos\w*|signer\w*|remis\w*"
        r"|remettr\w+"
        r"|arriver\w*|mains? propre)\b"
    ),
    even_denied=True,
)
_UNGUARDED: Final = Topic(
    ("unguarded", "own_goods"),
    beside=re.compile(
        rf"(?=.*(?:{READER.pattern}))(?=.*\b(?:bete|dommage|vite|un (?:jour|soir)|une nuit|ce soir|cette nuit"
        r"|imagin\w+|facilement|prie\w*|si beau|si belle|regrettable|malheur\w*|arrive\w*|dort|dorment)\b)"
    ),
    unless=_TRADE,
)
_PEACE = Topic(
    ("peace", "at_stake"),
    beside=READER,
    unless=re.compile(
        r"\b(?:merci|souhait\w*|bonnes?|profitez|reglez (?:en|a)|en toute|tranquille\w* de|paix (?:ferroviaire"
        r"|sociale)|rue|juge"
        r"|soins?|assurance|mutuelle|sante (?:de|fragile)|alarme|securite (?:incendie|sociale|du chantier)"
        r"|chantier|attendr\w+"
        r"|chute|systeme|adoucisseur|matelas|literie|isolation|vitrage)\b"
    ),
)
_PREDECESSOR = Topic(
    ("predecessor", "fared"),
    unless=re.compile(
        r"\b(?:merci|comptable|banque|service|plaisir|facture (?:a|ont)|nous ont|nous a|client\w* (?:content"
        r"|ravi)\w*)\b"
    ),
    even_denied=True,
)
_HAZARD = Topic(("hazard", "mishap_hint"), unless=_TRADE, even_denied=True)
_OMINOUS = phrases(
    "{ominous}",
    "(je|on|nous|qui|frère|patron|avocat|justice|huissier|associé|direction|ici) ne plaisante pas(?! avec (la|l'|le))",
)
_INJURED = phrases(
    "(finir|finira|finirez|finiras|finissent|terminer|terminera|terminerez|aller|atterrir|atterrira) ~2 (à l'hôpital"
    "|aux urgences|à l'hosto|au cimetière|en fauteuil|sur un brancard|entre quatre planches|six pieds sous terre)",
    "(plâtre|hôpital|urgences|ambulance|cercueil|cimetière|pompiers) ~6 (toi|quelqu'un|bientôt|attend|réserv|prépar"
    "|appel)[a-z]*",
    "(plâtre|hôpital|urgences|ambulance|cercueil|cimetière|pompiers) ~3 vous (guette|réclam|tend|soign|emm|ramass)"
    "[a-z]*",
)
_KIND: Final = re.compile(
    r"\b(?:un imprevu|plaisir|accueil|gentillesse|merci|remerci\w+|bon souvenir|chantier|rire avec|jeux?|a "
    r"l'oeil nu|stock"
    r"|(?:mariage|bapteme|noces|concert|spectacle|bal|repas|voyage|soiree|fou rire|rires)|tout se pa(?:ie|ye) "
    r"(?:sur place"
    r"|a la|au|en|par)|la monnaie sur|sur la liste|viendra bientot|(?:j'ai|nous avons|a) passe un mauvais|(?:pas|rien)"
    r" (?:[a-z']+ ){0,3}(?:aupres d[eu]|avec (?:le|la|notre|mon))|si besoin|aider|vous eviter|evite[rz]?|pour "
    r"que|sans engagement|(?:lors|au moment) d(?:u|e la|es) (?:decharg|manutent|livr|mont|demont)\w*|joyeu\w+"
    r"|fete\w*|anniversaire|cadeau)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_BODY, _BODY_AHEAD, _GOODS, _UNGUARDED, _PEACE, _PREDECESSOR, _HAZARD)(letter)
    yield from forbid_phrases(_OMINOUS, unless=excused_beside(_KIND), even_denied=True)(letter)
    yield from forbid_phrases(_INJURED, unless=excused_beside(_KIND))(letter)


_PLAIN: Final = re.compile(  # said of nothing else
    r"\bsemelle|\b(?:jambes|dents|gueule|machoire|rotules?|crane)\b|\bqui de nous deux|\bcraquer\w* le premier"
    r"|\bdans (?:vos|tes) (?:chaussures|souliers)|\bdans (?:votre|ta) peau|\b(?:hopital|cercueil"
    r"|cimetiere)\b.*\b(?:attend"
    r"|guette)\w*|\bimpunement|\bcollimateur|\bligne de mire|\bœil pour œil|\bdent pour dent|\bpasser a tabac"
    r"|\bpar la peau|\bcoin sombre|\bde gre ou de force|\bplus souvent qu'on|\bfait attendre"
)


RULE = Rule(
    id="CND362",
    name="harm-foretold",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-055", "GR-065"),
    message="La phrase fait craindre un mal pour quelqu’un ou pour ses biens.",
    hint="Retirez la phrase\u202f; dites au besoin quel recours légal vous reste, au conditionnel.",
    check=announced(
        doubting_unborne(doubting_anecdotes(_check), _PLAIN),
        _BODY,
        _BODY_AHEAD,
        _GOODS,
        _UNGUARDED,
        _PEACE,
        _PREDECESSOR,
        _HAZARD,
        _OMINOUS,
        _INJURED,
    ),
    bad=(
        letter("On va te péter les dents si l’argent n’arrive pas.", BUSINESS),
        letter("Votre voiture dort dehors, ce serait bête qu’il lui arrive quelque chose.", CONSUMER),
        letter("Vous allez vous en souvenir longtemps.", BUSINESS),
        letter("Quelqu’un va finir à l’hôpital dans cette histoire.", BUSINESS),
        letter("D’autres avant vous s’en sont mordu les doigts.", BUSINESS),
        letter("Un incendie d’atelier, ça arrive plus souvent qu’on ne croit.", BUSINESS),
        letter("Vous n’imaginez pas encore jusqu’où nous pouvons aller.", BUSINESS),
    ),
    good=(
        letter("La majoration pour coupe, que vous aviez acceptée, figure déjà sur la facture.", CONSUMER),
        letter("La séance pour vos genoux reste à régler.", CONSUMER),
        letter("La vitre cassée de votre camion est remplacée.", BUSINESS),
        letter("Nous nous souviendrons longtemps de votre accueil.", BUSINESS),
        letter("Je ne voudrais pas vous casser la tête avec ces chiffres.", CONSUMER),
        letter("Nous avons encore l’air du bal dans la tête, quelle soirée chez vous.", CONSUMER),
        letter("Votre dos va mieux, nous en sommes ravis.", CONSUMER),
        letter("Je vous demande donc une date ferme.", BUSINESS),
        letter("Les pavés de votre terrasse seront posés lundi.", CONSUMER),
    ),
    reach="Une menace faite d’images toutes neuves échappe à cette règle.",
)
