"""No insult, contempt or imputation of dishonesty (GR-072)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import DEBT, has_company, is_title
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_INSULT = phrases(
    "(cliente?s?|dossier|profil|personne|société|entreprise|compte|débiteur|débitrice) ~1 (à surveiller|à "
    "risques?|pénible|difficile|douteu(x|se)|à problèmes?|peu fréquentable|indésirable|toxique)",
    "{insult}",
    "(vous êtes|tu es|vous n'êtes|tu n'es|êtes-vous|es-tu|espèce de|bande de|sale|sales|(un|de) "
    "(vrais?|véritables?|parfaits?|fieffés?)|pur|comme un|comme des|traiter d|qualifier d|gens comme "
    "vous|pour des|pour un|de vrais|quel|quelle) ~3 {slight}",
    "(votre|ton|ta|vos|tes|ce|cette|un tel|une telle) (attitude|comportement|conduite|silence|manière"
    "|manières|façon|méthodes|pratiques|mutisme|désinvolture|procédés) ~4 {slight}",
    "{slight} ~3 (attitude|comportement|conduite|manière|manières|façon|de votre part|de ta part)",
    "(votre|ta) {slight}",
    "(vous|tu) ~1 (vous |te )?(moquez|moques|fichez|fiches|foutez|fous|payez la tête|paies la tête) "
    "(de nous|de moi|du monde|de notre|d'eux)",
    "se (moquer|moque|moquez|payer|paie|fiche|ficher|foutre|fout) (de nous|de moi|du monde|notre tête|ma tête)",
    "(prenez|prends|prendre) ~2 pour (des |un |une )?(imbéciles?|idiots?|idiote|cons?|pigeons?|banque"
    "|banquier|andouilles?|dupes?|naïfs?)",
    "(vous|tu) ~2 (mentez|mens|avez menti|as menti|trompez|trompes|escroquez|escroques|arnaquez|arnaques|volez"
    "|voles|abusez de|abuses de|nous menez en bateau|me mènes en bateau|roulez|nous baladez|me balades)",
    "(vos|tes) (mensonges?|salades|boniments|bobards|combines|magouilles|manigances|belles paroles"
    "|excuses bidon|fausses excuses)",
    "(votre|ta) (parole|signature) ~2 (ne vaut|vaut) ~1 (rien|pas)",
    "mauvaise volonté",
    "(êtes|es|t'es) ~2 (gonflée?s?|culottée?s?|lamentables?|minables?|pathétiques?)",
    "(par|tenue? par|dirigée? par|menée? par|gérée? par) (des|un|une) {slight}",
    "(êtes|es|n'êtes|n'es) ~2 qu'(un|une|des) ~1 ({slight}|{insult})",
    "(il faut|il fallait|faut-il|avez|as|avoir|quel) ~2 (culot|toupet|audace|aplomb|front|insolence)",
    "(mauvais|mauvaise|piètre|triste) (payeurs?|payeuse|client|cliente|gestionnaire) ~1 (notoire|chronique"
    "|reconnue?|bien connue?)",
)
# Frames that are slights because of their own negation.
_SLIGHTS = phrases(
    "(toujours|encore) (la même|le même|les mêmes) ~1 (chose|histoires?|refrain|chanson|rengaine|cirque|excuses?"
    "|couplet|topo|comédie|problème avec)",
    "tous (les mêmes|pareils)|toutes (les mêmes|pareilles)|vous autres",
    "(plus personne|disparai[a-z]+|volatilis[a-z]+|évapor[a-z]+|envol[a-z]+) ~3 (quand|lorsqu'|dès|au moment|s'agit) ~4"
    " (pay|régl|ouvrir|sort|factur|mettre|addition|note|chéquier)[a-z]*",
    "(ouvrir|délier|desserrer|sortir|décoller) ~2 (porte-monnaie|cordons|portefeuille|chéquier|morlingue|la bourse)",
    "(oursins?|hérisson|cactus|crocodile) dans ~1 (poche|portefeuille)s?",
    "(n'en est|n'en êtes|n'en es|n'en sont) ~1 (pas|plus) (une?|des)",
    "(relisez|relis|révisez|révise|retournez|retourne|reprenez|reprends|revoyez|potassez) ~3 (cours|école|bancs|leçons?"
    "|manuels?|bases|classiques|catéchisme|tables de multiplication|grammaire)",
    "(savez|sais|trouvez|trouviez|trouvais|saviez|savais|aviez|avais) ~2 (pourtant|bien|très bien) ~6 (quand|lorsqu"
    "|pour)[a-z']* ~4 (command|demand|réclam|rabais|remise|négoci|livr|besoin|arrang|appel)[a-z]*",
    "mémoire (courte|sélective|de poisson)",
    "(silence|absence|mutisme) ~1 (est|reste|demeure) ~1 (éloquente?|assourdissante?|révélateur|significati(f|ve)"
    "|coupable|méprisante?)",
    "le coup (du|de la|des) (chèque|virement|panne|comptable|facture|courrier|banque|vacances|maladie|mail)",
    "aucune excuse",
    "(seulement|au moins|vraiment) (capables?|en état|en mesure|fichue?s?|fichus) de",
    "(croyais|croyions|pensais|pensions) ~2 plus (malin|maligne|intelligente?s?|fine?s?|adultes?|sérieu(x|se)"
    "|honnêtes?)",
    "(poil|dessin|film|tableau) ~2 (dans la main|encore|complet)",
    "(vous|tu) ~1 (buvez|bois|jouez au casino|dépensez sans)",
    "soit [^.;!?]{3,40} soit ~3 (exprès|malhonnête|bête|incompétente?|bêtise|mensonge)",
    "(excuses?|histoires?|prétextes?|contes?|explications?) ~2 (à dormir debout|bidons?|éternelles?|habituelles?"
    "|ridicules?|cousues? de fil blanc|vaseuses?|foireuses?|toutes faites|de toujours)",
    "(votre|ton|vos|tes|ce|cette|assez de|marre de|fini|finie|arrêtez|arrête|cessez) ~1 (cinéma|comédie|cirque"
    "|petit jeu|numéro|cinoche|manège|mascarade|petites? manœuvres?|petits jeux|histoires) ~3 (assez|duré|suffit"
    "|ça|continue|plus|prend|marche|fini|finie|cesse[a-z]*|lasse[a-z]*|ridicule)",
    "(arrêtez|arrête|cessez|finissez|stop) ~2 (cinéma|comédie|cirque|jouer|mentir|tricher|histoires|inventer)",
    "(nous|me|m') (balad|promen|roul|enfum|lantern|endorm|embobin|bern|dup|enroul|embrouill)(er|ez|es|é|ée|és|e|ent)",
    "(gestion|comptabilité|trésorerie|organisation|tenue) ~2 ({slight}|catastrophique|désastreuse|inexistante|chaotique"
    "|hasardeuse|douteuse|d'amateur)",
    "(on|nous|je) ~1 (voit|voyons|vois|sait|savons|comprend|comprenons) ~3 (à qui (on|nous)|le genre|quel genre"
    "|quelle sorte|de quel genre|à quoi s'en tenir sur)",
    "(pas|incapables?|inapte) ~1 (capables?|fichue?s?|foutue?s?|en mesure|apte)? ?(de|d'|à) ~1 (tenir|gérer|faire"
    "|remplir|honorer|respecter|signer|compter|lire|ouvrir) ~3 (comptabilité|virement|chèque|caisse|parole"
    "|courrier|engagements?|jusqu'à|facture|société|entreprise)",
    "(pas|guère|jamais) ~3 (vos|tes|votre|ton) (habitudes?|genre|priorités?|principes|fort|style|spécialité|culture"
    "|vocabulaire|valeurs)",
    "(abonnés? absents?|aux abonnés absents|inscrits? aux abonnés)",
    "(comme|selon|fidèle à) ~2 (vos habitudes|votre habitude|ton habitude|accoutumée?|d'habitude chez vous)",
    "ne (trompent|trompe|dupent|dupe|convainquent) ~1 (plus|pas) ~1 personne",
    "(merci|bravo) (d'avoir|de nous avoir|de m'avoir) (oublié|ignoré|laissé tomber|pris (pour|de haut)|roulé|menti|fait"
    " (attendre|perdre))",
    "(votre|ton|ta) (incapacité|légèreté|négligence|nonchalance|laxisme|incurie|fourberie|cupidité|avarice|radinerie"
    "|inconséquence|laisser-aller|je-m'en-fichisme|toupet|culot|arrogance|suffisance|mesquinerie|bêtise)",
    "(compter|lire|écrire|tenir parole) ~2 (vous échappe|dépasse|semble au-dessus|vous (est|semble) ~1 (étranger"
    "|difficile|inconnu))",
    "(gens|clients|individus|personnes|entreprises) (comme|de|dans) (vous|toi|votre espèce|ton espèce)",
    "(aucun|aucune|pas de|sans) (parole|scrupules?|honneur|éducation|dignité|respect|morale)",
    "(apprenez|apprends) ~3 (compter|lire|payer|politesse|savoir-vivre)",
    "(savez|sais)[-\\s](vous|tu) (lire|compter)",
    "(mener|menez|mènes|mène|balader) ~2 en bateau",
    "(aussi|si|tellement|vraiment) (peu sérieux|peu fiable|peu honnête|peu scrupuleux)",
    "(vous êtes|tu es|client|clients|entreprise) ~1 (peu sérieux|peu fiable|peu honnête|peu "
    "recommandable|pas sérieux|pas honnête|pas fiable)",
    "(triste|sinistre|pauvre) (individu|personnage|type)",
    "(quel culot|quel toupet|quelle audace|quelle arrogance|sacré culot|un tel culot|culotté|gonflé|sacré toupet)",
    "(te|vous) payer (ma|notre) tête",
    "(vous n'avez|tu n'as|sans) ~3 (sens de l'honneur|sens moral|sens des responsabilités|éducation"
    "|gêne|dignité|courage)",
    "(vous n'êtes|tu n'es|n'êtes) ~1 (pas|plus) ~1 (fiables?|crédible|sérieux|sérieuse|digne|honnête"
    "|quelqu'un de bien)",
    "(votre|ta|leur) parole ~1 (vaut|valait|compte) ~2 (rien|grand-chose|pas|plus|peu)",
    "(quel|quelle|aucun) (respect|sérieux|professionnalisme|amateurisme|incompétence)",
)
# Words that mock where they are said of the debt or to the reader, and nobody elsewhere.
_MOCKERY = phrases(
    "{sarcasm}",
    "(bobards?|baratin|sornettes|balivernes|fadaises|salades|pipeau|boniments?|carabistouilles|fariboles"
    "|calembredaines)(?! (verte|composée|de saison|niçoise))",
    "(enfant|gamin|élève|collégien|stagiaire|écolier) ~5 (saurait|pourrait|comprendrait|ferait|sait|comprend|y"
    " arriverait)",
    "(jou|fai|fait)[a-z]* ~1 (les morts|le mort|la morte|au mort|la montre|à cache-cache|au chat|aux abonnés absents"
    "|à l'autruche|l'autruche|les innocents|l'innocente?|au plus (malin|fin)|la sourde oreille|semblant de|l'ignorante?"
    "|le sourd|les sourds)",
    "(bravo|félicitations?|chapeau|mes compliments|nos compliments|quelle?|belle|beau|joli|jolie|superbe"
    "|remarquable) ~3 (sens (du commerce|des affaires|des priorités|de l'humour|des responsabilités|du service"
    "|de la parole)|mentalité|leçon|ponctualité|désinvolture|sans-gêne|élégance|correction|savoir-vivre|culot"
    "|image|gestion|façon de faire|preuve de|exemple)",
    "(on|nous|je) (la |le |les )?(connaît|connaissons|connais) ~1 (la chanson|le refrain|la musique|le couplet"
    "|vos ficelles|ce numéro)",
    "(amateurisme|je-m'en-foutisme|foutoir|n'importe quoi)",
)
_SELF = (
    "nous ne doutons",
    "je ne doute",
    "loin de moi",
    "clown pour",
    "spectacle",
    "vaudeville",
    "role d",
    "fumisterie existe",
    "lecon de cuisine",
    "lecon de piano",
    "lecon de musique",
    "lecon de jardinage",
    "ordures menageres",
    "anti-parasite",
    "nuisibles",
    "entrer dans",
)


# What is told to the reader's credit: silence is not like him.
_UNLIKE_YOU: Final = re.compile(
    r"^(?!.*\b(?:payer|regler|tenir|honorer|repondre|rembourser|assumer)\b).*\b(?:ce|cela|ca) (?:n'est|ne serait"
    r"|n'etait) (?:vraiment |pourtant )?(?:pas|guere|jamais)[^.;!?]{0,12} (?:genre|habitudes?|style)\b"
)
_THANKFUL: Final = re.compile(r"\b(?:grace a|merci a|plaisir d|chance d|heureu\w+ d|fiers? d|fieres? d)")
_UNDERSTOOD: Final = re.compile(r"\b(?:je comprends|nous comprenons|je sais|nous savons) (?:bien |tres bien )?que\b")
_AT_EASE: Final = re.compile(r"\b(?:dites|dis|parle\w*|demande\w*|appele\w*|n'hesit)[^.;!?]{0,20} sans gene\b")

_OFTEN_PLAIN: Final = re.compile(  # words of the lists above that a sentence may hold in peace
    r"^(?:mauvaise foi|filou\w*|pourri\w*|parasite.*|blaireau\w*|bouffon\w*|guignol\w*|traitres?|tricheu\w*"
    r"|pingres?|radins?|fumist\w*|connerie\w*|foutaise\w*|judas|raclures?|charlatans?|comme un .*|pour (?:un|des) .*"
    r"|(?:vos|tes) salades|(?:par|de vrais?|un vrai|une vraie) .*|mauvais joueur|sans-gene)$"
)


_ARRIVED: Final = re.compile(r"\b(?:est|sont) (?:bien |enfin )?(?:arrive|parvenu)\w*|\b(?:avons|ai) (?:bien )?recu\b")


def _check(letter: Letter) -> Iterator[Fault]:
    yield from doubting_unaimed(forbid_phrases(_INSULT, unless=_is_innocent), only=_OFTEN_PLAIN)(letter)
    yield from forbid_phrases(_SLIGHTS, unless=_is_innocent, even_denied=True)(letter)
    yield from doubting_unaimed(forbid_phrases(_MOCKERY, unless=_is_innocent, even_denied=True))(letter)


def _is_innocent(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    come = hit.text in {"miracle", "fait rire", "tres drole"} and _ARRIVED.search(text) is not None
    if come or any(words in text for words in _SELF) or is_quoted_statute(letter, hit.span):
        return True
    if hit.text.startswith("fait semblant"):  # "Manu a fait semblant de ne pas être fier"
        return not has_company(text)
    if is_title(letter, hit) or (hit.text == "fait rire" and has_company(text) is False):
        return True
    if _UNDERSTOOD.search(text[: hit.start]) is not None:
        return "priorit" in hit.text
    if hit.text.startswith(("votre numero", "ton numero")):
        return " ne repond" in hit.text
    if hit.text.endswith("accoutumee"):
        return DEBT.search(text) is None and whole_words("trade").search(text) is not None
    if hit.text.endswith(("comme vous", "comme toi")):
        return _THANKFUL.search(text) is not None
    return _UNLIKE_YOU.search(text) is not None or _AT_EASE.search(text) is not None


RULE = Rule(
    id="TON072",
    name="insult",
    severity=Severity.BLOCKING,
    source="fr-pen-r621-2",
    covers=("GR-072",),
    message="La lettre blesse, méprise ou accuse de malhonnêteté.",
    hint="Décrivez les faits\u202f: la facture, sa date, ce qui manque.",
    check=announced(_check, _INSULT, _SLIGHTS, _MOCKERY),
    bad=(
        letter("Vous êtes un mauvais payeur notoire.", BUSINESS),
        letter("Votre comportement est lamentable.", CONSUMER),
        letter("Tu te moques de moi.", BUSINESS),
        letter("Vous nous prenez pour des imbéciles.", BUSINESS),
        letter("Vos mensonges ont assez duré.", CONSUMER),
    ),
    good=(
        letter("La facture F-118 reste impayée à ce jour.", BUSINESS),
        letter("Nous ne doutons pas de votre bonne foi.", CONSUMER),
        letter("Il ne s’agit pas de mauvaise foi de votre part.", CONSUMER),
        letter("Le spectacle de clowns du 3 mars est facturé.", CONSUMER),
        letter("Ton silence me gêne, une réponse même courte suffirait.", BUSINESS),
        letter("Pas de nouvelles, et ce n’est pas dans vos habitudes.", BUSINESS),
        letter("Votre virement est arrivé par miracle un jour de grève, merci.", BUSINESS),
        letter("Notre apprenti a fait semblant de ne pas être fier.", CONSUMER),
    ),
    reach="Le sarcasme et la métaphore échappent à cette règle.",
)
