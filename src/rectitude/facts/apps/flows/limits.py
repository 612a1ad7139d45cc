"""How far an app is followed."""

from typing import NamedTuple


class Limits(NamedTuple):
    """The limits of following one app, all ours; where one is reached, its flows are unfinished."""

    steps: int = 400_000
    """Instructions in all."""
    steps_of_one: int = 60_000
    """Instructions from one beginning at a time."""
    rounds: int = 20
    """How often all beginnings are followed with what the others left; public apps settle within five."""
    depth: int = 14
    """Calls within calls."""
    methods: int = 50_000
    """
    Methods from which something that reads is reached.

    A public app of 70,000 methods has 9,000 of them, found within a second.
    """
