"""No change of bank details is announced: it is how fraudsters write, and the file alone tells the account (N15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_ACCOUNT = (
    "(coordonnées bancaires|relevé d'identité bancaire|coordonnées de (paiement|virement)|rib|iban"
    "|comptes? bancaires?|numéro de compte|compte"
    "|banque|établissement bancaire|domiciliation( bancaire)?)"
)
_CHANGED = "(changée?s?|modifiée?s?|évolué|transférée?s?|remplacée?s?|mise?s? à jour|actualisée?s?)"
_ANNOUNCED = phrases(
    f"(autre|différent) {_ACCOUNT} ~1 que (celui|ceux|celle|celles)",
    f"(nos|mes|notre|mon|ma|le|la|les|ces) {_ACCOUNT} ~3 {_CHANGED}",
    f"(avons|ai|a|venons de|viens de|allons|vais) ~2 (changée?s?|changer|modifiée?s?|modifier|quittée?s?|quitter) ~1 "
    f"(de |d')?{_ACCOUNT}",
    f"(changeons|change|changement|modification|mise à jour) (de|du|d'|des) ~2 {_ACCOUNT}",
    f"(changeons|change|changement|modification) d'{_ACCOUNT}",
    f"(nouveau|nouveaux|nouvel|nouvelle|nouvelles) {_ACCOUNT}",
    f"(ancien|ancienne|anciennes|précédent|précédente) {_ACCOUNT} ~5 (plus|close?s?|fermée?s?|clôturée?s?|obsolètes?"
    "|caduque?s?|désactivée?s?)",
    f"(virer|virez|vire|payer|payez|régler|réglez|règle|utiliser|utilisez|utilise|adresser|adressez|verser|versez) ~2 "
    f"(désormais|dorénavant|à présent|maintenant|à l'avenir) ~6 {_ACCOUNT}",
    f"(désormais|dorénavant|à présent|à l'avenir) ~8 (autre|nouveau|nouvelle|ce|cet|suivant) {_ACCOUNT}",
    f"(notre|nos|mon|mes|le|la|les) {_ACCOUNT} ~2 (vient|viennent|va|vont|a dû|ont dû) ~2 (changer|évoluer"
    f"|être (changée?s?"
    "|modifiée?s?|transférée?s?|remplacée?s?)|fermer)",
    f"(changement|remplacement) (de|du|d') ~1 {_ACCOUNT} ~4 (intervenu|chez nous|survenu|eu lieu)",
    f"(nouveau|nouvel|nouvelle) {_ACCOUNT} ~1 (remplace|annule)",
    "(iban|rib|coordonnées) ~2 (à jour|actualisée?s?|corrigée?s?|définitive?s?|définitif|provisoires?) ~2"
    " (suit|suivent|vous (sera|seront)|ci-joint|ci-jointes?|ci-dessous|par sms|par courriel|par mail|joint)",
)
_NO_LONGER = phrases(
    f"(ne|non|et|à|mais) (plus|pas) ~2 (utiliser|payer|virer|régler|verser|créditer|retenir)? ~3 (ancien|ancienne"
    f"|anciennes|précédent|précédente)( {_ACCOUNT})?",
    f"{_ACCOUNT} ~2 (ci-joint|joint|suivant|ci-dessous|transmis|jointes?)[^.;!?]{{0,30}} (non plus|et non(?! (par"
    f"|en|un)( |$))"
    "|au lieu(?! (d'un|du|de) chèque)|à la place(?! (d'un|du) chèque)|plutôt que(?! (par|en|de|d'un)( |$))|remplace)",
    f"{_ACCOUNT}[^.;!?]{{0,40}} n'(est|sont) plus (valables?|valides?|actifs?|actives?|le bon|les bons|à utiliser)",
    f"(payez|virez|réglez|versez|utilisez|paie|vire|utilise|règle|utiliser|payer|virer) plus ~4 {_ACCOUNT}",
    f"{_ACCOUNT} ~4 n'est plus (valable|valide|actif|active|le bon|à utiliser)",
)
_OURS: Final = re.compile(
    r"\b(?:notre|nos|mon|ma|mes) (?:[a-z]+ ){0,2}(?:rib|iban|compte|banque|coordonnees|etablissement|domiciliation)"
)
_HOAX: Final = re.compile(
    r"\b(?:mefi|faux|fausse|fraud|arnaqu|escroc|pretend|annon(?:cant|cerait|cait)|usurp|vigilan|prudence"
    r"|si (?:vous|tu) rece"
    r"|tout message)\w*"
)
_WARNED: Final = re.compile(
    r"\b(?:mefi\w*|faux|fausse|fraud\w*|arnaqu\w*|escroc\w*|pretend\w*|annonc(?:ant|erait|ait)|usurp\w*|vigilan\w*"
    r"|prudence"
    r"|si (?:vous|tu) rece\w+|tout message|avez-vous|as-tu|a-t-\w+|ont-\w+"
    r"|(?:vous|tu) (?:avez|as|aviez|changez|changes)|(?:votre|vos|ton|ta|tes) [a-z]+ (?:nous |m'|me )?(?:a|ont|avai\w+)"
    r"|(?:quand|lorsqu'|si) ?(?:l')?on|merci (?:aussi |encore "
    r")?(?:pour|de) (?:votre|vos|l'|les|ta|ton)|(?:vos|votre|tes|ton) (?:[a-z]+ )?(?:reglements?|virements?|paiements?"
    r"|prelevements?))\b[^.;]{0,90}$"
)
_NEVER: Final = re.compile(r"\b(?:jamais|aucune?|ni|n'(?:a|ont|avons|ai) pas|ne changent? pas|inchangee?s?|sans)\b")
_MEDIUM: Final = re.compile(  # "le RIB ci-dessous, plutôt que dans un autre message": another place, no other account
    r" dans (?:un|une) (?:(?:autre|second|seconde|nouveau|nouvel|nouvelle) )?(?:(?:corps|bas|pied)"
    r" (?:du|de la|d'un) )?(?:message|courriel|e-mail|mail|courrier|lettre|document|envoi|piece jointe|fichier|annexe)"
    r"(?: separee?| a part)?\s*(?:[.;!?]|$)"
)
_SUPPOSED: Final = re.compile(r"\bsi $")
_POSSESSIVE: Final = len("votre tout ")
_THEIRS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes)\s+(?:\w+\s+)?(?:rib|iban|compte|banque|coordonnees)")


def _is_innocent(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    if hit.passage.text[: hit.start].endswith(" de ") and hit.text.startswith("nouveau "):  # "voici de nouveau le RIB"
        return True
    if _SUPPOSED.search(hit.passage.text[: hit.start]) is not None:  # "si la domiciliation avait changé": the reader's
        return "avait" in hit.text or "avaient" in hit.text
    theirs = hit.passage.text[max(0, hit.start - _POSSESSIVE) : hit.end]
    if _OURS.search(hit.passage.text, max(0, hit.start - _POSSESSIVE), hit.end) is not None:
        return _HOAX.search(hit.passage.text[: hit.start]) is not None or _NEVER.search(hit.text) is not None
    before, text = hit.passage.text[: hit.start], hit.passage.text[hit.start : hit.end + 30]
    return any(
        pattern.search(words) is not None for pattern, words in ((_WARNED, before), (_NEVER, text), (_THEIRS, theirs))
    )


def _is_of_a_medium(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    return hit.text.endswith("plutot que") and _MEDIUM.match(hit.passage.text, hit.end) is not None


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_ANNOUNCED, unless=_is_innocent)(letter)
    yield from forbid_phrases(_NO_LONGER, unless=_is_of_a_medium, even_denied=True)(letter)


RULE = Rule(
    id="FAC215",
    name="changed-bank-details",
    severity=Severity.BLOCKING,
    source="fr-civ-1342-2",
    covers=("GR-011", "N15"),
    message="La lettre annonce un changement de compte\u202f: c’est ainsi qu’écrivent les fraudeurs.",
    hint="Retirez l’annonce\u202f; le compte à créditer est celui du dossier.",
    check=announced(_check, _ANNOUNCED, _NO_LONGER),
    even_quoted=True,
    bad=(
        letter("Nos coordonnées bancaires ont changé, merci d’en tenir compte.", BUSINESS),
        letter("Nous avons changé de banque : le RIB suivra.", CONSUMER),
        letter("Vous trouverez ci-joint notre nouveau RIB.", BUSINESS),
        letter("L’ancien compte est clôturé.", BUSINESS),
        letter("Notre nouveau RIB est sur la facture ; vérifiez-le au 04 50 00 00 00.", BUSINESS),
        letter("Ne payez plus sur l’ancien RIB.", CONSUMER),
    ),
    good=(
        letter("Nos coordonnées bancaires n’ont pas changé. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Méfiez-vous d’un message annonçant un nouveau RIB. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Votre nouveau RIB nous est bien parvenu. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Un virement permanent saute quand on change de banque. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Avez-vous changé de banque ? Reste 700 €, acompte déduit.", CONSUMER),
        letter("Le compte de votre société présente un solde de 700 €, acompte déduit.", BUSINESS),
    ),
)
