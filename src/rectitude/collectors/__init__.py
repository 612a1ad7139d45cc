"""
All that touches the world: one package a kind of target, each with `collect`.

A collector drives the target and writes what it sees through the bundle's writer; it judges
nothing. It collects only the aggregates that are asked of it, says of each that it was collected
or why not, and raises `Unable` where nothing at all can be done.
"""

from importlib import import_module
from typing import Protocol, cast

from rectitude.bundle import Writer
from rectitude.options import Cancel, Options, Progress, Target, TargetKind


class Collect(Protocol):
    """The one function of a collector."""

    def __call__(
        self,
        target: Target,
        options: Options,
        wanted: frozenset[str],
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        """
        Collect the wanted aggregates (by `Aggregate.NAME`) of a target.

        Raises Unable where the target cannot be reached or read at all.
        """
        ...


def collector(kind: TargetKind) -> Collect:
    """Return the collector for a kind of target; imported only now, for browsers are heavy."""
    return cast("Collect", import_module(f"rectitude.collectors.{kind}").collect)
