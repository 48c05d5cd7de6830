"""No irony: mock praise, false questions, images of endless waiting (GR-072)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.doubt import only_warning
from assistant.guardrails.moves.looked_down import IRONY
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_MEANT: Final = re.compile(
    r"\b(?:ouverture|boutique|mariage|naissance|prix obtenu|concert|projet|exposition|recette|succes|saison|soiree"
    r"|realisation|premier prix d|chapeau (?:de|en|chine)|record de (?:vent|frequent|chaleur)|emmenag\w+|equipe"
    r"|merci (?:pour|de) votre paiement|merci pour (?:votre|ton|tes|vos|les|le) (?:paiement|reglement|virement"
    r"|confiance)s?|bien recu"
    r"|artistes?|spectacle|champion\w* (?:de france|regiona|du monde)|mise en page|medaille (?:d'or|d'argent"
    r"|de bronze)|jury|affiche|site|travaux|chantier"
    r"|cesar (?:rue|place)|rue|anniversaire|nomination|diplome|depeche|cadre|grav\w+|fabri\w+|commande)\b"
    r"|\bnouveaux (?:bureaux|locaux)\b.*\b(?:voici|ci-joint\w*|joint\w*) "
)
_FEAT = (
    "(palme|médaille|oscar|trophée|prix nobel|prix d'honneur|champions?|championnes?|records?|virtuoses?"
    "|exploit|prouesse"
    "|chef-d'œuvre|œuvre d'art|grand art|sport national|discipline olympique|sport olympique|numéro d'équilibriste"
    "|tour de (magie|force)|arlésienne|mythe|légende|cas d'école)"
)
_LATENESS = (
    "(paiements?|payer|virements?|règlements?|lenteur|lents?|retards?|silence|patience|oublis?|attente|relances?"
    "|délais?)"
)
_SLOWLY: Final = re.compile(
    r"\b(?:virements?|paiements?|payer|paye[sz]?|paie\w*|reglements?|cheques?|attend\w*|relances?|reglerez|reponse)\b"
)
_MOCKED = Topic(("mock_praise", "paying_word"), unless=_MEANT, even_denied=True, doubtful=True)
_CROWNED: Final = phrases(
    f"{_FEAT} ~4 {_LATENESS}",
    f"{_LATENESS} ~4 (est|était|serait|sont|devient|devenait|relève|relèvent|tient) ~2 {_FEAT}",
)
_ENDLESS = Topic(("slow_image", "paying_word"), beside=_SLOWLY, unless=_MEANT, even_denied=True)
_YOURS: Final = re.compile(r"\b(?:votre|vos|vous|ton|ta|tes|tu|te)\b")
_REAL: Final = re.compile(
    r"\b(?:merci|m'a dit|bureaux|pardon|excus\w*|opposition|bloquee?|refus\w+|expir\w+|joint\w*|ci-joint|duplicata"
    r"|greve (?:de|des) (?:la )?(?:poste|facteurs?|transports?)|poste\b.*\bgreve|peut-etre (?:ete|egare\w*|perdu\w*)"
    r"|livr\w+|repar\w+|pos(?:ee?s?|er)|install\w+|remplac\w+|impression|imprim\w+|chronologie|confirm\w+|rappel\w+"
    r"|pour ne pas|si (?:vous|tu)|plateforme|on se cale|vous souhaite|encaiss\w+|en retraite|depart en retraite"
    r"|bonne retraite)\b"
)
_ABSURD = Topic(("absurd_state", "paying_tool"), beside=_YOURS, unless=_REAL, even_denied=True, doubtful=True)
_ASLEEP = Topic(("asleep", "paying_people"), beside=_YOURS, unless=_REAL, even_denied=True)
_UNWELL = Topic(("absurd_state", "paying_people"), beside=_YOURS, unless=_REAL, even_denied=True, doubtful=True)
_MEANS = "(virement|chèque|facture|règlement|paiement|rib|échéance|calendrier|courrier|payer|régler|téléphone|réponse)"
_TOOL = (
    "(chéquier|stylo|machine à (cartes?|calculer|écrire)|calculette|calculatrice|boussole|agenda|calendrier|mémoire"
    "|boîte aux lettres|souris|clavier|imprimante|horloge|montre|téléphone|comptable|banquier|carnet de chèques)"
)
_DEAD_TOOL = (
    "(chéquier|stylo|machine à (cartes?|calculer|écrire)|calculette|calculatrice|boussole|mémoire|carnet de chèques)"
)
_BROKEN = (
    "(en panne|cassée?|égarée?|perdue?|en grève|en vacances|gelée?|rouillée?|à sec|coincée?|endormie?|grippée?|arrêtée?"
    "|en hibernation|débranchée?|sans encre|en congé|évaporée?|envolée?|en option|défaillante?|sélective|flanche)"
)
_QUESTION: Final = phrases(
    f"(savez|sais|sait|connaissez|connais|connaît|souvenez|souviens|rappelez|entendu parler)[a-z-]* ~5 (ce "
    f"qu'est|ce que c'est|à quoi ressemble|de ce qu'est) ~3 {_MEANS}[^.!]{{0,30}}\\?",
    f"(savez|sais|sait|connaissez|entendu parler)[a-z-]* ~3 (comment (fonctionne|marche|on fait|ça marche|se "
    f"fait)|d'un|du|à quoi sert) ~1 {_MEANS} ?\\?",
    f"{_DEAD_TOOL} ~3 (est|sont|serait|a|était)-?(il|elle|t-il|t-elle)? ~2 {_BROKEN}",
    f"{_DEAD_TOOL} ~3 {_BROKEN} ?\\?",
    "(serait-ce|est-ce|à moins que ce (soit|ne soit)) ~3 (trop (demander|vous demander|difficile|compliqué"
    "|exiger)|au-dessus de (vos|tes) (forces|moyens)|la mer à boire|si (dur|difficile|compliqué|terrible))",
    "(faut-il|dois-je|devons-nous|voulez-vous|veux-tu|souhaitez-vous) ~4 (dessin|épeler|graver|carton "
    "d'invitation|tapis rouge|sous-titr[a-z]+|bristol|genoux|supplier|chanter|danser)",
    "(rassurez|rassure)-(moi|nous) ?[:,] [^.!?]{0,80}(savez|sais|sait|existe|vivant|encore|sert|lisez"
    "|comptez|l'intention|connaissez|vraiment)[^.!?]{0,60}\\?",
    "(on|nous|je) ~1 (aimerait|aimerions|aimerais|voudrait|voudrions|voudrais) ~2 (croire|penser)",
    "(plus|aussi) (longs?|longues?|courts?|lents?) ~1 (chez vous|chez toi) ~2 (qu'ailleurs|que partout "
    "ailleurs|que la moyenne|que chez les autres)",
)
_WRY: Final = phrases(
    "(quelle|belle|joli|jolie|sacrée?|drôle d[e']) ~1 (façon|manière|conception|notion|idée|vision"
    "|interprétation) ~2 (du|de la|des|de l'|de) ~1 (paiement|parole|délais?|calendrier|temps|échéances?"
    "|contrat|commerce|partenariat|payer|régler|ponctualité|remercier|confiance)",
    "(conception|notion|interprétation|lecture) ~1 (très |toute |bien |pour le moins )?(personnelle"
    "|particulière|originale|élastique|souple|créative|poétique|exotique) ~2 (du|de la|des|de l'|de) ~1 "
    "(paiement|délais?|calendrier|temps|échéances?|contrat|ponctualité|politesse|parole|loi|trente jours|date)",
    "(trente|30|quarante-cinq|45|soixante|60) jours ~6 (vénus|jupiter|neptune|saturne|autre planète|autre fuseau)",
    "(sieste|sommeil|hibernation|coma|léthargie|grasse matinée)[^.;!?]{0,40} (compta[a-z]*|virement|paiement"
    "|service|banque|comptes|facture|réveil[a-z]*)",
    "(faut-il|dois-je|devons-nous|il faudrait|qui va|pour) ~1 (réveiller|secouer|tirer) ~3 (votre|ton|ta) "
    "(comptabilité|comptable|chéquier|portefeuille|torpeur|sommeil|sieste)",
    "(télépathie|boule de cristal|marc de café|signaux de fumée|bouteille à la mer|cierge|alignement des "
    "planètes|baguette magique|lampe d'aladin)[^.;!?]{0,40} (paiement|paiera|payer|virement|répondre|argent"
    "|règlement|réglez|paierez|paies|payez)",
    "(record|concours|palme|prix|médaille) ~3 (lenteur|retard|patience|silence|mutisme|mauvaise foi)",
    "surtout,? ne (vous|te) (gênez|gêne|pressez|presse|fatiguez|fatigue) pas|ne (vous|te) (gênez|gêne) ~1 "
    "pas|ne changez surtout rien",
    "(ne|n') ~1 (suis|sommes|est|êtes|étions|étais) ~1 (pas|ni|plus) ~3 (banque|œuvre|association|mission"
    "|société) ~2 (philanthropique|de bienfaisance|caritative|à but non lucratif|de charité)",
    "(crédit gratuit|prêt gratuit|mécénat|sponsor|bénévolat|gratuitement)[^.;!?]{0,40} (involontaire|malgré "
    "(moi|nous)|à vos frais|merci|notre insu|forcé|imposé|à durée indéterminée)",
    "(pas|n'est|n'ai|n'avons) ~3 (vocation|habitude|passion|plaisir) ~2 (de|d') ~2 (banquier|mécène|bénévole"
    "|philanthrope|relancer|attendre)",
    "(abbé pierre|mère teresa|armée du salut|restos du cœur)",
    "(prenez|prends|prendre|croyez|crois|confond[a-z]*) ~5 (banque|œuvre|association|mission|société) ~2 "
    "(philanthropique|de bienfaisance|caritative|à but non lucratif|de charité)",
)
# Said in earnest as often as not.
_HINTS: Final = phrases(
    f"(savez|sais|sait|connaissez|connais|souvenez|souviens|souvient|rappelez)[a-z-]* ~5 (à quoi sert|comment "
    f"(fonctionne|marche|on fait)|d'un|qu'un) ~3 {_MEANS}[^.!]{{0,30}}\\?",
    f"{_TOOL} ~3 {_BROKEN} ?\\?",
    "(faut-il|dois-je|devons-nous|voulez-vous|veux-tu) ~4 (mode d'emploi|notice|tutoriel|formation"
    "|traduction|traduire)",
    "(on|nous|je) ~1 (pourrait|pourrions|pourrais|finirait|finirais|finirions|en viendrait) ~2 (croire"
    "|penser|se demander|douter)",
    "(réveil|réveill|secou|déranger|bouscul)[a-z]* ~3 (votre|ton|ta) (comptabilité|comptable|chéquier"
    "|portefeuille|torpeur|sommeil|sieste)",
    "(télépathie|boule de cristal|marc de café|pigeon|signaux de fumée|bouteille à la mer|prière|cierge"
    "|miracle|alignement des planètes|baguette magique|lampe d'aladin|loterie|loto)[^.;!?]{0,60} (paiement"
    "|paiera|payer|virement|réponse|répondre|argent|facture|règlement|votre|vos|vous|tu)",
    "(continuez|continue) comme (ça|cela)|ne changez (surtout )?rien|ne (vous|te) (dérangez|dérange) ~1 pas",
    "(banque|œuvre|association|mission|société) ~2 (philanthropique|de bienfaisance|caritative|à but non "
    "lucratif|de charité)|(abbé pierre|restos du cœur|mère teresa|armée du salut)",
    "(vocation|habitude|passion|plaisir) ~2 (de|d') ~2 (banquier|mécène|bénévole|philanthrope|relancer|attendre)",
)
_AWAY: Final = re.compile(r"\b(?:comptable|banquier)\b.{0,12}\b(?:en vacances|en conge)\b(?! ?\?)")
_OUR_OWN: Final = re.compile(
    r"^\W*(?:notre|ma|mon) (?:comptable|secretaire|banquier|imprimante|telephone|montre)\b(?!.*\?)"
)
_LENT: Final = re.compile(r"\b(?:pretee?s?|bien (?:rentre|rendu|revenu)\w*)\b")
_SPOKEN_WELL: Final = ("pas une question", "pardon", "excuse", "vous rappel", "je serais heureu")

_TOOLS: Final = re.compile(r"\bmachine a (?:cartes?|calculer)|\b(?:chequier|calculette|carnet de cheques)\b")


_TOPICS = (_MOCKED, _ENDLESS, _ABSURD, _ASLEEP, _UNWELL)
_PHRASES = (_CROWNED, _QUESTION, _WRY, _HINTS)


def _is_meant(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether it is asked or said in earnest: people do go on holiday."""
    text = hit.passage.text
    if _AWAY.search(text[hit.start : hit.end + 3]) is not None or _OUR_OWN.search(text) is not None:
        return True
    return any(words in text for words in _SPOKEN_WELL)


