"""The words that greetings are made of, folded."""

from __future__ import annotations

import re

from assistant.french.text.word_list import word_list, word_set

SALUT = word_list(
    """
    salut slt hello hey coucou cc kikou yo hi hallo holla hola ciao salutt hellow helo coucouu wesh salam
    """
)
BONJOUR = word_list(
    """
    bonjour bonsoir bjr bsr bjour rebonjour re-bonjour bonjours bonjou bojour bonjor bonjur boujour bonoir rebonsoir
    buongiorno goedemorgen goedemiddag
    """
)
CHER = word_list(
    """
    cher chere chers cheres dear liebe lieber beste geachte gentile estimado estimada querido querida
    """
)
CIVILITIES = word_list(
    """
    madame monsieur mesdames messieurs mme mr m mlle mademoiselle mm mmes mrs ms sir madam sirs herr frau signor
    signora senor senora messieurs-dames monsieur-madame
    """
)
TITLES = word_set(
    """
    maitre maitres docteur docteure dr doc professeur professeure monseigneur me
    pr confrere consoeur confreres president presidente general colonel commandant capitaine
    """
)
# Who is called « cher » without a name: a distant call, unlike a friend.
CIRCLE = word_set(
    """
    collegue collegues client cliente clients clientes partenaire partenaires adherent adherente adherents locataire
    locataires membre membres fournisseur fournisseurs confrere consœur confreres abonne abonnee
    """
)
FRIENDS = word_set(
    """
    mon ma ami amie amis amies tous toutes toi copain copine voisin voisine
    """
)

_OFFICES = "|".join(
    word_list(
        """
        maires? presidente?s? directeurs? directrices? prefete?s? deputee?s? senateurs? senatrices? ministres?
        conseillers? conseilleres? proviseure? principale? recteur rectrice doyen doyenne batonnier batonniere
        procureure? juge tresorier tresoriere receveur receveuse percepteur comptable commissaire cure consul
        ambassadeur ambassadrice secretaire chef responsable adjointe? officier inspecteur inspectrice intendante?
        econome gestionnaire administrateur administratrice greffier mandataire liquidateur commandant colonel
        general ingenieur delegue
        """,
    )
)
OFFICE = re.compile(
    rf"(?:monsieur|madame|mesdames|messieurs|mme|mr|m) (?:le |la |les |l')?(?:vice-|sous-|premier "
    rf"|premiere )?(?:{_OFFICES})\b"
    r"|mon (?:pere|general|colonel|commandant|capitaine|lieutenant)\b|ma soeur\b",
)

# Greetings in two words, and the one word they stand for.
PAIRS = {
    "good morning": "bonjour",
    "good afternoon": "bonjour",
    "good evening": "bonsoir",
    "guten tag": "bonjour",
    "guten morgen": "bonjour",
    "buenos dias": "bonjour",
    "goede morgen": "bonjour",
    "goede middag": "bonjour",
    "sehr geehrte": "cher",
    "sehr geehrter": "cher",
    "tres cher": "cher",
    "tres chere": "cher",
    "bien cher": "cher",
    "bien chere": "cher",
    "bien chers": "cher",
    "mon cher": "cher",
    "ma chere": "cher",
    "mes chers": "cher",
    "re bonjour": "bonjour",
    "re salut": "salut",
    "re hello": "salut",
    "re coucou": "salut",
    "bien le": "bonjour",
}

# Small words before a greeting: « oui bonjour », « ok salut ».
LEADS = word_set(
    """
    oui ok alors ah eh re tr fwd oups desole desolee pardon bon
    """
)

# Words after « bonjour » that start the message instead of naming somebody.
NOT_NAMES = word_set(
    """
    je j' j nous on il elle ils elles vous tu vs c'est c ca ce cela cette ces cet suite merci pouvez peux peut
    pouvons pourriez pourrais comme veuillez voici voila avez avons as ai est et pour par petit petite juste
    encore bien ok oui non la le les l un une des du de d mon ma mes votre vos ton ta tes notre nos son sa
    ci-joint ci-jointe ci-jointes avec a au aux apres sauf excusez excuse meilleurs bonne bon belle qui que quand
    quoi ou comment si sans sur sous selon dans en entre facture factures rappel relance reglement virement
    paiement toujours toute tous toutes tout l'equipe equipe service societe deux trois compta comptabilite client
    clients team all everyone there est-ce est-il serait serait-il auriez avez-vous peux-tu as-tu pouvez-vous
    pourriez-vous pourrais-tu sais-tu savez-vous etes-vous es-tu j'ai j'espere j'aimerais j'attends j'aurais
    j'avais j'envoie n'ayant n'oublie n'oubliez d'accord d'apres d'abord s'il qu'en ici depuis vu recu bien-recu
    reponse rappel relance ci-dessous desole desolee desolé navre navree pas plus encore concernant conformement
    afin aucun aucune quelques quelque je-vous voudrais souhaite souhaitant apparemment normalement effectivement
    rapide rebonjour bonjour salut hello ravi contente content desormais donc alors mais or car puis the we i
    thank thanks please just could can hope as regarding actuellement aujourd'hui hier demain lundi mardi mercredi
    jeudi vendredi samedi dimanche dsl svp stp cher chere chers joyeux joyeuses bonjour-bonjour ets sarl sas ste
    atelier chez monsieur madame mesdames messieurs envoi demande objet confirmation nouveau nouvelle etant ayant
    faisant n ne y t't' t as-tu-recu is are do
    """
)

# Lines above the greeting of a letter that say something and are no sentence of it.
HEADING = re.compile(
    r"(?:objet|obj|ref|references?|n/|v/|n\.|vos? ref|nos? ref|votre ref|notre ref|pj|p\.j|date|de|a|le \d"
    r"|envoye|sujet|tr|re|fwd?"
    r"|concerne|affaire|dossier|suivi par|a l'attention|par (?:mail|courriel|lettre|email)|lettre|lrar|copie|cc"
    r"|[a-z -]{2,30}, le \d)\b",
)
