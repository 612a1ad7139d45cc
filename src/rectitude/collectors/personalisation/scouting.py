"""Before anybody is trained: a visitor of no arm finds lists and switch, and reads what the site says."""

from collections.abc import Sequence
from pathlib import Path

from rectitude.collectors.personalisation import house, switch, ways
from rectitude.collectors.personalisation.controls import NOT_THERE, PROBLEMS, controls, query
from rectitude.collectors.personalisation.guest import Guest, House
from rectitude.collectors.personalisation.plan import SwitchWay
from rectitude.collectors.personalisation.ways import Way
from rectitude.collectors.website.pages import role_of
from rectitude.collectors.website.visit import Visit
from rectitude.evidence.page import PageVisit, Role
from rectitude.evidence.personalisation import PlannedList, PushVisitor, SwitchSearch
from rectitude.text import Unable

SCOUT = "scout"

Pages = Sequence[tuple[str, tuple[PlannedList, ...]]]
"""The lists by the page that they stand on."""


async def scouted(
    rooms: House, pages: Pages, planned: SwitchWay | None, account: Path | None
) -> Way | None:
    """
    Return the way to the switch, None where none was found; what was read and tried is written down.

    Raises Unable where a page does not open, a list is not there, or the plan's switch is not.
    """
    scout = Guest(rooms, PushVisitor(name=SCOUT, arm="control"), account, filmed=True)
    try:
        await scout.arrive()
        for page, lists in pages:
            await _check_lists(scout, page, lists)
        await _read_words(scout)
        if planned:
            return await _checked(scout, Way.planned(planned))
        way, search = await switch.find(scout)
        rooms.discreet.write(search)
        return way
    finally:
        await scout.leave()


async def _check_lists(scout: Guest, page: str, lists: Sequence[PlannedList]) -> None:
    """Raise Unable where a page does not open or a list is not there."""
    problem = await scout.go(page)
    if problem.startswith(("net::", "deadline")):
        raise house.unreachable(page, problem)
    for wanted in lists:
        found = await scout.listed(wanted)
        if not found.items:
            raise _no_list(wanted)
    scout.house.writer.place(page)


def _no_list(wanted: PlannedList) -> Unable:
    how_zh = f"选择器 {wanted.items} " if wanted.items else "成组的带链接的内容"
    how_en = f"the selector {wanted.items}" if wanted.items else "like blocks of links"
    return Unable(
        f"{wanted.page} 上没有找到列表“{wanted.name}”（按{how_zh}查找）。"
        "请在方案的 lists 中写明 items。已采集的内容予以保留。",
        f"The list “{wanted.name}” was not found on {wanted.page} (looked for by {how_en}). "
        "Say its items in the plan's lists. What was collected is kept.",
    )


async def _checked(scout: Guest, way: Way) -> Way:
    """Return the way that the plan says; raises Unable where the switch cannot be reached by it."""
    try:
        await ways.walk(scout, way.there)
        found = await controls(scout, query(way.steps[-1]) | {"switches": True})
        why = f"{NOT_THERE}{way.steps[-1]}"
    except PROBLEMS as error:
        found, why = [], str(error).splitlines()[0]
    search = SwitchSearch(
        found=bool(found), planned=True, path=way.steps, problem="" if found else why
    )
    scout.house.discreet.write(search)
    if not found:
        missing = f"页面上没有“{why.removeprefix(NOT_THERE)}”" if why.startswith(NOT_THERE) else why
        raise Unable(
            f"按方案到不了开关（{' > '.join(way.steps)}，{way.start}）：{missing}。已采集的内容予以保留。",
            f"The plan's switch cannot be reached ({' > '.join(way.steps)} from {way.start}): {why}. "
            "What was collected is kept.",
        )
    return way


async def _read_words(scout: Guest) -> None:
    """Read the first page and the policy, as far as the first page leads to it."""
    home = await _visited(scout, scout.house.plan.start, "home")
    policies = [link.href for link in home.links if role_of(link) == "privacy"]
    for address in dict.fromkeys(policies[:2]):
        await _visited(scout, address, "privacy")


async def _visited(scout: Guest, url: str, role: Role) -> PageVisit:
    visit = Visit(scout.room, url, role)
    if await visit.arrive():
        await visit.read()
    return visit.write()
