"""The message should have gone to somebody else."""

from __future__ import annotations

import re

from assistant.domain.mail.reply import ReplyKind
from assistant.triage.passage import said_by

_SOMEBODY = r"(?:m\.|mr|mme|madame|monsieur|ma |mon |notre |la |le |l'|elle|lui|nos? |[\w.-]+@)"
INTENT = said_by(
    ReplyKind.WRONG_CONTACT,
    re.compile(
        r"ne (?:travaille|fais|fait) plus (?:dans|chez|pour|partie)|\bj'ai quitte (?:l'|la |cette |mon |le )"
        r"|(?:n'est pas|c'est pas) (?:moi|mon service|nous|a moi) (?:qui|qu'|de)|mauvais (?:destinataire"
        r"|interlocuteur|contact|service)"
        r"|plus (?:en charge|charge|charge[e]? de|responsable|le bon contact|l'interlocut|la bonne personne)"
        r"|pas (?:la bonne personne|le bon (?:contact|service|interlocuteur)|concernee? par)"
        r"|tromp\w+ (?:de (?:personne|destinataire|societe|client)|d'(?:interlocut|adresse))"
        r"|(?:n'est|ne fait) plus (?:dans|chez|parmi|partie|en poste)|parti\w* (?:a la|en) retraite|pas moi\b"
        r"|je (?:ne )?(?:suis|sommes) pas (?:client|concern|le bon|la bonne)|(?:sa|son) (?:remplacant\w*"
        r"|successeur\w*) est"
        rf"|c'est {_SOMEBODY}.{{0,40}}qui (?:s'occupe|gere|traite|suit|tient)"
        rf"|(?:adressez[- ]vous|ecri\w+|voyez|voir(?: ca)?|contact\w+|transmettre|envoyer"
        rf"|relancer) (?:plutot )?(?:a|avec|aupres de) {_SOMEBODY}"
        r"|ecrivez[- ](?:lui|leur)|(?:une seule|la bonne|nouvelle) adresse|par la compta\b"
    ),
    None,
    re.compile(r"\bavocat|liquidateur|mandataire|j'ai transmis"),
)
