"""No letter says that an open claim is settled, cancelled or will never be claimed (N5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import is_sponged
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.meaning.let_be import is_let_be
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_RELEASED = phrases(
    "(divisons|divise|coupons|coupe) ~1 (facture|dette|somme|note) (par|en) deux",
    "considérez ~1 (cette|la) (facture|dette|somme) comme (annulée|effacée|soldée|oubliée|nulle)",
    "(étalement|échéancier|report) ~6 considérez que c'est (signé|fait|acquis|accordé)",
    "(vingt|dix|trente|cinquante|quinze) pour cent de (réduction|remise|rabais) sur (ta|votre|la) (dette|facture)",
    (
        "(facture|créance|dette|solde|compte|somme|factures) ~4 (est|sont|a été|ont été|sera|seront) (\\w+ "
        ")?(annulée?s?|effacée?s?|soldée?s?|réglée?s?|payée?s?|éteintes?|abandonnée?s?|acquittée?s?|apurée?s?|à "
        "jour|remise)"
    ),
    (
        "(annulons|effaçons|abandonnons|annulerons|effacerons|annule|efface) ~4 (facture|créance|dette|solde"
        "|somme|factures)"
    ),
    "(on|nous|je) (vous |te |t'|le |la |les )?(oublie|oublions|oublierai|oublierons|passe|passons|passerons|passerai"
    "|tire|tirons|tirerons) ~3 (facture|créance|dette|solde|somme|factures|éponge|trait)",
    "(repart|repartons|repartirons|remet|remettons|remettrons) ~4 à zéro",
    "(vous|tu) (ne )?(nous |me )?(devez|dois) (plus )?rien",
    "(n'attendons|n'attends) plus (rien|aucun paiement|aucun règlement|aucune somme)",
    "(serons|sommes|serez|êtes|es|seras|soyons|est) quittes?",
    "(ne|n') ~3 (réclamerons|réclamerai|demanderons|poursuivrons) (jamais|plus jamais|plus rien|plus aucune? ~2)",
    "ne (vous |te |nous )?(sera|seront) (plus|jamais) (réclamée?s?|demandée?s?|exigée?s?)",
    "(avez|as|aurez) plus rien à (payer|régler|verser|nous devoir)",
    "(quitte|libérée?) de (toute|votre|cette) (dette|somme|obligation|créance)",
    "considér\\w+ ~5 comme (définitivement |entièrement |intégralement |totalement )?(soldée?|réglée?"
    "|payée?|close?|annulée?|éteinte|acquittée?|abandonnée?)",
    "(classons|clôturons|classerons|clôturerons|refermons) ~3 (dossier|affaire)",
    "considér\\w+ ~4 (facture|créance|dette|dossier|solde) ~3 (soldée?|réglée?|close?|payée?|annulée?|éteinte)",
    "(rien|plus rien) n'est (dû|à payer|à régler)",
    "considér[a-z]+ ~5 comme (oubliée?|effacée?|nulle|caduque|non avenue|perdue)",
    "(affaire|dossier|histoire|sujet) ~2 (classée?|close|clos|oubliée|enterrée?|terminée)",
    "facture ~2 (classée|close|enterrée|terminée)|facture (est|sera|soit|considérée|reste|restera) ~2 oubliée",
    "(déchire|déchirons|déchirez|déchirer|jetez|jette|jetons|brûlez) ~3 (facture|dossier)",
    "(vous|tu) ~1 (pouvez|peux) ~1 (classer|oublier|jeter|fermer) ~2 (dossier|facture|affaire|dette)",
    "(n'y|n'en) (reviendrons|reviendrai|reparlerons|reparlerai) (jamais|plus)",
    "(n'|ne ?)(irons|irai|saisirons|saisirai|poursuivrons|poursuivrai|assignerons|engagerons|lancerons"
    "|intenterons|agirons|ferons) ~2 (jamais|en aucun cas)",
    "(jamais|en aucun cas|quoi qu'il arrive) ~4 (poursuivre|poursuivrons|assigner|agir en justice|aller en justice"
    "|réclamer cette|procès)",
    "(renonçons|renonce|renoncerons|renoncerai|abandonnons|abandonne) ~1 (à )?(tout|toute|toutes|tous|nos|notre|mes) ~2"
    " (recours|actions?|droits?|poursuites?|créances?|réclamations?|demandes?)",
    "(ne )?(payez|réglez|versez) (plus )?rien",
    "(rayée?|rayons|raye|rayerons) ~4 (livres|comptes|registres|liste|facture|dette)",
    "(personne|nul) ne (vous|te) ~2 (demandera|réclamera|relancera|poursuivra)",
    "(profits et pertes|en pertes)",
    "(considérez-vous|considère-toi|sentez-vous) ~2 (libérée?|quitte|dégagée?|déliée?)",
    "(affaire|histoire|page|facture|dette) ~2 derrière (nous|vous)",
    "(oubliez|oublie|oublions) ~1 facture",
    "(mets|mettons|mettrai|jette|jetons|jetez|ira|finira) ~3 (corbeille|poubelle|panier)",
    "(ne|n') ~1 jamais ~2 (porter|saisir|poursuivre|assigner|agir|aller|demander|réclamer) ~5 (justice|tribunal"
    "|juge|facture|somme|poursuites|dette)",
    "et le (reste|solde|surplus|restant),? ~1 (on|nous) (verra|verrons|avisera|aviserons|oublie|oublions|oubliera"
    "|oublierons|laisse|laissons) ?(bien|plus tard|tomber|de côté)?",
    "[a-z]{0,6}[-/]?\\d[a-z0-9/-]* (est|a été) ~1 (soldée|réglée|acquittée|annulée|effacée)",
    "(laisse|laissez|laissons) tomber (la|cette|ta|votre) (facture|dette)",
    "(une|la) croix sur ~2 (somme|facture|dette|créance|argent)",
    "pertes et profits",
    "(compte|ardoise|chapitre|ligne|facture|créance|dette|somme) ~2 (est|sont|sera|a été|reste|demeure) ~3 (clos"
    "|close|closes|clôturée?|bouclée?"
    "|fermée?|refermée?|liquidée?|archivée?|apurée?|purgée?|rayée?|oubliée?|enterrée?|éteinte?|caduque)",
    "(dossier|affaire|chapitre|page) ~1 (est|sera|a été|reste) ~3 (clos|close|clôturée?|bouclée?|refermée?"
    "|tournée|archivée?|enterrée?|entendue) ~3"
    " (notre côté|chez nous|pour nous|nos livres|nos comptes|de notre part|entre nous)",
    "(acompte|versement|virement|500(,00)? ?(€|euros)|cinq cents euros) ~3 (règle|solde|clôt|éteint|liquide"
    "|suffit|suffira|vaut|tient lieu|couvre) ~4"
    " (affaire|dossier|compte|facture|dette|créance|tout|solde de tout compte|pour solde|règlement complet"
    "|paiement complet|totalité)",
    "(on|nous|je) (en )?(reste|restons|resterons|resterai|restera) (en )?là (pour(?! (ce|cette|l'instant"
    "|le moment|aujourd))|sur|avec|concernant|et|,|dans)",
    "(restons|reste|tenons)-(en|nous|nous-en) là",
    "(vous|te|t') ?(tenons|tiens|tiendrons|tenir) ~1 quittes?",
    "(contentons|contente|contenterons|contenterai|satisfaisons|satisfait|satisferons) (de|d'|des) ~3 (acompte"
    "|versement|virement"
    "|500(,00)? ?(€|euros)|cinq cents|ce que vous avez|déjà (reçu|versé|payé))",
    "(gardez|conservez|garde|conserve) (donc |bien )?(les|ces|vos|tes) (700|sept cents)",
    "(solde|reste|différence|manque|700(,00)? ?(€|euros)|sept cents euros) ~4 (est|sont|reste|sera"
    "|seront) ~3 (pour (nous|notre poche)|à notre charge"
    "|de notre poche|cadeau|offerts?|perdus? pour nous|oubliés?|abandonnés?|effacés?|remis à zéro)",
    "(ne comptons|ne compte|ne comptera|ne compterons) plus ~2 (dessus|sur (les|ce|cette|votre|le))",
    "(passons|passe|passerons|passent|tournons|tourne) ~2 (à autre chose|la page|l'éponge)",
)
_NOT_LET_GO: Final = re.compile(
    r"\b(?:(?:ne|n') ?(?:\w+ )?(?:renonc|abandonn|laiss|gard|tien|efface)\w* (?:pas|rien|nullement)"
    r"|n'est (?:pas|nullement)|sans (?:y )?renoncer|contestee|penalites?|interets?|indemnites?|pas ete"
    r"|rayure|tache|une copie|original|la facture (?:pour|afin|dans|avec|jointe)|(?:gardez|garde) (?:la"
    r"|cette|votre|ta) (?:facture|garantie)|avoir)\b|\?\s*$"
)
_ERASED = Topic(("erased", "claim_word"), unless=_NOT_LET_GO, even_denied=True)
_SUPPOSED: Final = re.compile(
    r"\b(?:une fois|des que|lorsque|quand|apres|jusqu'a ce que|pour que|afin que|devra\w*|doi(?:t|vent)|tant que"
    r"|des (?:sa |la |votre |ta )?(?:reception|encaissement)|aussitot|a (?:la )?reception|a l'encaissement|le "
    r"jour meme|contre (?:votre|le) (?:reglement|virement|paiement)"
    r"|(?:avec|apres|par) (?:ce|votre|cette) (?:virement|reglement|paiement|cheque)"
    r"|un (?:simple |seul |petit )?(?:virement|reglement|cheque|paiement) et\b|(?:date|jour|echeance) (?:a|ou|auquel"
    r"|auxquel\w+|laquelle))\b"
)
_SILENCE: Final = re.compile(
    r"\b(?:(?:sans|faute de|a defaut de|en l'absence de) (?:\w+ )?(?:nouvelles?|reponse|retour|reaction|objection)"
    r"|(?:restez|restes|gardez|gardes) (?:le silence|silencieu\w+))"
)
# An invoice that is issued anew releases nobody; nor does "nothing for now".
_REISSUED: Final = re.compile(
    r"\b(?:remplac|rectifi|corrig|reemett|reemis|en attendant|pour (?:l'instant|le moment)|d'ici la|avant "
    r"(?:notre|que|d'avoir))"
)
_NUMBERED: Final = re.compile(r"\S*\d\S* (?:est|a ete) ")
_GIVEN_UP: Final = re.compile(r"(?:annul|effac|abandonn|etein|comme )")
_CONTESTED: Final = re.compile(r"\b(?:part|somme|montant|partie|solde) (?:\w+ )?contestee?\b|\ben litige\b")
_PART: Final = re.compile(r"\b(?:partie|part|fraction) de (?:la|cette|votre|ta|l')? ?$")
_PART_PAID: Final = re.compile(r"(?:somme|facture|dette|creance) (?:est|a ete) (?:deja )?(?:reglee|payee|acquittee)")
_ELECTRONIC: Final = re.compile(
    r" (?:electronique|dematerialisee|mensuelle|unique|numerique|papier)s?\b"
)  # "on y passe"
_ANOTHER: Final = re.compile(  # than those of the file: "celle du mois précédent a été réglée"
    r"\bfactures? (?:precedentes?|anterieures?|d'avant|du (?:mois|trimestre) (?:precedent|dernier|passe)|de (?:l'an"
    r"|l'annee) (?:dernier|derniere|passee?))\b"
)
_BY_OTHERS: Final = re.compile(  # "payée par le comité", "annulée car en double", "on oublie souvent"
    r"\b(?:reglee?|payee?|soldee?)s? par (?!vous|vos|nous|nos|moi|mes|tes|un|cheque|virement)[a-z]|\ben double\b"
    r"|\bdoublon\b|\boubli\w+ (?:souvent|parfois|toujours|facilement)\b"
)
# "Cela remet les compteurs à zéro entre nous", of what was made good, before the invoice is asked for all the same.
_EVENED: Final = re.compile(r"\b(?:cela|ca|ceci|ce qui|voila qui|cet echange|ce geste|ce remplacement) $")
_ASKS_ALL_THE_SAME: Final = re.compile(r"\b(?:virement|reglement|paiement|regler|payer|solder)\b")
_ASKED_WITHIN: Final = 2  # sentences
_OTHERS: Final = re.compile(
    r"\b(?:vos|tes|les|nos|toutes les|toutes vos) autres (?:factures|commandes|echeances)\b[^,;:.]*$"
)
_QUESTION: Final = re.compile(r"\?\s*$")

_PLAIN: Final = re.compile(
    r"\bpertes et profits\b|tout compte|en rest|compte est clos|\bquittes?\b|acompte|content|gard|\bjamais\b"
    r"|\ba zero\b|reclam|n'attend|litige|quitte|(?:classons|cloturons) .*dossier"
)


def _check(letter: Letter) -> Iterator[Fault]:
    if not any(invoice.residual > 0 for invoice in letter.facts.invoices):
        return
    for hit in (*_RELEASED.find(letter), *_ERASED.find(letter)):
        text = hit.passage.text
        if _REISSUED.search(text) and _has_an_open_point(letter):
            continue
        if (
            is_let_be(hit)
            or _is_supposed(letter, hit)
            or (not _is_negative(hit) and denied(hit))
            or _QUESTION.search(text)
        ):
            continue
        if (
            _is_of_the_others(letter, hit)
            or _is_another(letter, hit)
            or is_sponged(hit)
            or _ELECTRONIC.match(hit.passage.text, hit.end) is not None
        ):
            continue
        if _NUMBERED.match(hit.text) and not mentioned_in(letter, hit.span[0], hit.span[1]):
            continue  # a number that is none of the file's
        if not _speaks_of_settled(letter, hit) and not _speaks_of_a_paid_part(letter, hit):
            found = fault(letter, hit.span)
            yield replace(found, severity=Severity.WARNING) if _is_evened(letter, hit) else found


def _is_evened(letter: Letter, hit: Hit) -> bool:
    """Whether a mishap is made even there, and an invoice of the file is asked for in the sentences that follow."""
    if not hit.text.endswith("a zero") or _EVENED.search(hit.passage.text[: hit.start]) is None:
        return False
    following = read(letter).passages[hit.passage.rank + 1 : hit.passage.rank + 1 + _ASKED_WITHIN]
    return any(
        _ASKS_ALL_THE_SAME.search(one.text) is not None
        and any(mention.invoice.residual > 0 for mention in mentioned_in(letter, one.start, one.start + len(one.text)))
        for one in following
    )


def _is_another(letter: Letter, hit: Hit) -> bool:
    """Whether it tells of an invoice that is none of the file's: the one before, somebody else's, one made twice."""
    if _ANOTHER.search(hit.text) is not None:
        return True
    start, end = hit.passage.start, hit.passage.start + len(hit.passage.text)
    return _BY_OTHERS.search(hit.passage.text) is not None and not mentioned_in(letter, start, end)


def _is_of_the_others(letter: Letter, hit: Hit) -> bool:
    """Whether it tells that the client's other invoices are paid, where the file has one open: "seule reste F-118"."""
    open_ones = [invoice for invoice in letter.facts.invoices if invoice.residual > 0]
    return len(open_ones) == 1 and _OTHERS.search(hit.passage.text[: hit.start] + hit.text) is not None


