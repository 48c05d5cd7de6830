"""Costs above the fixed indemnity are claimed only as a documented complement (GR-019)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.collection_costs import charged_topics
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.law_told import tells_law
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.meaning.supply_costs import is_from_us, is_of_supply
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.standing import standing
from assistant.guardrails.wording.topic import Topic

_COSTS = phrases(
    (
        "frais (de|d') (relance|relances|rappel|dossier|mise en demeure|gestion|traitement|courrier|recommandé"
        "|recouvrement|contentieux|procédure|huissier|avocat|impayé|retard|poste|envoi)"
    ),
    "(rembours|pay|paie|support|assum|régl|prend)[a-z]* ~3 (les|nos|mes|tous les|ces|des) frais (que|qu'|dont|causés"
    "|occasionnés|engagés|entraînés|liés)",
    "(réclam|factur|imput|compt|demand|rembours|supporter|à votre charge)[a-z]* ~3 (coût|prix|tarif) ~1 (du|de la"
    "|des|de"
    " ce|de cette|de) ~1 (recommandé|lettre|courriers?|relances?|timbres?|mise en demeure|démarches?)",
    "frais (administratifs|postaux|supplémentaires|annexes|engagés|exposés|fixes|additionnels)",
    "(facturera|facturerons|facturerai|réclamera|réclamerons|comptera|supporterez) ~3 (honoraires|émoluments"
    "|commissions?)",
    "(devrez|paierez|réglerez) ~3 (honoraires|émoluments|commissions?) ~3 (avocat|huissier|recouvrement|commissaire"
    "|contentieux|notre conseil|cabinet)",
    "(honoraires|commission) (de|d'|du) ~4 (recouvrement|avocat|prestataire|huissier)",
    "(indemnisation|indemnité) complémentaire",
    "forfait (de|d') (relance|gestion|dossier|impayé)",
    "coût (de|du) ~3 (relance|recommandé|courrier|recouvrement|dossier)",
    "coût (de|du) ~2 (traitement|gestion) ~3 (dossier|impayé|retard|relance|litige)",
    "dommages (et )?intérêts",
    "(supporterez|supporteras|supporter|assumerez|assumer|paierez|réglerez|rembourserez) ~4 (nos|les|tous|ces"
    "|mes) ~1 frais",
    "(coût|prix) (de |du |d')(chaque|toute|toutes|nos|notre|ces|cette|la prochaine|mes|un) ~1 (lettre|lettres"
    "|relance|relances|courrier|courriers|recommandé|mise en demeure|procédure|démarche)",
    "(lettre|lettres|courrier|courriers|relance|relances|rappel|rappels|recommandé|mise en demeure|démarches) ~4 (vous "
    "|te )?(sera|seront|est|sont) (facturée?s?|refacturée?s?|comptée?s?|imputée?s?)",
    "frais ~3 (à (votre|ta) charge|en sus|vous (seront|sont) (facturés|refacturés|imputés|réclamés))",
    "(appels?|suivi|heures?) ~2 (téléphoniques|dossier|impayé|relance|perdues?|passées?|secrétariat) ~6 (sera|seront"
    "|serait) ~3 (comptée?s?|facturée?s?|refacturée?s?|imputée?s?|à votre charge|ajoutée?s?)",
    "appels? ~3 (sera|seront) ~1 (facturée?s?|comptée?s?)",
    "(temps|secrétaire|secrétariat|comptable|relances?|rappels?|courriers?|lettres?|recommandés?|démarches"
    "|dérangement|timbres?|envoi|affranchissement) ~9 (sera|seront|serait) ~3 (comptée?s?|facturée?s?"
    "|refacturée?s?|imputée?s?|à votre charge|ajoutée?s?|portée?s?)",
    "(relances?|rappels?|courriers?|lettres?|timbres?|démarches|dérangement) ~5 ((est|sont|sera|seront|étant"
    "|vous) ~1 facturée?s?|refacturée?s?|à votre charge|coûter[a-z]+)",
    "(relances?|rappels?|courriers?|lettres?|timbres?|démarches|dérangement) ~5 s'(y )?ajout[a-z]+(?! à (mon"
    "|notre|celui"
    "|celle|mes|nos))",
    "(refactur[a-z]+|facturons|facturerons|facturer|facturerai|facture ses|imput[a-z]+) ~4 (relances?|rappels?"
    "|courriers?|démarches|appels|dérangement)",
    "(prévoyez|comptez|ajoutez|prévoir|ajouter) ~5 \\d+ ?(€|euros?) ~4 (dérangement|suivi|temps|relances?|dossier"
    "|courriers?|démarches)",
    "vous (compterai|compte|comptons|compterons|facturerai|facturerons|facture|facturons) ~3 (heures?|temps|forfait"
    "|administratif|secrétariat|dérangement|courriers?|relances?|démarches)",
    "(rembours[a-z]+|répercut[a-z]+) ~3 (recommandé|courriers?|démarches|affranchissement|timbres?|relances?)",
    "(démarches|courriers?|relances?|recommandé|affranchissement|timbres?) ~6 (répercut[a-z]+|est pour vous|sont "
    "pour vous|à vos frais)",
    "(supplément|forfait) ~4 (dérangement|administratif|relances?|dossier)",
    "(supplément|forfait) ~2 suivi ~2 (dossier|impayé|impayés|compte|relances?)",
)
_NOBODY: Final = re.compile(  # the reader's own people, what is not asked, and what goes with the letter
    r"\b(?:votre|vos|ton|tes) (?:\w+ )?(?:avocat\w*|comptable|secretaire|secretariat|assistante|cabinet"
    r"|prestataire|service|conseil|commissaire|huissier)\b"
    r"|\b(?:pourr\w+|juge|tribunal|copie|duplicata|double|sans frais|gratuit\w*|aucune?s?|jamais|ni|dites"
    r"|indiquez|reference"
    r"|medecin|dentiste|notaire|architecte|honoraires d[eu'] (?!recouvr|l'?avocat|notre))\b|\?\s*$"
)
_HIRED = Topic(("hired_recoverer", "hire_price", "put_on_reader"), unless=_NOBODY)
_FIXED: Final = re.compile(r"\b(?:indemnite|forfait\w*)\b[^.;]{0,40}$")
_COMPLEMENT: Final = re.compile(r"\bcomplementaire|\bjustifi|\bjudiciaire|\btribunal|\bjuge")
_OF_WORK: Final = re.compile(  # what a lawyer or an agent sold, and what was spent on the work itself
    r"\b(?:facture (?:porte|concerne) sur|votre dossier de|frais engages (?:pour|sur) (?:votre|ce|le) chantier"
    r"|font l'objet de)\b"
)
# "Ce sont des dommages et intérêts, pas le prix d'un service": what the penalties and the indemnity are, no claim.
_NAMED_AS: Final = re.compile(
    r"\b(?:ce sont|il s'agit|constituent|ont (?:la nature|le caractere)|s'analysent en|valent|tiennent lieu)"
    r"(?: bien| donc| seulement)? ?(?:de |des |d')?$"
)
_CLAIMED: Final = re.compile(r"^,? (?:que|qu'|qui|a (?:verser|payer|regler)|dont|pour|en plus|supplement|et |de \d|:)")
_FORTY: Final = re.compile(r"(?<![\d,])(?:40(?:,00)? ?(?:€|euros?)|quarante euros) (?:de |d'|pour |au titre des )$")
_ARTICLE: Final = re.compile(r"^\s*(?:soit|de|:|s'eleve\w*|pour)?[^.;\n]{0,30}\b40(?:,00)? ?(?:€|euros?|eur)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in charged_topics(letter):
        if not _COMPLEMENT.search(hit.passage.text):
            yield replace(fault(letter, hit.span), severity=Severity.WARNING)  # words met in one sentence
    for hit in _HIRED.find(letter):
        if not (is_of_supply(hit) or is_from_us(hit.passage.text) or _COMPLEMENT.search(hit.passage.text)):
            yield fault(letter, hit.span)
    for hit in _COSTS.find(letter):
        if not denied(hit) and not is_quoted_statute(letter, hit.span) and not _is_due(letter, hit):
            yield fault(letter, hit.span)


def _is_due(letter: Letter, hit: Hit) -> bool:
    """The fixed indemnity, a documented complement, a judge's decision, or costs of the supply itself."""
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    if is_of_supply(hit) or is_from_us(hit.passage.text) or _OF_WORK.search(hit.clause):
        return True
    if hit.text.startswith("dommages") and _NAMED_AS.search(before) is not None and _CLAIMED.match(after) is None:
        return not _has_other_sum(letter, hit)
    if "recouvrement" in hit.text and (_FIXED.search(before) or _FORTY.search(before) or _ARTICLE.match(after)):
        return True
    if _COMPLEMENT.search(hit.passage.text):
        return bool(letter.facts.supporting_documents) or not _has_sum(letter, hit) or "tribunal" in hit.passage.text
    labels = " ".join(invoice.label for invoice in letter.facts.invoices).lower()
    return hit.text.split()[0] in labels


