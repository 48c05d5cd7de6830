"""The mapping file: which column gives which field, written beside the data on the first run, read on the next ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.connectors.files.fields import FIELDS, Field, match_columns, names_client, recognise
from assistant.domain.errors import UnreadableFileError
from assistant.domain.field_names import FIELD_NAMES, FILE_KINDS
from assistant.domain.ledger.import_rows import FileKind

SUFFIX = ".colonnes.yaml"
_HEAD = """\
# Quelle colonne du fichier donne quel champ. À corriger au besoin, puis relancer la même commande.
# Les champs marqués «\u202fobligatoire\u202f» doivent avoir une colonne\u202f; "" pour un champ sans colonne.
"""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A kind of file, and the header of each field."""

    kind: FileKind
    columns: dict[str, str]


def mapping_path(file: Path) -> Path:
    """Where the mapping of a file stands."""
    return file.with_name(file.name + SUFFIX)


def guess_mapping(name: str, headers: tuple[str, ...], kind: FileKind | None = None) -> Mapping:
    """The mapping read from headers; raises UnreadableFileError when the kind cannot be told."""
    found = kind or recognise(headers)
    if found is None:
        kinds = ", ".join(kind.value for kind in FileKind)
        raise UnreadableFileError(
            f"{name}\u202f: les en-têtes ({', '.join(headers[:6])}…) ne disent pas ce que contient le fichier\u202f; "
            f"précisez --as parmi {kinds}."
        )
    return Mapping(found, match_columns(found, headers))


def missing_columns(mapping: Mapping, headers: tuple[str, ...]) -> tuple[str, ...]:
    """Required fields without a column, and columns that the file does not have."""
    told = {name for name, header in mapping.columns.items() if header}
    lacking = [
        _name(field)
        for field in FIELDS[mapping.kind]
        if field.required and field.name not in told and not names_client(mapping.kind, field.name, told)
    ]
    absent = [header for header in mapping.columns.values() if header and header not in headers]
    return (*lacking, *absent)


def dump_mapping(mapping: Mapping, headers: tuple[str, ...]) -> str:
    """The file's text: every field with its column, required ones marked, then the columns that nobody uses."""
    lines = [_HEAD, f"kind: {mapping.kind.value}  # {FILE_KINDS[mapping.kind]}\n", "columns:\n"]
    for field in FIELDS[mapping.kind]:
        header = yaml.safe_dump(mapping.columns.get(field.name, ""), allow_unicode=True, default_style='"').strip()
        lines.append(f"  {_name(field)}: {header}{'  # obligatoire' if field.required else ''}\n")
    unused = [header for header in headers if header and header not in mapping.columns.values()]
    if unused:
        lines.append(f"# Colonnes inutilisées\u202f: {', '.join(unused)}\n")
    return "".join(lines)


def load_mapping(path: Path) -> Mapping:
    """Read a mapping file; raises UnreadableFileError."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
        kind = FileKind(content["kind"])
        columns = {str(name): str(header or "") for name, header in content["columns"].items()}
    except OSError as error:
        raise UnreadableFileError(f"{path} ne peut pas être lu\u202f: vérifiez le chemin et vos droits.") from error
    except (yaml.YAMLError, UnicodeDecodeError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableFileError(
            f"{path} n’est pas une correspondance de colonnes lisible\u202f: supprimez-la."
        ) from error
    known = {said: field.name for field in FIELDS[kind] for said in (field.name, _name(field))}
    unknown = sorted(set(columns) - set(known))
    if unknown:
        names = ", ".join(_name(field) for field in FIELDS[kind])
        raise UnreadableFileError(
            f"{path}\u202f: champ inconnu «\u202f{unknown[0]}\u202f»\u202f; les champs sont {names}."
        )
    return Mapping(kind, {known[said]: header for said, header in columns.items() if header})


def _name(field: Field) -> str:
    """What the file calls a field: its French name; earlier files used the program's own, which is read too."""
    return FIELD_NAMES[field.name]


def write_mapping(path: Path, mapping: Mapping, headers: tuple[str, ...]) -> bool:
    """Write the file; False where the folder does not allow it."""
    try:
        path.write_text(dump_mapping(mapping, headers), encoding="utf-8")
    except OSError:
        return False
    return True
