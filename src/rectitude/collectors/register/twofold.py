"""
Lines that hold two records: filings with looks at their sites, licences with what was found to be done.

The second record has the columns that the first leaves over. They are told by their headings alone, and only
where one of them leaves no doubt that such a record is there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from rectitude.collectors.register.column_roles import IS_ABOVE
from rectitude.collectors.register.columns import columns_of
from rectitude.collectors.register.licences import OF_LOOK_UPS, is_of_partners
from rectitude.collectors.register.licences_named import licences_named
from rectitude.collectors.register.practice import tells_of_changes
from rectitude.collectors.register.record_beside import RecordBeside
from rectitude.collectors.register.rounds import Rounds, rounds_of
from rectitude.collectors.register.sheets import Cells
from rectitude.collectors.register.wordings import (
    SHOWN_ON_A_PAGE,
    column_by_words,
    plain_heading,
    without_its_day,
)
from rectitude.facts.register.services import services_done

_BESIDE: dict[str, tuple[str, ...]] = {
    "filings": ("observations", "registrants", "relations"),
    "licences": ("statements",),
    "units": ("relations",),
    "statements": ("licences",),
}
"""By table: those whose records are written beside its own."""
_SHARED: dict[tuple[str, str], Mapping[str, str]] = {
    ("filings", "observations"): {"domain": "domain", "snapshot_date": "observed_at"},
    ("filings", "registrants"): {"domain": "domain"},
    ("filings", "relations"): {"unit_name": "child"},
    ("licences", "statements"): {"holder": "firm"},
    ("units", "relations"): {"name": "parent"},
    ("statements", "licences"): {},
}
"""Columns of the first that are the second's too."""
_OF_A_CHECK = {"location": "location"}
"""What a check of sites tells of each beside its filing: where it was served from when it was seen."""
_TELLING: dict[str, tuple[frozenset[str], ...]] = {
    "observations": (
        frozenset({"http_status"}),
        frozenset({"shown_number"}),
        frozenset({"silent_days"}),
        frozenset({"silent_since"}),
        frozenset({"visits"}),
        frozenset({"alive_on"}),
    ),
    "registrants": (frozenset({"registrant"}),),
    "relations": (frozenset({"child"}), frozenset({"parent"})),
    "statements": (frozenset({"prefix", "service"}), frozenset({"customer", "service"})),
}
"""Columns by which a second record is told: all of one set must be among what is left over."""
_SAYS_SO: dict[tuple[str, str], tuple[frozenset[str], re.Pattern[str]]] = {
    ("filings", "observations"): (
        frozenset(
            {
                "shown_number",
                "shown_unit",
                "http_status",
                "silent_days",
                "silent_since",
                "observed_at",
            }
        ),
        re.compile(
            SHOWN_ON_A_PAGE
            + r"|天数|days|无法|不能|打不开|不通|失联|离线|since|statuscode|httpcode|http|现状"
            r"|检测情况|状态码|活跃|响应|返回|访问|打开|连通"
            r"|存活|在线|拨测|探测|观测|巡查|抽查|可达|检查日|检查时|live|online|working|lastcheck"
            r"|reach|alive|response|answer|visited|observed"
        ),
    ),
    ("filings", "registrants"): (
        frozenset({"registrant", "expires", "registered"}),
        re.compile(
            r"域名|注册(?!单位|企业|公司|机关|资本|地)|whois|domain|registrant|registrar|registered"
        ),
    ),
    ("filings", "relations"): (
        frozenset({"parent", "child", "kind", "valid_from", "valid_to", "validity"}),
        re.compile(
            r"^(?:现|新|最新|当前)(?!.*(?:接入|托管|负责|法|ip|状))"
            r"|执照|工商(?:登记)?(?:的)?(?:现|新|当前)?(?:用)?名|更名|改名|名称变更|new ?name|renamed"
        ),
    ),
}
"""
By table: columns that beside another record need a heading that says so. 公安备案号 is another office's
number, 注册单位 may be of the business register, 主体状态 and 网站状态 are states of filings, and 网站所有者
is the unit once more.
"""
_HEADING = {
    "domain": "域名",
    "observed_at": "观测时间",
    "firm": "提供方",
    "parent": "现名",
    "child": "曾用名",
    "location": "接入地",
}
_WHERE_IT_IS_DONE = "服务地"


def records_beside(
    table: str,
    headers: Sequence[str],
    columns: Mapping[int, str],
    above: str,
    body: Sequence[Cells],
) -> list[RecordBeside]:
    """Return the second records of a table's lines, by the columns that the first leaves over."""
    if tells_of_changes(columns.values(), headers):
        return []  # what is so now (现状) is what changed, and no look
    if table in _OF_PARTIES:
        return [
            *_looked_up(table, headers, columns, body, above),
            *licences_named(headers, columns, _OF_PARTIES[table][0], above),
        ]
    if table == "relations":
        return [*_who_is_above(headers, columns)]
    found = []
    for other in _BESIDE.get(table, ()):
        rounds = rounds_of(headers, above, body) if other == "observations" else None
        beside = (rounds and _in_rounds(headers, columns, rounds)) or _at_once(
            table, other, headers, columns, above
        )
        if beside:
            found.append(beside)
    return found


