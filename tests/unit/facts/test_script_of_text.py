"""For whom a page is written."""

import pytest

from rectitude.facts.script_of_text import is_simplified_chinese, speaks_of_the_mainland


@pytest.mark.parametrize(
    "text",
    [
        "© 2026 安禾茶业有限公司 版权所有",
        "客服热线 400-612-7788",
        "地址：福建省泉州市安溪县城厢镇茶都路18号",
        "联系电话 0595-23456789",
        "安禾工作室 电话 0595-2345 6789",
        "安禾工作室（020）8345 6789",
        "安禾茶业\n上海市浦东新区张江路18号",
        "© 2026 安禾工作室 天津市",
    ],
)
def test_an_operator_in_the_mainland_is_told(text: str) -> None:
    assert speaks_of_the_mainland(text)


@pytest.mark.parametrize(
    "text",
    [
        "新茶上市，超市有售，节省时间。",
        "文章提到某某有限公司曾在城市边缘设厂。",
        "© 2026 南洋家居私人有限公司，新加坡",
        "联络 045-123-4567 横滨",
        "订单 2020-1234 5678",
        "支持支付宝，全球配送。",
        "北京、上海直飞航班增加，上海市民办理签证请留意领馆通知",
        "浙江省杭州市昨日举行灯会",
        "重庆市渝中区的一家老茶馆迎来了第一百位海外客人。",
    ],
)
def test_what_only_resembles_a_sign_is_none(text: str) -> None:
    assert not speaks_of_the_mainland(text)


def test_traditional_chinese_and_japanese_are_not_simplified() -> None:
    assert not is_simplified_chinese(
        "這是一間位於海邊的獨立書店，我們為讀者選書，歡迎來電預約參觀。"
    )
    assert not is_simplified_chinese(
        "港町の小さな工房で、窓や階段を手作りしています。見学はご予約ください。"
    )
