"""YAML from operators: read as plain values, or refused in one line whatever stands in it."""

from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from rectitude.misfits import Misfit, fitted
from rectitude.text import Text, Unable

_T = TypeVar("_T")

LARGEST = 16 * 1024 * 1024
"""Bytes of a file that are read: ours; a plan of 10,000 links has 2 MB."""


_ALIASES = "aliases (*name) are not taken"


_LOADER = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader


def read(path: Path, shape: type[_T], what: Text) -> _T:
    """
    Return what a file holds, in the shape asked for.

    Raises Unable, which says what the file was to be and where it is not so.
    """
    try:
        content = _content(path)
        _check_aliases(content)
        found = yaml.load(content, _LOADER)  # noqa: S506 - a SafeLoader
        found = {} if found is None else found
        wrong = fitted(found, lambda value: _converted(value, shape))
        if wrong is None:
            return _converted(found, shape)
        raise refused(wrong, what, path.name)
    except OSError as error:
        why = _UNOPENED.get(type(error)) or Text("打不开", error.strerror or str(error))
    except RecursionError:
        why = Text("嵌套太深", "nested too deeply")
    except yaml.MarkedYAMLError as error:
        why = _malformed(error)
    except (yaml.YAMLError, UnicodeError):
        why = Text(
            "含有不可打印的字符，或者不是 UTF-8 文本",
            "holds control characters, or is no UTF-8 text",
        )
    except _TooLarge:
        why = Text(f"超过 {LARGEST >> 20} MiB", f"more than {LARGEST >> 20} MiB")
    except (ValueError, TypeError, ArithmeticError) as error:
        why = Text("有一个日期或数字不成立", str(error))
    raise Unable(f"{what.zh} {path.name} 有误：{why.zh}", f"{what.en} {path.name}: {why.en}")


def refused(wrong: Misfit, what: Text, name: str = "") -> Unable:
    """Return the one line for what somebody wrote that has another shape than it should."""
    zh, en = (f"{what.zh} {name}", f"{what.en} {name}") if name else (what.zh, what.en)
    if not wrong.place:
        return Unable(f"{zh} 有误：{wrong.what.zh}", f"{en}: {wrong.what.en}")
    return Unable(
        f"{zh} 的 {wrong.place}：{wrong.what.zh}", f"{en}, {wrong.place}: {wrong.what.en}"
    )


def _converted(value: object, shape: type[_T]) -> _T:
    return msgspec.convert(value, shape, builtin_types=(datetime, date))


def _check_aliases(content: bytes) -> None:
    """
    Raise YAMLError where there are aliases: a few lines of them unfold to gigabytes, and nobody needs them.

    The parser in C would take them, whatever a loader says.
    """
    if b"&" not in content or b"*" not in content:
        return
    for event in yaml.parse(content, _LOADER):
        if isinstance(event, yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem=_ALIASES, problem_mark=event.start_mark)  # type: ignore[arg-type]


def _malformed(error: yaml.MarkedYAMLError) -> Text:
    """Say where a file is no YAML."""
    mark, problem = error.problem_mark or error.context_mark, error.problem or "it cannot be read"
    if mark is None:
        return Text("不是合法的 YAML", f"no YAML: {problem}")
    line, column = mark.line + 1, mark.column + 1
    known = next((said for words, said in _PROBLEMS.items() if words in problem), Text("", problem))
    why = f"：{known.zh}" if known.zh else ""
    return Text(
        f"第 {line} 行第 {column} 列不是合法的 YAML{why}",
        f"line {line}, column {column} is no YAML: {known.en}",
    )


_UNOPENED: dict[type[OSError], Text] = {
    FileNotFoundError: Text("没有这个文件", "there is no such file"),
    IsADirectoryError: Text("这是一个文件夹", "it is a folder"),
    PermissionError: Text("没有读取的权限", "it may not be read"),
}
_PROBLEMS = {
    _ALIASES: Text("不接受引用（*名称）", _ALIASES),
    "mapping values are not allowed": Text(
        "含冒号的文字要加引号，或者缩进不对",
        "text with a colon needs quotes, or the indent is wrong",
    ),
    "cannot start any token": Text(
        "这里的字符要加引号（缩进不能用制表符）",
        "the character here needs quotes (tabs cannot indent)",
    ),
    "did not find expected": Text(
        "引号、括号或缩进没有对上", "a quote, a bracket or the indent does not match"
    ),
    "unexpected end": Text("引号没有结束", "a quote does not end"),
    "tag": Text("不接受标签（!名称）", "tags (!name) are not taken"),
    "unhashable key": Text("名称不能是列表", "a name cannot be a list"),
}
"""What the parser says of the mistakes that people make, and what is said of it."""


class _TooLarge(Exception):
    """A file is larger than any that people write."""


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _TooLarge
    return content