def _is_lent(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether what was lent for nothing has come back."""
    return hit.text.startswith("gratuitement") and _LENT.search(hit.clause) is not None


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_topics(*_TOPICS)(letter),
        *forbid_phrases(_CROWNED, even_denied=True)(letter),
        *forbid_phrases(_QUESTION, unless=_is_meant, even_denied=True)(letter),
        *forbid_phrases(_WRY, unless=_is_lent, even_denied=True)(letter),
        *only_warning(forbid_phrases(_HINTS, unless=_is_meant, even_denied=True))(letter),
    ]


RULE = Rule(
    id="TON330",
    name="irony",
    severity=Severity.BLOCKING,
    source="reminder-tone",
    covers=("GR-072",),
    message="La phrase est ironique\u202f: elle blesse et n’obtient rien.",
    hint="Dites le fait et la date\u202f; demandez s’il manque quelque chose.",
    check=along(doubting_unaimed(announced(_check, *_TOPICS, *_PHRASES), plain=_TOOLS), IRONY),
    bad=(
        letter("Félicitations pour ce record de lenteur.", BUSINESS),
        letter("Savez-vous ce qu’est un virement ?", BUSINESS),
        letter("À ce rythme, nos petits-enfants verront le paiement.", CONSUMER),
        letter("Votre chéquier est-il en panne ?", CONSUMER),
        letter("Votre chéquier a-t-il pris sa retraite avant vous ?", BUSINESS),
        letter("Sans doute votre carte bleue est-elle allergique à notre boutique.", CONSUMER),
        letter("Votre comptable hiberne, sans doute.", BUSINESS),
        letter("On aimerait croire que vous savez lire une échéance.", BUSINESS),
    ),
    good=(
        letter("Bravo pour votre ouverture ; la facture est jointe.", BUSINESS),
        letter("Savez-vous si une pièce manque à votre comptable ?", BUSINESS),
        letter("Le matériel prêté gratuitement est bien rentré, merci.", CONSUMER),
        letter("Merci pour les règlements, tu es de loin la plus ponctuelle, une médaille s’impose.", BUSINESS),
        letter("Si le terminal est en panne, un chèque convient.", CONSUMER),
        letter("La médaille gravée de votre commande est prête.", CONSUMER),
        letter("Notre téléphone a été en panne mardi, pardon.", BUSINESS),
        letter("La tortue de l’école se porte bien, la facture du vétérinaire est jointe.", BUSINESS),
        letter("Si ton comptable est en vacances, un virement de ta part suffira.", BUSINESS),
    ),
    reach="Une ironie qui ne tient qu’au ton échappe à cette règle.",
)
