"""Names and codes: what is one unit, what may be, what is surely another."""

import pytest

from rectitude.evidence.register import Filing, Licence, Relation
from rectitude.facts.entities import (
    Likeness,
    compare,
    credit_code,
    head_office,
    name_key,
)
from rectitude.facts.name_index import NameIndex
from rectitude.facts.register.parties import Kinship, Parties

ONE = "深圳市示例网络科技有限公司"


@pytest.mark.parametrize(
    "other",
    [
        "深圳示例网络科技有限公司",
        "深圳市示例网络科技有限责任公司",
        "深圳市（示例）网络科技有限公司",
        "深圳市示例网络科技　有限公司",
        "深圳市示例網絡科技有限公司",
        "深圳市示例网络科技有限公司 ",
    ],
)
def test_variants_of_a_name_are_one_unit(other: str) -> None:
    assert compare(ONE, other) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, "深圳市示列网络科技有限公司"),
        (ONE, "示例网络科技"),
        ("张*", "李四"),
    ],
)
def test_near_names_are_left_to_a_person(one: str, other: str) -> None:
    assert compare(one, other) is Likeness.ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, "北京无关文化传媒有限公司"),
        ("示例科技1号有限公司", "示例科技2号有限公司"),
        ("第一示例建设有限公司", "第二示例建设有限公司"),
        ("张三", "李四"),
    ],
)
def test_other_names_are_other_parties(one: str, other: str) -> None:
    assert compare(one, other) is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, ""),
        (ONE, "REDACTED FOR PRIVACY"),
        (ONE, "域名隐私保护服务"),
        (ONE, "Shenzhen Example Network Technology Co., Ltd."),
        ("张三", "张*"),
    ],
)
def test_what_cannot_be_compared_is_unknown(one: str, other: str) -> None:
    assert compare(one, other) is Likeness.UNKNOWN


def test_a_branch_has_a_head_office() -> None:
    assert head_office(name_key("深圳市示例网络科技有限公司北京分公司")) == name_key(ONE)
    assert head_office(name_key(ONE)) == ""


def test_a_credit_code_is_checked_by_its_last_character() -> None:
    assert credit_code("91350100M000100Y43") == "91350100M000100Y43"
    assert credit_code("91350100M000100Y44") == ""
    assert credit_code("9135010") == ""


def _parties(*relations: Relation, today: str = "2026-11-01") -> Parties:
    filings = (
        Filing(domain="a.cn", unit_name="旧名科技有限公司", credit_code="91350100M000100Y43"),
        Filing(domain="b.cn", unit_name="新名数据有限公司", credit_code="91350100M000100Y43"),
    )
    return Parties(relations, filings, (Licence(holder="集团有限公司"),), today)


def test_one_code_is_one_party_whatever_the_names() -> None:
    assert _parties().kinship("旧名科技有限公司", "新名数据有限公司") is Kinship.SAME


def test_a_relation_counts_while_it_is_in_force() -> None:
    relation = Relation(
        parent="甲方控股",
        child="乙方贸易",
        kind="subsidiary",
        valid_from="2020-01-01",
        valid_to="2024-12-31",
    )

    assert _parties(relation, today="2022-06-01").are_one("甲方控股", "乙方贸易")
    assert _parties(relation).kinship("甲方控股", "乙方贸易") is Kinship.DIFFERENT


def test_two_subsidiaries_of_one_parent_are_related() -> None:
    parties = _parties(
        Relation(parent="甲方控股", child="乙方贸易", kind="subsidiary"),
        Relation(parent="甲方控股", child="丙方物流", kind="subsidiary"),
    )

    assert parties.kinship("乙方贸易", "丙方物流") is Kinship.RELATED
    assert parties.are_one("乙方贸易", "丙方物流")
    assert parties.are_apart("乙方贸易", "丁方餐饮")


