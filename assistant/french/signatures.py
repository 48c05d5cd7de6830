"""Where a mail's signature begins: delimiter, mobile footer, disclaimer, or the lines under the closing formula."""

from __future__ import annotations

import re

from assistant.french.closings import PERSONAL, POSTSCRIPT, find_closing
from assistant.french.mail_lines import lines_of, says_something

_LONGEST_LINE = 400
_DELIMITER = re.compile(r"(?:--+|__+|—|–|\*{3,}|={3,})$")
_MOBILE = re.compile(
    r"[(<\[*_]*(?:envoye|ecrit|expedie|transmis|poste|sent|get|obtenez|obtenir|telecharge[rz]?|provenance"
    r"|gesendet|von meinem|diese nachricht|enviado|inviato|verzonden)"
    r"\b.{0,40}\b(?:iphone|ipad|ipod|android|mobile|smartphone|telephone|galaxy|samsung|huawei|xiaomi|outlook"
    r"|yahoo|orange|sfr|free|laposte|la poste"
    r"|bouygues|proton|gmail|k-9|bluemail|blackberry|windows|mailbox|airmail|portable|tablette|thunderbird"
    r"|courrier|mail|handy|gerat|device|phone|cell|ti-85)\b.{0,160}$",
)
_DISCLAIMER = re.compile(
    r"[(\[*_ ]*(?:(?:ce|cet|le present|this) (?:message|mail|courriel|e-mail|email"
    r"|courrier electronique)\b.{0,120}\b(?:confidenti|destine|intended|pieces? jointes?|securise|virus|privil"
    r"|usage|strictement)"
    r"|ce (?:mail|message|courriel) (?:a ete|est|et) |les informations contenues|le contenu de ce (?:mail"
    r"|message|courriel)"
    r"|(?:avis de |clause de )?confidentialite|disclaimer|confidential|(?:garanti )?sans virus"
    r"|l'absence de virus|aucun virus|avast|virus-free"
    r"|pense[rz]? a l'(?:environnement|planete)|pensez (?:environnement|vert)|avant d'imprimer|n'imprimez"
    r"|eco-geste|adoptez l'eco|please consider|save a tree"
    r"|suivez[- ]nous|retrouvez[- ]nous|rejoignez[- ]nous|decouvrez n|visitez n|consultez n|pour vous desabonner"
    r"|vous recevez ce|si vous n'etes pas|si vous avez recu ce"
    r"|si ce message ne vous|toute utilisation|conformement (?:a la loi|au rgpd|au reglement)|if you (?:are not"
    r"|have received)|unsubscribe|nos (?:bureaux|horaires)|horaires d'ouverture|caution:)",
)


def _footer_start(text: str) -> int:
    """Where the delimiter, mobile footer or disclaimer starts; the length of the text when there is none."""
    for line in lines_of(text):
        folded = line.folded[:_LONGEST_LINE]
        if line.start and (_DELIMITER.match(folded) or _DISCLAIMER.match(folded)):
            return line.start
        if _MOBILE.match(folded):
            return line.start
    return len(text)


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
