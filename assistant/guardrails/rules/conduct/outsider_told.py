"""Nobody around the reader has been told of the debt, nor may read of it (GR-070, GR-100)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.meaning.anecdote import doubting_anecdotes
from assistant.guardrails.meaning.call_branch import is_call_branch
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_YOURS: Final = re.compile(r"\b(?:votre|vos|vous|ton|ta|tes|tu|te|toi)\b")
_DISCREET: Final = re.compile(
    r"\b(?:merci|pli|sous enveloppe|enveloppe (?:fermee|cachetee)|cachete\w*|colis|cles?|a votre demande|convenu"
    r"|autoris\w*"
    r"|avec votre accord|tribunal|avocat|comptab\w*|expert|mediateur|conciliateur|rappel\w* (?:moi|nous)|rejet\w*"
    r"|suite de (?:ma|mon)|votre compte|a deja (?:regle|paye)|nous a|m'a|nous ont|m'ont|sans (?:rien|en) (?:dire"
    r"|parler)|rien dit|recommande\w*|piece jointe|egaree?s?|affichage"
    r"|chef de (?:rayon|chantier|cuisine|atelier|projet)|responsable|acheteu\w*|reprise"
    r"|impression|imprim\w+|affiches?|commande|livr(?!eu)\w+|pos(?:e|ee|er|ees)|cours|seance|rendez-vous|notre (?:hall"
    r"|vitrine|magasin|atelier|site)|nos horaires|tarifs|reglement interieur)\b"
)
_ANSWERED: Final = re.compile(r"\b(?:m'a|nous a|m'ont|nous ont) (?:repondu|donne|indique|renvoye|oriente)")
_TOLD = Topic(("outsider", "have_told", "debt_matter"), beside=_YOURS, unless=_DISCREET, elsewhere=_ANSWERED)
_OPEN = Topic(("open_mail", "debt_matter"), unless=_DISCREET, doubtful=True)
_FOR_ALL_TO_READ: Final = (
    r"(?=.*\b(?:cartes? postales?|sans enveloppe|dos de l'enveloppe|sur l'enveloppe|enveloppe (?:ouverte|transparente)"
    r"|pli ouvert|lettre ouverte|yeux de tous|vue de tous|su de tous|devant tout le monde|voix haute|haute voix"
    r"|haut-parleur|lettres rouges|gros caracteres)\b)"
)
_POSTED = Topic(
    ("open_mail",),
    beside=re.compile(
        _FOR_ALL_TO_READ
        + r"\b(?:je|nous|on|mon|ma|notre|ecrit|ecrirai|facteur)\b.*\b(?:vous|votre|vos|ton|ta|facteur|voisin\w*)\b"
    ),
    unless=re.compile(
        rf"{_DISCREET.pattern}|\b(?:glisse\w*|relev(?:ons|e|ee|es)|faute de frappe|adresse|cachet|timbre\w*|code"
        r" postal|excus\w*)\b"
    ),
)
_PINNED = Topic(("open_mail",), beside=_YOURS, unless=_POSTED.unless, doubtful=True)
_COPIED = Topic(
    ("outsider",),
    beside=re.compile(r"\b(?:copies?|cc|ampliation|destinataires?) ?(?:a|pour|de cette lettre)? ?:"),
    unless=_DISCREET,
)
_INNOCENT: Final = re.compile(
    r"\b(?:merci|remerci\w*|articles? [a-z]?\d+|entre (?:professionnels|commercants|entreprises)|qui doi(?:t"
    r"|vent) (?:bien )?"
    r"(?:etre|venir|avoir)|conduite d(?:u|e la|es|e l'|e|'engins) ?(?:chariot|engins?|travaux|chantier|ligne|grue"
    r"|nacelle"
    r"|eau|chauffage|machines?|pelle|camion|poids)\w*|ne repond\w* [^,;.!?]{0,30}(?:qu'a|pas)|pouvez-vous"
    r"|pourriez-vous|peux-tu|pourrais-tu|veuillez"
    r"|dites-(?:nous|moi|lui)|dis-moi"
    r"|comptab\w*"
    r"|avocat|tribunal|mediat\w*|conciliat\w*|commissaire|notre (?:banque|expert|service|direction|equipe|maison"
    r"|atelier)"
    r"|mon associe\w*|ma collegue|mon collegue|nous (?:a|ont)|m'a|m'ont|l'a|l'ont|vous a (?:dit|transmis|remis)"
    r"|recommand\w*"
    r"|si (?:vous|tu) (?:le )?(?:souhait|prefer|voul|veux|contest|pens)\w*|avec votre accord|a votre demande|convenu"
    r"|bel article|beau reportage|belle photo|inauguration|campagne|annonceurs?|avis google|google|votre "
    r"banque|virement|prelevement\w*|rejet\w*|iban|rib|portail|plateforme|chorus|mandat\w*|ordonnateur|visa"
    r"|valid\w*|service (?:paiement|financier|achats?|comptable)|signature|signe\w*|livr(?!eu)\w+|chantier"
    r"|travaux|seances?"
    r"|cours|inscri\w*|rien dit|sans jamais|ni|jamais|aucun\w*|confidenti\w*|rest(?:e|era) entre|assurance|sinistre"
    r"|mutuelle|organisme|attestation|contest\w*|litige|desaccord|erreur|duplicata|double de la facture|copie (?:de la"
    r"|des) factures?|copies? jointes?|ci-joint\w*|joint\w*|je (?:comprends|sais que)|nous (?:comprenons|savons)"
    r"|difficultes?|vous (?:souhaitiez|vouliez|demandiez|(?:nous |m')?av(?:i)?ez demande)|(?:faites|fais|dites"
    r"|dis)-(?:le-)?(?:nous|moi)(?: le)?(?: savoir)?|grand bien|beaucoup de bien|ravis? de"
    r"|heureu\w+ de|(?:vous|tu) (?:me|nous) (?:devez|dois) une? (?:partie|cafe|verre|revanche|biere|apero"
    r"|fiere|tournevis)"
    r"|(?:mon|ma|mes) (?:fils|fille|frere|soeur|mari|femme|pere|mere|apprenti\w*|tante|oncle|chat|chien)"
    r"|recev\w+ (?:chacun )?(?:l'original|(?:la|le|les|notre|votre|leurs?) (?:factures?|decomptes?|rapports?"
    r"|appels? de fonds))"
    r"|saur(?:a|ont) (?:ou|retrouver|quand|vous dire)|echantillons?|interlocut\w+|nouvelle adresse|pouvons-nous)\b"
)
_KEPT_QUIET: Final = re.compile(
    _INNOCENT.pattern
    + r"|\b(?:nous|je|on) (?:ne |n')(?:le |la |les |lui |leur |en |y |vous )*\w+ (?:pas|rien|jamais|plus|aucun\w*"
    r"|personne)\b"
)
_AMONG_OTHERS: Final = tuple(
    Topic(classes, unless=_KEPT_QUIET, even_denied=True, doubtful="learning" in classes)
    for classes in (
        ("unpaid_conduct", "audience"),
        ("unpaid_conduct", "learning"),
        ("unpaid_conduct", "authority"),
        ("unpaid_conduct", "medium"),
        ("unpaid_conduct", "profession"),
        ("for_all", "platform"),
        ("bystander", "learning"),
        ("authority", "learning"),
    )
)
_WILL_LEARN = Topic(
    ("debt_matter", "audience", "learning"),
    beside=re.compile(r"\b[a-z]+(?:ra|rai|ront|rons|rait|raient)\b|\b(?:va|vais|vont|allons)\b"),
    unless=_KEPT_QUIET,
    even_denied=True,
)

RULE = Rule(
    id="CND364",
    name="outsider-told",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-064", "GR-070", "GR-100"),
    message="La dette est dite, ou le sera, à quelqu’un qu’elle ne concerne pas.",
    hint="Retirez la phrase\u202f; écrivez au seul débiteur, sous pli fermé.",
    check=silenced(
        doubting_anecdotes(forbid_topics(_TOLD, _OPEN, _POSTED, _PINNED, _COPIED, _WILL_LEARN, *_AMONG_OTHERS)),
        is_call_branch,
    ),
    bad=(
        letter("« Bonjour. » S’il n’a pas payé : prévenir la coopérative.", BUSINESS, channel=Channel.PHONE),
        letter("J’ai dit à votre stagiaire combien vous deviez.", BUSINESS),
        letter("La dame de l’accueil a été très intéressée par ce que je lui ai raconté de vos comptes.", BUSINESS),
        letter("Copie : école des enfants, comité d’entreprise, médecin traitant.", CONSUMER),
        letter("Le rectorat sera avisé de la conduite de son enseignante.", CONSUMER),
        letter("J’ai beaucoup d’abonnés, et ils adorent les histoires d’artisans impayés.", BUSINESS),
        letter("J’ai écrit au dos d’une carte postale, le facteur n’y verra que du feu.", CONSUMER),
    ),
    good=(
        letter("J’ai retrouvé une pince à sucre qui doit être à votre grand-mère.", CONSUMER),
        letter("Les pénalités d’une dette entre professionnels courent seules (article L441-10).", BUSINESS),
        letter("Veuillez excuser la faute de frappe sur l’enveloppe.", CONSUMER),
        letter("Votre voisine nous a dit que vous étiez absents.", CONSUMER),
        letter("J’ai expliqué à votre comptable que la facture avait été corrigée.", BUSINESS),
        letter("Nous n’avons rien dit à vos voisins.", CONSUMER),
        letter(
            "« Bonjour, Nora Vidal, Scierie Bellecombe. » Si la coopérative n’a pas payé : prendre la date annoncée.",
            BUSINESS,
            channel=Channel.PHONE,
        ),
        letter("L’enveloppe dort peut-être dans la boîte du vestiaire, que nous relevons le lundi.", CONSUMER),
        letter("Je vous ai appelée mardi et suis tombée sur votre répondeur.", CONSUMER),
        letter("Si cette dette n’est pas la tienne, dis-le-moi.", CONSUMER),
        letter("L’article 10 du contrat prévoit une suspension si la facture reste impayée.", BUSINESS),
        letter("La caissière a rangé le bordereau dans le vestiaire, il est retrouvé.", BUSINESS),
    ),
)
