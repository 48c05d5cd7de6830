"""Date cues: the words that give the date after them its role; the nearest cue before a date decides."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from assistant.guardrails.figures.day_turns import BORN_TURNS, DUE_TURNS, ISSUE_TURNS, OPEN_TURNS, SINCE_TURNS
from assistant.guardrails.wording.sought import sought


class DateRole(Enum):
    """What a date stands for."""

    DUE = auto()
    DUE_SINCE = auto()
    DUE_OR_DEADLINE = auto()
    DEADLINE = auto()
    ISSUED = auto()
    BORN = auto()
    SENT = auto()
    PAID = auto()
    CONTACT = auto()
    INCOMING = auto()
    PROMISE = auto()
    JUDGMENT = auto()
    INTEREST_START = auto()
    INTEREST_END = auto()
    SUPPLY = auto()
    LETTER = auto()
    NONE = auto()


_MEANS = (
    r"(?:courriels?|e-?mails?|mels?|messages?|lettres?|courriers?|relances?|rappels?|appels?|sms|recommandee?s?"
    r"|coups? de fil|mises? en demeure|envois?|correspondances?)"
)
_OUR = r"(?:notre|nos|mon|mes|ma)\s+(?:\w+\s+){0,2}"
_TOLD = (
    r"(?:ecrit|relance[es]*|appele[es]*|rappele[es]*|adresse[es]*|envoye[es]*|interroge[es]*|contacte[es]*"
    r"|demande[es]*|signale[es]*"
    r"|sollicite[es]*|parle|telephone|prevenue?s?|alerte[es]*|informe[es]*|transmis[es]*|expedie[es]*|laisse)"
)
_VERB_OF_PAYMENT = r"(?:virements?|versements?|paiements?|reglements?|cheques?|acomptes?)"
# Role, cue, and how many characters may stand between the cue and the date.
CUES: Final = tuple(
    (role, sought(rf"(?<![^\W_])(?:{cue})(?![^\W_])"), gap)
    for role, cue, gap in (
        (
            DateRole.INTEREST_START,
            r"(?:interets?|penalites?|indemnites? de retard)[^.;\n]{0,90} (?:a compter|depuis|a partir|des)",
            10,
        ),
        *((DateRole.DUE_SINCE, cue, gap) for cue, gap in SINCE_TURNS),
        *((DateRole.DUE, cue, gap) for cue, gap in DUE_TURNS),
        *((DateRole.DUE_OR_DEADLINE, cue, gap) for cue, gap in OPEN_TURNS),
        *((DateRole.ISSUED, cue, gap) for cue, gap in ISSUE_TURNS),
        *((DateRole.BORN, cue, gap) for cue, gap in BORN_TURNS),
        (
            DateRole.PROMISE,
            (
                r"promi[st]e?s?|promesse|vous (?:vous )?(?:etiez|etes) engagee?s?|engagement|annoncee?s?"
                r"|annonciez|convenue?s?|convenions|(?:avez|aviez|as|avais) (?:\w+ )?(?:jure|garanti|certifie)"
            ),
            70,
        ),
        (DateRole.PROMISE, rf"{_VERB_OF_PAYMENT}[^.;:\n€]{{0,30}} (?:prevu|promis|attendu|annonce)", 12),
        (
            DateRole.DUE,
            r"(?:echue?s?|echeance|echeant|exigibles?|tombee?s? a echeance|dates? limites? de paiement)",
            28,
        ),
        (
            DateRole.DUE_SINCE,
            r"(?:impayee?s?|en retard|en souffrance|ouvertes?)[^.;,\n]{0,25} depuis",
            8,
        ),
        (
            DateRole.DUE_OR_DEADLINE,
            (
                r"payables?|a (?:regler|payer|solder|honorer|acquitter)|(?:devai\w+|devions|deviez|aurai\w+ du) (?:(?:"
                r"l[ea]|les|nous|me|m'en|nous en) ?|etre )?(?:regle|paye|acquitte|solde|verse)\w*"
            ),
            30,
        ),
        (
            DateRole.DUE_OR_DEADLINE,
            r"au plus tard|date limite|dernier delai|d'ici(?: au| a)?|avant|(?<!couru )jusqu'au?",
            12,
        ),
        (
            DateRole.DEADLINE,
            (
                rf"(?:(?<!a )(?:regle[zr]|paye[zr]|verse[zr]|solde[zr])|{_VERB_OF_PAYMENT}|reponse|retour|reponde?[zrs]"
                rf"|repondre) (?!annonce|promis|prevu|attendu|convenu)(?:\w+ )?pour"
            ),
            5,
        ),
        (
            DateRole.DEADLINE,
            r"(?:faute de|a defaut de|a defaut d'un) (?:votre )?(?:paiement|reglement|versement|virement)",
            70,
        ),
        (
            DateRole.DEADLINE,
            r"(?:attendue?s?|demand\w+|souhait\w+|compt(?:e|ons)|propos(?:e|ons)) (?:\w+ ){0,3}(?:pour|avant|d'ici)",
            12,
        ),
        (
            DateRole.DUE,
            (
                r"delai[^.;\n]{0,60} (?:expir\w+|echu|ecoule|s'achev\w+|pren\w+ fin|pris fin|portai\w+[^.;\n]{0,20})"
                r"|arriv\w+ a terme"
            ),
            12,
        ),
        (
            DateRole.DUE,
            (
                r"(?:factures?|celle-ci|elles?|qui|#)[^.;:\n]{0,60} (?:etai\w+|devai\w+ partir|sera|seront) "
                r"(?:attendue?s? |prevue?s? |payables? )?(?:pour|au)"
            ),
            5,
        ),
        (DateRole.DUE, r"(?:attendions|attendais)[^.;\n]{0,20} pour", 5),
        (DateRole.DUE, r"(?:devai\w+|aurai\w+ du) (?:etre )?mandate\w*", 12),
        (
            DateRole.SENT,
            (
                r"(?:factures?|elles?|celle-ci)[^.;\n€]{0,40} (?:a|ont|avai\w+) ete (?:bien )?(?:envoye|adresse"
                r"|transmis|remis|depose)e?s?"
            ),
            16,
        ),
        (DateRole.DUE_SINCE, r"(?:attendue?s?|en attente|attend(?:ons|s)[^.;,\n]{0,30}) depuis", 6),
        (DateRole.PAID, r"merci (?:\w+ )?pour (?:les?|vos|votre|tes|ton)", 26),
        (DateRole.PAID, r"(?:reglement|virement|versement|paiement|acompte)(?= (?:du|en date du))", 14),
        (DateRole.DEADLINE, r"sous (?:\w+ ){1,3}(?:jours?|semaines?)?,? ?soit|delai[^.;\n]{0,40}\bsoit", 12),
        (
            DateRole.ISSUED,
            r"emise?s?|etablie?s?|facturees?|editee?s?|date d'emission|factures? (?:datee?s? )?(?:du|des)",
            14,
        ),
        (
            DateRole.PAID,
            (
                r"(?<!pas )(?:recue?s?|encaissee?s?|creditee?s?|(?<!en )reglee?s?|versee?s?|payee?s?)(?: (?:sur "
                r"notre compte|chez nous|par \w+))?"
            ),
            28,
        ),
        (
            DateRole.PAID,
            (
                rf"(?:votre|ton|vos|tes) (?:\w+ )?{_VERB_OF_PAYMENT}(?! (?:prevu|promis|attendu|annonce|avant"
                rf"|pour|d'ici))"
            ),
            34,
        ),
        (
            DateRole.CONTACT,
            rf"{_OUR}{_MEANS}(?: (?:recommandee?s?|electroniques?|telephoniques?|de relance|de rappel|avec \w+))*",
            30,
        ),
        (DateRole.CONTACT, r"(?:l[ae]|les|cette|ce|une) (?:\w+ ){0,2}(?:relances?|rappels?)(?= d[ue])", 14),
        (DateRole.CONTACT, r"(?:est|suis|sommes|sont) (?:re)?(?:passee?s?|venue?s?) (?:vous|te) (?:voir|visiter)", 16),
        (
            DateRole.CONTACT,
            (
                r"(?:eus?|parlee?s?|echange|entretenus?|discute)[^.;\n]{0,12} (?:au telephone|par telephone|de vive"
                r" voix|en ligne)"
            ),
            12,
        ),
        (
            DateRole.CONTACT,
            rf"{_OUR}(?:echanges?|entretiens?|conversations?|discussions?|reunions?)(?: telephoniques?)?",
            16,
        ),
        (
            DateRole.CONTACT,
            (
                rf"(?:vous|t'|te|l'|en|les?) ?(?:ai|avons|avais|avions|a|ont) (?:(?:deja|aussi|bien|encore|donc|ainsi"
                rf"|egalement|meme|ensuite|par ailleurs|en outre) )?{_TOLD}"
            ),
            60,
        ),
        (
            DateRole.CONTACT,
            (
                rf"(?:relances?|rappels?|{_MEANS}) (?:vous |t')?(?:a|ont|avai\w+) ete (?:adresse|envoye|transmis"
                rf"|faite?)[es]*"
            ),
            16,
        ),
        (
            DateRole.CONTACT,
            r"apres (?:une?|deux|trois|quatre) (?:relances?|rappels?|messages?|courriers?|courriels?)",
            14,
        ),
        (
            DateRole.CONTACT,
            r"(?:je|nous) (?:vous |t')?(?:ecrivais|ecrivions|relancais|relancions|signalais|signalions)",
            20,
        ),
        (DateRole.CONTACT, rf"(?:avez|as|aviez|avais) (?:bien |deja )?ete {_TOLD}", 40),
        (DateRole.CONTACT, r"(?:ete|avions|avons|etait) convenu[^.;\n]{0,14} (?:telephone|vive voix|ensemble)", 12),
        (
            DateRole.INCOMING,
            (
                rf"(?:votre|vos|ton|tes|ta) (?:\w+ )?(?:{_MEANS}|reclamations?|reponses?|contestations?"
                rf"|demandes?|propositions?)"
            ),
            30,
        ),
        (DateRole.INCOMING, r"(?:vous|tu) (?:m'|nous |vous )?(?:avez|avait|aviez|as|avais|a) \w+", 40),
        (
            DateRole.JUDGMENT,
            (
                r"jugement|ouverture|redressement(?: judiciaire)?|liquidation(?: judiciaire)?|sauvegarde"
                r"|procedure collective"
            ),
            45,
        ),
        (DateRole.INTEREST_START, r"courent[^.;\n]{0,40}(?:depuis|a compter|a partir)", 10),
        (
            DateRole.INTEREST_END,
            (
                r"arrete[es]*|calcule[es]*(?= (?:au|jusqu))|(?:total|solde|compte|decompte|somme"
                r"|montant)[^.;:,\n]{0,25} au"
            ),
            16,
        ),
        (DateRole.INTEREST_END, r"(?:interets?|penalites?)[^.;\n]{0,90} au", 4),
        (DateRole.INTEREST_END, r"cour[a-z]+ (?:\w+ )?jusqu'au?", 6),
        (DateRole.SUPPLY, r"(?:accords?|protocoles?|arrangements?|echeanciers?|plans?) (?:signe |conclu )?du", 4),
        (
            DateRole.SUPPLY,
            (
                r"livre[es]*|livraisons?|conventions?|marches?|transports?|enlevements?|expeditions?|deplacements?"
                r"|assemblees?(?: generales?)?|prestations?|interventions?|travaux|pos[es]*|commandes?|execute[es]*"
                r"|realise[es]*|rendez-vous|proces-verba\w+|pv|constats?|attestations?|bordereaux?|receptions?"
            ),
            40,
        ),
        (DateRole.SUPPLY, r"contrat|devis|signe[es]*|conditions?|bon de (?:commande|livraison)|mandat", 40),
    )
)
