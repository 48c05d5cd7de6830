"""The debtor has no money now, or asks for time or for instalments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.mail.reply import Certainty, Proposal, ReplyKind
from assistant.triage.passage import Intent, Passage

_PLAINLY = re.compile(
    r"tresorerie|\btreso\b|(?:pas|plus) de budget|difficultes? (?:financieres?|passageres?|de paiement)|(?:passe"
    r"|periode|situation"
    r"|moment) (?:\w+ )?(?:tres |vraiment |assez )?"
    r"(?:difficile|compliquee?|delicate?|tendue?)|\ba sec\b|decouvert|a court d|(?:pas|plus) (?:les? |de |d'"
    r"|assez de )?(?:fonds|argent|sous|liquidites|tresorerie|moyens)"
    r"|\b(?:short|fauches?|dans le rouge|ric[- ]rac|etrangles?)\b|plus (?:rien|un sou) (?:en|dans la) caisse"
    r"|caisse .{0,12}vide"
    r"|echeancier|echelonn\w+|etal(?:er|ement|ant|ons)|plusieurs fois|en (?:\d|deux|trois|quatre|cinq|six|dix) fois"
    r"|mensualites?"
    r"|(?:euros|€) (?:par|/) ?mois|chomage|sans revenus?|arret maladie|moratoire|facilites? de paiement"
    r"|(?:accord\w*|laiss\w*|octroy\w*|demand\w*|sollicit\w*) .{0,20}(?:delai|report|temps)|un (?:peu de"
    r"|petit) (?:delai|temps)"
    r"|impossible de (?:vous |te )?(?:regler|payer)|(?:peux|peut|pouvons|pourrons"
    r"|possible) pas (?:\w+ ){0,2}(?:payer|regler)|pas possible de (?:payer|regler)"
    r"|des que .{0,40}(?:paie|paye|regle|verse|payes?|regles?|encaiss)|(?:dans l')?attente? d'(?:un"
    r"|une) (?:encaissement|rentree|reglement)"
    r"|subvention .{0,30}(?:pas|attend)|(?:mauvaise|catastrophique|creuse) (?:saison|annee)|(?:saison"
    r"|annee) .{0,12}(?:mauvaise|catastrophique)"
)
_HINTING = re.compile(
    r"patienter|(?:peux|pouvez|pourriez|pourrais)[- ](?:tu|vous) attendre|c'est (?:tres |vraiment "
    r"|un peu )?(?:complique|dur|tendu|difficile)|perdu .{0,16}client|un report\b"
    r"|bienveillance"
)
_BUT = re.compile(
    r"\bpas de (?:probleme|souci)s? de tresorerie|ce n'est pas un probleme de tresorerie|delai de livraison"
    r"|accepterez-vous notre devis"
)


def _find(passage: Passage) -> Sequence[Proposal]:
    plain = passage.folded
    if _BUT.search(plain) or not (found := _PLAINLY.search(plain) or _HINTING.search(plain)):
        return ()
    certainty = Certainty.HIGH if _PLAINLY.search(plain) else Certainty.LOW
    proposal = passage.proposal(ReplyKind.CASH_DIFFICULTY, certainty)
    starts = [day for day in passage.days() if day.open_ended and day.start > found.start()]
    return (replace(proposal, days=starts[0].days[:1]) if starts else proposal,)


INTENT = Intent(ReplyKind.CASH_DIFFICULTY, _find)
