"""Day turns: the ways in which French says that an invoice fell due on a day, is late since it, or was issued on it.

Each is a cue before a date, with the characters that may stand between the two. A turn that other things share with
invoices ("tomber", "expirer", "attendre") asks for its subject: the invoice, its payment or its sum, which stand
blanked in what is read.
"""

from __future__ import annotations

from typing import Final

_BLANK: Final = r"\s{3}"  # a sum or the number of an invoice
_SUBJECT: Final = (
    rf"(?:(?:factures?|facturettes?|elles?|celles?-ci|echeances?|delais?|(?<!votre )(?<!ton )(?:paiements?|reglements?)"
    rf"|soldes?|sommes?|montants?|creances?)(?![a-z])|{_BLANK})[^.;:\n]{{0,60}}?\b"
)
PAID: Final = r"(?:regle|paye|solde|acquitte|honore|vire|verse|mandate|encaisse|credite)e?s?"
PAY: Final = r"(?:regler|payer|solder|acquitter|honorer|virer|verser|mandater)"
SHOULD: Final = (
    r"(?:devai\w+|devions|deviez|aurai\w+ du|fallait|aurait fallu"
    r"|(?:eti?ez|etai\w+|est|sont) (?:censee?s?|supposee?s?|tenue?s? d[e']))"
)
PRONOUNS: Final = r"(?:(?:nous|vous|me|te|en|etre|bien|donc|la|le|les|[a-z]+ment)\s+|[lm]'){0,4}"
_PAY_DAY: Final = (
    r"(?:dates?|jours?) (?:butoirs?|limites?|d'exigibilite|d'echeance|(?:prevue?|convenue?|fixee?|arretee?|choisie?)s?"
    r" pour (?:la |le |cette |ce |son |sa |leur )?(?:factures?|paiements?|reglements?|\s)"
    r"|pour (?:la |le |les |nous )?{PAY}"
    r"|(?:de|du|pour (?:le|son|leur|ce|un)) (?:paiements?|reglements?)(?! recu))"
)
_OVER: Final = r"(?:depassee?|passee?|revolue?|expiree?|franchie?|ecoulee?|manquee?)s?"

