"""The persona: from the operator's YAML file, or the one that is built in."""

from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

from rectitude.collectors import yaml_files
from rectitude.evidence.persona import Persona
from rectitude.text import Text, Unable

_WHAT = Text("测试身份文件", "The persona")
_LISTS = ("first_party", "declared")


def load(file: Path | None) -> Persona:
    """Return the persona of a file, or the built-in one; raises Unable where it cannot be read."""
    if file is None:
        with resources.as_file(resources.files(__package__) / "persona.yaml") as own:
            return load(own)
    given = yaml_files.read(file, dict[Any, Any], _WHAT)
    return Persona(
        values={
            str(key): _said(file, str(key), value)
            for key, value in given.items()
            if key not in _LISTS and value is not None
        },
        first_party=_names(file, "first_party", given),
        declared=_names(file, "declared", given),
    )


def _names(file: Path, key: str, given: dict[Any, Any]) -> tuple[str, ...]:
    names = given.get(key) or ()
    if not isinstance(names, list | tuple):
        raise _faulty(file, key, "应为列表", "a list is expected")
    return tuple(_said(file, key, name) for name in names)


def _said(file: Path, key: str, value: object) -> str:
    if not isinstance(value, str | int | float | date):
        raise _faulty(file, key, "应为一个值", "one value is expected")
    try:
        return str(value)
    except ValueError as error:  # a number of thousands of digits
        raise _faulty(file, key, "数字太长", "the number is too long") from error


def _faulty(file: Path, key: str, zh: str, en: str) -> Unable:
    return Unable(f"{_WHAT.zh} {file.name} 的 {key}：{zh}", f"{_WHAT.en} {file.name}, {key}: {en}")
