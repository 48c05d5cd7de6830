"""A procedure is announced under a condition, and only one that is open (GR-055, R19)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import not_handed_over
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import is_formality
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.meaning.no_court import is_named_otherwise
from assistant.guardrails.moves.suit_ahead import ANNOUNCED_OTHERWISE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, begins_denied, denied, phrases
from assistant.guardrails.wording.signs import announced

_ANNOUNCED = phrases(
    "(vous|t'|te) (attendons|attends|attend|attendrons) ~2 (audience|tribunal|juge|barre)",
    "(procédure|action|machine) (suivra|suit|poursuivra) son (cours|chemin)",
    "dossier (suivra|poursuivra) son (cours|chemin)",
    "(tribunal|juge|juridiction|justice|conciliateur|greffe)( de commerce| judiciaire| compétente?| de proximité"
    "| administratif| des activités économiques)? (sera|va être|est) ~1 saisie?(?! qu)",
    "(saisine|dépôt de (plainte|la plainte|la requête|requête|l'assignation)|audience|assignation) ~4 (aura "
    "lieu|interviendra|prévue?|programmée?|fixée?|planifiée?) ~2 (le|au"
    "|dès|pour)",
    "(vous|tu) ~1 (vous |t')?(expliquerez|défendrez|justifierez|répondrez|répéterez|raconterez|direz|plaiderez"
    "|expliqueras|défendras|raconteras|présenterez|retrouverez) ~4 {court}",
    "(affaire|rendez-vous|entendrez parler) ~1 (à|avec|de) ~1 maître",
    "en-tête (d'|de l'|de notre |de mon |du )~1 (avocate?s?|huissier|commissaire|cabinet|tribunal)",
    "(papier timbré|papiers? bleus?(?! vous)|pli d'huissier|assignation|injonction|citation) ~2 (est|sont"
    "|vous|te|t') ~2 "
    "(prête?s?|parviendra|parviendront|arrivera|suivra|partie?|attend|postée?)",
    "(tribunaux|juges|juge|tribunal) ~3 (toujours|systématiquement|à chaque fois) ~2 raison",
    "(sur ordre|à la demande|mandatée?|pour le compte|au nom) ~1 (du|d'un) (tribunal|juge|greffe|procureur)",
    "(justice|juge|tribunal) (tranchera|passera|suivra|fera (son œuvre|le reste)|décidera|s'en chargera|sera saisie?"
    "|vous attend|t'attend)",
    "(prochain|prochaine|notre prochain) ~1 (courrier|interlocuteur|rendez-vous|contact|lettre|échange"
    "|étape)[^.;!?]{0,30} ({lawyer}|{court})",
    "(suffit|suffirait|suffira) d'une? ~1 (assignation|requête|citation|lettre d'avocat|coup de fil à "
    "mon avocat|appel à notre avocat)",
    "(assignation|procès|procédure|requête) ~6 (ferme|fermer|couler|coule|tuer|achever|abattre|faire tomber)",
    "(trouvez|trouve|prenez|prends|cherchez|préparez|prévoyez|gardez|appelez) ~2 (vous |toi )?(un|votre|ton|de "
    "bons?) ~1 (avocate?s?|défense|arguments pour le juge)",
    "(notre|mon|nos) (avocat|avocate|conseil|avocats|commissaire de justice) ~2 (attend|n'attend|piaffe|trépigne"
    "|se frotte|est prêt|est prête|a hâte|se réjouit|adore)",
    "(userons|recourrons) ~2 (toutes?|tous) (les|nos) ~1 (mesures|voies|actions|recours|moyens|dispositions)",
    "(mettrons|mettons|mettrai|prendrons|prendrai) ~2 (toutes?|tous) (les|nos) ~1 (mesures|voies|actions|recours"
    "|moyens|dispositions) ~3 (recouvrer|recouvrement|payer|paiement|droit|justice|judiciaires?|contre"
    "|obtenir|légale?s?"
    "|légaux|œuvre|s'imposent|nécessaires(?! (pour|à|afin)))",
    "(saisissons|saisirons|saisirai|saisis) ~1 (notre|mon|nos) (conseil|conseils|avocate?|avocats)",
    "{acting} ~7 {court}",
    "{acting} ~7 (à|au|aux|chez|auprès de|auprès d'|entre les mains de|par) ~3 {lawyer}",
    "(allons|vais|va) ~2 (saisir|engager|entamer|lancer|introduire|intenter|déposer|assigner"
    "|poursuivre|confier|transmettre|mandater|demander|porter|passer) ~7 ({court}|{lawyer})",
    "(dossier|affaire|créance|facture|procédure|action|assignation|requête) ~3 (sera|seront|est|va "
    "être) ~2 (transmise?|confiée?|remise?|engagée?|lancée?|déposée?|introduite?|délivrée?|portée?"
    "|passée?) ~5 ({court}|{lawyer})",
    "(procédures?|actions?|poursuites?|assignation) (judiciaires?|en justice|contentieuses?) ~3 (sera|seront|est"
    "|va être|vont être|ser[a-z]+) ~1 (engagées?|lancées?|introduites?|délivrées?|intentées?)",
    "vous (serez|allez être) ~2 (assignée?s?|poursuivie?s?|convoquée?s?|cités?|traduits?|attaquée?s?)",
    "(assignerons|assignerai|poursuivrons en justice|attaquerons) ~1 (société|entreprise|association)",
    "(vous |te )(poursuivrons|poursuivrai|assignerons|assignerai|attaquerons|attaquerai|traînerons|traînerai)",
    "(vous verrons|nous verrons|on se verra|nous nous verrons|rendez-vous|nous nous retrouverons|se "
    "retrouvera) ~2 (tribunal|justice|juge)",
    "(assignation|citation|convocation|requête|injonction de payer|poursuites|procédure judiciaire) "
    "~3 (sera|seront|va être|vont être|partira|arrivera|suivra|suivront) ~2 (délivrée?s?|envoyée?s?"
    "|signifiée?s?|déposée?s?|engagées?|lancées?|adressée?s?|demain|lundi|la semaine)",
    "(part|partira|passe|passera|ira|va|bascule|basculera|est transmis|sera transmis) ~2 (au|en|chez"
    "|devant) ~1 (contentieux|avocat|tribunal|justice|commissaire de justice|juge)",
    "(recevrez|recevras|aurez|trouverez) ~2 (assignation|convocation au tribunal|citation(?! (du contrat|de (nos|votre"
    "|notre|l'article)))|injonction "
    "de payer|convocation du juge|papiers du tribunal)",
    "(injonction de payer|jugement|ordonnance|condamnation|décision de justice) ~2 (sera|seront|va être|vont être) ~1 "
    "(rendue?s?|prononcée?s?|obtenue?s?|délivrée?s?|exécutée?s?)",
    "(prochaine étape|étape suivante|suite) ~2 (est|sera|se fera|se passera|aura lieu) ~4 {court}",
    "(traîner|poursuivre|attaquer|assigner) ~1 en justice",
    "(ferons|ferai|fera|allons faire|vais faire|feront) ~1 (citer|assigner|comparaître)",
    "(vous|te|t'|le|la|les) (ferons|ferai|fera|feront|allons faire|vais faire) ~1 (convoquer|condamner|poursuivre"
    "|traduire)",
    "(ferons|ferai|fera|feront) ~1 (condamner|convoquer|poursuivre) ~2 (société|entreprise|débiteur|client|justice"
    "|tribunal|juge)",
    "(avocat|avocate|conseil|commissaire de justice|service juridique|huissier) ~2 (vous|t') "
    "(assignera|poursuivra|attaquera|citera|convoquera|contraindra|signifiera)",
    "(assignera|assigneront) ~3 (vous|société|entreprise|tribunal|justice)",
    "(poursuivra|poursuivront) (vous|votre société|votre entreprise|~2 (en justice|devant le tribunal))",
    "(recevoir|recevrez|recevras|aurez|attendez-vous à) ~3 (papiers? bleus?|papier timbré|plis? d'huissier)",
)
_CERTAIN = phrases(
    "(juge|tribunal) ~2 (fera|obligera|forcera|contraindra|mettra) ~2 (payer|rembourser|régler|à genoux|verser)",
    "(gagnée?s?|perdue?s?|perdante?s?|gagnante?s?|jouée?s?|pliée?s?|acquise?s?) d'avance",
    "(vous|tu) ~1 (perdrez|perdras|succomberez)(?! (rien|pas|du|de|votre|le lien|la facture|ce|cette|moins"
    "|peu|un|une|deux|trois|au change|à))",
    "(vous|tu) ~1 perdez ~3 (procès|juge|tribunal|justice|toujours|à coup sûr|forcément)",
    "(condamnée?s?|condamnation) ~2 (certaine?s?|assurée?s?|inévitables?|garantie?s?|acquise?s?|d'office|au double"
    "|à payer (le double|bien plus|beaucoup plus))",
    "(serez|seras|allez être|vas être) ~2 condamnée?s?",
    "(société|entreprise|débiteur|client|cliente|vous|tu) ~1 (sera|serez|seras) ~2 condamnée?",
    "(tribunal|juge) ~2 (condamnera|ordonnera|donnera raison|donnera tort)",
    "(êtes|es) (sûre?s? |certaine?s? )?(de )?perdre ~3 (procès|tribunal)",
    "(allez|vas|êtes certain de|ne pouvez que) ~1 (perdre|être condamnée?s?|succomber) ~5 (juge|tribunal|procès"
    "|justice)",
    "(juge|tribunal|procès|justice) ~4 (gagné|perdu|acquise?) d'avance|n'avez aucune chance ~4 (juge|tribunal"
    "|procès|justice)",
    "(aucun|pas un) (juge|tribunal) ~2 (donnera|vous|te|suivra|croira|écoutera|entendra)",
    "(juge|tribunal) ~3 (ne|n') ~2 fera ~2 (cadeau|pitié|sentiment|clémence)",
    "(gagné|gagnons|gagne) ~2 (tous|toutes|chaque|toujours) ~2 (procès|affaires?|dossiers?|actions?)",
)
_SUIT: Final = (
    "(procès|assignation|tribunal|justice|contentieux|poursuites|action en justice|procédure judiciaire|saisine"
    "|jugement"
    "|condamnation)"
)
_UNAVOIDABLE = phrases(
    f"{_SUIT} ~4 (inévitables?|inéluctables?|incontournables?|inexorables?|automatiques?|irréversibles?|assurée?"
    f"|certaine?|imparable"
    "|fatale?|d'office)",
    f"{_SUIT} ~4 (ne|n') ~2 (évit[a-z]+|fait|fera|être évitée?) ~3 (plus|pas|aucun|doute)",
    f"(rien|personne|nul|plus rien) ~2 (empêch[a-z]+|évit[a-z]+|arrêt[a-z]+|retiendra|s'opposera) ~4 {_SUIT}",
    f"(n'échapp|ne coup|n'évit)[a-z]+ ~2 {_SUIT}",
    f"(inévitablement|inéluctablement|automatiquement|immanquablement|à coup sûr|d'office|fatalement) ~4 {_SUIT}",
    "(prochaine?s?|prochain) [^.;!?]{0,60} (d'un |d'une |du |de la |de l'|le |la |l'|une? )(greffe|greffier"
    "|tribunal|huissier"
    "|commissaire de justice|avocat|juge|assignation|citation|prétoire|robe)",
)
_TO_YOURSELF = phrases(  # under a condition too, it is foretold and not put as what may be
    "(vous|tu) (serez|seras|allez être|vas être) ~1 (assignée?s?|traduite?s?|traînée?s?|citée?s? (à comparaître"
    "|devant|en justice)"
    "|convoquée?s? (devant|au tribunal|par le (juge|tribunal|greffe))|poursuivie?s? (devant|en justice))",
)
_CLOSED = phrases(
    "mandatement d'office",
    "inscription d'office ~2 budget",
)

_ENTRUSTED: Final = re.compile(r"^(?:confie|transmis|remis|mandate|saisi)e?\b(?!r)")
_SINCE: Final = re.compile(  # and nothing that the lawyer would do next
    r"\best (?:confie|transmis|remis)e?s? a (?:notre|mon) (?:avocate?|conseil)\b,? depuis\b"
    r"(?!.*\b(?:assign|saisir|tribunal|juge|poursui|action))"
)
_PLAYED: Final = re.compile(  # a contest, and an opening that is walled up
    r"\b(?:matchs?|parties?|finale|tournoi|concours|rugby|petanque|equipe|recolte|porte|portes|fenetres?|cheminee"
    r"|acces|entree|passage|puits)\b"
)


_OF_OTHERS: Final = re.compile(  # what a computer does by itself, what may come or shall be spared
    r"\b(?:pourr\w+|serait|eviter|epargn\w+|avant tout|souhait\w+ pas|saisie (?:automatique|informatique"
    r"|des? (?:donnees|heures|commandes?|ecritures?"
    r"|factures?))|logiciel|prochain\w* (?:audience|assemblee|marche|chantier|conges|vacances)|extrait|kbis"
    r"|procedure (?:interne|de (?:validation"
    r"|paiement|commande|recrutement))|votre (?:avocat|huissier|conseil|commissaire)|je ne (?:veux|souhaite)"
    r"|nous ne (?:voulons|souhaitons))\b|\?\s*$"
)


def _is_entrusted(hit: Hit) -> bool:
    """Whether it tells of the file as given already."""
    since = _SINCE.search(hit.passage.text, hit.start)
    return _ENTRUSTED.search(hit.text) is not None or (since is not None and since.start() < hit.end)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in (*_ANNOUNCED.find(letter), *ANNOUNCED_OTHERWISE.find(letter)):
        if not not_handed_over(letter) and _is_entrusted(hit):
            continue  # it was, says the file
        if denied(hit) or is_formality(hit) or is_named_otherwise(hit):
            continue
        if not is_conditional(letter, hit.passage):
            yield fault(letter, hit.span)
    for hit in _CERTAIN.find(letter):
        if not denied(hit) and _PLAYED.search(hit.clause) is None:
            yield replace(
                fault(letter, hit.span), hint="Nul ne connaît la décision d’un juge\u202f: retirez la phrase."
            )
    yield from _foretold(letter)
    if letter.facts.debtor.kind is not DebtorKind.PUBLIC:
        for hit in _CLOSED.find(letter):
            yield replace(fault(letter, hit.span), hint="Cette voie n’existe que contre une personne publique locale.")


def _foretold(letter: Letter) -> Iterator[Fault]:
    for hit in _UNAVOIDABLE.find(letter):
        if not (begins_denied(letter, hit) or _OF_OTHERS.search(hit.passage.text)):
            yield fault(letter, hit.span)
    for hit in _TO_YOURSELF.find(letter):
        if not denied(hit):
            yield fault(letter, hit.span)


RULE = Rule(
    id="LIT055",
    name="unconditional-consequence",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-055",),
    message="La suite est annoncée comme certaine, ou n’est pas ouverte contre ce débiteur.",
    hint="Écrivez par exemple\u202f: «\u202fÀ défaut, nous pourrons saisir le tribunal compétent.\u202f»",
    check=announced(_check, _ANNOUNCED, ANNOUNCED_OTHERWISE, _CERTAIN, _CLOSED, _TO_YOURSELF, _UNAVOIDABLE),
    bad=(
        letter("Passé cette date, le procès est inévitable.", BUSINESS),
        letter("Sans paiement au 29 mai 2026, vous serez assigné devant le tribunal.", BUSINESS),
        letter("Nous saisirons le tribunal le 1er décembre.", BUSINESS),
        letter("Votre dossier sera transmis à notre avocat vendredi.", CONSUMER),
        letter("Une procédure judiciaire sera engagée contre vous.", BUSINESS),
        letter("On se verra au tribunal.", BUSINESS),
        letter("À défaut, vous serez condamné à payer.", CONSUMER),
        letter("À défaut, nous demanderons le mandatement d’office.", BUSINESS),
    ),
    good=(
        letter("Aucun procès n’est inévitable : appelez-nous avant le 29 mai 2026.", BUSINESS),
        letter("À défaut, nous pourrons demander au tribunal compétent une injonction de payer.", BUSINESS),
        letter("Sans règlement, nous transmettrons le dossier à notre avocat.", BUSINESS),
        letter("Si rien n’arrive d’ici là, une procédure judiciaire sera engagée.", CONSUMER),
        letter("Nous saisissons vos commandes chaque lundi.", BUSINESS),
        letter("À défaut, nous pourrons demander au préfet le mandatement d’office de la somme.", PUBLIC),
        letter("Je vais demander conseil à mon comptable.", BUSINESS),
        letter("Vous serez convoqués à l’examen dès qu’une place se libère.", BUSINESS),
        letter("Si vous perdez le lien, dites-le-moi.", BUSINESS),
    ),
    reach="La sincérité de l’annonce revient à la personne qui approuve.",
)
