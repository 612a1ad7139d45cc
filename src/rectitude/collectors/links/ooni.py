"""
Read OONI's published measurements (JSON Lines of `web_connectivity`) as dial tests.

The context is the probe's country, its network the account; what the control server saw at the same
time is the visit without. Format: OONI data formats, ts-017-web-connectivity.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from rectitude.evidence.linkprobe import DialOutcome, DialTest, Stage
from rectitude.misfits import misfit
from rectitude.text import Unable

_BLOCKED: dict[str, tuple[DialOutcome, Stage]] = {
    "dns": ("blocked", "resolution"),
    "tcp_ip": ("blocked", "access"),
    "http-failure": ("blocked", "access"),
    "http-diff": ("altered", "access"),
}


REPLACED = 0.1
"""
Share of the longer page that the shorter has at most where another stands in the place of one: ours. OONI
calls a page different below 0.7, one that was altered as well as one that says that the link was stopped.
"""

_THROUGH: tuple[DialOutcome, Stage] = ("arrives", "access")


class _Failure(msgspec.Struct):
    failure: str | None = None


class _Control(msgspec.Struct):
    http_request: _Failure | None = None


class _TestKeys(msgspec.Struct):
    accessible: bool | None = None
    blocking: bool | str | None = None
    control: _Control | None = None
    control_failure: str | None = None
    body_proportion: float | None = None
    title_match: bool | None = None
    status_code_match: bool | None = None

    @property
    def is_replaced(self) -> bool:
        """
        Whether nothing of the page was there: neither its length nor its title nor its status.

        A page in the place of one need not have a title; a status that could not be compared tells nothing.
        """
        short = self.body_proportion is not None and self.body_proportion < REPLACED
        return short and not self.title_match and self.status_code_match is False


class _Measurement(msgspec.Struct):
    input: str
    measurement_start_time: str
    probe_cc: str
    probe_asn: str
    test_keys: _TestKeys
    report_id: str = ""


def is_measurements(path: Path) -> bool:
    """Return whether a file is JSON Lines of which the first is as OONI publishes measurements."""
    if path.suffix.lower() not in {".jsonl", ".ndjson"}:
        return False
    try:
        with path.open("rb") as file:
            first = next((line for line in file if line.strip()), b"")
    except OSError:
        return False
    return all(name in first for name in (b'"test_keys"', b'"probe_cc"'))


def tests(path: Path) -> Iterator[tuple[int, DialTest]]:
    """
    Yield the tests that each measurement stands for, with its line: through, then without.

    A measurement that came to no result yields none. Raises Unable where a line is no measurement.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise Unable(
            f"读不了测量记录 {path.name}：{error.strerror}",
            f"Cannot read the measurements {path.name}: {error.strerror}",
        ) from error
    decoder = msgspec.json.Decoder(_Measurement)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            measured = decoder.decode(line)
        except msgspec.MsgspecError as error:
            wrong = misfit(error)
            raise Unable(
                f"{path.name} 第 {number} 行不是 OONI 测量记录：{wrong.zh}",
                f"{path.name}, line {number} is no OONI measurement: {wrong.en}",
            ) from error
        for test in _both(measured):
            yield number, test


def _both(measured: _Measurement) -> Iterator[DialTest]:
    keys = measured.test_keys
    outcome, stage = _BLOCKED.get(str(keys.blocking), _THROUGH)
    if outcome == "altered" and keys.is_replaced:
        outcome = "blocked"
    if outcome == "arrives" and not keys.accessible:
        if keys.accessible is None:
            return
        outcome = "failed"
    through = DialTest(
        round=0,
        at=measured.measurement_start_time,
        url=measured.input,
        context=measured.probe_cc,
        account=measured.probe_asn,
        tester=measured.report_id,
        outcome=outcome,
        stage=stage,
    )
    yield through
    request = keys.control.http_request if keys.control else None
    if keys.control_failure is None and request is not None:
        up: DialOutcome = "failed" if request.failure else "arrives"
        yield msgspec.structs.replace(through, context="direct", outcome=up, stage="access")
