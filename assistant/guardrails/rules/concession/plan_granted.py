"""No plan is granted, promised or guaranteed that the file does not hold (GR-119)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.facts import ConcessionFacts
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, begins_denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_ASKED: Final = re.compile(
    r"\?\s*$|\b(?:avions|avait|avais|avaient) (?:[a-z]+ )?(?:accord|consent|accept|valid)\w*|\bsuit son cours\b"
    r"|\b(?:merci|remerci\w+) (?:d'avoir|de votre|pour votre)\b|\breports? (?:de la|du|des|de l'|de) "
    r"?(?!paiement|echeance"
    r"|dette|solde|factur|reglement|somme|juin|loyer)[a-z]|\bcontrat d'entretien\b"
    r"|\b(?:si|ten(?:u|ir|ez|ue) (?:votre |ta )?parole|sous reserve|a valider|accord de la direction"
    r"|dites-(?:nous|moi)|dis-moi|(?:nous"
    r"|je) (?:vous |te )?propos\w+|propos(?:ez|e)-|proposez|pourri\w+|pouvons|envisag\w+|etudi\w+"
    r"|a l'etude|examin\w+"
    r"|(?:n'est|n'a|ne (?:sera|serait|peut|peux|pouvons|pourra|vaut|constitue|suffit)|n'avons|n'ai) (?:pas"
    r"|plus|aucun|ete)|ni |sans (?:reponse|nouvelles)"
    r"|jusqu'au|avant le|d'ici|au plus tard|(?:vous|tu) (?:avez|as|aviez|avais) (?:promis|accepte|annonce"
    r"|signe|pris|valide)|votre (?:engagement|promesse|parole)|ta (?:promesse|parole)|vos engagements"
    r"|vous (?:vous )?(?:etiez )?engag\w+|commande|livraison|accord (?:ecrit|signe)|comme convenu|juge|loi"
    r"|garantie?s? (?:un|deux|dix|cinq) ans|garantie (?:de|sur|legale|decennale)|quand tu pourras, il"
    r"|(?:avons|ai|avions|avais) deja (?:accorde|consenti|accepte)|souffler|du \d|le \d+|signe)\b"
)
_PAYING: Final = re.compile(
    r"\b(?:pa(?:y|ie)(?!s\b|san|sag)|regl(?:e|er|es|ez|era\w*|ement)|vers(?:e|er|ez|ement)|sold|mensualit|etal"
    r"|echelon|echeanc|somme |dette|moratoire|report|facilit)\w*|\b(?:accord|octro|consen"
    r"|garanti)\w*(?: [a-z]+){0,4} (?:delais?|repit|temps|fois)\b|\b(?:nous|je) (?:vous|te) (?:donn|laiss"
    r"|accord)\w* (?:[a-z]+ )?(?:mois|ans)\b|\ben [a-z-]+ (?:fois|tranches|cheques)\b|\bsur (?:un|deux|trois|dix-huit"
    r"|six|douze) (?:ans?|mois|exercices)\b"
)
_BY_OTHERS: Final = re.compile(  # whom the law lets grant it, and who gives a client back a part of what he paid
    r"\bjuge\b|\bsinon, la moitie\b|^(?!.*\b(?:accord|accept|consent|autoris|octroy)\w*).*\b(?:fisc|impots?|assur\w+"
    r"|mutuelle"
    r"|caisse|caf|secu|region|etat|mairie) (?:vous |te |en |y )?rembours"
)
_GRANTED = Topic(("part_payments", "granting"), beside=_PAYING, unless=_ASKED, elsewhere=_BY_OTHERS, even_denied=True)
# Delays and months are of a trade too ("les délais promis par la marbrerie").
_MAYBE = Topic(
    ("part_payments", "granting"),
    beside=re.compile(r"\b(?:factur\w*|plan|delais?|fois|mois|ans?|annee|exercice|tranches|cheques)\b"),
    unless=re.compile(rf"{_ASKED.pattern}|{_PAYING.pattern}"),
    even_denied=True,
    doubtful=True,
)


# No day at all is a delay that nobody decided.
_WHENEVER = phrases(
    "(payez|réglez|payer|régler|virez|paie|règle) ~2 quand (vous|tu|bon vous|cela vous|il vous) (voudrez|voulez"
    "|veux|voudras|plaira|chante|chantera|semble|semblera|souhaitez)",
    "(prenez|avez|prends|as) ~1 (votre|ton|le) temps pour ~1 (payer|régler|solder|rembourser)",
    "(laissons|laisse|donnons|donne) (un an|deux ans|(six|trois|dix|douze) mois) pour ~1 (payer|régler|solder)",
)


_PARTS: Final = (
    "(mensualités|fois|versements|tranches|échéances|acomptes|morceaux|virements|chèques|parts"
    "|fractions|petites sommes|petits versements)"
)
_AS_ONE_LIKES: Final = (
    "(de votre choix|à votre (guise|rythme|convenance|gré|main)|au choix|comme (vous|bon|cela"
    "|il) (vous )?(voudrez|voulez|semble|semblera|l'entendez|arrange"
    "|plaira|convient)|selon vos (moyens|possibilités|rentrées)|au rythme (qui|que|de) ~4|quand vous pourrez"
    "|au fil de (vos|l'eau))"
)
# In parts and at will, or until a month that is far: a day given does not make it approved.
_AT_WILL = phrases(
    f"{_PARTS} ~3 {_AS_ONE_LIKES}",
    f"(étal|échelonn|fractionn|répart|lisser|liss|divis|pay|régl|sold|vers)[a-z]*[^.;!?]{{0,30}} {_AS_ONE_LIKES}",
    f"(avez|aurez|as|auras|disposez|disposerez|laissons|laisse|donnons|donne|accordons|accorde) ~3 (jusqu'(au?|à"
    f"|en)|d'ici) [^.;!?]{{0,50}} {_PARTS}",
    f"{_PARTS}[^.;!?]{{0,60}} (affaire|dossier|compte|nous|tout) ~2 (sera|seront|serons|est|sommes) ~2 (réglée?"
    f"|en règle|à jour|quittes?|close?|soldée?"
    "|considérée?|tenue?)",
    "(attendrons|attendrai|attendons|patienterons|patienterai|patientons|reportons|décalons|repoussons"
    "|différons) ~4 (rentrée|automne|hiver|printemps|été"
    "|fin de l'année|noël|année prochaine|janvier|septembre|octobre|novembre|décembre|fin du chantier"
    "|vos rentrées|client vous (paie|règle))",
    "(vous (accordons|accorde|laissons|laisse|octroyons|consentons|donnons)|vous (est|sont) (accordée?s?"
    "|laissée?s?|octroyée?s?|consentie?s?|donnée?s?))"
    " ~3 (mois|semestre|trimestre|année|délai|répit|terme|sursis) ~6 (payer|régler|solder|supplémentaires?"
    "|de plus|encore|verser)",
)
_STILL_OPEN: Final = re.compile(  # asked about, refused, or said by the reader
    r"\b(?:une fois|contester|entre (?:les|vos|ces)|mot de votre part|carte|boutique|ferm\w+|conges?|si|propos\w+"
    r"|pourri\w+|demand\w+"
    r"|souhait\w+|dites|etudi\w+|examin\w+|envisag\w+|convenir|convenus?|en parler|aucune?s?|refus\w+|juge|loi"
    r"|sous reserve"
    r"|appelez|ecrivez|n'avons|n'ai|choisissez|par (?:virement|carte|cheque))\b|\?\s*$"
)


def _is_open(letter: Letter, hit: Hit) -> bool:
    return _STILL_OPEN.search(hit.passage.text) is not None or begins_denied(letter, hit)


_DATED: Final = re.compile(  # a day is given, or a stove is set
    r"\bavant le \d|\bdans la journee\b|\bregler (?:le poele|la chaudiere|le chauffage|la machine|la porte)\b"
)


def _is_dated(letter: Letter, hit: Hit) -> bool:
    return _DATED.search(hit.clause) is not None or begins_denied(letter, hit)


def _has_no_plan(letter: Letter) -> bool:
    """Whether neither a plan nor leave to grant one is on file."""
    limits = letter.facts.concessions
    return letter.facts.plan is None and (limits is None or limits.instalments_max is None)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_GRANTED, _MAYBE)(letter)
    yield from forbid_phrases(_WHENEVER, unless=_is_dated)(letter)
    yield from forbid_phrases(_AT_WILL, unless=_is_open)(letter)


RULE = Rule(
    id="CNC120",
    name="plan-granted",
    severity=Severity.BLOCKING,
    source="plan-content",
    covers=("GR-119",),
    message="La lettre accorde un étalement que le dossier ne prévoit pas.",
    hint="Proposez d’en parler, ou faites d’abord enregistrer l’accord.",
    check=announced(_check, _AT_WILL, _GRANTED, _MAYBE, _WHENEVER),
    when=_has_no_plan,
    bad=(
        letter("Vous avez jusqu’au 30 septembre pour solder, en mensualités de votre choix.", CONSUMER),
        letter("Deux virements égaux, l’un en juin, l’autre à la rentrée, et l’affaire sera en règle.", BUSINESS),
        letter("Vous pouvez payer quand vous voudrez.", CONSUMER),
        letter("Payez en douze fois, c’est accordé d’avance.", CONSUMER),
        letter("Le bailleur vous garantit un étalement sur deux ans, sans condition.", CONSUMER),
        letter("Le moratoire que vous souhaitiez est d’ores et déjà validé.", BUSINESS),
        letter("Vos services échelonneront le solde sur trois exercices, nous en prenons l’engagement.", PUBLIC),
    ),
    good=(
        letter(
            "Si un paiement en mensualités de votre choix vous aide, appelez-nous. Reste 700 €, acompte déduit.",
            BUSINESS,
        ),
        letter("Votre demande d’étalement est à l’étude. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Si un règlement en plusieurs fois vous aide, dites-le-nous. Reste 700 €, acompte déduit.", CONSUMER),
        letter(
            "Un paiement en deux fois est accordé. Reste 700 €, acompte déduit.",
            replace(BUSINESS, concessions=ConcessionFacts(instalments_max=3)),
        ),
        letter("Reste 700 €, acompte déduit. Nous avons déjà accordé un report en mars.", CONSUMER),
        letter("Le report de la séance est accordé. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Êtes-vous d’accord pour deux versements ? Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
