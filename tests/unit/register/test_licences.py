"""Licences as the ministry prints them: what was not read is unsure, never covered and never denied."""

import pytest

from rectitude.evidence.register import Licence
from rectitude.facts.places import Place
from rectitude.facts.register.licensing import ACCESS, Licensing, Standing
from rectitude.facts.register.parties import Parties
from rectitude.facts.register.scopes import area_in, codes_in, scopes_in

HOLDER = "示例云数据有限公司"
TODAY = "2026-11-01"


def standing(offered: str = "", **licence: object) -> Standing:
    given = {"services": ("B11",)} | licence
    row = Licence(holder=HOLDER, **given)  # type: ignore[arg-type]
    parties = Parties((), (), (row,), TODAY)
    return Licensing((row,), parties, TODAY, known=True).position(HOLDER, offered, ACCESS).standing


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("互联网数据中心业务（不含互联网资源协作服务业务）", {"B11"}),
        ("因特网接入服务业务", {"B14"}),
        ("信息服务业务（仅限互联网信息服务）", {"B25"}),
        ("第一类增值电信业务中的互联网数据中心业务", {"B11"}),
        ("在线数据处理与交易处理业务", {"B21"}),
        ("B11、B12;B14", {"B11", "B12", "B14"}),
        ("云南特产销售", set()),
    ],
)
def test_services_are_read_in_words_and_in_codes(text: str, codes: set[str]) -> None:
    assert codes_in(text) == codes


def test_services_and_areas_in_one_column_are_told_apart() -> None:
    found = scopes_in(
        "互联网数据中心业务：机房所在地为北京、深圳2城市。\n互联网接入服务业务（全国）"
    )

    assert [scope.services for scope in found] == [("互联网数据中心业务",), ("互联网接入服务业务",)]
    assert area_in(found[0].area[0]).places == (Place("北京"), Place("广东", "深圳"))
    assert area_in(found[1].area[0]).everywhere


@pytest.mark.parametrize(
    ("licensed", "offered", "expected"),
    [
        (("全国",), "西藏", Standing.LICENSED),
        (("全国（除西藏外）",), "西藏自治区", Standing.OUT_OF_AREA),
        (("广州",), "广东省", Standing.UNREAD),
        (("广东省",), "广州市", Standing.LICENSED),
        (("江苏", "浙江"), "广东", Standing.OUT_OF_AREA),
        (("中国（上海）自由贸易试验区",), "广东", Standing.OUT_OF_AREA),
        (("华东大区",), "广东", Standing.UNREAD),
        (("江苏省",), "亦庄机房", Standing.UNREAD),
    ],
)
def test_an_area_covers_what_lies_in_it(
    licensed: tuple[str, ...], offered: str, expected: Standing
) -> None:
    assert standing(offered, area=licensed) is expected


def test_what_was_not_read_neither_covers_nor_denies() -> None:
    assert standing(services=("增值业务甲",)) is Standing.UNREAD
    assert standing(unread=("valid_from", "valid_to")) is Standing.UNREAD
    assert standing(services=("B25",)) is Standing.BEYOND_SERVICES


def test_a_number_says_of_which_class_a_licence_is() -> None:
    assert standing(services=(), licence="粤B2-20200001") is Standing.BEYOND_SERVICES
    assert standing(services=(), licence="B1.B2-20200001") is Standing.LICENSED
