"""Only the person who contracted is asked to pay (GR-048)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import DEBT
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_OWN = "(votre|vos|ton|ta|tes|leur|sa|son|ses)"
_ASKED = phrases(
    f"{_OWN} {{kin}} ~4 (faire|fasse|fassent|feraient|ferait) ~1 (un|le|cet) (geste|effort|virement|nécessaire|chèque)",
    f"{_OWN} {{kin}} (étant|est|sont|serait|paraît|semble) ~1 (solvables?|aisée?s?|à l'aise|salariée?s?"
    f"|propriétaires?)",
    "(maison|compte(?! vous est)|bail|voiture|appartement|bien) ~2 (aux deux noms|commun|joint|au nom de "
    "(votre|ta) (femme"
    "|mari|épouse|conjointe?|compagne|compagnon))",
    "(quelqu'un|un membre|un proche|une personne) ~1 de (votre|ta) (famille|entourage)",
    "(qui|quelqu'un|personne|un proche|un parent|un membre) ?,? ~1 (dans|de|parmi) (votre|ta|vos|tes) (famille"
    "|entourage|proches),? ~3 (pourrait|pourraient|peut|peuvent|saurait|voudrait|accepterait|paiera|réglera)",
    f"{_OWN} {{kin}},? ~3 (pourrait|pourraient|peut|peuvent|saurait|devrait|devra|doit|va|vont|accepterait) ~3 (payer"
    "|régler|avancer|prêter|aider|dépanner|assumer|rembourser|verser|se porter|donner|faire l'effort)",
    f"{_OWN} {{kin}},? ~3 (a|ont|est|sont|gagne|gagnent|touche|touchent|perçoit|dispose|disposent) ~4 (salaires?"
    f"|solvables?"
    "|moyens|revenus|retraite|à l'aise|fortunée?s?|argent|économies|bonne situation|aisée?s?)",
    f"{_OWN} {{kin}}, (lui|elle|eux|elles),? ~6 (paye|payé|paie|réglé|règle|salaire|moyens|parole)",
    f"(à|auprès de|chez|contre|sur|avec) {_OWN} {{kin}} que (nous|je|j')",
    f"(adress|envo|enverr|présent|port|réclam|factur|transmett)[a-z]+ ~4 (note|facture|addition|ardoise|dette|somme) ~2"
    f" (à|chez) {_OWN} {{kin}}",
    f"(emprunt|demand|sollicit|faites|fais|voyez|vois|arrang|frapp)[a-z]* ~4 (à|auprès de|chez|avec|appel à) {_OWN}"
    f" {{kin}}"
    "[^.;!?]{0,40} (payer|régler|avancer|aider|prêter|avance|somme|argent|solder|dépanner)",
    f"(voir|régler|traiter|arranger|parler|discuter|évoquer|négocier) ~2 (avec|à|auprès de) {_OWN} {{kin}}",
    "solidarité ~2 (époux|conjoints|ménagère|familiale|conjugale|entre époux)",
    "dettes? (du ménage|ménagères?|communes?|de la communauté|du couple|familiales?)",
    "(famille|proches|parents|entourage) ~2 (devra|devront|assumera|assumeront|paiera|paieront)",
    f"{_OWN} {{kin}} ~5 {{paying}}",
    f"{_OWN} {{kin}} ~3 (est|sont|sera|seront) ~2 (redevable|redevables|tenue?s?|solidaires?"
    f"|solidairement|engagée?s?|responsables?|débitrice)",
    f"(réclamer|réclamerons|réclamerai|demander|demanderons|demanderai|exiger|exigerons|retourner|retournerons"
    f"|retournerai|poursuivre|poursuivrons|adresser|adresserons|tourner|tournerons) ~6 {_OWN} {{kin}}",
    f"(recouvr|paiement|somme|dette|règlement)[a-z]* ~4 (à|auprès de|sur|contre|par) {_OWN} {{kin}}",
    f"{_OWN} {{kin}}[^.;]{{0,40}} (solidairement|solidaires?|tenue?s?) (tenue?s? |redevables? )?(avec|de|des|du|au)",
    "(votre|vos|ton|ta|tes) {kin} ~4 (hérit[a-z]+|devr[a-z]+ ~3 payer)",
    f"{_OWN} (ex-[a-z]+|ex [a-z]+|ancienne?s? {{kin}}|colocataires?|voisine?s?|amie?s?|copains?|copines?) ~4"
    f" (redevables?|tenue?s?"
    f"|solidaires?|débitrices?|débiteurs?|paiera|paieront|réglera|régleront|devra|devront|répond|répondra)",
    f"(réclam|demand|exig|enverr|envoy|adress|présent|factur)[a-z]* ~4 (à|chez|auprès de) {_OWN} (ex-[a-z]+"
    f"|ancienne?s? {{kin}}|colocataire)",
    f"{_OWN} {{kin}}[^.;]{{0,50}} (ils|elles|il|elle) (paiera|paieront|règlera|régleront|rembourseront|remboursera)",
    f"{_OWN} {{kin}}[^.;]{{0,60}} (dette|facture|somme|ardoise) ~3 (reviendra|incombera|échoira|retombera|passera"
    f"|restera)",
    "(dette|facture|ardoise|somme) ~3 (reviendra|incombera|échoira|retombera|passera|pèsera) ~3 {kin}",
)


_PAID: Final = re.compile(
    r"\b(?:a|ont|avait) (?:[a-z]+ )?(?:propose|offert|souhaite|tenu|demande) (?:de |d'|a )"
    r"|\b(?:nous |m'|me )(?:a|ont|avait|avaient) (?:deja |bien )?(?:regle|paye|verse|remis|fait)\w*"
)


_THEIR_QUESTION: Final = re.compile(
    r"\b(?:vous|tu) (?:souhaitiez|souhaitais|vouliez|voulais|(?:nous |m'|me )?(?:demandiez|demandais|avez demande"
    r"|as demande|aviez demande)) (?:savoir |a savoir )?si\b"
)


_YOU_SEE: Final = re.compile(  # the reader asks his own people of something else than money
    r"\b(?:(?:vous|te) laiss\w+|(?:avez|as)-(?:vous|tu)(?: pu| eu le temps d[e'])?|avez pu|as pu"
    r"|souhaitez|preferez|preferes) (?:l'|la |le |les |en )?$"
)
_AT_LEISURE: Final = re.compile(
    r"^(?!.*\b(?:pa(?:ie|y)\w*|moyens|dette|somme|facture)\b).*\b(?:prenez|prends) (?:tout |bien )?le temps d'en"
    r" (?:parler|discuter)\b"
    r"|\bsi (?:votre|ta|ton) [a-z]+ prefere [a-z]+ (?:sur place|a l'atelier|par cheque|par carte)\b"
)


def _has_paid(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether the relative paid part of it already, of his own accord."""
    text = hit.passage.text
    if _YOU_SEE.search(text[: hit.start]) is not None and DEBT.search(text) is None:
        return True
    return any(why.search(text) is not None for why in (_PAID, _THEIR_QUESTION, _AT_LEISURE))


