"""Foreign bytes as an adversary or an accident makes them: for the readers' tests."""

import os
import random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

FEW = settings(
    deadline=None,
    max_examples=int(os.environ.get("RECTITUDE_FUZZ_EXAMPLES", "40")),
    suppress_health_check=list(HealthCheck),
)

ODD_BYTES = (
    b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\\ud83d", b"NaN", b"1e999", b"-1", b"9" * 5000,
    b"[" * 5000, b'{"a":' * 5000, b"null", b"'", b'"', b"\n", b"\r", b": ", b"- ", b"*a", b"&a ", b"!!x ",
    b"!!python/object:os.system ", b"<<: *a\n", b"\t", b"%", "\u202e".encode(), b",,,,", b"http://[::1",
)  # fmt: skip
"""What has broken readers before."""


@st.composite
def broken(draw: st.DrawFn, sound: bytes) -> bytes:
    """Sound bytes with a few pieces replaced by odd ones, cut or doubled; or nothing of the kind."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=200))
    content = sound
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 12)))
        odd = draw(st.sampled_from(ODD_BYTES) | st.binary(max_size=6))
        content = content[:start] + odd + content[draw(st.sampled_from((start, end))) :]
    return content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content


ODD_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 10**15, 2**63, 10**400, 1e308, -0.5, "", " ", "\0", "\u202e", "\ufffd", "x" * 10_000,
    "http://[::1", "http://a:99999/", "//", "data:,", "blob:null", "http://xn--/", "http://\u2764.\u3002/",
    "javascript:1", "%", "%ff%fe", "999.999.999.999", "::ffff:1", "1/2/3", "9999-99-99", "2026-02-30T25:61",
    "+275760-09-13", "zz", "//////", "aGk", "=cmd|' /C calc'!A0", [], {}, [[]], {"": None}, [None],
)  # fmt: skip


def changed(record: Any, chance: random.Random) -> Any:
    """Put an odd value in the place of one that is anywhere in a record."""
    if isinstance(record, dict) and record and chance.random() < 0.9:
        name = chance.choice(list(record))
        return record | {name: changed(record[name], chance)}
    if isinstance(record, list) and record and chance.random() < 0.8:
        index = chance.randrange(len(record))
        return [*record[:index], changed(record[index], chance), *record[index + 1 :]]
    alike = [odd for odd in ODD_VALUES if type(odd) is type(record)]
    return chance.choice(alike if alike and chance.random() < 0.9 else ODD_VALUES)
