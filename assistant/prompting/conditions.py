"""The words that a variant or a step of a plan may be conditioned on, and what each means."""

from __future__ import annotations

from typing import Final

CONDITIONS: Final[dict[str, str]] = {
    # how firm
    "friendly": "firmness 0 or 1",
    "neutral": "firmness 2",
    "firm": "firmness 3 or 4",
    # the step of the ladder
    "pre_due": "nothing is due yet",
    "reminder_1": "first reminder",
    "reminder_2": "second reminder",
    "reminder_3": "third reminder",
    "formal_notice": "formal notice",
    "post_formal_notice": "after the formal notice",
    "thanks": "payment received",
    "plan": "payment in several parts",
    "other": "any other letter",
    # what happened
    "first": "no reminder of ours is on file for these invoices",
    "repeat": "at least one reminder of ours is on file",
    "insistent": "at least two reminders of ours are on file",
    "broken": "a promised day has passed without the money",
    "partial": "a part was paid",
    "dated": "the day of the last payment is known",
    "credited": "a credit note was deducted",
    "contested": "a part is contested and left out of the sum",
    "newcomer": "no earlier business with this client",
    "loyal": "client for three years or more",
    # the invoices
    "single": "one invoice",
    "multi": "several invoices",
    "table": "the invoices are listed below the text",
    "bank": "the account number is printed in the text",
    "phone": "the creditor's telephone is known",
    "order": "the client's order number is known",
    # who reads
    "business": "a business or a merchant",
    "public": "a public body",
    "association": "a non-professional: association, condominium",
    "consumer": "a private person, or a client of unknown kind",
    "noname": "no person is named",
    # how it travels
    "email": "by e-mail",
    "paper": "on paper",
    "brief": "this client writes and reads short",
    "long": "this client writes and reads at length",
    "attached": "documents are attached",
    "collector": "a third party writes for the creditor",
    "interest": "late interest may be mentioned",
    "interest_sum": "the sum of late interest was computed for this letter",
    "contract_rate": "a rate was agreed",
    # greeting and closing
    "greets_salut": "Salut + first name",
    "greets_bonjour_name": "Bonjour + name",
    "greets_cher": "Cher + name",
    "greets_bonjour": "Bonjour alone",
    "greets_call": "the call alone: Madame, Maître",
    "closes_bises": "Bises",
    "closes_amities": "Amitiés",
    "closes_a_bientot": "À bientôt",
    "closes_bonne_journee": "Bonne journée",
    "closes_bien_a_toi": "Bien à toi",
    "closes_bien_a_vous": "Bien à vous",
    "closes_cordialement": "Cordialement",
    "closes_salutations": "Meilleures salutations",
    "closes_agreer": "Je vous prie d’agréer",
    "closes_merci": "Merci",
    "warm": "the tone of this letter is warm",
    "cool": "the tone of this letter is cool",
    "tu": "written in tu",
    "vous": "written in vous",
    "voice_je": "one person speaks",
    "voice_nous": "the house speaks",
    "office_holder": "the reader holds an elected or public office",
}
