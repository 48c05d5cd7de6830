"""The formulas that close a mail, as patterns of folded text."""

from __future__ import annotations

import re

from assistant.domain.register import ClosingForm
from assistant.french.word_list import word_list

# The head of a clause: a closing formula stands there, never in the middle of a sentence.
_HEAD = (
    r"(?:^|[\n.!?,;:()…–—>*_-]|\b(?:et|merci|avance|retour|bonne journee|bien|tout|toute|ok|lundi|demain)\b)[ \t*_]*"
)
# What may follow it: the end of the line, punctuation, « et à bientôt », one or two words of signature.
_TAIL = (
    r"(?=[ \t]*(?:$|[\n,.;:!?()…*_–—-]|et\b|a (?:vous|toi|tous|lundi|bientot|toute)\b"
    r"|[a-z]\w*[ .]*(?:\n|$)|[a-z]+[ -][a-z]+ *(?:\n|,|$)|pour\b|de\b|  ))"
)
_OBJECT = r"(?:salutations?|sentiments?|consideration|hommages|respects|assurance|expression|devoues?|souvenir)"


def _formula(form: ClosingForm, body: str, *, free: bool = False) -> tuple[ClosingForm, re.Pattern[str]]:
    return form, re.compile(body if free else f"{_HEAD}(?:{body}){_TAIL}")


STRONG = (
    _formula(
        ClosingForm.AGREER,
        rf"\b(?:agree[rz]?|(?:veuillez|prie de|prions de|prie de bien vouloir|prions de bien vouloir"
        rf"|priant de)\s+(?:recevoir|croire|accepter))\b"
        rf"[^.!?]{{0,200}}\b{_OBJECT}\b"
        rf"|\b(?:recevez|croyez|acceptez|daignez)\b[^.!?]{{0,100}}\b{_OBJECT}\b|\bagreer[,;][^.!?]{{0,80}}\bvoeux\b",
        free=True,
    ),
    _formula(
        ClosingForm.SALUTATIONS,
        r"(?:(?:avec |recois |toutes |bien )?(?:mes |nos )?(?:plus |tres )?(?:meilleures?|sinceres?|cordiales?"
        r"|respectueuses?|bonnes|amicales|distinguees?)? ?salutations?"
        r"(?: (?:distinguees?|les meilleures|respectueuses|cordiales|sinceres|les plus \w+|amicales|associatives"
        r"|sportives|mutualistes|\w+))?)"
        r"|(?:avec )?(?:mes |nos )?(?:sentiments|respects|hommages)(?: \w+){0,3}"
        r"|(?:bien |tres )?respectueusement|yours (?:sincerely|faithfully|truly)|distinti saluti"
        r"|hochachtungsvoll|atentamente",
    ),
    _formula(
        ClosingForm.SALUTATIONS,
        r"\bje vous (?:adresse|presente|transmets) (?:mes|toutes mes|nos)\b[^.!?]{0,40}\bsalutations",
        free=True,
    ),
    _formula(
        ClosingForm.CORDIALEMENT,
        r"(?:bien |tres |toujours |le tout )?(?:cordialement|cdlt|cdt|cdlmt|crdlt|crdt|cordlt|cdmt|cldt|cordt"
        r"|clt|cordialmt|courtoisement|sincerement|confraternellement)(?: votre| vous)?"
        r"|bien a vous cordialement|(?:with )?(?:best|kind|warm|kindest|warmest) (?:regards|wishes)|regards|rgds"
        r"|(?:all the )?best"
        r"|mit freundlichen grussen|mit freundlichen grussen|mfg|(?:viele|beste|liebe) grusse"
        r"|(?:un )?(?:cordial )?saludos?|cordiali saluti"
        r"|met vriendelijke groet(?:en)?|mvg|je vous salue cordialement|un bien cordial salut",
    ),
    _formula(
        ClosingForm.BIEN_A_TOI,
        r"(?:bien|tout|tres|amicalement|cordialement) a toi|bien (?:le )?tien(?:ne)?|bien t'a toi|bat",
    ),
    _formula(
        ClosingForm.BIEN_A_VOUS,
        r"(?:bien|tout|tres|sincerement|cordialement) a (?:vous|vs)|bien a vous|bien (?:le )?votre"
        r"|(?:bien )?sincerement votre|b\.?a\.?v\.?",
    ),
    _formula(
        ClosingForm.AMITIES,
        r"(?:mes |nos |toutes mes |avec toute mon |avec mes |bonnes |sinceres )?amities?|(?:bien |tres "
        r"|fort )?amicalement|(?:bien |tres )?(?:chaleureusement|fraternellement|amicalment)"
        r"|avec (?:toute )?mon amitie|(?:je te|je vous|bien) (?:salue )?amicalement",
    ),
    _formula(
        ClosingForm.BISES,
        r"(?:grosses? |gros |des |la |mille |plein de |de )?(?:bises?|biz+e?s?|bisous?x?|bisoux|becs?|bec|kiss"
        r"|xoxo|xx)(?: (?:a|et|de|les|la|bises?)\b.{0,30})?"
        r"|(?:je |on |jte |j'te )?(?:t'|te |vous )embrasse(?: (?:fort|tres fort|bien fort|tous|tous les deux))?"
        r"|affectueusement|tendrement",
    ),
)

