"""Attribution: what a letter writes before a quotation, and whose words that makes of it.

Read narrowly: a main clause that says that the client wrote them, with when, how and to whom, and nothing more.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.french.days.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from assistant.french.mail.plain_text import folded

ANOTHER: Final = "§"  # stands for another quotation nearby
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
    rf"(?: (?:que|qu'))?(?:[ :,(]|{ANOTHER}|\b(?:et|puis|que|qu')\b)*$"
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
_OF_ANOTHER: Final = re.compile(
    r"\b(?:transfer|transmis|fait suivre|signal|montr|alert)\w* (?:ce|cet|le|un) (?:message|courriel|mail|sms|courrier"
    r"|appel)\b[^;!?]{0,60}\bqui (?:vous|te|t')[^;!?]*$"
)

# "Vous m’avez demandé un décompte et non « une menace de plus »": his word for what he does not want
_WANTED_NONE: Final = re.compile(
    r"(?:^|[,:(] ?)(?:vous|tu) (?:m'|me |nous )?(?:avez|aviez|as|avais) (?:[a-z]+ )?(?:demand|souhait|voul|espere"
    r"|attend)\w*\b[^;:!?]{0,120}\b(?:et non(?: pas)?|plutot que?|et pas)$"
)


def is_of_another(before: str) -> bool:
    """Whether folded words before an opening mark say that somebody else wrote to the client what follows."""
    return _OF_ANOTHER.search(before) is not None


def client_asked(before: str) -> bool:
    """Whether they say that the client asks, fears or proposes it."""
    return _ASKED.search(before) is not None


def client_wanted_none(before: str) -> bool:
    """Whether they say that he asked for something else than what follows."""
    return _WANTED_NONE.search(before) is not None


def client_wrote(before: str, behind: str) -> bool:
    """Whether they say that the client wrote what follows, and no more than that."""
    if _WE_SAID.search(before) is not None:
        return False
    if _HE_SAID.search(before) is not None:
        return True
    mail = _MAIL_SAID.search(before)
    if mail is None:
        return False
    # "Votre courrier : «": to him or from him, unless its day, its reading or its effect is told
    return (
        any(mail.groupdict().values())
        or f" {ANOTHER}" in before
        or re.match(r"\W*(?:m'a|nous a)\b", behind) is not None
    )
