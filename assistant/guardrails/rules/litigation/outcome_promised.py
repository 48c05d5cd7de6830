"""Nobody tells who will win: the letter informs, it gives no legal opinion (GR-125)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.suit_ahead import WON_OTHERWISE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_COURT = "(procès|juge|tribunal|justice|référé|instance|audience|jugement|condamnation|juridiction)"
_OUTCOME = phrases(
    "(obten|obtien|gagn)[a-z]* ~4 gain de cause",
    "(aurons|aurai|avons|ai) ~2 gain de cause",
    "(juge|tribunal|justice|cour) ~3 donn[a-z]+ ~4 gain de cause",
    "(pile|bureau|table|file|liste) ~2 (du|de la|d'un|des) (juges?(?! (du|de la|des) (concours|jury|salon|fête|chien))"
    "|tribunal|greffe|président du tribunal|magistrat"
    "|procureur)",
    f"{_COURT} ~3 (pourra|pourront|fera|manquera|saura|peut) ~2 (que|qu'|pas) ~5 (raison|condamner|suivre|ordonner"
    "|constater|faire droit|sanctionner|valider|accéder|accorder)",
    f"{_COURT} ~3 (est|sera|serait) ~2 (acquise?s?|gagnée?s?|certaine?s?|assurée?s?|garantie?s?|de notre côté|avec nous"
    "|dans la poche|une formalité|simple formalité)",
    "(condamnation|jugement|ordonnance|titre) ~3 (certaine?|assurée?|inévitable|inéluctable|automatique|simple "
    "formalité|d'office|ne fait aucun doute|acquise?)",
    "(certains?|certaine|sûrs?|sûre|assurés?) (de|d') ~1 (l'emporter|gagner(?! (du|en|de la|un|une|votre|le"
    "|la|les|des)))",
    "(vous n'avez|tu n'as|vous n'aurez|vous êtes sans|sans) ~3 (défense|recours|arguments?|aucun moyen|chance) ~4 (juge"
    "|tribunal|justice|possible|faire valoir|sérieuse?|contre)",
    f"(sûrs?|sûre|sûres|certains?|certaine|certaines|assurés?|assurée|garantie?s?) ~2 (de|d') (gagner|perdre|l'emporter"
    f"|obtenir|être condamnée?s?) ~4 {_COURT}",
    f"(gagnerons|gagnerai|perdrez|perdras|l'emporterons|aurons gain) ~5 {_COURT}",
    f"{_COURT} ~3 (donnera raison|donnera tort|vous condamnera|te condamnera|vous déboutera|nous suivra)",
    "(perdrez|perdras|gagnerons|gagnerai|obtiendrons) ~3 (procès|gain de cause)",
    "(aucune|pas la moindre|peu de|toutes les) chances? ~3 (gagner(?! (le|la|un|une|du))|l'emporter|succès "
    "(devant|en justice|au tribunal)"
    "|devant|tribunal|juge|perdre)",
    "(serez|seras) ~2 (forcément|certainement|nécessairement|sûrement|automatiquement|à coup sûr) ~1 condamnée?",
)
_SURELY: Final = (
    "(les yeux fermés|haut la main|sans (peine|mal|difficulté|forcer|coup férir)|à coup sûr|d'office"
    "|dans tous les cas|quoi qu'il arrive"
    "|facilement|aisément|forcément|immanquablement|à tous les coups|dans un fauteuil|sans l'ombre d'un doute"
    "|sans (le moindre )?doute possible)"
)
_CASE: Final = "(dossier|cause|affaire|position|preuves?|pièces|créance|demande|argumentation)"
_FORESEEN = phrases(
    f"(gagn|emport|triomph|obtien|obtenons|aurons raison|aurons gain)[a-z]* ~2 {_SURELY}",
    f"(notre|nos|mon|le|ce) {_CASE} ~2 (est|sont|reste|paraît|semble) ~3 (imparables?|en béton|béton"
    f"|inattaquables?|blindée?s?|irréfutables?"
    "|imperdables?|sans faille|invincible|gagnée?|solide comme|en or|d'une solidité|implacables?|indiscutables?"
    "|cousu d'or|verrouillée?)",
    "(issue|sort|résultat|verdict|dénouement|fin|suite|conclusion) ~2 (procès|audience|jugement|litige|procédure"
    "|instance|affaire|débat)"
    " ~7 (doute|certaine?|connue?|écrite?|évidente?|assurée?|prévisible|jouée?|surprise|mystère|suspense|entendue?)",
    "(juge|tribunal|magistrat|cour) ~4 (aura|mettra|lui faudra|hésitera|hésiter|réfléchira|tardera) ~6 (minutes?"
    "|secondes?|pas|longtemps|peine|mal)",
    "(juge|tribunal|magistrat|cour|justice) ~3 (pourra|peut|saurait|fera) ~3 (que|qu') ~4 (raison|condamner"
    "|suivre|constater|droit)",
    "(juge|tribunal|magistrat) ~3 (rang[a-z]+|sera|se) ~3 (de notre (côté|avis)|avec nous|à nos côtés|de notre bord)",
    "(vous|tu) ~2 (tiendrez|tiendriez|résisterez|ferez|pèserez|tenez) ~3 (pas|poids) ~6 (juge|tribunal|audience|barre)",
)
# Who will win, told in whatever words; "vous gagnerez du temps" names no court.
_MAY: Final = re.compile(
    r"\b(?:appreci\w+|tranch\w+|peut-etre|nul ne|personne ne peut|(?:peut|pourra|pourrait|decidera"
    r"|appreciera) (?:donner|vous|nous|seul|de)|merci d'avance|jamais (?:certain|acquis|sur|gagn)\w*"
    r"|pas (?:certain|acquis|gagn)\w*|partie perdante|gagn\w+ du temps|nul ne sait|personne ne sait"
    r"|perdez? pas|temps perdu)\b|\?\s*$"
)
_CONTEST: Final = re.compile(
    r"\b(?:jury|concours|salon|tournoi|match|championnat|chapiteau|service qualite|garantie sur|nous la remplacons"
    r"|commission interne|balcons)\b"
)
_COMPLETE: Final = re.compile(  # papers in order, a sale, a game
    r"\b(?:complet\w*|bancaire|de pret|de candidature|subvention|permis|chantier|marche|concours|charpente|match"
    r"|partie|tournoi|rugby|football"
    r"|course|finale|appel d'offres|incertain\w*)\b"
)
_FORETOLD = Topic(("court", "sure_outcome"), unless=_MAY, even_denied=True, doubtful=True)


def _is_uncertain(_: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    return _CONTEST.search(text) is not None or _MAY.search(text) is not None or _COMPLETE.search(text) is not None


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_phrases(_OUTCOME, unless=excused_beside(_CONTEST), even_denied=True)(letter),
        *forbid_phrases(_FORESEEN, unless=_is_uncertain, even_denied=True)(letter),
        *forbid_phrases(WON_OTHERWISE, unless=excused_beside(_CONTEST), even_denied=True)(letter),
        *forbid_topics(_FORETOLD)(letter),
    ]


RULE = Rule(
    id="LIT125",
    name="outcome-promised",
    severity=Severity.BLOCKING,
    source="fr-loi-71-1130",
    covers=("GR-125",),
    message="La lettre prédit l’issue d’un procès.",
    hint="Écrivez plutôt\u202f: «\u202fÀ défaut, nous pourrons saisir la juridiction compétente.\u202f»",
    check=announced(_check, _OUTCOME, _FORESEEN, _FORETOLD, WON_OTHERWISE),
    bad=(
        letter("Notre dossier est imparable, nous gagnerons les yeux fermés.", BUSINESS),
        letter("L’issue d’une audience ne fait guère de doute.", BUSINESS),
        letter("Vous êtes sûr de perdre en référé.", BUSINESS),
        letter("Le tribunal nous donnera raison.", BUSINESS),
        letter("Vous n’avez aucune chance devant le juge.", CONSUMER),
        letter("Nous obtiendrons gain de cause.", BUSINESS),
        letter("Vous serez forcément condamnée.", CONSUMER),
    ),
    good=(
        letter("À défaut, nous pourrons saisir la juridiction compétente.", BUSINESS),
        letter("Le juge apprécie librement les pièces.", CONSUMER),
        letter("Nous sommes certains de trouver un accord avec vous.", BUSINESS),
        letter("Vous gagnerez du temps en réglant par virement.", CONSUMER),
        letter("Notre service qualité vous donne gain de cause pour le joint.", BUSINESS),
    ),
)