DUE_TURNS: Final = (
    (_PAY_DAY, 45),
    (r"limites? (?:de|du|pour le) (?:paiement|reglement)|ech", 28),
    (
        (
            r"(?<!a )(?<!court )(?<!long )(?<!moyen )(?<!un )(?<!mettre )(?<!mettons )(?<!a son )(?<!a leur )termes?"
            r"(?! d(?:u|es?|e (?:la|votre|notre|cette|ce)) (?:contrat|bail|mission|prestation|abonnement|convention"
            r"|periode|location|saison|chantier|marche|sejour|stage|conditions|discussion|echange))"
        ),
        28,
    ),
    (rf"(?:echeances?|termes?|dates?|delais?)[^.;:\n]{{0,40}} {_OVER}", 14),
    (
        (
            r"delais?[^.;:\n]{0,60} (?:s'(?:est |etait )?(?:achev|termin|arret)\w+|(?:a|avait) pris fin|prenait fin"
            r"|courait|portait)"
        ),
        16,
    ),
    (
        (
            rf"{_SUBJECT}(?:tomb(?:e|ent|ait|aient|ant)|(?:est|sont|etai\w+|soit) tombee?s?|expir(?:e|ent|ait|aient)"
            r"|(?:a|ont|avai\w+) (?:expire|echu)|se (?:paie|paye|regle|payai|reglai|soldai)\w*)"
        ),
        16,
    ),
    (r"echoi\w+|echoyai\w+|echeai\w+|echu(?:t|rent)", 16),
    (r"(?:arriv|ven|vien|parven|parvien)\w+ a (?:son |leur )?echeances?", 28),
    (rf"{_SUBJECT}(?:arriv|ven|vien|parven|parvien)\w+ a (?:son |leur )?(?:termes?|maturite)", 28),
    (rf"{SHOULD}\s+{PRONOUNS}(?:{PAID}|{PAY}|l'etre)(?! (?:avant|apres|sous|dans))", 24),
    (rf"{_SUBJECT}{SHOULD}\s+{PRONOUNS}(?:parvenir|arriver|rentrer|recevoir)", 32),
    (rf"{_SUBJECT}(?:etai\w+|avai\w+ ete) (?:(?:attendue?|prevue?|fixee?|due?|programmee?)s?(?: pour)?|pour)", 12),
    (r"c'etait (?:pour|au)", 6),
    (r"la limite (?:etait|fut|tombait|est tombee|avait ete fixee|courait)", 12),
    (rf"(?:factures?|{_BLANK})[^.;:\n]{{0,60}}, (?:prevue|tombee|fixee)s?(?= (?:au|pour le|le) )", 12),
    (r"du(?:es|s|e)?(?= (?:respectivement )?(?:le|au|pour le|depuis) )", 28),
    (r"(?:etai\w+|est|sont) a (?:honorer|acquitter|verser|virer)", 14),
    (rf"{PAID} (?:a temps|a l'heure|a (?:sa|leur|bonne) date|a (?:son|leur) (?:terme|echeance))", 10),
    (r"(?:payables?|exigibles?|echeance) a [\w-]+ jours?[^.;\n]{0,20}(?:soit|c'est-a-dire|a savoir|donc)", 6),
    (r"attend(?:ions|ais|ait) (?:votre |le |son |ce )?(?:paiement|reglement)[^.;,\n]{0,24}", 12),
    (
        r"(?:comptions|comptais|tablions|tablais) sur (?:votre |le |son |ce |un )?(?:paiement|reglement)[^.;,\n]{0,24}",
        12,
    ),
    (r"(?:echue?|exigible|due|payable|a (?:regler|payer|solder|acquitter))s?[^.;,\n]{0,25} depuis", 8),
)
OPEN_TURNS: Final = ((rf"{_SUBJECT}attendue?s?(?= (?:le|au|pour le) )", 12),)  # due then, or asked for by then
SINCE_TURNS: Final = (
    (rf"(?:echeances?|termes?|dates?|delais?|factures?|{_BLANK})[^.;:\n]{{0,40}} {_OVER}[^.;,\n]{{0,12}} depuis", 8),
    (
        (
            r"retards?(?! d[eu]s? (?:livraison|chantier|livreur|transporteur|pose))[^.;:\n]{0,30}"
            r" (?:depuis|commenc\w+|debut\w+|date\w* d[eu]|remont\w+ a\w*)"
        ),
        8,
    ),
    (rf"{_SUBJECT}(?:attend(?:ent)?|patiente(?:nt)?|court|courent|traine(?:nt)?)[^.;,\n]{{0,12}} depuis", 8),
    (
        (
            r"(?:hors delais?|plus dans les delais|dans l'attente[^.;,\n]{0,24}|patient(?:ons|e)"
            r"|(?:nous|me) devez[^.;\n]{0,20}) depuis"
        ),
        8,
    ),
)
ISSUE_TURNS: Final = (
    (
        (
            rf"(?:(?:factures?|elles?|celles?-ci)(?![a-z])|{_BLANK})"
            r"(?:(?!lettr|courri|messag|devis|command|contrat|releve|avoir|virement|cheque)[^.;:\n]){0,50}?"
            r"\b(?:port\w+ la date|(?<!il )dat(?:ee?s?|ent|ait|aient)(?= d(?:u|es) ))"
        ),
        14,
    ),
    (r"dates? (?:de (?:la |cette )?(?:facture|facturation)|d'(?:emission|etablissement))|emission|facturation", 30),
    (
        (
            r"factures?[^.;:,\n]{0,30} (?:(?:a|ont|avait|fut) ete )?(?:faite|redigee|creee|dressee|generee)s?"
            rf"|{_BLANK},?\s*(?:(?:a|avait|fut) ete )?(?:redigee|creee|dressee|generee)"
        ),
        14,
    ),
    (r"(?:ai|avons|a) (?:bien )?factur(?:ee?s?)", 14),
    (
        (
            rf"{_BLANK},?\s*(?:sortie|partie)|dont la date (?:est|etait)|(?:a|avait|porte) pour date"
            rf"|emission[^.;:\n]{{0,40}} remont\w+ au"
        ),
        8,
    ),
    (r"factur\w+ (?:sous|par) (?:le |la |votre |notre )?(?:numero|n°|reference|ref\.?)", 24),
    (rf"(?:factures?[^.;:,\n]{{0,20}}|elles?|celle-ci|{_BLANK}) (?:est|etait|sont|etaient)(?= d(?:u|es) )", 10),
)
BORN_TURNS: Final = (
    (
        (
            rf"(?:(?:factures?|elles?|celles?-ci|creances?|dettes?|soldes?)(?![a-z])|{_BLANK})[^.;:\n]{{0,40}}?"
            r"\bremont(?:e|ent|ait|aient|ant) (?:deja )?au"
        ),
        8,
    ),
)
