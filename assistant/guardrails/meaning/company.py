"""Company: what stands beside a weak word tells whether it hints: the reader, a debt, what is to come, whose it is."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.phrases import Hit

READER: Final = re.compile(r"\b(?:vous|votre|vos|tu|te|toi|ton|ta|tes)\b|\bt'")
DEBT: Final = re.compile(
    r"\b(?:pa(?:ie|y)\w*|impay\w*|dettes?|factur\w*|retards?|regle\w*|reglements?(?! (?:de copropriete"
    r"|interieur))|creances?|(?:sommes?|montants?|soldes?|restent?|notre|mon|votre|ton|le|est|etait|sera) dus?|dus"
    r"|dues?"
    r"|doit|dois|doivent|devez|dossiers?|situation|pratiques?|argent|relances?|rappels?)\b"
)
_AHEAD: Final = re.compile(
    r"\b\w+(?:rai|ras|ra|rons|rez|ront|rais|rait|rions|riez|raient)\b"
    r"|\b(?:va|vont|vais|allons|peu[tx]|peuvent|pouvons|si|faute|defaut|avant|bientot)\b"
)
_BOUND: Final = re.compile(
    r"\b(?:si|faute|defaut|sans|va|vont|vais|allons|peu[tx]|peuvent|pouvons)\b|[?…]|\.\.\.|\w+(?:rai|ras|ra|rons"
    r"|rez|ront|rais|rait|rions|riez|raient)\b"
)
_TOLD_OF_OLD: Final = re.compile(  # "votre voisin a eu la gentillesse", "votre syndic demandait"
    r"\b(?:a|ont|avait|avaient|est|sont|avons|ai|avez|as|ete) (?:bien |ete |deja |enfin |eu )?[a-z]+(?:e|es|ee"
    r"|ees|i|is|it|u|us|ue)\b|\b[a-z]{3,}(?:ait|aient|ais|ions)\b"
)
_MUST: Final = re.compile(
    r"\b(?:doi\w+|devez)(?= (?:[a-z']+ )?[a-z]+(?:er|ir|re|oir)\b)"
)  # "doit valider" owes nothing
_CLAUSE: Final = re.compile(r"[,;:.!?(]")
_OWN_STAFF: Final = (  # a comptable or an associate of whom one says "un" may well be the reader's
    r"(?:poseu|apprenti|ouvri|technicien|livreu|chauffeu|collegue|stagiaire|compagnon|monteu|vendeu|magasini|serveu"
    r"|cuisini|format|interimaire)[a-z]*"
)
_OWN: Final = re.compile(
    rf"\b(?:mon|ma|mes|notre|nos) (?!client|debit|interlocut|locatair)[a-z-]+|\b(?:un|une|deux|trois) {_OWN_STAFF}"
    r"|\bj(?:e |')(?:suis|sors|etais|reviens|rentre|releve|ai eu|me remets|soigne)\b"
)
_OF_OURS: Final = re.compile(r" (?:de |d'|du )(?:mon|ma|mes|notre|nos) [a-z-]+")
_ASHAMED: Final = re.compile(
    r"\b(?:ma|notre) (?:[a-z]+ )?honte$|\bj'ai (?:[a-z]+ ){0,3}honte$|\bje n'ai (?:pas|aucune|nulle) honte$"
)
_TO_YOU: Final = re.compile(  # "j'ai honte de vous écrire si tard", "je préfère vérifier auprès de vous"
    r"\b(?:aupres de|chez) (?:vous|toi)\b|\bde (?:vous |te |t')(?:l'|la |le |les )?(?:ecri|r?envoy|derang|import"
    r"|adress"
    r"|transm|repond|remerci)\w*"
)
_I_AM: Final = re.compile(
    r"\bje (?:suis|etais|fus|me sens|me trouve|serai|reste) (?:[a-z]+ ){0,2}$"
    r"|\bc'(?:est|etait) moi (?:l[ea] |l')?(?:[a-z]+ )?$|\b(?:je|il|elle|mon [a-z]+) plaide $"
)
_OF_YOU: Final = re.compile(r"\b(?:vous|votre|vos|toi|te|ton|ta|tes|reclam\w*|mendi\w*|salari\w*|equipe)\b")
_WORK: Final = re.compile(
    r"\b(?:pass|vien|vend|repass|revien)\w* (?:vous |te |la |le |les |l')*(?:redress|repar|pos(?!\w* (?:une|des"
    r"|la|deux|quelques) questions?)|livr|nettoy|remplac|depos|decharg|verifi|pein|repein|taill|tond|ramon|soud"
    r"|ajust|raccord|purg|revis|entreten)\w*"
)
_RECEIVED: Final = re.compile(
    r"\b(?:recev\w+|recoi\w+) (?:\w+ )?(?:les?|la|l'|des|du|vos|nos|ses|leurs?|son|sa|une?)\b"
)
_NEWS: Final = re.compile(  # what tells of a debt, where anything else that is received is goods
    r"\b(?:copies?|doubles?|courriers?|lettres?|mails?|messages?|courriels?|nouvelles?|appels?|mises? en demeure"
    r"|decomptes?"
    r"|avis|visites?|sms|mots?|listes?|informations?|coups? de|pli|recommandes?|duplicata|explications?|verite)\b"
)
_FORMALITY: Final = re.compile(
    r"\b(?:statuts|comptes annuels|formalites?|immatricul\w+|depot des comptes|(?:extrait )?kbis"
    r"|beneficiaires effectifs"
    r"|depot de marque|traductions?|actes? de (?:naissance|mariage|deces))\b"
)
_LONGEST_NAME: Final = 50
_WORK_OF_ART: Final = re.compile(
    r"\b(?:pieces?|romans?|livres?|librair\w+|films?|series?|jeux?|titre\w*|nomm\w+|appel\w+|intitul\w+|baptis\w+"
    r"|albums?"
    r"|recettes?|cuvee\w*|bieres?|blonde|brune|spectacles?|theatre|exposition|themes?|slogan|chansons?|tableau\w*|joue"
    r"|lecture|rayon|affiche|menu|tarte|parfum|troupe|fete)\b"
)
_WIPED: Final = re.compile(
    r"\beponge (?:humide )?sur (?:les |la |le |l'|nos |mes |toutes les )(?:tableau|table|sol|plan|vitr|etabli|comptoir"
    r"|mur|ardoise de|carrel|evier)"
)
_AROUND: Final = re.compile(
    r"\b(?:chaleur|canicule|froid|pluies?|vents?|soleil|orages?|neige|gelees?|grele|meteo|secheresse|tempete"
    r"|brouillard"
    r"|hiver|moustiques?|guepes?|limaces?)\b"
)


def has_company(sentence: str) -> bool:
    """Whether a sentence speaks to the reader, of a debt, or of what may come."""
    return any(found.search(sentence) is not None for found in (READER, DEBT, _AHEAD))


def may_hint(sentence: str, named: str) -> bool:
    """Whether ``named`` is named for a debt or for what may come, not in a tale of what was done.

    An authority in a tale that touches the reader ("la gendarmerie est passée chez vos voisins") is no mere tale.
    """
    if DEBT.search(_MUST.sub(" ", sentence)) is not None or _BOUND.search(sentence) is not None:
        return True
    touches = READER.search(sentence) is not None and READER.match(named) is None
    return touches or _TOLD_OF_OLD.search(sentence) is None


def tells_of_old(sentence: str) -> bool:
    """Whether a sentence tells what was done ("les six fûts sont partis avant minuit")."""
    return _TOLD_OF_OLD.search(sentence) is not None


def is_our_own(hit: Hit) -> bool:
    """Whether the clause tells it of the writer's own people ("mon associée est en congé"), not of the reader."""
    clause = _CLAUSE.split(hit.passage.text[: hit.start])[-1] + hit.text
    owner = _OF_OURS.match(hit.passage.text, hit.end)
    if owner is not None:
        clause += owner.group()
    return _OWN.search(clause) is not None and READER.search(clause) is None


