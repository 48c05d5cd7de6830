"""Nobody around the debtor, and no public, is told of a debt to get it paid (GR-064, GR-070)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.meaning.errand import is_errand
from assistant.guardrails.meaning.exposure import AROUND, find_exposures, is_requested
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.meaning.told_of_work import is_of_work
from assistant.guardrails.moves.made_known import MADE_KNOWN
from assistant.guardrails.moves.told_others import COPIED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_YOURS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes|cette dette|cet impaye)\b")


# Made public, by whomever.
_PUBLISHED = phrases(
    "(sera|seront|va être|vont être|être|soit) ~1 (rendue?s? publi(cs?|ques?)|publiée?s?|affichée?s?|diffusée?s?"
    "|divulguée?s?|révélée?s?|étalée?s?|connue?s? de (tous|tout)|mise?s? sur (internet|les réseaux))",
    "(faire|ferons|ferai) ~2 (mauvaise )?(publicité|réputation)",
    "(réputation|image) ~4 (en pâtira|souffrira|sera (ternie|salie|entachée)|en souffrira|en prendra)",
    "(trouver|retrouver|chercher|retrouverai|trouverai|connaissons|connais|avons|ai) ~4 (adresse|numéro"
    "|coordonnées|nom) ~1 (de )?(votre|ton) (employeur|patron|directeur|chef|bureau|lieu de travail)",
    "(affiches?|affichettes?|panneaux?|banderoles?|pancartes?|tracts?|autocollants?) ~8 (hall|immeuble|vitrine"
    "|porte|quartier|rue|village|mairie|entrée|cage d'escalier)",
    "(post|publication|story|tweet|commentaire|avis|vidéo) ~5"
    " (votre|ta|vos|tes) (nom|photo|dette|impayé|retard|société|entreprise)",
    "(bouche-à-oreille|réputation|rumeur|bruit|nouvelles?) ~4 (court|courra|circule|circulera|se répand|ira vite"
    "|va vite|voyage|se fait|fera son (œuvre|chemin))",
    "(votre|ton) (nom|société|entreprise) ~2 (circule|circulera|tournera|sera citée?|sera connue?"
    "|fera le tour|sera sur toutes les lèvres)",
)


_BREAKDOWN: Final = re.compile(  # what a trade reports, and no debt
    r"\b(?:panne|fuite|coupure|incident|anomalie|defaut de|sinistre|infiltration|degat\w*|horaires?|acces|livraison"
    r"|planning)\b"
)
_ORDERED: Final = re.compile(r"\b(?:bons? a tirer|maquettes?|devis|impression|tirages?|grammages?|teintes?)\b")

# Whom of the debtor's own house one may well write to: everybody else is a third party.
_HOUSE: Final = (
    "service|services|compta|comptab[a-z]*|direction|siege|gerant[a-z]*|dirigeant[a-z]*|president[a-z]*"
    "|tresorie[a-z]*|responsable[a-z]*|assistant[a-z]*|secretaria[a-z]*|secretaire[a-z]*|equipe[a-z]*"
    "|interlocut[a-z]*|acheteu[a-z]*|conduct[a-z]*|associe[a-z]*|avocat[a-z]*|conseil|mandataire|administrateur"
    "|liquidateur|notaire|expert[a-z]*|representant[a-z]*|caution|garant[a-z]*|cabinet|agence|etablissement"
    "|adresse|attention|nom|compte|numero|disposition|convenance|demande|choix|portail|plateforme|boite"
    "|messagerie|domicile|commande|dossier|message|courriel|courrier|lettre|question[a-z]*|reclamation[a-z]*"
    "|contestation|remarque[a-z]*|situation|facture[a-z]*|reglement[a-z]*|paiement|virement|ecoute|cote|part"
    "|place|guise|tour|gre|avis|projet[a-z]*|chantier[a-z]*|commune|mairie|collectivite|juriste|adjoint[a-z]*"
    "|collaborat[a-z]*|propre|bureau|standard|accueil|mari|epouse|femme|conjoint[a-z]*|premier|premiere|nouvel"
    "|nouvelle|nouveau|mediateur|proposition[a-z]*|reponse|accord|client|banque|convention|contrat|retour"
    "|vice[a-z]*|besoin[a-z]*|attente[a-z]*|tiers|visite|rendez"
)
_OURS: Final = phrases(
    "(parl|discut|référ|écri|téléphon|rapproch|adresser|adresserai|adresserons|tourn|expliqu|signal)[a-z]* ~4 (à|aux"
    "|auprès"
    f" de|chez|avec|vers) (votre|vos|ton|ta|tes) (?!({_HOUSE})\\b)[a-z]+",
    f"(prévenir|préviendr|inform|avert|alert|contact|sollicit|appeler|appeller)[a-z]* (votre|vos|ton|ta|tes)"
    f" (?!({_HOUSE})"
    "\\b)[a-z]+",
    "(parl|dir|racont|demand|montr|touch|gliss|annonc|présent|relat|rapport|expos|confi|évoqu|lir|révél|montrer|alert"
    "|aviser"
    "|prévien|préviendr|inform|avert|contact|sollicit|appell|interrog|questionn|entretien|entretiendr|relanc"
    "|sensibilis)"
    "(ai|ons|erai|erons|rai|rons|e|er|re|ir) ~3 (à|aux|auprès de|chez|avec|vers|de|d')? ?(chacun|chacune|tous|toutes"
    "|l'ensemble|plusieurs|certains|quelques-uns|la plupart) ~1 (de )?(vos|tes|votre|ta|ton) ~1 "
    f"(?!({_HOUSE})\\b)[a-z]+",
    f"(copies?|double|transfert|exemplaire) ~6 (à|pour|chez) (votre|vos|ton|ta|tes) (?!({_HOUSE})\\b)[a-z]+",
    "(service|bureau|direction|responsable) ~1 (paie|paye|RH|du personnel|social|des salaires) ~1 (de|chez) (votre"
    "|ton)",
    "(banque|agence bancaire|employeur|assureur)[^.;!?]{0,30} (copie|informée?s?|prévenue?s?|avertie?s?|avisée?s?)",
    "(fiche|page(?! facebook (que|dont)| de votre)|note|avis|étoiles?|commentaire) ~1 (google|trustpilot|facebook"
    "|tripadvisor|internet|pages jaunes)",
    "(partag|racont|relat|témoign|publi)[a-z]+ ~2 (notre|mon|nos|votre) (expérience|mésaventure|histoire"
    "|témoignage|aventure|ressenti|déconvenue)",
    "(racont|déball|étal|publi|post|balanc|écri|mett|expliqu)[a-z]* ~1 (toute )?(tout|l'histoire|cette histoire"
    "|l'affaire"
    "|cette affaire|notre histoire|mon histoire|ce qui s'est passé|nos déboires|mes déboires) ~2 (sur"
    "|dans) ~4 (facebook|google"
    "|instagram|linkedin|tiktok|trustpilot|tripadvisor|internet|réseaux|forums?|avis|page|blog|groupe)",
    "(sujet|objet|motif) de (conversation|discussion|plaisanterie|débat)",
    "(partageons|partage|avons|ai) ~2 (fournisseurs|clients|relations|contacts|amis|partenaires|connaissances) ~2"
    " (communs?"
    "|communes?|entre eux|partagés?|en commun|dommage|parl)|partageons ~2 (fournisseurs|clients|relations|partenaires)",
)


_PLAINLY: Final = phrases(
    "(verrez|verras|verront|verra|lirez|liront|lira|trouverez) ~1 (votre|vos|leurs?|son|ton) noms? ~2 (journal|journaux"
    "|presse|internet|réseaux)",
    "(dirai|dirons|dira|raconterai|raconterons|expliquerai) ~1 à (votre|ton|ta|vos|tes) {kin} (pourquoi|où|avec qui"
    "|ce que (vous|tu)|comment (vous|tu))",
    "(patron|employeur|propriétaire|bailleur|banquier|voisins?)[^.!?]{0,40} (lui|leur) en (parler|toucher|glisser)(a"
    "|ai|ons"
    "|ont)",
    "(nous|je|on) (révéler|dévoiler|divulguer)(ons|ai|a) ~1 (comment|ce que|pourquoi|vos|votre|tes|ton|ta)",
    # who will learn it, whose photograph is shown, who reads each letter
    "(apprendra|apprendront|saura|sauront|découvrira|découvriront) ~2 (que|comment) (vous|tu) (ne|n') ~1 (payez|réglez"
    "|paies|règles|avez|as|honorez|tenez) ~1 (pas|plus|rien|jamais)",
    "(publi|post|mett|affich|diffus|partag|coll)[a-z]* ~2 (votre|vos|ta|ton|tes) (photos?|nom|visage|portrait|adresse"
    "|factures?)[^.;!?]{0,60} (somme|dettes?|dois|devez|doit|impayée?s?)",
    "(mettrons|mettrai|mettra|mettons|mets) ~1 (votre|vos|ton|ta|tes) (donneurs? d'ordres?|clients?|employeur"
    "|propriétaire"
    "|bailleur|banque|banquier|syndic|fournisseurs?|franchiseur|actionnaires?|préfet|voisins) ~2 en copie",
)


def _is_wished(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    return is_requested(hit.passage.text, hit.start)


_THING_TELLS: Final = re.compile(  # signs "qui doivent informer vos clients de la déviation", and no letter of ours
    r"^(?!.*\b(?:courriers?|lettres?|messages?|mails?|courriels?)\b).*\bqui (?:doi\w+|permet\w*|serv\w*"
    r"|devai\w+) (?:a |d')?$"
)
_SCREEN: Final = re.compile(r"\b(?:espace (?:client|personnel)|portail|plateforme|compte en ligne|chorus)\b")
_ON_A_SITE: Final = re.compile(r"\b(?:google|trustpilot|facebook|tripadvisor|internet|pages jaunes)\b")
_TO_HARM: Final = re.compile(  # "notre note Google nous rend fiers" harms nobody
    r"\b(?:je|on|va|vont|mets|mettr\w+|pensez|penses|dommage|suffi\w+|lisent|lit|[a-z]+(?:rai|rons|ra|ront|rait))\b"
    r"|\bj'"
)


_PLAIN: Final = re.compile(  # they concern no work, and no courtesy is told so
    r"\b(?:employeurs?|hierarchi\w+|electeurs|entourage|adherents seront|responsable des ressources|presse)\b"
    r"|\bcopies? de (?:cette|ce|la presente)\b|\b(?:divulgu|denonc|ebruit|deball|balanc)\w+|\bavis (?:negatif"
    r"|sur google)"
    r"|\b(?:ravis?|contente?s?|heureu\w+) d'apprendre\b|\bquestions$|\bau courant$|\bcommentaire negatif"
    r"|\bferons savoir"
    r"|\braconter\w+ a (?:vos|votre|tes|ton)\b|\bsait desormais pourquoi|\bplaisir d[e'] ?(?:inform|preven"
    r"|avert|alert)\w+"
    r"|\b(?:ont|a) le droit de savoir|\bmerit\w+ de savoir|\breclamer\w+ a|\btourner\w+ vers|\bfacebook verra"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _OURS.find(letter):
        text = hit.passage.text
        excused = (
            _BREAKDOWN.search(hit.text) is not None
            or is_requested(text, hit.start)
            or _THING_TELLS.search(text[: hit.start]) is not None
            or is_errand(text)
            or (hit.text.startswith("ecrit ") and text[: hit.start].endswith("par "))
            or is_of_work(text[hit.end :])
            or (_ON_A_SITE.search(hit.text) is not None and _TO_HARM.search(text) is None)
            or is_of_house(letter, hit.text, text)
        )
        if not excused and not denied(hit):
            yield fault(letter, hit.span)
    for hit in _PUBLISHED.find(letter):
        if (
            not denied(hit)
            and _YOURS.search(hit.passage.text) is not None
            and _ORDERED.search(hit.clause) is None
            and _SCREEN.search(hit.clause) is None
        ):
            yield fault(letter, hit.span)
    for hit in find_exposures(letter, AROUND):
        yield fault(letter, hit.span)


_FROM_ITS_WORDS: Final = doubting_unborne(_check, _PLAIN)


def _check_all(letter: Letter) -> Iterator[Fault]:
    yield from _FROM_ITS_WORDS(letter)
    yield from forbid_phrases(_PLAINLY, unless=_is_wished, even_denied=True)(letter)


RULE = Rule(
    id="CND064",
    name="disclosure-to-third-party",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-064", "GR-070"),
    message="La lettre menace de révéler la dette à un tiers, ou l’a fait.",
    hint="Retirez la phrase\u202f: seuls le débiteur et la justice ont à la connaître.",
    check=along(announced(_check_all, _OURS, _PUBLISHED, _PLAINLY, *AROUND), COPIED, MADE_KNOWN),
    bad=(
        letter("Je raconte toute l’histoire sur la page Facebook du camping et dans les avis Google.", BUSINESS),
        letter("Copie du présent courriel est adressée à votre banque.", BUSINESS),
        letter("Vos clients sauront que vous ne payez pas.", BUSINESS),
        letter("Nous mettrons votre donneur d’ordre en copie de nos courriels.", BUSINESS),
        letter("Nous informerons votre employeur de cette situation.", CONSUMER),
        letter("Je serai obligé d’en parler à ta famille.", CONSUMER),
        letter("Nous avons prévenu votre banque de cet impayé.", BUSINESS),
        letter("Nous publierons votre nom sur les réseaux sociaux.", BUSINESS),
        letter("Nous n’hésiterons pas à alerter la presse sur vos pratiques.", BUSINESS),
        letter("Vos fournisseurs seront informés de votre retard.", BUSINESS),
    ),
    good=(
        letter("Votre appel de jeudi : votre client conteste le nombre de chambres.", BUSINESS),
        letter("Nous avons publié l’histoire de la scierie sur notre site.", BUSINESS),
        letter("Nous vous informons que votre banque a rejeté le prélèvement.", CONSUMER),
        letter("Pouvez-vous prévenir votre banque avant le virement ?", BUSINESS),
        letter("À votre demande, nous mettrons votre banque en copie.", BUSINESS),
        letter("Nous n’informerons ni votre employeur ni votre famille.", CONSUMER),
        letter("Vos clients ont apprécié la livraison, et nous vous en remercions.", BUSINESS),
        letter("Merci d’informer votre assureur si nécessaire.", CONSUMER),
        letter("Si notre travail vous a plu, un avis sur notre fiche Google nous aiderait.", BUSINESS),
        letter("Voici le bon à tirer de vos affiches de vitrine.", BUSINESS),
        letter("Prenez le temps d’en parler à votre frère, rien ne presse pour l’enseigne.", BUSINESS),
        letter("Nous saisirons, à défaut, le tribunal compétent.", BUSINESS),
        letter("Les flèches qui doivent informer vos clients du détour sont collées.", BUSINESS),
        letter("Votre ordre de virement nous est parvenu sans montant.", BUSINESS),
        letter("Vos adhérentes recevront les sacs de toile la veille du départ.", BUSINESS),
        letter("J’ai prévenu vos voisins du bruit de la scie.", CONSUMER),
        letter("Nous rangeons cette facture dans votre espace client.", BUSINESS),
    ),
    reach="Les allusions à qui n’est pas nommé échappent à cette règle.",
)
