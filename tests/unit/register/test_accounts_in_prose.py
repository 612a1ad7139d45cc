"""Accounts in prose: what a check found of one firm, and what minutes tell of several."""

import re
from pathlib import Path

import pytest

from rectitude.collectors.register import accounts
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, outcomes

UNLICENSED, STALE = "resource.access.unlicensed", "resource.filing.stale"
FIRM = "鹰潭信江云客信息有限公司"


def numbered(text: str) -> list[tuple[int, str]]:
    return [*enumerate(text.splitlines(), 1)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"2026年5月6日检查{FIRM}。该公司租用机房一处，设备自有，现场有值班人员两名，记录齐全。", [FIRM]),
        (f"被核查单位：{FIRM}\n该公司与上饶灵山数据有限公司签有合同，载明带宽与期限，盖章齐全。", [FIRM]),
        ("甲乙双方会谈，双方同意下周再议，会议于下午四时结束，无其他事项，参会人员名单见附件。", []),
        (
            "1. 鹰潭信江云客信息有限公司：电话接通，称信息没有变化。\n"
            "2. 上饶灵山数据有限公司：空号，已上门。",
            [FIRM, "上饶灵山数据有限公司"],
        ),
        (
            "以“鹰潭信江云客信息有限公司”检索结果0条。\n以“上饶灵山数据有限公司”检索结果1条。",
            [FIRM, "上饶灵山数据有限公司"],
        ),
        (f"{FIRM}与上饶灵山数据有限公司签订合作协议，双方约定的事项见附件，本协议一式两份。", []),
    ],
)  # fmt: skip
def test_whom_an_account_is_of(text: str, parties: list[str]) -> None:
    assert [cells[0] for _, cells in accounts.lines_of(numbered(text))[1:]] == parties


CHECK = (
    "双随机检查记录\n2026年5月18日，在鹰潭信江云客信息有限公司办公场所检查。{what}\n"
    "检查人员：方、陶　当事人签字：洪"
)


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (
            "设坐席60个，业务负责人陈述：给5家外单位提供呼叫中心坐席和线路，按坐席收费，合同都和我公司签。"
            "没有办理呼叫中心许可，也没有挂靠其他持证公司。",
            {"failed"},
        ),
        (
            "设坐席60个，接听本公司用户来电，没有对外提供呼叫中心服务，不收费。没有办理呼叫中心许可。",
            set(),
        ),
        (
            "持赣B2-20230011，业务种类为呼叫中心业务，在有效期内；给5家外单位提供坐席，按坐席收费。",
            set(),
        ),
        ("有人举报其对外经营呼叫中心，经查不属实，坐席均为自用，不收费，没有许可证。", set()),
    ],
)
def test_what_a_check_found_of_one_firm(tmp_path: Path, what: str, expected: set[str]) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "检查记录.txt").write_text(CHECK.format(what=what), encoding="utf-8")
    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert outcomes(report, UNLICENSED, FIRM) & {"failed"} == expected


def test_an_account_is_read_beyond_two_hundred_letters(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    what = "现场设备清点如下，逐台登记，记录附后。" * 20 + (
        "给5家外单位提供呼叫中心坐席，按坐席收费，合同都和我公司签。没有办理呼叫中心许可。"
    )
    (folder / "检查记录.txt").write_text(CHECK.format(what=what), encoding="utf-8")
    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert "failed" in outcomes(report, UNLICENSED, FIRM)
    quoted = [f.message.zh for f in report.findings if f.subject.id == FIRM and f.message]
    assert all(len(re.sub(r"[^。]", "", text)) < 5 for text in quoted)


UNITS = (
    "域名,主体名称,负责人,登记状态,核实\n"
    "yt-hotel.example,鹰潭龙虎酒店有限公司,陆某,注销（2026-01-30）,{told}\n"
    "yt-opera.example,鹰潭赣剧团,莫某,存续,一致\n"
)


@pytest.mark.parametrize(
    "told", ["主体已于2026-02-03提交注销备案，02-12办结，域名停止解析", "备案已注销，收到短信"]
)
def test_a_filing_that_its_row_says_to_be_cancelled_is_no_empty_one(
    tmp_path: Path, told: str
) -> None:
    report = judged(tmp_path, 备案主体比对=UNITS.format(told=told))

    assert not outcomes(report, STALE, "yt-hotel.example") & {"failed"}


PAID = (
    "单号,日期,收款方,事项,金额\n"
    "P-1,2026-03-02,宜春明月信息有限公司,出口带宽2G 3月,30000\n"
    "P-2,2026-04-02,宜春明月信息有限公司,出口带宽2G 4月,30000\n"
)
DIRECTORY = (
    "单位,证号,业务,区域,到期\n"
    "萍乡武功网络有限公司,赣B1-20210166,互联网接入服务业务,江西,2028-12-20\n"
)


def test_who_is_not_in_the_table_is_asked_about_where_a_paper_was_not_read(tmp_path: Path) -> None:
    assert outcomes(
        judged(tmp_path / "one", 采购付款=PAID, 许可证名录=DIRECTORY),
        UNLICENSED,
        "宜春明月信息有限公司",
    ) & {"failed", "cantTell"}

    folder = tmp_path / "two" / "tables"
    folder.mkdir(parents=True)
    (folder / "复核意见.pdf").write_bytes(b"%PDF-1.7 scanned")
    report = judged(tmp_path / "two", 采购付款=PAID, 许可证名录=DIRECTORY)

    assert outcomes(report, UNLICENSED, "宜春明月信息有限公司") == {"cantTell"}
