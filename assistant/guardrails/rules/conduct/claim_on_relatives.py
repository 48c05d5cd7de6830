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
from assistant.guardrails.moves.kin_bound import KIN_BOUND
from assistant.guardrails.moves.kin_to_pay import KIN_TO_PAY
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_OWN = "(votre|vos|ton|ta|tes|leur|sa|son|ses)"
_MAY = (
    "(pourrait|pourraient|peut|peuvent|saurait|devrait|devraient|devra|devront|doit|doivent|va|vont|accepterait|voudra"
    "|voudrait|pourra|pourront)"
)
_SETTLE = (  # and neither set a thermostat nor lend a flute
    "(payer|solder|rembourser|assumer|se porter|faire l'effort|avancer|dépanner|verser|(vous|te|t') (aider|prêter)"
    "|prêter (la|cette|de quoi|de l'argent)|aider à (payer|régler|solder)|régler(?! (le|la|les) (?!(factur|somme|note"
    "|dette|solde|montant|total|ardoise|reste))[a-z]+))"
)
_WILL_PAY = (
    "(paiera|paieront|payera|payeront|réglera|règlera|régleront|remboursera|rembourseront|soldera|solderont|acquittera"
    "|acquitteront|assumera|assumeront|répondra|répondront|supportera|prendra en charge)"
)
_BILL = "(note|facture|addition|ardoise|dette|somme|lettre|relance)"
_WILL_SEND = (
    "((adresser|présenter|porter|facturer|réclamer|demander)(ai|ons|a)|enverr[a-z]+|transmettr[a-z]+|réclamons|réclame"
    "|(vais|allons|pouvons|pourrions|devoir|devrons|obligée?s? de|contrainte?s? de) ~1 (adresser|envoyer|présenter"
    "|réclamer|facturer|porter))"
)
_ASKED = phrases(
    "(solder|payer|régler) (sa|leur) (facture|dette|note) vous-même",
    "(demander|demandes|demandez) ~1 à (ton|votre|ta) (papi|papy|mamie|parrain|marraine|tonton|tata)",
    "casser ~1 tirelire",
    f"{_OWN} {{kin}} ~1 (doit|doivent|devez) ~1 (cette|la|notre) (somme|facture|dette)",
    f"{_OWN} {{kin}} ~1 (doit|doivent) ~3 autant que (vous|toi)",
    f"{_OWN} {{kin}}[^.;!?]{{0,50}} qu'(il|elle|ils|elles) ~1 (nous |me )?(paie|paye|règle|rembourse|verse)(nt)?",
    f"(empruntez|emprunte) ~1 à {_OWN} (famille|parents|proches|amis|frères?|sœurs?|enfants|père|mère)(?! (sa|son|leur"
    "|ses|un|une|le|la) (?!argent|somme|sous|économies))",
    f"{_OWN} {{kin}}(?![^.;!?]{{0,60}}(notaire|tuteur|tutrice|syndic|mandataire|assureur))[^.;!?]{{0,60}} (nous|je)"
    f" (lui|leur) (enverr|adresser|présenter|porter|réclamer|demander)[a-z]* ~1 (la"
    "|votre|cette|notre|le)? ?(note|addition|dette|somme|paiement|règlement|ardoise|argent)",
    f"{_OWN} {{kin}} ~4 (faire|fasse|fassent|feraient|ferait) ~1 (un|le|cet) (geste|effort|virement|nécessaire|chèque)",
    f"{_OWN} {{kin}} (étant|est|sont|serait|paraît|semble) ~1 (solvables?|(?<!')aisée?s?|à l'aise(?! (en|dans"
    f"|avec|sur))"
    "|salariée?s?(?! chez (nous|moi))|propriétaires?(?! d))",
    "(maison|compte|bail|voiture|appartement|bien) ~2 aux deux noms",
    "(votre|ton) compte (joint|commun)(?! (à|au|avec))",
    "(votre|ta) (maison|voiture) commune",
    "(maison|compte|voiture|appartement|bien) (est|sont|reste) ~1 au nom de (votre|ta) (femme|mari|épouse|conjointe?"
    "|compagne|compagnon)",
    "(quelqu'un|un membre|un proche|une personne) ~1 de (votre|ta) (famille|entourage) ~4 {paying}",
    "(qui|quelqu'un|personne|un proche|un parent|un membre) ?,? ~1 (dans|de|parmi) (votre|ta|vos|tes) (famille"
    "|entourage|proches),? ~3 (pourrait|pourraient|peut|peuvent|saurait|voudrait|accepterait|paiera|réglera) ~4 (payer"
    "|régler|avancer|prêter|aider|dépanner|assumer|rembourser|solder|place)",
    f"{_OWN} {{kin}},? ~3 {_MAY} ~3 {_SETTLE}",
    f"{_OWN} {{kin}},? ~3 (a|ont|gagne|gagnent|touche|touchent|perçoit|dispose|disposent) ~2 (salaires?|moyens|revenus"
    "|bonne retraite|belle retraite|une retraite|de l'argent|économies|bonne situation)(?! sous)",
    f"{_OWN} {{kin}},? ~3 (est|sont) ~3 (solvables?|fortunée?s?|(?<!')aisée?s?)",
    f"{_OWN} {{kin}}, (lui|elle|eux|elles),? ~6 (paye|payé|paie|salaire|moyens)",
    f"(à|auprès de|chez|contre|sur|avec) {_OWN} {{kin}} que (nous|je|j') ~3 (adress|réclam|demand|enverr|tourn|présent"
    "|factur|retourn|exig)[a-z]*",
    f"{_WILL_SEND} ~4 {_BILL} ~2 (à|chez) {_OWN} {{kin}}",
    f"(emprunt|demand|sollicit|faites|fais|voyez|vois|arrang|frapp)[a-z]* ~4 (à|auprès de|chez|avec|appel à) {_OWN}"
    f" {{kin}}"
    "[^.;!?]{0,40} (payer|régler|avancer|prêter|avance|somme|argent|solder|dépanner)",
    "(nous|je|on) ~1 (pouvons|peux|peut|allons|vais|irons|irai|pourrions|pourrais|préférons|comptons) ~3 (voir|régler"
    f"|traiter|arranger|parler|discuter|évoquer|négocier) ~2 (avec|à|auprès de) {_OWN} {{kin}}(?! (de|du|des|d|pour))",
    "solidarité ~2 (époux|conjoints|ménagère|conjugale|entre époux)",
    "dettes? (du ménage|ménagères?|communes?|de la communauté|du couple|familiales?)",
    f"{_OWN} (famille|proches|parents|entourage) ~2 ((devra|devront) ~3 {{paying}}|assumera|assumeront|paiera"
    f"|paieront)",
    f"{_OWN} {{kin}},? ~4 {_WILL_PAY}",
    f"(dites|dis|demandez|demande) ~1 à {_OWN} {{kin}} de ~6 {{paying}}",
    f"à {_OWN} {{kin}} de (payer|régler|solder|rembourser|verser)",
    f"{_OWN} {{kin}} ~4 (redevables?|solidaires?|solidairement|débitrice|débiteurs?|(tenue?s?|responsables?"
    f"|engagée?s?) ~2"
    " (payer|régler|dettes?|somme|facture|paiement|solidairement|avec vous|place))",
    f"(réclamer|réclamerons|réclamerai|exiger|exigerons|poursuivre|poursuivrons|(nous|me) (re)?(tourner|tournerons"
    f"|tournerai|adresser|adresserons|adresserai)|retournerons contre|retournerai contre) ~4 (à|contre|vers|auprès de"
    f"|chez)? ?{_OWN} {{kin}}(?! (des nouvelles|une photo|son avis))",
    f"(demander|demanderons|demanderai) ~4 (paiement|somme|règlement|virement|argent|facture|solde|remboursement) ~3 à"
    f" {_OWN} {{kin}}",
    f"(demander|demanderons|demanderai) ~2 à {_OWN} {{kin}} ~2 {_SETTLE}",
    f"(recouvr|paiement|somme|dette|règlement)[a-z]* ~4 (à|auprès de|sur|contre) {_OWN} {{kin}}",
    f"(obtenir|exiger|attendons|demandons|attends|demande) ~2 (paiement|règlement) ~2 par {_OWN} {{kin}}",
    f"{_OWN} {{kin}}[^.;]{{0,40}} (solidairement|solidaires?|tenue?s?) (tenue?s? |redevables? )?(avec vous"
    f"|avec toi|de|des"
    "|du|au)(?! (porter|venir|faire))",
    "(votre|vos|ton|ta|tes) {kin} ~4 (hérit[a-z]+ ~3 (dettes?|factures?|somme|ardoise|impayé)|devr[a-z]+ ~3 payer)",
    f"{_OWN} (ex-[a-z]+|ex [a-z]+|ancienne?s? {{kin}}|colocataires?|voisine?s?|amie?s?|copains?|copines?) ~4"
    f" (redevables?|tenue?s? (de|au)|solidaires?|débitrices?|débiteurs?|{_WILL_PAY}|(devra|devront) ~3 {_SETTLE}"
    "|répond de)",
    f"{_WILL_SEND} ~4 (à|chez|auprès de) {_OWN} (ex-[a-z]+|ancienne?s? {{kin}}|colocataire)",
    f"{_OWN} {{kin}}[^.;]{{0,50}} (ils|elles|il|elle) (paiera|paieront|règlera|régleront|rembourseront|remboursera)",
    f"{_OWN} {{kin}}[^.;]{{0,60}} (dette|facture|somme|ardoise) ~3 (reviendra|incombera|échoira|retombera|passera"
    f"|restera)",
    "(dette|facture|ardoise|somme) ~3 (reviendra|incombera|échoira|retombera|passera|pèsera) ~3 {kin}",
)

