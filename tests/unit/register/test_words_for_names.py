"""Words that stand where a name is asked for are nobody's name: nobody is convicted by them."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

BLOCK = (
    "网段,分配单位,使用单位,合同号,用途,起租日期\n"
    "192.0.2.0/24,中国电信股份有限公司北京分公司,{user},A-1,{use},2025-01-01\n"
)
LICENCES = (
    "企业名称,许可证号,业务种类,地域,有效期起,有效期至\n"
    "北京云桥网络科技有限公司,京B1-20200001,B11,全国,2025-01-01,2029-12-31\n"
)
MISSING, SUBLET = "resource.filing.missing", "resource.access.sublet-or-illegal"


@pytest.mark.parametrize(
    ("user", "convicts"),
    [
        ("北京丙丁科技有限公司", True),
        ("无锡丙丁科技有限公司", True),
        *(
            (word, False)
            for word in ("同备案", "与登记一致", "待核实", "未发现他人使用", "本单位员工")
        ),
    ],
)
def test_words_in_place_of_a_user_are_no_stranger(
    tmp_path: Path, user: str, convicts: bool
) -> None:
    """与登记一致 was the name of a stranger who really used the block."""
    check = f"资源段,实际使用方,业务,核查日期\n192.0.2.0/24,{user},办公上网,2026-10-01\n"
    block = BLOCK.format(user="北京甲乙科技有限公司", use="自用")

    report = judged(tmp_path, 分配=block, 核查=check, 许可证=LICENCES)

    assert ("failed" in outcomes(report, SUBLET, "192.0.2.0/24")) is convicts


@pytest.mark.parametrize(
    "user", ["待核实", "同上", "本公司", "闲置", "预留", "多家客户", "个人用户"]
)
def test_words_in_place_of_a_holder_let_nothing(tmp_path: Path, user: str) -> None:
    report = judged(tmp_path, 分配=BLOCK.format(user=user, use="转租给商户"), 许可证=LICENCES)

    assert not [each for each in report.findings if each.outcome == "failed"]


NUMBER = "京ICP备11000001号"
FILED = (
    "域名,主体备案号,网站备案号,主办单位,接入商,备案状态\n"
    f"a.cn,{NUMBER},{NUMBER}-1,北京甲乙科技有限公司,北京云桥网络科技有限公司,正常\n"
)


@pytest.mark.parametrize("registrant", ["同主办单位", "与备案主体一致", "待核实", "同上", "本单位"])
def test_words_in_place_of_a_registrant_are_no_other_party(tmp_path: Path, registrant: str) -> None:
    """同主办单位 was another party than the unit whose name it stands for."""
    report = judged(tmp_path, 备案=FILED, whois=f"domain,registrant\na.cn,{registrant}\n")

    assert outcomes(report, MISSING, "a.cn") == set()


@pytest.mark.parametrize(
    ("number", "link", "said"),
    [
        ("未见", "", {"failed"}),
        ("无法找到", "", {"failed"}),
        ("未发现备案号", "", {"failed"}),
        ("无法打开", "", set()),
        ("未检查", "", set()),
        ("同备案", "", set()),
        ("与备案一致", "", set()),
        (f"{NUMBER}-1", "www.example.com", {"failed"}),
        (f"{NUMBER}-1", "未链接", {"failed"}),
        (f"{NUMBER}-1", "工信部备案系统", set()),
        (f"{NUMBER}-1", "正确", set()),
        (f"{NUMBER}-1", "未检查", set()),
    ],
)
def test_words_in_place_of_a_number_or_its_link_are_neither(
    tmp_path: Path, number: str, link: str, said: set[str]
) -> None:
    """与备案一致 was a number that cannot exist, 未检查 none at all, and 正确 a link that leads elsewhere."""
    looks = f"域名,访问日期,状态码,页面备案号,备案号链接\na.cn,2026-11-01,200,{number},{link}\n"
    if not link:
        looks = looks.replace(",备案号链接", "").replace(",\n", "\n")

    report = judged(tmp_path, 备案=FILED, 观测=looks)

    assert outcomes(report, MISSING, "a.cn") == said