# What one wishes: « bonne journée », « belle fin de semaine », « bon courage ».
_WISH = "|".join(
    word_list(
        """
        journee soiree nuit semaine fin aprem apres-midi  week-end weekend we wk week vacances
        conges fetes reception continuation reprise rentree lecture dimanche samedi lundi mardi mercredi jeudi
        vendredi matinee j annee courage pont suite route retour appetit chance ete noel
        """,
    )
)

SOFT = (
    (
        ClosingForm.BONNE_JOURNEE,
        re.compile(
            rf"(?:^|[,.;:!?()…–—-]|\b(?:et|en|un|une|passez|passe|de|merci|vous|te|d'|alors|allez|tres"
            rf"|souhaitant|souhaite))[ \t]*(?:a (?:vous|toi) )?"
            rf"(?:tres )?(?:bonnes?|belles?|bon|bel|excellente?s?|joyeuses?|joyeux|douces?|agreable|bone"
            rf"|bonn)\s+(?:et (?:belle|heureuse) )?(?:{_WISH})\b",
        ),
    ),
    (
        ClosingForm.A_BIENTOT,
        re.compile(
            r"(?:^|[,.;:!?()…–—-]|\b(?:et|te dis|vous dis|dis|alors|donc|ok|merci|journee|soiree|week-end"
            r"|bien))[ \t]*(?:"
            r"(?:a|@)[ -]?(?:tres |tres tres )?(?:bientot|bientôt|vite|plus(?! tard que)\b|plus tard|tantot"
            r"|toute?\b(?! (?:la|l'|les|le|fin|hasard|moment))|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi"
            r"|dimanche|la semaine(?: prochaine)?|la prochaine|tout (?:de suite|a l'heure)|la rentree|ce soir"
            r"|apres|cet aprem\w*|dans (?:deux|quelques) jours|l'annee prochaine)"
            r"|[a@] ?\+{1,2}|[a@]tt\b|[a@]pl(?:us)?\b|@\+|ab(?=[ .!,]*$)|au plaisir(?: de (?:vous|te) (?:lire"
            r"|revoir|entendre|voir|retrouver|relire))?|on se (?:voit|tient au courant|rappelle)|a (?:vous"
            r"|te) lire|see you\b.*|talk soon|(?:bye|ciao|tchao|tchuss)(?: bye)?|la bise)(?=[ ,.!;:)…–—-]|$)",
        ),
    ),
)

# Long words worth recognising when misspelt.
NEAR = {
    "cordialement": ClosingForm.CORDIALEMENT,
    "amicalement": ClosingForm.AMITIES,
    "salutations": ClosingForm.SALUTATIONS,
    "chaleureusement": ClosingForm.AMITIES,
    "respectueusement": ClosingForm.SALUTATIONS,
}