_THEIRS_TO_PAY: Final = phrases(
    f"{_OWN} {{kin}}[^.;!?]{{0,60}} c'est à (lui|elle|eux|elles) de (payer|régler|rembourser|solder)",
)


_PAID: Final = re.compile(
    r"\b(?:a|ont|avait) (?:[a-z]+ )?(?:propose|offert|souhaite|tenu|demande) (?:de |d'|a )"
    r"|\b(?:nous |m'|me )(?:a|ont|avait|avaient) (?:deja |bien )?(?:regle|paye|verse|remis|fait|dit|indique|assure"
    r"|confirme|promis|annonce|prevenu|ecrit|demande)\w*|\bsi (?:vous|tu) (?:prefer|voul|souhait|veux)\w* que\b"
    r"|\b(?:carte grise|adresse de facturation|corrige\w*|modifie\w*)\b|\bsur place\b|\bpeu(?:t|vent) "
    r"(?:aussi )?passer\b"
)


_THEIR_QUESTION: Final = re.compile(
    r"\b(?:vous|tu) (?:souhaitiez|souhaitais|vouliez|voulais|(?:nous |m'|me )?(?:demandiez|demandais|avez demande"
    r"|as demande|aviez demande)) (?:savoir |a savoir )?si\b"
)


_YOU_SEE: Final = re.compile(  # the reader asks his own people of something else than money
    r"\b(?:(?:vous|te) laiss\w+|(?:avez|as)-(?:vous|tu)(?: pu| eu le temps d[e'])?|avez pu|as pu"
    r"|souhaitez|preferez|preferes) (?:l'|la |le |les |en )?$"
)
_ENCLOSED: Final = re.compile(r"\b(?:releves?|extraits?|etat|decompte) (?:de |du )$")  # "un relevé de compte joint"
_AT_LEISURE: Final = re.compile(
    r"^(?!.*\b(?:pa(?:ie|y)\w*|moyens|dette|somme|facture)\b).*\b(?:prenez|prends) (?:tout |bien )?le temps d'en"
    r" (?:parler|discuter)\b"
    r"|\bsi (?:votre|ta|ton) [a-z]+ prefere [a-z]+ (?:sur place|a l'atelier|par cheque|par carte)\b"
)
# "Dites-moi si votre mère enverra le règlement": the reader is asked what his own people chose to do.
_WILL_SEND_IT: Final = (
    r"(?:votre|vos|ton|ta|tes) [^\s,]+ (?:(?:va|doit) (?:envoyer|faire)|enverra|envoie|fera|fait) (?:le|un|ce|votre)"
    r" (?:reglement|virement|paiement|cheque)(?! a (?:votre|ta) place)"
)
_ASKED_OF_READER: Final = re.compile(
    rf"^(?:dites|dis|indiquez|precisez|ecrivez)-(?:le-)?(?:moi|nous) si {_WILL_SEND_IT}"
    rf"|^si {_WILL_SEND_IT}[^,;:]*, (?:dites-le|dis-le|prevenez|previens|ecrivez|faites-le)-(?:moi|nous)\b"
)


