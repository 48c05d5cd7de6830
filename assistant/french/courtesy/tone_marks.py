"""Turns of phrase that raise or lower the formality and the warmth of a mail, as patterns of folded text."""

from __future__ import annotations

import re

FORMAL = re.compile(
    r"\b(?:par la presente|nous avons (?:l'honneur|le regret|le plaisir de vous informer)|j'ai l'honneur|(?:je"
    r"|nous) vous (?:saurais|saurions|serais|serions)"
    r"|(?:saurais|serais) gre|reconnaissants? de|bien vouloir|veuillez|je vous prie|nous vous prions"
    r"|vous voudrez bien|voudriez-vous|auriez-vous l'|l'obligeance|l'amabilite"
    r"|pourriez-vous|vous serait-il|puissiez|il conviendrait|il convient de|accuse reception|accusons reception"
    r"|faire parvenir|vous faire part|porter a votre connaissance"
    r"|dans l'attente|ci-annexe|susvise|susmentionne|courrier cite|en date du|conformement|en consequence"
    r"|toutefois|neanmoins|a cet egard|des lors|nonobstant"
    r"|proceder au|proceder a|mandatement|l'expression de|la consideration|nos services|l'assurance"
    r"|demeure a votre|demeurons a votre|diligences|ne manquer\w+ pas de"
    r"|je reste a votre (?:entiere )?disposition|nous restons a votre (?:entiere )?disposition)\b",
)
RELAXED = re.compile(
    r"\b(?:du coup|ca marche|ca va|ca roule|pas de souci|pas de soucis|t'as|t'es|y a|j'suis|chuis|jte|j'te"
    r"|nickel|super|impec|tkt|tqt|mdr|lol|ptdr|dsl|pb|slt|stp|bcp|qd|tjs|pcq"
    r"|ouais|ouaip|yep|yes|hop|zut|mince|bref|truc|boulot|galere|grave|vite fait|asap|tt|rdv|bjr|cc|ok|hein|ben"
    r"|bah|hello|ciao|coucou|oups|c'est bon|faut que|bises|biz)\b",
)
PLAIN = re.compile(
    r"\b(?:mercis?|remercie\w*|remerciements|avec plaisir|bonne? (?:journee|soiree|semaine|week-end|weekend"
    r"|continuation|reception|vacances|fin)|belle (?:journee|soiree)"
    r"|desolee?|excus\w+|navree?|pas de (?:souci|probleme)|volontiers|n'hesite\w* pas)\b",
)
WARM = re.compile(
    r"\b(?:j'espere que (?:tu|vous|tout)|comment (?:vas-tu|allez-vous|ca va)|ca va (?:toi|chez|bien)|tu vas bien"
    r"|vous allez bien|tout va bien|un (?:grand|tres grand|immense) merci|merci (?:beaucoup|infiniment|encore|mille)"
    r"|mille mercis?|les enfants|la famille|(?:tes|vos|les|mes) vacances|bon retablissement|felicitations|bravo"
    r"|bon anniversaire|bonne annee|meilleurs voeux|joyeux|au plaisir|ravie?s?|content\w*|heureu\w+ de"
    r"|c'est (?:vraiment )?(?:gentil|sympa|adorable)|sympa|super|genial|top|embrasse\w*|bisous?|bises|biz"
    r"|amities|amicalement|cher ami|ca fait plaisir|quel plaisir|hate de|on se (?:fait|boit|prend) un|cafe|resto"
    r"|apero"
    r"|prends soin|prenez soin|bon courage|confiance|fidelite|belle collaboration|chaleureus\w+|cordiaux"
    r"|de tout coeur|de tout cœur|pense(?:es)? (?:bien )?a (?:toi|vous))\b",
)
COLD = re.compile(
    r"\b(?:mise en demeure|mets en demeure|inadmissibles?|inacceptables?|scandaleu\w+|intolerables?|sans delai"
    r"|derniere fois|aucune suite|honteux|ras le bol|harcel\w+|mecontent\w*|deplorable|avocat|tribunal"
    r"|n'apprecie pas|hors de question|je conteste|cessez)\b",
)
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]|[:;]-?[)DPp](?!\\w)|\\^\\^|<3")
