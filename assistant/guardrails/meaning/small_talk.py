"""Small talk: a sentence that tells of what was, thanks or wishes well, and presses nobody.

"Votre fils est rentré en tigre", "bonne rentrée à vos garçons": it names people and things that a threat names too. It
asks for no money, foretells nothing, orders nothing, and none of its words frightens, accuses or claims to know; and
it is told in the past, or warmly. What a rule of weak words finds there is a warning, which a person may lift.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import each_doubting, sentence_of
from assistant.guardrails.rule import Fault, Rule

_MONEY: Final = re.compile(
    r"\b(?:pa(?:ie|y(?!s\b|sa))\w*|impay\w*|dettes?|retards?|creances?|dues?|dus|(?:doit|dois|doivent"
    r"|devez)(?! (?:[a-z']+ )?[a-z]+(?:er|ir|re|oir)\b)|situation"
    r"|pratiques?"
    r"|argent|relances?|rappels?|euros?|mauvaise?s? (?:payeu|foi|client|volonte)\w*|virements?|solde\w*|montants?"
    r"|salaires?|factures?|regle(?:r|z)?"
    r"|reglements?|sommes? du\w*|debit\w+|chequ\w+|tresor\w+|reclam\w+|comptes|(?:ton|ta|votre|une|son) ardoise"
    r"|gels?)\b"
    r"|€|%|\d{3}"
)
_PRESENT: Final = (  # "nous préférons", "des frais", "les bras": no future, for all their endings
    r"\b(?:cameras?|operas?|parait|frais|bras|vrais?|gras|ras|embarras|agora|contrais|(?:prefer|esper|mesur|assur"
    r"|rassur"
    r"|admir|retir|montr|rencontr|livr|ouvr|offr|couvr|decouvr|entr|rentr|ador|tir|separ|prepar|demarr|serr|enterr)"
    r"(?:ons|ait|aient|ions|iez|as|a|ais))\b"
)
_AHEAD: Final = re.compile(
    rf"(?!{_PRESENT})\b[a-zœ]+(?:rai|ras|ra|rons|rez|ront|rais|rait|rions|riez|raient)\b"
    r"|\b(?:va|vont|vais|allons|allez|vas|sinon|bientot|demain|desormais|jusqu\w*|tant qu\w*|prochain\w*|ce soir"
    r"|faute de"
    r"|a defaut|sans (?:paiement|reponse|nouvelles?|quoi|autre|rien)|des (?:lundi|mardi|mercredi|jeudi|vendredi"
    r"|aujourd"
    r"|maintenant|ce)|si (?:vous|tu|rien|le|la|votre|ton|ta|(?:je|nous|on) n')|une? (?:jour|nuit|affaire de))\b"
    r"|\.\.\.|…|!"
)
_PRESSING: Final = re.compile(  # what frightens, accuses, orders, or claims to know
    r"\b(?:(?:j'ai|nous avons|on a|mes? [a-z]+ (?:a|ont)|nos? [a-z]+ (?:a|ont)|notre [a-z]+ a) (?:[a-z]+ "
    r"){0,2}(?:parle|ecrit|raconte|telephone"
    r"|signale|poste|publie|affiche|attendu|sonne|coupe|bloque|frappe|guette|suivi|prevenu|alerte|diffuse"
    r"|partage)\b[^.;!?]{0,40}"
    r"\b(?:votre|vos|ton|ta|tes|vous|toi)\b|risqu\w+|passibles?|crain\w+|craind\w+|regrett\w+|(?:attendez|preparez"
    r"|tenez|pensez|songez)-(?:vous|y)"
    r"|(?:attends|prepare|tiens)-toi|songe[rz]?|pense[sz]-y|gare a|(?:dernier|ultime)\w* (?:avis|avertissement|fois"
    r"|chance"
    r"|delai|mise|sommation|rappel|relance|jour\w*)|ultime\w*|sommation\w*|savons|sais|sait|savent|savez|sache\w*"
    r"|se savoir|connai(?!s (?:la chanson|bien ce|ce))\w+|conseill\w+|mieux vaut|merite\w*|forc\w+|oblig\w+"
    r"|contrain\w+"
    r"|coupables?|abus\w*|vols?|voleu\w+|excuses? (?:pour|a)|prevenir|alerter|avertir|copies? (?:de ce"
    r"|de la presente|:)"
    r"|cc ?:|en copie|reserv\w+ le|engage[rz]?|responsab\w+|patrimoine|prison|expuls\w+|menac\w+|attention"
    r"|prudent\w*|insu|sans que (?:vous|tu) [^.;!?]{0,12}sach\w*|mouchards?|traceurs?|d'homme a homme|(?:fait"
    r"|faisons) (?:suivre|surveiller|filer) (?:votre|vos|ton|ta)"
    r"|a travers (?:la|votre|ta) (?:vitre|fenetre)|en jeu"
    r"|peril|danger\w*|chantage|plainte\w*|penal(?!ite)\w*|peines? (?:de|d')|procureur|polic(?!e d'assurance)\w+"
    r"|gendarm\w+"
    r"|commissaria\w+|tribuna\w*|saisi\w*|huissier\w*|execution|forcee|geler|titre|avoirs|solidair\w+|caution|honte\w*"
    r"|menteu\w*|tric\w*|malhonn\w*|profit(?!ez bien|e bien)\w+|incapab\w*|escroc\w*|minable\w*|reputation|rumeur\w*"
    r"|affich\w+|surveill\w+|photographi\w+|enquet\w+|detective\w*|immatricul\w+|domicile|votre adresse|ton adresse"
    r"|a (?:vous|toi) de|pas (?:pres|pret)|apparti\w+|quand je|listes?|fichier\w*|fich\w+|liquidation|faillite|fisc"
    r"|urssaf"
    r"|contestations?|recours"
    r"|tout (?:moment|le monde sait)|divulgu\w+|revel\w+|raconter (?:ca|cela|tout)|racont\w+ tout|montre (?:ton|ta"
    r"|votre|vos"
    r"|tes)|ce genre d\w*|concurrents|costauds?|baraque\w*|muscle\w*|nerveu\w+|colere|calme|protege\w* (?:pas|plus)"
    r"|questions sur|dout(?:er|ons|e de)|difficultes|vehicule neuf|voiture neuve|(?:vous|t'|te) (?:a|ai|ont|avons"
    r"|avez) (?:vue?s?"
    r"|apercue?s?|suivie?s?)|retourne\w* vivre|(?:avons|ai) appris|informations|nous dit|m'a dit au|desintox\w*|buv\w+"
    r"|etoiles?|bonne chance|exploit|signifi\w+|petite?s? (?:monde|metier|milieu|secteur)|(?:monde|metier|milieu"
    r"|secteur|profession|village)\b[^.;!?]{0,30}"
    r"\bpetite?|parlent entre|autour de moi|preuves?|expos\w+ a|condamn\w+|(?:j'|nous |on |je )?(?:en )?(?:ai|avons"
    r"|a) (?:parle|dit|raconte|montre|signale|explique) (?:a|aux?) "
    r"(?:votre|vos|ton|ta|tes)|en (?:ai|avons|a) (?:parle|touche|dit|glisse|cause|discute)|rien dit|(?:beaucoup"
    r"|bien) moins|non plus|discrete?s?"
    r"|discretion|silence|(?:est|sont"
    r"|fut) (?:si |tres "
    r"|bien |aussi )?vite|peu de chose|suffit|judiciaire\w*|justice|qui de droit|fraudes|punie?s?|(?:par"
    r"|contre) la loi"
    r"|patience|boxe|rendre service|gaffe|jamais empeche|plier|ceder|craquer|predecesseurs?|precedent\w* (?:client"
    r"|locataire"
    r"|gerant)\w*|s'arrete pour|conversations|votre nom|ton nom|passe devant|(?:tous|toutes) les (?:jours|matins"
    r"|soirs|nuits"
    r"|heures)|chaque (?:jour|matin|nuit|heure)|captures?|screenshots?|sarl|seule?s? (?:la|le|chez|a la|dans|ce))\b"
    r"|\b(?:ne|n')\s?(?:nous |m'|me |les |le )?[a-z]+ez pas\b"
)
_ADVERB: Final = (
    r"(?:bien|ete|deja|enfin|eu|fait|longtemps|tout|meme|vraiment|encore|toujours|beaucoup|aussi|souvent|d'ailleurs"
    r"|presque"
    r"|a nouveau|de nouveau|jamais|rien|peut-etre|vite|la|si|tres|trop|plus|[a-z]+ment)"
)
_PAST: Final = re.compile(
    r"\b(?:ai|as|a|avons|avez|ont|avais|avait|avions|aviez|avaient|est|sont|sommes|suis|etes|etais|etait|etaient"
    r"|ete|soit"
    rf"|ayant)(?:-t)?(?:-(?:ils?|elles?|vous|tu|nous))? (?:{_ADVERB} ){{0,2}}"
    r"(?!pas\b|une?\b|(?:votre|notre|toute|cette|comme|elle|leur|autre|libre|simple|facile|possible|rare|triste"
    r"|petite|prete"
    r"|chose|personne|quelque|proche|inutile|capable|ici|celui|ceux|plus|dans|depuis|mis|nous|vous|ils|elles)s?\b)"
    r"(?:[a-z]{2,}(?:e|es|ee|ees|i|is|it|ie|ies|u|us|ue|ues|ert|erts)|pu|vu|eu|lu|su|bu|mis)\b"
    r"|\b(?!mais\b|jamais\b|souhait|connait|parait|plait|fait|lait\b|trait|extrait|portrait|biais\b|relais\b"
    r"|delais?\b|anglais"
    r"|frais\b|palais|francais|marais|lions\b|avions\b|camions|millions|reunions|questions|solutions|[a-z]+tions\b"
    r"|[a-z]+ssions\b)[a-z]{3,}(?:ait|aient|ais|ions|iez)\b"
)
_WARM: Final = re.compile(
    r"\b(?:j'espere|esperons|espere|merci|remerci\w*|bravo|felicit\w+|souhait\w*|bonnes?|beaux?|belles?|superbes?"
    r"|magnifiques?|condoleances|courage|amities|salu\w+|plaisir|ravi\w*|heureu\w+|content\w*|ri|rire|rions|souri\w*"
    r"|gentil\w*|respect|delicat\w*|comme (?:vous|tu|elle|il|convenu|promis)|a (?:votre|ta) demande|selon vos|aim\w+"
    r"|appreci\w+|ador\w+|pensees?|retabliss\w+|repos\w*|soin|pardon|desole\w*|drole|blague\w*|plaisant\w*|souvenirs?"
    r"|repense|joli\w*|chanson|plutot que de)\b"
)
_CARING: Final = re.compile(  # so caring that even what is to come is no threat
    r"\b(?:ne (?:te|vous) press\w+|prends? (?:bien )?(?:tout )?(?:ton|ta|soin|le) temps"
    r"|prenez (?:bien )?(?:tout )?(?:votre|le)"
    r" temps|condoleances|retablissement|sincere\w* (?:pensees?|amities)|au repos|repose\w*-(?:toi|vous)|guerison"
    r"|va\w* mieux"
    r"|aille\w* mieux)\b"
)


def is_small_talk(sentence: str) -> bool:
    """Whether folded words tell of what was, or warmly, and neither ask, foretell, order, accuse nor frighten."""
    if not presses_nobody(sentence):
        return False
    if _CARING.search(sentence) is not None:
        return True
    if _AHEAD.search(sentence) is not None:
        return False
    return _PAST.search(sentence) is not None or _WARM.search(sentence) is not None


def presses_nobody(sentence: str) -> bool:
    """Whether folded words ask for no money, and neither order, accuse nor frighten."""
    return _MONEY.search(sentence) is None and _PRESSING.search(sentence) is None


def is_warm(sentence: str) -> bool:
    """Whether folded words thank, wish well or smile."""
    return _WARM.search(sentence) is not None or _CARING.search(sentence) is not None


def doubting_small_talk(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules, which only warn in small talk."""
    return each_doubting(rules, _is_small)


def _is_small(letter: Letter, found: Fault) -> bool:
    return is_small_talk(sentence_of(letter, found))
