"""No interest on interest, nor on the fixed indemnity (GR-026)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.law_told import tells_law
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_anywhere, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_COMPOUND = phrases(
    "(intérêts|pénalités|indemnité) ~4 (capitalisée?s?|capitaliser|capitalisation|s'ajoutent au capital"
    "|s'ajouteront au capital) ~3 (chaque|tous les|mensuel|mensuellement|trimestre|trimestriellement|mois)",
    "(pénalités|intérêts|pénalité) ~3 sur ~2 (pénalités|intérêts|indemnité|pénalité)",
    "(pénalités|intérêts) ~2 (calculées|calculés) sur ~6 (pénalités|intérêts|indemnité)",
    "(capitalisation|capitalisons|capitaliserons|capitalisera) ~3 (intérêts|pénalités)",
    "(capitalisation annuelle|anatocisme)",
    "intérêts (composés|capitalisés)",
    "(à|a) (son|leur|leurs) tour,? ~2 (intérêts?|pénalités?)",
    "(intérêts?|pénalités?) ~2 à (son|leur) tour",
    "(indemnités?|forfaits?|40 ?(€|euros)|40,00 ?(€|euros)|quarante euros|frais de recouvrement)[^.;!?]{0,30}"
    " (produi|port|rapport|génèr|génér|fructifi)[a-z]+ ~3 (intérêts?|pénalités?)",
    "(intérêts?|pénalités?) ~4 majorée?s? ~1 (de|d'|des) ~1 (intérêts?|pénalités?)",
    "(intérêts?|pénalités?) ~4 (générateurs?|génératrices?|productifs?|productives?|sources?) ~1 (de"
    "|d') ~1 (intérêts?|pénalités?)",
    "(indemnités?|forfait|40 ?(€|euros)|quarante euros) ~6 (soumise?s?|assujettie?s?|sujette?s?|passibles?|supporter?"
    "|supportera|grossie?) ~3 (intérêts?|pénalités?)",
    "(intérêts?|pénalités?) ~6 (sur|frappent|grèvent) ~3 (indemnités?|forfait|40 ?€|40,00 ?€|quarante euros)",
    "(intérêts?|pénalités?) ~5 (calculée?s?|assise?s?|courent|portent|appliquée?s?) ~8 (indemnité|forfait|40 ?€) "
    "(comprise?|incluse?)",
    "(frais|indemnité|accessoires|pénalités) (comprise?s?|inclus|incluses?),? ~1 (porte|portent|produit|produisent"
    "|portera) ~1 intérêts?",
    "(intérêts|pénalités) ~3 (ajoutée?s|intégrée?s|incorporée?s) ~4 (base de calcul|capital)",
    "(intérêts|pénalités) des (intérêts|pénalités)",
    "(intérêts|pénalités) ~6 boule de neige",
    "(pénalités|intérêts) ~4 (produisent|produiront|porteront|portent) ~3 (intérêts?|pénalités?)",
)
_BASE: Final = (
    "(bases?|assiette|capital|principal|somme ~1 (qui sert|servant|de départ|de référence|soumise|retenue|sur laquelle)"
    "|montant ~1 (qui sert|servant|de départ|de référence|soumis|retenu|sur lequel)|solde ~1 (qui sert|servant|retenu"
    "|sur lequel)|somme productive)"
)
_SWELLS: Final = (
    "(grossi[a-z]*|grandi[a-z]*|enfl[a-z]+|gonfl[a-z]+|augment[a-z]+|s'alourdi[a-z]*|s'enrichi[a-z]*"
    "|s'accroî[a-z]*|croît"
    "|rejoign[a-z]+|rejoin[a-z]+|entr(e|ent|era|eront)|intègr[a-z]+|intégr[a-z]+|incorpor[a-z]+|inclu[a-z]*"
    "|compri[a-z]*"
    "|compren[a-z]+|réinject[a-z]+|s'ajout[a-z]+|ajout[a-z]+|vien(t|nent)|(est|sont) (versée?s?|portée?s?"
    "|jointe?s?)|absorb[a-z]+"
    "|compt(e|ent|era|eront)|servent|sert)"
)
_EXTRA: Final = "(pénalités?|intérêts?|indemnités?|agios|40 ?(€|euros)|40,00 ?(€|euros))"
# What has run joins the sum on which the rest runs.
_JOINS = phrases(
    f"{_BASE}[^.;!?]{{0,50}} {_SWELLS}[^.;!?]{{0,30}} {_EXTRA}",
    f"{_EXTRA}[^.;!?]{{0,50}} {_SWELLS}[^.;!?]{{0,30}} {_BASE}",
    f"{_EXTRA}[^.;!?]{{0,40}} (de la veille|du mois (d'avant|précédent|dernier)|déjà (courue?s?|échue?s?|dues?"
    f"|comptée?s?)"
    f"|échue?s?|accumulée?s?|précédente?s?) ~2 (comprise?s?|incluse?s?|aussi|également)[^.;!?]{{0,60}} {_EXTRA}",
    f"{_EXTRA} ~5 (sur|assises? sur|calculée?s? sur) ~3 {_EXTRA}",
    "(pénalités?|intérêts?) ~4 (calcul[a-z]+|cour[a-z]+|compt[a-z]+) ~4 (total|tout|l'ensemble) ~6 (comprise?s?"
    "|incluse?s?|cumulée?s?)",
    "(pénalités?|intérêts?) ~4 (du mois|du trimestre|suivante?s?|d'après) ~6 (pénalités?|intérêts?) ~3 (d'avant"
    "|précédente?s?"
    "|de la veille|déjà)",
)
_SIMPLE: Final = re.compile(
    r"\b(?:(?:somme|facture|principal|solde|elle|montant|creance|dette) (?:vous due )?port\w+ interet|seul"
    r"|jamais|ne (?:port|produi|s'ajout|gener|capitalis|rapport)\w*|sans capitalis\w*"
    r"|l'interet (?:que|porte|pour|de (?:vous|nous|votre))|(?:votre|un|d') ?interet (?:pour|porte)|composee?s? (?:de"
    r"|d'|comme suit|ainsi)|(?:ainsi|se|etant) compos\w+|compos\w+ :"
    r"|(?:notre|la|ma) banque (?:nous )?(?:prend|compte|factur|prelev)\w*"
    r"|aucune capitalisation|annee entiere|1343-2|jugement|sur le (?:seul )?(?:montant|principal))\b"
)
_BANK: Final = re.compile(r"\b(?:notre|la|ma) banque (?:nous )?(?:prend|compte|factur|prelev)\w*")
_ADDED_UP: Final = re.compile(  # "au principal s'ajoutent des pénalités": a sum of three parts
    r"\b(?:principal|capital)\b[^.;!?]{0,40}\bs'ajout\w+|\bs'ajout\w+ [^.;!?]{0,25}\b(?:au|a ce"
    r"|a votre) (?:principal|capital)"
    r"|\b(?:(?:s'interess|interess|porter? interet|votre interet|capital social)\w*|par facture|hors|banque"
    r"|deduit\w*)\b|\bbase (?:legale|contractuelle|de donnees"
    r"|juridique|de (?:\w+ )?(?:l'article|loi))\b|\bseule?s?\b"
)
_GROWING = Topic(("accessory", "compounding"), unless=_SIMPLE)


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_phrases(_COMPOUND, unless=excused_beside(_BANK))(letter),
        *forbid_phrases(_JOINS, unless=excused_anywhere(_ADDED_UP))(letter),
        *forbid_topics(_GROWING)(letter),
    ]


RULE = Rule(
    id="BUS026",
    name="interest-on-interest",
    severity=Severity.BLOCKING,
    source="fr-civ-1343-2",
    covers=("GR-026",),
    message="Les intérêts ne portent pas eux-mêmes intérêt ici.",
    hint="Calculez les intérêts sur le principal seulement.",
    check=silenced(announced(_check, _COMPOUND, _JOINS, _GROWING), tells_law),
    bad=(
        letter("Pénalités sur pénalités : 12 €.", BUSINESS),
        letter("Les intérêts échus produiront intérêts.", CONSUMER),
        letter("Les pénalités impayées produiront des pénalités à leur tour.", BUSINESS),
        letter("Tout cela, y compris les 40 €, produit à son tour intérêt.", BUSINESS),
        letter("L’indemnité de 40 € portera elle aussi intérêt.", BUSINESS),
        letter("La capitalisation des intérêts suppose une demande. La voici.", BUSINESS),
        letter("Des intérêts composés s’appliquent.", BUSINESS),
        letter("La somme qui sert au calcul grossit des pénalités déjà courues.", BUSINESS),
    ),
    good=(
        letter("Pénalités sur le principal : 11,18 €. Reste dû sur F-118, acompte déduit : 700 €.", BUSINESS),
        letter("Il reste 700 € sur F-118, acompte déduit, sans intérêts.", CONSUMER),
        letter("Les pénalités ne portent pas elles-mêmes intérêt. Reste dû, acompte déduit : 700 €.", BUSINESS),
        letter("La capitalisation des intérêts suppose une convention. Reste dû, acompte déduit : 700 €.", BUSINESS),
        letter("La capitalisation de votre société est remarquable. Reste dû, acompte déduit : 700 €.", BUSINESS),
        letter(
            "Merci de l’intérêt porté par l’équipe, composée de trois passionnés. Reste 700 €, acompte déduit.",
            BUSINESS,
        ),
    ),
)
