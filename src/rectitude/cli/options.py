"""The options of `inspect`, made from the fields of `Options` and of each kind's own; help by kind."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import click
import msgspec

ALL = "*"
"""The group of the options that any target has."""


class Grouped(click.Option):
    """An option that stands in groups of the help: all targets, or the names of kinds."""

    def __init__(self, *args: Any, group: str, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.groups = [group]


class ByKind(click.Command):
    """A command with every option of an inspection; its help lists them by kind of target."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        *own, help_ = super().get_params(ctx)
        return [*own, *_options(), help_]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            if row := parameter.get_help_record(ctx):
                for group in parameter.groups if isinstance(parameter, Grouped) else [""]:
                    groups.setdefault(group, []).append(row)
        for group, rows in groups.items():
            with formatter.section(_heading(group)):
                formatter.write_dl(rows)


def _heading(group: str) -> str:
    from rectitude import catalogue

    if not group:
        return "Options"
    said = "any target" if group == ALL else catalogue.term(f"target.{group}").en
    return said[:1].upper() + said[1:]


@cache
def _options() -> tuple[click.Option, ...]:
    from rectitude.collectors.kinds import kinds

    about = "Kind of target (default: seen from it)."
    return (click.Option(["--kind"], type=click.Choice(list(kinds())), help=about), *_made_of())


def _made_of() -> Iterator[Grouped]:
    made: dict[str, Grouped] = {}
    for group, shape in _shapes():
        hints = get_type_hints(shape, include_extras=True)
        for field in msgspec.structs.fields(shape):
            beside = _beside(hints[field.name])
            if beside and field.name in made:
                made[field.name].groups.append(group)
            elif beside:
                made[field.name] = _made(
                    field.name, field.default, hints[field.name], beside, group
                )
    yield from made.values()


def _shapes() -> Iterator[tuple[str, type[msgspec.Struct]]]:
    from rectitude.collectors.kinds import kinds
    from rectitude.options import Options

    yield ALL, Options
    for name, kind in kinds().items():
        if kind.built and kind.own:
            yield name, kind.own


def _made(name: str, default: object, hint: object, beside: msgspec.Meta, group: str) -> Grouped:
    extra = beside.extra or {}
    flag = extra["flag"] or f"--{name.replace('_', '-')}"
    (kind, several), shown = _type(hint, beside), default not in {None, False, ()}
    told = (
        f"  [default: {default}]" if shown and "(default" not in (beside.description or "") else ""
    )
    switch = {"is_flag": True, "default": None} if kind is bool else {"type": kind}
    return Grouped(
        [flag, name],
        group=group,
        help=f"{beside.description}{told}",
        metavar=extra["metavar"] or None,
        multiple=several,
        **switch,
    )


def _beside(hint: object) -> msgspec.Meta | None:
    """Return what `option` put beside a type, or beside what it is where it may be None."""
    for each in (hint, *get_args(hint)):
        if get_origin(each) is Annotated:
            return next((m for m in get_args(each)[1:] if isinstance(m, msgspec.Meta)), None)
    return None


def _type(hint: object, beside: msgspec.Meta) -> tuple[Any, bool]:
    """Return click's type for a field's, and whether the option may be repeated."""
    if get_origin(hint) in {Union, UnionType}:
        return _type(next(each for each in get_args(hint) if each is not NoneType), beside)
    if get_origin(hint) is Annotated:
        return _type(get_args(hint)[0], beside)
    if get_origin(hint) is tuple:
        return _type(get_args(hint)[0], beside)[0], True
    if get_origin(hint) is Literal:
        return click.Choice(get_args(hint)), False
    if hint is Path:
        return click.Path(path_type=Path), False
    if hint is int:
        return click.IntRange(beside.ge, beside.le), False  # type: ignore[arg-type]
    if hint is float:
        low = beside.gt if beside.ge is None else beside.ge
        return click.FloatRange(low, beside.le, min_open=beside.gt is not None), False
    return hint, False
