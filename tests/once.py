"""What is slow to see is seen once in a run, also where tests run side by side in several processes."""

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import pytest

T = TypeVar("T")


def once(factory: pytest.TempPathFactory, name: str, see: Callable[[Path], T]) -> T:
    """
    Return what came of `see`, which is given a folder: the process that comes first does it, others wait.

    Of what raises nothing is kept: who comes next tries again.
    """
    own = factory.getbasetemp()
    run = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    kept = run / f"{name}.pickle"
    with (run / f"{name}.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(see(factory.mktemp(name))))
        return cast("T", pickle.loads(kept.read_bytes()))
