"""An unpaid invoice is no offence: no complaint, no penal word (GR-066, R13)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import DEBT, is_title
from assistant.guardrails.meaning.impostor import is_impostor
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.meaning.tale import is_tale_of_yours
from assistant.guardrails.moves.penal_deed import PENAL_DEED
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along

_PENAL = phrases(
    "(convocation|convoqu|audition|interrogatoire|plainte|déposition)[a-z]* ~4 (police|gendarmerie|commissariat"
    "|gendarmes|procureur|brigade|parquet|policiers)",
    "(dénonciation|abus de faiblesse|organis[a-z]+ ~2 insolvabilité|vente à perte frauduleuse|travail dissimulé)",
    "(illégalité|hors-la-loi|hors la loi|délinquance|gangster|bandit)",
    "(suites?|voie|issue|volet|dimension|caractère|qualification) ~1 pénales?",
    "(punie?s?|réprimée?s?|sanctionnée?s?|passibles?|interdite?s?) ~3 (par la loi|par le code|de prison"
    "|d'emprisonnement|d'amende|de poursuites)",
    "(la loi|le code|la justice) ~1 (punit|réprime|condamne|sanctionne ~5 (prison|amende|peines?|emprisonnement))",
    "(dépos|fai|inscri|consign|enregistr|ouvr|sign|port|objet)[a-z]* ~3 main courante",
    "(devant|chez|voir|entre|avec) ~1 (les|des) (gendarmes|policiers|flics)",
    "(au poste(?! (\\d|d'|du |de (?!police)|de police municipale))|au commissariat|à la gendarmerie|menottes"
    "|garde à vue|derrière les barreaux|en cellule|en taule|au trou)",
    "(casier|dossier) (judiciaire|pénal)|antécédents judiciaires",
    "(acte|geste|comportement|conduite|attitude|procédé|façon de faire) ~2 (délictueu[a-z]+|criminel[a-z]*"
    "|illégal[a-z]*|puniss[a-z]+|répréhensibles?|hors la loi)",
    "sans (aucune )?intention de (payer|régler)",
    "{penal}",
    "(dépos[a-z]+|port[a-z]+|dépôt d[e']|déposition d[e']|saisi[a-z]* d'une|retir[a-z]+) ~2 "
    "plaintes?(?! (de|d'un|d'une|des|du) (vos? )?(client|clients|voisin))",
    "(ma|notre) plainte",
    "(gendarmerie|police|commissariat|procureur|parquet) ~4 plaintes?",
    "plaintes? (sera|seront|pénales?|contre|pour|auprès|au commissariat|à la gendarmerie|avec)",
    "(un|du) vol de|vols? de (marchandises?|services?|travail)|(vol|vols) (caractérisé|qualifié|manifeste"
    "|pur et simple|aggravé|à l'étalage)",
    "(c'est|s'agit d|relève d|apparente à|qualifi[a-z]+ de|équivaut à|n'est ni plus ni moins qu"
    "|assimilable à|ressemble à|assimilé à|constitue) (du |un |u |un pur |e )?vol",
    "(appelle|nomme|nommer|appeler|rien d'autre que) ~2 du vol",
    "du vol(?=[.!;,]|$|\\s+(pur|manifeste|organise|qualifie))",
    "(au|du|le|en) pénal",
    "pénal",
    "droit pénal",
    "porter l'affaire ~4 pénal",
    "(volé|voler|volés) ~3 (nous|notre|argent|marchandise|client)",
    "(nous|vous|tu) ~2 (volez|avez volés?|as volés?|voles)",
    "(poursuites?|sanctions?|condamnation|responsabilité|voies?|plan|terrain|action|procédure"
    "|infraction|dépôt) (pénales?|correctionnelles?)",
    "(au|devant le) tribunal correctionnel",
    "(justice|juridiction|autorités?|juges?) pénales?",
    "(manœuvres?|manoeuvres?|agissements?|pratiques?) (frauduleu(x|se|ses)|délictueu(x|se|ses)|illicites?|illégales?)",
    "(frauduleu(x|se|ses|sement)|fraude|fraudes) ~3 (votre part|ta part|caractérisée?|manifeste)",
    "(coupable|coupables) d(e|'|'un|u)",
    "(ça|cela|ceci|c'est|tout ceci|voilà qui) ~2 (ressemble|relève|s'appelle|frise|confine|porte un nom|tient) ~3"
    " (arnaque|escroquerie|fraude|infraction|délit|code pénal)",
)


_FLIGHT: Final = re.compile(r"(?:prix|date|billets?|montant|horaires?|numero|annulation|report|duree|reservation)\s+$")
# The reader was robbed, or flew: "après le vol de votre vélo", "le vol de retour".
_OF_YOURS: Final = re.compile(
    r"vols? (?:de (?:votre|vos|ton|ta|tes) [a-z]|de (?:nuit|retour|jour|ligne|correspondance|reconnaissance)\b)"
)
# Warnings against fraud, and other senses.
_WARNINGS: Final = (
    "tentative de fraude",
    "tentatives de fraude",
    "tentative d'escroquerie",
    "tentatives d'escroquerie",
    "escroquerie au faux",
    "fraude au faux",
    "arnaque au faux",
    "vigilan",
    "prison de",
    "vol de nuit",
    "victime",
)
_READER: Final = re.compile(r"\b(?:vous|votre|vos|tu|ta|ton|te)\b")


_TO_A_CARRIER: Final = re.compile(
    r"\bplainte\b[^.;!?]{0,20}\baupres d(?:u|e la|es|e l') ?(?:transporteur|compagnie|service|sav|fournisseur|fabricant"
    r"|assureur|messagerie)"
)
_OF_A_THEFT: Final = re.compile(  # of what was stolen from us
    r"\bplainte\b[^.;!?]{0,40}\b(?:pour|apres) (?:le |un |ce )?(?:vol|cambriolage|degradations?|vandalisme)\b"
)
_ROBBED: Final = re.compile(  # us: "un escroc nous a volé notre identité"
    r"\b(?:un|des|les|ces|l'|cet) ?(?:escrocs?|pirates?|fraudeurs?|voleurs?|cambrioleurs?|inconnus?)\b[^,.;:!?]{0,30}$"
)
_OF_WHAT_IS_DUE: Final = re.compile(
    r"\b(?:solde|reste|acompte|facture|reglement|date|jour|photos?|souvenir|matin|prix)\s+$"
)
_OWN_GUILT: Final = re.compile(r"\b(?:nous sommes|je suis|je me sens|me voila|plaid\w+)\b[^.;!?]{0,20} coupables? d")
_CLOSE_BY: Final = 24  # characters
_BY_THE_READER: Final = re.compile(  # "vous portiez gentiment plainte contre notre pilote"
    r"\b(?:vous|tu) (?:avez |as |aviez |avais )?(?:[a-z]+ )?(?:port(?:iez|ais|e)|depos(?:iez|ais"
    r"|e)) (?:[a-z]+ )?(?:une )?plainte\b"
)
_WEAK: Final = re.compile(  # places, titles and jokes have them too
    r"^(?:a la gendarmerie|au commissariat|au poste|au trou|en cellule|derriere les barreaux|devant (?:les|des) \w+"
    r"|delits?|infractions?|crime|recel|prison|arnaque|escrocs?|droit penal|penal|au tribunal correctionnel"
    r"|casier judiciaire)$"
)


def _is_ours_stolen(hit: Hit) -> bool:
    return hit.text.startswith("vole") and _ROBBED.search(hit.passage.text[: hit.start]) is not None


def _is_the_readers(hit: Hit) -> bool:
    """Whether the complaint is one that the reader made: his verb, in the past, governs the very words."""
    told = _BY_THE_READER.search(hit.passage.text, max(0, hit.start - _CLOSE_BY), hit.end)
    return "plainte" in hit.text and told is not None and told.end() >= hit.start


def _is_a_flight(letter: Letter, hit: Hit) -> bool:
    """Whether "du vol" is of an aeroplane, or of what was invoiced: "le solde du vol", in a balloon."""
    if hit.text != "du vol":
        return False
    sold = any("vol" in folded(invoice.label).split() for invoice in letter.facts.invoices)
    return (sold and _OF_WHAT_IS_DUE.search(hit.passage.text[: hit.start]) is not None) or _FLIGHT.search(
        hit.passage.text[: hit.start]
    ) is not None


def _is_innocent(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    if is_quoted_statute(letter, hit.span) or "clause penale" in text:
        return True
    if hit.passage.sentence.notion(is_tale_of_yours) or is_title(letter, hit):
        return True
    if _OF_YOURS.match(text, hit.start) is not None or is_impostor(hit) or _is_ours_stolen(hit):
        return True
    if _OWN_GUILT.search(text) is not None or _TO_A_CARRIER.search(text) is not None:
        return True
    if _OF_A_THEFT.search(text) is not None and DEBT.search(text) is None:
        return True
    if _is_a_flight(letter, hit) or _is_the_readers(hit):
        return True
    if hit.text.startswith(("crime", "recel", "prison", "arnaque")) and _READER.search(text) is None:
        return True
    return any(words in text for words in _WARNINGS)


RULE = Rule(
    id="CND066",
    name="penal-vocabulary",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-066",),
    message="Un impayé n’est pas une infraction\u202f: pas de plainte ni de vocabulaire pénal.",
    hint="Écrivez plutôt\u202f: «\u202fÀ défaut, nous pourrons saisir le tribunal compétent.\u202f»",
    check=along(doubting_unaimed(forbid_phrases(_PENAL, unless=_is_innocent), only=_WEAK), PENAL_DEED),
    bad=(
        letter("Nous déposerons plainte pour escroquerie.", BUSINESS),
        letter("Votre attitude relève de l’abus de confiance.", CONSUMER),
        letter("C’est du vol, et cela finira au pénal.", BUSINESS),
        letter("Une plainte sera déposée auprès du procureur de la République.", CONSUMER),
        letter("Vous risquez la garde à vue.", CONSUMER),
        letter("Vous m’avez écrit « je paierai », et nous porterons plainte au commissariat.", CONSUMER),
    ),
    good=(
        letter("Nous saisirons, à défaut, le juge civil ou commercial compétent.", BUSINESS),
        letter("Le vol AF123 a été retardé.", BUSINESS),
        letter("Nous avons porté plainte pour le vol de nos outils, d’où notre désordre.", BUSINESS),
        letter("Nous avons reçu une plainte de votre voisin au sujet du bruit du chantier.", CONSUMER),
        letter("Quelqu’un, un escroc, a appelé votre comptable en se faisant passer pour moi.", BUSINESS),
        letter("Il ne s’agit pas d’une infraction.", CONSUMER),
        letter("La volaille et la garde d’enfants figurent sur la facture.", CONSUMER),
    ),
)
