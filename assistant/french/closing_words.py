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
    r"(?!\w)(?=[ \t]*(?:$|[\n,.;:!?()…*_–—-]|et\b|a (?:vous|toi|tous|lundi|bientot|toute)\b"
    r"|[a-z]\w*[ .]*(?:\n|$)|[a-z]+[ -][a-z]+ *(?:\n|,|$)|pour\b|de\b|  ))"
)
_OBJECT = r"(?:salutations?|sentiments?|consideration|hommages|respects|assurance|expression|devoues?|souvenir)"


def _formula(form: ClosingForm, body: str, *, free: bool = False) -> tuple[ClosingForm, re.Pattern[str]]:
    return form, re.compile(body if free else f"{_HEAD}(?:{body}){_TAIL}")


STRONG = (
    _formula(
        ClosingForm.AGREER,
        rf"\b(?:agree[rz]?|(?:veuillez|prie de|prions de|prie de bien vouloir|prions de bien vouloir"
        rf"|priant de)\s+(?:recevoir|croire)|prie d'accepter|prions d'accepter|daignez)\b"
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
        r"|(?:avec )?(?:l'expression de |l'assurance de )?(?:toute )?(?:mes |nos |ma |notre )?(?:meilleurs "
        r"|plus \w+ )?(?:sentiments|respects|hommages|consideration)(?: \w+){0,3}"
        r"|(?:bien |tres )?respectueusement|je vous salue(?: bien)?|votre (?:bien |tres )?devouee?(?: confrere"
        r"| collegue)?|yours (?:sincerely|faithfully|truly)|distinti saluti"
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
        r"|clt|cordialmt|courtoisement|sincerement|sportivement|solidairement|musicalement|associativement"
        r"|cordialemment|cord|salutairement|artistiquement|syndicalement|republicainement|meilleures pensees"
        r"|cordiales pensees|sincerely|cheers|br|confraternellement)(?: votre| vous)?"
        r"|bien a vous cordialement|(?:with )?(?:best|kind|warm|kindest|warmest) (?:regards|wishes)|regards|rgds"
        r"|(?:all the )?best"
        r"|mit freundlichen gru(?:ss|ß)en|mfg|(?:viele|beste|liebe) gru(?:ss|ß)e"
        r"|(?:un )?(?:cordial )?saludos?|cordiali saluti"
        r"|met vriendelijke groet(?:en)?|mvg|je vous salue cordialement|un bien cordial salut",
    ),
    _formula(
        ClosingForm.BIEN_A_TOI,
        r"(?:bien|tout|tres) a toi|bien (?:le )?tien(?:ne)?|bien t'a toi",
    ),
    _formula(
        ClosingForm.BIEN_A_VOUS,
        r"(?:bien|tout|tres) a (?:vous|vs)|bien a vous|bien (?:le )?votre"
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
        r"(?:grosses? |gros |des |la |mille |plein de |de )?(?:bi+ses?|bi+z+e?s?|bisous?x?|bisou+[xs]*|poutous"
        r"|becots?|becs?|kiss(?:es)?"
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
        vendredi matinee j annee courage pont suite route retour voeux vœux appetit chance ete noel
        """,
    )
)

SOFT = (
    (
        ClosingForm.BONNE_JOURNEE,
        re.compile(
            rf"(?:^|[,.;:!?()…–—-]|\b(?:et|en|un|une|passez|passe|de|merci|vous|te|d'|alors|allez|tres"
            rf"|souhaitant|souhaite))[ \t]*(?:a (?:vous|toi) )?"
            rf"(?:tres )?(?:bonnes?|belles?|bon|bel|excellente?s?|joyeuses?|joyeux|meilleurs|douces?|agreable|bone"
            rf"|bonn)\s+(?:et (?:belle|heureuse) )?(?:{_WISH})\b(?: a (?:toi|vous|tous|toutes)(?: aussi"
            rf"| egalement)?\b)?",
        ),
    ),
    (
        ClosingForm.A_BIENTOT,
        re.compile(
            r"(?:^|[,.;:!?()…–—-]|\b(?:et|te dis|vous dis|dis|alors|donc|ok|merci|journee|soiree|week-end"
            r"|bien))[ \t]*(?:"
            r"(?:a|@)[ -]?(?:tres |tres tres )?(?:bientot|bientôt|vite|plus(?! tard que)\b|plus tard|tantot"
            r"|(?:tte|tt|toute?s?)\b(?! (?:la|l'|les|le|fin|hasard|moment))|demain|lundi|mardi|mercredi|jeudi"
            r"|vendredi|samedi"
            r"|dimanche|la semaine(?: prochaine)?|la prochaine|tout (?:de suite|a l'heure)|la rentree|ce soir"
            r"|apres|cet aprem\w*|dans (?:deux|quelques) jours|l'annee prochaine)"
            r"|[a@] ?\+{1,2}|[a@]tt\b|[a@]pl(?:us)?\b|@\+|ab(?=[ .!,]*$)|au plaisir(?: de (?:vous|te) (?:lire"
            r"|revoir|entendre|voir|retrouver|relire))?|on se (?:voit|tient au courant|rappelle)|a (?:vous"
            r"|te) (?:re)?lire|see you\b.*|talk soon|(?:bye|ciao|tchao|tchuss)(?: bye)?|la bise)(?=[ ,.!;:)…–—-]|$)",
        ),
    ),
)

# Without punctuation, as in text messages: the last words of the line, and one word of signature at most.
_LAST = r"(?: (?:a|et) (?:toi|vous|tous|toutes|bientot))?[ .!;)]*(?:\w+[ .!]*)?$"

AT_END = (
    (ClosingForm.BISES, re.compile(rf" (?:(?:grosses? |gros )?(?:bises?|bi+z+|bisous?))(?: a \w+)?{_LAST}")),
    (
        ClosingForm.BONNE_JOURNEE,
        re.compile(rf" (?:tres )?(?:bonnes?|belles?|bon|excellente?) (?:fin de )?(?:{_WISH}){_LAST}"),
    ),
    (ClosingForm.A_BIENTOT, re.compile(rf" (?:[a@] ?(?:tres )?(?:bientot|vite|plus|\+)){_LAST}")),
    (
        ClosingForm.CORDIALEMENT,
        re.compile(
            r" (?:bien |tres )?(?:cordialement|cdlt|cdt)[ .!]*(?!(?:par|a|dans|avec|pour|que|sur|en|le|les"
            r"|la)\b)(?:\w+[ .!]*){0,2}$"
        ),
    ),
    (
        ClosingForm.MERCI,
        re.compile(
            r" (?:merci|mci)(?: beaucoup| d'avance| par avance| bcp| encore)?"
            r"(?: (?:pour|pr|de) (?:ta|ton|tes|votre|vos|la|tout|cette|ce)\b[\w' ]{0,40})?[ .!]*$",
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
