"""Filing, licence and public-security numbers."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.facts.numbers import PROVINCES, find, parse

WRITTEN = {
    "京ICP备12345678号": "京ICP备12345678号",
    "京ICP备12345678号-1": "京ICP备12345678号-1",
    "粤ICP备2021012345号-12": "粤ICP备2021012345号-12",
    "蜀ICP备2023001234号-5A": "蜀ICP备2023001234号-5A",
    "沪ICP备05018492号-101X": "沪ICP备05018492号-101X",
    "浙ICP备2022000321号-3k": "浙ICP备2022000321号-3K",
    "京 ICP 备 12345678 号 - 2": "京ICP备12345678号-2",
    "京ＩＣＰ备１２３４５６７８号－３": "京ICP备12345678号-3",
    "京icp备12345678号—4": "京ICP备12345678号-4",
    "京ICP备12345678-5": "京ICP备12345678号-5",
    "京ICP备12345678-6号": "京ICP备12345678号-6",
    "京ICP备 1234 5678 号": "京ICP备12345678号",
    "京ICP备案12345678号": "京ICP备12345678号",
    "京ICP备案号：12345678": "京ICP备12345678号",
    "京ICP备\n12345678号-1": "京ICP备12345678号-1",
    "粵ICP備12345678號": "粤ICP备12345678号",
    "京ICP证030173号": "京ICP证030173号",
    "京ICP证030173号-1": "京ICP证030173号-1",
    "沪ICP证：080268号": "沪ICP证080268号",
    "粤B2-20090059": "粤B2-20090059",
    "粤B2-20090191-18": "粤B2-20090191-18",
    "B1.B2-20150001": "B1.B2-20150001",
    "A2.B1.B2-20040001": "A2.B1.B2-20040001",
    "合字B2-20190001": "合字B2-20190001",
    "浙Ｂ２－20080224": "浙B2-20080224",
    "京公网安备11010502030143号": "京公网安备11010502030143号",
    "京公网安备 11010502030143号": "京公网安备11010502030143号",
    "川公网安备 510104 02000001号": "川公网安备51010402000001号",
    "网信算备110108459424001230017号": "网信算备110108459424001230017号",
}


@pytest.mark.parametrize(("written", "meant"), WRITTEN.items())
def test_every_way_of_writing_a_number_is_read(written: str, meant: str) -> None:
    number = parse(written)
    assert number is not None
    assert str(number) == meant
    assert number.problem is None


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("京ICP备1234567号", "digits"),
        ("京ICP备123456789号", "digits"),
        ("京ICP备XXXXXXXX号", "placeholder"),
        ("京ICP备********号-1", "placeholder"),
        ("京ICP备00000000号", "placeholder"),
        ("ICP备12345678号", "no-sign"),
        ("京ICP备9921012345号", "year"),
        ("京公网安备1101050203014号", "digits"),
        ("京公网安备31010502030143号", "region"),
    ],
)
def test_a_number_that_cannot_have_been_issued_says_why(written: str, problem: str) -> None:
    number = parse(written)
    assert number is not None
    assert number.problem == problem


@pytest.mark.parametrize(
    "text",
    [
        "本站正在办理ICP备案，备案号：办理中",
        "ICP备案查询 ICP经营许可证办理",
        "型号B2-20210815的深沟球轴承",
        "车位 B2-2021 号",
        "京网文[2021]1234-123号",
        "订单号 12345678901234",
        "互联网药品信息服务资格证书 (京)-经营性-2020-0001",
    ],
)
def test_what_only_resembles_a_number_is_left_alone(text: str) -> None:
    assert find(text) == ()


def test_what_follows_a_number_is_not_taken_for_a_part_of_it() -> None:
    texts = [
        "京ICP备12345678 2021 版权所有",
        "沪ICP备12345678号 2010-2024",
        "京ICP备12345678号 - 2010-2024 某某公司",
    ]
    assert [[str(each.number) for each in find(text)] for text in texts] == [
        ["京ICP备12345678号"],
        ["沪ICP备12345678号"],
        ["京ICP备12345678号"],
    ]


def test_a_bare_licence_number_needs_a_word_for_licence_or_a_line_of_its_own() -> None:
    assert find("增值电信业务经营许可证编号：B2-20090191")
    assert find("版权所有\nB2-20090191\n联系我们")
    assert not find("轴承 B2-20090191 现货")


def test_the_subject_is_what_two_sites_of_one_filer_share() -> None:
    first, second = parse("京ICP备12345678号-1"), parse("京ICP备 12345678 号-22A")
    assert first is not None
    assert second is not None
    assert first.subject == second.subject == "京ICP备12345678号"
    assert (first.medium, second.medium) == ("website", "app")
    assert first.province == "11"


_SIGNS = st.sampled_from(sorted(PROVINCES))
_NOISE = st.sampled_from(
    [
        *("© 2019-2024 某某科技有限公司", "增值电信业务经营许可证：", "ICP备案号：", "版权所有"),
        *(" | ", "　", "\n", "地址：北京市海淀区1号楼2层", "电话 010-12345678", ""),
        *("网站备案/许可证号: ", "All Rights Reserved ", "违法举报 12377 "),
    ]
)
_GAPS = st.sampled_from(["", "", "", " ", "\u00a0", "　", "\u200b"])
_DASHES = st.sampled_from(["-", "－", "—", " - ", "–"])


@st.composite
def _number(draw: st.DrawFn) -> tuple[str, str]:
    sign, gap = draw(_SIGNS), draw(_GAPS)
    year, serial = draw(st.integers(2000, 2030)), draw(st.integers(1, 999_999))
    tail = draw(st.sampled_from(["", "1", "12", "3A", "105X"]))
    suffix = f"-{tail}" if tail else ""
    shown = f"{draw(_DASHES)}{tail}" if tail else ""
    digits = draw(st.sampled_from([f"{year % 100:02}{serial:06}", f"{year}{serial:06}"]))
    match draw(st.integers(0, 3)):
        case 0:
            return (
                f"{sign}{gap}ICP{gap}备{gap}{digits}{gap}号{shown}",
                f"{sign}ICP备{digits}号{suffix}",
            )
        case 1:
            return f"{sign}ICP证{gap}{serial:06}号", f"{sign}ICP证{serial:06}号"
        case 2:
            return f"{sign}B2-{year}{serial % 10000:04}", f"{sign}B2-{year}{serial % 10000:04}"
        case _:
            code = f"{PROVINCES[sign]}0105{serial:08}"
            return f"{sign}公网安备{gap}{code}号", f"{sign}公网安备{code}号"


@given(st.lists(st.tuples(_NOISE, _number(), _NOISE), min_size=1, max_size=4))
def test_all_numbers_of_a_footer_are_found_where_they_stand(
    parts: list[tuple[str, tuple[str, str], str]],
) -> None:
    text, expected = "", []
    for before, (written, meant), after in parts:
        text += before
        expected.append((meant, len(text), len(text) + len(written)))
        text += written + " " + after + "\n"
    assert [(str(each.number), each.start, each.end) for each in find(text)] == expected


@given(st.text(alphabet="京ICP备证号0123456789-AXK公网安B２ \n：", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    for each in find(text):
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]


def test_a_long_page_is_read_quickly_enough_to_be_read_whole() -> None:
    noise = random.Random(1)
    text = "".join(noise.choices("的一是京公网安备ICP号0123456789- 在有人这中大来上国", k=200_000))
    assert isinstance(find(text), tuple)
