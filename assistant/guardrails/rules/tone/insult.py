"""No insult, contempt or imputation of dishonesty (GR-072)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.doubt import only_warning
from assistant.guardrails.meaning.impostor import is_impostor
from assistant.guardrails.meaning.in_jest import is_in_jest
from assistant.guardrails.meaning.mockeries import MOCKERY, MOCKERY_HINTS, WEAK_MOCKERY
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_INSULT = phrases(
    "(sacrément|franchement|vraiment|drôlement) (bête|bêtes|con|cons|stupides?|idiote?s?)",
    "tas de (bons à rien|fainéants|menteurs|incapables|voleurs)",
    "(une telle|pareille|tant de) médiocrité",
    "même un (gosse|gamin|enfant) ~3 (saurait|comprendrait|sait|comprend)",
    "(avec un nom|un nom) (pareil|comme le vôtre|comme ça)",
    "femme (seule )?à la tête d'une (entreprise|société|maison)",
    "(quel courage|bravo pour le courage) ?!",
    "courir les (filles|jupons|garçons)",
    "(cliente?s?|profil|débiteur|débitrice) ~1 (à surveiller|à risques?|pénible|difficile|douteu(x|se)|à "
    "problèmes?|peu fréquentable|indésirable|toxique)",
    "(dossier|personne|société|entreprise|compte) ~1 (à risques?|douteu(x|se)|à problèmes?|peu fréquentable"
    "|indésirable|toxique)",
    "{insult}",
    "(gens|clients|personnes|individus) de (votre|ton) (espèce|acabit|engeance)",
    "(vous êtes|tu es|vous n'êtes|tu n'es|êtes-vous|es-tu|espèce de|bande de|sale|sales|(un|de) (vrais?"
    "|véritables?|parfaits?|fieffés?)|pur|comme un|comme des|traiter d|qualifier d|gens comme vous|pour des"
    "|pour un|de vrais|quel|quelle) ~3 {slight}",
    "(votre|ton|ta|vos|tes|ce|cette|un tel|une telle) (attitude|comportement|conduite|silence|manière"
    "|manières|façon|méthodes|pratiques|mutisme|désinvolture|procédés) ~4 {slight}",
    "{slight} ~3 (attitude|comportement|conduite|manière|manières|façon|de votre part|de ta part)",
    "(votre|ta) {slight}",
    "(vous|tu) ~1 (vous |te )?(moquez|moques|fichez|fiches|foutez|fous|payez la tête|paies la tête) (de nous"
    "|de moi|du monde|de notre|d'eux)",
    "se (moquer|moque|moquez|payer|paie|fiche|ficher|foutre|fout) (de nous|de moi|du monde|notre tête|ma tête)",
    "(prenez|prends|prendre) ~2 pour (des |un |une )?(imbéciles?|idiots?|idiote|cons?|pigeons?|banque"
    "|banquier|andouilles?|dupes?|naïfs?)",
    "(vous|tu) ~2 (mentez|mens|avez menti|as menti|trompez|trompes|escroquez|escroques|arnaquez|arnaques"
    "|volez|voles|abusez de|abuses de|nous menez en bateau|me mènes en bateau|roulez|nous baladez|me balades)",
    "(vos|tes) (mensonges?|salades|boniments|bobards|combines|magouilles|manigances|belles paroles|excuses "
    "bidon|fausses excuses)",
    "(votre|ta) (parole|signature) ~2 (ne vaut|vaut) ~1 (rien|pas)",
    "mauvaise volonté",
    "(êtes|es|t'es) ~2 (gonflée?s?(?! à bloc)|culottée?s?|lamentables?|minables?|pathétiques?)",
    "(par|tenue? par|dirigée? par|menée? par|gérée? par) (des|un|une) {slight}",
    "(êtes|es|n'êtes|n'es) ~2 qu'(un|une|des) ~1 ({slight}|{insult})",
    "(il faut|il fallait|faut-il|avez|as|avoir|quel) ~2 (culot|toupet|audace|aplomb|front|insolence)",
    "(mauvais|mauvaise|piètre|triste) (payeurs?|payeuse|client|cliente|gestionnaire) ~1 (notoire|chronique"
    "|reconnue?|bien connue?)",
)
# Frames that are slights because of their own negation.
_SLIGHTS = phrases(
    "(toujours|encore) (la même|le même|les mêmes) ~1 (chose|histoires?|refrain|chanson|rengaine|cirque"
    "|excuses?|couplet|topo|comédie|problème avec) ~2 (avec|chez) (vous|toi|ce genre|des gens)",
    "(êtes|clients?|gens|patrons?|mairies?|artisans?|commerçants?) ~2 tous (les mêmes|pareils)",
    "(plus personne|disparai[a-z]+|volatilis[a-z]+|évapor[a-z]+|envol[a-z]+) ~3 (quand(?! (nous|je|j'|on))"
    "|lorsqu'|dès|au moment|s'agit) ~4 (pay|régl|ouvrir|sort|factur|mettre|addition|note|chéquier)[a-z]*",
    "(quand|faut|moment|pour|dès|s'agit|refus[a-z]*|peine|mal à|savez|sait|jamais|apprenez|difficile) ~4 "
    "(ouvrir|délier|desserrer|sortir|décoller) ~2 (porte-monnaie|cordons|portefeuille|chéquier|morlingue|la bourse)",
    "(oursins?|hérisson|cactus|crocodile) dans ~1 (poche|portefeuille)s?",
    "(n'en est|n'en êtes|n'en es|n'en sont) ~1 (pas|plus) (une?|des)",
    "(relisez|relis|révisez|révise|reprenez|reprends|revoyez|potassez) ~1 (vos|tes) ~2 (cours|leçons?"
    "|manuels?|bases|classiques|catéchisme|tables|grammaire)",
    "(retournez|retourne) (à l'école|sur les bancs|en maternelle)",
    "(savez|sais|trouvez|trouviez|trouvais|saviez|savais|aviez|avais) ~2 (pourtant|bien|très bien) ~6 (quand"
    "|lorsqu|pour)[a-z']* ~4 (command|demand|réclam|rabais|remise|négoci|livr|besoin|arrang|appel)[a-z]*",
    "mémoire (courte|sélective|de poisson)",
    "(silence|absence|mutisme) ~1 (est|reste|demeure) ~1 (éloquente?|assourdissante?|révélateur"
    "|significati(f|ve)(?! d')|coupable|méprisante?)",
    "(fai[a-z]+|refai[a-z]+|jou[a-z]+|connai[a-z]*|encore|toujours|classique|éternel) ~3 le coup (du|de la"
    "|des) (chèque|virement|panne|comptable|facture|courrier|banque|vacances|maladie|mail)",
    "le coup (du|de la|des) (chèque|virement|panne|comptable|facture|courrier|banque|vacances|maladie"
    "|mail)[^.;!?]{0,40} (on|nous|me) ~3 (déjà|fait|connaît|connaissons|fera|faites|refait)",
    "(n'avez|n'as|n'ont) ~1 aucune excuse(?! (à|de))",
    "aucune excuse (valable|possible|recevable|acceptable|pour (votre|ton|un tel|ce silence|ne pas|cela|ça))",
    "(n'y a|n'a) ~1 aucune excuse(?! (à|de))",
    "(vous|tu|êtes|es) ~2 (seulement|au moins|vraiment) (capables?|en état|en mesure|fichue?s?|fichus) de ~2 "
    "(payer|régler|lire|honorer|tenir|compter|écrire|faire|gérer)",
    "(croyais|croyions|pensais|pensions) ~2 plus (malin|maligne|intelligente?s?|fine?s?|adultes?|sérieu(x"
    "|se)|honnêtes?)",
    "poil ~2 (dans la main|encore)",
    "(dessin|film) ~2 encore",
    "(vous|tu) ~1 (buvez|bois) ~1 (la caisse|l'argent|la paie|le fonds|trop(?! serré)|comme)",
    "(vous|tu) ~1 (jouez au casino|dépensez sans)",
    "soit [^.;!?]{3,40} soit ~3 (exprès|malhonnête|bête|incompétente?|bêtise|mensonge)",
    "(excuses?|histoires?|prétextes?|contes?|explications?) ~2 (à dormir debout|bidons?|éternelles?"
    "|habituelles?|ridicules?|cousues? de fil blanc|vaseuses?|foireuses?|toutes faites|de toujours)",
    "(votre|ton|vos|tes|ce|cette|assez de|marre de|fini|finie|arrêtez|arrête|cessez) ~1 (cinéma|comédie"
    "|cirque|petit jeu|numéro|cinoche|manège|mascarade|petites? manœuvres?|petits jeux|histoires) ~3 (assez"
    "|duré|suffit|ça|continue|plus|prend|marche|fini|finie|cesse[a-z]*|lasse[a-z]*|ridicule)",
    "(arrêtez|arrête|cessez|finissez|stop) ~2 (cinéma|comédie|cirque|jouer|mentir|tricher|histoires|inventer)",
    "(nous|me|m') (balad|promen|roul|enfum|lantern|endorm|embobin|bern|dup|enroul|embrouill)(er|ez|es|é|ée|és|e|ent)",
    "(votre|ta|quelle|cette|une|leur|pareille|telle) ~1 (gestion|comptabilité|trésorerie|organisation|tenue) "
    "~2 ({slight}|catastrophique|désastreuse|inexistante|chaotique|hasardeuse|douteuse|d'amateur)",
    "(on|nous|je) ~1 (voit|voyons|vois|sait|savons|comprend|comprenons) ~3 (à qui (on|nous) ~1 (a|avons"
    "|avait) ~1 affaire|à quoi s'en tenir sur)",
    "(on|nous|je) ~1 (voit|voyons|vois|sait|savons|comprend|comprenons) ~3 (genre|sorte) ~1 (de|d') ~1 "
    "(clients?|personnes?|gens|maison|homme|femme|patron|mairie|société|boîte|entreprise|individu)",
    "(pas|incapables?|inapte) ~1 (capables?|fichue?s?|foutue?s?|en mesure|apte)? ?(de|d'|à) ~1 (tenir|gérer"
    "|faire|remplir|honorer|respecter|signer|compter|lire|ouvrir) ~3 (comptabilité|virement|chèque|caisse"
    "|parole|courrier|engagements?|jusqu'à|facture|société|entreprise)",
    "(pas|guère|jamais) ~3 (vos|tes|votre|ton) (habitudes?|genre|priorités?|principes|fort|style|spécialité"
    "|culture|vocabulaire|valeurs)",
    "(êtes|es|restez|restes|toujours|sont) ~2 abonnés absents",
    "inscrits? aux abonnés",
    "(comme|selon|fidèle à) ~2 (vos habitudes|votre habitude|ton habitude|accoutumée?|d'habitude chez "
    "vous)[^.;!?]{0,40} (rien|pas|personne|silence|jamais|retards?|oubli[a-z]*|excuses?|traîn[a-z]*|mort|promesses?)",
    "(rien|pas|personne|silence|jamais|retards?|oubli[a-z]*|excuses?|traîn[a-z]*|mort"
    "|promesses?)[^.;!?]{0,40} (comme|selon|fidèle à) ~2 (vos habitudes|votre habitude|ton habitude"
    "|accoutumée?|d'habitude chez vous)",
    "ne (trompent|trompe|dupent|dupe|convainquent) ~1 (plus|pas) ~1 personne",
    "(merci|bravo) (d'avoir|de nous avoir|de m'avoir) (oublié|ignoré|laissé tomber|pris (pour|de haut)|roulé"
    "|menti|fait (attendre|perdre))",
    "(votre|ton|ta) (incapacité|négligence|laxisme|incurie|fourberie|cupidité|avarice|radinerie"
    "|inconséquence|laisser-aller|je-m'en-fichisme|toupet|culot|arrogance|suffisance|mesquinerie|bêtise)",
    "(compter|lire|écrire|tenir parole) ~2 (vous échappe|vous dépasse|te dépasse|semble au-dessus|vous (est"
    "|semble) ~1 (étranger|difficile|inconnu))",
    "(gens|clients|individus|personnes|entreprises) (de|dans) (votre espèce|ton espèce)",
    "(marre|méfi[a-z]+|assez|jamais|plus|à cause|genre|affaire à|face à|pas|mieux|sans|contre|honte|vivre"
    "|coul[a-z]*|ferm[a-z]*|supporter) ~5 (gens|clients|individus|personnes|entreprises) comme (vous|toi)",
    "(aucun|aucune|pas de|sans) (parole|scrupules?|honneur|éducation|dignité|respect(?! (des|du|de la) "
    "(usages|délais?|horaires?|formes?|procédure))|morale)",
    "(apprenez|apprends) ~1 (à|la|le) ~1 (compter|lire|payer|politesse|savoir-vivre)",
    "(savez|sais)[-\\s](vous|tu) (lire|compter)(?! (un|une|les|des|le|la) (relevé|plans?|partitions?|cartes?"
    "|tableau|devis|compteur|étiquettes?|codes?))",
    "(mener|menez|mènes|mène|balader) ~2 en bateau",
    "(aussi|si|tellement|vraiment) (peu sérieux|peu fiable|peu honnête|peu scrupuleux)",
    "(vous êtes|tu es|client|clients|entreprise) ~1 (peu sérieux|peu fiable|peu honnête|peu recommandable"
    "|pas sérieux|pas honnête|pas fiable)",
    "(triste|sinistre|pauvre) (individu|personnage|type)",
    "(vivez|vis|vit|vivent) aux crochets (de|d'|des) (vos|votre|tes|nos|fournisseurs|artisans|autres)",
    "(jamais|rarement) (vu|connu|rencontré) ~4 (aussi|si) (nulle?s?|mauvaise?s?|minables?|malhonnêtes?|désorganisée?s?"
    "|incompétente?s?|lamentables?|grossi(er|ère)s?)",
    "(quel|quelle) (cirque|foire|pagaille|pétaudière|mascarade|bazar|foutoir),? ~1 (votre|chez vous|vos|cette mairie)",
    "(votre|vos|ta|tes) ~1 (service|services|agents?|comptables?|équipes?|administration|mairie|secrétaire|employés)"
    " ~2 (est|sont) (incapables?|infichus?|infoutus?) (de|d')",
    "(seule?s?|il faut être) (un|une|des)? ?(incapables?|imbéciles?|malotrus?|idiote?s?|voyous?) ~1 (laisse|pour"
    " laisser"
    "|pour ne pas|oublie|traite)[a-z]*",
    "à force de mentir",
    "(entreprise|société|maison|client|cliente|personne|commune|mairie|professionnel) (sérieuse?|sérieux|honnête"
    "|correcte?"
    "|digne de ce nom|respectable) ne (se (conduit|comporte)|agit|traite|fait|paie|règle)[a-z]* ~2 (pas|jamais) ~4"
    " (comme"
    "|ainsi|de la sorte|vôtre)",
    "quand on n'a pas ~2 (argent|moyens|sous|trésorerie),? on ~2 (ne|s'abstient|évite|se passe|reste|commence)",
    "(quel culot|quel toupet|quelle audace|quelle arrogance|sacré culot|un tel culot|culotté|gonflé|sacré toupet)",
    "(te|vous) payer (ma|notre) tête",
    "(vous n'avez|tu n'as|sans) ~3 (sens de l'honneur|sens moral|sens des responsabilités|éducation|gêne(?! "
    "(pour|de|occasionn))|dignité|courage)",
    "(vous n'êtes|tu n'es|n'êtes) ~1 (pas|plus) ~1 (fiables?|crédible|sérieux|sérieuse|digne|honnête"
    "|quelqu'un de bien)",
    "(votre|ta|leur) parole ~1 (vaut|valait|compte) ~2 (rien|grand-chose|pas|plus|peu)",
    "(aucun|aucune) (respect(?! (pour|des) (les )?(horaires|délais|usages))|sérieux|professionnalisme)",
    "(quel|quelle|aucun) (amateurisme|incompétence)",
)
_OFTEN_PLAIN: Final = re.compile(  # words of the lists above that a sentence may hold in peace
    r"^(?:mauvaise foi|filou\w*|pourri\w*|parasite.*|blaireau\w*|bouffon\w*|guignol\w*|traitres?|tricheu\w*"
    r"|pingres?|radins?|fumist\w*|connerie\w*|foutaise\w*|judas|raclures?|charlatans?|comme un .*|pour (?:un|des) .*"
    r"|(?:vos|tes) salades|(?:par|de vrais?|un vrai|une vraie) .*|mauvais joueur|sans.gene|sans vergogne)$"
)


# "Un catalogue publicitaire n'en est pas un": a paper is no book, an invoice or a quotation; a person is no honest man.
_NO_SUCH_PAPER: Final = re.compile(
    r"\b(?:une?|la|les?|l'|des|cette|cet?|ces|notre|nos) ?(?:catalogues?|brochures?|depliants?|plaquettes?|affiches?"
    r"|magazines?|carnets?|livrets?|albums?|devis|factures?|proforma|avoirs?|acomptes?|arrhes|bons?|bordereaux?"
    r"|recus?|tickets?|relances?|rappels?|courriers?|courriels?|lettres?|avenants?|attestations?|escomptes?|remises?"
    r"|indemnites?|penalites?|cautions?|dimanches?|samedis?|lundis?|abris?|verandas?|terrasses?)"
    r"(?: (?!n'|et\b|qui\b|vous\b|tu\b)[a-z'-]+){0,3} $"
)


def _is_no_slight(letter: Letter, hit: Hit) -> bool:
    """Whether it jests, or tells that a paper or a day is not what it is taken for."""
    paper = hit.text.startswith("n'en est pas") or hit.text.startswith("n'en sont pas")
    return is_in_jest(letter, hit) or (paper and _NO_SUCH_PAPER.search(hit.passage.text[: hit.start]) is not None)


def _is_of_another(letter: Letter, hit: Hit) -> bool:
    return is_impostor(hit) or is_in_jest(letter, hit)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from doubting_unaimed(forbid_phrases(_INSULT, unless=_is_of_another), only=_OFTEN_PLAIN, at_you=True)(letter)
    yield from forbid_phrases(_SLIGHTS, unless=_is_no_slight, even_denied=True)(letter)
    yield from doubting_unaimed(forbid_phrases(MOCKERY, unless=is_in_jest, even_denied=True))(letter)
    mocked = forbid_phrases(WEAK_MOCKERY, unless=is_in_jest, even_denied=True)
    yield from doubting_unaimed(mocked, at_you=True)(letter)
    yield from only_warning(forbid_phrases(MOCKERY_HINTS, unless=is_in_jest, even_denied=True))(letter)


RULE = Rule(
    id="TON072",
    name="insult",
    severity=Severity.BLOCKING,
    source="fr-pen-r621-2",
    covers=("GR-072",),
    message="La lettre blesse, méprise ou accuse de malhonnêteté.",
    hint="Décrivez les faits\u202f: la facture, sa date, ce qui manque.",
    check=announced(_check, _INSULT, _SLIGHTS, MOCKERY, WEAK_MOCKERY, MOCKERY_HINTS),
    bad=(
        letter("Un client menteur, disent les scieurs, est un client qui paie tard.", BUSINESS),
        letter("Vous êtes un mauvais payeur notoire.", BUSINESS),
        letter("Votre comportement est lamentable.", CONSUMER),
        letter("Tu te moques de moi.", BUSINESS),
        letter("Vous nous prenez pour des imbéciles.", BUSINESS),
        letter("Vos mensonges ont assez duré.", CONSUMER),
        letter("Un commerçant tient parole, et votre patron n’en est pas un.", BUSINESS),
        letter("Vous êtes un escroc qui se fait passer pour un commerçant.", BUSINESS),
    ),
    good=(
        letter("Un bois menteur, disent les scieurs, est un bois qui cache ses nœuds.", BUSINESS),
        letter("La facture F-118 reste impayée à ce jour.", BUSINESS),
        letter("Nous ne doutons pas de votre bonne foi.", CONSUMER),
        letter("Il ne s’agit pas de mauvaise foi de votre part.", CONSUMER),
        letter("Le spectacle de clowns du 3 mars est facturé.", CONSUMER),
        letter("Un escroc s’est fait passer pour nous auprès d’un confrère à vous.", BUSINESS),
        letter("Méfiez-vous d’un escroc qui usurpe notre nom et annonce un nouveau compte.", BUSINESS),
        letter("Ton silence me gêne, une réponse même courte suffirait.", BUSINESS),
        letter("Pas de nouvelles, et ce n’est pas dans vos habitudes.", BUSINESS),
        letter("Votre virement est arrivé par miracle un jour de grève, merci.", BUSINESS),
        letter("Personne ici ne pense à de la mauvaise volonté. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Apprenez aux enfants à lire la partition, elle est comprise dans la facture.", CONSUMER),
        letter("Le taux réduit est pour les livres, et un catalogue publicitaire n’en est pas un.", BUSINESS),
        letter("Notre apprenti a fait semblant de ne pas être fier.", CONSUMER),
    ),
    reach="Le sarcasme et la métaphore échappent à cette règle.",
)
