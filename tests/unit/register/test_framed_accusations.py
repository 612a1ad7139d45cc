"""Words that suppose, forbid, ask, teach, deny or correct a fault find none, whatever fault they name."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FIRM = "绥江云帆网络有限公司"
CLAIMS = {
    (SUBLET, FIRM): (
        "专线编号,客户,用途,月费,巡查情况",
        f"ZT-5,{FIRM},互联网专线,1500元,",
        "把专线分给楼上20户收费，每户每月收40元，没有许可证",
    ),
    (UNLICENSED, FIRM): (
        "企业,许可证编号,业务,收费,检查记录",
        f"{FIRM},滇B1-20200031,互联网接入,每户50元/月,",
        "许可证到期后没有续期，仍在收费经营",
    ),
    (MISSING, "suijiang-li.cn"): (
        "域名,接入机房,访问情况,备注",
        "suijiang-li.cn,昭通电信机房,正常,",
        "查询未备案，一直开着",
    ),
    (MISSING, "yanjin-cha.cn"): (
        "网站,备案号,访问,检查",
        "yanjin-cha.cn,滇ICP备2021000071号-1,正常,",
        "首页没有标明备案号",
    ),
    (STALE, "weixin-hong.cn"): (
        "域名,备案号,备案负责人,情况",
        "weixin-hong.cn,滇ICP备2019000072号-1,龙某,",
        "负责人2025年4月离职，备案一直没有变更",
    ),
}


def said(folder: Path, what: tuple[str, str], frame: str) -> set[str]:
    headings, row, claim = CLAIMS[what]
    report = judged(folder, 巡查=f'{headings}\n{row}"{frame.format(claim)}"\n')
    return outcomes(report, *what)


@pytest.mark.parametrize("what", CLAIMS)
@pytest.mark.parametrize("frame", ["{}", "{}，要求限期整改", "{}，已发整改通知", "多次提醒，{}"])
def test_what_was_found_is_failed(tmp_path: Path, what: tuple[str, str], frame: str) -> None:
    assert "failed" in said(tmp_path, what, frame)


@pytest.mark.parametrize("what", CLAIMS)
@pytest.mark.parametrize(
    "frame",
    [
        "如{}，按规定处理",
        "一旦发现{}的，立即断网",
        "签了承诺书，若{}愿承担责任",
        "已当面告知：严禁{}",
        "是否{}？",
        "客户来问{}算不算违规",
        "有人反映{}，经查不属实",
        "去年{}，已于今年3月整改到位，复查合格",
        "以前{}，后来改了，现在没有这个问题",
        "未发现{}的情况",
        "不存在{}的问题",
        "隔壁单位{}，与本单位无关",
        "培训案例：某公司{}被罚，大家引以为戒",
        "上次误记为“{}”，已更正",
        "暂无问题；下季度重点检查{}",
        "检查要点：{}",
        "{}（2024年旧问题，已销号）",
        "登错行，“{}”是另一家的情况",
    ],
)
def test_what_was_not_found_is_not(tmp_path: Path, what: tuple[str, str], frame: str) -> None:
    assert "failed" not in said(tmp_path, what, frame)


def test_a_case_that_turns_to_what_is_so_is_failed(tmp_path: Path) -> None:
    what = (SUBLET, FIRM)

    assert "failed" in said(tmp_path, what, "合同写明如转租须报批，实际{}")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("7月已拿到新证，有效期到2031年", set()),
        ("已整改到位，销号", set()),
        ("仍未整改", {"failed"}),
        ("—", {"failed"}),
    ],
)
def test_how_it_stands_now_takes_back_what_was(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    headings, row, claim = CLAIMS[UNLICENSED, FIRM]
    table = f'{headings},现状\n{row}"{claim}","{state}"\n'

    report = judged(tmp_path, 检查=table)

    assert outcomes(report, UNLICENSED, FIRM) == expected


SAMPLE = (
    "线路号,使用单位,用途,月费,问题\n"
    "{number},{who},转租,3000元,私自转租给楼上30户，每户收50元，无许可证\n"
)


@pytest.mark.parametrize(
    ("table", "number", "who", "expected"),
    [
        ("线路清单", "PX-7", FIRM, {"failed"}),
        ("填表样例", "PX-7", FIRM, {"cantTell"}),
        ("线路清单", "示例1", FIRM, {"cantTell"}),
        ("线路清单", "PX-7", "某某网吧", set()),
        ("线路清单", "PX-7", "某省A公司", set()),
    ],
)
def test_a_sample_is_asked_of_and_a_name_for_anybody_is_nobody(
    tmp_path: Path, table: str, number: str, who: str, expected: set[str]
) -> None:
    report = judged(tmp_path, **{table: SAMPLE.format(number=number, who=who)})

    assert outcomes(report, SUBLET, who) == expected
