"""Barred: the reader is told that he may no longer contest, or that no judge has a say."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_JUDGE: Final = "(juges?|tribunal|magistrats?|médiateurs?|conciliateurs?|avocats?|juridiction)"
_CONTEST: Final = (
    "(contest[a-z]*|réclam[a-z]+|discut[a-z]+|refus[a-z]+|objec[a-z]+|débattr[a-z]+|négoci[a-z]+|opposer|vous plaindre"
    "|te plaindre|revenir dessus|remettre en cause|recours|faire valoir|dire (votre|ton) mot)"
)
_BARRED: Final = phrases(
    f"(n'avez|n'as|n'aurez|n'auras|avez perdu|as perdu|perdez|perdrez) ~1 (plus|pas|tout)? ?(le|du|de|aucun)? ?droit"
    f" (de|d'|à) ?(la |le |toute |vous |te |)?{_CONTEST}",
    f"(n'y a|n'avez|n'as|n'aurez|reste|restera) ~1 (plus rien|rien) ~1 à {_CONTEST}",
    "(accord|acceptation|consentement|créance|reconnaissance|dette) ~3 acquise?s? ~2 (du|par le) (seul|simple) (fait"
    "|silence|passage)",
    f"(aucun|aucune|nul|nulle|pas un|plus aucun) {_JUDGE} ~1 (n'|ne) ?(a|aura|aurait) ~2 (mot à dire|à y redire"
    f"|à redire"
    "|voix)",
    f"(aucun|aucune|nul|nulle|pas un|plus aucun) {_JUDGE} ~1 (n'|ne) ~1 (pourra|peut|pourrait|changera|suivra|donnera"
    "|écoutera|recevra|croira|sauvera|défendra|reviendra|entendra|voudra|accordera|accepterait|acceptera)",
    "(passé|après|depuis|au-delà de|à compter de|dès) (ce|cette|le|la|l')? ?(rappel|courriel|relance|lettre|délai|date"
    "|mail|courrier|échéance)[^.;!?]{0,30} (aucune?|plus|pas) ~5 (contestations?|contester|réclamations?|réclamer"
    "|discussion|recours|réserves?)",
    "(délai|heure|moment|possibilité|temps) ~1 (de|des|pour) ~1 (contestation|contester|réclamations?|réclamer"
    "|contestations|discuter|vous plaindre|émettre des réserves) ~2 (est|sont) ~2 (passée?|expirée?|écoulée?|close?"
    "|révolue?|dépassée?|terminée?|éteinte?)",
    "(vous|tu) ~1 (êtes|es|serez|seriez|voilà) ~2 (forclose?s?|déchue?s? (de|du)|irrecevables?|hors délais? pour)",
    "(ne|n') ~1 (tiendrons|tenons|accepterons|acceptons|recevrons|recevons|examinerons|examinons|entendrons|lirons"
    "|accepterai|accepte|admettons|admettrons|tolérerons) ~1 (plus|pas|désormais|aucune) ~2 (de |d'|la |vos |votre )?"
    "(contestations?|réclamations?|réserves?|objections?|discussions?|négociations?|remarques?)",
    "(contestation|réclamation|réserve|objection|discussion|opposition)s? ~3 (est|sont|sera|seront|serait|seraient"
    "|arrive|arriverait|reste|restera) ~2 (tardives?|vaines?|sans effet|irrecevables?|hors délais?|exclues?|nulles?"
    "|inutiles?|écartées? d'avance|rejetées? d'(office|avance))",
    "(réputée?s?|tenue?s? pour|considérée?s? comme|présumée?s?) ~2 (irrévocablement|définitivement) (acceptée?s?"
    "|reconnue?s?|acquise?s?)|(irrévocablement|définitivement) (acceptée?s?|reconnue?s?) (par (vous|votre)|de (votre)"
    " part|du (seul |simple )?fait)",
    "(délivré|livraison|livrée?s?|silence|réception|signature|bon de livraison)[^.;!?]{0,30} (ferme|fermera|éteint"
    "|exclut"
    "|interdit|purge|prive|met fin à) ~3 (contestation|réclamation|recours|discussion|débat|toute réserve)",
    "(la loi|le code|le droit) ~1 (ne|n') ~1 (vous|te) ~1 (permet|autorise|laisse|donne|accorde|reconnaît) ~2 (pas|plus"
    "|aucune?|rien) ~5 (contester|recours|discuter|réclamer|délai|choix|droit)",
    f"(inutile|vain|trop tard|peine perdue) ~1 (de|pour|d')? ?(vouloir |chercher à |espérer )?{_CONTEST}(?! (la"
    " date|du jour))",
    "trop tard pour (émettre|formuler|soulever|présenter|invoquer)[^.;!?]{0,20} (réserves?|contestations?"
    "|réclamations?|objections?|remarques?|griefs?)",
)
_TOLD_KINDLY: Final = re.compile(
    r"\b(?:si (?:vous|tu) (?:contest|n'avez|avez)\w*|vous (?:pouvez|gardez|conservez|restez libre)|nous serions ravis"
    r"|garantie de|escompte|remise|ristourne|tarif|prix|devis|loyer|tout est (?:regle|en ordre|solde|clair)"
    r"|n'est (?:pas|nullement) (?:tardive?|inutile)|prescri\w+|notre (?:erreur|faute)|de notre cote|a tort"
    r"|deja (?:regle|paye|solde)\w*)\b"
)

BARRED: Final = forbid_phrases(_BARRED, unless=excused_beside(_TOLD_KINDLY), even_denied=True)
