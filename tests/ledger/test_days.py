"""A day is the one in China: taken from a moment without its zone, it is yesterday's for eight hours."""

import ast
from collections.abc import Iterator
from pathlib import Path

import rectitude.ledger


def test_no_day_is_taken_from_a_moment_without_its_zone() -> None:
    assert list(_without_zone(Path(rectitude.ledger.__file__).parent)) == []


def _without_zone(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "date"
                and not node.args
                and not ast.unparse(node.func.value).startswith("timezone.localtime(")
            ):
                yield f"{path.relative_to(folder)}:{node.lineno}"
