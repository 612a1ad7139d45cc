"""Places at the beginning of names and within areas."""

import pytest

from rectitude.facts import places
from rectitude.facts.places import Place, leading, places_in


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("深圳市示例", "深圳"),
        ("广东省深圳市示例", "深圳"),
        ("广东深圳示例", "深圳"),
        ("内蒙古自治区呼和浩特市示例", "呼和浩特"),
        ("上海市政工程", "上海"),
        ("吉林省吉林市示例", "吉林市"),
        ("吉林省示例", "吉林省"),
        ("示例科技", ""),
    ],
)
def test_a_place_is_read_without_its_province_and_kind(name: str, key: str) -> None:
    assert leading(name).key == key


def test_a_name_that_is_also_a_word_is_a_place_only_with_its_kind() -> None:
    assert leading("中山大学").place is None
    assert leading("中山市示例").place == Place("广东", "中山")


def test_a_city_lies_in_its_province_and_in_no_other() -> None:
    shenzhen, guangdong, beijing = Place("广东", "深圳"), Place("广东"), Place("北京")

    assert guangdong.holds(shenzhen)
    assert not shenzhen.holds(guangdong)
    assert shenzhen.is_apart_from(beijing)
    assert not shenzhen.is_apart_from(guangdong)


def test_places_are_found_as_a_licence_prints_them() -> None:
    found = places_in("机房所在地为北京、上海2直辖市以及深圳、广州2城市")

    assert [place.city or place.province for place in found] == ["北京", "上海", "深圳", "广州"]


def test_the_name_of_a_place_names_no_other_place() -> None:
    names, _ = places._gazetteer()

    assert [name for name in names if len(places_in(name)) > 1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广西南宁机房", Place("广西", "南宁")),
        ("广西北海", Place("广西", "北海")),
        ("江西南昌", Place("江西", "南昌")),
        ("陕西北部", Place("陕西")),
    ],
)
def test_a_province_and_what_follows_are_no_region(text: str, expected: Place) -> None:
    assert places_in(text) == (expected,)
