"""Client's quotation: what stands between quotation marks that "vous m'avez écrit" opens is the client's own word.

"Vous m’avez écrit : « j’ai porté plainte »" threatens with no complaint, "« Pouvez-vous saisir ma voiture ? » Non"
with no seizure. Whose words they are is read narrowly: a main clause that says that he wrote them, and nothing more; or
a question or a fear of his which the letter answers with a plain no. What the writer answers, between marks or not, is
his own; so is a quotation that he takes up, with "oui" or in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.days.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.asked import is_granted

_LOOKED_BACK: Final = 200  # characters before the opening mark
_LOOKED_ON: Final = 260  # and behind the closing one
_QUOTED: Final = re.compile(r"«((?:(?!\n\s*\n)[^«»]){1,400})»|“((?:(?!\n\s*\n)[^“”]){1,400})”")
_GONE: Final = "§"  # stands for another quotation nearby
_SENTENCE: Final = re.compile(r"[.!?;\n]")
_DAY: Final = (
    rf"(?:(?:(?:{'|'.join(WEEKDAY_NAMES)}) )?\d{{1,2}}(?:er)?(?: (?:{'|'.join(folded(name) for name in MONTH_NAMES)}))?"
    rf"(?: \d{{4}})?|{'|'.join(WEEKDAY_NAMES)})"
)
_MAIL: Final = r"(?:message|lettre|courriel|courrier|mail|mot|reponse|sms|e-mail|commentaire|remarque|reclamation)"
_SLIP: Final = (  # what he filled in
    r"(?:avis de (?:paiement|virement)|bordereau|formulaire|libelle|bon de commande|virement)"
)
_WHEN: Final = (  # when, how and to whom he wrote, and nothing else
    rf"(?:hier|avant-hier|ceci|ce (?:matin|midi|soir)|alors|ensuite|encore|aussi|egalement|textuellement|mot pour mot"
    rf"|(?:le |du |de |ce |en date du )?{_DAY}(?: dernier)?|en (?:{'|'.join(folded(name) for name in MONTH_NAMES)})"
    r"|l(?:a semaine|e mois|'an) derni\w+|au telephone|de vive voix|par (?:telephone|ecrit)"
    r"|a (?:ma |mon |notre |nos |l'|la )(?:collegues?|assistante?|comptable|associee?|secretaire|secretariat|service"
    r"|equipe|mari|femme|accueil|comptabilite)"
    rf"|(?:par|dans) (?:votre |ton |ta |un |une |le |la |ce |cet |cette )?{_MAIL}"
    rf"|en reponse(?: a (?:mon|ma|notre|nos) {_MAIL}s?)?)"
)
_SAID: Final = (
    r"(?:ecri(?:t|vez|viez|vais|s)|d(?:it|ites|isiez|isais|is)|repon(?:du|dez|diez|dais|ds)|lance[sz]?"
    r"|confi(?:e|ez|iez)"
    r"|expliqu(?:e|ez|iez)|racont(?:e|ez|iez)|ajout(?:e|ez|iez|ais)|annonc(?:e|ez|iez)|precis(?:e|ez|iez)"
    r"|conclu(?:ez|iez)?"
    r"|indiqu(?:e|ez|iez)|object(?:e|ez|iez)|laisse (?:ce|un) (?:mot|message))"
)
_HE_SAID: Final = re.compile(
    rf"(?:^|[,:(\u2013] ?)(?:(?:et|mais|puis|or|pourtant) )?(?:{_WHEN},? )*(?:vous|tu) (?:m'|me |nous )?"
    rf"(?:(?:avez|aviez|as|avais) (?:bien |aussi |alors |encore )?)?{_SAID}(?:,? {_WHEN})*,?"
    rf"(?: (?:que|qu'))?(?:[ :,(]|{_GONE}|\b(?:et|puis|que|qu')\b)*$"
)
_LEAD: Final = r"(?:(?:je |nous )?(?:lis|lisons|relis|relisons|cite|citons|reprends)|dans|selon|d'apres)"
_DID: Final = (
    r"(?:(?:m'a|nous a) (?:fait (?:mal au cœur|mal au coeur|de la peine|sourire)|peinee?s?|touchee?s?|surpris"
    r"|attristee?s?|emue?s?|inquietee?s?|troublee?s?)|dit|disait|indiqu(?:e|ait)|port(?:e|ait)|mentionn(?:e|ait)"
    r"|conten?(?:ait|ient)|se termin(?:e|ait) par)(?: (?:la mention|les mots|ces mots|la phrase|ceci))?"
)
_MAIL_SAID: Final = re.compile(
    rf"(?:^|[,:(\u2013] ?)(?:(?:et|mais|puis|or|pourtant) )?(?P<lead>{_LEAD} )?(?:votre|ton|ta) "
    rf"(?:(?P<slip>{_SLIP})(?: {_WHEN})* (?:porte|portait|indique|indiquait|mentionne|mentionnait)(?: la mention)?"
    rf"|{_MAIL}(?P<when>(?:,? {_WHEN})*),?(?P<did> {_DID})?)[ :,(]*$"
)
_WE_SAID: Final = re.compile(
    r"\b(?:je|nous) (?:vous |te |t')(?:ai|avons|dis|disons|repon\w+|ecri\w+)\b|\b(?:comme|ainsi que|tel\w* que|raison"
    r"|exactement|(?:ma|notre) reponse|voici|retenez|sachez)\b"
)
_ASKED: Final = re.compile(  # told at more length, and read as his where the letter says no
    r"\b(?<!je )(?<!nous )(?:vous|tu) (?:(?:me|nous|te|vous|m'|s') ?)?(?:avez |aviez |as |avais )?(?:demand"
    r"|interrog|crai"
    r"|redout|dites|dis\b|ecri|propos|sugger|inquiet|lu\b|reproch)\w*|\b(?:votre|ta) (?:question|proposition|crainte)\b"
)
# "Merci de m'avoir transféré ce message qui vous somme de payer « sous 12 heures »": somebody else's
# "Vous m'avez demandé un décompte et non « une menace de plus »": his word for what he does not want
_HE_WANTED_NO: Final = re.compile(
    r"(?:^|[,:(] ?)(?:vous|tu) (?:m'|me |nous )?(?:avez|aviez|as|avais) (?:[a-z]+ )?(?:demand|souhait|voul|espere"
    r"|attend)\w*\b"
    r"[^;:!?]{0,120}\b(?:et non(?: pas)?|plutot que?|et pas)$"
)
_THE_OTHER_ONE: Final = re.compile(r"^\W*le(?:s)? voici\b,?")  # the statement he asked for, not the threat
_OF_ANOTHER: Final = re.compile(
    r"\b(?:transfer|transmis|fait suivre|signal|montr|alert)\w* (?:ce|cet|le|un) (?:message|courriel|mail|sms|courrier"
    r"|appel)\b[^;!?]{0,60}\bqui (?:vous|te|t')[^;!?]*$"
)
_NO: Final = re.compile(
    r"^\W*(?:(?P<bare>non(?! seulement)\b(?: plus\b)?|rassure[sz]-(?:vous|toi))(?P<more>.*)|ni l'un|nullement\b"
    r"|en aucun cas|(?:pas du tout|jamais)(?=\W*$)|bien sur que non"
    r"|il n'en (?:est|a|sera)(?: jamais)?(?: ete)? (?:rien|pas|nullement|question)"
    r"|(?:je |nous )(?:suis|sommes) (?:\w+ )?(?:desole|navre)\w* (?:que (?:mon|ma|notre|nos)|de vous avoir)\b)"
)
_MEANS_IT: Final = re.compile(  # "non, lundi", "non, bien pis" say something else
    r"^\W*$|\bn(?:e |')|\b(?:pas|aucun\w*|jamais|rien|nullement|bien (?:sur|entendu)|evidemment|merci|vraiment)\b"
)
_REASONED: Final = 6  # words that tell why not
_TURNED: Final = re.compile(  # what makes a no of it a yes, or a no of today
    r"\b(?:mais (?!je comprends|parlons)|sauf|sinon|oui|a moins|encore|pas (?:cette|ce\b|aujourd|tout de suite"
    r"|maintenant"
    r"|avant|si\b)|pour (?:l'instant|le moment|aujourd)|aujourd'hui|demain|bientot|dout\w+|hesit\w+|plaisant\w+"
    r"|promesse|certitude|certain\w*|tant que|pourvu|a condition|tard\w*|ce n'est pas|c'est (?:un|une|ce|deja)"
    r"|(?:non|pas),? si|si (?:vous|tu) (?:pay|regl|vir|vers|sold)\w*|rire|blagu\w+|rigol\w*|serieu\w+|fau(?:x|sse)"
    r"|exclu\w*|evit\w+|renonc\w+|abandonn\w+|annul\w+|oubli\w+|bluff\w*|l'air|suspend\w*|attend\w*|n'aura\w*)\b"
)
_BACK_AGAIN: Final = re.compile(  # and in the sentence that follows it
    r"^\W*(?:mais|sauf|demain|bientot|a moins|pour (?:l'instant|le moment)|du moins|pas (?:encore|cette|aujourd\w*"
    r"|tout de suite))\b|\b(?:sinon|oui|pas encore|promesse|certitude)\b"
    r"|\b(?:cela|ca|elle) (?:se |en )?(?:sera|fera|viendra|arrivera|pourrait|reste)\b"
)
_REFUSES: Final = re.compile(
    r"^\W*(?:de |d'|que |ne )?[^.!?]{0,20}\bne (?:pas|plus|jamais|rien)\b|^\W*sans\b|^\W*ne pas"
)
_TAKEN_UP: Final = re.compile(
    r"\b(?:oui|si(?=[\s,.!]*$)|exact\w*|en effet|effectivement|tout (?:a fait|juste)|chiche|soit(?=\W*$)"
    r"|justement|hela\w+"
    r"|d'accord|volontiers|pourquoi pas|peut-etre|qui sait|on verra|vous verrez|comptez-y|certes|parfaitement"
    r"|absolument|evidemment|certainement|affirmatif|assurement|bien (?:sur(?! que non)|vu|dit)"
    r"|a (?:juste titre|raison)"
    r"|(?:(?:bonne|excellente) idee|a bon droit)|rien n'est exclu|(?:je|nous) n'exclu\w*"
    r"|au mot|(?:vous|tu) (?:n')?(?:avez|aviez|as) (?:bien |tout |pas |vu |entierement )*(?:raison|tort|lu|compris"
    r"|devine|juste)|(?:croy|pens)\w+ pas si bien|n'en pense pas moins|retenez|voila|voici|tel(?:le)? (?:est|sera)"
    r"|(?:c'est|ce sera|cela est|ca) (?:bien |tout a fait |exactement |donc )*(?:exact|vrai|juste|possible|entendu"
    r"|prevu|decide|fait|chose faite|ce qu\w*|le (?:projet|plan|but|cas)|notre (?:projet|intention)"
    r"|mon intention|une bonne)"
    r"|(?<!comprends l')(?<!comprenons l')idee|(?:y )?avais pas pense|(?:y|en) song\w+|mieux (?:dit|dire)|nie"
    r"|dis pas non|tardera\w*|servie?s?"
    r"|(?:est|sera|fera|seront) (?:donc )?(?:ma|mon|notre|nos|mes)"
    r"|(?:cela|ca|ce|elle|il) (?:se |en |vous )?(?:fera|sera|passera|arrivera|viendra|attend|pourrait)"
    r"|(?:je|j'|nous|on) ?(?:le |la |l'|y |m'y |nous y |en |vous le )*(?:ferai|ferons|fera|confirm\w+|emploi\w*"
    r"|crains|executer\w*|y pense|pense aussi|promets|valide))\b"
)
_GENTLE: Final = re.compile(
    r"\b(?:merci|desol\w*|regret\w*|compat\w*|compren\w*|parl\w+|navr\w*|pein\w*|cordial\w*|bien a vous|note|dont acte"
    r"|excus\w*|pardon\w*|bless\w*|ecoute|propos\w*|souhait\w*|aimer\w*|expliqu\w*|appel\w*|m'a|nous a"
    r"|n(?:e |')\w+ (?:personne|rien|jamais|aucun\w*)|n'en ai jamais)\b"
)
_CURT: Final = 8  # words: what is said of a quotation in fewer, and is no kindness, may well take it up


def quotations(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The stretches of the text as given that the letter quotes of the client's, marks and all."""
    return letter.notion(_his)