def _has_an_open_point(letter: Letter) -> bool:
    """Whether the file knows why an invoice is not asked for now: a dispute, a refusal, proceedings."""
    facts = letter.facts
    points = (invoice.disputed or invoice.einvoice_status is not None for invoice in facts.invoices)
    return facts.debtor.insolvency is not None or any(points)


def _is_negative(hit: Hit) -> bool:
    return hit.text.startswith(
        ("personne", "nul", "ne ", "n'", "rien", "plus", "jamais", "en aucun")
    ) or hit.text.endswith(("rien", "jamais"))


def _is_supposed(letter: Letter, hit: Hit) -> bool:
    """Whether it will be so once paid; what silence alone would bring about is given up."""
    if _SILENCE.search(hit.passage.text) is not None and _GIVEN_UP.search(hit.text) is not None:
        return False
    return _SUPPOSED.search(hit.passage.text) is not None or is_conditional(letter, hit.passage)


def _speaks_of_settled(letter: Letter, hit: Hit) -> bool:
    """Whether it names settled invoices, the contested part, or none while some of the file are settled."""
    if _CONTESTED.search(hit.passage.text) is not None and any(invoice.disputed for invoice in letter.facts.invoices):
        return True
    within = mentioned_in(letter, *hit.span)
    named = within or mentioned_in(letter, hit.passage.start, hit.passage.start + len(hit.passage.text))
    invoices: tuple[InvoiceFacts, ...] = tuple(mention.invoice for mention in named)
    if invoices:
        return all(invoice.residual <= 0 for invoice in invoices)
    return any(invoice.residual <= 0 for invoice in letter.facts.invoices)


