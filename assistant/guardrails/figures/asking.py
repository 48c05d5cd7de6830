"""Asking: the sentences that want a payment, in whatever voice: it must be made, when will it be, why was it not."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.wording.passage import Passage, read

_PAY: Final = (
    r"(?:payer|honorer|acquitter|solder|verser|virer|rembourser|apurer|mandater|regler)\b(?! (?:(?:ce|cet|cette|le|la"
    r"|l'|les|ces|un|une|votre|notre|tout|rapidement|ensemble|au mieux|entre nous) ?){0,3}(?:differend|litige|point"
    r"|question|probleme|desaccord|situation|reclamation|sujet|detail|contestation|malentendu|affaire|sort)\w*)"
)
_PAID: Final = r"(?:payee?|reglee?|honoree?|acquittee?|soldee?|versee?|viree?|apuree?|mandatee?|remboursee?)s?\b"
_MONEY: Final = r"(?:paiement|reglement|virement|versement|cheque|fonds|mandatement)s?\b"
_SELF: Final = r"(?:nous |me |m'|vous |te |t'|en |y |la |le |les |l'|bien |donc |aussi |egalement |d'abord )*"
_SEND: Final = (
    rf"(?:adresser|envoyer|remettre|parvenir|transmettre|effectuer|proceder au?|emettre|programmer|joindre|ajouter)"
    rf" (?:(?:votre|ton|le|un|ce|son|les|au|a) )?{_MONEY}"
)

# What is to be done, by whomever: "doit être payée", "il convient de payer", "nous vous saurions gré d'acquitter".
_OWED: Final = re.compile(
    r"\b(?:doi(?:t|s|vent)|devez|devr(?:a|ez|as|ait|iez|ais|aient|ont)|falloir|(?:faut|faudra|faudrait)"
    r"|(?:convien(?:t|dra|drait)|y a(?:urait)? lieu|importe(?:rait)?|est temps|serait (?:bon|temps|souhaitable|utile"
    r"|preferable))|il reste(?:ra)?|reste\w* a|tenue?s?|merci|priere|veuillez|voudr(?:ez|iez|as|ais)"
    r"|pri(?:ons|e)|invit(?:ons|e)|demand(?:ons|e)|souhait\w+|aimer\w+|gre|reconnaissants?|oblig(?:e|es|ee|ees)"
    r"|comptons|compte|pense[sz]?|n'oublie[sz]?|pouvez|peux|pourr(?:iez|ais|ez)|comptez|comptes|vas|allez|appartient"
    r"|incombe|charge a|accepte(?:z|riez|rais)|pourquoi ne pas|engage|suffi(?:t|ra|rait))\b"
    rf"(?:[- ](?:vous|tu|toi))?(?: [^\s.;:!?]+){{0,6}}? (?:d'|de |a |s'|{_SELF})*{_SELF}(?:{_PAY}|etre {_PAID}|{_SEND})"
)
# "Ne vous dispense pas de payer": asked, though it stands under a negation.
_BOUND: Final = re.compile(
    r"\b(?:dispens|exoner|exempt|empech|liber|affranchi|decharg|interdi|justifi|autoris|permet)\w* (?:pas|aucun\w*"
    r"|en rien|nullement|aucunement"
    r"|point)\b"
    rf"[^.;]{{0,24}}\b(?:{_PAY}|{_MONEY}|(?:cette|la|votre) (?:facture|dette|somme))"
)
# "Règle-la", "paie-moi la F-118"; of a payment one tells that it "solde la facture".
_ORDERED: Final = re.compile(
    r"\b(?:paye|paie|regle|solde|verse|vire|acquitte)-(?:la|le|les|moi|nous)\b"
    r"|(?:^|[,:] )(?:paye|paie|regle|solde|verse|vire|acquitte) (?:la|le|les|moi|nous)\b"
    r"|\b(?:payez|reglez|soldez|versez|virez|acquittez|honorez)\b(?! (?:ce|cet|cette|le) (?:point|litige|differend))"
)
# "Quand sera-t-elle réglée ?", "tu me la règles quand ?"
_WHEN: Final = re.compile(
    rf"\b(?:quand|a quelle date|sous combien)\b[^.;!]{{0,60}}\b(?:ser(?:a|ont|ait)(?:-t-elles?"
    rf"|-t-ils?)? [^.;!?]{{0,20}}"
    rf"{_PAID}|(?:paier|reglere|reglera|soldere|versere|virere|acquittere|honorere)\w*)"
    r"|\b(?:vous|tu) (?:me |nous )?(?:la |le |les |l')?(?:regle[sz]|paie[sz]|paye[sz]|solde[sz]|vire[sz]|verse[sz])\b"
    r"[^.;!]{0,20}\bquand\b"
)
# What did not come: a denial, and a reproach.
_UNPAID: Final = re.compile(
    r"\b(?:n'(?:a|ont|est|sont|avez|as|ai|avons|etait)|ne (?:soit|sont|se trouve))\b[^.;:!?]{0,30}?\b(?:pas|jamais"
    rf"|point|guere)\b[^.;:!?]{{0,24}}?\b(?:{_PAID}|(?:paye|regle|solde|honore|acquitte|vire|verse)\b)"
    rf"|\baucune? (?:{_MONEY}|somme)[^.;:!?]{{0,60}}\b(?:n'(?:a|est|ont)|ne )"
    rf"|\b(?:n'(?:avons|ai|a)|ne nous) [^.;:!?]{{0,20}}(?:recu|percu|encaisse|parvenue?) (?:aucun|ni|le moindre"
    rf"|la moindre"
    rf"|de|votre) ?{_MONEY}"
    r"|\b(?:avez|as) (?:donc |encore )?(?:oublie|omis|neglige|zappe)\b(?!\s+de\s+(?!pay|regl|sold|vir|vers|hon|acq))"
)
_AWAITED: Final = re.compile(
    r"\b(?:attend(?:ons|s|ent|re|u|ue|ez)?|esper\w+|escompt\w+|compt\w+ bien|demande de|mainten\w+|compt\w+ sur"
    r"|guett\w+|reclam\w+|exig\w+)"
    rf" (?:[^\s.;:!?]+ ){{0,5}}?{_MONEY}"
    rf"|\b{_MONEY}[^.;:!?]{{0,50}}\b(?:est|reste|demeure|sont)\b (?:[^\s.;:!?]+ )?(?:attendu|souhaite|espere|exige)"
)
_WISHED: Final = re.compile(
    rf"\b(?:geste|effort|acompte|solde|{_MONEY})\b[^.;:!?]{{0,60}}\b(?:ser(?:ait|aient)|fer(?:ait|aient)"
    rf"|aider(?:ait|aient)"
    r"|soulager(?:ait|aient)|arranger(?:ait|aient))\b"
    r"|\bcompt\w+ sur (?:vous|toi)\b"
)
_DUE: Final = re.compile(
    r"\b(?:est|etes|es|reste[sz]?|demeure[sz]?|sont|restent)\b(?! pas) (?:(?:nous|me|nous est|m'est) )?(?:(?:bien"
    r"|donc|toujours|encore|elle aussi|egalement) ){0,2}"
    r"(?:dues|exigibles?|redevables?|debit(?:eur|rice)s?|due?(?=(?: (?:egalement|aussi|encore|toujours"
    r"|a ce jour))?\s*(?:[.,;!?]|$)))\b"
    r"|\b(?:devez|dois) (?:nous |me |encore |toujours |aussi |egalement ){0,2}(?:la|cette|le|les|son) (?:factures?"
    r"|solde|somme|prix|montant)"
    r"|\b(?:parmi|dans) (?:vos|tes|les|nos) (?:impayes|arrieres)"
)
_SETTLED: Final = re.compile(
    r"\b(?:avons|ai) (?:bien |donc |deja )*recu|\bencaiss\w+|\brembours\w+|\bannul\w+|\ben avoir|\bpar erreur"
    r"|\bmerci (?:de|pour) (?:votre|ton|vos)|\bremerci\w+|\b(?:est|a ete|sont|etait) (?:\w+ )?(?:bien |deja "
    r"|entierement )+"
    r"|\bdeja\b|\bsans objet\b"
)
# What stands still until something else is done: the invoice waits with it.
_STILL: Final = re.compile(
    r"\b(?:une fois|des (?:que|lors)|lorsque?|quand (?:la|le|nous|votre)\b(?![^.;!]*\?)|tant que|jusqu'|le temps"
    r"|avant de|examin\w+"
    r"|verifi\w+|a l'etude|annul\w+|reemett\w+|reemi\w+|corrig\w+|rectifi\w+|nouvelle facture|remplac\w+|declar\w+"
    r"|au passif|suspend\w+|suspens\w*|de cote|en attente|liquidateur|mandataire|posterieur\w*|litige|reserve[sz]?"
    r"|(?:ne|n') ?(?:vous )?(?:la |le |les |l')?(?:reclam|demand|exig)\w* (?:pas|rien|point)"
    r"|(?:attend\w*|visite|rapport|passage|avis) (?:de )?l'expert(?!-comptable)"
    r"|(?:merci|remerci\w+) d'avoir(?![^.;!?]*\b(?:avant|d'ici|sous|sans)\b)"
    r"|hors|sauf|excepte\w*|sans la|rien a|seule? part|part non contestee)\b"
)


_QUARREL: Final = re.compile(  # "le différend sur F-118 n'est pas réglé": the quarrel, not the bill
    r"\b(?:litige|differend|desaccord|contestation|reclamation|point|question"
    r"|malentendu)s?\b[^.;:!?]{0,50}\bn'(?:est|a|ont|sont)"
)

# "Vous ne l'avez pas payée, puisque vous la contestez": its reason is told, and nothing is said against it.
_FOR_CONTEST: Final = re.compile(
    r"[^.;:!?]{0,12}?,? ?(?:(?:parce |puis)qu(?:e |')|car |c'est que |(?:du fait|en raison) (?:de |que |des ))"
    r"(?:(?:vous|tu) (?:l'|la |le |les |en )?(?:contest|disput|refus)\w+|(?:votre|vos|ta|tes)"
    r" (?:contestation|reclamation|reserve|desaccord|litige)s?)\b"
)
_AGAINST_IT: Final = re.compile(
    r"\b(?:mais|or|pourtant|cependant|neanmoins|toutefois|tort|sans|preuves?|fond\w+|abus\w*|mauvaise|infond\w+"
    r"|recevable|malgre|meme si|quand meme|tout de meme|pretext\w*|pretend\w*|soi-disant|alors qu\w*|contre"
    r"|court|courent|gagn\w*|tout|demeure"
    r"|doi\w+"
    r"|dev(?:ez|r\w+|ons)|dues?|exig\w+|suffi\w*|raison|excus\w*|retard|enfin|(?:pay|regl|sold|vir|vers)(?:er|ez|ons)"
    r"(?:-\w+)?|paie\w*)\b|\bn'est (?:pas|en rien)\b|\?"
)

_HEARD: Final = re.compile(  # nothing follows it, or that it is heard
    r"[^.;:!?,]{0,30}\s*(?:[.]|$|[,;:]? (?:et )?(?:c'est votre droit|nous (?:en )?prenons|nous (?:l'"
    r"|vous )?(?:avons (?:bien )?(?:note|recu|lu)"
    r"|comprenons"
    r"|respectons|etudions|examinons|verifions|traitons)|nous ne (?:vous )?(?:la |le |l')?(?:reclam|demand)"
    r"|que nous (?:etudi"
    r"|examin|trait|verifi)|qui (?:suit|est)|nous attendons (?:votre|l'|le) (?:retour|avis|rapport|reponse|visite"
    r"|expert)))"
)


def asked_of(letter: Letter, invoice: InvoiceFacts) -> tuple[int, int] | None:
    """The first sentence that names this invoice alone and wants it paid, by its place in the twin."""
    for passage in read(letter).passages:
        named = mentioned_in(letter, passage.start, passage.start + len(passage.text))
        if not named or any(mention.invoice != invoice for mention in named):
            continue
        place = asks(passage)
        if place is not None and not (invoice.residual <= 0 and _SETTLED.search(passage.text)):
            return passage.start + place[0], passage.start + place[1]
    return None


def asks(passage: Passage) -> tuple[int, int] | None:
    """Where a sentence wants a payment, unless it says that the matter waits."""
    text = passage.text.replace("\n", " ")
    if _STILL.search(text) is not None:
        return None
    told = _BOUND.search(text) or (_UNPAID.search(text) if _QUARREL.search(text) is None else None)
    if told is not None and not _is_for_its_contest(text, told):
        return told.span()
    for pattern in (_OWED, _ORDERED, _WHEN, _AWAITED, _WISHED, _DUE):
        for match in pattern.finditer(text):
            if not is_denied(text, match.start(), match.end()):
                return match.span()
    return None


def _is_for_its_contest(text: str, told: re.Match[str]) -> bool:
    """Whether what was not paid is put down to the client's own contest, and that contest is left standing."""
    reason = _FOR_CONTEST.match(text, told.end()) if told.re is _UNPAID else None
    if reason is None or _HEARD.match(text, reason.end()) is None:
        return False
    return _AGAINST_IT.search(text, reason.end()) is None
