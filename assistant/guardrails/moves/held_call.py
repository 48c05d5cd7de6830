"""Held call: a call that goes on against somebody's will, is taken down unasked, or is paid before it ends."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, excused_beside, forbid_phrases, phrases

_UNTIL: Final = (
    "(jusqu'(au|à)|tant que|avant (que|d'|le|votre)|seulement|uniquement|qu'une fois|qu'après|que si|que lorsque"
    "|une fois|pas avant)"
)
_PAID: Final = (
    "(pa[iy][a-z]*|règl[a-z]*|régl[a-z]*|sold[a-z]*|vir[a-z]*|argent|carte|promis|promesse|engag[a-z]*|chèque)"
)
_CALL: Final = "(appels?|entretien|conversation|échange|communication|discussion)"
_UPON_THEM: Final = (
    "(toutes les (heures|dix minutes|cinq minutes)|chaque (heure|jour|soir|matin)|tous les (jours|soirs|matins)|sans"
    " (cesse|relâche|arrêt)|à toute heure|aussitôt|dans la (minute|seconde|foulée)|encore et encore|autant (de fois )?"
    "qu'il (le )?faudra|jusqu'(à|au))"
)
_HELD: Final = phrases(
    f"(fin|terme|clôture|interruption) ~1 (de|à|d') ~1 (l'|cet |cette |la |notre )?{_CALL}[^.;!?]{{0,20}} {_UNTIL}",
    f"{_CALL}[^.;!?]{{0,30}} (fini|termin|achev|arrêt|cess|interromp)[a-z]*[^.;!?]{{0,20}} {_UNTIL}[^.;!?]{{0,30}}"
    f" {_PAID}",
    f"(serez|seras|êtes|es) ~1 (rappelée?|appelée?|recontactée?|contactée?) ~3 {_UPON_THEM}",
    f"(rappell?|appell?|recontact)[a-z]*(ai|ons|ais|ions|a|e) ~4 {_UPON_THEM}",
    "(si|dès que|chaque fois que|quand) (vous|tu) ~1 raccroch[a-z]*[^.;!?]{0,20} (je|on|nous) ~1 (rappell?|recommenc"
    "|recompos)[a-z]*",
    "(inutile|vain|vaine|pas la peine|superflu) de ~2 (demand|pri|suppli|exig|souhait)[a-z]*[^.;!?]{0,30} (cess|arrêt"
    "|raccroch|appel|rappel)[a-z]*",
    f"(lâche|lâcherai|lâcherons|lâchons|quitte|quitterai|quitterons) ~1 pas[^.;!?]{{0,25}} {_UNTIL}",
    f"(poursuiv|continu|prolong|maintien)[a-z]* ~2 (cet|cette|notre|l')? ?{_CALL}[^.;!?]{{0,30}} (quand bien même"
    f"|même si"
    "|malgré|quoi que|que (vous|tu) le (vouliez|veuilles)|en dépit)",
    "(ne|n') ~1 (m'|nous )?(empêch|arrêt|fer[aio]|chang)[a-z]*[^.;!?]{0,12} (pas|rien) ~2 (de )?(continuer|poursuivre"
    "|insister|d'insister|lâcher|raccrocher)",
    "(contestation|désaccord|réclamation|objection|refus|larmes|pleurs|maladie|motifs?|raisons) ~2 (n'a|n'ont|n'y)"
    " ~2 (aucune|pas d'|rien|pas la moindre|peu d') ?(importance|intérêt|valeur|poids|effet|sens)",
    "(larmes|pleurs|cris|sanglots|colère|protestations|refus) ~1 ne ~2 (chang|serv|arrêt|modifi|fer|empêch"
    "|sauver)[a-z]* ~1 (rien|pas)",
    "(crier|pleurer|protester|refuser|raccrocher|supplier|hurler)[^.;!?]{0,10} (je|nous|on) (ne )?(m'|nous )?(arrêt"
    "|cess|lâch|raccroch)"
    "[a-z]* pas",
    "(tant|autant|aussi longtemps|le temps) qu'il (le )?(faudra|faut)",
    "peu importe[^.;!?]{0,6} (on|je|nous) (continu|poursui|insist)[a-z]*",
    "(pas|jamais) ~1 (question|possible) ~1 (de|d') ?(raccrocher|arrêter|interrompre|mettre fin|en rester là"
    "|s'arrêter)",
)
_AT_EASE: Final = re.compile(
    r"\b(?:pren\w+ (?:donc |bien |tout )?le temps|par (?:accident|erreur|megarde|inadvertance)"
    r"|ne (?:vous |te )?(?:rappel|appel|recontact)\w* (?:pas|plus|jamais)"
    r"|si (?:vous|tu) (?:le |l')?(?:souhait|prefer|voul)\w*"
    r"|aussitot qu(?:e (?:j'|je|nous|la|le|notre|mon)|'il|'elle|'on))"
)
_TIME_GIVEN: Final = re.compile(  # "je vous laisse le temps qu'il faut", "le temps qu'il faut, je le prends avec vous"
    r"\b(?:laiss|donn|accord|av(?:ez|ons)|aur(?:ez|ons)|ayez|pren(?:ez|ons|ds)|prendr|consacr)\w* (?:donc |tout "
    r"|bien )*"
    r"(?:le temps|autant de temps) qu'il (?:vous |te |nous )?(?:le )?fau"
    r"|\b(?:le temps|autant de temps) qu'il (?:vous |te |nous )?(?:le )?fau[^.;:!?]{0,40}, (?:vous l'av|vous l'aur"
    r"|je vous l"
    r"|nous vous l|je le prend|nous le pren|prenez)"
)
_PRESSED: Final = re.compile(
    r"\b(?:appel|rappel|insist|rest|attend|raccroch|gard|pa[iy]|regl|obten|obtien|continu|poursui|relanc|recouvr|verse|vir"
    r"|lach|ligne|fil|telephone|appareil|dette|somme)\w*"
)
_CONTESTS: Final = ("contestation", "desaccord", "reclamation", "objection")
_GOODWILL: Final = re.compile(  # what a contest leaves as it was: "n'a pas d'effet sur nos relations"
    r"^ ?(?:negatif |facheux )?sur (?:(?:nos|notre|mes) (?:bonnes? )?(?:relations?|rapports|liens?|echanges"
    r"|collaboration"
    r"|partenariat|confiance)|(?:vos|votre|la|les|nos) (?:livraisons?|commandes?|garanties?|chantiers?|acces|devis"
    r"|remise))\b(?! qu)"
)
_OFFICE_HOUR: Final = re.compile(
    r"jusqu'a (?:(?:[89]|1\d) ?h(?:eures?)?\b|midi\b|(?:huit|neuf|dix|onze|dix-(?:sept|huit|neuf)) heures)"
)
_BOUNDED: Final = re.compile(  # the hour is where calling ends, not how long it lasts
    r"\b(?:(?:h|heures|midi|h \d\d) seulement|au plus tard|pas (?:au-dela|apres|plus tard)|jamais (?:apres|au-dela)"
    r"|que jusqu'a|(?:pouv|peu"
    r"|pourr)\w+"
    r" (?:donc |toujours )?(?:etre|nous|me)|a votre choix|si (?:cela vous|(?:vous|tu) (?:le )?(?:prefer|souhait"
    r"|voul)\w*))\b"
)
_CEASELESS: Final = re.compile(
    r"\b(?:tou(?:s|tes) les|chaque|sans (?:cesse|relache|arret|repit|treve)|encore|autant|tant|jusqu'(?:au|a ce)"
    r"|pay\w+|paie\w*"
    r"|regl(?:e[rz]?|erez)|dettes?)\b"
)


def _is_no_siege(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether the time is given, the contest harms nothing but is heard, or calls end with the day's work."""
    text = hit.passage.text
    if _AT_EASE.search(text) is not None:
        return True
    if "temps qu'" in hit.text:
        return _TIME_GIVEN.search(text) is not None and _PRESSED.search(text) is None
    if _GOODWILL.match(text[hit.end :]) is not None and hit.text.startswith(_CONTESTS):
        return _PRESSED.search(text[hit.end :]) is None
    until = _OFFICE_HOUR.match(text, hit.text.rfind("jusqu'") + hit.start) if "jusqu'" in hit.text else None
    return until is not None and _BOUNDED.search(text) is not None and _CEASELESS.search(text) is None


