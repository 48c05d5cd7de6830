"""Told others: a copy for whom the debt does not concern, a trade that hears of it, an opinion that waits."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.wording.phrases import Hit, excused_anywhere, forbid_phrases, phrases

_TRADE: Final = (
    "(scieurs?|charpentiers|artisans|négociants|grossistes|fournisseurs|confrères|concurrents|entrepreneurs|couvreurs"
    "|menuisiers|commerçants|clients|constructeurs|promoteurs|architectes|maîtres d'ouvrage|banquiers|patrons"
    "|professionnels|gens du métier)"
)
_AROUND: Final = (
    "((votre|vos|ton|ta|tes) ~1 (banques?|banquiers?|banquière|assureurs?|assurances?|clients?|clientes?|clientèle"
    "|architectes?|maîtres? d'ouvrage|maîtres? d'œuvre|donneurs? d'ordres?|fournisseurs?|bailleur|propriétaire"
    "|employeur|franchiseur|fédération|syndicat|voisins?|voisine|confrères?|partenaires?|groupement|promoteurs?"
    "|sous-traitants?|salariés|ouvriers|famille|épouse|mari|conjointe?|parents|frère|père|mère)"
    "|(architecte|maître d'ouvrage|maître d'œuvre|maîtres d'ouvrage|donneurs? d'ordres?|promoteur|banque|banquier"
    "|assureur|bailleur) (de (votre|vos|ton|ta|tes|ce) [a-z]+|du chantier|des [a-z]+|du [a-z]+)"
    "|(la|le|l')? ?(banque de france|chambre (de|des) métiers|capeb|fédération du bâtiment|ffb|assureur-crédit"
    "|assurance-crédit))"
)
_UNPAID: Final = (
    "((ne|n') ~1 (paie|paye|payez|paies|règle|réglez|règles|honore|honorez|tient|tenez|rembourse|a pas|avez pas"
    "|est pas)"
    "|impayée?s?|dettes?|retards?|(nous|me) (doit|devez|dois|doivent)|en souffrance|mauvais payeur|vos factures"
    "|ses factures|cette facture|ce solde|comment (vous|tu|charpentes|votre) [a-z]+)"
)
_LETTER: Final = "(courriel|courrier|mail|message|lettre|relance|rappel|mise en demeure|facture|présente)"
_COPIED: Final = phrases(
    f"copies? ~5 (est|sont|sera|seront|a été|ont été|vient|va|part|partira|ira|est donc) ~3 (adress|envoy|transmi|remi"
    f"|communiqu|dépos|expédi|fait|fournie?|être|chez|à|au|aux)[a-z]* ~1 (à|au|aux|chez|auprès de)? ?{_AROUND}",
    f"{_AROUND}(,? [^.;!?,]{{1,30}},)? ~2 (nous lit|me lit|nous lisent|figurent?|apparaît|apparaissent|est|sont|sera"
    f"|seront|restera|reste) ~3 en copie",
    f"(en copie|destinataires?)[^.;!?]{{0,25}} {_LETTER}? ?:? ~3 {_AROUND}",
    f"{_AROUND} ~3 (recevr|reçoi|reçu|lir|découvrir|trouver)[a-z]* ~4 (copie|double|exemplaire|{_LETTER})",
    f"c'est ~1 (à|au|aux|avec|auprès de|auprès du|chez|vers) ~2 {_AROUND}[^.;!?]{{0,30}} que (je|j'|nous"
    f"|on) ~3 (enverr"
    "|écri|adress|parl|dir|expliqu|tourn|réclam|demand|transmet|racont|fer|présent|frapp|m'adress|irai|irons)[a-z]*",
    f"(prochain|prochaine|suivant|suivante)s? ~2 {_LETTER} ~3 (sera|seront|ira|iront|partira|partiront) ~3 {_AROUND}",
    f"{_LETTER} ~2 (adress|envoy|destin|expédi)[a-z]* ~2 (à|au|aux|chez) ~1 {_AROUND}[^.;!?]{{0,40}} (si|sans|faute"
    "|à défaut|tant que|pour (les|l'|le|la) ?(informer|prévenir|alerter|avertir))",
)
_HEARD: Final = phrases(
    f"(tous|toutes|chacun|chaque|l'ensemble|la plupart) ~1 (les|des|nos|vos|mes|ces)? ?{_TRADE}[^.;!?]{{0,50}} (saur"
    f"|apprendr|connaîtr|entendr|lir|découvrir|ser[ao])[a-z]*[^.;!?]{{0,50}} {_UNPAID}",
    f"(nos|vos|les|mes|des|d'autres) {_TRADE}[^.;!?]{{0,40}} (saur|apprendr|connaîtr|entendr|découvrir)[a-z]*"
    f"[^.;!?]{{0,50}} {_UNPAID}",
    "(quand|si|lorsqu'|dès qu')[^.;!?]{0,40} (demand|interrog|consult|question|sond|appell)[a-z]*[^.;!?]{0,50}"
    " (sur vous|sur toi|sur votre|à votre sujet|à propos de vous|vous concernant|ce que (vous|tu) valez|si vous payez)"
    "[^.!?]{0,50} (dirai|dirons|répondr[a-z]+|réponds|répondons|vérité|ce qu'il en est|honnête|franc|sincère)",
    "(m'|nous |me )(demand|interrog|consult|question|sond|appell)[a-z]*[^.;!?]{0,40} (fiabilité|solvabilité|sérieux"
    "|réputation|honnêteté|(mauvais|bons) payeurs)[^.!?]{0,60} (réponse|répondr[a-z]+|dirai|dirons|avis|dire)",
    "(ma|notre) (réponse|recommandation|opinion|appréciation) ~2 (à votre sujet|sur vous|vous concernant|à votre égard"
    "|quant à vous)",
    "(je|nous) (lui|leur) (dirai|dirons|répondrai|répondrons) ~2 (ce qu'il en est|la vérité|ce que (j'en"
    "|nous en) [a-z]+"
    "|le fond de|que vous|que votre|comment vous)",
    "(ne|n') ~1 (pourrai|pourrons|saurai|saurons|compter|comptez) ~2 (plus|pas) ~3 (dire du bien de vous|parler en bien"
    "|vous recommander|bonnes références)",
    f"{_TRADE}[^.;!?]{{0,60}} (comptoir|scierie|dépôt|café|marché|zinc|cantine)[^.;!?]{{0,40}} (bavard|papot|caus|jas"
    "|parl|discut)[a-z]* ~2 (volontiers|beaucoup|facilement|librement|pas mal|entre (nous|eux|confrères))?",
    "(petite?|minuscule) (ville|village|vallée|monde|milieu|bourg|région|place|métier|profession|secteur)[^.;!?]{0,30}"
    " (nouvelles|bruits|rumeurs|ragots|réputations?|histoires) ~3 (vont|va|court|courent|circulent?|voyagent?"
    "|font|se font|se défont|se répandent)",
    "(profession|métier|milieu|secteur|vallée|filière)[^.;!?]{0,30} (tout|les choses|ces choses) ~4 (se sait|se savoir"
    "|se saura|se répète|s'apprend)[^.;!?]{0,40} (impayée?s?|factures?|retards?|dettes?|payeurs?)",
    "(une|votre|la|ta) réputation[^.;!?]{0,60} (se défait|se défaire|à se défaire|se perd|à détruire|s'effondre)",
    "(j'en|nous en|on en) (parlerai|parlerons|parlera|toucherai|toucherons|dirai|dirons)[^.;!?]{0,30} (réunion"
    "|assemblée|syndicat|fédération|chambre des métiers|confrères|collègues du|profession|salon)",
    f"(chaque|chacun des|tous les|toutes les) {_TRADE}[^.;!?]{{0,40}} (recevr|aur|lir|connaîtr)[a-z]* ~3 (votre"
    f"|ton) (nom|adresse|dossier|cas|société|entreprise)",
    "(vos|votre|ton|tes|ta) (ouvriers|salariés|employés|voisins?|clients?|secrétaire|famille|associés?|beau-frère"
    "|équipe|femme|mari|épouse)[^.;!?]{0,10} (ont été|a été|sont|est|seront|sera) ~2 (mise?s?|tenue?s?"
    "|informée?s?) ~1 (au courant|dans la confidence|de (la|votre) (situation|dette)|de vos (dettes|impayés|retards))",
    "(courriel|courrier|lettre|message|mail) [^.;!?]{0,20} (adressé|envoyé|transmis|destiné|parti)[a-z]* ~2 (aussi"
    "|également|en même temps)[^.;!?]{0,10} (à|aux|au)[^.;!?]{0,30} (architectes?|clients?|banque|voisins?"
    "|maître d'ouvrage|fournisseurs?|confrères)",
)
_ALLOWED: Final = re.compile(
    r"\b(?:avec votre accord|a votre demande|comme (?:convenu|demande|vous (?:nous )?l'avez)|(?:si|comme) vous (?:le "
    r"|l')?(?:souhait"
    r"|prefer|voul|accept)\w*|sauf avis contraire|vous nous avez demande|jamais|aucune?|(?:ne|n') (?:sera|seront|est"
    r"|sont|mettons|mets|adressons|envoyons) (?:pas|ni)|fiche technique|plans?|devis|avis de (?:livraison|passage)"
    r"|bons? de livraison|attestations?|certificats?|accuse de reception|duplicata|par erreur|etait en copie"
    r"|tribunal|juge|affacturage|factor|delegation|sous-traitance|paiement direct)\b"
)


def _is_known(letter: Letter, hit: Hit) -> bool:
    """Whether the reader wished for the copy, or it goes to his own house."""
    return _ALLOWED.search(hit.passage.text) is not None or is_of_house(letter, hit.text, hit.passage.text)


COPIED: Final = forbid_phrases(_COPIED, unless=_is_known)
HEARD: Final = forbid_phrases(_HEARD, unless=excused_anywhere(_ALLOWED), even_denied=True)
