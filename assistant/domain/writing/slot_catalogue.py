"""Every slot that a letter may hold: the one list, read by the editor, the model and the code that fills them.

The examples tell one story, since a sample letter shows them side by side: an invoice of 12 March 2026, due on 12
April, two reminders, a promise for 27 April, an account closed on 30 April, a deadline on 11 May.
"""

from __future__ import annotations

from typing import Final

from assistant.domain.writing.slots import Slot, SlotJob

_VOC, _NP, _ADV = SlotJob.VOCATIVE, SlotJob.NOUN_PHRASE, SlotJob.ADVERBIAL
_S, _B, _STR = SlotJob.SENTENCE, SlotJob.BLOCK, SlotJob.STRING

PEOPLE: Final = (
    Slot("contact_greeting_name", _VOC, "le nom par lequel on salue : prénom, civilité et nom, ou titre", "Madame Rey"),
    Slot("contact_call", _VOC, "l’appel d’une lettre, repris mot pour mot dans la formule finale", "Madame"),
    Slot("greeting_line", _S, "toute la ligne d’appel, avec sa virgule", "Bonjour Madame Rey,"),
    Slot("closing_line", _S, "toute la formule finale", "Bien cordialement,"),
    Slot("signature", _B, "nom, fonction, entreprise et téléphone de qui signe", "Lucie Aubert\nStudio Ormeau"),
    Slot("client_name", _STR, "le nom du client, sans article", "Atelier Morin"),
    Slot("seller_name", _STR, "le nom du créancier, sans article", "Studio Ormeau"),
    Slot("sender_name", _STR, "le nom de qui signe", "Lucie Aubert"),
    Slot("collector_identity", _STR, "le nom et le siège du recouvreur", "Recouvrement Alpin, 4 place du Marché"),
    Slot("mandator_identity", _STR, "le nom et le siège du créancier", "Studio Ormeau, 2 rue Haute"),
    Slot("collection_reference", _STR, "la référence du dossier chez le recouvreur", "R-40213377"),
    Slot("first_letter_date", _ADV, "le jour de la première lettre du recouvreur, avec « du »", "du 16 avril 2026"),
    Slot("seller_phone", _STR, "le téléphone du créancier", "05 00 00 00 00"),
    Slot("reach_phrase", _ADV, "où joindre l’expéditeur ; après « joignable »", "au 05 00 00 00 00"),
)

INVOICES: Final = (
    Slot(
        "invoices_phrase",
        _NP,
        "possessif, factures, références et date ; après « de », « pour », « sur », jamais sujet",
        "votre facture F-118 du 12 mars",
    ),
    Slot("invoices_plain", _NP, "les mêmes, sans « la part non contestée de »", "votre facture F-118 du 12 mars"),
    Slot(
        "invoices_nominal",
        _NP,
        "les factures avec l’article défini ; jamais après « de » ni « à »",
        "la facture F-118 du 12 mars",
    ),
    Slot("of_the_invoices", _ADV, "les factures déjà contractées avec « de »", "de la facture F-118 du 12 mars"),
    Slot("on_the_invoices", _ADV, "« sur » et les factures, sans référence", "sur la facture"),
    Slot("invoices_ref", _STR, "les références seules, pour un objet ou un libellé", "F-118 et F-121"),
    Slot("invoices_label", _NP, "les factures sans déterminant ni date, pour un objet", "facture F-118"),
    Slot("invoices_short", _NP, "possessif et factures, sans date", "votre facture F-118"),
    Slot("invoice_count_phrase", _NP, "le nombre de factures en toutes lettres", "quatre factures"),
    Slot("invoice_table", _B, "une ligne par facture, le total en dernier", "– F-118 : 450,00 €"),
    Slot("due_phrase", _ADV, "l’échéance, entre virgules après les factures", "à échéance du 12 avril"),
    Slot("due_dates_phrase", _NP, "le ou les jours d’échéance, avec article", "le dimanche 12 avril"),
    Slot(
        "overdue_phrase",
        _ADV,
        "depuis quand l’échéance est passée, la plus ancienne de plusieurs",
        "depuis dix-huit jours",
    ),
    Slot("order_phrase", _NP, "la commande ou l’engagement du client", "votre commande 4500-72"),
    Slot("attachment_phrase", _NP, "ce qui est joint ; objet de « joindre »", "une copie de la facture"),
)

MONEY: Final = (
    Slot("total_due", _NP, "la somme demandée ; jamais sujet d’un verbe accordé", "1 250,00 €"),
    Slot("amount_paid", _NP, "la somme déjà reçue", "800,00 €"),
    Slot("balance_phrase", _NP, "le solde, nom et somme", "un solde de 450,00 €"),
    Slot("credit_amount", _NP, "la somme des avoirs déduits", "320,00 €"),
    Slot("promised_amount", _NP, "la somme annoncée par le client", "600,00 €"),
    Slot("recovery_fee", _NP, "l’indemnité forfaitaire par facture", "40 €"),
    Slot("interest_amount", _NP, "les intérêts calculés pour cette lettre", "27,40 €"),
    Slot("indemnity_amount", _NP, "le total des indemnités forfaitaires", "80,00 €"),
    Slot("notice_total", _NP, "principal, intérêts et indemnité ensemble", "1 317,40 €"),
    Slot("late_rate", _NP, "le taux convenu, par an", "12 %"),
)

