"""Law told: a sentence that says of a matter what it supposes, how far it goes or where it stands, and claims nothing.

"La capitalisation des intérêts suppose une convention", "une clause pénale peut toujours être modérée par le juge": the
words of a claim, without one. It speaks to no reader, of no sum and of nothing to come, and nothing behind applies it.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault
from assistant.guardrails.wording.neighbourhood import around_given, passage_given
from assistant.guardrails.wording.passage import Passage, read

_CODE: Final = r"(?:(?:a l'article|aux articles) [lrd]\.? ?\d[\d-]*|au code|dans le code|au journal officiel)"
_BY_WHOM: Final = rf"(?:par (?:decret|arrete|la loi|le juge|la banque)|chaque|deux fois|tous les|{_CODE})"
_NOT_BUT: Final = (  # "ne joue que", "ne se conçoit pas sans"
    r"n(?:e |')(?:se (?:concoi|justifi|cumul)\w+|est|sont|peu(?:t|vent)|joue(?:nt)?|vaut|valent|vient|va) "
    r"(?:[a-z]+ ){0,4}?(?:qu'|que\b|sans\b)"
)
_LIMITED: Final = re.compile(  # said of the matter that stands before it
    r"^[^.;:!?]{0,60}?\b(?:suppose(?:nt)?|necessite(?:nt)?|requier(?:en)?t|exige(?:nt)? (?:une?|des|que|d'abord)"
    rf"|se li(?:sen)?t {_CODE}|figure(?:nt)? {_CODE}|{_NOT_BUT}"
    rf"|(?:est|sont) (?:publie|revise|encadre|defini|plafonne)e?s? {_BY_WHOM}"
    rf"|(?:est|sont) (?:fixe|prevu)e?s? (?:par (?:decret|arrete)|chaque|deux fois|tous les|{_CODE})"
    r"|peu(?:ven)?t (?:toujours )?etre (?:moder|redui|revis|ecart)\w+"
    r"|(?:est|sont|serai(?:t|ent)) (?:nul(?:le)?s?|reputee?s? non ecrite?s?|interdite?s?|sans effet|prohibee?s?)"
    r"|releve(?:nt)? (?:du (?:mandataire|liquidateur|juge|tribunal|passif)|de la procedure)"
    r"|se declare(?:nt)? (?:au|aupres|a la))\b"
)
_SUPPOSING: Final = re.compile(r"\b(?:suppose|necessite|requier|exige)(?:n?t)?\b[^.;:!?]{0,40}$")
_KEPT_TO: Final = re.compile(  # "et nous n'en demandons pas", "et nous appliquons cette règle"
    r"(?:,|\bet|\bmais|;)+ *(?:et |mais )?(?:nous|je|on) (?:n(?:e |')(?:en |la |le |les |l'|y )?"
    r"(?!manqu|renonc|oubli|hesit|exclu|interdi)[a-z]+ (?:donc |ici |bien sur )?(?:pas|nullement|jamais)\b(?! que)"
    r"|(?:appliqu|respect|suiv|observ)[a-z]+ (?:toujours )?(?:cette|ce|la|ces) (?:regle|principe|loi|ordre)s?\b)"
)
_CITED: Final = re.compile(
    r"\b(?:aux? |a l'|l'|de l'|les )?articles? [lrd]\.? ?\d[\d-]*(?: (?:i{1,3}|iv)\b)?|\b(?:du|au) code [a-z' ]*"
    r"|\bl'indemnite (?:forfaitaire )?de (?:40(?:,00)? ?(?:€|euros)|quarante euros)"
)
_SOMEBODY: Final = re.compile(
    r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|toi|nous|notre|nos|je|mon|ma|mes|on)\b|\b[tj]'"
    r"|\b[a-z]{2,}ez\b(?<!chez)(?<!assez)"
)
_CLAIMED: Final = re.compile(
    r"[%€?!]|\d\d|\b(?:euros?|pour cent|charge|(?:est|sont) (?:la|joint|sign|rempli|passe|acquis)[a-z]*|ici|sauf"
    r"|mais|or|donc|sinon|faute|defaut|demain|bientot|desormais|maintenant|encore"
    r"|aujourd'hui|pour (?:l'instant|le moment)|reste(?:nt)?|pay\w+|regl(?:er|ee?s?)|vers\w+|sold\w+"
    r"|s'ajoute\w*|s'applique\w*|couren\w+|court|quand meme|automatique\w*|d'office|de plein droit"
    r"|contrat|conditions)\b"
    r"|\b[a-z]{3,}(?:rai|ras|ra|rons|rez|ront)\b"
)
_PART: Final = re.compile(r"[:;]")
_APPLIED: Final = re.compile(  # what goes on about it, behind
    r"^\W*(?:l[ae]s? voi(?:la|ci)|c'est (?:le cas|fait|chose faite|ici|bien)|tel (?:est|sera)"
    r"|cette (?:condition|clause|regle)"
    r"|ces (?:conditions|frais|interets|justificatifs)|or\b|cel(?:le|ui)s?-ci|ici\b|en l'espece|elles? |ils? |cela|ca\b"
    r"|(?:nous|je|vous) (?:la|les|l'|en|y|vous|nous)\b|tout (?:est|y)"
    r"|[^.;!?]{0,40}\b(?:est|sont|a ete|ont ete) (?:la|deja|passee?s?|signee?s?|jointe?s?|remplie?s?|acquise?s?"
    r"|prete?s?)\b)"
)


def tells_law(letter: Letter, found: Fault) -> bool:
    """Whether the sentence of a fault tells a rule of law about what was found, and claims nothing by it."""
    start = found.start or 0
    _, behind = around_given(letter, start, found.end or start)
    return _LIMITED.match(behind) is not None and _claims_nothing(letter, passage_given(letter, start))


def is_supposed_by_law(letter: Letter, found: Fault) -> bool:
    """Whether a sentence tells what was found as what a rule supposes: "la déchéance suppose une mise en demeure"."""
    start = found.start or 0
    before, _ = around_given(letter, start, found.end or start)
    return _SUPPOSING.search(before) is not None and _claims_nothing(letter, passage_given(letter, start))


def _claims_nothing(letter: Letter, passage: Passage) -> bool:
    said = _CITED.sub(" ", _KEPT_TO.sub(" ", passage.text))
    if any(claim.search(said) is not None for claim in (_SOMEBODY, _CLAIMED)):
        return False
    following = read(letter).passages[passage.rank + 1 : passage.rank + 2]
    return not any(map(_APPLIED.match, [*_PART.split(passage.text)[1:], *(one.text for one in following)]))