def _has_paid(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether the relative paid part of it already, of his own accord."""
    text = hit.passage.text
    if _ENCLOSED.search(text[: hit.start]) is not None:
        return True
    if _YOU_SEE.search(text[: hit.start]) is not None and DEBT.search(text) is None:
        return True
    return any(why.search(text) is not None for why in (_PAID, _THEIR_QUESTION, _AT_LEISURE, _ASKED_OF_READER))


_INNOCENT_HELP: Final = re.compile(
    r"\b(?:merci|remerci\w*|nous (?:a|ont)|m'a|m'ont|a deja|ont deja|l'a|l'ont|vos deux noms|societe"
    r"|maison mere|appel\w* de fonds"
    r"|prefer\w*|souhait\w*|si (?:vous|tu|elle|il)|rendez-vous|cours|seances?|chambre|garde|creche|creneau"
    r"|cle|cles|livr\w+|(?:tour|etat) du proprietaire|cherch\w+|retrouv\w+|oublie\w*"
    r"|absen\w*|notre|nos|ma|mon|mes|n'est pas|ne sont pas|ni|cantine de|garderie de|seul\w*|attestation"
    r"|organisme|aide (?:a"
    r"|de|sociale|au)|caf|notaire|succession|mandat\w*|procuration|tutelle|tuteur|gateau|cadeau|commande"
    r"|pension de|repas)\b"
)
_RELATED: Final = r"(?=.*\b(?:votre|vos|ton|ta|tes|grand-\w+|oncle|tante|maman|papa|famille)\b)"
_MEANS: Final = Topic(("relative", "having_means"), beside=re.compile(_RELATED), unless=_INNOCENT_HELP)
_HELP: Final = Topic(
    ("relative", "helping_out"),
    beside=re.compile(
        _RELATED
        + r".*\b(?:pa(?:ie|y)\w*|sommes?|argent|notes?|dettes?|factures?|place|moyens|virement|avances?|relances?"
        r"|appels?|solde|c'est a cela|sert a|repond\w+ pas|rien|si vous ne)\b|€"
    ),
    unless=_INNOCENT_HELP,
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_ASKED, unless=_has_paid)(letter)
    yield from forbid_phrases(KIN_BOUND, unless=_has_paid)(letter)
    yield from forbid_phrases(_THEIRS_TO_PAY, unless=_has_paid, even_denied=True)(letter)
    yield from forbid_topics(_HELP, _MEANS)(letter)


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
    check=along(announced(_check, KIN_BOUND, _ASKED, _THEIRS_TO_PAY, _HELP, _MEANS), KIN_TO_PAY),
    when=_to_debtor,
    bad=(
        letter("Votre épouse devra payer.", CONSUMER),
        letter("À défaut, nous nous retournerons contre vos parents.", CONSUMER),
        letter("Vos héritiers seront redevables de cette somme.", CONSUMER),
        letter("Votre ex-compagne est également redevable.", CONSUMER),
        letter("Vos enfants majeurs peuvent se cotiser, non ?", CONSUMER),
        letter("Étant votre conjointe, elle en répond au même titre que vous.", CONSUMER),
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
        letter("Votre femme a pu régler le thermostat, et la chambre est chaude.", CONSUMER),
        letter("Peut-être votre mari a-t-il déjà réglé cette facture au comptoir.", CONSUMER),
    ),
)
