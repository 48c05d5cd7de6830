"""Reading the model's answer: JSON with a subject and paragraphs, nothing else."""

from __future__ import annotations

import json
import re

from assistant.domain.errors import ModelError

# Some models think aloud or fence their JSON: the object runs from the first brace to the last.
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


def read_answer(raw: str) -> tuple[str, list[str]]:
    """Subject and paragraphs; raises ModelError when the answer has another shape."""
    found = _OBJECT.search(raw.rpartition("</think>")[2])
    try:
        answer = json.loads(found.group() if found else raw, strict=False)
    except json.JSONDecodeError as error:
        raise ModelError("la réponse du modèle n’a pas la forme attendue.") from error
    if not isinstance(answer, dict):
        raise ModelError("la réponse du modèle n’a pas la forme attendue.")
    subject, paragraphs = answer.get("subject") or "", answer.get("paragraphs")
    if not isinstance(subject, str) or not isinstance(paragraphs, list) or not paragraphs:
        raise ModelError("la réponse du modèle n’a pas la forme attendue.")
    if not all(isinstance(paragraph, str) for paragraph in paragraphs):
        raise ModelError("la réponse du modèle n’a pas la forme attendue.")
    return " ".join(subject.split()), [paragraph.strip() for paragraph in paragraphs if paragraph.strip()]
