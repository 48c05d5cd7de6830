"""A reminder does not plead the debtor's case: that the fault is ours, or that nothing had to be paid (GR-119)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import asks_for_money, to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, begins_denied, denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_EXCUSED = phrases(
    "(justifi[a-z]+|légitim[a-z]+|autoris[a-z]+) ~4 (votre|ta) (retenue|retard|refus|non-paiement|suspension|silence)",
    "(justifi|légitim)[a-z]+ ~2 (par|avec) ~1 nos ~2 (manquements|fautes|erreurs|retards|torts|malfaçons|défauts)",
    "(retenue|refus|non-paiement|suspension) ~4 (justifiée?|légitime|fondée?|compréhensible)",
    "(vous|tu) ~1 (aviez|avez|as|avais) ~1 (raison|le droit|bien fait|bien raison) ~3 (pas ~1 (payer|régler"
    "|verser|virer)|payer"
    "|(retenir|bloquer|suspendre|garder|refuser) ~2 (paiements?|règlements?|virements?|somme|argent|solde"
    "|facture|payer))",
    "(vous|tu) ~1 (étiez|êtes|étais|es) ~1 (fondée?s?|autorisée?s?|en droit) ~2 (bloquer|retenir|suspendre"
    "|refuser|garder|pas|payer)",
    "(retard|impayé|non-paiement) ~4 (notre|ma) (faute|fait|responsabilité)",
    "(reconnaissons|reconnais|admettons|admets|assumons|assume|confessons|avouons|concédons|concède) ~4 (responsabilité"
    "|faute|fautes|torts?|manquements?|malfaçons?|vices?|négligence)",
    "(nous|me|m') ?(reconnaissons|reconnais|savons|sais) ~2 (en tort|fautifs?|responsables?|coupables?)",
    "(faute|responsabilité|tort|négligence) ~2 (nous|me|m') ?(revient|incombe|appartient|est imputable)",
    "(nous|moi) qui ~2 (en faute|fautifs?|en tort|tort|responsables?)",
    "tout vient de (nous|chez nous|notre)",
    "(avons|avions|ai) ~1 (commis|fait) ~2 (faute|manquement|négligence)",
    "(entièrement|totalement|clairement|seule?s?) (de notre faute|fautifs?|responsables?|en tort)",
)
# That the client owed nothing, or that the work is not worth its price, is said by a negation.
_NOT_OWED = phrases(
    "(n'étiez|n'êtes|n'étais|n'es|n'aviez|n'avez) ~1 (pas|nullement|jamais) ~2 (obligée?|tenue?|contrainte?|à) "
    "~1 (payer|régler)",
    "(rien|ne|n') ~2 justifi[a-z]+ ~2 (facturation|facture|prix|montant)",
    "(n'aurions|n'aurais) ~1 (jamais|pas) dû ~3 (facturer|envoyer|compter|réclamer|livrer)",
    "(comprends|comprenons) que (vous|tu) (ne|n') ~2 (payiez|payez|régliez|paies|ayez) ~1 (pas|plus)",
    "(ne|n') ~1 (vaut|valent|mérite|méritent|justifie|justifient) ~1 (pas|plus|nullement) ~1 (ce|le|son|un tel) (prix"
    "|montant|tarif)",
)
# A poor piece of work, owned up to: honest, and used against whoever writes it.
_BADLY = phrases(
    "(mal|pas bien) (travaillé|posé|exécuté|réalisé|fini|construit|monté)",
    "(livré|posé|fourni|vendu|installé) ~4 (non conformes?|défectueu[a-z]+|abîmée?s?|cassée?s?|rayée?s?|en mauvais"
    " état)",
    "(portes?|pose|travail|travaux|chantier|ouvrage|prestation) ~3 à (refaire|reprendre) ~1 (entièrement|en entier"
    "|complètement|totalement)",
    "(bâclé|loupé|raté|saboté|négligé|bâclée|loupée|ratée|négligée)",
)
_HARMED = (
    "(cassée?s?|abîmée?s?|endommagée?s?|bâclée?s?|ratée?s?|percée?s?|détruite?s?|mal (posée?s?|faite?s?|exécutée?s?"
    "|travaillé)|défectueu[a-z]+|non conformes?)"
)
# Damage and confession in one breath: nothing is left to be examined.
_CONFESSED = phrases(
    "(nous|je) en (sommes|suis) ~1 (responsables?|fautifs?|coupables?)",
    f"(reconnaissons|reconnais|avouons|avoue|admettons|admets|concédons) (avoir|que) ~5 {_HARMED}",
    f"{_HARMED}[^.;!?]{{0,40}} (nous|je) ~1 (avouons"
    "|reconnaissons|admettons|convenons|assumons|avoue|reconnais|admets)",
    "(notre|ma) ~1 responsabilité est (engagée|entière|totale|avérée)",
    "(sommes|suis) ~1 responsables? ~1 (dégâts|dommages|sinistre|malfaçons?|préjudice)",
    "(préjudice|dégâts?|dommages?|pertes|malfaçons?|sinistre) ~5 (de notre (fait|faute)"
    "|nous ~1 (incombent?|imputables?))",
)
_DEFECT: Final = (
    "((n'|ne ).{0,12}(pas|guère|nullement) ~2 (conformes?|bonne|droits?|aux normes|à la hauteur|aux bonnes"
    "|ce que|ceux|au niveau|sec|secs|sèches?)"
    "|(fendue?s?|tordue?s?|vrillée?s?|trop (courte?s?|longue?s?|humides?|minces?)|vermoulue?s?|hors (cote"
    "|norme)s?|défectueu[a-z]+|impropres?"
    "|inutilisables?|malfaçons?|vices?|non-conformité|défauts?|non conformes?))"
)
_OWN_GOODS_BAD = phrases(
    f"(reconnaissons|reconnais|admettons|admets|avouons|avoue|convenons|conviens|concédons) ~2 (que|qu'|de|des"
    f"|le|la|les)"
    f"[^.;!?]{{0,50}} {_DEFECT}",
    "(raison|bien fait|droit|fondée?s?|légitime|normal|juste titre|compréhensible)[^.;!?]{0,25} (retenir|bloquer"
    "|suspendre|garder|conserver|retenue) ~3"
    " (\\d|sept cents|somme|solde|reste|paiement|règlement|argent|facture)",
    "(à votre place|si j'étais vous|moi (à votre place|non plus)|nous aurions fait"
    "|j'aurais fait)[^.;!?]{0,70} (payé|réglé|versé|viré|de même|pareil"
    "|la même chose|comme vous|autrement)",
    "(n'aurais|n'aurions|n'aurait) ~4 (pas|jamais|rien) ~2 (payé|réglé|versé|viré|payer|régler)[^.;!?]{0,30} non plus",
)
_NOT_SAID: Final = re.compile(
    r"\?\s*$|\b(?:si|au cas ou|a supposer|vous (?:dites|estimez|affirmez|ecrivez|jugez|trouvez))\b"
)
_OURS: Final = re.compile(
    r"\b(?:notre|nos|nous|ma|mes|mon|moi|je|on|s'est|sol|mienne|notres?)\b|\bj'|\bc'est (?:entierement|de)"
)
_TRIFLE: Final = re.compile(
    r"\b(?:envoyer|joindre|facturer|transmettre|mentionner|adresser|repondre|indiquer|courriers?|courriels?"
    r"|mails?|messages?|relances?|rappels?|adresse|envois?|envoyee?s?|dates?|numeros?|duplicata|coquille|oubli"
    r"|confusion|reponse|appel|libelle"
    r"|saisie|faute (?:de (?!notre|nos|ma\b|mes)|d')|la faute de personne|aux torts|sans faute|a tort"
    r"|responsables? (?:du|des|de la|comptable|qualite)"
    r"|votre (?:faute|responsabilite|negligence)|si|s'il|pas (?:de )?(?:notre|ma) faute|aucune (?:faute"
    r"|responsabilite)|ne sommes (?:pas|nullement|en rien)|n'(?:est|y)|(?:n'avons|n'ai) (?:commis|aucun)"
    r"|n'(?:est|y) [^.;]{0,30}(?:pas|aucun\w*)|repar\w*|sans (?:une|un|aucune?)|remplac\w*|repris\w*"
    r"|repren\w*|corrig\w*|reclamation|pris (?:bonne |bien )?note|examin\w*|instrui\w*|expert\w*"
    r"|confiee?s?|assur\w+)\b|\?\s*$"
)
_MISSED: Final = re.compile(  # that they did not meet or speak is no fault in the work
    r"^(?!.*\b(?:pos(?:e|es|er|ee)|travaux|travail|chantiers?|livr\w*|pa(?:ie|y)\w*|panne|fuites?|degats?|vol|effondr\w*"
    r"|cass\w*|dommages?|sinistre|surveill\w*|retenue|prestations?)\b)"
    r".*\b(?:nous nous sommes (?:manque|rate|croise|loupe)e?s|je vous ai (?:manque|rate)e?|(?:votre|ton) appel"
    r"|(?:vous|te|t'ai|vous ai|vous avais) (?:pas |jamais |point )?(?:re)?(?:rappele|repondu)e?|oublie de (?:vous|te) "
    r"(?:rappeler|repondre|saluer)|etais (?:absent|sorti|injoignable|en conge|en vacances)\w*|porte close)\b"
)
_AT_FAULT = Topic(("own_fault",), beside=_OURS, unless=_TRIFLE, elsewhere=_MISSED, even_denied=True, doubtful=True)
_BOTCHED_OWNED = Topic(("botched", "confessing"), unless=_TRIFLE, even_denied=True, doubtful=True)
_WITH_GROUNDS = Topic(
    ("withholding", "rightful"),
    unless=re.compile(
        r"\b(?:aucune? (?:raison|droit|motif)|pas (?:une|de|le|en) (?:raison|droit|motif)|(?:n'est|n'etait"
        r"|n'ont|n'a|n'avez|n'as|ne (?:vous )?(?:donne|constitu|justifi|autoris|permet)\w*) (?:pas|nullement"
        r"|en rien|aucun\w*)"
        r"|quelle|pour quelle|la raison|si |s'il|raison sociale|retenue de garantie|droit de retenue"
        r"|comprends? (?:pas|mal)|comprenons (?:pas|mal))\b|\?\s*$"
    ),
    even_denied=True,
)


_UPSET = Topic(("upset", "rightful"), even_denied=True, doubtful=True)
_SLIP: Final = re.compile(  # a fault of spelling, of sending, of the mail: no reason not to pay
    r"\b(?:orthographe|frappe|prenom|nom|envoi|envoyee?|livraison|adress\w+|facturation|saisie|libelle|serveur"
    r"|messagerie"
    r"|numero|partie (?:que|le|trop|en retard)|etiquette|date)\b"
)
_NO_ACCESSORY: Final = re.compile(  # a consumer owes none: "vous n'avez pas à payer l'indemnité"
    r" (?:(?:l'|d'|cette |les |de |ces |aucune? )(?:indemnites?|penalites?|interets|frais)|plus|davantage)\b"
)
_PAYING: Final = re.compile(r"\b(?:pay|paie|reten|non-paiement|bloqu|suspen|refus|sinistre|malfacon|vice)\w*")


_SLIP_OF_PAPER: Final = re.compile(
    r"\b(?:devis|bon de (?:commande|livraison)|photo\w*|signale\w*|reclamation|aucun\w*|delais?|rib|iban|siret"
    r"|raison sociale|je (?:vous )?aurais appele)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_AT_FAULT, _BOTCHED_OWNED, _WITH_GROUNDS, _UPSET)(letter)
    for hit in _OWN_GOODS_BAD.find(letter):
        if not (
            _NOT_SAID.search(hit.passage.text)
            or _TRIFLE.search(hit.passage.text)
            or _SLIP_OF_PAPER.search(hit.passage.text)
        ):
            yield fault(letter, hit.span)
    for hit in _CONFESSED.find(letter):
        text = hit.passage.text
        if not (begins_denied(letter, hit) or _NOT_SAID.search(text) or _TRIFLE.search(text)):
            yield fault(letter, hit.span)
    consumer = to_consumer_like(letter)
    for hit in (*_EXCUSED.find(letter), *_NOT_OWED.find(letter), *_BADLY.find(letter)):
        negative = re.search(r"\b(?:pas|plus|nullement|jamais)\b", hit.text) is not None
        if _SLIP.search(hit.passage.text) is not None and _PAYING.search(hit.passage.text) is None:
            continue
        if consumer and _NO_ACCESSORY.match(hit.passage.text, hit.end) is not None:
            continue
        if _NOT_SAID.search(hit.passage.text) is None and (negative or not denied(hit)):
            yield _weighed(letter, hit)


def _weighed(letter: Letter, hit: Hit) -> Fault:
    found = fault(letter, hit.span)
    badly = (
        re.search(
            r"\b(?:mal|pas bien|bacl|loup|rat|sabot|neglige|refaire|reprendre|livre|pose|fourni|vendu|installe)",
            hit.text,
        )
        is not None
    )
    return replace(found, severity=Severity.WARNING) if badly else found


RULE = Rule(
    id="CNC034",
    name="fault-admitted",
    severity=Severity.BLOCKING,
    source="fr-civ-1383",
    covers=("GR-119",),
    message="Cette phrase reconnaît une faute, ou que le client n’avait pas à payer.",
    hint="Dites que vous examinez le point\u202f; une personne décide de ce qui est reconnu.",
    check=announced(
        _check,
        _AT_FAULT,
        _BOTCHED_OWNED,
        _WITH_GROUNDS,
        _UPSET,
        _EXCUSED,
        _NOT_OWED,
        _BADLY,
        _CONFESSED,
        _OWN_GOODS_BAD,
    ),
    when=asks_for_money,
    bad=(
        letter("Nous reconnaissons que les chevrons livrés n’étaient pas conformes.", BUSINESS),
        letter("À votre place, je n’aurais sans doute pas réglé non plus.", BUSINESS),
        letter("La pose ratée justifie sans doute votre retenue.", BUSINESS),
        letter("Nous reconnaissons notre entière responsabilité dans ce sinistre.", BUSINESS),
        letter("Vous aviez raison de ne pas payer.", CONSUMER),
        letter("Nos ouvriers ont abîmé votre parquet, nous l’avouons.", CONSUMER),
        letter("Vous n’étiez pas obligée de régler, la faute nous revient.", CONSUMER),
    ),
    good=(
        letter("Avec nos excuses pour la coquille dans l’adresse, voici un duplicata. Reste 700 €.", BUSINESS),
        letter("Vous aviez raison de ne pas valider la commande. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Si la pose vous semble ratée, dites-le-nous. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La livraison a été retardée par la neige, désolés. Reste 700 €, acompte déduit.", BUSINESS),
        letter(
            "J’ai fermé une semaine pour la foire et nous nous sommes manquées, c’est ma faute. Reste 700 €, acompte "
            "déduit.",
            CONSUMER,
        ),
        letter("Nous reconnaissons votre soin habituel. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
