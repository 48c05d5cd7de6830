from __future__ import annotations

import pytest

from assistant.guardrails.meaning.polarity import is_denied


def _denied(text: str, words: str) -> bool:
    start = text.index(words)
    return is_denied(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("aucune saisie n'est envisagee", "saisie"),
        ("nous n'envisageons aucune saisie de vos comptes", "saisie de vos comptes"),
        ("la saisie de vos comptes n'est pas envisagee", "saisie de vos comptes"),
        ("nous ne previendrons pas votre employeur", "previendrons pas votre employeur"),
        ("sans saisie ni frais", "saisie"),
        ("personne n'informera vos clients", "informera vos clients"),
        ("un echeancier sans frais", "echeancier sans frais"),
        ("sans paiement de frais", "frais"),
        ("une saisie reste exclue", "saisie"),
        ("a aucun moment nous n'avons songe a une saisie", "saisie"),
        ("vous craigniez une saisie : il n'y en aura pas", "saisie"),
        ("une saisie, rassurez-vous, il n'y en a aucune", "saisie"),
        ("vos clients en seraient informes : ils ne le sont pas et ne le seront pas", "clients en seraient informes"),
        ("une saisie, dont il n'est pas question", "saisie"),
        ("l'indemnite et les penalites prevues entre professionnels ne vous concernent pas", "indemnite"),
        ("une saisie de vos meubles, ce qui n'est pas notre intention", "saisie de vos meubles"),
        ("saisir vos comptes, ce que nous ne souhaitons pas, demanderait un jugement", "saisir vos comptes"),
        ("saisir vos meubles, nous n'y songeons pas", "saisir vos meubles"),
        ("vous craignez que nous saisissions vos meubles, ce qui n'est pas prevu", "saisissions vos meubles"),
        ("vous m'ecrivez que nous vendrons vos biens, ce que nous ne ferons pas", "vendrons vos biens"),
        ("a aucun moment je n'oublie que vous n'etes pas un escroc", "escroc"),
        ("pas un instant nous n'avons pense que vous etiez un voleur", "voleur"),
    ],
)
def test_a_denied_threat_is_no_threat(text: str, words: str) -> None:
    assert _denied(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("si vous ne payez pas, nous saisirons vos comptes", "saisirons vos comptes"),
        ("nous ne manquerons pas d'informer vos clients", "informer vos clients"),
        ("nous n'avons pas d'autre choix que de saisir vos biens", "saisir vos biens"),
        ("nous n'excluons pas de deposer plainte", "deposer plainte"),
        ("vos clients sauront que vous ne payez pas", "clients sauront"),
        ("ne nous obligez pas a employer d'autres methodes", "autres methodes"),
        ("ne pas payer est un delit", "delit"),
        ("nous saisirons sans delai vos comptes", "saisirons sans delai vos comptes"),
        ("sachez que sans paiement vous serez fiche", "serez fiche"),
        ("sans reponse de votre part une saisie suivra", "saisie"),
        ("une saisie : il n'y en a pas encore", "saisie"),
        ("une saisie, il n'y en aura pas si vous payez ce soir", "saisie"),
        ("un avertissement avant la saisie : il n'y en aura pas d'autre", "saisie"),
        ("une saisie, dont il n'est pas question pour l'instant", "saisie"),
        ("vos clients seront informes : ils ne le sont pas encore", "clients seront informes"),
        ("nous saisirons vos meubles, ce qui n'est pas difficile", "saisirons vos meubles"),
        ("nous saisirons vos meubles, ce que nous ne regretterons pas", "saisirons vos meubles"),
        ("nous saisirons vos meubles, ce que nous ne souhaitons pas", "saisirons vos meubles"),
        ("nous saisirons vos biens, nous n'en doutons pas", "saisirons vos biens"),
        ("vos meubles seront saisis, ce qui n'est pas complique", "meubles seront saisis"),
        ("nous allons saisir vos comptes, ce n'est pas notre genre de plaisanter", "saisir vos comptes"),
        ("la saisie de vos meubles, ce qui n'est pas sorcier, aura lieu", "saisie de vos meubles"),
        ("a aucun moment je n'oublie que vous etes un escroc", "escroc"),
        ("pas un instant je ne doute que vous etes un voleur", "voleur"),
        ("a aucun moment nous ne perdons de vue que vous etes un menteur", "menteur"),
        ("a aucun moment je n'ai cru que vous n'etiez pas un escroc", "escroc"),
        ("a aucun moment nous n'hesiterons a saisir vos comptes", "saisir vos comptes"),
        ("personne n'ignore que vous etes un escroc", "escroc"),
    ],
)
def test_a_negation_elsewhere_or_a_false_one_denies_nothing(text: str, words: str) -> None:
    assert not _denied(text, words)
