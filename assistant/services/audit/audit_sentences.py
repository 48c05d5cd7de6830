"""What each event of the audit trail says, in French: the person's name goes before, unless nobody acted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.people.user import told_name

DEEDS: Final[Mapping[str, str]] = {
    # what comes in
    "import": "a importé des fichiers",
    "import_mail": "a importé du courrier",
    "choose_mail_owner": "a attribué une adresse à un client",
    "undo_mail_choice": "a défait l’attribution d’une adresse",
    "keep_file": "a déposé le PDF d’une facture",
    "delete_message": "a supprimé un message",
    # a draft's life
    "draft": "a fait rédiger un courrier",
    "model_call": "a fait appel au modèle",
    "edit": "a modifié le texte",
    "submit": "a soumis le courrier à un responsable",
    "send_back": "a renvoyé le courrier à son auteur",
    "refuse": "a refusé le courrier",
    "waive": "a levé un avertissement",
    "approve": "a approuvé le courrier",
    "queue": "a mis le courrier dans la boîte d’envoi",
    "withdraw": "a retiré le courrier de la boîte d’envoi",
    "claim": "a lancé l’envoi",
    "release": "a constaté que le courrier n’est pas parti",
    "mark_sent": "a envoyé le courrier",
    "unmark": "a annulé l’envoi noté",
    "note_receipt": "a noté l’accusé d’un recommandé",
    "file_draft": "a déposé le courrier dans les brouillons de la messagerie",
    "offer_discount": "a offert un escompte",
    # calls, replies, agreements
    "log_call": "a noté un appel",
    "flag_number": "a signalé un numéro faux",
    "decide_reply": "a décidé d’une réponse",
    "suggest_reply": "a demandé au modèle ce que dit une réponse",
    "record_promise": "a noté une promesse",
    "cancel_promise": "a annulé une promesse",
    "confirm_promise": "a noté une promesse comme tenue",
    "break_promise": "a noté une promesse comme non tenue",
    "open_dispute": "a ouvert un litige",
    "close_dispute": "a clos un litige",
    "propose_plan": "a proposé un échéancier",
    "accept_plan": "a noté l’accord sur un échéancier",
    "cancel_plan": "a annulé un échéancier",
    "call_in_plan": "a prononcé la déchéance du terme d’un échéancier",
    "flag_account": "a donné une consigne sur un compte",
    "lift_flag": "a levé une consigne",
    "override_gate": "a passé outre un blocage",
    "check_bodacc": "a vérifié le BODACC",
    "lock_register": "a fixé une ligne de la fiche registre",
    "unlock_register": "a rendu une ligne de la fiche registre aux indices",
    # the house
    "set_house": "a changé les réglages de la maison",
    "set_call_rhythm": "a changé le rythme des appels",
    "record_rates": "a enregistré des taux",
    "publish_scenarios": "a publié les scénarios",
    "run_scenarios": "a fait passer les scénarios",
    "switch_rule_off": "a mis une règle hors service",
    "switch_rule_on": "a remis une règle en service",
    "template_draft": "a écrit un modèle",
    "template_submit": "a soumis un modèle",
    "template_send_back": "a renvoyé un modèle",
    "template_approve": "a approuvé un modèle",
    "template_retire": "a retiré un modèle",
    "template_confirm": "a relu un modèle et l’a confirmé",
    "accept_proposal": "a accepté une proposition tirée des corrections",
    "decline_proposal": "a écarté une proposition tirée des corrections",
    # people
    "account_added": "a créé un compte",
    "account_disabled": "a fermé un compte",
    "role_changed": "a changé le rôle d’une personne",
    "proved_again": "a redonné son mot de passe avant un acte grave",
    "proof_refused": "s’est trompé de mot de passe avant un acte grave",
    "role_kept": "a gardé l’administration, seule à l’avoir, contre l’avis du fournisseur d’identité",
    "delegation": "a réglé les absences d’une personne",
    "password_reset": "a donné un nouveau premier mot de passe",
    "password_changed": "a changé son mot de passe",
    "languages_changed": "a noté les langues d’une personne",
    "openid_invited": "a invité une personne à entrer par OpenID",
    "openid_linked": "a lié son compte à OpenID",
    "act_refused": "s’est vu refuser un acte",
    "sign_in": "a ouvert une session",
    "sign_out": "a fermé sa session",
    "sign_out_everywhere": "a fermé toutes ses sessions",
    # personal data and proof
    "set_retention": "a changé une durée de conservation",
    "purge": "a purgé les données échues",
    "erase_debtor": "a effacé un client",
    "erase_contact": "a effacé un contact",
    "export_subject": "a exporté les données d’une personne",
    "export_evidence": "a exporté le dossier de preuve d’un courrier",
    "sign_root": "a signé la racine du jour",
}
EVENTS: Final[Mapping[str, str]] = {
    "void": "Une approbation est devenue caduque",
    "uncertain": "Le sort d’un envoi est devenu incertain",
    "undo_bounced": "Un courrier revenu ne compte plus comme relance",
    "sign_in_refused": "Une connexion a été refusée",
}


def sentence_of(event: AuditEvent, names: Mapping[str, str]) -> str:
    """The event in one sentence; ``names`` gives people's by id. An act of a later program keeps its own word."""
    if event.action in EVENTS:
        return EVENTS[event.action]
    who = told_name(event.user_id, names) or "Quelqu’un"
    return f"{who} {deed_of(event.action)}"


def deed_of(action: str) -> str:
    """What was done, without who did it."""
    return DEEDS.get(action) or EVENTS.get(action) or f"a fait «\u202f{action}\u202f»"
