"""Nobody whom the debt does not concern is named to make its debtor afraid (GR-064, GR-070, GR-075)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.allusion import find_allusions
from assistant.guardrails.meaning.anecdote import doubting_anecdotes
from assistant.guardrails.meaning.exposure import AROUND, BYSTANDERS
from assistant.guardrails.meaning.tale import is_tale_of_yours
from assistant.guardrails.moves.rumour import RUMOURS
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.signs import announced


@doubting_anecdotes
def _named(letter: Letter) -> Iterator[Fault]:
    hinted = (*find_allusions(letter, AROUND), *find_allusions(letter, BYSTANDERS))
    sentences = {hit.passage for hit in hinted}
    for hit in (*hinted, *find_allusions(letter, BYSTANDERS, out_of_place=True)):
        if not hit.passage.sentence.notion(is_tale_of_yours):
            merely_named = hit.passage not in sentences  # a tax office or an employer is named for many a good reason
            yield replace(fault(letter, hit.span), severity=Severity.WARNING if merely_named else None)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _named(letter)
    yield from RUMOURS(letter)


RULE = Rule(
    id="CND330",
    name="veiled-exposure",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-064", "GR-070", "GR-075"),
    message="La phrase laisse entendre que d’autres pourraient apprendre la dette.",
    hint="Retirez l’allusion\u202f: seuls le débiteur et la justice ont à la connaître.",
    check=announced(_check, *AROUND, *BYSTANDERS, RUMOURS),
    bad=(
        letter("J’ai appelé la CAF : votre dossier va les intéresser.", CONSUMER),
        letter("Votre employeur apprécierait-il d’apprendre que vous ne payez pas ?", CONSUMER),
        letter("Pour l’instant, vos voisins ne savent rien.", CONSUMER),
        letter("Un mot à votre DRH suffirait, ne croyez-vous pas ?", CONSUMER),
        letter("Nous croisons vos clients au salon la semaine prochaine.", BUSINESS),
        letter("Le fisc pourrait trouver votre situation intéressante.", BUSINESS),
        letter("Votre conjoint est-il au courant ? Nous pouvons l’appeler.", CONSUMER),
        letter("Le village est petit, les nouvelles vont vite.", CONSUMER),
        letter("Votre patron a bien voulu nous répondre, et il serait étonné d’apprendre ce que vous devez.", CONSUMER),
    ),
    good=(
        letter("Le retard vient du dégât des eaux chez votre voisin, nous disiez-vous.", BUSINESS),
        letter("J’ai appelé la CAF : le barème ne changera qu’en janvier.", CONSUMER),
        letter(
            "Le métier est un petit monde, et c’est par un confrère que nous avions eu le plaisir de vous connaître.",
            BUSINESS,
        ),
        letter("Je préférerais régler cela entre nous : un virement, ou un appel pour en convenir.", BUSINESS),
        letter("Il ne faut pas que je vous presse : dites-moi votre rythme.", BUSINESS),
        letter("Votre compte fournisseur était jusqu’ici toujours à jour.", BUSINESS),
        letter("Un mot de votre part suffirait à rassurer tout le monde au bureau.", BUSINESS),
        letter("Votre voisine nous a recommandés, merci à elle.", CONSUMER),
        letter("Nous ne communiquerons rien à votre employeur.", CONSUMER),
        letter("Votre mari nous avait ouvert le jour des travaux.", CONSUMER),
        letter("Votre attestation URSSAF nous est bien parvenue.", BUSINESS),
        letter("Vos clients vous règlent parfois tard, nous le comprenons.", BUSINESS),
        letter("Votre banque a rejeté le prélèvement le 3 mai.", CONSUMER),
        letter("Votre réputation de sérieux n’est plus à faire.", BUSINESS),
        letter("Une nouvelle date me va, même la semaine prochaine.", BUSINESS),
        letter("Le médiateur vous reçoit au 5 rue de la Préfecture, à Dijon.", CONSUMER),
        letter("Belle et heureuse année à vous et à vos proches.", CONSUMER),
        letter("Puis-je parler à la personne qui suit les fournisseurs ? C’est pour la facture F-118.", BUSINESS),
        letter("Votre voisin a eu la gentillesse de nous prêter son escabeau.", CONSUMER),
        letter("La gendarmerie est passée ce matin : on nous a volé deux postes à souder.", BUSINESS),
        letter("Votre fils a tenu l’échelle tout l’après-midi, un vrai compagnon.", CONSUMER),
        letter("Votre sœur, qui relevait le courrier, a eu la bonté de nous prévenir.", CONSUMER),
        letter("Et pour le bois, dites à votre voisin qu’il peut venir le prendre.", CONSUMER),
        letter("Votre présidente m’expliquait que votre banque demande deux signatures.", BUSINESS),
        letter("Nous cherchons un accord écrit entre nous, rien de plus.", BUSINESS),
    ),
    reach="Qui n’est pas nommé échappe à cette règle.",
)