HELD: Final = forbid_phrases(_HELD, unless=_is_no_siege, even_denied=True)

_TAPED: Final = phrases(
    "(savi|saur|dout|ignor)[a-z]* ~3 que ~1 (je|nous|on) ~1 (vous|t'|te) ?(enregistr|captur|taping)[a-z]*",
    "(s'|vous |t'|y )?(oppos|refus|échapp|soustrai)[a-z]* ~3 (à )?(l'|cet )?enregistrement",
    "(enregistrement|enregistrée?s?|gravée?s?|captée?s?|conservée?s?)[^.;!?]{0,50} (ne (pouvez|peux|peut|pourrez)"
    "|sans que"
    " (vous|tu) (puissiez|puisses|ayez|aies)|pas (le choix|moyen|votre mot|ton mot)|obligatoire|imposée?|d'office|on ne"
    " peut)",
)
_OFFERED: Final = re.compile(
    r"\b(?:preferez|pouvez (?:le |vous y |bien sur )*(?:refus|oppos)|libre)\w*|\bsi vous (?:ne|le)\b"
)
TAPED: Final = forbid_phrases(_TAPED, unless=excused_beside(_OFFERED), even_denied=True)

_CARD: Final = (
    "(cartes?(?! (de|d'|grise|vitale|postale))|cryptogramme|(seize|16|trois|3) ~1 chiffres|numéros? de (votre|ta"
    "|la) carte)"
)
_DURING: Final = (
    "(pendant (cet|l'|notre) ?(appel|entretien|échange)|(durant|lors de) (cet|l'|notre) ?(appel|entretien)"
    "|tout de suite"
    "|maintenant|immédiatement|sur-le-champ|à l'instant|avant (de|que) ~2 raccroch[a-z]*|séance tenante)"
)
_DICTATED: Final = phrases(
    "(lis|lisez|dictez|dicte|épelez|épelle|donnez|donne)(-moi|-nous)? ~3 (numéros?|chiffres|code"
    "|cryptogramme)[^.;!?]{0,25} carte",
    f"{_CARD}[^.;!?]{{0,50}} (doi[a-z]*|devr[a-z]*|fau[a-z]*|exig[a-z]*|requis[a-z]*|obligatoire) ~4 (communiqu|donn"
    f"|dict|"
    f"fourni|lue?|épel|indiqu)[a-z]* ~2 {_DURING}",
    f"(donn|dict|communiqu|épel|fourni|indiqu|lis|lire|lisez)[a-z]*(-moi|-nous)? ~4 {_CARD} ~4 {_DURING}",
    f"(termin|fini|achev|raccroch|clôtur|quitt)[a-z]* ~4 (sans|avant) ~4 {_CARD}",
)
_KEPT: Final = re.compile(r"\bne (?:me |nous )?(?:donn|dict|communiqu|envo|epel)\w* (?:pas|jamais|surtout)\b")
DICTATED: Final = forbid_phrases(_DICTATED, unless=excused_beside(_KEPT), even_denied=True)

