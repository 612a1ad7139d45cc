"""
What tables say in words of a domain or a firm, whatever their columns are.

A row is read heading by heading and clause by clause, and joined with all other rows that name the same: an
inspector's list says outright what was found, in headings and words that no vocabulary of columns holds.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from rectitude.evidence.written_row import WrittenRow
from rectitude.facts.identity import Same
from rectitude.facts.parties import has_known_suffix, party
from rectitude.facts.register import named_faults
from rectitude.facts.register.cases import with_those_concerned
from rectitude.facts.register.dates import day_of_month
from rectitude.facts.register.domains import bare
from rectitude.facts.register.footnotes import with_notes

_CLAUSES = re.compile(r"[,，;；。、\n()（）]+|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")


class Cell(msgspec.Struct, frozen=True):
    """What stands under a heading, both in one width and case."""

    heading: str
    text: str
    written: str = ""
    """As it is written."""

    @property
    def clauses(self) -> tuple[str, ...]:
        """The parts of what is said."""
        return clauses(self.text)

    @property
    def first_clause(self) -> str:
        """What is said first; nothing where marks are all that stands there."""
        return next(iter(self.clauses), "")


@lru_cache(1 << 12)
def clauses(text: str) -> tuple[str, ...]:
    """Return the parts of what is said."""
    return tuple(part.strip() for part in _CLAUSES.split(text) if part.strip())


_FORBIDDEN = re.compile(
    r"((?:不得|不许|不准|不可|禁止|严禁)[^,，;；。、\n()（）]*)(?:、[^,，;；。、\n()（）]*)+"
)
"""A list of what is forbidden, of which only the first begins with that it is."""


def without_what_is_forbidden(text: str) -> str:
    """
    Return a text without all but the first of what it forbids in a list.

    >>> without_what_is_forbidden("仅限自用，不得用于经营、转租、汇聚上行，违者拆机")
    '仅限自用，不得用于经营，违者拆机'
    """
    return _FORBIDDEN.sub(r"\1", text)


class Entry(msgspec.Struct, frozen=True):
    """A written row: its cells, and what is said of its whole table."""

    row: WrittenRow
    cells: tuple[Cell, ...]
    about: str

    def under(self, heading: re.Pattern[str], but: re.Pattern[str] | None = None) -> Iterator[Cell]:
        """Yield the cells under headings of a kind."""
        for cell in self.cells:
            if heading.search(cell.heading) and not (but and but.search(cell.heading)):
                yield cell

    def says(self, words: re.Pattern[str]) -> str:
        """Return the first clause that is of a kind, or nothing."""
        return next((c for cell in self.cells for c in cell.clauses if words.search(c)), "")

    @property
    def text(self) -> str:
        """All that its cells say."""
        return "\n".join(cell.text for cell in self.cells)


class Dossier(msgspec.Struct, frozen=True):
    """All rows that are of one domain or firm, and those that only name it or what it belongs to."""

    subject: str
    own: tuple[Entry, ...]
    named: Sequence[Entry] = ()
    """All rows that name a domain that belongs to the same, its own among them."""
    of_its_firm: tuple[Entry, ...] = ()
    """Rows that name no domain, but the firm whose it is."""

    @property
    def is_a_log(self) -> bool:
        """Whether it has so many rows that they are looks one after another, and no record beside another."""
        return len(self.own) > _MOST_RECORDS

    @property
    def around(self) -> Iterator[Entry]:
        """The rows that only name it or what it belongs to."""
        own = set(map(id, self.own))
        return (entry for entry in self.named if id(entry) not in own)

    def says(self, words: re.Pattern[str]) -> str:
        """Return the first clause of its own rows that is of a kind, or nothing."""
        return next((found for entry in self.own if (found := entry.says(words))), "")

    @property
    def refs(self) -> tuple[str, ...]:
        """How its own rows are cited."""
        return tuple(entry.row.ref for entry in self.own[:_CITED])


_MOST_RECORDS = 20
"""Rows of one domain that are laid beside each other; ours."""
_CITED = 5
"""Rows that a finding cites; ours."""


def plain(text: str) -> str:
    """Return a text in one width and case."""
    return unicodedata.normalize("NFKC", text).strip().lower()


def entries(rows: tuple[WrittenRow, ...]) -> tuple[Entry, ...]:
    """Return written rows with their cells in one width and case; the last ones are remembered."""
    return _entries(Same(rows))


@lru_cache(maxsize=1)
def _entries(rows: Same[tuple[WrittenRow, ...]]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            row,
            tuple(
                _cell(heading, with_notes(text, row.about))
                for heading, text in row.cells.items()
                if _tells(heading, text)
            ),
            plain(row.about),
        )
        for row in with_those_concerned(rows.held)
    )


def _tells(heading: str, text: str) -> bool:
    """Whether a cell tells something of its row: that it is without a fault is nothing against it."""
    return not (named_faults.denies(text) and named_faults.names_a_fault(heading))


def _cell(heading: str, text: str) -> Cell:
    """Return a cell in one width and case; that there is the fault which its heading names is that fault."""
    is_so = named_faults.affirms(text) and named_faults.names_a_fault(heading)
    return Cell(plain(heading), plain(heading if is_so else text), text)


PACKAGE = re.compile(r"(?:com|cn|net|org|io|top|me)\.[a-z][\w]*(?:\.[a-z][\w]*)+")
"""The name by which an app is known, which stands for it as a domain does for a site."""
_OF_A_PACKAGE = re.compile(r"包名|package|bundle|app ?id")
_OF_A_SITE = re.compile(r"域名|网址|网站|站点|domain|site|host|url")
_DOMAIN = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?::\d+)?(?:/\S*)?")
_DOMAINS = re.compile(r"(?:[a-z0-9][\w-]*\.)+[a-z]{2,}", re.ASCII)
_OF_ANOTHER_DOMAIN = re.compile(r"链接|指向|跳转|反查|邮箱|所属|对应|归属|link|mail|redirect")


def domain_of(entry: Entry) -> str:
    """Return the domain that a row is about, without `www`, or nothing."""
    for cell in entry.cells:
        if _OF_A_PACKAGE.search(cell.heading) and PACKAGE.fullmatch(cell.text):
            return cell.text
        text = cell.text
        if _OF_A_SITE.search(cell.heading) and cell.clauses:
            text = cell.clauses[0]  # more is said of it in brackets
        match = _DOMAIN.fullmatch(text)
        if match and _is_a_domain(match[1]) and not _OF_ANOTHER_DOMAIN.search(cell.heading):
            return bare(match[1])
    return _domain_beside_a_name(entry)


_BESIDE_A_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,20}\s+((?:[a-z0-9-]+\.)+[a-z]{2,})|((?:[a-z0-9-]+\.)+[a-z]{2,})\s*[(\s][\u4e00-\u9fff]{2,20}\)?"
)


def _domain_beside_a_name(entry: Entry) -> str:
    """Return the only domain that stands in a cell beside whose it is and nothing else (鱼市 example.cn)."""
    cells = [c.text for c in entry.cells if not _OF_ANOTHER_DOMAIN.search(c.heading)]
    found = {match[1] or match[2] for text in cells if (match := _BESIDE_A_NAME.fullmatch(text))}
    domain = found.pop() if len(found) == 1 else ""
    return bare(domain) if domain and _is_a_domain(domain) else ""


_SET_ASIDE = (".example", ".test", ".invalid")
"""Ends of domains that no register delegates (RFC 6761), and that lists made for tests and courses have."""


def _is_a_domain(name: str) -> bool:
    """Whether a name ends as domains do, and is no name of a file or a field."""
    return has_known_suffix(name) or name.endswith(_SET_ASIDE)


def domain_dossiers(found: tuple[Entry, ...]) -> Iterator[Dossier]:
    """Yield for each domain the rows that are of it, and those that name what it belongs to."""
    own: dict[str, list[Entry]] = defaultdict(list)
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        if domain := domain_of(entry):
            own[domain].append(entry)
        for each in {party(name) for name in _DOMAINS.findall(entry.text)}:
            named[each].append(entry)
    of_no_domain: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(found):
        for text in {cell.text for cell in entry.cells} if not _DOMAINS.search(entry.text) else ():
            of_no_domain[text].append(place)
    for domain, rows in own.items():
        whose = {cell.text for row in rows for cell in row.under(_OF_ITS_FIRM) if cell.text}
        places = sorted({place for text in whose for place in of_no_domain.get(text, ())})
        of_its_firm = tuple(found[place] for place in places)
        yield Dossier(domain, tuple(rows), named[party(domain)], of_its_firm)
    yield from _of_units(found)


_A_FILING_NUMBER = re.compile(r"[\u4e00-\u9fff]icp备\s?\d{6,}号(?:-\d{1,4})?")


def _of_units(found: tuple[Entry, ...]) -> Iterator[Dossier]:
    """Yield for each unit the rows that name its filing by the number, and no domain."""
    units: dict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        numbered = any(_A_FILING_NUMBER.fullmatch(cell.text) for cell in entry.cells)
        whose = next((c.written.strip() for c in entry.under(_IS_ITS_FIRM, _IS_NO_FIRM)), "")
        if numbered and whose and not _DOMAINS.search(entry.text):
            units[whose].append(entry)
    for unit, rows in units.items():
        yield Dossier(unit, tuple(rows))


_IS_ITS_FIRM = re.compile(
    r"^(?:备案)?(?:主办|主体|单位|企业|公司|备案人)(?:单位|者|名称|全称)*$|^(?:holder|owner|unit"
    r"|company|filer)(?: name)?$"
)
_IS_NO_FIRM = re.compile(r"负责人|电话|地址|信用代码|类型|性质")


_OF_ITS_FIRM = re.compile(
    r"主办|主体|单位|企业|公司|客户|备案人|holder|owner|unit|company|customer|filer"
)


_UNTIL = re.compile(
    r"^(?:截?至|到|截止)?(?:20\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|目前|今|检查时"
    r"|核查时)+(?:检查|核查)?(?:时|止|为止)?"
)
_NO = re.compile(
    r"(?:什么(?:也|都)(?:没|不)|否(?!决)|没(?!收)|无(?!锡|忧|为|限|线|极)|未|不(?!动产|锈|夜)|尚未|从未|并未|均未|仍未|×|✗"
    r"|✘|✕|x(?![a-z])|n(?![a-z])|no\b|none\b|not\b|never\b|nil\b|missing|absent|0\s*[条次个项]?$|零"
    r"|空白?$)"
)
_NOT_TOLD = re.compile(
    r"没有?(?:查|核|看|测|问|访)(?!询?到|得|见|出)|未(?:检|核|查(?!询?到|得|见|出)|测|巡|看|记|填|抽"
    r"|到期|满|及)|不(?:详|明|清|适用|涉及|需|必|用"
    r"|知|确定)|未知|无(?:需|须|法)|无从|"
    r"not (?:checked|known|needed|required|applicable|due|tested)|n/?a$|unknown"
)
_YES = re.compile(
    r"(?:是|有(?!误|无|问题)|能|可|√|✓|✔|y$|yes\b|对$|通$|通畅|正常|已|仍|在(?:线|用|册|运行)|对外"
    r"|开放|200|ok\b|up\b|live|alive|online|still|运行|活跃)"
)


def says_no(text: str) -> bool:
    """
    Whether an answer begins with a denial, and not with that nobody looked or nothing was due.

    >>> says_no("否（首页均无）"), says_no("至2026-04-20检查时未提交"), says_no("未检查"), says_no("√")
    (True, True, False, False)
    """
    first = next(iter(clauses(plain(text))), "")
    first = _UNTIL.sub("", first)
    return bool(_NO.match(first)) and not _NOT_TOLD.match(first)


def says_yes(text: str) -> bool:
    """
    Whether an answer begins with an affirmation.

    >>> says_yes("能"), says_yes("对外提供访问"), says_yes("不能")
    (True, True, False)
    """
    first = next(iter(clauses(plain(text))), "")
    return bool(_YES.match(first)) and not _NO.search(first)


_A_DAY = re.compile(
    r"(?<!\d)(20\d\d)\s*(?:[-/.年])\s*(1[0-2]|0?[1-9])(?:\s*[-/.月]\s*([12]\d|3[01]|0?[1-9])(?!\d))?"
    r"|(?<!\d)(20\d\d)(1[0-2]|0[1-9])([0-2]\d|3[01])(?!\d)"
)


def days_in(text: str) -> list[str]:
    """
    Return the days that a text names, the last of a month where it names no more; ISO.

    >>> days_in("2025年2月离职，2026-03-05回访"), days_in("检查20260418")
    (['2025-02-28', '2026-03-05'], ['2026-04-18'])
    """
    return [_day(*match.groups()) for match in _A_DAY.finditer(text)]


def _day(y: str, m: str, d: str | None, year: str, month: str, day: str) -> str:
    return day_of_month(year, month, day) if year else day_of_month(y, m, d)


_COMES = r"(?:到期|有效|届满|截止|期限|计划|拟|预计|授权止|expir|valid|due|until|plan)"
_TO_COME = re.compile(_COMES)
_SAID_TO_COME = re.compile(rf"{_COMES}[^\d:]{{0,4}}:\s*\d[\d年月日/.-]*")


def last_days(found: Iterable[Entry], read_on: str) -> dict[str, str]:
    """Return for each table the last day of the past in any of its rows: it was written no earlier."""
    rows: dict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        rows[entry.row.file].append(entry)
    return {file: last_day(every, "", read_on) for file, every in rows.items()}


def last_day(found: Iterable[Entry], today: str, read_on: str) -> str:
    """Return the last day that rows, headings and titles name, no later than they were read; else today."""
    named = [today]
    for entry in found:
        texts = [without_days_to_come(text) for text in _texts_of_the_past(entry)]
        days = [day for text in texts for day in days_in(text)]
        looks = (match for text in texts for match in _A_LOOK_WITHOUT_A_YEAR.finditer(text))
        days += [_first_after(max(days), match[1], match[2]) for match in looks if days]
        named += [day for day in days if not read_on or day <= read_on]
    return max(named)


def without_days_to_come(text: str) -> str:
    """Return a note without the days by which something is to be done: 整改期限：2026-10-22."""
    return _SAID_TO_COME.sub("", text)


def _texts_of_the_past(entry: Entry) -> Iterator[str]:
    for cell in entry.cells:
        if not _TO_COME.search(cell.heading):
            yield from (cell.text, cell.heading)
    yield entry.about


_A_LOOK_WITHOUT_A_YEAR = re.compile(
    r"(?<![\d年/.-])(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日\S{0,3}(?:核[查实对验]|[检抽巡复][查测]"
    r"|查[看询]|回访|走访|电话|致电)"
)
"""A look at what a row tells, which cannot have been before it: 11月4日电话核实."""


def _first_after(day: str, month: str, of_month: str) -> str:
    """Return the first day of a month that is not before another day."""
    year = int(day[:4])
    this_year = day_of_month(year, month, of_month)
    return this_year if this_year >= day else day_of_month(year + 1, month, of_month)
