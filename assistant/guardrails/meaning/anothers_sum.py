"""Another's sum: what a thing costs elsewhere, would cost one day, or what somebody else paid, asked or put aside.

"Le plein m’a coûté 112 euros", "un confrère l’aurait fait pour 250 €", "vous avez provisionné 900 €", "comptez entre
2 300 € et 2 900 €, selon le bois" ask for nothing; "ce retard m’a coûté 112 euros" and "vous avez provisionné 900 €,
versez-les" do.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.french.numbers.amounts import Amount
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.tale import client_names
from assistant.guardrails.wording.neighbourhood import passage_at, trail
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.standing import standing

# --- Work to come ---
_ESTIMATED: Final = re.compile(
    r"\bdevis\b|\b(?:estimation|estimatif|chiffrage|fourchette|ordre de grandeur|prix indicatif)\b"
    r"|\bcompte[rz] (?:entre|plutot|environ|dans les|autour de|a peu pres)\b[^.;!?]{0,60}\b(?:selon|suivant"
    r"|pour (?:un|une"
    r"|la|le|les)|hors pose|pose comprise)\b|\b(?:pour|cote) [^.;:!?]{3,40}, compte[rz] (?:entre|environ"
    r"|dans les|autour)\b"
)
_NOT_OF_WORK: Final = re.compile(
    r"\b(?:factur(?!ation)\w*|retards?|impay\w+|echu\w*|penalites?|indemnit\w+|frais|interets?|relanc\w+|rappels?|reste(?:nt)?"
    r"|soldes?|devez|dois|doit|dues?|dette|regl(?:er|ez|e|ement)\w*|pay(?:er|ez|e)|paiement|vers(?:er|ez)|vir(?:er|ez)"
    r"|impose|exig\w+|reclam\w+|tribunal|avocat|huissier|majoration|dossier)\b"
)
# --- Things of a market or a fair ---
_THING: Final = re.compile(
    r"\b(?:billets?|tickets?|entrees?|places? de|tombola|loterie|brocante|marche(?! public)|vide-grenier|buvette|menu"
    r"|plat du jour|kilos?|litres?|steres?|barils?|metre cube|gazole|essence|plein|peage|parking|concours|kermesse"
    r"|voisine?s?|d'en face|musee|cinema|cheques?-cadeaux?)\b"
)
_NOT_OF_A_MARKET: Final = re.compile(
    r"\b(?:factur\w+|regl\w+|pay\w+|paie\w*|solde\w*|somme\w*|montants?|dues?|dus?(?= (?:a|par|sur))|dois|doit|devez"
    r"|devons|doivent|retards?|impay\w+|echean\w+|echu\w*|penalites?|indemni\w+|frais|interets?|relanc\w+|rappels?"
    r"|dossier|silence|acomptes?|versements?|virements?|cheques?(?!-cad)|reste(?:nt)?|total\w*|soit|ajout\w+|en plus"
    r"|supplement\w*|compris\w*|precede\w*|livr(?:e|er|ee|es|ees|aison|aisons)|command\w+|agios|major\w+|credit"
    r"|avert\w+|tribunal|greffe|audience|proces|note|vous|votre|vos|tu|te|ton|ta|tes)\b"
)
_SPOKEN: Final = re.compile(r"\brendez-vous\b|\bsi (?:cela|ca) (?:vous|te) (?:dit|tente)\b")
# --- Somebody else's, and named as such ---
_SELLER: Final = (
    r"(?:(?:confrere|consoeur|concurren(?:t|te|ce)|supermarche|hypermarche|grande surface|demarcheur|brocanteur"
    r"|discounter|magasin|enseigne|catalogue|internet|artisan|chauffagiste|plombier|garagiste|imprimeur|traiteur"
    r"|photographe|serrurier|menuisier|electricien|peintre|jardinier|couvreur|macon|prestataire)s?|ailleurs|en ligne"
    r"|sur un site|(?:un|une|l')autre(?:s)? (?:maison|fournisseur|entreprise|societe|atelier|client|cliente|devis))"
)
_PRICED: Final = (
    r"(?:a|pour|de|demand\w+|propos\w+|fait|ferait|fais\w+|factur\w+|pren\w+|pris|reclam\w+|vend\w*|cout\w+|appartenai\w+|affich\w+|compt\w+"
    r"|pay\w+|tarif\w*|prix|offr\w+|annonc\w+|chiffr\w+|facture)"
)
_ELSEWHERE: Final = re.compile(
    rf"\b{_SELLER}\b[^.!?\n]{{0,90}}\b{_PRICED} [^.!?\n\d]{{0,30}}$|\b(?:que|qu')[^.!?\n]{{0,40}}\b(?:au|chez"
    rf"|par|sur)\b[^.!?\n]{{0,20}}\b{_SELLER}\b"
)
_ELSEWHERE_BEHIND: Final = re.compile(
    r"^ (?:appartenai\w+|revenai\w+|concernai\w+) (?:a )?un autre client\b|"
    rf"^[^.;!?\n\d]{{0,40}}\b(?:chez|au|a|aupres d\w*|par|sur) (?:un |une |le |la |l'|votre |vos "
    rf"|d')*(?:\w+ )?{_SELLER}\b"
    r"|^ (?:que (?:vous|tu) (?:avez|as) |qui (?:a ete |fut )?)?(?:deja )?(?:verse|paye|regle|remi[st])\w* "
    r"(?:a|au|chez) (?:(?:le|la|l'|votre|ton|un|une) ?)?(?:bailleur|notaire|proprietaire|assureur|banque|tresor"
    r"|fisc|syndic|prestataire|confrere|concurrent|fournisseur|transporteur|urssaf|douane)"
)
_THE_CLIENTS: Final = re.compile(
    r"\b(?:(?:vous|tu)(?: (?:en|y|l'))? ?(?:avez|aviez|as|avais) (?:\w+ )?(?:dedui\w+|provision\w+|retenu\w*"
    r"|retranche\w*"
    r"|budget\w+|inscri\w+|reserve\w*|estim\w+|evalu\w+|chiffr\w+|pris)"
    r"|(?:vous|tu) (?:pens|croy|estim|imagin|tabl|compt)(?:iez|ais)"
    r"|(?:votre|ton|ta|vos) (?:comptab\w+|expert|expert-comptable|assureur|assurance|banque|conseil|logiciel|budget"
    r"|service \w+|architecte|associee?) [^.;!?\n€]{0,20}"
    r"(?:estim|evalu|chiffr|provision|dedui|retien|reteni|retenu|compt|trouv|arriv|prevoi|prevoy|prevu)\w*)"
    r"\b[^.;!?\n€]{0,60}$"
)
_ONE_DAY: Final = re.compile(
    r"\b(?:reviendrai(?:t|ent)|couterai(?:t|ent)|vaudrai(?:t|ent)|serait (?:propose|facture)e?) (?:a |de |environ "
    r"|plutot |donc |dans les )*$"
)
_AT_ANOTHER_TAX: Final = re.compile(
    r"\b(?:tva|taux)\b[^.;!?\n€]{0,70}\b(?:aurait|auraient|serait|donnerait|ferait|reviendrait|porterait)\b"
    r"[^.;!?\n€]{0,40}$"
)
_BEFORE_TAX: Final = re.compile(r"^\s*(?:ht\b|hors tax|h\.t)")
_OF_THE_ACCOUNT: Final = re.compile(
    r"\b(?:retards?|impay\w+|penalites?|indemnit\w+|frais|interets|majoration|dommages|relanc\w+|rappels?|recouvrement"
    r"|huissier|avocat|tribunal|proces|saisie|procedure|contentieux|acompte)\b"
)
_CLAIMED: Final = re.compile(
    r"\b(?:merci d\w+|veuillez|priere|(?:nous|je) (?:vous|te) (?:pri|demand(?!iez)|invit|les? )\w*"
    r"|(?:vers|regl|pay|vir|sold|ajout|envoy|adress|remett|prevoy|compt|rembours|rajout)ez"
    r"|(?<!que )(?<!avez )(?:nous|je|j'|on)(?: ?(?:le|la|les|vous|te|en|l'|y|ne"
    r"|n')\b ?)* ?(?:attend(?!\w+ (?:son|sa|leur|la reponse|le rapport))|reclam|exig"
    r"|factur|ajout|retien|retenons|appliqu|prend|pren[eo]n|voul|veu[xt]|souhait|alignons|aligne|manqu)\w*"
    r"|s'(?:y )?ajout\w*|en (?:plus|sus)|dues?|dus|exigibles?|(?:vous|tu) (?:nous |me |m'|en )*(?:dev(?:ez|rez|iez)"
    r"|dois|devras)|il (?:nous |me )?faut|doi(?:t|vent)|rest\w+ (?:donc |bien )?(?:a (?:payer|regler|verser)"
    r"|due?s?|ouverte?s?)"
    r"|(?:a|de|les|le) (?:nous |me )?(?:regler|payer|verser|virer|ajouter|rembourser|rendre)|nous aussi|moi aussi"
    r"|comme (?:nous|moi)|autant|idem|(?:nous|me|m') (?:revien\w+|manqu\w+|appartien\w+)"
    r"|c'est (?:bien |donc |exactement )?(?:ce que|la somme|le montant|exact|juste|notre|mon|le prix|cela))\b"
)
_THE_DEBT: Final = re.compile(
    r"\b(?:soldes?|comptes? (?!de)|creance|dette|encours|(?:la|cette|votre|notre|une) facture)\b"
)
_OF_THAT_SUM: Final = re.compile(
    r"\b(?:les|ces|cette (?:somme|difference|retenue)|ce (?:montant|prix|tarif|chiffre)|cet ecart|la (?:meme"
    r"|difference)"
    r"|le (?:meme|tout)|autant|c'est|cela|ils|elles|idem|nous aussi|moi aussi)\b"
)


def is_anothers_sum(letter: Letter, money: Amount) -> bool:
    """Whether the sentence of a sum tells that it is another's, or of work to come, and nothing asks for it."""
    passage = passage_at(letter, money.start)
    if mentioned_in(letter, passage.start, passage.start + len(passage.text)):
        return False
    return (
        passage.sentence.notion(_is_an_estimate)
        or _is_market_price(letter, passage)
        or _belongs_elsewhere(letter, passage, money)
    )


