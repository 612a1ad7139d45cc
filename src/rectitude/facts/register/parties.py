"""Who is the same, who is related, who is another: the names of a register with its relations."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from rectitude.evidence.register import Allocation, Filing, Licence, Relation
from rectitude.facts.entities import (
    Likeness,
    compare,
    credit_code,
    head_office,
    name_key,
)
from rectitude.facts.register.groups import group_of


class Kinship(StrEnum):
    """How two parties stand to each other; only `DIFFERENT` is a sure mismatch."""

    SAME = "same"
    RELATED = "related"
    """One group, by relations on record: parent, subsidiary, branch, one control, a former name."""
    ALIKE = "alike"
    NAMESAKE = "namesake"
    """Another party that shares the trade name: not the same, perhaps of one group that is not on record."""
    DIFFERENT = "different"
    UNKNOWN = "unknown"


_OF_LIKENESS = {
    Likeness.SAME: Kinship.SAME,
    Likeness.ALIKE: Kinship.ALIKE,
    Likeness.NAMESAKE: Kinship.NAMESAKE,
    Likeness.DIFFERENT: Kinship.DIFFERENT,
    Likeness.UNKNOWN: Kinship.UNKNOWN,
}


class Parties:
    """
    The parties of a register on one day.

    A unified social credit code goes before any name; a relation counts while it is in force.
    """

    def __init__(
        self,
        relations: Iterable[Relation],
        filings: Iterable[Filing],
        licences: Iterable[Licence],
        today: str,
    ) -> None:
        self._above: dict[str, str] = {}
        self._code: dict[str, str] = {}
        """As filed: few are ever compared, and to check one costs as much as to read its row."""
        self._former: dict[str, Relation] = {}
        for relation in relations:
            if relation.kind == "former_name":
                self._rename(relation, today)
            elif relation.parent and in_force(relation, today):
                self._join(name_key(relation.parent), name_key(relation.child))
        for licence in licences:
            for subsidiary in licence.authorised_subsidiaries:
                self._join(name_key(licence.holder), name_key(subsidiary))
        for filing in filings:
            if filing.credit_code and filing.unit_name:
                self._code.setdefault(name_key(filing.unit_name), filing.credit_code)

    def _rename(self, relation: Relation, today: str) -> None:
        """Note a change of name; to the same name is none, and one taken back leaves the name in use."""
        new, old = name_key(relation.parent), name_key(relation.child)
        if new == old:
            return
        self._join(new, old)
        if relation.valid_from and relation.valid_from > today:
            return
        known = self._former.get(old)
        if known is None or known.valid_from <= relation.valid_from:
            self._former[old] = relation
        taken_back = self._former.get(new)
        if taken_back and taken_back.valid_from < relation.valid_from:
            del self._former[new]

    def kinship(self, one: str, other: str, code: str = "", other_code: str = "") -> Kinship:
        """Return how two named parties stand to each other; codes where they are on record."""
        first, second = name_key(one), name_key(other)
        if not first or not second:
            return Kinship.UNKNOWN
        if first == second:
            return self._by_codes(code, other_code) or Kinship.SAME
        by_code = self._by_codes(
            code or self._code.get(first, ""), other_code or self._code.get(second, "")
        )
        if by_code is Kinship.SAME:
            return Kinship.SAME
        if self.group(one) == self.group(other) or _are_listed_together(first, second):
            return Kinship.RELATED
        likeness = _OF_LIKENESS[compare(one, other)]
        return Kinship.NAMESAKE if by_code and likeness is Kinship.ALIKE else likeness

    def _by_codes(self, code: str, other: str) -> Kinship | None:
        """Two sound codes decide; equal names under different codes leave a doubt."""
        if not code or not other:
            return None
        first, second = credit_code(code), credit_code(other)
        if not first or not second:
            return None
        return Kinship.SAME if first == second else Kinship.ALIKE

    def are_apart(self, one: str, other: str) -> bool:
        """Whether two parties are surely different and unrelated."""
        return one != other and self.kinship(one, other) is Kinship.DIFFERENT

    def are_one(self, one: str, other: str) -> bool:
        """Whether two parties are the same or of one group; quicker than `kinship`."""
        first, second = name_key(one), name_key(other)
        if not first or not second:
            return False
        if first == second or self._root(first) == self._root(second):
            return True
        if _are_listed_together(first, second):
            return True
        codes = self._code.get(first, ""), self._code.get(second, "")
        return self._by_codes(*codes) is Kinship.SAME

    def marks(self, name: str) -> Iterator[tuple[str, str | int]]:
        """Yield what a name shares with every other that `are_one` with it, for an index of names."""
        key = name_key(name)
        if not key:
            return
        yield "root", self._root(key)
        if (group := group_of(key)) is not None:
            yield "listed", group
        if code := credit_code(self._code.get(key, "")):
            yield "code", code

    def are_the_same(self, one: str, other: str) -> bool:
        """Whether two names are one unit's, and not only of one group."""
        return self.identity(one) == self.identity(other)

    def renamed(self, name: str) -> Relation | None:
        """Return the relation that says that this name was given up, if it was."""
        return self._former.get(name_key(name))

    def has_kin(self, name: str) -> bool:
        """Whether any relation on record names a unit."""
        return name_key(name) in self._above

    def identity(self, name: str) -> str:
        """Return the key of a unit; a branch has its head office's."""
        key = name_key(name)
        return head_office(key) or key

    def group(self, name: str) -> str:
        """Return what all members of a group share."""
        key = name_key(name)
        return self._root(key if key in self._above else head_office(key) or key)

    def _join(self, one: str, other: str) -> None:
        first, second = self._root(one), self._root(other)
        self._above.setdefault(first, first)
        self._above[second] = first

    def _root(self, key: str) -> str:
        office = head_office(key)
        if office and key not in self._above:
            key = office
        path = []
        while (above := self._above.get(key, key)) != key:
            path.append(key)
            key = above
        for each in path:
            self._above[each] = key
        return key


_A_DEPARTMENT = re.compile(
    r"(?:总|第?[一二三四五])?(?:研发|开发|市场|销售|营销|财务|行政|人事|人力资源|技术|生产|制造|运维|网络|信息|数据|工程|客服|质检|质量|采购"
    r"|后勤|法务|综合|运营|产品|设计|测试|安保|保卫|科研|教务|总务|门诊|住院|培训|监控|物流|仓储){1,3}(?:技术|管理|服务|保障)?"
    r"(?:[一二三四五])?(?:部门?|科|室|处|组|中心|车间)|办公室|机房|车间|会议室|监控室|实验室|食堂|宿舍"
)
"""By what a part of a unit does: 工作室, 经营部 and 购物中心 are units of their own."""


def is_department(name: str) -> bool:
    """
    Whether a name is that of a part of some unit, which has no other name: 研发部.

    >>> is_department("研发部"), is_department("城东五金经营部"), is_department("甲乙有限公司市场部")
    (True, False, False)
    """
    return bool(_A_DEPARTMENT.fullmatch(name.strip()))


def _are_listed_together(first: str, second: str) -> bool:
    group = group_of(first)
    return group is not None and group == group_of(second)


def in_force(row: "Relation | Licence | Allocation", day: str) -> bool:
    """Whether a row is valid on a day; an open end is no end, and without a day nothing is over."""
    began = not row.valid_from or row.valid_from <= day
    return not day or (began and (not row.valid_to or row.valid_to >= day))