def _speaks_of_a_paid_part(letter: Letter, hit: Hit) -> bool:
    """« Une partie de la somme est réglée », money having come: booked, or deducted before anyone books it."""
    if _PART.search(hit.passage.text, 0, hit.start) is None or _PART_PAID.fullmatch(hit.text) is None:
        return False
    named = mentioned_in(letter, hit.passage.start, hit.passage.start + len(hit.passage.text))
    about = [mention.invoice for mention in named] or letter.facts.selected
    return any(invoice.paid > 0 for invoice in about)


RULE = Rule(
    id="CNC005",
    name="debt-released",
    severity=Severity.BLOCKING,
    source="fr-civ-1350",
    covers=("N5",),
    message="La lettre libère le débiteur d’une créance encore ouverte.",
    hint="Retirez cette phrase, ou enregistrez d’abord le paiement ou l’avoir.",
    check=doubting_unaimed(announced(_check, _RELEASED, _ERASED), plain=_PLAIN),
    bad=(
        letter("Votre acompte règle l’affaire, et le compte est clos de notre côté.", BUSINESS),
        letter("Votre solde de 700 € est passé par pertes et profits.", BUSINESS),
        letter("On en reste là pour les chevrons, tournons-nous vers la suite.", BUSINESS),
        letter("Votre facture F-118 est annulée.", BUSINESS),
        letter("Vous ne nous devez plus rien.", CONSUMER),
        letter("Nous ne vous réclamerons plus rien sur ce dossier.", BUSINESS),
        letter("Versez 300 €, et le reste, on verra bien.", BUSINESS),
        letter("Dites-moi si le bois tient. Pour les comptes, tu ne me dois plus rien sur F-118.", BUSINESS),
        letter("Votre dette est effacée, merci.", TWO_INVOICES),
        letter("F-118 est soldée.", BUSINESS),
        letter("Vos autres factures sont réglées, et vous ne nous devez rien.", BUSINESS),
        letter("Vos autres factures sont toutes soldées.", TWO_INVOICES),
        letter("Allez, on oublie cette facture et on repart à zéro.", BUSINESS),
        letter("Sans réponse de votre part, nous considérerons la créance comme abandonnée.", BUSINESS),
        letter("Une partie de la somme est réglée.", replace(BUSINESS, invoices=TWO_INVOICES.invoices[1:])),
        letter("Une partie de la somme est annulée.", BUSINESS),
        letter("Une partie de la somme est versée, la facture est réglée.", BUSINESS),
    ),
    good=(
        letter("La coupe était comprise dans le prix, et vous ne nous devez rien à ce titre.", BUSINESS),
        letter("Vos autres factures sont toutes réglées ; seule F-118 reste due.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Une fois ce solde réglé, le compte sera clos.", BUSINESS),
        letter("La facture F-118 n’est pas soldée : il reste 700 €, acompte déduit.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Une fois la facture payée, le dossier sera clos.", CONSUMER),
        letter("Une partie de la somme est réglée, soit 500 €.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Un seul virement soldera l’ensemble.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Vos factures précédentes ont été réglées à l’heure.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Vos autres factures sont toutes réglées.", BUSINESS),
        letter("Reste 700 €, acompte déduit. La coupe était comprise, vous ne nous devez rien à ce titre.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Nous passons aux factures électroniques en mai.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Nous ne vous demanderons jamais votre mot de passe.", CONSUMER),
        letter("Reste 700 €, acompte déduit. Vous ne me devez rien pour le café.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Tout le monde oublie une facture, nous les premiers.", BUSINESS),
        letter("Reste 700 €, acompte déduit. Nous avons tous deux oublié cette facture.", BUSINESS),
        letter("Reste 700 €, acompte déduit. On a sans doute oublié de vous envoyer la facture.", BUSINESS),
    ),
)
