"""Tables of patrols, visits and self-checks as offices keep them, upright and on their side."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Filing
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
PATROL = (
    "站点域名,开办单位,页脚备案编号,编号跳转目标,工信部备案查询（8月3日）,服务器所在,巡查记录,巡查日\n"
    "lsyyun.cn,丽水云上文化传媒有限公司,浙ICP备2020011234号-1,beian.miit.gov.cn,已查到，单位相符,丽水电信机房,,2026-08-03\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "青田石雕行业协会,未见,,系统内无该域名,丽水移动机房,能打开，有报名入口,2026-08-03",
            "failed",
        ),
        (
            "云和管道安装部,浙ICP备2020011234号-1,beian.miit.gov.cn,没有该网站信息；编号是丽水云上文化的,丽水移动机房,,2026-08-04",
            "failed",
        ),
        ("松阳欧华出口公司,未见,,系统内无该域名,德国法兰克福,面向欧洲客户,2026-08-04", ""),
        ("景宁绿色出行部,,,系统内无该域名,,未建站，买了域名放着,2026-08-05", ""),
        ("青田石雕行业协会,未见,,系统内无该域名,丽水移动机房,能打开,2026-08-03", "failed"),
        (
            "青田石雕行业协会,未见,,系统内无该域名,丽水移动机房,责令关闭，查时公众可访问,2026-08-03",
            "failed",
        ),
        ("青田石雕行业协会,未见,,系统内无该域名,丽水移动机房,已关闭,2026-08-03", ""),
    ],
)
def test_a_patrol_tells_by_its_columns_who_serves_without_filing(
    tmp_path: Path, row: str, expected: str
) -> None:
    report = judged(tmp_path, 巡查=f"{PATROL}qt-sd.cn,{row}\n")

    said = outcomes(report, MISSING, "qt-sd.cn")
    assert ("failed" in said) == bool(expected), said
    assert "failed" not in outcomes(report, MISSING, "lsyyun.cn")


def test_the_page_of_a_subdomain_may_show_the_number_of_the_domain_above(tmp_path: Path) -> None:
    table = f"{PATROL}shop.qt.cn,青田石雕协会,浙ICP备2021000001号-1,,系统内无该域名,丽水机房,,2026-08-03\n"

    assert "failed" not in outcomes(judged(tmp_path, 巡查=table), MISSING, "shop.qt.cn")


@pytest.mark.parametrize("end", ["cn", "example", "test"])
def test_names_that_are_set_aside_are_domains_too(tmp_path: Path, end: str) -> None:
    changes = (
        "网站域名,单位,变动项目,原登记,现情况,变动时间,是否申报变更\n"
        f"yy-luye.{end},岳阳绿野农业有限公司,接入单位,湘江电信,湖南云岭数据,2026-03-01,否\n"
    )
    filed = (
        "域名,网站备案号,主办单位,状态,导出日期\n"
        f"yy-luye.{end},湘ICP备2020005566号-1,岳阳绿野农业有限公司,正常,2026-08-31\n"
    )

    report = judged(tmp_path, 备案=filed, 变动核对=changes)

    assert outcomes(report, STALE, f"yy-luye.{end}") == {"failed"}


FEET = "会员,网站,页脚所示,系统登记网站备案号,展示形式,服务器,备注\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("无,浙ICP备2021000302号-1,页脚只有版权,境内,三次提醒后仍没有标注", {"failed"}),
        ("无,——,——,——,只注册了域名，没有网站", set()),
        ("无,——,——,——,", set()),
        ("无,——,——,——,保护性注册", set()),
    ],
)
def test_nothing_at_the_foot_is_a_fault_of_a_site_that_there_is(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    table = (
        f"{FEET}宁波螺丝有限公司,nb-ls.cn,浙ICP备2021000301号-2,浙ICP备2021000301号-2,居中,境内,\n"
        f"余姚杨梅合作社,yy-ym.cn,{row}\n"
    )

    assert outcomes(judged(tmp_path, 公示=table), MISSING, "yy-ym.cn") == expected


COMPARED = "域名,主办单位,备案编号,比对内容,备案系统登记内容,实际情况,变化发生时间,变更办理情况\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "负责人及电话,汤某 尾号2210,汤某去年离店，手机号12月销号；现由鲍某负责,去年11月,未办理变更",
            "failed",
        ),
        (
            "网站名称,阿福网,阿福文化网,2026-07-01,6月20日提交变更，单号LB0620-7，7月5日通过",
            "",
        ),
        ("负责人,简某,简某，出差未见面,—,无需变更", ""),
    ],
)
def test_what_is_so_beside_what_is_filed_is_no_remark(
    tmp_path: Path, row: str, expected: str
) -> None:
    table = f"{COMPARED}lc-afu.cn,聊城阿福文化用品店,鲁ICP备2021000101号-1,{row}\n"

    said = outcomes(judged(tmp_path, 比对=table), STALE, "lc-afu.cn")
    assert ("failed" in said) == bool(expected), said


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("营业执照被他人拿去办理备案，从未建站,虚假备案,", {"failed"}),
        ("营业执照被他人拿去办理备案，从未建站,疑似虚假备案,", {"cantTell"}),
        ("两家无关联,虚假备案,后补交授权书，重新审核中", {"cantTell"}),
        ("注册人是法定代表人,合规,", set()),
    ],
)
def test_whoever_concludes_knows_what_stands_before(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    filed = (
        "域名,网站备案号,主办单位,单位性质,状态,数据日期\n"
        "ah-yt.cn,皖ICP备2022010101号-1,阜阳秧土种植合作社,企业,正常,2026-07-31\n"
    )
    checked = f"域名,备案主办单位,核实经过,核查结论,备注\nah-yt.cn,阜阳秧土种植合作社,{told}\n"

    assert outcomes(judged(tmp_path, 备案=filed, 核对=checked), MISSING, "ah-yt.cn") == expected


SIDE = (
    "检查内容,拉面馆,麦积旅社,飞天文创,武酒出口,张掖学习站\n"
    "主办者,兰州老马拉面馆,天水麦积旅社,敦煌飞天文创有限公司,武威葡萄酒出口有限公司,张掖市继续教育中心\n"
    "域名,lz-lamian.cn,ts-maiji.cn,dh-feitian.cn,wj-expo.cn,zy-xuexi.cn\n"
    "服务器位置,兰州联通机房,兰州联通机房,兰州电信机房,新加坡,兰州电信机房\n"
    "是否对公众开放,是,是,是,是,否（局域网）\n"
    "备案查询,查不到,陇ICP备2022000201号-1,陇ICP备2022000202号-1,查不到,没有\n"
    "首页备案号,无,无,有，已链接,无,——\n"
    "备注,今年3月开张，以为小店不用备案,6月通知过，9月5日再看还是没有标,,服务器和客户都在境外,内部网\n"
)


def test_a_table_on_its_side_is_turned(tmp_path: Path) -> None:
    report = judged(tmp_path, 网站自查=SIDE)

    assert {
        domain
        for domain in ("lz-lamian.cn", "ts-maiji.cn", "dh-feitian.cn", "wj-expo.cn", "zy-xuexi.cn")
        if "failed" in outcomes(report, MISSING, domain)
    } == {"lz-lamian.cn", "ts-maiji.cn"}


def test_what_denies_in_the_place_of_a_number_is_no_number(tmp_path: Path) -> None:
    table = (
        "域名,主办单位,备案,服务器\n"
        "a.cn,甲餐饮店,没有查到,合肥电信机房\n"
        "b.cn,乙出口公司,没有（境外服务器）,东京\n"
        "c.cn,丙书店,皖ICP备2022008134号-1,合肥电信机房\n"
    )

    found = {row.domain: row for row in of(Filing, read(write(tmp_path, 备案=table)))}

    assert [row.service_licence for row in found.values()] == ["", "", "皖ICP备2022008134号-1"]
    assert found["a.cn"].status == "none"


def test_a_filer_that_is_gone_is_no_matter_of_when_its_site_fell_silent(tmp_path: Path) -> None:
    table = (
        "网站,主体,备案登记内容,上门看到的情况,何时变的,变更手续,网站情况,回访人记,回访日\n"
        "yk.cn,营口化工助剂厂,厂在经营,厂已注销，人去楼空,2025-10-15,没有注销备案，备案状态正常,打不开,没人知道要注销,2026-09-01\n"
        "jz.cn,锦州烧烤文化公司,电话：尾号3321,电话：尾号8870,2026-08-20,8月21日提交变更，28日通过,正常,,2026-09-01\n"
    )

    report = judged(tmp_path, 回访=table)

    assert "failed" in outcomes(report, STALE, "yk.cn")
    assert "failed" not in outcomes(report, STALE, "jz.cn")


REGISTRANTS = "域名,备案主体,域名持有者,核查经过,核查结果\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("贵阳飞腾信息咨询部,合作社从未办过网站,不符", {"failed"}),
        ("贵阳飞腾信息咨询部,群众举报,待核", {"cantTell"}),
        ("李果（总经理）,总经理代公司注册,真实", {"cantTell"}),
        ("李果（总经理）,,", {"cantTell"}),
    ],
)
def test_a_check_that_is_not_done_proves_nothing(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    filed = (
        "域名,网站备案号,主办单位,更新时间,状态,数据日期\n"
        "qx-hb.cn,黔ICP备2022001101号-1,黔西果蔬有限公司,2022-03-01,正常,2026-07-31\n"
    )
    table = f"{REGISTRANTS}qx-hb.cn,黔西果蔬有限公司,{row}\n"

    assert outcomes(judged(tmp_path, 备案=filed, 核查=table), MISSING, "qx-hb.cn") == expected


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("两次查看首页均无备案号，发函后仍未补", {"failed"}),
        ("", {"cantTell"}),
        ("域名跳转到集团官网", {"cantTell"}),
    ],
)
def test_a_page_that_was_seen_again_without_a_number_is_a_page(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    table = (
        "网站,主办者名称,ICP备案查询结果（2026-07-08）,首页下方备案号,机房,抽查意见\n"
        f"zs-cx.cn,普陀茶行,浙ICP备2022000702号-1，主办者一致,未标注,舟山移动机房,{remark}\n"
        "zs-yg.cn,渔港协会,浙ICP备2021000701号-1，主办者一致,浙ICP备2021000701号-1,舟山移动机房,合格\n"
    )

    report = judged(tmp_path, 抽查=table)

    assert outcomes(report, MISSING, "zs-cx.cn") == expected
    assert outcomes(report, MISSING, "zs-yg.cn") == set()


@pytest.mark.parametrize(
    ("provider", "done", "expected"),
    [
        ("陇南电信（2025年8月起）", "至检查日仍未办理，厂方承认", "failed"),
        ("陇南电信（2025年8月起）", "8月3日已提交，8月20日通过", ""),
        ("兰州云联科技", "——", ""),
    ],
)
def test_since_when_a_provider_serves_may_stand_beside_its_name(
    tmp_path: Path, provider: str, done: str, expected: str
) -> None:
    form = (
        "项目,记录\n域名,kz-sd.cn\n主办单位,康县酸豆角厂\n备案号,甘ICP备2019001401号-1\n"
        f"备案登记的接入商,兰州云联科技\n实际接入商,{provider}\n变更接入情况,{done}\n检查日期,2026-05-20\n"
    )

    said = outcomes(judged(tmp_path, 检查单=form), STALE, "kz-sd.cn")
    assert ("failed" in said) == bool(expected), said


COMPARISON = (
    "域名,主办单位,备案号,核对项,系统登记值,核对所得,何时起不一致,是否已提交变更,依据,核对日期\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("网站负责人,高某,高某已调离，现由严某负责,2025-12-12,没有,任免文件", {"failed"}),
        ("住所,王益区红旗街,印台区同官路,2025-12-12,否（公司承认）,工商变更通知书", {"failed"}),
        ("网站负责人,高某,高某,,没有,", set()),
        ("联系电话,0919-****12,拨通，一致,2025-12-12,没有,", set()),
        ("网站负责人,高某,严某,2025-12-12,是（受理号TC1215）,任免文件", set()),
        ("住所,王益区红旗街,印台区同官路,2026-07-10,没有,工商变更通知书", set()),
    ],
)
def test_what_is_laid_beside_the_file_item_by_item_tells_by_its_columns(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    table = f"{COMPARISON}td-a.cn,铜川陶瓷公司,陕ICP备2019002501号-1,{row},2026-07-15\n"

    said = outcomes(judged(tmp_path, 信息核对=table), STALE, "td-a.cn")
    assert said & {"failed"} == expected, said


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("限10日办理备案，否则关闭,没有动静,仍未备案，网站仍可访问", "failed"),
        ("限10日办理备案，否则关闭,4月2日已取得备案号,已整改", ""),
        ("限10日办理备案，否则关闭,已关闭,网站已关闭", ""),
    ],
)
def test_what_is_threatened_has_not_come_about(tmp_path: Path, told: str, expected: str) -> None:
    table = (
        "网站,单位,问题,发现日期,要求,整改情况,复查结果,复查日期\n"
        f"ya-b.cn,雅安雨具店,境内机房开站未备案,2026-03-01,{told},2026-04-20\n"
    )

    said = outcomes(judged(tmp_path, 督办单=table), MISSING, "ya-b.cn")
    assert ("failed" in said) == bool(expected), said


def test_a_site_that_is_planned_is_not_open(tmp_path: Path) -> None:
    table = (
        "网站名称,域名,拟办单位,备案状态,{day},托管机房\n"
        "泸州酒城通,lz-a.cn,泸州文旅公司,未备案,2026年10月,泸州电信机房\n"
    )

    planned = judged(tmp_path / "planned", 站点=table.format(day="计划上线"))
    opened = judged(tmp_path / "opened", 站点=table.format(day="上线时间"))

    assert "failed" not in outcomes(planned, MISSING, "lz-a.cn")
    assert "failed" in outcomes(opened, MISSING, "lz-a.cn")


def test_a_filing_that_was_not_changed_is_not_the_firm_that_did_not_change(tmp_path: Path) -> None:
    table = (
        "网站备案号,域名,备案主体名称,工商登记现名称,工商变更日期,备案变更情况,核验日期\n"
        "蜀ICP备2018003201号-1,my-a.cn,绵阳磁件厂,四川绵阳磁件有限责任公司,2025-09-01,未变更,2026-05-30\n"
        "蜀ICP备2018003202号-1,my-b.cn,绵阳米粉公司,绵阳米粉公司,,无需变更,2026-05-30\n"
    )

    report = judged(tmp_path, 主体核验=table)

    assert outcomes(report, STALE, "my-a.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "my-b.cn")


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("可在线支付", "failed"),
        ("查询时输错域名，重查有备案", ""),
        ("为运营商的错误提示页，实际无站", ""),
        ("待核实", ""),
    ],
)
def test_a_note_on_a_look_that_was_mistaken_leaves_a_question(
    tmp_path: Path, note: str, expected: str
) -> None:
    table = (
        "域名,单位,备案查询结果,页面底部备案号,访问情况,接入地,核查说明,日期\n"
        f"i-a.cn,黄石港口局,未查到备案,无,正常,境内（黄石）,{note},2026-05-05\n"
    )

    said = outcomes(judged(tmp_path, 巡查=table), MISSING, "i-a.cn")
    assert ("failed" in said) == bool(expected), said


def test_whose_filing_it_is_gives_no_access_in_a_list_that_compares(tmp_path: Path) -> None:
    filed = (
        "域名,网站备案号,主办单位,接入商,更新时间,状态,数据日期\n"
        "h-c.cn,鄂ICP备2019004003号-1,荆州汉绣社,湖北云汉,2019-03-20,正常,2026-08-31\n"
        "h-f.cn,鄂ICP备2019004006号-1,荆州锅盔馆,湖北云汉,2019-03-20,正常,2026-08-31\n"
    )
    compared = (
        "域名,主办单位,核对内容,登记内容,实际情况,不一致起始时间,变更手续,备注\n"
        "h-c.cn,荆州汉绣社,接入商,湖北云汉,湖北云汉（新机房）,2026-01-01,没有,接入商未换只换机房\n"
        "h-f.cn,荆州锅盔馆,主体名称,荆州锅盔馆,荆州锅盔餐饮有限公司,2026-01-10,没有,馆方认可未办\n"
    )

    report = judged(tmp_path, 备案=filed, 核对=compared)

    assert "failed" not in outcomes(report, STALE, "h-c.cn")
    assert outcomes(report, STALE, "h-f.cn") == {"failed"}
