"""The trail's acts in French."""

from __future__ import annotations

from assistant.domain.audit import CLOCK_SET_BACK

ACTS = {
    "import": "Import de fichiers",
    "import_mail": "Import de courrier",
    "choose_mail_owner": "Adresse attribuée",
    "undo_mail_choice": "Attribution défaite",
    "draft": "Rédaction",
    "model_call": "Appel au modèle",
    "edit": "Modification",
    "submit": "Soumission",
    "log_call": "Appel",
    "flag_number": "Numéro signalé faux",
    "send_back": "Renvoi",
    "refuse": "Refus",
    "waive": "Avertissement levé",
    "approve": "Approbation",
    "void": "Approbation caduque",
    "mark_sent": "Envoi",
    "file_draft": "Dépôt en brouillon de messagerie",
    "delete_message": "Message supprimé",
    "lock_register": "Ligne de ton verrouillée",
    "unlock_register": "Ligne de ton rendue",
    "record_rates": "Taux enregistrés",
    "set_house": "Réglages de la maison",
    "set_call_rhythm": "Rythme des appels",
    "set_retention": "Durée de conservation",
    "switch_rule_off": "Règle mise hors service",
    "switch_rule_on": "Règle remise en service",
    "template_draft": "Modèle écrit",
    "template_submit": "Modèle soumis",
    "template_send_back": "Modèle renvoyé",
    "template_approve": "Modèle approuvé",
    "template_retire": "Modèle retiré",
    "template_confirm": "Modèle relu",
    "purge": "Purge",
    "erase_debtor": "Client effacé",
    "erase_contact": "Contact effacé",
    "export_subject": "Données exportées",
    "export_evidence": "Dossier de preuve",
    "sign_root": "Racine signée",
    "sign_in": "Connexion",
    "sign_in_refused": "Connexion refusée",
    "sign_out": "Déconnexion",
    "sign_out_everywhere": "Toutes les sessions fermées",
    "password_changed": "Mot de passe changé",
    "password_reset": "Nouveau premier mot de passe",
    "account_added": "Compte créé",
    "account_disabled": "Compte fermé",
    "role_changed": "Rôle changé",
    "delegation": "Absences notées",
    "openid_invited": "Invitation OpenID",
    "openid_linked": "Compte lié par OpenID",
    "act_refused": "Acte refusé",
}
DETAILS = {
    "version": "version",
    "rule": "règle",
    "day": "le",
    "findings": "constats",
    "debtor": "client",
    "outcome": "issue",
    "written_by": "rédacteur",
    "model": "modèle",
    "months": "mois",
    "records": "données",
    "messages": "messages",
    "trait": "ligne",
    "act": "acte",
    "times": "fois",
    "role": "rôle",
    "team": "équipe",
    "way": "par",
    CLOCK_SET_BACK: "horloge reculée depuis",
}


def act_words(action: str) -> str:
    """An act, as its own word where it has none in French."""
    return ACTS.get(action, action)


def detail_words(details: dict[str, str]) -> str:
    """The details that a person reads; fingerprints stay in the export."""
    told = [f"{words} {details[name]}" for name, words in DETAILS.items() if name in details]
    return ", ".join(told)
