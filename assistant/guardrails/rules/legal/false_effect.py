"""Neither the law, nor a letter, a signature or a machine has the effect told here (GR-046, GR-055, GR-117)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import sentence_of
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import begins_denied, denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_TRUE: Final = re.compile(
    r"\b(?:mise en demeure (?:d[ue] [^,;.]{1,20} )?restee (?:sans \w+|lettre morte),? (?:nous|j'|le |la |l')"
    r"|mise en demeure restee|apres (?:une |la |notre |ma )?mise en demeure|pourr\w+"
    r"|ne (?:vous |te )?(?:priv"
    r"|retir|ot|enlev|perd|vaut|fait|font|fera|met|ferm|interdi|empech|limit|modifi|remplac)\w* (?:(?:perdre"
    r"|courir|renoncer) )?(?:pas|d'aucun|a aucun|aucun"
    r"|en rien|nullement|rien)"
    r"|n'(?:enlev|ot|impos|entrain)\w* (?:rien|aucun\w*|pas|nullement)|tous vos droits|(?:ne|n')\s?(?:vous "
    r")?(?:prevoi|permet|autoris|oblig|impos|doubl|interdi|donn"
    r"|suspend|interromp|emport|constitu|dispens)\w* (?:pas|aucun|d'aucun|nullement|rien|en rien)"
    r"|rien (?:n'|ne )|n'(?:a|est|ont|aura) (?:pas|aucun\w*|nullement)|gardez|conservez|sans executoire"
    r"|sans titre executoire|penalites?|interets?|indemnite\w*|delai (?:de|pour|convenu)|reclame\w* (?:pas"
    r"|rien)|juge (?:apprecie|decide|pourr)\w*"
    r"|double exemplaire|en double|facture en double|constitue une reconnaissance"
    r"|reconnaissance de dette de votre part|assurance|garantie|remise|a payer par|tva)\b|\?\s*$"
)
_RIGHTS: Final = re.compile(
    r"\b(?:droits?|possibilite|contest\w+|discut\w+|reclam\w+|recours|juge|jugement|titre|executoire|tribunal"
    r"|contentieux|procedure|poursuites|definiti\w+|null?e?|debit(?:eur|rice)|huissier|commissaire|prescription"
    r"|defense|cles|protest\w+|condamnation|delais?)\b"
)
_BY_LAW = Topic(("law_says", "false_effect"), unless=_TRUE, even_denied=True, doubtful=True)
_STARTS_NOTHING: Final = re.compile(r"\bne declenche rien\b")
_BY_LETTER = Topic(
    ("own_letter", "effect_on_rights"), beside=_RIGHTS, unless=_TRUE, elsewhere=_STARTS_NOTHING, even_denied=True
)


# "Notre logiciel envoie les rappels tout seul, passé le délai": a machine at work, which takes no right away.
_AT_WORK: Final = re.compile(
    r"\b(?:envoi\w*|enverr\w*|lance\w*|clot\w*|tout seul|toute seule|sans que|declench\w*|inscri\w*|ouvre"
    r"|bloque|fermes?|transmet\w*)\b"
)
_RIGHT_AT_STAKE: Final = re.compile(
    r"\b(?:contest\w+|discut\w+|recours|juge\w*|titre|executoire|tribunal|contentieux|poursuites|nulle?|huissier"
    r"|commissaire|prescription"
    r"|procedure|condamn\w+|protest\w+|droits?|possibilite|debit(?:eur|rice)|definiti\w+|defense|cles)\b"
)


_MAIL = "(courrier|courriel|lettre|message|mail|e-mail|pli|recommandé|relance|rappel|sms)"
_BINDING = (
    "(accord|acceptation|engagement|reconnaissance|consentement|signature|aveu|renonciation|oui|titre|jugement"
    "|condamnation|décision)"
)
# Unmistakable, wherever it stands: to open, to receive or to be late binds nobody, and no law says these things.
_BINDS = phrases(
    f"(passée?s?|après|dès|sitôt|par) ~2 (réception|lecture|envoi|remise) ~1 (ce|cette|la|notre|du"
    f"|de la présente) ?{_MAIL}?[^.;!?]{{0,40}}"
    " (réputée?|considérée?|tenue?|censée?|regardée?) ~3 (jugée?s?|acquise?s?|tranchée?s?|définitive?s?"
    "|acceptée?s?|reconnue?s?|close)",
    "(affaire|cause|dossier|litige) ~1 (est|sera|serait) ~2 (réputée?|considérée?|tenue? pour) ~1 (jugée?"
    "|tranchée?|entendue?)",
    f"{_MAIL} ~5 (suffit|suffira|suffisent|suffirait) (à|pour) ~2 (rendre|établir|prouver|créer"
    f"|fonder) ~5 (incontestables?|exécutoires?"
    "|exigibles?|définitive?s?|indiscutables?|irrévocables?|dette|créance|opposable)",
    f"{_MAIL} ~5 (rend|rendra|fait de|fera de|transforme|transformera|élève|érige) ~5 (incontestables?"
    f"|exécutoires?|indiscutables?"
    "|irrévocables?|titre|jugement|définitive?s?)",
    f"(ouvrir|ouvrant|ouverture|lire|lisant|lecture|recevoir|recevant|réception) ~1 (ce|cette|la|notre|le) {_MAIL},?"
    " (vous |te )?(engage|engagez|acceptez|accepte|acceptes|reconnaissez|reconnais|oblige|consentez|renoncez)",
    f"(ouvrir|ouverture|lire|lecture|recevoir|réception) ~1 (ce|cette|la|notre|le) {_MAIL} (vaut|vaudra|emporte) ~1"
    f" {_BINDING}",
    f"(ouvre|lit|reçoit) ~1 {_MAIL} (est|sera) ~1 (réputée?|tenue?|engagée?|débit[a-z]+)",
    "(promesse|parole|retard|facture|silence|courriel|message|lien) ~4 (vaut|vaudra|équivaut|tient lieu) ~2 (titre"
    "|jugement|condamnation|décision de justice)",
    f"{_MAIL} (est|constitue|a) ~1 (acte de procédure|acte judiciaire|valeur ~1 jugement|force de loi)",
    "(relances?|rappels?|jours|mois)[^.;!?]{0,20} facture ~1 (considérée?|réputée?|tenue) ~3 (acceptée|incontestable"
    "|reconnue|due)",
    "doit être (payée?|réglée?) avant ~2 (vérifiée?|contestée?|discutée?)",
    "(loi|décret|règlement européen|directive|code|réforme|loi nouvelle) ~3 (oblige|impose|exige|ordonne|contraint) ~4"
    " (payer|paiement|règlement|régler) ~5 (comptant|\\d+ ?heures"
    "|vingt-quatre heures|quarante-huit heures|le jour même)",
    "(loi|décret|directive|code|réforme) ~2 (double|doublent|triple|triplent|quadruple) ~2 (factures?|dettes?|sommes?"
    "|impayés?|prix)",
    "(selon|d'après|par) ~1 (loi|code civil|code de commerce)[^.;!?]{0,50} (payer|devoir|doit|due) ~1 (double|triple)",
    "loi ~1 (nous|m') ?interdit ~4 (échéancier|échelonnement|facilités|délais?|plan)",
    "loi ~1 (vous|t'|te) ?(oblige|contraint|impose) ~1 (accepter|signer|reconnaître)",
    "retards? ~3 (pénaux|délits?|infractions?)",
)
_IT_BINDS = phrases(
    "(il|elle|ils|elles|celle-ci|celui-ci|cela|ce qui|qui) (vaut|valent|vaudra|tient lieu de) titre exécutoire"
)
_A_TRUE_TITLE: Final = re.compile(
    r"\b(?:jugements?|ordonnances?|injonction|notari\w+|notaire|authentique|homolog\w+|conciliat\w+|mediat\w+"
    r"|proces-verbal"
    r"|protocole|transaction|contresign\w+|commissaire de justice|huissier|arret|titre de recettes?|cheque"
    r"|certificat|juge"
    r"|greffe)\b"
)
_NO_DEFENCE = phrases(  # by law, no defect would ever excuse a delay
    "(loi|règle|code|professionnels|commerçants|entreprises|sociétés|droit)[^.;!?]{0,40} (retards?|non-paiement"
    "|retenue|défaut de paiement) ~2"
    " (ne|n') ~4 (excus|justifi|couvr|légitim)[a-z]* ~5 (défauts?|vices?|malfaçons?|non-conformité|conformité"
    "|litige|réclamation|contestation)",
    "(défauts?|vices?|malfaçons?|non-conformité|litige|réclamation|contestation)[^.;!?]{0,30} (n'"
    "|ne )[^.;!?]{0,30}(excus|justifi|autoris"
    "|permet|dispens|suspend)[a-z]*[^.;!?]{0,60} (c'est la (loi|règle)|entre (professionnels|commerçants"
    "|entreprises|sociétés)|la loi)",
    "(entre (professionnels|commerçants|entreprises|sociétés)|c'est la (loi|règle)|la loi)[^.;!?]{0,50} (ne"
    "|n') [^.;!?]{0,20}(retenir|suspendre"
    "|bloquer|contester|refuser) ~3 (paiement|règlement|facture|somme|solde)",
)
_CLOSED = phrases(
    "(facture|somme|dette|créance|montant) ~8 (peut|pourra|sera) plus (être )?(discutée?|contestée?|rejetée?)"
)


# "Ce papier n'est ni un jugement ni un titre exécutoire": the effect is named to be denied, and nothing else is told.
_EFFECT: Final = r"(?:jugement|titre|executoire|condamnation|decision|ordonnance|sommation|commandement|loi|juge)"
_NEITHER: Final = re.compile(
    rf"\b(?:n'|ne )(?:est|sont|a|ont|vaut|valent|vaudra|constitue\w*|tien\w+ lieu|equivaut|emporte\w*)"
    rf"(?: (?:ni(?! plus)|en (?:aucun cas|rien)|nullement|aucunement))(?:"
    rf" [^\s,.;:!?]+){{0,5}}? {_EFFECT}\w*(?: executoire)?"
    rf"(?: ni (?:[^\s,.;:!?]+ ){{0,4}}?{_EFFECT}\w*(?: executoire)?)*"
    rf"|\bni (?:[a-z']+ ){{1,3}}ni (?:[a-z']+ ){{1,3}}(?:n'|ne )(?:est|sont|a|ont|vaut|valent|constitue\w*"
    rf"|tien\w+ lieu)"
    rf" (?:[a-z']+ ){{0,3}}?{_EFFECT}\w*(?: executoire)?"
)


def _is_disclaimed(letter: Letter, found: Fault) -> bool:
    told = sentence_of(letter, found)
    rest = _NEITHER.sub(" ", told)
    return rest != told and whole_words("effect_on_rights").search(rest) is None


def _of_what_was_named(letter: Letter) -> Iterator[Fault]:
    """An invoice that "vaut titre exécutoire" by its pronoun, where no judgment nor notary's deed is named near."""
    for hit in _IT_BINDS.find(letter):
        before = read(letter).passages[max(0, hit.passage.rank - 1) : hit.passage.rank]
        near = " ".join([*(one.text for one in before), hit.passage.text[: hit.start]])
        if _A_TRUE_TITLE.search(near) is None and not denied(hit):
            yield fault(letter, hit.span)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _of_what_was_named(letter)
    yield from forbid_topics(_BY_LAW)(letter)
    yield from forbid_phrases(_BINDS, unless=begins_denied, even_denied=True)(letter)
    for turns in (_CLOSED, _NO_DEFENCE):
        yield from forbid_phrases(turns, even_denied=True)(letter)
    for hit in _BY_LETTER.find(letter):
        found = _BY_LETTER.fault(letter, hit)
        if _is_disclaimed(letter, found):
            continue
        harmless = _AT_WORK.search(hit.text) is not None and _RIGHT_AT_STAKE.search(hit.passage.text) is None
        yield replace(found, severity=Severity.WARNING) if harmless else found


