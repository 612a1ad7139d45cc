"""The persona: from the operator's YAML file, or the one that is built in."""

from importlib import resources
from pathlib import Path

import yaml

from rectitude.evidence.persona import Persona
from rectitude.text import Unable

_LISTS = ("first_party", "declared")


def load(file: str | None) -> Persona:
    """Return the persona of a file, or the built-in one; raises Unable where it cannot be read."""
    if file is None:
        text = (resources.files(__package__) / "persona.yaml").read_text(encoding="utf-8")
    else:
        try:
            text = Path(file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _unreadable(file, str(error)) from error
    try:
        given = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _unreadable(file or "", str(error).replace("\n", " ")) from error
    if not isinstance(given, dict):
        raise _unreadable(file or "", "keys and values are expected")
    return Persona(
        values={
            str(key): str(value)
            for key, value in given.items()
            if key not in _LISTS and value is not None
        },
        first_party=tuple(str(one) for one in given.get("first_party") or ()),
        declared=tuple(str(one) for one in given.get("declared") or ()),
    )


def _unreadable(file: str, why: str) -> Unable:
    return Unable(f"读不了测试身份文件 {file}：{why}", f"Cannot read the persona {file}: {why}")
