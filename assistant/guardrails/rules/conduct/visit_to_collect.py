"""Nobody comes to the reader's door to be paid, nor with company that frightens (GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import sentence_of, silenced
from assistant.guardrails.moves.waiting import WAITING
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_TO_BE_PAID: Final = re.compile(
    r"\b(?:argent|sous|pognon|fric|thunes?|mon du|notre du|votre du|cheque|chequier|encaiss\w+|pa(?:ye|ie|yer|yez"
    r"|iement)\w*"
    r"|regl(?:er|ez|ement|ee?)|liquide|especes|mains vides|bredouille|solde|dette|facture|explication|vive voix"
    r"|de visu|en face|les yeux|comptes?|etonn\w+|surpris\w*|tambourin\w*|improviste|sans prevenir|plaise"
    r"|en personne|soyez (?:la|present\w*)|nuit|aube|dimanche|moi-meme|compagnie|accompagn\w+|quelqu'un|jusqu'a"
    r"|tant qu\w*|si vous ne|si tu ne)\b"
)
_BY_US: Final = re.compile(r"\b(?:je|nous|on|quelqu'un|mes|nos|ils)\b|\bj'")
_WELCOME: Final = re.compile(
    r"\b(?:plaisir|(?:saisir|deposer|charger|telecharger|trouver) [^.;!?]{0,30}portail|comme (?:toujours|d'habitude"
    r"|chaque \w+)"
    r"|pointe (?:correct|bien"
    r"|tout|chaque|un|le|la|vos|votre)\w*|arrange\w*|convien\w*|convenu\w*"
    r"|rendez-vous|rdv|livr\w+|deposer|depose|apport\w+|repar(?!t)\w+|entretien"
    r"|verifi\w+|technicien\w*|install\w+|termin\w+|travaux|duplicata|remettre|main propre|merci|souhait\w+|prefer\w+"
    r"|(?:si|comme) (?:vous|tu) (?:le )?(?:voul|veux|desir)\w*|peu(?:x|t|vent)|pouvons|pourr\w+|disponible|joignable"
    r"|chantier|devis|poser|pose|courrier|recommande|pli|proposer|propose|boutique est|magasin est|a deux pas"
    r"|passe(?:nt)? par|commissaires? de justice|huissiers?|cafe|bonjour|salu\w+|excus\w+|visite (?:de|du"
    r"|technique|annuelle)|relev\w+ (?:le|les|du) compteur\w*"
    r"|etape|tribunal|juge|l'amiable|mise en demeure|vider|tondre|tailler)\b"
)
_ON_THE_WAY: Final = re.compile(
    r"\b(?:peu[tx]|pouvons|pourr\w+)\b[^.;!?]*\b(?:au passage|en passant)\b"
    r"|\b(?:je|nous) (?:vous |te )?(?:le |la |les )?depos(?:e|ons|erai|erons)\b"
)
_AT_THE_DOOR = Topic(
    ("reader_door", "coming"), beside=_TO_BE_PAID, unless=_WELCOME, elsewhere=_ON_THE_WAY, even_denied=True
)
# To come and do something (but nouns end so too, and some errands are to be paid): "je passe mardi finir les plinthes".
_TO_DO_SOMETHING: Final = (
    r"|\b(?:pass|repass|vien|viendr|revien|reviendr)\w* (?:[a-z']+ ){0,6}?(?!encaiss|recup|cherch|prendr|reclam"
    r"|parl|expliq"
    r"|regl|pay|voir|sonn|frapp|chant|tambour|camp|mang|bloqu|cri|coll|affich|plant|dormir|attend|regard|votre|notre"
    r"|autre"
    r"|hier|premi|derni|quartier|atelier|palier|escalier|chantier|courrier|portier|janvier|fevrier|\w+bre\b|frere|pere"
    r"|mere|encore|faire|soir|maire|titre|quatre|contre)[a-z]{2,}(?:er|ir|re)\b"
)
_AT_WORK: Final = re.compile(_WELCOME.pattern + _TO_DO_SOMETHING)
_UNASKED = Topic(
    ("reader_door", "coming_surely"),
    unless=re.compile(
        _WELCOME.pattern
        + _TO_DO_SOMETHING
        + r"|\b(?:seances?|benne|palettes?|virtuelle|stationner|pointer ensemble|ramon\w+|raccord\w+|mesures?|mise en"
        r" service|nettoy\w+|soud\w+|redress\w+|gabarits?|comme (?:convenu|prevu)|prevue?s?|reprendre (?:le|la"
        r"|les) (?:joint|portes?|pose)"
        r"|commande|colis|camion (?:de|viendra)|tournee|visite(?:r|z)?|aucun\w*|jamais|voir (?:le|les|la|vos"
        r"|votre)|inviter?|concert"
        r"|fete|anniversaire|si (?:vous|tu)|quand (?:vous|tu)|des que (?:vous|tu)|vous arrange|preter?|rapport\w+"
        r"|ramen\w+)\b"
    ),
    elsewhere=_ON_THE_WAY,
    doubtful=True,
)
_MEN: Final = (
    "(gaillards?|costauds?|gros bras|malabars?|baraqués?|armoires? à glace|molosses?|videurs?|boxeurs?|catcheurs?"
    "|colosses?)"
)
_WITH_FORCE = Topic(("rough_company", "coming"), beside=_BY_US, unless=_WELCOME, even_denied=True, doubtful=True)

# Rough men who come to see the reader, whoever sends them and whatever for.
_ROUGH_MEN: Final = phrases(
    f"{_MEN} ~2 (passer|viendr|iront|rendr|attendr|débarquer|sonner)[a-z]* ~2 (vous|te|t'|toi)",
    f"(envoie|envoyons|enverrai|enverrons|dépêche|dépêchons) ~3 {_MEN}",
)
_MONEY_COMES: Final = re.compile(  # who or what comes is a payment: "rien vu passer", "rien n'est passé sur le compte"
    r"\b(?:rien|pas|encore|toujours) (?:[a-z]+ )?vu (?:[a-z]+ )?(?:passer|venir|arriver)\b"
    r"|\bvu (?:passer|venir|arriver) (?:aucun|de|le|votre|ton|ce|un) (?:[a-z]+ )?(?:paiement|virement|reglement"
    r"|cheque|versement)s?\b"
    r"|\b(?:rien|virements?|paiements?|reglements?|cheques?) (?:n'|ne )?(?:est|sont|soit|etait|s'est)? ?(?:[a-z]+ )?"
    r"(?:passe|venu|arrive|presente)e?s?\b"
)

_NOBODY_COMES: Final = re.compile(
    r"\b(?:personne|nul|aucun\w*(?: [a-z]+){0,2}) (?:ne |n')(?:se |s'|vous |te |t')?(?:deplac|vien|pass|sonn|frapp"
    r"|entr|ir)"
    r"[a-z]*\b(?![^.;!?]*\b(?:pour (?:l'instant|le moment)|encore|avant|si|tant|aujourd'hui|ce soir|demain|d'autre"
    r"|sinon"
    r"|sauf|mais|avant que)\b)(?: (?:chez|devant) (?:vous|toi))?"
)


def _comes_in_money(letter: Letter, found: Fault) -> bool:
    """Whether all that comes in the sentence is money, or nothing of it, or nobody: no one is announced at the door."""
    told = sentence_of(letter, found)
    rest = _NOBODY_COMES.sub(" ", _MONEY_COMES.sub(" ", told))
    return rest != told and whole_words("coming").search(rest) is None


def _is_at_work(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    return _AT_WORK.search(hit.passage.text) is not None


_VISITS: Final = silenced(forbid_topics(_AT_THE_DOOR, _UNASKED, _WITH_FORCE), _comes_in_money)
_MEN_SENT: Final = forbid_phrases(_ROUGH_MEN, unless=_is_at_work)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _VISITS(letter)
    yield from _MEN_SENT(letter)


RULE = Rule(
    id="CND361",
    name="visit-to-collect",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-065",),
    message="La lettre annonce une venue pour se faire payer\u202f: c’est une intimidation.",
    hint="Retirez la phrase\u202f; proposez un rendez-vous au choix du client, ou un numéro.",
    check=along(announced(_check, _AT_THE_DOOR, _UNASKED, _WITH_FORCE, _ROUGH_MEN), WAITING),
    bad=(
        letter("Personne ne viendra vous aider quand je passerai chez vous encaisser mon dû.", CONSUMER),
        letter("Notre chauffeur a consigne de ne pas repartir sans le règlement.", BUSINESS),
        letter("Je serai devant votre immeuble demain, et je ne repartirai pas les mains vides.", CONSUMER),
        letter("Je passe à ton bureau ce soir et tu sortiras le chéquier devant moi.", BUSINESS),
        letter("Mes deux frères et moi viendrons encaisser samedi.", BUSINESS),
        letter("Deux gaillards passeront vous voir jeudi.", BUSINESS),
        letter("Nous vous attendrons à la sortie du travail pour parler d’argent.", CONSUMER),
        letter("Je n’ai rien vu passer au compte, alors je passe chez vous demain pour être réglé.", BUSINESS),
    ),
    good=(
        letter("Personne ne se déplacera chez vous au sujet de cette facture.", CONSUMER),
        letter("Je peux passer prendre le chèque chez vous si cela vous arrange.", CONSUMER),
        letter("Notre technicien passera chez vous jeudi pour l’entretien.", CONSUMER),
        letter("Deux gaillards passeront chez vous jeudi livrer le piano.", CONSUMER),
        letter("Mes frères et moi avons repris l’atelier en janvier.", BUSINESS),
        letter("Je passe devant votre magasin lundi, je vous dépose un double de la facture.", BUSINESS),
        letter("Je n’ai rien vu passer au compte, et chez vous c’est d’habitude réglé à la minute.", BUSINESS),
        letter("Nous n’avons vu passer aucun paiement de chez vous ce mois-ci.", BUSINESS),
    ),
)
