"""The mapping file: which column gives which field, written beside the data on the first run, read on the next ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.connectors.files.fields import FIELDS, match_columns, recognise
from assistant.domain.errors import UnreadableFileError
from assistant.domain.import_rows import FileKind

SUFFIX = ".colonnes.yaml"
_HEAD = """\
# Quelle colonne du fichier donne quel champ. À corriger au besoin, puis relancer la même commande.
# Les champs marqués « obligatoire » doivent avoir une colonne ; "" pour un champ sans colonne.
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
            f"{name} : les en-têtes ({', '.join(headers[:6])}…) ne disent pas ce que contient le fichier ; "
            f"précisez --as parmi {kinds}."
        )
    return Mapping(found, match_columns(found, headers))


def missing_columns(mapping: Mapping, headers: tuple[str, ...]) -> tuple[str, ...]:
    """Required fields without a column, and columns that the file does not have."""
    lacking = [field.name for field in FIELDS[mapping.kind] if field.required and not mapping.columns.get(field.name)]
    absent = [header for header in mapping.columns.values() if header and header not in headers]
    return (*lacking, *absent)


def dump_mapping(mapping: Mapping, headers: tuple[str, ...]) -> str:
    """The file's text: every field with its column, required ones marked, then the columns that nobody uses."""
    lines = [_HEAD, f"kind: {mapping.kind.value}\n", "columns:\n"]
    for field in FIELDS[mapping.kind]:
        header = yaml.safe_dump(mapping.columns.get(field.name, ""), allow_unicode=True, default_style='"').strip()
        lines.append(f"  {field.name}: {header}{'  # obligatoire' if field.required else ''}\n")
    unused = [header for header in headers if header and header not in mapping.columns.values()]
    if unused:
        lines.append(f"# Colonnes inutilisées : {', '.join(unused)}\n")
    return "".join(lines)


def load_mapping(path: Path) -> Mapping:
    """Read a mapping file; raises UnreadableFileError."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
        kind = FileKind(content["kind"])
        columns = {str(name): str(header or "") for name, header in content["columns"].items()}
    except OSError as error:
        raise UnreadableFileError(f"{path} ne peut pas être lu : vérifiez le chemin et vos droits.") from error
    except (yaml.YAMLError, UnicodeDecodeError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableFileError(f"{path} n’est pas une correspondance de colonnes lisible : supprimez-la.") from error
    known = {field.name for field in FIELDS[kind]}
    unknown = sorted(set(columns) - known)
    if unknown:
        raise UnreadableFileError(
            f"{path} : champ inconnu « {unknown[0]} » ; les champs sont {', '.join(sorted(known))}."
        )
    return Mapping(kind, {name: header for name, header in columns.items() if header})


def write_mapping(path: Path, mapping: Mapping, headers: tuple[str, ...]) -> bool:
    """Write the file; False where the folder does not allow it."""
    try:
        path.write_text(dump_mapping(mapping, headers), encoding="utf-8")
    except OSError:
        return False
    return True
