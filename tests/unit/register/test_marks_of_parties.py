"""Names are looked up by what they share exactly where comparing them says that they are one."""

from itertools import product

from rectitude.evidence.register import Filing, Relation
from rectitude.facts.register.parties import Parties

TODAY = "2026-11-01"
CODE = "91350100M000100Y43"
NAMES = [
    "甲乙网络有限公司",
    "甲乙网络有限公司北京分公司",
    "丙丁数据有限公司",
    "戊己科技有限公司",
    "庚辛信息有限公司",
    "壬癸云计算有限公司",
    "阿里云计算有限公司",
    "杭州阿里巴巴广告有限公司",
    "中国电信股份有限公司",
    "中国电信股份有限公司无锡分公司",
    "",
]


def test_names_share_a_mark_exactly_where_they_are_one() -> None:
    related = Relation(parent="丙丁数据有限公司", child="戊己科技有限公司", kind="subsidiary")
    filed = [
        Filing(domain=f"{n}.example", unit_name=name, credit_code=CODE)
        for n, name in enumerate(("庚辛信息有限公司", "壬癸云计算有限公司"))
    ]
    parties = Parties([related], filed, [], TODAY)

    for one, other in product(NAMES, repeat=2):
        share = not {*parties.marks(one)}.isdisjoint(parties.marks(other))
        assert share is parties.are_one(one, other), (one, other)
    assert parties.are_one("丙丁数据有限公司", "戊己科技有限公司")
    assert parties.are_one("庚辛信息有限公司", "壬癸云计算有限公司")
