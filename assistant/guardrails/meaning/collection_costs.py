"""Collection costs: cost nouns by clause and polarity (rules-readings R9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.supply_costs import is_from_us, is_of_supply
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.topic import Topic

_COSTS = phrases(
    "honoraires ~3 s'ajout[a-z]+",
    "(supplément|surplus|surcoût|majoration) ~1 \\d+ ?(%|pour ?cent)",
    "(facturer|refacturer|compter|imputer|réclamer) ~2 (lettre|courrier|relance|rappel|recommandé|mise en demeure)",
    "(lettre|courrier|relance|rappel|recommandé|mise en demeure) ~2 (sera|seront|est|sont|serait) à (votre|ta)"
    " (charge|compte)",
    "(coût|prix) ~4 (lettre|courrier|relance|rappel|recommandé|mise en demeure|démarche|procédure) ~3 (incombe"
    "|incombera|revient|reviendra|à votre|à ta|sera ajoutée?|s'ajoute|s'ajoutera|sera supportée?)",
    "(note|addition|facture|somme|ardoise|dette|montant) ~1 (augmente|grossit|gonfle|grimpe|s'alourdit|enfle"
    "|monte|croît) ~2 (chaque|tous les|jour|semaine|mois)",
    "plus (vous|tu) ~3 plus ~3 (grossit|grossira|augmente|augmentera|gonfle|gonflera|grimpe|grimpera|monte"
    "|montera|paierez|payez|devrez|s'alourdit|s'alourdira)",
    "(répercut|refactur|imput)[a-z]* ~2 (tarif|coût|prix|dépense|dépenses|note|notes)",
    "(facture|dette|note|somme|montant|total|solde|addition|ardoise) ~4 (passera|passerait|passeront|montera"
    "|grimpera|sera portée?) à ~1 \\d[\\d\\s.,]* ?(€|euros?)",
    "(vous|t') en (coûtera|coûterait|coûte)",
    "(note|addition|facture|somme|ardoise|dette|montant) ~1 (s'alourdira|s'alourdirait|va s'alourdir|gonflera|va "
    "gonfler|grimpera|va grimper|augmentera|va augmenter)",
    "(relances?|rappels?|démarches?|courriers?|temps|dossier|secrétariat|recherches|mise au point|échanges?"
    "|réponses?) ~6 facturée?s? ~2 (tarif horaire|au temps|à l'heure|en régie)",
    "(accusé de réception|avis de réception|timbre|recommandé) ~2 (pour vous|pour votre (poche|compte)|à votre)",
    "\\d+ ?(%|pour ?cent) ~6 (dommages|dédommagement|préjudice|clause pénale)",
    "(extra|rab|petit plus|rallonge|bonus) ~4 (démarches|relances?|retard|courriers?|temps|peine|attente)",
    "(paie|paye|payez|payes|paieras|paierez|payeras|payerez|réglez|règles|règleras|réglerez|supportez|devez|devras|rembourseras)"
    " ~2 (recommandés?|timbres?|courriers?|relances?|démarches"
    "|temps)",
    "(prévoient|prévoit|imposent|appliquons|ajoutons) ~2 \\d+(?:[.,]\\d+)? ?% ~2 (en plus|de plus|supplémentaires?|en"
    " sus)",
    "(temps|secrétaire|comptable|énergie)[^.;!?]{0,30} (pas gratuite?|retrouver[a-z]* sur|sur (votre|la) facture)",
    "(rappels?|relances?|courriers?|retards?|lettres?|jours?|semaines?|mois) ~3 (alourdi[a-z]*|augment[a-z]+"
    "|gonfl[a-z]+|grimper|monter|renchéri[a-z]*) ~2 (note|facture|addition|somme|dette|ardoise|montant)",
    "(supplément|surplus|rallonge|forfait|surcoût|majoration|pénalité|malus|surtaxe) ~4 (tardi(f|ve)|tardivement|délai"
    "|impayé|incident)",
    "(devrez|devez|paierez|réglerez|rembourserez|remboursez|doublez|compenserez|dédommagerez) ~2 (temps|démarches"
    "|dérangement|timbres?|recommandés?|peine|déplacements?|secrétariat|affranchissement)",
    "ajout[a-z]+ ~2 (quelques|des|nos|les|certains|divers|mes|de petits) frais",
    "agios",
    "(vous|te|t') (facturons|refacturons|répercutons|imputons|comptons|comptabilisons|facture|refacture|répercute"
    "|impute) ~4 (temps|relances?|rappels?|démarches?|courriers?|recommandés?|mises? en demeure|suivi|gestion"
    "|dérangement|appels?)",
    "(dédommag|indemnis|compens)[a-z]+ ~3 (temps|démarches|dérangement|tracas|relances?|retard|désagrément|énergie)",
    "(timbres?|recommandés?|enveloppes?|courriers?|papier|relances?) ~2 (n'est|ne sont|a|ont) ~2 (pas gratuits?"
    "|pas gratuites?|un prix|un coût|un coup)",
    "(\\d+|dix|quinze|vingt|trente|quarante|cinquante) ?(€|euros?) ~2 (par|chaque|à chaque|pour chaque) (rappel|relance"
    "|courrier|lettre|appel|jour|semaine|retard|recommandé|incident)",
    "{cost}",
    "(des|les|de|nos|ces|aux|avec|hors|tous|\\+) frais(?! de (port|livraison|transport"
    "|deplacement|douane|montage|scolarite|cantine|sejour|mission|repas|notaire))"
    "(?! d'(installation|hebergement|inscription)| professionnels| kilometriques)",
    "plus (des |les |nos )frais",
    "frais ~2 (vous seront|seront ajoutés|s'ajoutent|s'ajouteront|seront facturés|en sus|à votre charge)",
    "(\\d+|euros?) (de|d') (frais|pénalités?|majoration|dédommagement|dommages)",
    "(supplément|surplus|rallonge|forfait|participation|contribution|indemnisation|indemnité"
    "|compensation|somme forfaitaire) ~6 "
    "(retard|relances?|gestion|recouvrement|désagrément|dérangement|préjudice|recommandé|temps passé|démarches|tracas)",
    "(€|euros?) (supplémentaires?|de plus|en plus|en sus) ~8 (retard|gestion|relances?|temps|envoi"
    "|recommandé|courrier|dossier|dérangement)",
    "(ajouterai|ajouterons|facturerai|facturerons) ~1 (timbres?|affranchissement|recommandés?)",
    "prix (du timbre|de l'envoi|du recommandé|de la lettre|de l'accusé|de ce courrier)",
    "(timbre|affranchissement|recommandé|relances?|lettre recommandée|démarches)[^.;]{0,60} vous (sera|seront) "
    "~1 (portée?s?|comptée?s?|facturée?s?|imputée?s?|refacturée?s?)",
    "(timbre|affranchissement|recommandé|relances?|lettre recommandée|démarches) ~6 (à votre charge"
    "|en plus|à vos frais|vous sera facturée?|vous seront facturée?s|facturées? en sus)",
    "(relances?|rappels?|courriers?|lettres?|recommandés?|démarches?|mises? en demeure) ~4 "
    "(est|sont|sera|seront) ~2 (facturée?s?|comptée?s?|imputée?s?)",
    "(major[a-z]+|augment[a-z]+|alourdi[a-z]*) ~5 (de|d'un) (\\d+|dix|cinq|quinze|vingt|montant)",
    "(ajouter|ajoutez|ajoute|verser|versez|prévoir|prévoyez|compter|comptez) ~3 (€|euros?) ~3 (pour|au titre|en "
    "raison|de frais) ~5 (envoi|recommandée?|lettre|courrier|relance|retard|dossier|gestion|timbre)",
    "forfait ~5 (traitement|impayé|rejet|incident|retard|relance|dossier)",
    "(€|euros?) (d'indemnité|d'indemnités|d'indemnisation|de compensation|de dédommagement|de forfait"
    "|de frais|de pénalités?|de supplément)(?! (de port|de livraison))",
    "à (vos|tes) frais",
    "(prendre en charge|rembourser|remboursez|supporter|assumer) ~2 (affranchissement|timbres?|recommandés?|envois?)",
    "remboursement (de|du|des) ~2 (recommandés?|courriers?|timbres?|envois?|relances?|lettres?)",
    "(facturerons|facturerai) ~2 (relances?|rappels?|courriers?|recommandés?|démarches?|mises? en demeure)",
    "(facturera|facturerons|facturerai|réclamera|comptera) ~2 (honoraires|émoluments|commissions?)",
    "(courriers?|relances?|rappels?|lettres?|recommandés?|retards?|mises? en demeure|démarches?|envois?"
    "|procédures?) ~3 (vous |te |t')(coûtera|coûteront|coûte|coûtent)",
    "(envoi|recommandé|courrier|timbre|affranchissement|lettre)[^.;!?]{0,40} (à (ajouter|rembourser|me "
    "rembourser|nous rembourser)|en sus|en plus de (la|votre) facture)",
    "(procédures?|démarches?|recouvrement|relances?|courriers?|recommandés?|envois?)[^.;!?]{0,40} (pour|de|sur|à) "
    "(votre|ta) (poche|charge|pomme|ardoise|note)",
    "(la|les|des|une|sa|ses|leurs?|cette|ces|d') (commission|honoraires|rémunération"
    "|émoluments)[^.;!?]{0,30} (due?s?|dus|exigibles?|facturée?s?|réclamée?s?"
    "|par vos soins)(?! #| n°| [a-z]{1,6}-?\\d)",
    "(vous|te|t') (facturerons|facturerai|refacturerons|refacturerai|compterons|compterai"
    "|répercuterons|imputerons|ferons payer|ferai payer) ~3 "
    "(temps passé|relances?|rappels?|démarches?|courriers?|recommandés?|mises? en demeure)",
    "(supporterez|supporteras|assumerez|assumeras|prendrez en charge|aurez à (supporter|payer|assumer)) ~3 "
    "(émoluments|honoraires|commissions?|coûts?)",
    "(émoluments|honoraires|commissions?) ~5 (à votre charge|incomberont|incombera|facturés|facturées|facturée"
    "|dus par vous)",
    "(traitement|gestion|suivi) ~2 (dossier|impayé|impayés|retard|retards|relances?|compte) ~3 (est|sont"
    "|sera|seront) ~1"
    " (facturée?s?|comptée?s?|imputée?s?|portée?s?)",
    "(rappels?|relances?|retards?) ~4 (est|sont|sera|seront) ~1 (facturée?s?|comptée?s?|imputée?s?|portée?s?)",
    "(traitement|gestion|suivi) ~2 (dossier|impayé|impayés|retard|retards|relances?|compte) ~3 (coûtent"
    "|coûte|ont un coût"
    "|a un coût|a un prix)",
    "(rappels?|relances?|retards?) ~3 (coûtent|coûte|ont un coût|a un coût|a un prix)",
    "(portés|portées) (au débit de|en sus sur|en plus sur) (votre|ton) (compte|facture|solde)",
    "(imputés|imputées|débités|ajoutés) (à|sur|au débit de) (votre|ton) (compte|facture|solde)",
)
_BORNE: Final = re.compile(
    r"\b(?:sans frais|gratuit\w*|offert\w*|a (?:notre|ma|nos) (?:charge|frais)|ne (?:vous|te|sera|seront"
    r"|s'ajout|factur)\w* [^.;]{0,30}(?:pas|rien|aucun)\w*|(?:rembourse|indemnise)(?:rons|rai|ons)"
    r"|nous (?:vous )?(?:remboursons|indemnis|dedommag)\w*"
    r"|honoraires (?:du|de|d'|relatifs|corresp)|deplacement (?:du|des|de|d')|devis|virement|assurance"
    r"|assureur|juge|tribunal|creancier|si (?:vous|tu) avez|facture jointe|en plus de la facture,? (?:vous"
    r"|voici)|courrier (?:electronique )?supplementaire|rappel supplementaire|delai supplementaire"
    r"|bon de commande|acompte)\b|\?\s*$"
)
_UPKEEP = Topic(("upkeep", "asked_for"), unless=_BORNE)
_CHARGED = Topic(("reminding", "charged"), unless=_BORNE)
_NEGATED_LIST: Final = re.compile(
    r"\b(?:sans(?! (?:reponse|reglement|paiement|virement|retour|reaction|nouvelles?|suite|versement|solution)\b)"
    r"|aucune?s?|ni|pas de|pas d'|jamais de|hors|ne [^.;]{0,60}?\b(?:pas|rien|aucun|jamais|ni))\b[^.;:!?]{0,80}$"
)
_GIVEN: Final = re.compile(
    r"^[^.;!?]{0,60}\b(?:offerte?s?|gratuite?s?|a (?:notre|ma) charge|a la charge du creancier|ne (?:vous "
    r")?(?:sera|seront|est|sont)"
    r" (?:pas|aucunement)|ne vous (?:concern|regard|incomb)\w+ (?:pas|en rien)|ne s'ajoute|restent? a "
    r"(?:notre|ma) charge|abandonnee?s?|inclus)"
)
_JUDGE: Final = re.compile(r"\b(?:juge|tribunal)\b[^.]{0,80}\b(?:pourr\w+|peut|decid\w+|fix\w+|appreci\w+|mettre)\b")
_SUPPLIED: Final = re.compile(r"\b(?:produits?|fruits?|legumes?|poissons?|temps|pain|cafe|air)\s+frais$")
_OF: Final = re.compile(  # "honoraires du trimestre", "note d'honoraires H-118 du 3 mai": what was sold, and no "dû"
    r" (?!(?:par|au|aux|a|pour|depuis|en|des|les?|la|sur|avec|et|ou|dans|selon|ce|cette|sous|avant|apres|si|malgre|sans"
    r"|recouvr\w+|cabinet|avocat\w*|conseil|maitre|etude|me|huissier|commissaire|contentieux|precontentieux"
    r"|retard)\b)[a-z\d]"
)
_COST_NAME: Final = re.compile(r"frais (?:de |d')?\w+")
_COORDINATED: Final = re.compile(r",|\b(?:ni|et|ou)\b")
_REFUND: Final = re.compile(
    r"\b(?:remboursement|remboursons|remboursees?|supprim|annul|renon|n'ajout|sans(?! (?:reponse|reglement"
    r"|paiement|virement|retour|reaction|nouvelles?|suite|versement|solution)\b))\w*[^.;]{0,40}$"
)


_PUT_ON: Final = re.compile(  # "j'ajoute à ce courrier un duplicata" puts nothing on anybody
    r"\ba (?:votre|ta) charge|\ba (?:vos|tes) frais|\bpour (?:votre|ta) |factur(?!es?\b)|repercut|en sus"
    r"|indemnis|dedommag"
    r"|defra[iy]|rembours|support(?!ers)|couvr|reclam|paier(?:ez|as)|prendr|vous comptons|gratuit|(?:vous|te"
    r"|t'en|en) cout|(?:un|le) cout|couter(?:a|ont|ait)|\bun prix\b"
    r"|s'(?:y )?ajout|(?:devez|dois|doit) (?:aussi|en plus)|comptons|majore|alourdi|gonfl|grossi"
)
_ANYBODY: Final = re.compile(
    r"\b(?:vous|votre|vos|te|toi|ton|ta|tes|client\w*|debit\w+|retardataire\w*|factur\w+|dettes?|sommes?|ardoises?"
    r"|note|soldes?|total|payeurs?)\b|\bt'"
)
_BY_PHONE: Final = re.compile(r"\b(?:par|au) telephone\b")


def charged_topics(letter: Letter) -> Iterator[Hit]:
    """What reminding costs the house, and that the reader is to bear, in whatever words."""
    yield from _CHARGED.find(letter)
    yield from _UPKEEP.find(letter)


def is_put_on_reader(hit: Hit) -> bool:
    """Whether such a topic says plainly who bears what."""
    if _ANYBODY.search(hit.passage.text) is None:
        return False
    return _PUT_ON.search(hit.text) is not None and _BY_PHONE.search(hit.passage.text) is None


def affirmed_costs(letter: Letter) -> Iterator[Hit]:
    """Cost nouns that the letter puts on its reader, labels of invoices and costs of the supply left out."""
    yield from (hit for hit in charged_topics(letter) if is_put_on_reader(hit))
    labels = [folded(invoice.label) for invoice in letter.facts.invoices if "frais" in folded(invoice.label)]
    for hit in _COSTS.find(letter):
        before = hit.passage.text[max(0, hit.start - 120) : hit.start]
        after = hit.passage.text[hit.end : hit.end + 90]
        if denied(hit) or _in_negated_list(before) or _GIVEN.search(after) or _REFUND.search(before):
            continue
        if hit.text.endswith(" du") and _OF.match(after) is not None:
            continue
        if hit.text == "nos frais" and before.endswith(" a "):
            continue
        if _JUDGE.search(hit.passage.text) or _SUPPLIED.search(before + hit.text):
            continue
        if is_of_supply(hit) or is_from_us(hit.passage.text):
            continue
        if any(label in hit.passage.text[hit.start : hit.end + 40] or _is_sold(hit, label) for label in labels):
            continue
        yield hit


def _is_sold(hit: Hit, label: str) -> bool:
    """Whether the invoice itself is for this ("frais de dossier et premier loyer")."""
    named = _COST_NAME.search(hit.passage.text, hit.start)
    return named is not None and named.group() in label


def _in_negated_list(before: str) -> bool:
    """Whether a list opened by a negation ("sans frais, intérêts ni pénalités") still runs."""
    match = _NEGATED_LIST.search(before)
    if match is None:
        return False
    between = match.group()
    return (
        _COORDINATED.search(between) is not None
        and re.search(r"\b(?:nous|vous|je|mais|sera|seront|est)\b", between) is None
    )