def _his(letter: Letter) -> tuple[tuple[int, int], ...]:
    return tuple(_his_stretches(letter.text))


def _his_stretches(text: str) -> Iterator[tuple[int, int]]:
    for quoted in _QUOTED.finditer(text):
        told = text[max(0, quoted.start() - _LOOKED_BACK) : quoted.start()]
        before = _SENTENCE.split(_plain(told))[-1].strip()
        behind = _plain(text[quoted.end() : quoted.end() + _LOOKED_ON])
        words = folded(quoted[1] or quoted[2]).replace("’", "'").rstrip()
        if _is_his(before, words, behind):
            yield quoted.span()


def _plain(text: str) -> str:
    """Folded, with other quotations taken out."""
    return folded(_QUOTED.sub(_GONE, text)).replace("’", "'")


def _is_his(before: str, words: str, behind: str) -> bool:
    if _OF_ANOTHER.search(before) is not None:
        return True
    wanted_no = _HE_WANTED_NO.search(before) is not None
    if _is_taken_up(_THE_OTHER_ONE.sub(" ", behind) if wanted_no and words.lstrip().startswith("une ") else behind):
        return False
    if wanted_no:
        return True
    if _opens_his(before, behind) and not words.endswith("?"):
        return True
    asked = not before.strip(f" ,{_GONE}\u2013-") and words.endswith("?")
    told = _ASKED.search(before) is not None and _TURNED.search(before) is None
    return (asked or told or _opens_his(before, behind)) and _is_denied(words, behind)


