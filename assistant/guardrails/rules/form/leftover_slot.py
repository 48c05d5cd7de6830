"""No unfilled slot, template variable, mark-up or comment is left (N6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import forbid
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.open_quotation import marks_given

_NAMES: Final = (
    r"(?:nom|prenom|date|montant|numero|n°|adresse|societe|entreprise|client|cliente|facture|echeance|iban|rib"
    r"|ville|telephone|tel|email|signature|signataire|votre|vos|le|la|les|a|xx+|total|solde|reference|ref|delai"
    r"|civilite|expediteur|destinataire|debiteur|creancier|lien|logo|jour|mois|annee|somme|titre|fonction|poste"
    r"|coordonnees|your|name|amount|company|insert\w*|inser\w*|compl\w+)"
)
_LEFT: Final = re.compile(
    r"\{\{[^{}\n]{0,60}\}?\}?|\}\}|\{%[^\n]{0,60}%\}|\{[a-z_][a-z0-9_.]{1,40}\}|\$\{[^}\n]{0,60}\}|%[a-z_]{2,30}%"
    r"|%\([a-z_]{1,30}\)s|<%[^\n]{0,60}%>|\[\[[^\]\n]{0,60}\]\]|<<[^<>\n]{1,60}>>|«\s?[a-z]+_[a-z_]+\s?»"
    rf"|\[\s?{_NAMES}\b[^\]\n\d]{{0,80}}\]|\(\s?(?:a completer|a remplir|a preciser|inserer "
    rf"[^)\n]{{0,40}}|xx+|votre nom|nom du [^)\n]{{0,30}})\s?\)|<\s?{_NAMES}\b[^<>\n]{{0,40}}>"
    r"|<[a-z]+(?:[_.-][a-z0-9]+)+>|\[(?:\.{2,}|…|_{2,}|x{2,})\]|\[[a-z]+_[a-z0-9_]+\]"
    r"|(?<![\w/@.-])[a-z]+(?:_[a-z0-9]+)+\b(?!\.[a-z]{2,4}\b)(?=[\s,.;:!?)]|$)|(?<![\w-])_{3,}|(?<!\w)\.{4,}(?![. ]*\d)"
    r"|…{2,}|(?<![\w/.-])x{3,}(?![\w/-])|(?<!\w)x{2} ?(?:€|euros?|/)|\bxx/xx|@@\w+@@"
    r"|(?<![\w&])#[a-z]{2,}_[a-z_]+#?|(?<![\w$])\$[a-z_]{2,}\b|\[ {0,3}\]|\[options? ?:|…/…|\.{2,}/\.{2,}"
    r"|\brayer (?:la|les) mentions?\b|\b(?:nb|note|rq) ?: ?(?:a )?(?:voir|verifier|demander|relire|valider)\b"
    r"|\b(?:voir|relire|verifier|valider)\b[^.\n]{0,30}\bavant (?:l'|de l')?envo(?:i|yer)\b(?! d)|\bjj/mm\b"
    r"|\bjj/mm/aaaa\b|\bdd/mm/yyyy\b|</?(?:p|br|div|span|b|i|strong|em|a|table|tr|td|ul|li|html|body|head|style"
    r"|script|h[1-6]|font|img|hr)\b[^<>\n]{0,200}/?>|<!--|-->|&(?:nbsp|amp|eacute|egrave|agrave|euro|rsquo|laquo"
    r"|raquo|lt|gt|#\d{2,5});|\*\*[^*\n]{1,120}\*\*|(?m:^#{1,6} \S)|```|(?m:^\s{0,3}(?:---|\*\*\*|===)\s*$)"
    r"|\]\(https?:|\b__[^_\n]{1,60}__\b|/\*|\*/|<\|[^|\n]{0,40}\|>|\[/?inst\]|</?s>|\b(?:todo|fixme|tbd|lorem "
    r"ipsum|placeholder|undefined|nan|null|none)\b(?!-)|#(?:ref|n/a|valeur|nom|name|value)[!?]|\bdebiteur_\d+\b"
    r"|\bclient_\d+\b"
)

# Marks and words of which one stands in any text with something left in it: asked first, for most letters have none.
_MARKS: Final = (*"{}[]<>_*#%$&`|…", "...", "../", "@@", "xx", "jj/", "dd/", "---", "===")
_WORDS: Final = frozenset(
    {
        "todo",
        "fixme",
        "tbd",
        "lorem",
        "placeholder",
        "undefined",
        "nan",
        "null",
        "none",
        "rayer",
        "relire",
        "verifier",
        "valider",
        "nb",
    }
)
_TO_FILL: Final = re.compile(r"\(\s?(?:a |inserer|votre nom|nom du)")
_DIRECTION: Final = re.compile(  # "[les deux réponses sont bonnes]": what happens on the line, for the one who calls
    r"\[(?![^\]]*\b(?:compl|inser|rempl))[^\]\n]*\b(?:est|sont|repond|dit|hesite|raccroche|refuse|confirme|accepte"
    r"|propose|promet|conteste|rappelle|decroche)\b[^\]\n]*\]"
)
_FORBID: Final = forbid(_LEFT)


def _check(letter: Letter) -> Iterator[Fault]:
    if _may_be_left(letter):
        yield from (found for found in _FORBID(letter) if not _is_a_pause(letter, found))


def _is_a_pause(letter: Letter, found: Fault) -> bool:
    """Whether "[...]" is where the other speaks in a call script, or what a quotation leaves out."""
    on_the_phone = letter.facts.channel is Channel.PHONE
    if on_the_phone and _DIRECTION.match(letter.twin.folded, found.start or 0) is not None:
        return True
    if letter.text[found.start : found.end] not in {"[...]", "[…]"}:
        return False
    return on_the_phone or marks_given(letter).is_open(found.start or 0)


def _may_be_left(letter: Letter) -> bool:
    text = letter.twin.folded
    return (
        any(mark in text for mark in _MARKS)
        or not letter.twin.words.isdisjoint(_WORDS)
        or _TO_FILL.search(text) is not None
    )


RULE = Rule(
    id="FOR206",
    name="leftover-slot",
    severity=Severity.BLOCKING,
    source="finished-text",
    covers=("GR-114", "N6"),
    message="Un champ non rempli, un code ou une balise est resté dans le texte.",
    hint="Remplissez-le ou retirez-le.",
    check=_check,
    bad=(
        letter("Bonjour {{contact_greeting_name}},", BUSINESS),
        letter("Bonjour [Nom du client], il reste 700,00 € à régler.", BUSINESS),
        letter("Il reste **700,00 €** à régler.", BUSINESS),
        letter("Bonjour,<br>il reste 700,00 € à régler.", BUSINESS),
        letter("Merci de régler avant le __________.", BUSINESS),
        letter("Le montant est de XX € (à compléter).", BUSINESS),
    ),
    good=(
        letter("Il reste 700,00 € à régler [facture F-118].", BUSINESS),
        letter("Écrivez-nous : compta@bellecombe.example…", BUSINESS),
        letter("Merci de régler… ou de nous appeler (04 50 00 00 00).", BUSINESS),
        letter("– facture F-118 : 700,00 € ;\n– port offert.", BUSINESS),
        letter("[La personne répond bien au nom de Luc Martin] « Merci. »", BUSINESS, channel=Channel.PHONE),
    ),
)
