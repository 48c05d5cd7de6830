"""The debtor's own conciliation or mandat ad hoc is secret (GR-084, R20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import phrases
from assistant.guardrails.wording.signs import announced

_NAMED = phrases(
    "mandats? ad hoc",
    "mandataire ad hoc",
    "(procédure|accord|protocole|ouverture|demande) (de|d'une|d'un|de la) (procédure de )?conciliation",
    "(votre|la|cette|sa) conciliation",
    "(objet|cadre|bénéfice|bénéficiez|bénéficie|cours|faites|pendant|durant|sous|suis|suivez|traversez|ouvert|ouverte) "
    "~2 (une|la|de|d'une) conciliation",
    "conciliateur ~4 (nommé|désigné|a été)",
    "(nomination|désignation) d'un conciliateur",
    "conciliateur ~8 (donnée?|nommée?|désignée?|choisie?|attribuée?|adjointe?|commise?|imposée?|accordée?)",
    "conciliateur ~2 (occupe|occupait|traite|gère|négocie) ~2 (dettes|créanciers|difficultés|banques)",
    "(négociez|négocie|discutez|discutes) ~4 (banques|créanciers) ~6 (tribunal|égide|confidentiel[a-z]*)",
    "(votre|ton|ta) (conciliateur|conciliatrice)",
    "(conciliateur|conciliatrice|mandataire ad hoc) ~3 (de|auprès de|pour|chez) ~1 (votre|ta) (société|entreprise"
    "|maison|groupe)",
    "(désigné|nommé|commis|choisi|mandaté|désigner|nommer|commettre|désignation|nomination|recours) ~3 (conciliateur"
    "|conciliatrice|mandataire ad hoc|négociateur|mandataire ~1 (ad hoc|du tribunal))",
    "(démarche|demande|requête|procédure|discussions?|accord) (confidentiel[a-z]*|secr[eè]te?) ~6 (tribunal"
    "|président du"
    " tribunal|créanciers|banques)",
    "mandataire ~3 (désigné|nommé|choisi|donné) par le (tribunal|président) ~3 (vous|t'|te|votre|aide|assiste)",
    "(votre|le) conciliateur ~3 (vous|t') (suit|accompagne|assiste|aide|conseille)",
    "(tribunal|président|juge) ~2 (vous|t'|te|lui) (a|avait|aurait) ~1 (donné|adjoint|nommé|désigné|attribué|accordé"
    "|ouvert)"
    " ~3 (conciliateur|négociateur|médiateur|mandataire ad hoc|tiers|expert|quelqu'un|conciliation|procédure amiable)",
    "(tribunal|président|juge) ~2 a ~1 (donné|adjoint|nommé|désigné|attribué) ~1 (conciliateur|mandataire ad hoc) ~2"
    " (aider|accompagner|assister|épauler|suivre|pour) ~2 (vous|votre|toi|ta|société|entreprise)",
    "en conciliation",
    "conciliation ~3 (ouverte|en cours|homologuée|constatée)",
    "(prévention|procédure|négociations?) ~3 (confidentielle?s?|sous l'égide)",
    "discussions? ~3 (sous l'égide|confidentielle?s?) ~6 (tribunal|banques?|créanciers?|président|juge)",
    "(nommée?|désignée?|mandatée?) par le (tribunal|président) ~4 (aider|accompagner|assister|négocier|épauler"
    "|confidentiel[a-z]*)",
    "(aide|appui|concours|bureau|cabinet) ~2 président ~3 tribunal",
)
_OPEN_ROADS: Final = re.compile(
    r"\b(?:conciliateur de justice|tentative (?:prealable )?de conciliation|bancaire|rapprochement|amiable"
    r"|mediat\w+|saisir|saisin\w+|750-1|ouverte?s? a|reste(?:ns)? (?:possible|ouverte?s?|envisageable)"
    r"|favorables?|prefer\w+|souhait\w+|solution|voie|proposons|proposer|avant toute|litige|gratuit\w*|contractuel\w*"
    r"|convention collective|des comptes|conciliation (?:entre|avec (?!vos|votre|tes|ses|leurs|les (?:banques"
    r"|creanciers))|des (?!creanciers|dettes))|vie (?:de "
    r"famille|privee|familiale|professionnelle)|notre (?:societe|conciliation))\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _NAMED.find(letter):
        ad_hoc = "ad hoc" in hit.text
        if ad_hoc or not _OPEN_ROADS.search(hit.passage.text):
            yield fault(letter, hit.span)


RULE = Rule(
    id="INS084",
    name="confidential-procedure",
    severity=Severity.BLOCKING,
    source="fr-com-l611-15",
    covers=("GR-084",),
    message="La conciliation ou le mandat ad hoc du débiteur est confidentiel.",
    hint="Retirez toute allusion à cette procédure.",
    check=announced(_check, _NAMED),
    bad=(
        letter("Nous savons qu’un conciliateur a été nommé.", BUSINESS),
        letter("Parlez-en au conciliateur que le président vous a donné ce printemps.", BUSINESS),
        letter("Le président du tribunal aurait désigné un conciliateur pour parler aux banques.", BUSINESS),
        letter("Nous avons appris votre mandat ad hoc.", BUSINESS),
        letter("Votre procédure de conciliation ne change rien.", BUSINESS),
        letter("Votre mandataire ad hoc nous a-t-il contactés ?", BUSINESS),
    ),
    good=(
        letter(
            "Nous vous proposons une tentative de conciliation avant toute saisine. Reste 700 €, acompte déduit.",
            CONSUMER,
        ),
        letter("Vous pouvez saisir un conciliateur de justice. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Nous restons ouverts à une conciliation. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Notre conciliation bancaire de ce matin ne montre rien. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Nos discussions restent confidentielles, bien sûr. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
