"""Price for haste: a part of what is owed is let go for whoever pays at once."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.standing import standing

_BILL: Final = "(note|facture|créance|dette|somme|montant|addition|prix|total|solde|ardoise|compte)"
_PART: Final = (
    "(frais de port|tva|port|[a-z0-9,-]+ ?(pour cent|%|€|euros)|(la |une )?(moitié|partie)|(le |un )?(tiers|quart"
    "|dixième)|la tva"
    "|les frais de port"
    "|le port|le transport|la livraison)"
)
_SOON: Final = (
    "(si (les fonds|l'argent|la somme|(le|votre|ton) (virement|paiement|règlement|chèque)) ~1 (est|sont|arrive"
    "|arrivent|part|parvient"
    "|tombe|rentre)|si (vous|tu) ~4 (pay|pai|régl|règl|sold|vir|vers|honor)[a-z]*|(pay|pai|régl|règl|vir|sold)(ez|e"
    "|es) |(paiement|"
    "règlement|virement|versement) (avant|d'ici|sous|cette|comptant|immédiat|rapide|anticipé|demain|ce soir"
    "|aujourd'hui|contre"
    "|dès)|(en cas de|contre|moyennant|pour) (un |votre |tout )?(paiement|règlement|virement|versement)|comptant"
    "|sans attendre"
    "|cette semaine|demain|ce soir|aujourd'hui)"
)
_LESS: Final = (
    "(rabatt[a-z]*|rogn[a-z]*|allég[a-z]*|écorn[a-z]*|dimin[a-z]*|rédui[a-z]*|baiss[a-z]*|raboter|rabot[a-z]*"
    "|minor[a-z]*|arrondi[a-z]*"
    "|ramen[a-z]*|ramèn[a-z]*)"
)
_TAKE_OFF: Final = "(enlèv|enlev|retir|ôt|dédui|défalqu|offr|retranch|décompt|fai[st] cadeau|abandonn|lâch)[a-z]*"
_LET_GO: Final = phrases(
    f"{_SOON}[^.;!?]{{0,50}} (fer|fais|fai)[a-z]* (abstraction|grâce|cadeau) (de |du |des |d'){_PART}",
    f"(fais|faisons|laisse|laissons|mets|accorde|accordons) moins (cinq|dix|quinze|vingt|trente|quarante|cinquante"
    f"|cent|[0-9]+)"
    f"[^.;!?]{{0,30}} {_SOON}",
    f"(laiss|accord|consen)[a-z]* ~1 {_PART}[^.;!?]{{0,30}} {_SOON}",
    f"{_SOON}[^.;!?]{{0,40}} {_PART} (de|en) (moins|remise|rabais|cadeau|réduction)",
    f"{_PART} (de|en) (moins|rabais|cadeau)[^.;!?]{{0,40}} {_SOON}",
    f"{_SOON}[^.;!?]{{0,50}} {_LESS} ~2 (votre |ta |la |notre |le |de )?{_BILL}",
    f"{_LESS} ~4 (votre |ta |la |notre |le )?{_BILL}[^.;!?]{{0,60}} {_SOON}",
    f"{_SOON}[^.;!?]{{0,50}} (je|nous|on) (vous |te |t')?{_TAKE_OFF} ~1 {_PART}",
    f"(retranch|déduis|défalqu|enlev|enlèv|ôt|retir|décompt|soustray|soustra)(ez|e|s"
    f"|is)? ~2 {_PART}[^.;!?]{{0,50}} {_SOON}",
    f"(je|nous|on) (vous |te |t')?{_TAKE_OFF} ~1 {_PART}[^.;!?]{{0,50}} {_SOON}",
    "(règl|régl|pay|pai)[a-z]* (chez nous )?que (quatre-vingt[a-z-]*|[789][0-9]) ?(pour cent|%) (du|de)",
)
_AGREED: Final = re.compile(
    r"\b(?:aucun\w*|escompte (?:neant|nul)|ne (?:pou[vr]\w+|peu\w*|saurai\w*) (?:pas|ni)|comme (?:convenu|prevu"
    r"|indique)"
    r"|deja (?:deduit|compte|applique)\w*|figur\w+|vous (?:nous |m')?(?:avez )?demand\w+|avoir|acompte|penalites?"
    r"|interets?"
    r"|indemnite\w*|erreur|rectifi\w+|votre (?:proposition|demande)|retenue de garantie|delai\w*|mensualite\w*"
    r"|echeance\w*"
    r"|en plusieurs fois|risque\w*|volume|consommation)\b"
)
# "Cela réduira votre dette d'autant": what a payment does to what is owed.
_BY_PAYING: Final = re.compile(
    r"\b(?:cela|ca|il|elle|ce (?:paiement|versement|virement|reglement)) (?:vous )?(?:ramen|redui|dimin|alleg|baiss)\w*"
    r" (?:d'autant )?(?:votre|la|le|ce) (?:dette|solde|compte|somme|total)\b(?![^.;!?]*(?:%|pour cent|\d))"
    r"|\bd'autant\b|\b(?:dette|solde|compte) a (?:zero|neant)\b"
)

_MONEY: Final = r"(?:versement|reglement|paiement|virement|cheque|acompte)"
# "Un premier versement réduirait la somme due": a part that is paid lessens the rest by itself.
_BY_A_PART: Final = re.compile(
    rf"\b(?:un|votre|ton|le|ce|chaque|tout) (?:(?:premier|deuxieme|second|nouveau|autre|petit|modeste) {_MONEY}|acompte"
    rf"|{_MONEY} (?:partiel|supplementaire|modeste|d'une partie))\b(?:(?!\b(?:nous|je|on|et|si|comptant|rapide\w*"
    rf"|immediat\w*"
    r"|anticipe)\b)[^.;:!?]){0,40}\b(?:redui|dimin|alleg|baiss)\w* (?:deja |aussi |donc |d'autant )*(?:votre|ta|la|le"
    r"|ce)"
    r" (?:dette|solde|compte|somme|reste|total)\b(?: (?:due|restante?|du|qui reste|a payer|d'autant))?(?=\s*(?:[.;!?]"
    r"|$))"
)
_OF_TIME: Final = re.compile(  # "la moitié de la semaine pour un virement"
    r"\b(?:moitie|partie|tiers|quart) (?:de |du |d')(?:la |l'|cette |ce )?(?:semaine|quinzaine|mois|journee|matinee"
    r"|apres-midi"
    r"|heure|annee|trimestre|semestre|temps|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre)\b"
)
_TO_THE_EURO: Final = re.compile(
    r"\barrondi\w* [^.;!?]{0,30}\ba l'(?:euro|unite)(?: superieur| pres| le plus proche)?\s*(?:[.;!?]|$)"
)
_EITHER_WAY: Final = re.compile(
    r"\b(?:la livraison|le (?:transport|port)) (?:de|pour|sur) (?:votre|la"
    r"|ta) proch\w+ commande\b[^.;!?]*\bcomptant ou (?:non|pas)(?=\s*(?:[.;!?]|$))"
)
_LEFT_OVER: Final = re.compile(
    r"\b(?:(?:il|vous|nous) (?:vous |nous )?reste|(?:le|un) (?:reste|solde) (?:est|sera) de|restent) $"
)


def _is_no_gift(letter: Letter, hit: Hit) -> bool:
    """Whether it was agreed, is of something else, or only tells what paying does."""
    text = hit.passage.text
    if any(told.search(text) for told in (_AGREED, _BY_PAYING, _BY_A_PART, _TO_THE_EURO, _EITHER_WAY)):
        return True
    return (_OF_TIME.search(hit.text) is not None and " et " not in hit.text) or _is_what_was_paid(letter, hit)


def _is_what_was_paid(letter: Letter, hit: Hit) -> bool:
    """Whether what is deducted is what came, as the rest tells: "je déduis 500 € et il reste 700 €"."""
    start = hit.passage.start
    sums = standing(letter.amounts, start, start + len(hit.passage.text))
    told = {money.value for money in sums}
    rests = {money.value for money in sums if _LEFT_OVER.search(hit.passage.text[: money.start - start])}
    return any(
        one.paid > 0 and told == {one.paid, one.residual} and one.residual in rests for one in letter.facts.invoices
    )


PRICE_FOR_HASTE: Final = forbid_phrases(_LET_GO, unless=_is_no_gift)
