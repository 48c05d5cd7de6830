"""Nothing looks like a judicial, fiscal or administrative act (GR-067)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.moves.borrowed_robe import DRESSED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import at_line_starts
from assistant.guardrails.wording.signs import along
from assistant.guardrails.wording.sought import sought
from assistant.guardrails.wording.topic import Topic, forbid_topics

_HEADINGS: Final = re.compile(
    r"^[ \t*#=_-]*(?:objet\s*:\s*)?(?:republique francaise|au nom du peuple francais|liberte,? egalite,? "
    r"fraternite|ministere de [^\n]{3,60}|tresor public|direction generale des finances[^\n]{0,40}|avis "
    r"(?:judiciaire|officiel|legal|administratif|d'execution|de poursuites?|d'huissier|avant (?:saisie"
    r"|poursuites?|huissier|jugement|assignation|expulsion|executions?|contentieux|recouvrement|justice|mesures?"
    r"|commandement|audience|proces|procedures?|sanctions?|radiation)|a tiers detenteur|de saisie)[^\n]{0,110}"
    r"|(?:notification|decision|procedure|ordre|acte|injonction|requisition|titre|mandat|citation|convocation"
    r"|assignation|requete|exploit|proces-verbal)\s+(?:judiciaire|officielle?|de justice|executoire|legale?"
    r"|d'execution|de payer|de recouvrement|au tribunal|devant le tribunal|de carence|n[°o])[^\n]{0,60}|(?:acte"
    r"|exploit|minute|role|expedition) n[°o][^\n]{0,110}|greffe du tribunal[^\n]{0,60}|tribunal (?:judiciaire|de "
    r"commerce)(?: d[eu'][^\n]{0,40})?|(?:service|bureau|office|centre|direction|pole|agence) (?:de |du |des "
    r")?(?:contentieux|recouvrement|judiciaire|du contentieux judiciaire|des poursuites|des executions|national "
    r"de recouvrement|central de recouvrement)[^\n]{0,40}|(?:section|cellule|brigade|division|unite|departement"
    r"|chambre|commission|greffe|parquet|regie) (?:de |du |des |d')?(?:la )?(?:poursuites?|executions?|saisies?"
    r"|contentieux|judiciaires?|contraintes?|penale?s?|recouvrement force|injonctions?|impayes|fraudes?"
    r"|sanctions?)[^\n]{0,40}|(?:sommation|commandement|signification|ordonnance|arrete|ultimatum)\s+(?:de payer"
    r"|avant \w+|interpellative|officielle?|judiciaire|n[°o])[^\n]{0,60}|(?:ordre|mandement) de (?:paiement"
    r"|payer)[^\n]{0,40}|notification de (?:poursuites?|saisie|execution|contrainte)[^\n]{0,60}|par mandement de "
    r"justice[^\n]{0,40}|dernier avis avant[^\n]{0,60}|avant dernier avis[^\n]{0,40}|l'an deux mille[^\n]{0,120}"
    r"|a la requete de[^\n]{0,80})[ \t.!:*-]*$",
    re.MULTILINE,
)
_INSIDE: Final = sought(
    r"\b(?:(?:etes|es) (?:\w+ )?convoquee?s?\b(?! (?:a|pour|en) (?:l'|la |une? |notre )?(?:assemblee|ag\b"
    r"|reunion|conseil|visite"
    r"|formation|entretien|repetition))|(?:lettre|courrier|avis|courriel|document|relance) vaut "
    r"(?:decision|jugement|titre|ordonnance|acte|condamnation)|la presente vaut (?:acte|titre|jugement|decision"
    r"|ordonnance|exploit)|le present acte\b|formule executoire|revetue? de la formule|grosse du jugement|(?:a"
    r"|ayant|possede|revet\w*) (?:une |la |de )?(?:force|valeur|caractere|portee) (?:executoire|judiciaire"
    r"|officielle?|de (?:jugement|titre|loi)|d'acte|legale?)|(?:a|de) caractere (?:judiciaire|executoire"
    r"|officiel)|force executoire|service (?:de |du )?(?:recouvrement|contentieux) (?:d'etat|national|public"
    r"|officiel|judiciaire)|mandons et ordonnons|sceau de (?:l'etat|la republique)|marianne en en-tete|acte "
    r"d'huissier|(?:pole|service|bureau|brigade|direction|cellule|office|departement)(?: \w+){0,2} d[eu] "
    r"(?:l'etat|la (?:justice|republique)|tribunal|tresor public|l'administration|ministere|gouvernement)|(?:au "
    r"nom|mandate\w*|habilite\w*|agree\w*|missionne\w*|delegue\w*) (?:de |par |du )?(?:la |le |l')?(?:etat"
    r"|republique|tresor public|ministere|gouvernement|prefet|procureur))\b"
)


_LAWFUL: Final = re.compile(
    r"\b(?:nous|je|j'|pourr\w+|pouvez|tribunal (?:de|judiciaire|competent)|ordonnance d'injonction|signee? devant|vente"
    r"|notaire|reception|etat civil|naissance|livraison|chantier|travaux|assemblee|article|merci)\b"
)
_ACTS: Final = Topic(("act_word", "act_word"), elsewhere=_LAWFUL, doubtful=True)
_FORMULA: Final = Topic(("act_formula",), elsewhere=_LAWFUL, doubtful=True)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_ACTS, _FORMULA)(letter)
    for match in (*_headings(letter), *_INSIDE.finditer(letter)):
        if not is_quoted_statute(letter, match.span()) and match.group().strip():
            yield fault(letter, match.span())


def _headings(letter: Letter) -> Iterator[re.Match[str]]:
    """Lines that read as the head of an act; one that begins in lower case is the rest of a wrapped sentence."""
    for match in at_line_starts(_HEADINGS, letter.twin.folded):
        head = letter.twin.text[match.start() : match.end()].strip()
        if not head[:1].islower() and not _names_a_party(letter, match.group().strip()):
            yield match


def _names_a_party(letter: Letter, head: str) -> bool:
    """Whether a heading is the name of the debtor or of the creditor, as in an address."""
    facts = letter.facts
    return any(name and folded(name) in head for name in (facts.debtor.name, facts.creditor.name))


RULE = Rule(
    id="FOR067",
    name="official-look",
    severity=Severity.BLOCKING,
    source="fr-pen-433-13",
    covers=("GR-067",),
    message="Cette mention imite un acte judiciaire ou administratif.",
    hint="Remplacez-la par le nom de votre société et de votre service.",
    check=along(_check, DRESSED),
    bad=(
        letter("AVIS JUDICIAIRE N° 2026/118\n\nMadame,", CONSUMER),
        letter("RÉPUBLIQUE FRANÇAISE\n\nMonsieur,", CONSUMER),
        letter("AVIS AVANT EXÉCUTION N° 2026/317\nSection des poursuites\n\nMonsieur,", BUSINESS),
        letter("Objet : Avis avant saisie\n\nMadame,", BUSINESS),
        letter("Un acte vous attend à l’étude ; présentez-vous muni d’une pièce d’identité.", BUSINESS),
        letter("La présente vaut titre exécutoire.", BUSINESS),
        letter("Acte n° 2026-118\n\nMonsieur,", BUSINESS),
    ),
    good=(
        letter("Scierie Bellecombe SAS, service comptabilité\n\nMonsieur,", BUSINESS),
        letter("Nous joignons le procès-verbal de réception.", BUSINESS),
        letter("L’acte de vente a été signé le 3 mars.", CONSUMER),
        letter("Vous êtes convoqués à l’assemblée du 12, la cotisation est à régler avant.", BUSINESS),
        letter("Section menuiserie\n\nMonsieur,", BUSINESS),
        letter("Votre avis de virement suffit.", BUSINESS),
    ),
)