def _has_other_sum(letter: Letter, hit: Hit) -> bool:
    """Whether the sentence has a sum that is not the fixed indemnity."""
    start, end = hit.passage.start, hit.passage.start + len(hit.passage.text)
    return any(money.value != RECOVERY_INDEMNITY for money in standing(letter.amounts, start, end))


def _has_sum(letter: Letter, hit: Hit) -> bool:
    start, end = hit.passage.start, hit.passage.start + len(hit.passage.text)
    return bool(standing(letter.amounts, start, end))


RULE = Rule(
    id="BUS019",
    name="undocumented-costs",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-019",),
    message=(
        "Au-delà de 40\u202f€, seuls des frais justifiés peuvent être demandés, comme indemnisation complémentaire."
    ),
    hint="Retirez ces frais, ou joignez les justificatifs.",
    check=silenced(_check, tells_law),
    when=to_professional,
    bad=(
        letter("Vous voudrez bien ajouter au solde la rémunération du cabinet chargé de vous relancer.", BUSINESS),
        letter("Frais de recouvrement : 150 €.", BUSINESS),
        letter("Des frais de dossier de 25 € s’ajouteront.", BUSINESS),
        letter("Indemnisation complémentaire de 96,00 €.", PUBLIC),
        letter("Le coût de notre relance, dix-huit euros, vous sera facturé.", BUSINESS),
        letter("Ce sont des dommages et intérêts que vous devrez verser.", BUSINESS),
        letter("Ce sont des dommages et intérêts de 300 €.", BUSINESS),
    ),
    good=(
        letter(
            (
                "Il reste 700 € sur F-118, reçu 500 €. Indemnisation complémentaire de 96,00 €, sur "
                "justificatifs joints."
            ),
            BUSINESS,
            supporting_documents=("facture d’avocat",),
        ),
        letter("Il reste 700 € sur F-118, reçu 500 €, sans aucuns frais de relance.", BUSINESS),
        letter(
            "Indemnité forfaitaire pour frais de recouvrement : 40,00 €. Reste dû sur F-118, acompte déduit : 700 €.",
            BUSINESS,
        ),
        letter(
            "Article L111-8 du code des procédures civiles d’exécution : « Les frais de recouvrement entrepris sans "
            "titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont "
            "l’accomplissement est prescrit par la loi au créancier. »",
            BUSINESS,
        ),
        letter("Il reste 700 € sur F-118, reçu 500 €. Les frais de port figurent déjà sur la facture.", PUBLIC),
        letter("Le suivi de chantier sera facturé à part. Reste 700 €, acompte déduit.", BUSINESS),
        letter(
            "Il reste 700,00 € sur F-118, reçu 500 €. Les pénalités n’ont pas de TVA : ce sont des "
            "dommages et intérêts, pas le prix d’un service.",
            BUSINESS,
        ),
    ),
)