def _who_is_above(headers: Sequence[str], columns: Mapping[int, str]) -> Iterator[RecordBeside]:
    """Yield the parents of units that stand beside their former names."""
    unit = next((n for n, column in columns.items() if column == "parent"), None)
    for n, heading in enumerate(headers):
        if unit is not None and n not in columns and IS_ABOVE.match(plain_heading(heading)):
            own = [
                "母公司" if m == n else "子公司" if m == unit else "" for m in range(len(headers))
            ]
            yield RecordBeside("relations", own, frozenset({n}), frozenset({n}))


_OF_PARTIES = {"statements": ("firm", "customer"), "allocations": ("holder", "user")}
"""Tables of contracts: the columns of who gives, and of who takes."""


def _looked_up(
    table: str,
    headers: Sequence[str],
    columns: Mapping[int, str],
    body: Sequence[Cells],
    above: str,
) -> Iterator[RecordBeside]:
    """
    Yield the look-ups of licences that stand beside contracts, of those who provide or of their customers.

    Only what denies a licence is a record of its own (`denials`): what else stands there is no licence read.
    """
    at = {column: n for n, column in columns.items()}
    of_licences = bool(OF_LOOK_UPS.search(above))
    for n, heading in enumerate(headers):
        plain = without_its_day(plain_heading(heading))
        if _ON_A_PAGE.search(plain):
            continue  # what a page shows, or does not, is no look-up
        stands = n not in columns and _STANDING.search(plain)
        if not stands and not (
            (of_licences or _OF_STANDING.search(above))
            and columns.get(n, "state") == "state"
            and _RESULT.search(plain)
        ):
            continue
        giver, taker = _OF_PARTIES[table]
        of_customer = giver not in at or _OF_THE_CUSTOMER.search(plain)
        whose = at.get(taker if of_customer else giver, at.get(f"actual_{taker}"))
        if of_customer:  # whom a check found is looked up before who is on file
            whose = at.get(f"actual_{taker}", whose)
        whose = _named_in(plain, headers, columns, whose)
        if whose is None and of_customer and giver in at:
            uses = _OF_THE_CUSTOMER.search(plain_heading(headers[at[giver]]))
            whose = at[giver] if uses else None
        if whose is None:
            continue
        held = _HELD if of_licences or _OF_A_LICENCE.search(plain) else _HELD_PERHAPS
        own = ["持证单位" if m == whose else held if m == n else "" for m in range(len(headers))]
        at_it = frozenset({n})
        taken = at_it & columns.keys()
        yield RecordBeside("licences", own, frozenset(), at_it, taken=taken, denials_only=True)


_STANDING = re.compile(
    r"(?:(?:资质|许可)(?:证书?)?|持证)(?:情况|状态|核[验对查]|查询|检索)?(?:结果|结论|情况|状态)?$"
    r"|(?:是否|有无)(?:持有?|取得|具备|有)?(?:\S{0,8}(?:许可证?|资质)|证)$|(?:许可证|licen[cs]e)(?:编?号码?|no|number|id)$"
    r"|^licen[cs]e(?:of)?(?:the)?(?:user|customer|lessee|tenant|supplier|vendor)$"
    r"|licen[cs]e(?:lookup|query|search|check|status)?(?:result|status|outcome|found)$"
    r"|^(?:the)?(?:user|customer|client|lessee|tenant|subtenant|sublessee|buyer|supplier|vendor|provider|seller|lessor)?s?"
    r"(?:telecom|miit|own)?licen[cs]e(?:d|held|lookup|query|search|check|status|state)$"
)
"""Headings of whether one is licensed: neither 资质要求, 资质备注 nor 资质异常."""
_ON_A_PAGE = re.compile(SHOWN_ON_A_PAGE)
_RESULT = re.compile(r"^(?:查询|检索|核查|核验|审查|审核)?(?:的)?(?:结果|结论|意见)$")
_OF_STANDING = re.compile(r"资质\S{0,6}(?:审查|审核|核[查验对]|查验|检查)")
"""A title by which an opinion without another word is of whether one is licensed, among other things."""
_OF_A_LICENCE = re.compile(r"许可|持证|licen[cs]e")
_HELD, _HELD_PERHAPS = "持证情况", "持证核查结果"
"""What such a heading is read as: with 资质 alone, 无 may mean that none is needed (`denials`)."""
_OF_THE_CUSTOMER = re.compile(
    r"承租|租用|客户|用户|租户|需方|买方|乙方|下游|下级|使用"
    r"|of(?:the)?(?:user|customer|lessee|tenant)|^(?:the)?(?:user|customer|client|lessee|tenant|sub(?:tenant|lessee)|buyer)"
)


