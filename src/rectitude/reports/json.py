"""The JSON report, schema `rectitude-report/1`: the `Inspection` itself, and its JSON Schema."""

import json
import re
from collections.abc import Sequence

import msgspec

from rectitude.findings import REPORT_SCHEMA, Inspection

_INVISIBLE = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
"""What terminals and editors obey though JSON allows it raw: escaped, so that nothing is lost."""


def document(inspections: Sequence[Inspection]) -> str:
    """Return one inspection as an object, several (or none) as an array; ends with a line feed."""
    return item(inspections[0] if len(inspections) == 1 else list(inspections))


def item(value: object) -> str:
    """Return a report, several, or what is said of a target that failed; ends with a line feed."""
    written = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2)
    return _INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


def schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of a report, generated from the Structs."""
    generated = msgspec.json.schema(Inspection, schema_hook=_anything)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": REPORT_SCHEMA,
        **generated,
    }


def _anything(kind: type) -> dict[str, object]:
    """Describe the values of options: whatever JSON can hold."""
    if kind is object:
        return {"description": "any JSON value"}
    raise NotImplementedError