def test_the_index_finds_the_name_with_a_slip() -> None:
    names = [
        f"{place}{a}{b}信息技术有限公司"
        for place in ("北京", "上海")
        for a in "甲乙丙丁戊"
        for b in "子丑寅卯辰"
    ]
    index = NameIndex(names)

    found = index.nearest("北京丙寅信息技术有限责任公司")

    assert found is not None
    assert names[found[0]] == "北京丙寅信息技术有限公司"
    assert NameIndex([]).nearest("北京丙寅信息技术有限公司") is None
    assert index.nearest("完全无关的别家单位") is None


def test_of_names_equally_near_the_one_as_it_is_written_counts() -> None:
    names = ["北京百信科技有限责任公司", "北京千信科技有限公司"]
    assert NameIndex(names).nearest("北京万信科技有限公司") == (1, pytest.approx(0.9))
    assert NameIndex(names[::-1]).nearest("北京万信科技有限责任公司") == (1, pytest.approx(0.9))


def test_among_thousands_that_share_a_common_pair_the_rare_one_is_looked_at() -> None:
    alike = [f"杭州{chr(0x4E00 + n)}{chr(0x5E00 + n)}科技有限公司" for n in range(4_000)]
    found = NameIndex([*alike, "杭州恒鑫网络信息有限公司"]).nearest("杭州恒鑫网落信息有限公司")
    assert found is not None
    assert found[0] == len(alike)


@pytest.mark.parametrize(
    ("branch", "office"),
    [
        ("示例集团有限公司北京分公司", "示例集团有限公司"),
        ("北京示例数据中心有限公司朝阳分公司", "北京示例数据中心有限公司"),
        ("示例银行股份有限公司北京海淀中心支行", "示例银行股份有限公司"),
        ("示例银行北京分行", "示例银行"),
        ("示例大学科技园有限公司深圳分公司", "示例大学科技园有限公司"),
        ("示例有限公司北京分公司海淀营业部", "示例有限公司"),
    ],
)
def test_the_head_office_is_the_whole_firm_and_not_its_first_word(branch: str, office: str) -> None:
    assert head_office(name_key(branch)) == name_key(office)
    assert compare(branch, office) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("华示", "华示技术有限公司", Likeness.ALIKE),
        ("北京环境保护有限公司", "上海溪岚贸易有限公司", Likeness.DIFFERENT),
        ("Private Island Ltd.", "Quite Another Inc.", Likeness.DIFFERENT),
        ("广东省深圳市示例有限公司", "深圳示例有限公司", Likeness.SAME),
        ("吉林省示例有限公司", "吉林市示例有限公司", Likeness.NAMESAKE),
        ("上海示例科技有限公司", "广州示例科技有限公司", Likeness.NAMESAKE),
        ("示例（北京）科技有限公司", "示例（上海）科技有限公司", Likeness.NAMESAKE),
        ("示例（北京）科技有限公司", "北京示例科技有限公司", Likeness.ALIKE),
        ("示例\u200b科技\ufeff有限公司", "示例科技有限公司", Likeness.SAME),
        ("示例集团有限公司", "示例股份有限公司", Likeness.NAMESAKE),
        ("示例传媒有限公司（原溪岚广告有限公司）", "溪岚广告有限公司", Likeness.SAME),
        ("宁波启辰机械有限公司", "宁波启晨机械有限公司", Likeness.ALIKE),
        ("Example Co., Ltd.", "EXAMPLE COMPANY LIMITED", Likeness.SAME),
        ("Example Inc.", "Example LLC", Likeness.NAMESAKE),
        ("Example Enterprises", "Example", Likeness.ALIKE),
        ("Grün & Söhne GmbH", "Gruen & Soehne GmbH", Likeness.SAME),
        ("China Example Networks Corporation", "CENC", Likeness.ALIKE),
        ("示例有限公司", "Shili Co., Ltd.", Likeness.UNKNOWN),
    ],
)
def test_how_far_hard_pairs_agree(one: str, other: str, likeness: Likeness) -> None:
    assert compare(one, other) is likeness
    assert compare(other, one) is likeness