def _named_in(
    plain: str, headers: Sequence[str], columns: Mapping[int, str], whose: int | None
) -> int | None:
    """Return the party whose own heading stands within that of a look-up: 备案使用单位许可证查询."""
    parties = (
        (n, plain_heading(headers[n])) for n, column in columns.items() if column in _PARTIES
    )
    named = [(len(heading), n) for n, heading in parties if heading and heading in plain]
    if not named:
        named = [
            (len(heading), n)
            for n, heading in enumerate(map(plain_heading, headers))
            if n not in columns
            and is_of_partners(heading)
            and plain.startswith(heading)
            and heading != plain
        ]
    return max(named)[1] if named else whose


_PARTIES = frozenset({"firm", "customer", "holder", "user", "actual_user"})


def _at_once(
    table: str, other: str, headers: Sequence[str], columns: Mapping[int, str], above: str
) -> RecordBeside | None:
    shared = _SHARED[table, other]
    if other == "observations" and "checked" in columns.values():
        shared = {**shared, **_OF_A_CHECK}
    left = ["" if n in columns else _said_by(table, other, text) for n, text in enumerate(headers)]
    has = set(columns_of(other, left, {}).values())
    taken_over = {n: shared[column] for n, column in columns.items() if column in shared}
    own = [
        _as_the_second(taken_over[n], headers[n], above)
        if n in taken_over and taken_over[n] not in has
        else text
        for n, text in enumerate(left)
    ]
    if other == "statements":
        own = [*_places_named(own)]
    told = columns_of(other, own, {})
    taken = frozenset(n for n in told if n not in columns)
    kinds = {told[n] for n in taken} | ({"alive_on"} & {*told.values()})
    if other == "statements" and _names_a_service(own, told):
        kinds.add("service")  # 宽带经营者
    telling = next((each for each in _TELLING[other] if each <= kinds), None)
    if telling is None or (other == "relations" and not {"parent", "child"} <= {*told.values()}):
        return None
    needed = frozenset(n for n in told if told[n] in telling)
    instead = frozenset(n for n in taken if told[n] == "is_shown")
    return RecordBeside(other, own, taken, needed, instead)


_OF_ACTIVE_SITES = re.compile(r"活跃(?:网站|域名|站点)|active (?:sites?|domains?)", re.IGNORECASE)
_FOUND_ON = re.compile(r"发现|出现|seen", re.IGNORECASE)


def _as_the_second(column: str, heading: str, above: str) -> str:
    """
    Return the heading of a column that both records have; one that names a service beside keeps it.

    In a list of active sites, the day on which one was found last is the last of its use.
    """
    if column == "observed_at" and _OF_ACTIVE_SITES.search(above) and _FOUND_ON.search(heading):
        return "最近活跃时间"
    names = column == "firm" and column_by_words("statements", plain_heading(heading)) == column
    return heading if names and services_done(heading) else _HEADING[column]


def _names_a_service(headers: Sequence[str], columns: Mapping[int, str]) -> bool:
    """Whether the heading of those who provide something says what: 宽带经营者."""
    return any(c == "firm" and services_done(headers[n]) for n, c in columns.items())


def _said_by(table: str, other: str, heading: str) -> str:
    """Return a heading, unless it must say that it is of the second record and does not, or names its key."""
    columns, words = _SAYS_SO.get((table, other), (frozenset[str](), None))
    told = columns_of(other, [heading], {}).get(0)
    if told == "domain":
        return ""  # both records are of the domain of the first: a host beside it is its place
    says = words is None or told not in columns or words.search(plain_heading(heading))
    return heading if says else ""


def _places_named(headers: Sequence[str]) -> Iterator[str]:
    """Yield headings; a place right after what is done, or for whom, is where it is done, not the firm's."""
    before = ""
    for heading, column in _with_columns("statements", headers):
        of_it = column == "" and before in _DONE and _PLACE.search(plain_heading(heading))
        yield _WHERE_IT_IS_DONE if of_it else heading
        before = column


def _with_columns(table: str, headers: Sequence[str]) -> Iterator[tuple[str, str]]:
    told = columns_of(table, headers, {})
    return ((heading, told.get(n, "")) for n, heading in enumerate(headers))


_DONE = frozenset({"service", "customer", "prefix"})
_PLACE = re.compile(r"^所在(?:地|省|市|城|区)|^(?:省份|城市|地区|region|province|city)$")


def _of_each_round(heading: str, column: str) -> str:
    """Return the heading of what a round has beside its look: its domain, and what the first leaves over."""
    if column == "domain":
        return _HEADING[column]
    return "" if column else _said_by("filings", "observations", heading)


def _in_rounds(
    headers: Sequence[str], columns: Mapping[int, str], rounds: Rounds
) -> RecordBeside | None:
    """Return the looks of each round, if what was looked at is whether the site answered."""
    looked = rounds.headers[len(rounds.fixed) :]
    own = [*(_of_each_round(headers[n], columns.get(n, "")) for n in rounds.fixed), *looked]
    told = columns_of("observations", own, {})
    answers = {"http_status", "resolved", "ip"} & {*told.values()}
    if "domain" not in told.values() or not answers:
        return None
    taken = frozenset(n for n in range(len(headers)) if n not in rounds.fixed)
    if taken & columns.keys():
        return None
    return RecordBeside("observations", own, taken, rounds=rounds)
