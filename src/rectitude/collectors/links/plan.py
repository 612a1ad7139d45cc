"""Read a link plan (YAML); every error names the place in the file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from rectitude.collectors import yaml_files
from rectitude.collectors.links.options import LinksOptions
from rectitude.evidence.linkprobe import Context, DialOutcome, Group, LinkPlan, PlannedLink
from rectitude.facts.parties import is_web_address
from rectitude.text import Text, Unable

DEFAULT_ROUNDS = 8
"""Rounds of a plan that names none: with four controls a block of nine in ten is established; ours."""

PLACEHOLDER = "{url}"


Field = Literal[
    "url", "outcome", "round", "time", "context", "client", "client_version", "account", "tester", "device",
    "stage", "presses", "seconds", "shown_reason", "final_url", "form", "metadata", "screenshot", "notes",
    "visit", "ignore",
]  # fmt: skip
"""
What a column of dial tests may hold; `visit` for a column of outcomes of a visitor of its own, `ignore`
for what has nothing to do with them.
"""


class _Platform(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    owner: str


class _Link(msgspec.Struct, forbid_unknown_fields=True):
    url: str
    owner: str
    service: str
    group: Group


class PlanFile(msgspec.Struct, forbid_unknown_fields=True):
    """
    The file as it is written; `pause` is the time between rounds in seconds.

    Without a gateway, or with `rounds: 0`, nothing is visited: the dial tests make the audit.
    """

    platform: _Platform
    links: tuple[_Link, ...]
    gateway: str = ""
    contexts: tuple[Context, ...] = ("desktop",)
    rounds: int = DEFAULT_ROUNDS
    pause: float = 1.0
    dialtests: str | None = None
    other_platforms: tuple[str, ...] = ()
    outcome_words: dict[str, DialOutcome] = {}
    """What the testers' own words mean, where they are not understood."""

    columns: dict[str, Field] = {}
    """What stands under a heading of the dial tests, where it is not understood."""

    @property
    def visits(self) -> bool:
        """Whether links are sent through the gateway."""
        return bool(self.gateway) and self.rounds > 0


def read(path: Path) -> PlanFile:
    """
    Read a plan.

    Raises Unable, naming the place (`links[2].group`), where it is not as it should be.
    """
    plan = yaml_files.read(path, PlanFile, Text("方案", "The plan"))
    for place, zh, en in _faults(plan):
        raise Unable(f"方案 {path.name} 的 {place}：{zh}", f"The plan {path.name}, {place}: {en}")
    return plan


def _faults(plan: PlanFile) -> Iterator[tuple[str, str, str]]:
    if not plan.visits and not plan.dialtests:
        yield (
            "gateway" if not plan.gateway else "rounds",
            "没有网关或轮次，就要有拨测记录 dialtests",
            "without a gateway and rounds there must be dialtests",
        )
    elif plan.gateway and (PLACEHOLDER not in plan.gateway or not is_web_address(plan.gateway)):
        yield "gateway", "要写成含 {url} 的 http(s) 地址", "must be an http(s) address with {url}"
    if plan.rounds < 0:
        yield "rounds", "不能为负", "must not be negative"
    if plan.pause < 0:
        yield "pause", "不能为负", "must not be negative"
    if not plan.links:
        yield "links", "没有链接", "has no links"
    if not plan.contexts:
        yield "contexts", "没有环境", "has no contexts"
    if len(set(plan.contexts)) < len(plan.contexts):
        yield "contexts", "有重复的环境", "names a context twice"
    seen: set[str] = set()
    for index, link in enumerate(plan.links):
        if not is_web_address(link.url):
            yield f"links[{index}].url", "不是 http(s) 地址", "is no http(s) address"
        if link.url in seen:
            yield f"links[{index}].url", "与前面的重复", "was named before"
        if not link.owner.strip() or not link.service.strip():
            yield f"links[{index}]", "owner 和 service 不能为空", "owner and service must be given"
        seen.add(link.url)


def planned(file: PlanFile, options: LinksOptions) -> LinkPlan:
    """Return the plan as evidence, with what the options change in it; Unable if nothing is left."""
    rounds = file.rounds if options.rounds is None else options.rounds
    visits = file.gateway and rounds
    if not visits and not file.dialtests:
        raise Unable(
            "没有一轮访问，也没有拨测记录，无从判定。",
            "Without a round of visits and without dial tests there is nothing to judge.",
        )
    return LinkPlan(
        platform=file.platform.name,
        owner=file.platform.owner,
        gateway=file.gateway,
        contexts=file.contexts if visits else (),
        rounds=rounds if visits else 0,
        links=tuple(
            PlannedLink(url=each.url, owner=each.owner, service=each.service, group=each.group)
            for each in file.links
        ),
        stopping="anytime" if options.links.watch else "fixed",
        require_bound=options.links.require_bound,
        each=options.links.each,
        other_platforms=file.other_platforms,
    )