_HELP: Final = Topic(
    ("relative", "helping_out"),
    beside=re.compile(r"\b(?:votre|vos|ton|ta|tes|grand-\w+|oncle|tante|maman|papa|famille)\b"),
    unless=re.compile(
        r"\b(?:merci|remerci\w*|nous (?:a|ont)|m'a|m'ont|a deja|ont deja|l'a|l'ont|vos deux noms|societe"
        r"|maison mere|appel\w* de fonds"
        r"|prefer\w*|souhait\w*|si (?:vous|tu|elle|il)|rendez-vous|cours|seances?|chambre|garde|creche|creneau"
        r"|cle|cles|livr\w+"
        r"|absen\w*|notre|nos|ma|mon|mes|n'est pas|ne sont pas|ni|cantine de|garderie de|seul\w*|attestation"
        r"|organisme|aide (?:a"
        r"|de|sociale|au)|caf|notaire|succession|mandat\w*|procuration|tutelle|tuteur|gateau|cadeau|commande"
        r"|pension de|repas)\b"
    ),
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_ASKED, unless=_has_paid)(letter)
    yield from forbid_topics(_HELP)(letter)


def _to_debtor(letter: Letter) -> bool:
    return letter.facts.recipient is not Recipient.GUARANTOR


RULE = Rule(
    id="CND048",
    name="claim-on-relatives",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-048",),
    message="La lettre réclame la dette à un proche, qui ne la doit pas.",
    hint="Adressez-vous à la seule personne qui a contracté.",
    check=announced(_check, _ASKED, _HELP),
    when=_to_debtor,
    bad=(
        letter("Votre épouse devra payer.", CONSUMER),
        letter("À défaut, nous nous retournerons contre vos parents.", CONSUMER),
        letter("Vos héritiers seront redevables de cette somme.", CONSUMER),
        letter("Votre ex-compagne est également redevable.", CONSUMER),
        letter("Vos enfants majeurs peuvent se cotiser, non ?", CONSUMER),
        letter("Ton père peut bien régler à ta place.", CONSUMER),
    ),
    good=(
        letter("Votre épouse nous a confirmé le rendez-vous.", CONSUMER),
        letter("Ni votre conjoint ni vos enfants ne sont tenus de payer.", CONSUMER),
        letter("La maison mère règle-t-elle vos factures ?", BUSINESS),
        letter("Votre père nous a réglé l’acompte.", CONSUMER),
        letter("Votre ex-associée est passée chercher la commande.", BUSINESS),
        letter("Le cadeau de votre fille est prêt.", CONSUMER),
        letter("Je vous laisse voir avec votre mari pour la teinte des rideaux.", CONSUMER),
        letter("Votre tante a tenu à porter elle-même les cadres.", CONSUMER),
    ),
)
