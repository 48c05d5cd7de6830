"""The conditions of templates in French: when a text or a paragraph serves."""

from __future__ import annotations

from typing import Final

from assistant.domain.calls.call_names import SITUATIONS
from assistant.domain.choice_names import INTENTS, STAGES
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.prompting.call_conditions import CALL_CONDITIONS
from assistant.prompting.variant import Marks

CONDITION_WORDS: Final = {
    **{intent.value: INTENTS[intent].lower() for intent in Intent},
    **{stage.value: STAGES[stage].lower() for stage in Stage},
    **{word: f"appel\u202f: {SITUATIONS[call].lower()}" for call, word in CALL_CONDITIONS.items()},
    "friendly": "ton amical",
    "neutral": "ton neutre",
    "firm": "ton ferme",
    "first": "première relance de ces factures",
    "repeat": "déjà relancé",
    "called": "dernière relance par téléphone",
    "insistent": "relancé deux fois ou plus",
    "widened": "dernière relance au sujet d’une partie des factures",
    "again": "étape déjà écrite une fois",
    "noticed": "mise en demeure déjà envoyée",
    "broken": "promesse rompue",
    "broken_part": "promesse rompue sur une part seulement",
    "plan_apart": "un échéancier respecté règle d’autres factures",
    "partial": "règlement partiel",
    "dated": "jour du dernier règlement connu",
    "credited": "avoir déduit",
    "contested": "part contestée",
    "newcomer": "nouveau client",
    "loyal": "client depuis trois ans ou plus",
    "wrong_contact": "mauvais interlocuteur",
    "promised_sum": "somme promise connue",
    "kept": "règlement qui était promis",
    "penalties_suspended": "pénalités suspendues",
    "penalties_run": "pénalités qui courent",
    "penalties_waived": "pénalités remises à la fin",
    "penalties_none": "sans pénalités",
    "merchants": "deux commerçants",
    "single": "une facture",
    "multi": "plusieurs factures",
    "table": "factures en tableau",
    "bank": "IBAN dans le texte",
    "phone": "téléphone du créancier connu",
    "order": "numéro de commande connu",
    "business": "entreprise",
    "public": "organisme public",
    "association": "association ou copropriété",
    "consumer": "particulier",
    "noname": "sans interlocuteur nommé",
    "office_holder": "titulaire d’un mandat ou d’une charge",
    "offered": "échéancier proposé, sans réponse encore",
    "heard": "client qui a déjà répondu",
    "quiet": "client sans réponse depuis la dernière relance",
    "email": "courriel",
    "paper": "courrier papier",
    "brief": "client bref",
    "long": "client qui écrit long",
    "attached": "pièces jointes",
    "collector": "un tiers recouvre",
    "interest": "intérêts de retard mentionnés",
    "interest_sum": "intérêts calculés",
    "contract_rate": "taux convenu",
    "greets_salut": "salue par «\u202fSalut\u202f»",
    "greets_bonjour_name": "salue par «\u202fBonjour\u202f» et le nom",
    "greets_cher": "salue par «\u202fCher\u202f»",
    "greets_bonjour": "salue par «\u202fBonjour\u202f» seul",
    "greets_call": "salue par la civilité ou le titre",
    "closes_bises": "finit par «\u202fBises\u202f»",
    "closes_amities": "finit par «\u202fAmitiés\u202f»",
    "closes_a_bientot": "finit par «\u202fÀ bientôt\u202f»",
    "closes_bonne_journee": "finit par «\u202fBonne journée\u202f»",
    "closes_bien_a_toi": "finit par «\u202fBien à toi\u202f»",
    "closes_bien_a_vous": "finit par «\u202fBien à vous\u202f»",
    "closes_cordialement": "finit par «\u202fCordialement\u202f»",
    "closes_salutations": "finit par «\u202fMeilleures salutations\u202f»",
    "closes_agreer": "finit par «\u202fJe vous prie d’agréer\u202f»",
    "closes_merci": "finit par «\u202fMerci\u202f»",
    "warm": "ton chaleureux",
    "cool": "ton distant",
    "tu": "tutoiement",
    "vous": "vouvoiement",
    "voice_je": "voix «\u202fje\u202f»",
    "voice_nous": "voix «\u202fnous\u202f»",
}


def when_of(marks: Marks) -> str:
    """Such as "ton ferme, organisme public ; sauf part contestée"; "toujours" without conditions."""
    needs, refuses = (", ".join(_words(marked)) for marked in (marks.needs, marks.refuses))
    told = "\u202f; ".join(filter(None, (needs, f"sauf {refuses}" if refuses else "")))
    return told or "toujours"


def _words(marked: frozenset[str]) -> list[str]:
    return [words for name, words in CONDITION_WORDS.items() if name in marked]
