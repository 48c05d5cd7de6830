"""A debtor is asked to acknowledge a debt, never made to: what is signed under constraint is void (C. civ. 1376)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, begins_denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_DEED = "(reconnaissances? ~1 dettes?|aveu ~1 dette|reconnaissance signée)"
_OR_ELSE = "(sinon|sans quoi|faute de quoi|à défaut|sous peine|avant toute|d'abord)"
_FORCED = phrases(
    f"(devez|dois|devrez|devras|tenue?s?|obligée?s?|exigeons|exige|imposons|voulons|forcerons|contraindrons)"
    f" ~5 {_DEED}",
    "(forcerons|contraindrons|obligerons) ~3 signer ~3 reconnaissance",
    f"(vous|tu) (signerez|signeras) ~1 {_DEED}",
    f"{_DEED}[^.;!?]{{0,40}} (obligatoire|exigée|est due|imposée|{_OR_ELSE[1:-1]})",
    f"{_OR_ELSE} ~2 {_DEED}",
    f"tant que[^.;!?]{{0,30}} (signée?|renvoyée?) ~1 {_DEED}",
    f"si (vous|tu) ~1 (signez|signes|renvoyez) pas ~1 {_DEED}",
    "(exigeons|exige|voulons|imposons) que (vous|tu) reconnaissiez ~3 (dette|devoir|somme)",
    "(?<!vous\\s)(?<!qui\\s)reconnaissez votre dette",
    "(accordé|accordée|possible|accepté) que si (vous|tu) (reconnaissez|reconnais) ~4 (dette|devoir|somme)",
    "(?<!vous\\s)(signez|écrivez) ~4 que (vous|tu) ~1 (devez|dois)",
    "sans (aveu|reconnaissance) ~5 pas d'(échelonnement|échéancier)|sans (aveu|reconnaissance) ~5 pas de (délai|plan)",
)


_LEFT_FREE: Final = re.compile(  # it may be refused, or nothing hangs on it
    r"\b(?:rien ne change|(?:bon de commande|facture|devis) suffit|relire la reconnaissance|si cela vous convient)\b"
)
_FREELY: Final = re.compile(  # offered, to be weighed, or another paper than a deed
    r"\b(?:proposons|propose|proposition|libre|facultati\w*|si vous (?:le )?(?:souhaitez|voulez|preferez"
    r"|etes d'accord)|(?:pouvez|pourriez) (?:aussi "
    r")?(?:nous |me )?(?:sign|renvoy|envoy|refus)\w*|n'(?:est|avez|exige\w*|impos\w*) (?:pas|nullement|en rien)"
    r"|(?:ne|n') ?(?:vous )?(?:oblige|exige|impose|dema"
    r"nd)\w* (?:pas|aucune?|nullement)|aucune (?:obligation|reconnaissance)|sans obligation|bons? pour accord"
    r"|bon de (?:livraison|commande)|dites-nous"
    r"|echeancier (?:joint|ci-joint|propose)|(?:aurait|interrompt|interromprait))\b|\?\s*$"
)
_DEED_EXACTED = Topic(("debt_deed", "made_to"), elsewhere=_FREELY, even_denied=True)
_OF_A_PAPER: Final = re.compile(r"signez (?:le|la|ce|cette|votre) (?:devis|bon|bordereau|contrat)\b")


def _is_free(letter: Letter, hit: Hit) -> bool:
    if _LEFT_FREE.search(hit.passage.text) is not None or _OF_A_PAPER.match(hit.text) is not None:
        return True
    return begins_denied(letter, hit)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_FORCED, unless=_is_free, even_denied=True)(letter)
    yield from forbid_topics(_DEED_EXACTED)(letter)


RULE = Rule(
    id="LEG156",
    name="acknowledgement-forced",
    severity=Severity.BLOCKING,
    source="fr-civ-1376",
    covers=("GR-046",),
    message="Nul n’est tenu de signer une reconnaissance de dette.",
    hint="Proposez-la seulement, dans un échéancier que le client peut refuser.",
    check=announced(_check, _FORCED, _DEED_EXACTED),
    bad=(
        letter("Le document joint doit impérativement nous revenir avec la mention « bon pour 700 € ».", BUSINESS),
        letter("Vous devez nous signer une reconnaissance de dette.", CONSUMER),
        letter("Signez la reconnaissance de dette ci-jointe, sinon nous irons au tribunal.", CONSUMER),
        letter("La signature d’une reconnaissance de dette est obligatoire.", BUSINESS),
        letter("Nous exigeons que vous reconnaissiez votre dette par écrit.", BUSINESS),
    ),
    good=(
        letter("Une reconnaissance de dette est jointe : vous pouvez la refuser sans rien devoir expliquer.", BUSINESS),
        letter("Nous ne vous demandons pas de reconnaissance de dette. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Vous ne devez signer aucune reconnaissance de dette. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Signez le bon de livraison, sinon le chauffeur repart. Reste 700 €, acompte déduit.", BUSINESS),
        letter("L’échéancier signé constitue une reconnaissance de dette de votre part. Reste 700 €.", BUSINESS),
    ),
)
