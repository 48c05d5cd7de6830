"""The style sheet of a letter in Word: every look has a name that a person can change once for all."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"  # on every machine, or with a twin of the same widths
_GREY = RGBColor(0x5A, 0x5A, 0x5A)
SENDER, ADDRESSEE, PLACE, DELIVERY, SUBJECT = "Expéditeur", "Destinataire", "Lieu et date", "Mode d’envoi", "Heading 1"
BODY, ACCOUNT, SIGNATURE, LABEL, SUM, NOTE = "Body Text", "Coordonnées", "Signataire", "Facture", "Montant", "Note"
SMALL_LABEL, SMALL_SUM = "Ligne d’annexe", "Montant d’annexe"
STRONG, LIST = "Strong", "Liste chiffrée"

# name, size, space before and after in points, alignment
_PARAGRAPHS: tuple[tuple[str, float, float, float, WD_ALIGN_PARAGRAPH], ...] = (
    (SENDER, 9.5, 0, 0, WD_ALIGN_PARAGRAPH.LEFT),
    (ADDRESSEE, 11, 0, 0, WD_ALIGN_PARAGRAPH.LEFT),
    (PLACE, 11, 0, 12, WD_ALIGN_PARAGRAPH.RIGHT),
    (DELIVERY, 11, 0, 10, WD_ALIGN_PARAGRAPH.LEFT),
    (SUBJECT, 11, 0, 11, WD_ALIGN_PARAGRAPH.LEFT),
    (BODY, 11, 0, 7, WD_ALIGN_PARAGRAPH.JUSTIFY),
    (ACCOUNT, 11, 0, 2, WD_ALIGN_PARAGRAPH.LEFT),
    (SIGNATURE, 11, 38, 8, WD_ALIGN_PARAGRAPH.LEFT),
    (LABEL, 10.5, 2, 2, WD_ALIGN_PARAGRAPH.LEFT),
    (SUM, 10.5, 2, 2, WD_ALIGN_PARAGRAPH.RIGHT),
    (SMALL_LABEL, 8.5, 1.5, 1.5, WD_ALIGN_PARAGRAPH.LEFT),
    (SMALL_SUM, 8.5, 1.5, 1.5, WD_ALIGN_PARAGRAPH.RIGHT),
    (NOTE, 8, 0, 2, WD_ALIGN_PARAGRAPH.LEFT),
    ("Footer", 7.5, 0, 0, WD_ALIGN_PARAGRAPH.LEFT),
)
_TABLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="ListeChiffree">
  <w:name w:val="{LIST}"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr>
    <w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BEBEBE"/></w:tblBorders>
    <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>
  </w:tblPr>
</w:style>"""


def set_styles(document: Document) -> None:
    """Give the document the letter's styles, in French."""
    _set_language(document)
    for name, size, before, after, alignment in _PARAGRAPHS:
        style = _style(document, name)
        style.font.name, style.font.size = FONT, Pt(size)
        _forget_theme(style)
        form = style.paragraph_format
        form.space_before, form.space_after, form.alignment = Pt(before), Pt(after), alignment
        form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for name in (SENDER, NOTE, "Footer"):
        _style(document, name).font.color.rgb = _GREY
    subject = _style(document, SUBJECT)
    subject.font.bold, subject.font.color.rgb = True, RGBColor(0, 0, 0)
    _style(document, SIGNATURE).paragraph_format.keep_together = True
    account = _style(document, ACCOUNT).paragraph_format
    account.left_indent, account.first_line_indent = Mm(34), Mm(-28)
    document.styles.element.append(parse_xml(_TABLE))


def _style(document: Document, name: str) -> Any:  # noqa: ANN401  (python-docx types styles by their base class)
    """The style of that name, made when it is ours."""
    styles = document.styles
    if name not in styles:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    return styles[name]


def _forget_theme(style: Any) -> None:  # noqa: ANN401  (as above)
    """A heading's font is ours, not the theme's."""
    fonts = style.element.rPr.rFonts
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]


def _set_language(document: Document) -> None:
    """French for spelling and for voices that read aloud, and no hyphenation."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert defaults is not None  # python-docx's own template has them
    for lang in defaults.iter(qn("w:lang")):
        for part in ("w:val", "w:eastAsia"):
            lang.set(qn(part), "fr-FR")
