"""What the writer did or gave up for the reader is no reproach (N10)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.moves.thrown_back import THROWN_BACK
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_OFFERED: Final = re.compile(
    r"\b(?:si vous|pouvez-vous|pourriez|comme convenu|rendez-vous|livr\w+|merci|proposons|propose|echeancier)\b"
    # what he told of the work: "et vous m'avez dit que le fichier entrait sans accroc"
    r"|\bet (?:vous|tu) (?:nous |m'|me )?(?:avez|aviez|as|avais) (?:bien |aussi |gentiment )?(?:dit|ecrit|confirme"
    r"|signale|assure|indique|repondu|appris)(?: [a-z]+){0,2} (?:que|qu'|combien)"
    r"(?![^.;!?]*\b(?:pa(?:ie|y)\w*|regl\w*|vir\w*|attend\w*|patien\w*|plus tard|impay\w*|factur\w*|dettes?|rien"
    r"|jamais|silence|trop cher|presse\w*|merci|sold\w*|argent|cheques?|demain|pour rien|pas (?:pres|de quoi))\b)"
)
_SACRIFICE = Topic(("sacrifice", "thrown_back"), unless=_OFFERED, even_denied=True)
_CONTRAST: Final = phrases(
    "(pendant que|tandis que|alors que) (vous|tu) [^.;!?]{3,80},? ~1 (c'est (moi|nous)|moi,? je|nous,? nous|on attend"
    "|j'attends|nous attendons|je me|nous nous|mes|nos)",
    "(pendant que|tandis que|alors que) (j'|je|nous|mes|nos|ma|notre|on) ?[^.;!?]{3,80}, ~1 (vous|tu) ~3 (dor|part|pav"
    "|prof|amus|offr|gard|fai|vous|t'|prélass|étal|rest|jou|post)[a-z]*",
    "chacun ~1 (appréciera|jugera|comprendra|en tirera)|à chacun (d'apprécier|de juger)",
    "(voir|entendre|savoir|lire|regarder) ~8 (pendant que|alors que|tandis que) (j'|je|nous|mes|nos|on)",
    "(me|nous|m') (dégoût|écœur|révolt|rend malade|rendez malade|lève le cœur|fend le cœur|brise le cœur|fait mal au"
    " cœur|fait de la peine|fait mal|arrache le cœur|ôte le sommeil|empêche de dormir|ronge|mine|gâche)[a-z]*",
    "(larmes|pleur[a-z]+|sanglots?|désespoir|détresse|insomnies?|dépression|ulcère|burn-out) ~6 (à cause|cause de|par"
    " votre|devant|chaque soir|tous les soirs|en ouvrant|en voyant|depuis que vous|depuis que tu)",
    "(suis|sens|sommes|sentons|été|être|trouve|trouvons|voilà|fait|senti|sentie|laissé) ~2 (trahie?s?|abandonnée?s?"
    "|utilisée?s?|salie?s?|humiliée?s?|flouée?s?|roulée?s?|bernée?s?|bafouée?s?|méprisée?s?|bonnes? poires?"
    "|pigeonnée?s?|dupée?s?)",
    "(vous|tu) ~2 (m'|nous|m'as|m'avez|nous avez) ~2 (eue?s?|bien eue?s?|roulée?s?|bernée?s?|abandonnée?s?|laissée?s?"
    " (tomber|en plan|choir)|oubliée?s? bien vite|tourné le dos|plantée?s?)",
    "(croyais|croyions|pensais|pensions|imaginais) ~3 (amis?|amie|ami|copains|proches|dans le même bateau|solidaires"
    "|compter sur|autrement|mieux élevée?s?|partenaires)",
    "(belle|drôle de|étrange|singulière|curieuse|triste) (amitié|solidarité|fidélité|récompense|reconnaissance"
    "|gratitude|façon de remercier|manière de remercier)",
    "(amitié|fraternité|solidarité|fidélité) ~5 (vaut|sens unique|arrête|s'arrête|prix|limites|bafou|portefeuille)"
    "[a-z]*",
)


def _check(letter: Letter) -> list[Fault]:
    return [*forbid_topics(_SACRIFICE)(letter), *forbid_phrases(_CONTRAST, even_denied=True)(letter)]


RULE = Rule(
    id="TON331",
    name="service-thrown-back",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-7",
    covers=("N10",),
    message="La lettre reproche au client ce qu’on a fait ou sacrifié pour lui.",
    hint="Retirez le reproche\u202f; redites la somme, la date et la solution proposée.",
    check=along(doubting_unaimed(announced(_check, _SACRIFICE, _CONTRAST)), THROWN_BACK),
    bad=(
        letter("Nous avons travaillé dans le froid, et en retour vous nous laissez sans rien.", CONSUMER),
        letter("Pendant que vous dînez dehors, c’est moi qui fais les comptes.", BUSINESS),
        letter("Je me sens utilisée dans cette affaire.", CONSUMER),
        letter("Chacun appréciera.", BUSINESS),
        letter("Nous avons tout repris gratuitement, et vous m’avez dit que la facture attendrait.", BUSINESS),
    ),
    good=(
        letter("Nous avons travaillé dans le froid et tout est posé.", CONSUMER),
        letter("Pendant que vous étiez en congé, la facture est arrivée à échéance.", BUSINESS),
        letter("En retour, nous vous enverrons la facture acquittée.", CONSUMER),
        letter("Merci de nous avoir fait confiance.", BUSINESS),
        letter(
            "Tout est posé et vous m’avez dit que la porte fermait bien, sauf le loquet, que nous avons repris "
            "gratuitement.",
            CONSUMER,
        ),
    ),
)
