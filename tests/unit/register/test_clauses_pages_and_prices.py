"""Clauses of contracts, numbers that stand on no page, and prices beside a licence's number."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
MISSING = "resource.filing.missing"
OPERATOR, FIRM, RESELLER = "陇右通信有限公司", "天水麦积数据有限公司", "陇南白龙江网络有限公司"
LAST = "定西黄土网络有限公司"
LICENCES = (
    "单位,许可证号,业务种类,有效期至\n"
    f"{OPERATOR},A2.B1-20140011,固定通信、IDC、ISP,2029-12-31\n"
    f"{FIRM},甘B1-20210007,IDC、ISP,2031-03-31\n"
)


@pytest.mark.parametrize("number", ["编号", "合同号"])
@pytest.mark.parametrize("clause", ["合同用途条款", "协议用途约定"])
def test_a_clause_on_the_use_is_no_number_of_a_contract(
    tmp_path: Path, number: str, clause: str
) -> None:
    chain = (
        f"{number},出租方,承租方,地址段,{clause},上游合同,签订日\n"
        f"C-01,{OPERATOR},{FIRM},198.18.80.0/22,乙方持证开展IDC业务,—,2025-01-08\n"
        f"C-02,{FIRM},{RESELLER},198.18.81.0/24,乙方自行发展客户,C-01,2025-02-17\n"
        f"C-03,{RESELLER},{LAST},198.18.81.128/25,乙方转售VPS,C-02,2025-04-01\n"
    )

    report = judged(tmp_path, 合同登记=chain, 持证情况=LICENCES)

    assert "failed" in outcomes(report, SUBLET, "198.18.81.0/24")
    assert "failed" not in outcomes(report, SUBLET, "198.18.80.0/22")


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("电脑端、手机端各看两次，首页及内页均无备案号", {"failed"}),
        ("PC端、移动端都未标注", {"failed"}),
        ("手机版和电脑版首页也没有备案号", {"failed"}),
        ("手机端有", {"cantTell"}),
        ("电脑端没有，手机端底部可见", {"cantTell"}),
        ("各页均无备案号，次日已补", {"cantTell"}),
    ],
)
def test_a_number_that_stands_on_no_page_and_no_device_is_missing(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    filings = (
        "网站域名,服务备案号,主办单位名称,备案状态\n"
        "maiji-stone.example,陇ICP备2023001207号-1,天水石窟文创有限公司,正常\n"
    )
    looks = (
        "域名,抽查时间,服务器所在地,能否打开,首页底部显示的备案号,首页载明的主办者,抽查员说明\n"
        f"maiji-stone.example,2026-11-10,甘肃天水,能,无,天水石窟文创有限公司,{remark}\n"
    )

    report = judged(tmp_path, 备案库=filings, 网页抽查=looks)

    assert outcomes(report, MISSING, "maiji-stone.example") == expected


@pytest.mark.parametrize("heading", ["首页许可证号", "页面许可证号", "网站底部许可证编号"])
@pytest.mark.parametrize(
    ("product", "expected"),
    [("静态内容加速(CDN)流量包", {"failed"}), ("整机柜托管", set())],
)
def test_prices_beside_the_number_of_a_licence_are_of_what_is_sold(
    tmp_path: Path, heading: str, product: str, expected: set[str]
) -> None:
    prices = (
        f"采集日,经营者,网址,产品,标价,资源说明,{heading}\n"
        f"2026-11-14,{FIRM},maiji-idc.example/buy,{product},19元,同一机房自建平台,甘B1-20210007\n"
    )

    report = judged(tmp_path, 价目采集=prices, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert "failed" not in outcomes(report, MISSING, "maiji-idc.example")


def test_prose_with_a_block_in_it_is_no_table_of_routes(tmp_path: Path) -> None:
    from rectitude.collectors.register.standard import recognise

    prose, dump = tmp_path / "a.txt", tmp_path / "b.txt"
    prose.write_text("关于 198.18.120.0/23 的说明\n该段由甲公司分配。\n", encoding="utf-8")
    dump.write_text("{64507,64508} 198.18.120.0/23 31\n", encoding="utf-8")

    assert recognise(prose) is None
    found = recognise(dump)
    assert found is not None
    assert found.format == "ris-whois"