def is_own_shame(hit: Hit) -> bool:
    """Whether the writer is ashamed of himself ("à ma grande honte"), and not of what is owed to him."""
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    if re.match(r" (?:a|sur) (?:moi|nous)\b", after) is not None:
        return True
    return _ASHAMED.search(before + hit.text) is not None and _OF_YOU.search(_TO_YOU.sub("", after)) is None


def is_own_fault(hit: Hit) -> bool:
    """Whether the writer says it of himself ("je suis incapable de retenir un numéro"), the reader left out of it."""
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    return _I_AM.search(before) is not None and READER.search(after) is None and DEBT.search(after) is None


def is_sponged(hit: Hit) -> bool:
    """Whether a sponge is passed over what one wipes ("les tableaux de la classe"), not over a debt."""
    return (
        "eponge" in hit.text + hit.passage.text[hit.end : hit.end + 10] and _WIPED.search(hit.passage.text) is not None
    )


def is_formality(hit: Hit) -> bool:
    """Whether what goes to the registry of a court is a company's own paper ("les statuts, déposés au greffe")."""
    return _FORMALITY.search(hit.passage.text) is not None


def is_trade_clause(hit: Hit) -> bool:
    """Whether the clause tells of a trade's own things, and not to the reader nor of his debt."""
    text = hit.passage.text
    after = _CLAUSE.split(text[hit.end :], maxsplit=1)[0]
    rest = f"{_CLAUSE.split(text[: hit.start])[-1]} {after}"
    return whole_words("trade").search(rest) is not None and not (READER.search(rest) or DEBT.search(rest))


def is_title(letter: Letter, hit: Hit) -> bool:
    """Whether it stands in the name of a work ("« Crime et châtiment »"), or is a name ("le chien Filou")."""
    text = letter.twin.text
    start, end = hit.span
    opening = text.rfind("«", max(hit.passage.start, start - _LONGEST_NAME), start + 1)
    if opening >= 0 and "»" not in text[opening:start] and "»" in text[end - 1 : end + _LONGEST_NAME]:
        return text[opening + 1 :].lstrip()[:1].isupper() and _WORK_OF_ART.search(hit.passage.text) is not None
    named = text[start : start + 1].isupper() and text[start + 1 : start + 2].islower()
    return named and text[max(0, start - 2) : start - 1].islower() and text[start - 1 : start] == " "


def is_work(sentence: str) -> bool:
    """Whether somebody comes to set right, fit or carry something, as a trade does."""
    return _WORK.search(sentence) is not None


def is_delivery(sentence: str) -> bool:
    """Whether somebody receives goods ("votre chef devrait recevoir les échantillons"), and no news of a debt."""
    if _RECEIVED.search(sentence) is None:
        return False
    return _NEWS.search(sentence) is None and DEBT.search(sentence) is None


def is_weather(sentence: str) -> bool:
    """Whether heat, rain or wasps do it, and no money is spoken of."""
    return _AROUND.search(sentence) is not None and not (DEBT.search(sentence) or READER.search(sentence))
