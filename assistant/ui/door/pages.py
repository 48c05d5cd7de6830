"""The pages of the door: plain HTML, no script, nothing from outside."""

from __future__ import annotations

import secrets
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.responses import HTMLResponse

_PAGE: Final = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
_POLICY: Final = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
_INPUT: Final = (
    '<label for="{name}">{label}</label>'
    '<input id="{name}" name="{name}" type="{kind}" autocomplete="{fill}" required maxlength="200"{more}>'
)


def sign_in_page(
    form_token: str, back: str, problem: str = "", *, openid: str = "", changed: bool = False
) -> HTMLResponse:
    """Identifier and password, and where there is a provider its button first; ``changed``: the password just was."""
    fields = _INPUT.format(
        name="identifiant",
        label="Identifiant ou adresse électronique",
        kind="text",
        fill="username",
        more=' autofocus autocapitalize="none" spellcheck="false"',
    )
    fields += _password("mot_de_passe", "Mot de passe", "current-password")
    hidden = f'<input type="hidden" name="suite" value="{escape(back, quote=True)}">'
    form = _form("/connexion", form_token, hidden + fields + "<button>Se connecter</button>")
    anew = "Mot de passe changé, vos sessions sont fermées\u202f: connectez-vous avec le nouveau."
    told = _told(problem, anew if changed else "Ouvrez votre session pour retrouver vos dossiers.")
    return _page("Connexion", told + (_provider(openid, back) if openid else "") + form, problem)


def refusal_page(problem: str) -> HTMLResponse:
    """Why a provider's word opened nothing, and the way back to the door."""
    return _page(
        "Connexion", f'{_told(problem, "")}<nav><a href="/connexion">Revenir à la connexion</a></nav>', problem
    )


def password_page(form_token: str, name: str, problem: str = "", *, first: bool = False) -> HTMLResponse:
    """Another password; ``first``: somebody else chose the current one."""
    fields = _password("actuel", "Mot de passe actuel", "current-password")
    fields += _password("nouveau", "Nouveau mot de passe", "new-password", ' minlength="12"')
    fields += _password("encore", "Le même, une seconde fois", "new-password", ' minlength="12"')
    why = (
        f"Bonjour {escape(name)}. Ce premier mot de passe vous a été donné\u202f: choisissez le vôtre, "
        "douze caractères au moins."
        if first
        else "Douze caractères au moins\u202f; une phrase entière convient bien. Vos autres sessions seront fermées."
    )
    body = _form("/mot-de-passe", form_token, fields + "<button>Changer le mot de passe</button>")
    return _page("Changer de mot de passe", _told(problem, why) + body + ("" if first else _home()), problem)


def leave_page(form_token: str, name: str) -> HTMLResponse:
    """Here or everywhere."""
    buttons = (
        '<button name="ou" value="ici">Se déconnecter</button>'
        '<button name="ou" value="partout">Fermer toutes mes sessions</button>'
    )
    told = f"<p>Vous êtes {escape(name)}. Ce qui n’est pas enregistré sera perdu.</p>"
    return _page("Déconnexion", told + _form("/deconnexion", form_token, buttons) + _home())


def provider_page(place: str) -> HTMLResponse:
    """On the way to the provider, where its session ends. The browser goes by itself: a form may lead nowhere else."""
    href = escape(place, quote=True)
    told = "<p>Votre session dans Courtois est fermée. Celle de votre fournisseur d’identité se ferme à son tour.</p>"
    page = _page("Déconnexion", f'{told}<nav><a href="{href}">Continuer chez votre fournisseur</a></nav>')
    page.headers["Refresh"] = f"0; url={place}"
    page.headers["Referrer-Policy"] = "no-referrer"
    return page


def left_page(problem: str = "") -> HTMLResponse:
    """Out of here, while the provider's own session stays."""
    told = _told(
        problem, "Votre session dans Courtois est fermée. Celle de votre fournisseur d’identité reste ouverte."
    )
    return _page("Déconnexion", f'{told}<nav><a href="/connexion">Revenir à la connexion</a></nav>')


def _provider(name: str, back: str) -> str:
    href = escape(f"/connexion/openid?suite={quote(back, safe='')}", quote=True)
    said = f"Se connecter avec {name}"
    return f'<a class="button" href="{href}">{escape(said)}</a><p class="or">ou avec un mot de passe</p>'


def _told(problem: str, otherwise: str) -> str:
    return f'<p role="alert">{escape(problem)}</p>' if problem else f"<p>{otherwise}</p>"


def _password(name: str, label: str, fill: str, more: str = "") -> str:
    return _INPUT.format(name=name, label=label, kind="password", fill=fill, more=more)


def _form(action: str, form_token: str, inside: str) -> str:
    hidden = f'<input type="hidden" name="jeton" value="{escape(form_token, quote=True)}">'
    return f'<form method="post" action="{action}">{hidden}{inside}</form>'


def _home() -> str:
    return '<nav><a href="/">Revenir à l’application</a></nav>'


def _page(title: str, body: str, problem: str = "") -> HTMLResponse:
    nonce = secrets.token_urlsafe(16)
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": f"{_POLICY}; style-src 'nonce-{nonce}'",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    page = _PAGE.format(title=escape(title), nonce=nonce, body=body)
    return HTMLResponse(page, status_code=403 if problem else 200, headers=headers)
