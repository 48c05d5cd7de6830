"""Where a mail's signature begins: delimiter, mobile footer, disclaimer, or the lines under the closing formula."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.french.courtesy.closings import PERSONAL, POSTSCRIPT, find_closing
from assistant.french.mail.mail_lines import Line, lines_of, says_something

_LONGEST_LINE = 400
_LOOKED_UNDER = 12  # lines
_DELIMITER = re.compile(r"(?:--|__|—|–)$")
_RULE = re.compile(r"(?:-{3,}|_{3,}|\*{3,}|={3,})$")
_DEVICES = (
    r"iphone|ipad|ipod|android|mobile|smartphone|telephone|galaxy|samsung|huawei|xiaomi|outlook|yahoo|orange|sfr|free"
    r"|laposte|bouygues|proton|gmail|k-9|bluemail|blackberry|windows|mailbox|airmail|portable|tablette|thunderbird"
    r"|courrier pour|application mail|handy|mobilgerat|device|phone|cell|ti-85|movil|cellulare|telefoon"
)
_SENT = (
    r"(?:envoye|expedie|ecrit|transmis|poste|provenance) (?:de|depuis|a partir de|a l'aide de|avec|via|du|d')\b"
    r"|sent (?:from|with|via|using|by)\b|(?:get|obtenez|obtenir|telecharge[rz]?)\b|gesendet von|von meinem"
    r"|diese nachricht"
    r"|enviado desde|inviato da|verzonden (?:met|vanaf)"
)
_MOBILE = re.compile(rf"[(<\[*_]*(?:{_SENT}).{{0,40}}\b(?:{_DEVICES})\b.{{0,160}}$")
_NOTICE = r"(?:confidenti|destine|intended|pieces? jointes?|securise|virus|privil|usage|strictement)"
_DISCLAIMER = re.compile(
    rf"[(\[*_ ]*(?:(?:ce|cet|le present|this) (?:message|mail|courriel|e-mail|email"
    rf"|courrier electronique)\b.{{0,120}}\b{_NOTICE}"
    r"|les informations contenues dans|le contenu de ce (?:mail|message|courriel)"
    r"|(?:avis de |clause de )?confidentialite|disclaimer|confidential|(?:garanti )?sans virus"
    r"|l'absence de virus|aucun virus|avast|virus-free"
    r"|pense[rz]? a l'(?:environnement|planete)|pensez (?:environnement|vert)|avant d'imprimer|n'imprimez"
    r"|eco-geste|adoptez l'eco|please consider|save a tree"
    r"|suivez[- ]nous|retrouvez[- ]nous|rejoignez[- ]nous|decouvrez n|visitez n|pour vous desabonner"
    r"|vous recevez ce|si vous n'etes pas (?:le|la|l'un)|si vous avez recu ce|si ce message ne vous"
    r"|conformement (?:au rgpd|a la loi informatique|au reglement general)|if you (?:are not|have received)"
    r"|unsubscribe|horaires d'ouverture|caution:)",
)


def _footer_start(text: str) -> int:
    """Where the delimiter, mobile footer or disclaimer starts; the length of the text when there is none."""
    lines = lines_of(text)
    for index, line in enumerate(lines):
        folded = line.folded[:_LONGEST_LINE]
        if index and (_DELIMITER.match(folded) or _DISCLAIMER.match(folded)):
            return line.start
        if _MOBILE.match(folded) or (index and _RULE.match(folded) and _ends_there(lines[index + 1 :])):
            return line.start
    return len(text)


def _ends_there(below: Sequence[Line]) -> bool:
    """Whether nothing is said under a rule: it then parts the message from the signature, not two paragraphs."""
    return not any(says_something(line.text) for line in below[:_LOOKED_UNDER])


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def split_signature(text: str) -> tuple[str, str]:
    """The message, closing formula included, and the signature under it; a postscript stays with the message."""
    footer = _footer_start(text)
    body, below = text[:footer], text[footer:]
    closing = find_closing(body)
    if not closing.end:
        return body.strip(), below.strip()
    cut = _line_end(body, closing.end)
    said, postscript = body[:cut], False
    signed: list[str] = []
    for line in lines_of(body[cut:]):
        postscript = postscript or bool(POSTSCRIPT.match(line.folded))
        if postscript or (says_something(line.text) and (not signed or PERSONAL.search(line.folded))):
            said += "\n" + line.text
        else:
            signed.append(line.text)
    return said.strip(), "\n".join((*signed, below)).strip()
