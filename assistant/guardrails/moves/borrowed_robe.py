"""Borrowed robe: the writer commands like a court, dresses his paper as an act, or writes as an officer."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_PAPER: Final = "(acte|avis|exploit|pli|document|papier|courrier|lettre|notification|injonction|ordre|arrêté)"
_OF_STATE: Final = (
    "(judiciaire|officiel|officielle|administrati(f|ve)|d'exécution|exécutoire|légal|ministériel|consulaire)"
)
_DRESSED: Final = phrases(
    "(par ordre|au nom) de (la )?(justice|loi|république)",
    "(requise?|sommée?|priée?|invitée?|tenue?) de comparaître",
    "(autorité|administration|chambre|conseil) (de|du) (recouvrement|poursuites|créances)",
    f"(présente?|ce|cet|cette) {_PAPER} {_OF_STATE}",
    f"(c'est|constitue|voici|est) (un |une |bien un |bien une )?{_PAPER} {_OF_STATE}",
    "(cet|le présent|notre|mon) exploit ~2 (sera|serait|est|a été|déposé|signifié|remis|notifié|vaut)",
    f"{_PAPER} {_OF_STATE} ~1 n°? ?[0-9]",
    "(il|ordre) (vous |t')?(est|sera) (ici |par la présente |formellement )?(ordonné|enjoint|commandé|prescrit|intimé"
    "|fait"
    " injonction) (à|au|aux|de|d')",
    "(tamponn|estampill|scell|cachet)[a-zé]*[^.;!?]{0,30} (tribunal|greffe|officiel|république|justice|préfecture"
    "|état)",
    "(fait|donné) (et |pour )?(signifié|jugé|délivré|notifié) ~1 (à|par|au)",
    "(grosse|expédition|minute|copie) ~1 (délivrée?|revêtue?|exécutoire)",
    "(mande|mandons|ordonne|ordonnons|enjoint|commande|commandons|requérons|requiert) (et|de) ~1 (ordonne|ordonnons"
    "|mandons|payer"
    "|régler|verser|vous)",
    "(numéro|n°) (de rôle|de minute|de parquet|RG|R\\.G\\.|de répertoire)[^.;!?]{0,40} (avis|acte|présente?|lettre"
    "|courrier)",
)
_TOLD: Final = re.compile(
    r"\b(?:(?:ne|n') ?(?:est|constitue|vaut|a) (?:pas|ni|en rien|nullement|aucun\w*)|n'a rien d|pourr\w+"
    r"|tribunal (?:de|judiciaire)"
    r" [^.;!?]{0,30}(?:rend|ordonn)\w*|juge|jugement|votre (?:courrier|lettre|notification|ordre)|ordre de mission"
    r"|bon de"
    r"|recu de la|votre|vos|par le (?:tribunal|juge|medecin)|arrete prefectoral|facture"
    r"|copie executoire (?:du |de (?:votre |notre |l')|d'un )(?:bail|acte|contrat|pret)|kbis|carte grise|certificat"
    r"|passeport|permis|mairie)\b"
)
_PAPER_OF_THEIRS: Final = re.compile(  # one that the reader asked for, or will show to somebody who asks it of him
    r"^(?!.*\b(?:ce|cette|present|presente|notre|mon) (?:courrier|lettre|courriel|message|avis|relance"
    r"|mise)\b)(?!.*\bpa[iy]\w*)"
    r".*\b(?:(?:attestation|document|justificatif|formulaire) (?:administratif |officiel )?demandee? (?:est|sont)"
    r" (?:ci-)?joint|(?:vous|te) (?:servira|sert|(?:est|sera) (?:utile|demandee?)) (?:aupres de|a|pour)"
    r" (?:la |l'|le )?(?:douane|prefecture|banque|assur|caisse|consulat|mutuelle))"
)


def _is_no_dress(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether it is denied or of others, or a mere document that the reader wanted."""
    text = hit.passage.text
    if hit.text.endswith(("document officiel", "document administratif")) and _PAPER_OF_THEIRS.search(text) is not None:
        return True
    return _TOLD.search(text) is not None


DRESSED: Final = forbid_phrases(_DRESSED, unless=_is_no_dress)

_RANK: Final = (
    "(commissaire de justice|huissier|avocate?|notaire|juge( consulaire)?|magistrate?|procureur|greffi(er|ère)|officier"
    " (public|ministériel|de recouvrement)|agent (assermenté|du trésor|de l'état)|inspect(eur|rice)|contrôleur|expert"
    " judiciaire|mandataire judiciaire)"
)
_ROBED: Final = phrases(
    f"(ès qualités?|en ma qualité|en notre qualité|au titre de ma qualité|agissant comme|agissant en qualité) (de "
    f"|d'){_RANK}",
    f"(mon|ma|mes|notre) (titre|qualité|charge|fonctions?|mandat|office|robe|statut|rang) (de |d'){_RANK}",
    "maître [a-z]+,? (du|inscrite? au|avocate? (au|du)) barreau",
    "officier (de|du|au|aux) (recouvrement|créances|dettes)",
    "(shérif|brigade|commando|police|milice) (du|de|des) ~1 (recouvrement|créances|factures|impayés|dettes)",
    "(agent|officier|juriste|enquêteur|chargée? de recouvrement|commissaire|délégué|recouvreur|chargée? des? créances?)"
    " (de recouvrement |aux créances )?assermentée?",
    "(habilitée?|commissionnée?|mandatée?|déléguée?|assermentée?) (par|près|auprès de) (le|la|l') ?(tribunal|cour"
    "|parquet"
    "|procureur|état|préfet|préfecture|ministère|trésor)",
)
_TITLED: Final = re.compile(
    r"avocat|notaire|huissier|commissaire|expert|juriste|inspect|control|mandataire|agent|barreau|greffi|officier"
)
_THEIRS: Final = re.compile(
    r"\b(?:votre|vos|ton|leur) (?:avocat\w*|notaire|huissier)|\b(?:ne|n') ?(?:suis|sommes|agis\w*|etes) (?:pas|ni)\b"
    r"|\b(?:merci|madame|monsieur) (?:le|la|maitre)\b|\btraduct\w+|\binterprete\b|\bexpert\b"
)


def _is_the_readers(letter: Letter, hit: Hit) -> bool:
    """Whether the reader, or the house by its own name and facts, bears that title."""
    facts = letter.facts
    known = " ".join(filter(None, (facts.creditor.signatory_role, *facts.creditor.roles, facts.creditor.name))).lower()
    if any(word in known for word in _TITLED.findall(hit.text)):
        return True
    return _THEIRS.search(hit.passage.text) is not None


ROBED: Final = forbid_phrases(_ROBED, unless=_is_the_readers)
