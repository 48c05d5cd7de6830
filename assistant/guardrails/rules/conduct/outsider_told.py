"""Nobody around the reader has been told of the debt, nor may read of it (GR-070, GR-100)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.topic import Topic, forbid_topics

_YOURS: Final = re.compile(r"\b(?:votre|vos|vous|ton|ta|tes|tu|te|toi)\b")
_DISCREET: Final = re.compile(
    r"\b(?:merci|pli|sous enveloppe|enveloppe (?:fermee|cachetee)|cachete\w*|colis|cles?|a votre demande|convenu|autoris\w*"
    r"|avec votre accord|tribunal|avocat|comptab\w*|expert|mediateur|conciliateur|rappel\w* (?:moi|nous)|rejet\w*"
    r"|suite de (?:ma|mon)|votre compte|a deja (?:regle|paye)|nous a|m'a|nous ont|m'ont|sans (?:rien|en) (?:dire|parler)|rien dit|recommande\w*|affichage"
    r"|impression|imprim\w+|affiches?|commande|livr\w+|pos(?:e|ee|er|ees)|cours|seance|rendez-vous|notre (?:hall"
    r"|vitrine|magasin|atelier|site)|nos horaires|tarifs|reglement interieur)\b"
)
_TOLD = Topic(("outsider", "have_told", "debt_matter"), beside=_YOURS, unless=_DISCREET)
_OPEN = Topic(("open_mail", "debt_matter"), unless=_DISCREET)
_POSTED = Topic(
    ("open_mail",),
    beside=re.compile(r"\b(?:je|nous|on|mon|ma|notre|ecrit|ecrirai|facteur)\b.*\b(?:vous|votre|vos|ton|ta|facteur|voisin\w*)\b"),
    unless=_DISCREET,
)
_COPIED = Topic(
    ("outsider",), beside=re.compile(r"\b(?:copies?|cc|ampliation|destinataires?) ?(?:a|pour|de cette lettre)? ?:"), unless=_DISCREET
)

RULE = Rule(
    id="CND364",
    name="outsider-told",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-070", "GR-100"),
    message="La dette a été dite, ou peut être lue, par quelqu’un qu’elle ne concerne pas.",
    hint="Retirez la phrase ; écrivez au seul débiteur, sous pli fermé.",
    check=lambda letter: forbid_topics(letter, _TOLD, _OPEN, _POSTED, _COPIED),
    bad=(
        letter("J’ai dit à votre stagiaire combien vous deviez.", BUSINESS),
        letter("La dame de l’accueil a été très intéressée par ce que je lui ai raconté de vos comptes.", BUSINESS),
        letter("Copie : école des enfants, comité d’entreprise, médecin traitant.", CONSUMER),
        letter("J’ai écrit au dos d’une carte postale, le facteur n’y verra que du feu.", CONSUMER),
    ),
    good=(
        letter("Votre voisine nous a dit que vous étiez absents.", CONSUMER),
        letter("J’ai expliqué à votre comptable que la facture avait été corrigée.", BUSINESS),
        letter("Nous n’avons rien dit à vos voisins.", CONSUMER),
        letter("Je vous ai laissé un message sur votre répondeur.", CONSUMER),
    ),
)
