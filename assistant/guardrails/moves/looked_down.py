"""Looked down on: a lesson, a slight, a mockery."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_LESSON: Final = phrases(
    "(gagneriez|gagnerais|feriez bien|ferais bien|devriez|devrais|auriez intérêt|aurais intérêt|avez intérêt) ~2 (à"
    "|de)? ?"
    "(méditer|relire|apprendre (à|que|ce)|réviser|vous souvenir (que|de ce)|retenir (que|ce)|prendre exemple"
    "|réfléchir)",
    "(permettez|laissez)(-moi|-nous) ~2 (de )?(vous )?(rappeler|apprendre|enseigner|expliquer) ~1 (ce qu'est"
    "|ce que c'est"
    "|ce que (signifie|veut dire|vaut)|la politesse|le respect|les bonnes manières|l'honneur|la valeur)",
    "(un|une|tout|toute) ~1 (bon|bonne|vrai|vraie|véritable|digne|honnête|sérieux) ~1 (chef|patron|dirigeant"
    "|entrepreneur|artisan|client|cliente|commerçant|gérant|professionnel|gestionnaire) ~3 (paie|paye|règle|honore"
    "|tient|respecte|anticipe|prévoit) ~1 (ses|sa|son|toujours|les|à|avant|comptant)",
)
_SLIGHT: Final = phrases(
    "même (un|une|mon|le|notre|votre) ~1 (apprenti|apprentie|enfant|débutant|débutante|stagiaire|gamin|écolier|idiot"
    "|novice|collégien|élève|bambin) ~2 (aurait|saurait|comprend|comprendrait|sait|ferait|pourrait|verrait|y arrive)",
    "(expliquer|explique|expliquerai|redire|réexpliquer|répéter) ~2 (lentement|avec des mots (simples|faciles)"
    "|comme à un"
    " enfant|avec des dessins|par un dessin|syllabe par syllabe|en mots simples)",
    "(apparemment|visiblement|manifestement|décidément|semble-t-il|il faut croire) ~2 (trop|un peu trop) (compliqué"
    "|difficile|subtil|long|ardu|exigeant|technique)[a-z]*(?! (pour nous|à nos))",
    "(trop|un peu trop) (compliqué|difficile|subtil|ardu)[a-z]* (pour vous|à comprendre pour vous|,? apparemment"
    "|,? visiblement)",
    "(savez|sais) ~2 (lire|compter)(?=[^.;!?]{0,20}[?])|(apprenez|apprends) ~1 à (lire|compter)",
    "(calculatrice|calculette|dictionnaire|calendrier|lunettes|boulier|loupe|cours de (calcul|gestion"
    "|comptabilité)) ~2 (vous|te|t') ~1 (serai|ser|aider|rendr)[a-z]*",
    "(confier|confiez|laisser|laissez) ~2 (comptes|comptabilité|gestion|factures|trésorerie) à ~2 (quelqu'un"
    "|professionnel|personne) ~3 (compétente?|sérieu(x|se)|capable|qualifiée?|qui sait|vrai)",
    "si (vous|tu) (savez|sais) ~1 (lire|compter)",
)
_OF_OURS: Final = re.compile(
    r"\b(?:notre (?:bareme|tarif|logiciel|facture|courrier|presentation|formulaire)|pardon|excus\w+|desole\w*|pour nous"
    r"|nous avons ete trop|(?:je|nous) (?:avons|ai) ete)\b"
)
_IRONY: Final = phrases(
    "(ignorions|ignorais|ignorait|savions pas|savais pas|savait pas) ~6 (étions|était|étais|devenu[a-z]*|faisions"
    "|faisait"
    "|servions) ~4 (banques?|banquiers?|crédit|organisme|association|caritative|mécènes?|prêteurs?|tirelire"
    "|bienfait[a-z]+|guichet)",
    "(merci|flattés|honorés|touchés) ~1 (de|d') ?(nous|m') ?(avoir|choisir) ~2 (choisie?s?|élue?s?|désignée?s?"
    "|prise?s?)"
    "[^.;!?]{0,30} (banque|banquier|crédit|mécène|prêteur)",
    "(à dos (de|d') ?(mulet|âne|chameau|tortue|escargot|cheval)|en calèche|à la nage|à la rame"
    "|par diligence|en pédalo|à pied par le)",
    "(ravie?s?|heureu(x|se)|flattée?s?|honorée?s?|enchantée?s?) ~1 (de|d') ~2 (prêter|faire crédit|financer"
    "|avancer (l'argent|la trésorerie)|servir de (banque|tirelire))",
    "(chéquier|carnet de chèques|stylo|virement)[^.;!?]{0,20} (sous|dans|derrière) (une|la|un|le|quelque) (poutre"
    "|pile|copeaux|sciure|charpente|tas|meuble|chevron)",
    "prenez ~2 temps,? (nous ne sommes qu'|on n'est qu')[a-z]+",
    "(peut-être|sans doute)[^.;!?]{0,10} (attendez|attendiez|espérez)[^.;!?]{0,10} (que|qu'il|la|le|une"
    "|un)[^.;!?]{0,30} (repoussent|poussent?|neige|poules|dents|messie|miracle|siècle|étoiles|noël|pâques|ciel"
    "|saint-glinglin)",
)

LESSON: Final = forbid_phrases(_LESSON)
SLIGHT: Final = forbid_phrases(_SLIGHT, unless=excused_beside(_OF_OURS))
IRONY: Final = forbid_phrases(_IRONY, even_denied=True)
