"""YAML from operators: read as plain values, or refused in one line whatever stands in it."""

from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from rectitude.text import Text, Unable

_T = TypeVar("_T")

LARGEST = 16 * 1024 * 1024
"""Bytes of a file that are read: ours; a plan of 10,000 links has 2 MB."""


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """Takes no aliases: a few lines of them unfold to gigabytes, and nobody's plan needs them."""

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases (*name) are not taken")
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


def read(path: Path, shape: type[_T], what: Text) -> _T:
    """
    Return what a file holds, in the shape asked for.

    Raises Unable, which says what the file was to be and where it is not so.
    """
    try:
        found = yaml.load(_content(path), _Loader)  # noqa: S506 - a SafeLoader
        found = {} if found is None else found
        return msgspec.convert(found, shape, builtin_types=(datetime, date))
    except OSError as error:
        why = error.strerror or str(error)
    except RecursionError:
        why = "nested too deeply"
    except msgspec.ValidationError as error:
        why = str(error).replace("`$.", "`").replace("`$`", "the file")
    except (yaml.YAMLError, ValueError, TypeError, ArithmeticError) as error:
        why = str(error)
    raise Unable(f"{what.zh} {path.name} 有误：{why}", f"{what.en} {path.name}: {why}")


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError(f"more than {LARGEST >> 20} MiB")
    return content
