"""The words of a promise that says nothing else: a sentence with any other word is read by a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.french.days.named_days import NamedDay
from assistant.french.text.word_list import word_set

_PLAIN: Final = word_set(
    """
    je j tu il elle on nous vous ils elles c ce cela ca me te se m t s l d y en le la les un une des du de au aux a et
    par sur pour dans chez avec comme car mais donc ainsi que qui est sont etes ai avez sera seront aura aurez aurons
    etre vais va allons vont allez viens mon ma mes ton ta tes notre nos votre vos cette ces cet leur lui bien tout
    toute tous toutes total totalite integralite totalement
    paie paies payer paye payes payee payees payons paiera paierai paierons payerons payerai paiement paiements regle
    reglee reglees regler reglera reglerai reglerons reglez reglons reglement reglements vire virer virera virerai
    virerons virons virement virements verse verser verserai verserons versement versements solde solder solderai
    solderons cheque cheques mandat mandate mandatement prelevement acompte somme sommes montant argent sous dette
    facture factures fact fac numero n no ref reference fournisseur compte comptes bancaire banque iban euros euro eur
    part partira partiront partir pars envoi envoie envoyer envoye enverrai enverrons fait fais faisons ferai fera
    ferons faire effectue effectuee effectuer effectuerons effectuerai emis emise passe passer passera execute lance
    lancer valide programme programmee prevu prevue prevus fixe planifie ordonnance ordonnancee mise mis mettre poste
    posterai posterons depose deposer deposerai arrivera arrive recevrez recevoir interviendra intervient
    confirme confirmons confirmer confirmation confirmee promis promets promesse engage faute noter note notes accord
    ok oui entendu exactement precisement date jour journee matin midi soir aprem apres matinee heure heures h
    demain aujourd hui lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois annee fin prochain prochaine
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    bonjour bonsoir salut slt madame monsieur mme mr m re cher chere cordialement cdlt merci patience bonne bon
    journee reception comprehension retard desole desolee desoles dsl excuses excuse excusez pardon oubli
    comptez promettons ici tresor public reste restant premier premiere second seconde moitie partie puis suivant
    convenu dit dites informe informons savoir tenons indique precise suite relance appel mail courrier message
    bureau bordereau concernant due dus dues du echus echue retards nec necessaire occupe m charge
    jte planifie planifiee procedons procederai procederons engageons versee versees ordre ordres transmets transmettrai
    transmise execution telephone vocal coucou bises bisous crainte soyez sure encore ai ont avons avoir eu n retour
    figurera finalement meme ligne application appli soldee soldees reglerez place directement toutefois
    faute soucis souci probleme pas problemes campagne prochainement sans fois
    """
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def says_only_that(text: str, plain: str, days: Sequence[NamedDay], invoices: Sequence[str]) -> bool:
    """Whether every word of a sentence belongs to a plain promise; ``plain`` is it folded, of the same length.

    Days, invoice numbers and names (a capital inside the sentence) are left out.
    """
    rest = list(plain)
    for day in days:
        rest[day.start : day.end] = " " * (day.end - day.start)
    left = "".join(rest)
    for number in invoices:
        left = left.replace(number.lower(), " ")
    words = (match for match in _WORD.finditer(left) if not (match.start() and text[match.start()].isupper()))
    return all(match.group() in _PLAIN for match in words)
