"""
Read OONI's published measurements (JSON Lines of `web_connectivity`) as dial tests.

The context is the probe's country, its network the account; what the control server saw at the same
time is the visit without, where the plan names no other network. Format: OONI data formats,
ts-017-web-connectivity.
"""

import re
from collections.abc import Iterator, Sequence, Set
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


def tests(path: Path, platform: str, others: Sequence[str]) -> Iterator[tuple[int, DialTest]]:
    """
    Yield the tests that each measurement stands for, with its line: through, then without.

    Where the plan names networks, the platform's by its name or those of others, a measurement from another
    network has that network as its context, and tells of the visit without in place of the control server,
    which may stand where nobody is blocked. A measurement that came to no result yields none. Raises Unable
    where a line is no measurement.
    """
    measured = list(_read(path))
    own = frozenset(_NETWORK.findall(platform.upper()))
    foreign = frozenset(
        m.probe_asn
        for _, m in measured
        if m.probe_asn in others or (own and m.probe_asn not in own)
    )
    alone = _alone([m for _, m in measured])
    for number, each in measured:
        for test in _of_networks(each, foreign):
            yield number, msgspec.structs.replace(test, tester="") if alone else test


_NETWORK = re.compile(r"(?<![A-Z0-9])AS\d+(?![A-Z0-9])")


def is_network(context: str) -> bool:
    """Whether a context is a network that is not the platform's."""
    return bool(_NETWORK.fullmatch(context))


def _alone(measured: Sequence[_Measurement]) -> bool:
    """Whether reports hold a link each, so that they do not tell who measured what together."""
    links: dict[str, set[str]] = {}
    for each in measured:
        links.setdefault(each.report_id, set()).add(each.input)
    return 2 * sum(len(its) == 1 for its in links.values()) > len(links)


def _of_networks(measured: _Measurement, foreign: Set[str]) -> Iterator[DialTest]:
    """Yield the tests of a measurement; in another network nobody knows who kept a link back: it failed."""
    for test in _both(measured):
        if test.context == "direct":
            if not foreign or (test.outcome == "failed" and measured.probe_asn not in foreign):
                yield test
        elif measured.probe_asn in foreign:
            came = "failed" if test.outcome == "blocked" else test.outcome
            yield msgspec.structs.replace(test, context=measured.probe_asn, outcome=came)
        else:
            yield test


def _read(path: Path) -> Iterator[tuple[int, _Measurement]]:
    """Yield the measurements of a file, each with its line."""
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
        yield number, measured


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