RULE = Rule(
    id="LEG155",
    name="false-effect",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-046", "GR-055", "GR-117"),
    message="Ni la loi, ni une lettre, ni une signature n’ont cet effet.",
    hint="Retirez la phrase, ou dites seulement ce qui pourra suivre.",
    check=announced(_check, _BY_LAW, _BY_LETTER, _BINDS, _CLOSED, _IT_BINDS, _NO_DEFENCE),
    bad=(
        letter("Passé la réception de ce message, l’affaire est réputée jugée.", BUSINESS),
        letter("Depuis la réforme, un simple courriel suffit à rendre une facture incontestable.", BUSINESS),
        letter("La loi dit que tout retard de loyer entraîne la perte immédiate du logement.", CONSUMER),
        letter("La réception de ce rappel vous ôte la possibilité de discuter le prix.", CONSUMER),
        letter("Dès minuit le système transfère la facture au tribunal.", BUSINESS),
        letter("En ouvrant ce courriel, vous acceptez nos nouvelles conditions.", BUSINESS),
        letter("Ce papier n’est ni une menace ni un jeu, il vaut condamnation.", CONSUMER),
        letter("La facture est signée : elle vaut titre exécutoire.", BUSINESS),
        letter("Légalement, un client en retard perd le droit de contester.", BUSINESS),
    ),
    good=(
        letter("Ce rappel ne vous retire aucun délai. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La loi prévoit des pénalités de retard entre professionnels. Reste 700 €, acompte déduit.", BUSINESS),
        letter("L’échéancier signé constitue une reconnaissance de dette de votre part. Reste 700 €.", BUSINESS),
        letter("Notre logiciel vous transmet un double de la facture. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Ce rappel ne vous fait perdre aucun droit.", BUSINESS),
        letter("Ce papier n’est ni un jugement ni un titre exécutoire, c’est une parole écrite.", BUSINESS),
        letter("Ni ce papier ni votre signature ne valent jugement.", CONSUMER),
        letter("Ouvrir ce courriel ne vous engage à rien.", BUSINESS),
    ),
)
