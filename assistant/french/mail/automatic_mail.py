"""Mail that no person wrote: automatic answers and notices of servers, told by their words."""

from __future__ import annotations

import re

from assistant.french.mail.mail_lines import folded_text

_HEAD = 200  # characters of the body that are looked at
_AUTOMATIC = re.compile(
    r"(?:reponse|message|notification) automatique|automatic reply|auto(?:matic)?[- ]?reply|absence du bureau"
    r"|out of (?:the )?office|je suis (?:absente?|en conges?) (?:du|jusqu)|accuse de (?:lecture|reception) automatique"
    r"|undeliver|mailer-daemon",
)
_UNDELIVERED = re.compile(
    r"undeliver|delivery (?:status|failure|has failed)|returned mail|failure notice"
    r"|mail delivery (?:failed|failure|sub)"
    r"|(?:non[- ]?(?:remis|distribu)|impossible de (?:remettre|distribuer)"
    r"|echec (?:de|d') ?(?:la )?(?:remise|distribution|envoi|livraison))",
)


def is_automatic(subject: str, body: str) -> bool:
    """Whether a machine answered: an absence, a receipt, a server's notice."""
    return bool(_AUTOMATIC.search(folded_text(f"{subject}\n{body[:_HEAD]}")))


def says_undelivered(subject: str) -> bool:
    """Whether a subject is that of a server which could not deliver."""
    return bool(_UNDELIVERED.search(folded_text(subject[:_HEAD])))
