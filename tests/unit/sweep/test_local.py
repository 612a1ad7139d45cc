"""As many targets at once as the machine bears, and fewer when it becomes short of memory."""

import pytest

from rectitude.options import Options
from rectitude.sweep import local

GIBIBYTE = 1 << 30


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> "list[int]":
    """The memory that is free; a test changes it."""
    free = [16 * GIBIBYTE]
    monkeypatch.setattr(local, "available", lambda: free[0])
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(4)))
    return free


@pytest.mark.parametrize(
    ("profile", "free", "places"),
    [
        ("evidence", 16 * GIBIBYTE, 4),
        ("evidence", 2 * GIBIBYTE, 2),
        ("evidence", GIBIBYTE // 8, 1),
        ("sweep", 16 * GIBIBYTE, 16),
        ("sweep", GIBIBYTE, 5),
    ],
)
def test_cores_and_memory_say_how_many(
    memory: "list[int]", profile: str, free: int, places: int
) -> None:
    memory[0] = free

    assert local.slots(Options(browser_profile=profile)) == places  # type: ignore[arg-type]


def test_a_machine_that_is_short_of_memory_begins_none_beside_another(memory: "list[int]") -> None:
    assert local.adapted(16) == 16
    memory[0] = local.SHORT - 1
    assert local.adapted(16) == 1
    memory[0] = local.SHORT
    assert local.adapted(16) == 16