_POSED: Final = phrases(
    "(tribunal|greffe|parquet|procureur|police|gendarmerie|commissariat|préfecture|trésor public|ministère|huissier"
    "|commissaire de justice|avocate?(?! de (votre|ton))|maître [a-z]+|juge|magistrate?)[^.;:!?]{0,24} (à l'appareil"
    "|au bout"
    " du fil|en ligne|au téléphone|à l'écoute)",
    "(c'est|ici|bonjour,) ~1 (le |la |l')(tribunal|greffe|parquet|police(?! d)|gendarmerie|commissariat|préfecture"
    "|trésor public"
    "|ministère|justice)(?! (qui|de commerce (qui|a)|a|est|se|ferme|d'à))",
)


def _is_a_name(letter: Letter, hit: Hit) -> bool:
    """Whether the caller, or his house, is called so: "Solène Avocat, des pianos Avocat"; or it is the reader's own."""
    if hit.passage.text[: hit.start].endswith(("votre ", "vos ", "ton ", "ta ", "leur ")):
        return True
    creditor = letter.facts.creditor
    word = hit.text.split()[0]
    return word in folded(f"{creditor.name} {creditor.signatory}").split()


POSED: Final = forbid_phrases(_POSED, unless=_is_a_name, even_denied=True)

_NAMELESS: Final = phrases(
    "(mon nom|qui je suis|mon identité)[^.;!?]{0,30} (ne|n') ~2 (donner|dir|saur|connaîtr|regard)[a-z]*",
    "(ne|n') ~2 (donner|dir|dévoiler|révéler)[a-z]* ~1 (pas|point|jamais) ~1 (mon nom|qui je suis|mon identité)",
    "(nom|identité)[^.;!?,]{0,20}, (je|on|nous) ne (vous |te )?(le|la|l') ?(donner|dir|dévoiler)[a-z]* pas",
)
NAMELESS: Final = forbid_phrases(_NAMELESS, even_denied=True)
