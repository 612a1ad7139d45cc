"""Personal data of unknown persons, and the engines that look for it."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import unknown_persons
from rectitude.facts.check_digits import ends_by_luhn
from rectitude.facts.masking import mask_all
from rectitude.facts.personal_data import DataKind, find, is_credit_code, is_id_card
from rectitude.facts.scanning import EngineName, installed

# All invented; the check digits are right.
PRESENT: dict[str, tuple[DataKind, str]] = {
    '{"idCard":"11010519491231002X"}': ("id_card", "11010519491231002X"),
    "身份证号码：11010519491231002x，": ("id_card", "11010519491231002x"),
    "mobile=13912346021&x=1": ("mobile", "13912346021"),
    "电话：139 1234 6021。": ("mobile", "139 1234 6021"),
    "tel=%2B8613912346021": ("mobile", "%2B8613912346021"),
    "手机139-1234-6021": ("mobile", "139-1234-6021"),
    "receiver=13912346021&x=1": ("mobile", "13912346021"),
    '{"account":"13912346021"}': ("mobile", "13912346021"),
    "k=tel&v=13912346021&x=1": ("mobile", "13912346021"),
    "build=7;13912346021;": ("mobile", "13912346021"),
    "version:\n13912346021\n": ("mobile", "13912346021"),
    "card: 6222021234567890128": ("bank_card", "6222021234567890128"),
    "6222 0212 3456 7890 128": ("bank_card", "6222 0212 3456 7890 128"),
    "c=6222+0212+3456+7890+128": ("bank_card", "6222+0212+3456+7890+128"),
    '"cardNo":"4111111111111111"': ("bank_card", "4111111111111111"),
    "统一社会信用代码 91350100M000100Y43": ("credit_code", "91350100M000100Y43"),
    "passport=E12345678": ("passport", "E12345678"),
    "护照号：EA1234567": ("passport", "EA1234567"),
    "车牌 京A·12345": ("plate", "京A·12345"),
    "粤BD12345": ("plate", "粤BD12345"),
    "imei=490154203237518": ("imei", "490154203237518"),
    '"imsi": "460001234567890"': ("imsi", "460001234567890"),
    "mac=3C:5A:B4:01:02:03": ("mac", "3C:5A:B4:01:02:03"),
    "oaid=1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d": ("oaid", "1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d"),
    "%22android_id%22%3A%229774d56d682e549c%22": ("android_id", "9774d56d682e549c"),
    "邮箱lin.yue@mail.example。": ("email", "lin.yue@mail.example"),
    '{"lat":39.908823,"lng":116.397470}': ("coordinates", '39.908823,"lng":116.397470'),
}

ABSENT = [
    "110105194912310021",  # wrong check digit
    "order=202311251391234602",  # digits within a longer number
    "ts=1732500000000",
    "12345678901",
    "13800000000000",
    "10000000000",
    "sha=a13912346021bcdef",
    "v=1.13912346021",
    "6222021234567890127",  # Luhn fails
    "6222+0212+3456+7890+127",  # and in groups
    "eq=4111+1111+1111+1111",
    "orderNo=4111111111111111",  # Luhn holds, but neither prefix 62 nor a name for cards
    "logo@2x.png",
    "user@localhost",
    "京ICP备12345678号",
    "粤B2-20090059",
    "京B车位很多",
    "00:00:00:00:00:01",
    "imei=490154203237519",
    "lat=0.0000&lng=0.0000",
    "width=39.9088&height=116.3974",
    "passport.example/login",
    "13900000000",
    "build=18612031450&os=android",
    '{"counter": "13755218840", "unit": "Wh"}',
    "app_version: 13912346021 ",
    "versionCode%22%3A13912346021%2C",
]


@pytest.mark.parametrize(("text", "expected"), PRESENT.items())
def test_each_kind_is_found_where_it_stands(text: str, expected: tuple[DataKind, str]) -> None:
    data = text.encode()
    assert [(each.kind, each.value) for each in find(data)] == [expected]
    only = find(data)[0]
    assert data[only.start : only.end].decode() == expected[1]


@pytest.mark.parametrize("text", ABSENT)
def test_what_only_resembles_personal_data_is_left_alone(text: str) -> None:
    assert find(text.encode()) == ()


def test_check_digits_are_computed_by_their_standards() -> None:
    assert is_id_card("11010519491231002X")
    assert not is_id_card("11010519490231002X")
    assert is_credit_code("91350100M000100Y43")
    assert not is_credit_code("91350100M000100Y44")
    assert ends_by_luhn("4111111111111111")
    assert not ends_by_luhn("0000000000000000")


_PIECE = st.one_of(
    st.sampled_from(sorted(PRESENT)).map(str.encode),
    st.sampled_from(ABSENT).map(str.encode),
    st.from_regex(rb"[0-9 -]{0,40}", fullmatch=True),
    st.from_regex(rb"1[3-9][0-9]{9}[,;]?", fullmatch=True),
    st.from_regex(rb"[a-z.@]{0,30}", fullmatch=True),
    st.binary(max_size=12),
)


@pytest.mark.slow
@pytest.mark.skipif(len(installed()) == 1, reason="only one engine is installed")
@given(st.lists(_PIECE, max_size=12).map(b"".join))
@settings(max_examples=300, deadline=None)
def test_every_engine_gives_the_same_findings(data: bytes) -> None:
    first, *others = [find(data, engine) for engine in installed()]
    assert all(other == first for other in others)


def test_a_card_number_without_gap_to_noise_is_found_by_every_engine_alike() -> None:
    data = b",".join(b"13912346021" for _ in range(50)) + b"," + b"6222021234567890128" * 3
    assert {len(find(data, engine)) for engine in installed()} == {50}


@pytest.mark.parametrize("engine", installed())
def test_inspections_search_side_by_side(engine: EngineName) -> None:
    data = b"n=1, " * 40_000 + b"m=13912346021 "
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: find(data, engine), range(40)))
    assert {item.value for several in found for item in several} == {"13912346021"}
    assert {len(several) for several in found} == {1}


def test_masking_leaves_enough_to_recognise_and_too_little_to_use() -> None:
    text = "林月 139 1234 6021，11010519491231002X，lin.yue@mail.example"
    shown = mask_all(text, {"name": "林月"})
    assert shown == "林* 139 **** 6021，110*************2X，l**.***@mail.example"
    assert "13912346021" not in shown.replace(" ", "")


LEAST_PRECISION = {
    "id_card": 0.98, "credit_code": 0.98, "mobile": 0.98, "bank_card": 0.95, "imei": 0.95,
}  # fmt: skip
LEAST_RECALL = 0.98


@pytest.mark.parametrize("seed", [7, 8])
def test_numbers_of_unknown_persons_are_told_from_what_only_looks_like_them(seed: int) -> None:
    right, missed, false = Counter[str](), Counter[str](), Counter[str]()
    for data, kind, value in unknown_persons.messages(seed, 250):
        found = {(item.kind, item.value[-len(value) :]) for item in find(data)}
        is_there = bool(kind) and (kind, value) in found
        right[kind] += is_there
        missed[kind] += bool(kind) and not is_there
        false.update(other for other, _ in found - {(kind, value)})
    for kind, least in LEAST_PRECISION.items():
        assert right[kind] / (right[kind] + false[kind]) >= least, kind
        assert right[kind] / (right[kind] + missed[kind]) >= LEAST_RECALL, kind
