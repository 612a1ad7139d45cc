"""Lists of what is sold, where the kind of a service stands beside its name."""

import json
from pathlib import Path

import pytest

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, outcomes

UNLICENSED = "resource.access.unlicensed"
FIRM, OTHER = "攀枝花云梯科技有限公司", "凉山螺髻数据有限公司"
LICENCES = (
    "持证企业,许可证编号,业务种类,覆盖范围,发证日期,有效期至\n"
    f"{FIRM},川B1-20230001,互联网数据中心业务,四川,2023-01-01,2028-01-01\n"
    f"{OTHER},B1-20230002,互联网数据中心业务;内容分发网络业务,全国,2023-01-01,2028-01-01\n"
)
SOLD = "企业名称,产品名称,{heading},服务地域,在用客户数,采集日期\n"


def row(firm: str, name: str, kind: str) -> str:
    return f"{firm},{name},{kind},四川,31,2026-10-05\n"


@pytest.mark.parametrize(
    ("heading", "name", "kind", "expected"),
    [
        ("业务类型", "云梯极速", "内容分发网络业务", {"failed"}),
        ("产品类别", "云梯极速版", "CDN", {"failed"}),
        ("业务类型", "云梯一号", "互联网数据中心业务", set()),
        ("业务类型", "云梯节点设备销售", "内容分发网络业务", set()),
        ("客户业务类型", "云梯极速", "内容分发网络业务", set()),
        ("业务类型", "云梯极速", "新增", set()),
        ("业务类型", "云梯机柜租用", "内容分发网络业务", set()),
    ],
)
def test_the_kind_tells_what_a_name_does_not(
    tmp_path: Path, heading: str, name: str, kind: str, expected: set[str]
) -> None:
    sold = SOLD.format(heading=heading) + row(FIRM, name, kind)
    sold += row(OTHER, "螺髻托管机柜", "互联网数据中心业务")

    report = judged(tmp_path, 在售产品清单=sold, 许可证清单=LICENCES)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert outcomes(report, UNLICENSED, OTHER) == set()


def test_the_kind_of_a_line_that_a_firm_has_for_itself_is_none_that_it_sells(
    tmp_path: Path,
) -> None:
    lines = (
        "单位名称,合同内容,业务类型,合同编号,年租费,合同起始日,合同到期日\n"
        f"{FIRM},门店监控回传,互联网接入服务业务,HT-1,800,2025-02-01,2028-01-01\n"
        f"{FIRM},机柜托管,互联网数据中心业务,HT-2,4200,2025-02-01,2028-01-01\n"
        f"{OTHER},机柜租用,互联网数据中心业务,HT-3,4200,2025-02-01,2028-01-01\n"
    )

    report = judged(tmp_path, 线路租用合同台账=lines, 许可证清单=LICENCES)

    assert "failed" not in outcomes(report, UNLICENSED, FIRM)


def of_offers(folder: Path, *offers: dict[str, object]) -> Path:
    folder.mkdir()
    found = {"采集日期": "2026-10-05", "offers": offers}
    text = json.dumps(found, ensure_ascii=False)
    (folder / "网上组网产品.json").write_text(text, encoding="utf-8")
    return folder


def offer(firm: str, name: str, looked_up: str, payers: int = 12) -> dict[str, object]:
    return {
        "企业名称": firm,
        "业务名称": name,
        "业务类型": "国内互联网虚拟专用网业务",
        "开始销售日期": "2025-03-01",
        "付费用户数": payers,
        "许可证查询结果": looked_up,
    }


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (offer(FIRM, "分店互联", "未查询到许可证信息"), {"failed"}),
        (offer(FIRM, "分店互联", "B1-20240007，国内互联网虚拟专用网业务，全国"), set()),
        (offer(FIRM, "分店互联", "未查询到许可证信息", payers=0), set()),
        (offer(FIRM, "分店互联", "未查询"), {"cantTell"}),
    ],
)
def test_since_when_a_service_is_sold_is_no_term_of_a_licence(
    tmp_path: Path, found: dict[str, object], expected: set[str]
) -> None:
    held = offer(OTHER, "螺髻组网VPN", "B1-20240008，国内互联网虚拟专用网业务，全国")
    folder = of_offers(tmp_path / "tables", held, found)

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert outcomes(report, UNLICENSED, OTHER) == set()
