"""How the debtor lives, what neighbours say of him and what other clients pay is no matter of the letter (GR-110)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.discretion import is_kept_for_him
from assistant.guardrails.meaning.doubt import doubting
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_given
from assistant.guardrails.wording.phrases import excused_anywhere, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_YOU: Final = re.compile(r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|chez|toi)\b|\bt'")
_KIND: Final = re.compile(
    r"\b(?:plaisir|bravo|superbe\w*|magnifi\w+|envie|reussi\w*|bonnes?|belles?|profitez bien|profite bien|merci"
    r"|livr\w+|pos[eé]e?s?|install\w+|realis\w+|chantier|travaux|commande\w*|repar\w+|entretien|devis|catalogue"
    r"|heureu\w+|ravi\w*|felicit\w+|retour de|rentr\w+ de|periode|saison|avant|apres|pendant (?:vos|tes|les|mes|nos)"
    r"|nos vacances|mes vacances|conges|factur\w+|releves?|echeances?|echue?s?|solde|seance|cours|location|reserv\w+"
    r"|organis\w+)\b"
)
_BILLED: Final = re.compile(r"\bfacture de (?:pose|travaux|livraison)\b|\bsolde (?:est|sera) du\b")
_LIFE = Topic(("luxury", "beholding"), beside=_YOU, unless=_KIND, elsewhere=_BILLED, even_denied=True)
_OTHERS: Final = phrases(
    "(nous|me) (devai[a-z]+|doi[a-z]+) ~2 (autant|davantage|aussi|la même|encore plus|bien plus|le double|pareil)",
    "(qui|elle|lui|il|eux) (nous|me) (devai[a-z]+|doi[a-z]+)[^.;!?]{0,40} (a|ont) ~2 (soldé|réglé|payé|versé)",
    "(agence|société|cabinet|entreprise|restaurant|garage|boutique|client|cliente|voisine?|concurrente?|confrère"
    "|commune|association|maison|hôtel|salon|magasin) ~3 (dans la même situation|dans le même cas|logée? à la "
    "même enseigne|comme vous|comme toi) ~3 (a|ont|est|paie|paye|règle|vient)",
    "(votre|vos|ton|tes) (voisine?s?|concurrente?s?|confrères?|homologues?) ~2 (a|ont|nous a"
    "|nous ont|me|paie|paient|paye|règle|règlent|lui|elle|eux) ~3 (payé|réglé|soldé|tardé|retard"
    "|impayés?|poursuivi|comprise?|réglée?s?)",
    "(un|une) autre (client|cliente|agence|société|commune|association) ~5 (a payé|a réglé|a soldé|nous doit|en retard"
    "|poursuivi|procès)",
    "(autres|tous mes|tous nos) clients,? ~2 (paient|payent|règlent|respectent|tiennent|honorent)",
)
_LEARNT: Final = phrases(
    "(on m'a|on nous a|on me|on nous) ~1 (dit|raconté|appris|rapporté|confié|signalé|souffle) ~5 que (vous|tu|votre"
    "|ton|ta)",
    "(vos|tes|votre) (collègues?|confrères?|amis|voisins?|consœurs?) ~4 (même (retard|dette|problème|situation)"
    "|exactement|autant de retard|dans le même)",
    "(eu|vu|croisé|rencontré|joint|appelé|contacté|parlé à|parlé avec|interrogé|questionné|sollicité|discuté avec) ~1"
    " (votre|ta|ton|vos|tes) {kin}",
    "(fiche|dossier|antécédents?|historique|passif|casseroles?) ~3 (chez|auprès d'|d'un|d'autres|de) ~2 (confrères?"
    "|collègues?|concurrents?|autres? (fournisseurs?|clients?|artisans?|sociétés?))",
    "(retournée?|revenue?|reparti|rentrée?|parti) ~1 (vivre|habiter|loger) ~2 (chez|dans|avec)",
    "(appris|su|entendu dire|informée?s?|mise? au courant) ~8 (par (des|un|une|vos|votre|tes|ton|ta|le|la) (voisin"
    "|voisine|voisins|collègues?|proches?|concierge|gardien|facteur|employée?s?|secrétaire|ami|amie|amis|cousin|sœur"
    "|frère|mère|père|commerçant|boulanger|confrère|fournisseur)s?)",
    "(voisine?s?|collègues?|concierge|gardien|secrétaire|ami|amie|amis|cousine?|sœur|frère|mère|père|beau-[a-z]+"
    "|belle-[a-z]+|comptable|salariée?s?|employée?s?|ex|employeur|patron) ~2 (nous|m'|me) ?(a|ont|avait) ~2 (confié"
    "|avoué|raconté|révélé|glissé|soufflé|laissé entendre|parlé de (vos|votre|tes|ton))",
    "(rumeur|on-dit|ragot) ~3 (court|selon|circule|laquelle)|(le bruit court|il se dit|il se murmure|on raconte"
    "|on murmure|on chuchote|la rumeur) ~2 que",
    "(j'en ai|nous en avons|je m'en suis|j'en) ~2 (touch|parl|gliss|ouver|discut|caus|dit)[a-z]* ~4 (à|avec"
    "|auprès de|au|aux|chez) (votre|ton|ta|tes|vos) (?!(service|compta|associ|direct|assistant|equipe|gerant"
    "|avocat|conseil|collegue de la comptabilite|architecte|electricien|plombier|chef de|maitre d"
    "|responsable|secretaire"
    "|standard|collaborat|expert|syndic|notaire|tresori|intendant|accueil|acheteu))[a-z]+",
)
# Whom a consumer works for: of a firm these are its own people.
_AT_WORK: Final = phrases(
    "(j'en ai|nous en avons|je m'en suis|j'en) ~2 (touch|parl|gliss|ouver|discut|caus|dit)[a-z]* ~4 (à|avec|auprès de"
    "|au|aux|chez) (votre|ton|ta|tes|vos) (responsable|directeur|directrice|secrétaire|chef|supérieure?"
    "|collaborat[a-z]+)",
)
_LIFE_MATTER = Topic(
    ("life_matter", "paying_word"),
    beside=re.compile(r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|gerante?|president|on|[a-z]{3,}ez)\b"),
    unless=re.compile(
        r"\b(?:vous nous avez dit|tu m'as dit|attendre|explique peut-etre|rapprochement|reference|conge maternite"
        r"|condoleances|sympathie|courage|pensees|felicit\w*|voeux|retablissement|soins?|seances?|consult\w*"
        r"|honoraires"
        r"|procedure|cabinet|faire-part|ceremonie|photo\w*|buffet|menu|salle|traiteur|gateau|fleurs|concert|pierre"
        r"|marbr\w*|livr\w+|commande|repas|bois de|boissons?|bouteilles? (?:de|consign)|sculpt\w*|plateaux?"
        r"|prestations?"
        r"|echeancier|plan|report|delai supplementaire|prenez|prends|souhait\w*|solution|facilit\w*|etaler|mutuelle"
        r"|organisme|attestation|medicaments (?:de|livres)|notre|nos|ma|mon|mes|travaux|location|cours|pour votre bebe"
        r"|chambre|poussette|vaisselle|cure (?:de|du)|fosse|etranger\w*|bouteilles|pompe|cuve|toiture|marchandise)\b"
    ),
    doubtful=True,
)
_LIFE_PRESSED = Topic(("life_matter", "pressed"), unless=_LIFE_MATTER.unless, doubtful=True)
_PLEASURE: Final = (
    "(casino|jeux?|paris?|paris sportifs|tiercé|poker|loto|grattage|alcool|bouteille|boire|jouer|parier|miser"
    "|sorties?|sortir"
    "|vacances|voyages?(?! à la (poste|banque))"
    "|cigarettes|restaurants?|fêtes?|ski|médicaments|traitement|soins|psy|salon de coiffure"
    "|maîtresse)"
)
_WAY_OF_LIFE: Final = phrases(
    "trop (vieux|vieille|âgée?|jeune) pour (diriger|gérer|payer|tenir ~1 (entreprise|comptes|société|commerce))",
    "(homme|femme|personne|gens|client) de (votre|ton|ta) (religion|foi|confession|origine|rang|race"
    "|couleur)[^.;!?]{0,20}"
    " (devrait|devraient|doit|doivent|savent|paie|paient|paye|payent)",
    "(femmes seules|mères célibataires|divorcée?s|vieux|étrangers|retraités|chômeurs|gens du voyage) ~1 (paient|payent"
    "|oublient|règlent|ne)[^.;!?]{0,20} (retard|dettes?|factures?|paient|payent|règlent|jamais)",
    "(buvez|bois|jouez|joues|fumez|fumes) ~1 (votre|ton|ta|tout votre|l') ?(argent|paie|salaire|retraite|allocations)",
    "(vendez|vends|hypothéquez|gagez|faites un crédit|prenez un crédit)[^.;!?]{0,40} (mais|puis|et|s'il le faut,?) ~1"
    " (payez"
    "|réglez|paie|règle|payez-nous|réglez-nous)",
    # how he spends, believes or loves, set against the debt
    f"(au lieu|plutôt que) (de|d') ~2 {_PLEASURE}[^.;!?]{{0,40}} (payez|paie|réglez|règle|virez|pensez à)",
    f"(vos|votre|tes|ton|ta) ~1 {_PLEASURE}[^.;!?]{{0,30}}"
    f" (?!passent vite)(passe|passent|coûte|coûtent|avant)[^.;!?]{{0,30}}"
    " (facture|factures|dettes?|paiement|nous payer|nous régler)",
    f"{_PLEASURE} coûte(nt)? ~2 cher[^.;!?]{{0,30}} (mais|et pourtant) ~2 facture",
    f"(goût|penchant|passion|faible|amour) (pour|de|du) (le |la |les |l')?{_PLEASURE}[^.;!?]{{0,30}} (explique[a-z]*"
    "|ruine[a-z]*|trésorerie|retard|dettes?|impayés?)",
    "(deux (hommes|femmes)|couple (homosexuel|d'hommes|de femmes|gay|lesbien)|gays|homosexuels)[^.;!?]{0,30} (vivent"
    "|vivez|doivent|devez|ont|avez)[^.;!?]{0,30} (moyens|payer|régler|argent|facture)",
    "(une|les|des) femmes? ~1 (chef|cheffe|patronne|gérante|à la tête|dans (le|ce)|aux commandes)[^.;!?]{0,40}"
    " (résultat"
    "|on voit|forcément|évidemment|étonn|ça donne|normal)[a-z]*",
    "(méfi|attendre|surpren|étonn|résultat|on voit|forcément|normal)[a-z]*[^.;!?]{0,30} (d'une|avec une|une|des)"
    " femmes?"
    " ~1 (chef|cheffe|patronne|gérante|à la tête|dans (le|ce)|aux commandes|seule|maire)",
    "(chez (vous|eux) autres|les gens (de (votre|ton|leur) (origine|pays|espèce|race|religion|milieu)|de chez vous)"
    "|les gens du voyage|les étrangers)[^.;!?]{0,40} (pai|pay|règl|régl|échéance|retard|honnête|parole|notion"
    "|dette)[a-z]*",
    "(ramadan|carême|shabbat|sabbat|prière|messe|pèlerinage)[^.;!?]{0,25} (facture|dette) ~2 (se paie|se paye|se règle"
    "|doit|reste due|n'attend)",
    "(religion|foi|dieu|coran|bible|église|imam|curé|rabbin|évangile|conversion) ~4 (apprend|apprenne|enseign|interdi"
    "|pardonn|commande|dit)[a-z]*[^.;!?]{0,40} (payer|rendre|dettes?|voler|paie|dû|doit|devoir|régler)",
    "(vendre|vendez|vends|gager|mettez au clou) ~2 (votre|vos|ta|tes|ton) (alliance|bijoux|meubles|maison|voiture"
    "|télévision"
    "|télé|montre|bague)[^.;!?]{0,25} (payer|régler|rembourser|solder)",
)
_DINED: Final = re.compile(
    r"\b(?:traiteur|menu|commande\w*|livr\w+|repas|reserv\w+|billet\w*|decor\w*|seance\w*|salle|concert|mutuelle"
    r"|organisme"
    r"|devis|cours|cerem\w*)\b"
)
_TOLD_OF_GOODS: Final = re.compile(
    r"\b(?:recommand\w+|grand bien|chantier|rendez-vous|virement|facture (?:partir|etait|est) |date d[eu]|panne|devis"
    r"|livraison|syndic|gestion directe|demande de|travaux|vendanges?|moissons?|en mer|en tournee|debordee?s?"
    r"|prefer\w+|conges|demenag\w+|degats?|ouvri\w+|ouvert\w*|reouv\w+|nouvelle (?:adresse|boutique)|portail|fuite)\b"
)


_PRAISE_TOO: Final = re.compile(
    r"^(?:on raconte|on murmure|il se (?:dit|murmure))\b"
)  # "que votre miel est le meilleur"


def _is_kept(letter: Letter, found: Fault) -> bool:
    return is_kept_for_him(letter, passage_given(letter, found.start or 0))


_HEARSAY: Final = doubting(
    doubting_unaimed(forbid_phrases(_LEARNT, unless=excused_beside(_TOLD_OF_GOODS)), only=_PRAISE_TOO), _is_kept
)


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_topics(_LIFE, _LIFE_MATTER, _LIFE_PRESSED)(letter),
        *forbid_phrases(_OTHERS, unless=excused_anywhere(_TOLD_OF_GOODS))(letter),
        *_HEARSAY(letter),
        *forbid_phrases(_WAY_OF_LIFE, unless=excused_beside(_DINED), even_denied=True)(letter),
        *(forbid_phrases(_AT_WORK)(letter) if to_consumer_like(letter) else ()),
    ]


RULE = Rule(
    id="PRI320",
    name="life-commented",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-110", "N10"),
    message="La lettre commente la vie du client, ce qu’on dit de lui ou ce que paient d’autres clients.",
    hint="Retirez la phrase\u202f; redites la somme et la date.",
    check=announced(_check, _LIFE, _LIFE_MATTER, _LIFE_PRESSED, _OTHERS, _LEARNT, _AT_WORK, _WAY_OF_LIFE),
    even_quoted=True,
    bad=(
        letter("J’ai vu sur vos photos que les Maldives vous plaisent.", CONSUMER),
        letter("Vous trouvez de l’argent pour une piscine, mais pas pour nous.", CONSUMER),
        letter("L’agence voisine, qui nous devait autant que vous, a soldé son compte.", BUSINESS),
        letter("Votre secrétaire nous a confié que la société allait mal.", BUSINESS),
        letter("J’en ai touché un mot à ta sœur.", CONSUMER),
        letter("Vos médicaments vous coûtent cher, mais notre facture passe en premier.", CONSUMER),
        letter("On aurait dû se méfier d’une femme chef de chantier.", BUSINESS),
        letter("J’en ai glissé un mot à votre directrice, entre deux portes.", CONSUMER),
    ),
    good=(
        letter("Nous vous souhaitons de bonnes vacances.", CONSUMER),
        letter("Le menu du ramadan a été servi comme convenu, la facture est jointe.", CONSUMER),
        letter("Nous avons vu la piscine terminée, elle est superbe.", CONSUMER),
        letter("Votre secrétaire nous a confirmé la date du virement.", BUSINESS),
        letter("Votre voisine nous a parlé du chantier et nous a recommandés.", CONSUMER),
        letter("Nos autres clients reçoivent le même catalogue.", BUSINESS),
        letter("On nous a dit que vous étiez en mer jusqu’au 12.", CONSUMER),
    ),
    reach="Une remarque sur un bien ou un loisir que les classes ne nomment pas échappe à cette règle.",
)
