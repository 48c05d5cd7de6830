"""No authority, fine or inspection is a lever to be paid (GR-031, GR-075)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.meaning.exposure import Audience, find_exposures
from assistant.guardrails.meaning.until_paid import UNLESS_PAID
from assistant.guardrails.moves.authority_lever import LEVER
from assistant.guardrails.moves.fine_dangled import FINE_DANGLED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_AUDIENCES = (Audience("authority", owned=False),)
_KNOWN: Final = (
    "(au noir|au black|non déclarée?s?|sans (le|la|les)? ?déclarer|sans permis|pas (de )?permis|sans autorisation"
    "|appel d'offres"
    "|arrangements?|combines?|magouilles?|ce que (nous|je|on) (savons|sais|sait|avons vu|ai vu)|fraudes?|petits"
    " secrets)"
)
_HUSHED: Final = (
    "(oublier(ons|ai|a)|fermer(ons|ai|a) les yeux|gardons pour nous|garde(rons|rai)? pour (nous|moi)|tair(ons|ai|a)"
    "|ne (dirons|dirai|dira) rien|passer(ons|ai) l'éponge|(cela|ça|tout) (restera|reste) entre nous|nous nous"
    " tair(ons|ai))"
)
_BARGAINED: Final = phrases(
    "(sais|savons|sait) que (vous|tu) (employ|fai|log|lou|vend|touch|perce|travaill|héberg)[a-z]*[^.;!?]{0,40} (sans"
    " (contrat(?!-)"
    "|déclar|facture|autorisation|bail|licence)[a-z]*|au noir|non déclarée?s?)",
    # silence, or an authority, against payment
    f"{_HUSHED}[^.;!?]{{0,60}} {_KNOWN}",
    f"{_KNOWN}[^.!?]{{0,50}} {_HUSHED}",
    f"{UNLESS_PAID}[^.;!?]{{0,25}} ({{authority}}|cadastre|inspection du travail|douane) ~2 (passer|viendr|débarquer"
    f"|saur"
    "|apprendr|frapper|recevr|s'en mêler|sera (informée?|prévenue?|avertie?|saisie?)|vous rendr)[a-z]*",
    f"{UNLESS_PAID},? ~1 (je|nous|on) ~1 (parle|parler|dis|dir|raconte|raconter|signale|signaler|dénonce|dénoncer|écri"
    "|téléphone)[a-z]* ~5 (au|à la|aux|à l'|à|chez) ({authority}|cadastre|inspection du travail|douane|mairie"
    "|bailleur)",
    "(que|qu'en) (dirait|diraient|penserait|penseraient) ~2 ({authority}|douane|inspection du travail|cadastre)"
    " ~2 (votre|vos|tes|ta|ton|d'un|de ce)",
    "({authority}|cadastre|douane|mairie) (ne sait|ignore|ignorent|ne savent)[^.;!?]{0,50} (pas de permis|sans permis"
    "|pas déclaré|non déclaré|sans déclarer|au noir|sans autorisation|n'a pas de|n'avez pas de)",
    "(comptes?|livres|factures|déclarations|bilans?|caisse) ~1 (arrangée?s?|maquillée?s?|trafiquée?s?|truquée?s?)"
    "[^.;!?]{0,40} (intéress|curieu|plair|voir|administration|fisc|{authority})[a-z]*",
    "(dénonc|signal)(er|erons|erai|ons|e) ~3 (au|à la|aux|à l'|à) ~1 {authority}[^.;!?]{0,40} (au noir|non déclarée?s?"
    "|sans déclarer|fraude)",
)
_OURS_TO_TELL: Final = re.compile(
    r"\b(?:credit d'impot|attestation|carte grise|notre (?:accueil|dossier|chantier|attestation)|obligation|loi nous"
    r"|tenus? de"
    r"|cela ne change rien pour nous|comme convenu|a votre demande|rembours\w+|(?:avons|ai) oublie)\b"
)
_LEVER = phrases(
    "(beau-frère|belle-sœur|frère|sœur|cousine?|oncle|tante|amie?|copain|copine|femme|mari|voisine?|cliente?"
    "|connaissance"
    "|associée?|fils|fille|neveu) ~4 (travaille|est|bosse|exerce|dirige|a ses entrées|connaît) ~4 {authority}",
    "(connais|connaissons|ai|avons|appel[a-z]+|contact[a-z]*) ~2 (quelqu'un|du monde|un ami|une amie|des amis|un "
    "contact|nos entrées|mes entrées) ~3 (à|au|aux|chez|dans) ~2 {authority}",
    "(coup d'œil|intérêt|curiosité|loupe|visite|appétit|regard) ~4 {authority}",
    "{authority} ~6 (coup d'œil|curieuse?s?|loupe|appétit|attention|mériterait|méritait|méritent|friande?s?)",
    "(activité|revenus?|salariés?|heures|travail|personnel|emploi|chiffre d'affaires) ~2 non déclarée?s?",
    "heures supplémentaires ~2 non (payées|réglées|déclarées)",
    "ceux qui les font (appliquer|respecter)",
    "(vos|tes) (déclarations|allocations|aides|papiers|subventions|agréments?|licences?|autorisations?|charges sociales"
    "|cotisations) ~3 (tienn|regard|intéress|près|pourr|dépend|supprim|vérifi|contrôl|éplu|sauter|perdr|jour)[a-z]*",
    "(regard|regarde|regarder|examine|examiner|éplucher?) ~2 (près|loupe) ~2 (déclarations|comptes|papiers|factures"
    "|activité)",
    "(devis|travaux|factures?|prestations?) ~2 sans (TVA|facture)",
    "(en règle|aux normes|à jour) (avec|vis-à-vis|auprès) ~4 (fisc|URSSAF|impôts|inspection|administration)",
    "(caisse|caisse enregistreuse|logiciel de caisse) ~3 (normes|en règle|déclarée?)",
    "(comptable public|maire|ordonnateur|trésorier) ~4 (ses deniers|personnellement|responsabilité personnelle|propres"
    " deniers)",
    "(un|ce que|d'un|le) ~2 (contrôle|redressement|signalement|audit)(?! (technique|énergétique|annuel|qualité|de"
    " (la|l'|votre)|d'accès))[^.;!?]{0,30} (si vite|vite|coûte|arrive"
    "|tombe|fait mal|pas souhaitable|être évité)",
    "(sait|savez|imaginez|connaissez|pensez|songez|craignez|redoutez)[^.;!?]{0,30} (un|le|d'un) (contrôle|redressement)"
    "(?! (technique|qualité|de))",
    "(comptabilité|comptes|caisse|livres|écritures|bilans?) ~3 (supporter[a-z]*|résister[a-z]*|soutiendr[a-z]+"
    "|regard extérieur|examen|ausculté[a-z]*|épluch[a-z]+|regardé[a-z]*)",
    "(travail (au noir|dissimulé|non déclaré)|au black|salariés? ~4 (non|pas|jamais) déclarés?|revenus non déclarés|non"
    " déclarés? ~4 (intéress[a-z]+|impôts|fisc)|arrangements ~2 espèces|caisse noire|double comptabilité|sans facture"
    " ~4 (fisc|impôts)|dissimul[a-z]+ ~2 (revenus|chiffre))",
    "amendes?[^.;!?]{0,60} (millions?|75 000|retard de paiement|délais de paiement)",
    "(loi|code|législateur|réglementation|état) ~3 (impose|prévoit|inflige|punit|sanctionne)[^.;!?]{0,30} (amendes?"
    "|sanctions?)",
    "(tenons|tiens|mettrons|mettrai|mettons|restent|resteront) ~2 disposition ~2 (l'|la |les |de l'|des "
    ")?(administration|autorités|services fiscaux|enquêteurs)",
    "(alert|signal|dénonc|prévien|inform|saisi|avert|aviser)[a-z]* ~5 (direccte|dreets|ddpp|médiateur des entreprises"
    "|observatoire des délais|autorité de la concurrence|défenseur des droits|ordre des)",
    "contrôle (fiscal|URSSAF|de l'URSSAF|des impôts|de l'inspection du travail|de la DGCCRF)",
    "redressement fiscal",
    "(administration|état) ~2 (contrôle|surveille|sanctionne|punit) ~3 retards?[^.;!?]{0,50} (amendes?|sanctions?)",
    "amende ~6 (administrative|DGCCRF|2 millions|deux millions|75 000|chiffre d'affaires|l\\.? ?441-16)",
    "(DGCCRF|répression des fraudes)[^.;!?]{0,60} (amende|sanction|sanctions|sanctionn[a-z]+|punit|main lourde"
    "|contrôle)",
    "(signalons|signale|dénonçons|dénonce) (à|au|aux|auprès) ~1 {authority}",
    "signalement ~4 (DGCCRF|fisc|URSSAF|police|gendarmerie|impôts|procureur|inspection du travail)",
    "l\\.? ?441-16",
    "(inspection|contrôle|visite|enquête|descente) ~3 (URSSAF|fisc|DGCCRF|impôts|services fiscaux"
    "|inspecteur du travail|inspection du travail|gendarmes|police)",
    "{authority} ~4 (vous|te|t') (attend[a-z]*|cherch[a-z]+|convoqu[a-z]+|rend[a-z]* visite|interrog[a-z]+"
    "|auditionn[a-z]+|embarqu[a-z]+|tomb[a-z]+ dessus)",
    "{authority} ~2 (sera|seront|serait|seraient) ~1 (de mon avis|de notre avis|d'accord avec (moi|nous))",
    "{authority} ~6 (aiment?|raffolent?|s'intéressent?|apprécient?|adorent?|guettent?|surveillent?|a l'œil|ont l'œil)"
    " ~3 (sociétés?|entreprises?|clients?|gens|patrons?|dirigeants?|cas|comptes?|dossiers?|mauvais)",
)

_SET_ON: Final = Topic(
    ("force", "force_moved"),
    unless=re.compile(
        r"\b(?:vole?s?|vole\w+|cambriol\w+|accident|assur\w+|sinistre|uniformes?|livr\w+|commande\w*"
        r"|police (?:d'assurance|de"
        r" caractere\w*|d'ecriture|comprise|incluse|jointe)|polices|marche public|service fait|factures? "
        r"(?:de|du|pour)|travaux|chantier|circulation"
        r"|barre\w*"
        r"|parquet (?:flottant|massif|de|pose|stratifie|en|est|du)|(?:lames?|pose|poncage"
        r"|protections?) d[eu] parquet|rue|aucun\w*|fanfare|marionnettes?"
        r"|concert|bal|fete|merci|est pass\w+|sont pass\w+|arret\w* de bus|portes ouvertes|mandat\w*)\b"
    ),
)
_UNDECLARED = Topic(("undeclared",), even_denied=True, doubtful=True)
_OURSELVES: Final = re.compile(r"\b(?:nous sommes|je suis|notre \w+ est|nos \w+ sont)(?: [a-z]+){0,2} ?$")


_WE_LOOKED: Final = re.compile(r"\b(?:j'ai|nous avons|on a) (?:bien |deja |aussi )?$")  # at what we sent or got
_OWN_AFFAIR: Final = re.compile(  # an inspection of ours, a theft of our tools
    r"^(?!.*\b(?:vous|votre|vos|tu|ton|ta|tes)\b).*\b(?:nous occupe|chez nous|(?:notre|nos|mon|ma|mes) (?:petite )?"
    r"(?:entreprise|maison|societe|association|cabinet|atelier|ateliers|balances|outils|outillage|camions?|depot|locaux"
    r"|comptes|chantiers?|stock|portail|equipe|retard|vitrine|fourgon))\b"
)
_FOR_A_PAPER: Final = re.compile(
    r"\b(?:cartes? grises?|permis|attestations?|autorisations?|recepisse|voirie|arretes?|convois?|exoneration|credit"
    r" d'impot|declaration prealable|subventions?|plaques?|certificats?)\b"
)


_OVER: Final = re.compile(  # an inspection told of, that is over and went well
    r"\b(?:(?:s'est|s'etait|est) (?:\w+ )?(?:conclue?|terminee?|achevee?|passee?|deroulee?|close?)"
    r"|sans (?:redressement|suite"
    r"|observation|remarque|reserve)|a (?:ete )?(?:valide|releve aucun|donne satisfaction)\w*|avis favorable)\b"
)


_PLAIN: Final = re.compile(  # one writes so to no authority for a licence or an attestation
    r"\b(?:dgccrf|urssaf|fisc|repression des fraudes|inspection du travail|procureur\w*|services fiscaux)\b"
    r"|\b(?:denonc|signalement|plainte)\w*|\breferer\w+ a\b|\bde (?:notre|mon) avis\b|\baffaire pour les\b"
    r"|\b(?:connais|connaissons)\b|\bde (?:tres |trop )?pres (?:vos|par l'administration)\b|\bpar "
    r"l'administration\b|\bau noir\b|\bnon declare|\bdisposition de l'administration\b|\bfreres?,? "
    r"[^.;!?]{0,12}gendarmerie"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_UNDECLARED, _SET_ON)(letter)
    for hit in find_exposures(letter, _AUDIENCES):
        if _OWN_AFFAIR.search(hit.clause) or _FOR_A_PAPER.search(hit.clause):
            continue
        yield fault(letter, hit.span)
        return
    for hit in _LEVER.find(letter):
        if (
            not denied(hit)
            and _OVER.search(hit.passage.text) is None
            and _OURSELVES.search(hit.passage.text[: hit.start]) is None
            and _WE_LOOKED.search(hit.passage.text[: hit.start]) is None
            and _OWN_AFFAIR.search(hit.clause) is None
        ):
            yield fault(letter, hit.span)
            return


_FROM_ITS_WORDS: Final = doubting_unborne(_check, _PLAIN)


def _check_all(letter: Letter) -> Iterator[Fault]:
    yield from _FROM_ITS_WORDS(letter)
    yield from forbid_phrases(_BARGAINED, unless=excused_beside(_OURS_TO_TELL), even_denied=True)(letter)


RULE = Rule(
    id="CND075",
    name="denunciation-to-authority",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-031", "GR-075"),
    message="Menacer de saisir une administration pour être payé peut constituer un chantage.",
    hint="Retirez la phrase\u202f; annoncez au besoin le tribunal compétent, au conditionnel.",
    check=along(announced(_check_all, _UNDECLARED, _SET_ON, *_AUDIENCES, _LEVER, _BARGAINED), LEVER, FINE_DANGLED),
    bad=(
        letter("Nous informerons l’URSSAF de votre situation.", BUSINESS),
        letter(
            "Sans paiement, nous vous signalons à la DGCCRF : votre entreprise risque une amende de 1 % du "
            "chiffre d’affaires.",
            BUSINESS,
        ),
        letter("À défaut, votre dossier sera transmis : contrôle fiscal assuré.", BUSINESS),
        letter("Nous savons aussi regarder les travaux que vous faites sans facture, Monsieur.", BUSINESS),
        letter("Je vais prévenir la police de votre comportement.", CONSUMER),
        letter("Nous oublierons vos heures au noir dès réception du virement.", BUSINESS),
        letter("Payez, ou l’inspection du travail passera sur votre chantier.", BUSINESS),
        letter("L’article L441-16 prévoit une amende administrative.", BUSINESS),
    ),
    good=(
        letter(
            "L’administration fiscale demande désormais aux entreprises de recevoir leurs factures en ligne.", BUSINESS
        ),
        letter("Le délai convenu était le 31 mars.", BUSINESS),
        letter("Nous vous informons que notre facture à l’attention du Trésor public est jointe.", BUSINESS),
        letter("Nous n’avons informé ni l’URSSAF ni le fisc.", BUSINESS),
        letter("Le contrôle de réception a eu lieu le 3 mars.", BUSINESS),
        letter("L’inspection du travail passera mardi sur le chantier.", BUSINESS),
        letter("Le contrôle fiscal s’est terminé sans redressement.", BUSINESS),
        letter("Un contrôle annuel coûte moins cher qu’une panne.", BUSINESS),
        letter("Nous contacterons la préfecture pour la carte grise.", CONSUMER),
    ),
)