DATES: Final = (
    Slot(
        "payment_deadline",
        _ADV,
        "le jour demandé, avec « le » ; après « au plus tard », « pour »",
        "le lundi 11 mai",
    ),
    Slot("payment_deadline_until", _ADV, "le même avec « au » ; après « d’ici »", "au lundi 11 mai"),
    Slot("payment_deadline_day", _ADV, "le même sans article ; après « d’ici », « avant »", "lundi 11 mai"),
    Slot("promise_date", _ADV, "le jour annoncé par le client, avec « le »", "le lundi 27 avril"),
    Slot("promise_date_day", _ADV, "le même sans article", "lundi 27 avril"),
    Slot("promise_date_from", _ADV, "le même avec « du »", "du lundi 27 avril"),
    Slot("payment_received_date", _ADV, "le jour du dernier versement, avec « le »", "le 20 avril"),
    Slot("payment_received_from", _ADV, "le même avec « du »", "du 20 avril"),
    Slot("previous_contacts_phrase", _NP, "nos relances passées, avec possessif", "mes messages des 16 et 23 avril"),
    Slot("last_contact_phrase", _NP, "la dernière relance, avec possessif", "mon message du 23 avril"),
    Slot("contact_days_phrase", _ADV, "les jours de nos relances, avec « le » ou « les »", "les 16 et 23 avril"),
    Slot("last_notice_phrase", _NP, "notre dernière mise en demeure, avec possessif", "mon courrier du 23 avril 2026"),
    Slot("as_of_date", _ADV, "le jour où le compte est arrêté, avec « au » ; après « arrêté »", "au 30 avril"),
)

PAYMENT: Final = (
    Slot("payment_means", _ADV, "comment payer", "par virement ou par carte"),
    Slot("payment_block", _B, "les lignes du compte, chacune avec son nom", "IBAN : …\nBIC : …"),
    Slot("payment_label_phrase", _NP, "ce qu’il faut indiquer sur le virement", "la référence F-118"),
    Slot("mention_late_interest", _S, "la phrase sur les intérêts de retard", "…"),
    Slot("mention_collector", _S, "qui recouvre, pour qui, sous quelle référence", "…"),
    Slot("mention_claim", _S, "la somme due, élément par élément", "…"),
    Slot("mention_collection_law", _S, "la loi sur les frais de recouvrement, mot pour mot", "…"),
    Slot("mention_recovery_fee", _S, "la phrase sur l’indemnité forfaitaire", "…"),
)

AGREEMENTS: Final = (
    Slot("plan_total", _NP, "la somme à régler par l’échéancier", "900,00 €"),
    Slot("plan_count", _NP, "le nombre de versements en toutes lettres", "trois versements"),
    Slot("plan_table", _B, "une ligne par versement, date et somme", "– Le mardi 5 janvier 2027 : 300,00 €"),
    Slot("plan_accepted_from", _ADV, "le jour de l’accord, avec « du »", "du 12 novembre 2026"),
    Slot("missed_phrase", _NP, "le ou les versements manquants ; jamais sujet", "le versement du 5 janvier"),
    Slot("missed_amount", _NP, "la somme des versements manquants", "300,00 €"),
    Slot("discount_rate", _NP, "le taux d’escompte", "2 %"),
    Slot("discounted_total", _NP, "la somme à régler, escompte déduit", "1 225,00 €"),
)

CALLS: Final = (
    Slot("payment_sent_date", _ADV, "le jour où le client dit avoir réglé, avec « le »", "le mercredi 29 avril"),
    Slot("call_again", _ADV, "le jour et l’heure du prochain appel", "le mardi 5 mai à 10 heures"),
)

SMS: Final = (
    Slot("sms_amount", _NP, "la somme en forme courte", "1 250 €"),
    Slot("sms_deadline", _ADV, "le jour demandé en forme courte, sans article", "11/05"),
    Slot("sms_promise", _ADV, "le jour annoncé en forme courte, sans article", "27/04"),
    Slot("sms_name", _VOC, "le nom du contact en forme courte", "Mme Rey"),
)

SLOTS: Final[tuple[Slot, ...]] = (*PEOPLE, *INVOICES, *MONEY, *DATES, *PAYMENT, *AGREEMENTS, *CALLS, *SMS)
SLOT_NAMES: Final[frozenset[str]] = frozenset(slot.name for slot in SLOTS)
SLOT: Final[dict[str, Slot]] = {slot.name: slot for slot in SLOTS}
