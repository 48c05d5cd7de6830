"""Slots of call sheets: facts in the words that one says, never in figures but for references.

The examples tell the story of the letters' slots.
"""

from __future__ import annotations

from typing import Final

from assistant.domain.writing.slots import Slot, SlotJob

_NP, _ADV, _STR = SlotJob.NOUN_PHRASE, SlotJob.ADVERBIAL, SlotJob.STRING

SPOKEN_SLOTS: Final = (
    Slot("agent_name", _STR, "le nom de qui appelle", "Paul Dumas"),
    Slot("seller_name", _STR, "la société pour qui l’on appelle", "Studio Ormeau"),
    Slot("person", _NP, "la personne demandée", "Madame Rey"),
    Slot("identity_items", _NP, "deux choses que la personne donne d’elle-même", "votre fonction et votre code postal"),
    Slot("of_invoices", _ADV, "les factures, après « au sujet »", "de votre facture F-118 du douze mars"),
    Slot("overdue", _ADV, "depuis quand l’échéance est passée, la plus ancienne de plusieurs", "depuis dix-huit jours"),
    Slot(
        "lateness",
        _NP,
        "l’échéance passée et depuis quand ; la plus ancienne, où elles diffèrent",
        "l’échéance est passée depuis dix-huit jours",
    ),
    Slot("contacts", _NP, "nos relances, avec possessif", "mes deux messages"),
    Slot("total", _NP, "la somme demandée, en lettres", "mille deux cents euros"),
    Slot("deadline_day", _ADV, "le jour demandé, avec « le »", "le lundi onze mai"),
    Slot("due_day", _ADV, "le jour de la seule échéance à venir, avec « le »", "le dimanche douze avril"),
    Slot(
        "dues",
        _NP,
        "plusieurs échéances à venir, chaque somme à son jour, ou leur total, le nombre de dates et la première",
        "mille euros le douze avril, et deux cents euros le vingt avril",
    ),
    Slot("promise_day", _ADV, "le jour annoncé par le client, avec « le »", "le lundi vingt-sept avril"),
    Slot("instalment", _NP, "l’échéance manquée, en lettres", "quatre cents euros"),
    Slot("instalment_day", _ADV, "son jour, avec « le »", "le lundi vingt avril"),
    Slot("received", _NP, "le dernier règlement, en lettres", "huit cents euros"),
    Slot("received_day", _ADV, "son jour, avec « le »", "le mercredi vingt-deux avril"),
    Slot(
        "offer",
        _NP,
        "l’échéancier proposé, chaque somme à son jour, ou le premier et le dernier versement de plus de deux",
        "deux versements, deux cents euros le lundi onze mai, et deux cents euros le jeudi onze juin",
    ),
    Slot("offer_count", _NP, "en combien de versements il se paie", "deux versements"),
    Slot("callback", _STR, "le numéro où rappeler, comme on le dit", "zéro quatre, soixante-cinq"),
    Slot("callback_digits", _STR, "le même, en chiffres, pour un SMS", "04 65 71 00 12"),
    Slot("plan_limit", _NP, "combien de fois un échéancier peut compter", "trois fois"),
    Slot("plan_days", _NP, "sur combien de jours", "quatre-vingt-dix jours"),
)
SPOKEN_SLOT: Final[dict[str, Slot]] = {slot.name: slot for slot in SPOKEN_SLOTS}
SPOKEN_SLOT_NAMES: Final[frozenset[str]] = frozenset(SPOKEN_SLOT)
