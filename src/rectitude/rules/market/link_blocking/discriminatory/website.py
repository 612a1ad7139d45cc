"""A site shuts itself to some general search engines and is open to others of the same kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import urlsplit

from rectitude.evidence.transport import EngineProbe, RobotsFile
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.parties import host_of, party
from rectitude.facts.robots import ENGINES, Engine, may_read
from rectitude.findings import (
    Finding,
    Place,
    Term,
    cannot_tell,
    inapplicable,
    untested,
)

VERSION = 3

_ABSENT = range(400, 500)
"""Answers that mean that there is no such file, and so no restriction (RFC 9309, 2.3.1.3)."""
_BUSY = frozenset({408, 425, 429, 503})
"""Answers to too many requests, not to who asks."""

RobotAnswer = Literal["served", "refused", "unclear"]


def judge(identities: ClientIdentities) -> Iterator[Finding]:
    """Compare what each general search engine may read by `robots.txt`, and how it is answered."""
    file = next((file for file in identities.robots if file.agent == "desktop"), None)
    read = file is not None and not file.failure and (file.status or 0) < 500
    has_rules = file is not None and read and file.status not in _ABSENT and file.text.strip()
    probes = _by_engine(identities.engines)
    answers = {engine: _answer(its) for engine, its in probes.items()}
    shut = tuple(_shut(file)) if file is not None and has_rules else ()
    refused = tuple(_refused(answers, probes, {finding.place.key for finding in shut}))
    yield from (*shut, *refused)
    if shut or refused:
        return
    served = sum(answer == "served" for answer in answers.values())
    if has_rules:
        said = "alike-both" if served == len(ENGINES) else "alike"
        yield untested(said, engines=len(ENGINES))
    elif served:
        yield untested("alike-answers", engines=served)
    elif not read:
        yield untested("not-read")
    else:
        yield inapplicable("admits-none" if answers else "no-file")


# --- what robots.txt says ---


def _shut(file: RobotsFile) -> Iterator[Finding]:
    """Yield the engines that the file keeps out while it admits others."""
    open_to = [engine for engine in ENGINES if may_read(file.text, engine.token)]
    for engine in ENGINES if open_to else ():
        if engine not in open_to:
            yield cannot_tell(
                "shut-to-some",
                _place(engine, file.url),
                (file.ref,),
                doubt=True,
                engine=Term(engine.term),
                robot=engine.token,
                others=tuple(Term(other.term) for other in open_to),
            )


# --- how the site answers ---


def _by_engine(probes: Iterable[EngineProbe]) -> dict[Engine, list[EngineProbe]]:
    named = {engine.token: engine for engine in ENGINES}
    groups: dict[Engine, list[EngineProbe]] = defaultdict(list)
    for probe in probes:
        if probe.identity in named:
            groups[named[probe.identity]].append(probe)
    return dict(groups)


def _answer(probes: list[EngineProbe]) -> RobotAnswer:
    """Say how a robot's name was answered; only what happened in every round counts."""
    each = {_of_probe(probe) for probe in probes}
    return each.pop() if len(each) == 1 else "unclear"


def _of_probe(probe: EngineProbe) -> RobotAnswer:
    status = probe.status or 0
    if status in _BUSY:
        return "unclear"
    elsewhere = party(host_of(probe.final_url)) != party(host_of(probe.url))
    return "refused" if probe.failure or status >= 400 or elsewhere else "served"


def _refused(
    answers: dict[Engine, RobotAnswer], probes: dict[Engine, list[EngineProbe]], told: set[str]
) -> Iterator[Finding]:
    """
    Yield the engines whose robot's name is refused while others' are answered.

    It was the name alone: a site may have refused it because the address was not the robot's, so
    that this is a question, under a strict profile too. What `robots.txt` says already is not told
    twice.
    """
    served = [engine for engine, answer in answers.items() if answer == "served"]
    for engine, answer in answers.items() if served else ():
        place = _place(engine, probes[engine][0].url)
        if answer == "refused" and place.key not in told:
            cited = (*probes[engine], *(probes[other][0] for other in served))
            yield cannot_tell(
                "refused-to-some",
                place,
                tuple(probe.ref for probe in cited),
                engine=Term(engine.term),
                robot=engine.token,
                others=tuple(Term(other.term) for other in served),
                rounds=len(probes[engine]),
                said=_said(probes[engine][0]),
            )


def _said(probe: EngineProbe) -> str:
    """Return what the site answered: the status, and the title or first words."""
    words = (probe.title or " ".join(probe.text.split()))[:40]
    return f"{probe.status or probe.failure} {words}".strip()


def _place(engine: Engine, url: str) -> Place:
    return Place(
        kind="host",
        key=f"robot:{engine.token.lower()}",
        fields={"host": urlsplit(url).hostname or "", "robot": engine.token},
    )
