"""Tables in Word: the widths of their columns, told to the columns and to the cells, as programs differ."""

from __future__ import annotations

from docx.shared import Mm
from docx.table import Table


def set_widths(table: Table, millimetres: tuple[float, ...]) -> None:
    """Fixed widths, in millimetres, one a column."""
    table.autofit = False
    for column, width in zip(table.columns, millimetres, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
