"""Each format and protocol: something is read of it whole, and nothing breaks where it is damaged."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture_seeds import seeds
from capturing import captured
from rectitude.text import Unable


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return dict(seeds(tmp_path_factory.mktemp("seeds")))


def test_something_is_read_of_each(whole: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in whole.items():
        (tmp_path / name).write_bytes(content)
        capture = captured(tmp_path / name, tmp_path)
        assert capture.exchanges or capture.plain or capture.sessions or capture.gaps, name


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_breaks_a_reader(
    whole: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(whole)))
    content, noise = whole[name], data.draw(st.binary(max_size=300))
    place = data.draw(st.integers(0, len(content)))
    gone = data.draw(st.integers(0, 300))
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / name).write_bytes(content[:place] + noise + content[place + gone :])
    with suppress(Unable):
        captured(folder / name, folder)
