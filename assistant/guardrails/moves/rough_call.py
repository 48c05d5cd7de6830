"""Rough call: rough men are sent, somebody is waited for on his way out, a mishap is foretold to what he holds dear."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_ROUGH: Final = (
    "(hommes|gars|gaillards?|costauds?|malabars?|gros bras|colosses?|armoires à glace|durs à cuire|videurs?|molosses?)"
)
_OUT_OF: Final = (
    "(sortie|porte) (de |du |d')(votre|ton|l'|la|ta)? ?(atelier|bureaux?|travail|usine|école|magasin|entreprise"
    "|boutique"
    "|domicile|gymnase|réunion|dépôt|chantier|immeuble|garage|crèche|lycée|collège)"
)
_DEAR: Final = (
    "(vitrines?|carreaux|vitres|pneus|camions?|dents|jambes|genoux|tranquillité|santé|façade|chien|chat|enfants|famille"
    "|voiture|véhicules?|maison|atelier|machines?|chantiers?|hangar|serres?|récolte|troupeau|bêtes|stocks?|dépôt)"
)
_MISHAP: Final = "(accidents?|malheur|incendie|pépins?|incident|drame|sinistre|quelque chose|dégâts|casse|feu)"
_CALLED: Final = phrases(
    f"(visite|passage|venue|descente|arrivée) ~1 (de|d'|des|par) ~1 (nos|mes|quelques|deux|trois|plusieurs"
    f"|solides) ~1 {_ROUGH}",
    f"(envo|enverr|dépêch|expédi|mand|lâch|ramèn|amèn|amener)[a-z]* ~4 {_ROUGH}[^.;!?]{{0,50}} (convain|persuad|raison"
    "|compren|expliqu|parler|apprendr|cher(cher|chez)|régler)[a-z]*",
    "(envo|enverr|dépêch|expédi|lâch)[a-z]* ~4 (gaillards?|costauds?|malabars?|gros bras|colosses?|armoires à glace"
    "|videurs?|molosses?)",
    f"(serez|seras|êtes|es) ~2 (attendue?s?|guettée?s?|cueillie?s?|accueillie?s?) ~1 (à|devant) ~1 (la )?{_OUT_OF}",
    f"(attendr|guett|cueill|serons|serai|sera|seront|attend)[a-z]* ~3 (à|devant) (la )?{_OUT_OF}[^.;!?]{{0,40}}"
    f" (votre|vos"
    "|ton|ta|tes|vous|te|toi)?",
    f"(se pourrait|se peut|pourrait|risqu[a-z]*|serait|il arrive|vite arrivé|dommage|craindre|crains"
    f"|gare)[^.;!?]{{0,30}}"
    f" {_MISHAP} ~3 (survienn|surven|arriv|se produi|éclat|tomb|touch|frapp|vienn)[a-z]* ~3 (à|sur|dans|chez) (vos"
    f"|votre"
    f"|tes|ton|ta) ~1 {_DEAR}",
    f"{_MISHAP} ~2 (est|sont|serait|arrive|arrivent) ~1 (si )?vite ~1 (arrivée?|vite|fait)?[^.;!?]{{0,30}} (vos|votre"
    f"|tes"
    f"|ton|ta) ~1 {_DEAR}",
    "(connai|connaî|sai|savon|savent)[a-z]* ~3 (chemin|route|trajet|horaires|sortie|école|adresse|numéro|bus) ~3 (vos"
    "|tes|votre|ton"
    "|ta) (enfants|fils|filles?|femme|mari|famille|mère|petits|gosses)",
    f"({_ROUGH}|frères?|cousins?|fils|oncles?|beaux-frères) ~2 (veulent|aimeraient|voudraient|souhaitent|tiennent à"
    f"|vont) ~1 (vous|te)"
    " (parler|voir|rencontrer|trouver)[^.;!?]{0,60} (patient|nerveu|calme|commode|costaud|plaisant)[a-z]*",
    "(faites|fais|prenez|prends) (bien )?(attention|garde) (en|quand|le soir|la nuit) ~2 (rentr|sort|part|travers"
    "|dorm)[a-z]*",
    f"(tenez|tiens)(-vous|-tu)? ~2 à (vos|votre|tes|ton|ta) {_DEAR}",
    "(vien|viendr|ven|pass|all|va|vais|vont|irons|irai)[a-z]* ~3 (te|vous|le|la|lui) (secouer|bousculer|corriger"
    "|dérouiller"
    "|cogner|tabasser|démolir|remuer les|calmer|dresser|faire passer l'envie|refaire le portrait|casser)",
    f"(agents?|équipes?|collègues|encaisseurs|{_ROUGH})[^.;!?]{{0,60}} (ne|n') ~1 (repart|ressort|revien"
    f"|rentr)[a-z]* ~1"
    " (pas|jamais|guère) ~2 (les mains vides|bredouilles?|sans)",
)
_AT_WORK: Final = re.compile(
    r"\b(?:poser|pose|livr\w+|install\w+|demenag\w+|repar\w+|depann\w+|assur\w+|sinistre|excus\w*|travaux|chantier en"
    r"|aider|aide|renfort|merci|felicit\w*|degat des eaux|declar\w+|verglas|neige|brouillard|route|pluie|films?"
    r"|cinema|plaisant\w*|si (?:tu|vous)|(?:tu"
    r"|vous) (?:veux|voulez|peux|pouvez)|garantie|surveill\w+|decharg\w+|porter|montage)\b"
    # "faites attention en sortant du dépôt", "vous serez accueilli à la porte de l'atelier par Paul"
    r"|\ben sort\w+ (?:du |de la |de l'|de notre |de nos )(?![^.!?]*\b(?:soir|nuit)\b)"
    r"|\baccueilli\w* (?:\w+ )?(?:a|devant) la porte (?:du |de la |de l'|de notre )"
    r"(?![^.!?]*\b(?:hommes|gars|gaillard|costaud|malabar|gros bras|colosse|videur))"
)


_MONEY: Final = re.compile(
    r"\b(?:pa[iy]\w*|regle\w*|virement|virer|cheques?|argent|sous|dettes?|factur\w*|sommes?|soldes?|reste"
    r"|retards?|sauront|trouver|gaillard\w*|costaud\w*|malabar\w*|gros bras|colosse\w*|armoires|videurs?|molosses?"
    r"|et (?:vous|te|votre|vos|ton|tes))\b"
)
_TASK: Final = re.compile(  # what the men come for, the reader's or the writer's, and never money
    r"\bcherche[rz] (?:(?:les|des|nos|la|le) |l')(?:\w+ )?(?:palettes?|bennes?|emballages?|consignes?|gravats"
    r"|echafaudages?|casiers?|futs|caisses vides|rouleaux|retours?|echantillons?|dechets|chutes|coffrages?|sacs)\b"
    r"|\bregler (?:(?:la|le|les|votre|vos|nos|notre) |l')(?:scies?|machines?|chaudieres?|fours?|portails?|moteurs?"
    r"|volets?|portes?|fenetres?|alarmes?|antennes?|chauffage|toupie|raboteuse)\b"
    # "vous êtes attendu à la porte du dépôt à huit heures pour charger"
    r"|\battendue?s? (?:a|devant) la porte (?:du |de la |de l'|de notre |de nos )(?!.*\b(?:soir"
    r"|nuit)\b)[^.;!?]*\bpour (?:le (?:chargement"
    r"|retrait)|(?:charger|retirer|enlever)(?: (?:votre|vos) (?:commande|bois|bardage|palettes?|colis|chevrons))?"
    r"(?= ?(?:[,.;:!?»]|$))|visiter\b)"
)
_CARE: Final = re.compile(
    r"\b(?:machines?|camions?|vehicules?|voitures?)\b.*\b(?:(?:pensez|veillez|songez) (?:bien )?(?:a |au "
    r"|aux )(?:l'|la "
    r"|les |leur )?(?:entretien|revisions?|maintenance|verification\w*|vidange)(?= ?[.!»]|$)"
    r"|faites-l(?:a|e|es) (?:verifier|reviser|controler|entretenir)(?= ?[.!»]|$))"
)


def _is_of_work(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether men come to work, or one only says what the reader is fond of."""
    text = hit.passage.text
    if hit.text.startswith(("tenez", "tiens")) and not text.rstrip(' »"').endswith("?"):
        return True
    if _AT_WORK.search(text) is not None:
        return True
    if _MONEY.search(_TASK.sub(" ", text)) is not None:
        return False
    return _TASK.search(text) is not None or (" vite" in hit.text and _CARE.search(text) is not None)


ROUGH_CALL: Final = forbid_phrases(_CALLED, unless=_is_of_work, even_denied=True)
