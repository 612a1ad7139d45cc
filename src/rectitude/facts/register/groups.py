"""The groups of firms in `groups.toml`, which a register's table of relations need not repeat."""

import tomllib
from functools import cache, lru_cache
from importlib import resources

from rectitude.facts import places
from rectitude.facts.entities import head_office, name_key


@cache
def _listed() -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    file = resources.files("rectitude.facts.register") / "groups.toml"
    groups = tomllib.loads(file.read_text(encoding="utf-8"))["groups"]
    names = {name_key(name): n for n, group in enumerate(groups) for name in group["names"]}
    beginnings = tuple(
        (name_key(beginning), n)
        for n, group in enumerate(groups)
        for beginning in group.get("beginnings", ())
    )
    return names, beginnings


@lru_cache(1 << 18)
def group_of(key: str) -> int | None:
    """Return which of the listed groups a unit belongs to, by its key; None for most."""
    names, beginnings = _listed()
    office = head_office(key) or key
    if office in names:
        return names[office]
    led = places.leading(office)
    bare = office[led.end :] if led.place is not None and led.place.province else office
    if not bare.startswith(tuple(beginning for beginning, _ in beginnings)):
        return None
    return next(n for beginning, n in beginnings if bare.startswith(beginning))
