"""Read a plan of personalisation (YAML); every error names the place in the file."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from rectitude.collectors import yaml_files
from rectitude.collectors.personalisation.guest import Habits
from rectitude.evidence.personalisation import PlannedList, PushPlan, Topic
from rectitude.facts.parties import is_web_address, origin
from rectitude.facts.personalisation.permutation import ALPHA, least_p, least_units
from rectitude.misfits import misfit
from rectitude.text import Text, Unable

DEFAULT_UNITS = 6
"""Visitors an arm: with them nine in ten honest switches are passed and total deceits found; see the docs."""
DEFAULT_LOADS = 3
DEFAULT_ACTS = 12
DEFAULT_CONTROLS = 2
DEFAULT_WAIT = 180.0
"""Seconds between the press and the readings that count: longer than lists come from a cache."""
DEFAULT_DWELL = 2.0
DEFAULT_PAUSE = 0.2
MOST_SCROLLS = 5
"""Times that a list's end is scrolled to; ours: what a reader is shown first weighs most by far."""
MOST_LOOKS = 3
"""Looks of an experiment that is watched: the planned visitors, half as many more, and again."""

WORDS = "{words}"


class _Site(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    owner: str = ""


class _List(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    page: str
    items: str = ""
    scrolls: int = 0
    """How many times its end is scrolled to, where more comes then, before it is read."""


class _Topic(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    words: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


class SwitchWay(msgspec.Struct, forbid_unknown_fields=True):
    """Where the switch is: its page, and the controls that are pressed in order, the switch last."""

    page: str
    control: str | tuple[str, ...]
    """A label as people read it, or a CSS selector (begins with `#`, `.` or `[`)."""
    confirm: str = ""
    """What is pressed after it, where the site asks again."""

    @property
    def steps(self) -> tuple[str, ...]:
        """The controls in order."""
        return (self.control,) if isinstance(self.control, str) else self.control


class PlanFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written; `wait`, `dwell` and `pause` in seconds."""

    site: _Site
    start: str
    lists: tuple[_List, ...]
    topics: tuple[_Topic, ...]
    search: str = ""
    acts: int = DEFAULT_ACTS
    units: int = DEFAULT_UNITS
    controls: int = DEFAULT_CONTROLS
    rounds: int = DEFAULT_LOADS
    wait: float = DEFAULT_WAIT
    dwell: float = DEFAULT_DWELL
    pause: float = DEFAULT_PAUSE
    like: str = ""
    """What says that one likes what was opened: a label or a selector; it is public at most sites."""
    accounts: tuple[str, ...] = ()
    sign_out: bool = True
    """Whether accounts sign out and in again: a site may end a storage state by that for good."""
    switch: SwitchWay | None = None


def read(path: Path) -> PlanFile:
    """
    Read a plan.

    Raises Unable, naming the place (`topics[1].words`), where it is not as it should be.
    """
    plan = yaml_files.read(path, PlanFile, Text("方案", "The plan"))
    for place, zh, en in _faults(plan, path.parent):
        raise Unable(f"方案 {path.name} 的 {place}：{zh}", f"The plan {path.name}, {place}: {en}")
    return plan


def kept(file: PlanFile) -> dict[str, Any]:
    """
    Return a plan as reports keep it.

    Of the accounts only how many there are: a file may be named after whom it signs in.
    """
    accounts = tuple(f"account {number}" for number, _ in enumerate(file.accounts, 1))
    plain: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(file, accounts=accounts))
    return plain


def again(plan: Mapping[str, Any], address: str) -> PlanFile:
    """
    Return a plan that a report kept, for the site at an address.

    Raises Unable where it needs the accounts of whoever made it, is of another site, or is none.
    """
    try:
        file = msgspec.convert(plan, PlanFile)
    except msgspec.ValidationError as error:
        raise yaml_files.refused(misfit(error), Text("方案", "The plan")) from error
    if file.accounts:
        raise Unable(
            "方案使用测试账户，没有登录状态文件不能重做；请由持有账户的人用方案文件复测，再导入报告。",
            "The plan uses test accounts and cannot be done again without their storage states: whoever has "
            "them inspects with the plan's file, and the report is imported.",
        )
    for place, zh, en in _faults(file, Path()):
        raise Unable(f"方案的 {place}：{zh}", f"The plan, {place}: {en}")
    if origin(file.start) != origin(address):
        raise Unable(
            f"方案的 start 是 {origin(file.start)}，不是要检测的 {origin(address)}。",
            f"The plan starts at {origin(file.start)}, not at {origin(address)}, which is to be inspected.",
        )
    return file


def _faults(plan: PlanFile, folder: Path) -> Iterator[tuple[str, str, str]]:
    yield from _wrong_addresses(plan)
    if len(plan.topics) != 2:
        yield "topics", "要有两个话题", "must have two topics"
    for index, topic in enumerate(plan.topics):
        if not topic.pages and not (topic.words and plan.search):
            yield (
                f"topics[{index}]",
                "没有可以打开的页面 pages，也没有搜索词 words 和搜索网址 search",
                "has no pages to open, and no words with a search address to search them by",
            )
    if not plan.lists:
        yield "lists", "没有列表", "has no lists"
    if len({one.name for one in plan.lists}) < len(plan.lists):
        yield "lists", "有重名的列表", "names a list twice"
    yield from _wrong_numbers(plan)
    needed = 2 * plan.units + plan.controls
    if plan.accounts and len(plan.accounts) < needed:
        yield "accounts", f"需要 {needed} 个账户", f"must be {needed} accounts"
    for index, name in enumerate(plan.accounts):
        if not (folder / name).is_file():
            yield f"accounts[{index}]", f"没有文件 {name}", f"there is no file {name}"


def _wrong_numbers(plan: PlanFile) -> Iterator[tuple[str, str, str]]:
    if plan.units < 2:
        yield "units", "每组至少要有两个访客", "must be at least two visitors an arm"
    for name in ("acts", "rounds"):
        if getattr(plan, name) < 1:
            yield name, "至少为 1", "must be at least 1"
    for index, one in enumerate(plan.lists):
        if not 0 <= one.scrolls <= MOST_SCROLLS:
            yield (
                f"lists[{index}].scrolls",
                f"须在 0 到 {MOST_SCROLLS} 之间",
                f"must be 0 to {MOST_SCROLLS}",
            )
    for name in ("controls", "wait", "dwell", "pause"):
        if getattr(plan, name) < 0:
            yield name, "不能为负", "must not be negative"


def _wrong_addresses(plan: PlanFile) -> Iterator[tuple[str, str, str]]:
    addresses = [("start", plan.start)]
    addresses += [(f"lists[{i}].page", one.page) for i, one in enumerate(plan.lists)]
    addresses += [
        (f"topics[{i}].pages[{j}]", page)
        for i, topic in enumerate(plan.topics)
        for j, page in enumerate(topic.pages)
    ]
    addresses += [("switch.page", plan.switch.page)] if plan.switch else []
    addresses += [("search", plan.search)] if plan.search else []
    for place, address in addresses:
        if not is_web_address(address):
            yield place, "不是 http(s) 地址", "is no http(s) address"
    if plan.search and WORDS not in plan.search:
        yield "search", "要含有 {words}", "must contain {words}"


def habits(file: PlanFile) -> Habits:
    """Return how the plan's visitors read."""
    return Habits(
        dwell=file.dwell,
        pause=file.pause,
        like=file.like,
        scrolls={one.name: one.scrolls for one in file.lists},
    )


def planned(file: PlanFile, *, watch: bool = False) -> PushPlan:
    """Return the plan as evidence, with what it leaves open filled in."""
    first, second = (
        Topic(name=topic.name, words=topic.words, pages=topic.pages) for topic in file.topics
    )
    return PushPlan(
        site=file.site.name,
        owner=file.site.owner,
        start=file.start,
        lists=tuple(
            PlannedList(name=one.name, page=one.page, items=one.items) for one in file.lists
        ),
        topics=(first, second),
        search=file.search,
        acts=file.acts,
        units=file.units,
        controls=file.controls,
        loads=file.rounds,
        wait=file.wait,
        accounts=bool(file.accounts),
        looks=_looks(file.units) if watch and not file.accounts else (),
    )


def _looks(units: int) -> tuple[int, ...]:
    more = max(1, units // 2)
    return tuple(units + more * look for look in range(MOST_LOOKS))


def foretold(plan: PushPlan) -> Iterator[Text]:
    """Yield what the plan can and cannot show, before anything is visited."""
    least, needed = least_p(plan.units, plan.units), least_units()
    yield Text(
        f"每组 {plan.units} 个访客，能达到的最小 p 值为 {least:.2g}。",
        f"With {plan.units} visitors an arm the least p that can be reached is {least:.2g}.",
    )
    if plan.units < needed:
        yield Text(
            f"不足以认定差别（需要 p 小于 {ALPHA:g}）：每组至少 {needed} 个访客，建议 {DEFAULT_UNITS} 个。",
            f"That cannot establish a difference (p below {ALPHA:g} is needed): at least {needed} "
            f"visitors an arm are, and {DEFAULT_UNITS} are proposed.",
        )
    if not plan.accounts:
        yield Text(
            "访客是全新的浏览器配置，不是账户：重新登录后、换到手机上是否仍然关闭，没有检测。",
            "The visitors are fresh profiles, not accounts: whether the switch stays off after signing in "
            "anew and on a phone was not tested.",
        )
