"""A remark that sounds of an excuse leaves a question, whatever a row shows; what insists leaves none."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
LICENCES = (
    "持证单位,许可证编号,业务种类,覆盖范围,有效期起,有效期止\n"
    "遂宁涪畔网络有限公司,B1-20220007,互联网接入服务业务,四川省,2022-05-01,2027-05-01\n"
)
ROWS = {
    (UNLICENSED, "遂宁涪畔网络有限公司"): (
        "核查日期,企业,实际经营,地点,收费凭证",
        "2026-09-02,遂宁涪畔网络有限公司,内容分发网络（CDN）,四川遂宁,发票三张",
    ),
    (SUBLET, "203.0.113.128/26"): (
        "起始地址,终止地址,备案使用单位,实际使用单位,是否一致,两家关系",
        "203.0.113.128,203.0.113.191,达州巴渠纸业有限公司,宣汉桥头文印店,否,无任何关系",
    ),
    (STALE, "qu-river.cn"): (
        "域名,备案号,备案状态,连续无响应天数,核查日期",
        "qu-river.cn,蜀ICP备19000021号-1,正常,120,2026-09-18",
    ),
    (MISSING, "bashan-cha.cn"): (
        "域名,访问状态,所在地区,备案查询,查询日期",
        "bashan-cha.cn,200,四川达州机房,查无备案,2026-09-18",
    ),
}
EXCUSES = (
    "宣传册上的样稿，客户零，一单没卖过",
    "设备没到货，先去办证再说",
    "现场看过，机器跑自家的打卡系统，疑点排除",
    "只询过价，合同没签约",
    "9.20已改，复查OK",
    "属集团下属单位，费用统付",
    "只在方案里写了，没做",
    "demo only, never sold to anybody",
)
REPROACHES = (
    "",
    "备案正常",
    "两次发函，至今没有回音",
    "说已改，9月20日复核仍是老样子",
    "负责人承认，催办三次没办",
)


def said(folder: Path, what: tuple[str, str], remark: str) -> set[str]:
    headings, row = ROWS[what]
    table = f'{headings},备注\n{row},"{remark}"\n'
    return outcomes(judged(folder, 许可证=LICENCES, 核查=table), *what)


@pytest.mark.parametrize("what", ROWS)
@pytest.mark.parametrize("remark", EXCUSES)
def test_what_may_be_excused_is_asked(tmp_path: Path, what: tuple[str, str], remark: str) -> None:
    assert "failed" not in said(tmp_path, what, remark)


@pytest.mark.parametrize("what", ROWS)
@pytest.mark.parametrize("remark", REPROACHES)
def test_what_a_remark_does_not_excuse_stays_failed(
    tmp_path: Path, what: tuple[str, str], remark: str
) -> None:
    assert "failed" in said(tmp_path, what, remark)


def test_words_that_tell_of_a_fault_and_that_it_was_put_right_are_asked(tmp_path: Path) -> None:
    table = (
        "domain,customer,icp no.,state,remark\n"
        "bashan-cha.cn,巴山茶行,蜀ICP备19000022号-1,live,"
        '"number missing after redesign 6/22, fixed 6/23, re-checked 6/30"\n'
    )

    assert "failed" not in outcomes(judged(tmp_path, sites=table), MISSING, "bashan-cha.cn")


OF_SITES = (
    "为集团统一平台下的栏目",
    "检查的是同名域名，录入有误",
    "企业内部OA，IP白名单",
    "只解析到邮件服务器，没有网页",
    "作301跳转",
    "系统延迟，次日复查已能查到备案号",
)
OF_CHANGES = (
    "集团已集中申报",
    "行政区划调整，主管部门统一变更",
    "更名被撤销，恢复原名",
    "已由代办公司报送",
    "接入商初审退回补材料中",
)


@pytest.mark.parametrize("remark", OF_SITES)
def test_a_site_that_may_be_excused_is_asked(tmp_path: Path, remark: str) -> None:
    assert "failed" not in said(tmp_path, (MISSING, "bashan-cha.cn"), remark)


@pytest.mark.parametrize(
    ("remark", "expected"),
    [*((each, set[str]()) for each in OF_CHANGES), ("厂长承认忘了", {"failed"}), ("", {"failed"})],
)
def test_a_change_that_may_be_excused_is_asked(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    table = (
        "域名,主办单位,备案号,核对项,备案登记值,实际值,变化时间,是否提交变更,核查说明,核对日期\n"
        f"z.cn,乐山盐厂,川ICP备2019000101号-1,主体名称,乐山盐厂,乐山盐业有限公司,2025-10-10,未提交,{remark},2026-05-05\n"
    )

    said_of_it = outcomes(judged(tmp_path, 核对=table), STALE, "z.cn")
    assert said_of_it & {"failed"} == expected