def _opens_his(before: str, behind: str) -> bool:
    """Whether folded words before an opening mark say that the client wrote what follows, and no more than that."""
    if _WE_SAID.search(before) is not None:
        return False
    if _HE_SAID.search(before) is not None:
        return True
    mail = _MAIL_SAID.search(before)
    if mail is None:
        return False
    # "Votre courrier : «": to him or from him, unless its day, its reading or its effect is told
    return (
        any(mail.groupdict().values()) or f" {_GONE}" in before or re.match(r"\W*(?:m'a|nous a)\b", behind) is not None
    )


def _is_taken_up(behind: str) -> bool:
    """Whether the writer says yes to it, in the same sentence or in the next, or speaks of it in a few odd words."""
    said = _sentences(behind)[:2]
    if not said or _says_no(said):
        return False
    if is_granted(behind) or any(_TAKEN_UP.search(part) for part in said):
        return True
    here = _sentences(behind.lstrip(" .,;:!?)\u2013").split("\n")[0])
    curt = bool(here) and len(here[0].split()) < _CURT and _GENTLE.search(here[0]) is None
    return curt and not behind.startswith(",") and _GONE not in here[0] and not _says_no(said[1:])


def _is_denied(words: str, behind: str) -> bool:
    """Whether the letter answers no, plainly: right behind the quotation, or as the sentence after it."""
    said = _sentences(behind)[:3]
    for rank in range(min(2, len(said))):
        if _says_no(said[rank:]):
            turned = any(map(_TURNED.search, said[: rank + 1])) or any(map(_BACK_AGAIN.search, said[rank + 1 :]))
            return _REFUSES.match(words) is None and not turned
    return False


def _says_no(said: list[str]) -> bool:
    """Whether the first of these sentences is a no that stands, or a no with its reason."""
    no = _NO.match(said[0]) if said else None
    if no is None or no["bare"] is None:
        return no is not None
    if not no["more"].strip(" ,:"):
        return len(said) == 1 or len(said[1].split()) > 1
    return _MEANS_IT.search(no["more"]) is not None or len(no["more"].split()) >= _REASONED


def _sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE.split(text) if re.search(r"\w", part)]
