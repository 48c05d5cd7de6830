"""Mockeries: turns of blame and mockery that ordinary letters hold too, and the words that mock where they are aimed.

What insults for sure stands in the rule itself (``rules/tone/insult.py``).
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

# Mocks where it is said of the debt or to the reader, and nobody elsewhere.
MOCKERY: Final = phrases(
    "{sarcasm}",
    "fameu(x|se) (virement|chèque|paiement|comptable|banquier) ~2 (toujours|jamais|annoncée?|promise?|qu'on)",
    "(bobards?|baratin|sornettes|balivernes|fadaises|salades|pipeau|boniments?|carabistouilles|fariboles"
    "|calembredaines)(?! (verte|composée|de saison|niçoise))",
    "(un|même un|n'importe quel) (enfant|gamin) ~5 (saurait|pourrait|comprendrait|ferait|sait|comprend|y arriverait)",
    "(un|même un|n'importe quel) (élève|collégien|stagiaire|écolier) ~5 (saurait|pourrait|comprendrait"
    "|ferait|sait|comprend|y arriverait) ~4 (payer|virement|compter|lire|facture|régler)",
    "(jou|fai|fait)[a-z]* ~1 (les morts|le mort|la morte|au mort|la montre|aux abonnés absents|à l'autruche"
    "|l'autruche|les innocents|l'innocente?|au plus (malin|fin)|la sourde oreille|semblant de|l'ignorante?"
    "|le sourd|les sourds)",
    "(vous|tu|votre [a-z]+|on) ~2 (jou|fai)[a-z]* ~1 (à cache-cache|au chat)",
    "(bravo|félicitations?|chapeau|mes compliments|nos compliments|quelle?|belle|beau|joli|jolie|superbe"
    "|remarquable) ~3 (sens (du commerce|des affaires|des priorités|de l'humour|des responsabilités|du "
    "service|de la parole)|mentalité|leçon|ponctualité|désinvolture|sans-gêne|élégance|correction"
    "|savoir-vivre|culot|image|gestion|façon de faire|preuve de|exemple)",
    "(on|nous|je) (la |le |les )?(connaît|connaissons|connais) ~1 (vos ficelles|ce numéro|(la chanson|le refrain"
    "|la musique|le couplet) (avec|chez|de) (vous|toi|vos|votre|tes|ton))",
    "(amateurisme|je-m'en-foutisme|foutoir)",
    "(c'est|du|racont[a-z]*|dites|dis|faites|fais|livré) ~2 n'importe quoi",
)
# Mocks where it is said to the reader alone: "un miracle", "je rêve".
WEAK_MOCKERY: Final = phrases(
    "{sarcasm_weak}",
    "fameu(x|se) (virement|chèque|paiement|comptable|banquier)",
)
# Worth a warning.
MOCKERY_HINTS: Final = phrases(
    "(toujours|encore) (la même|le même|les mêmes) ~1 (chose|histoires?|refrain|chanson|rengaine|cirque"
    "|excuses?|couplet|topo|comédie|problème avec)",
    "tous (les mêmes|pareils)|toutes (les mêmes|pareilles)|vous autres",
    "(ouvrir|délier|desserrer|sortir|décoller) ~2 (porte-monnaie|cordons|portefeuille|chéquier|morlingue|la bourse)",
    "le coup (du|de la|des) (chèque|virement|panne|comptable|facture|courrier|banque|vacances|maladie|mail)",
    "aucune excuse",
    "(seulement|au moins|vraiment) (capables?|en état|en mesure|fichue?s?|fichus) de",
    "(poil|dessin|film|tableau) ~2 (dans la main|encore|complet)",
    "(vous|tu) ~1 ((buvez|bois)(?! (à|au|du|le|la|les|notre|nos|votre|ton|dans|chez|tous|tant de|autant de))"
    "|jouez au casino|dépensez sans)",
    "(on|nous|je) ~1 (voit|voyons|vois|sait|savons|comprend|comprenons) ~3 (à qui (on|nous)|le genre|quel "
    "genre|quelle sorte|de quel genre|à quoi s'en tenir sur)",
    "(abonnés? absents?|aux abonnés absents|inscrits? aux abonnés)",
    "(comme|selon|fidèle à) ~2 (vos habitudes|votre habitude|ton habitude|accoutumée?|d'habitude chez vous)",
    "(votre|ton|ta) (légèreté|nonchalance)",
    "(on|nous|je) (la |le |les )?(connaît|connaissons|connais) ~1 (la chanson|le refrain|la musique|le couplet)",
    "(gens|clients|individus|personnes|entreprises) (comme|de|dans) (vous|toi|votre espèce|ton espèce)",
    "(quel|quelle|aucun) (respect|sérieux|professionnalisme|amateurisme|incompétence)",
    "n'importe quoi(?! (comme|d'autre))",
)
