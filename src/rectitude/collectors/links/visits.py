"""The cells of each visit of a table, by field, where it has a column or a line for each of several."""

from collections.abc import Iterator, Mapping, Sequence

from rectitude.collectors.links import headings
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.melting import IDENTITY, Form, Instance, Visit


def rows(shaped: Form, body: Sequence[Line]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the cells of each test by field, with its line."""
    if shaped.measures is not None:
        yield from _stacked(shaped, body)
        return
    for line, cells in body:
        shared = _shared(shaped, cells)
        if not shaped.several:
            yield line, shared
        same = {name: shared[name] for name in IDENTITY if name in shared}
        for of, its in _gathered(shaped.several).items():
            noted = {_key(one): _cell(one, cells) for one in its}
            if any(noted.values()):
                own = same if its[0].without and not _tells_outcome(its) else shared
                yield line, own | dict(of) | _filled(noted)
        for of, its in _gathered(shaped.beside).items():
            if noted := _filled({_key(one): _cell(one, cells) for one in its}):
                yield line, same | dict(of) | noted


def _tells_outcome(its: Sequence[Instance]) -> bool:
    return any(one.measure[:1] in headings.NOTED for one in its)


def _shared(shaped: Form, cells: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for column in shaped.kept:
        cell = cells[column.place] if column.place < len(cells) else ""
        if column.field == "seconds":
            cell = headings.with_unit(cell, column.name)
        if cell and column.field not in {"", "-"}:
            noted = column.field in {headings.OUTCOME, headings.AGREEING}
            name = f"{column.field}{column.name}" if noted else column.field
            found[f"{name} {column.place + 1}" if name in found and noted else name] = cell
    return found


def _cell(one: Instance, cells: Sequence[str]) -> str:
    cell = cells[one.place] if one.place < len(cells) else ""
    return headings.with_unit(cell, one.said) if one.measure == "seconds" else cell


def _key(one: Instance) -> str:
    return f"{headings.OUTCOME}outcome" if one.measure == headings.OUTCOME else one.measure


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in cells.items() if cell}


def _gathered(several: Sequence[Instance]) -> dict[Visit, list[Instance]]:
    """Return the columns of each round, context or link together: its outcome, its seconds."""
    found: dict[Visit, list[Instance]] = {}
    for one in several:
        found.setdefault(tuple(sorted(one.of.items())), []).append(one)
    return found


def _stacked(shaped: Form, body: Sequence[Line]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield a test for each column of the lines that tell of one link together."""
    assert shaped.measures is not None  # noqa: S101  what `rows` saw
    together: dict[tuple[object, ...], tuple[int, dict[str, str]]] = {}
    shared: dict[str, str] = {}
    seen: set[str] = set()
    part = 0
    for line, cells in body:
        said = cells[shaped.measures] if shaped.measures < len(cells) else ""
        if not said:
            continue
        own = _shared(shaped, cells)
        if own and own != shared and (own.get("url") or said in seen):
            shared, seen, part = own, set(), part + 1
        elif said in seen:
            seen, part = set(), part + 1
        seen.add(said)
        field = headings.field_of(said)
        name = f"{headings.OUTCOME}{said}" if field == "outcome" else field
        for one in shaped.several:
            cell = cells[one.place] if one.place < len(cells) else ""
            key = (part, one.place)
            _, test = together.setdefault(key, (line, shared | one.of))
            if cell and name and name not in shared:
                test[name] = headings.with_unit(cell, said) if name == "seconds" else cell
    yield from together.values()