def _is_market_price(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence names a thing of elsewhere, and neither the reader nor anything of the account."""
    if not passage.sentence.notion(_tells_of_a_market):
        return False
    return not any(name in passage.text for name in letter.notion(client_names))  # what the client earns is none


def _tells_of_a_market(within: Sentence) -> bool:
    told = _SPOKEN.sub("", within.text)
    return _THING.search(told) is not None and _NOT_OF_A_MARKET.search(told) is None


def _is_an_estimate(within: Sentence) -> bool:
    return _ESTIMATED.search(within.text) is not None and _NOT_OF_WORK.search(within.text) is None


def _belongs_elsewhere(letter: Letter, passage: Passage, money: Amount) -> bool:
    """Whether a sum is somebody else's, in a letter that tells one of its own, and claimed neither here nor next."""
    if not letter.notion(_tells_a_sum):
        return False
    before, behind = passage.text[: money.start - passage.start], trail(letter, money.end, 90)
    another = any(cue.search(before) for cue in (_ELSEWHERE, _THE_CLIENTS, _ONE_DAY, _AT_ANOTHER_TAX))
    if not (another or _ELSEWHERE_BEHIND.search(behind) or _is_an_article(letter, money)):
        return False
    return not _is_claimed(letter, passage)


def _is_an_article(letter: Letter, money: Amount) -> bool:
    """Whether a sum before tax is less than what an invoice asks: "le cylindre est facturé 118 € hors taxes"."""
    if _BEFORE_TAX.match(trail(letter, money.end, 14)) is None:
        return False
    return any(invoice.sums_known and money.value < invoice.amount for invoice in letter.facts.selected)


def _is_claimed(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence speaks of costs or asks for money, or the next one asks for that same sum."""
    if _OF_THE_ACCOUNT.search(passage.text) is not None or _CLAIMED.search(passage.text) is not None:
        return True
    if _THE_DEBT.search(passage.text) is not None and not _tells_its_own(letter, passage):
        return True  # "votre comptable estime le solde à 950 €", and nothing says what it is
    return any(
        _OF_THAT_SUM.search(following.text) is not None and _CLAIMED.search(following.text) is not None
        for following in read(letter).passages[passage.rank + 1 : passage.rank + 2]
    )


def _tells_its_own(letter: Letter, passage: Passage) -> bool:
    end = passage.start + len(passage.text)
    return any(_is_known(letter, other) for other in standing(letter.amounts, passage.start, end))


def _tells_a_sum(letter: Letter) -> bool:
    return any(_is_known(letter, money) for money in letter.amounts)


def _is_known(letter: Letter, money: Amount) -> bool:
    return abs(money.value) in computable(letter).all
