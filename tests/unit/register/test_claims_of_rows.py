"""Rows put together by the roles of their columns: made-up headings, bare answers, names without a form."""

from pathlib import Path

import pytest

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "域名,面向公众Y/N,放在哪个机房,备案了没Y/N\n"
            "a-yu.cn,Y,杭州滨江,N\n"
            "b-yu.cn,Y,杭州滨江,Y\n",
            {"failed"},
        ),
        (
            "站点,对外,所在机房,有无备案\na-yu.cn,是,成都双流,无\nb-yu.cn,是,成都双流,有\n",
            {"failed"},
        ),
        (
            "网址,现状,节点,备案\n"
            "a-yu.cn,照常接单,西安高新,一直没办\n"
            "b-yu.cn,照常接单,西安高新,已备案\n",
            {"failed"},
        ),
        (
            "domain,online,location,icp filing\n"
            "a-yu.cn,yes,Wuhan 武汉,none on record\n"
            "b-yu.cn,yes,武汉,valid\n",
            {"failed"},
        ),
        (
            "域名,原备案号,备案状态,巡检,机房\n"
            'a-yu.cn,浙ICP备19000001号-1,已注销,"200,首页正常",杭州\n',
            {"failed"},
        ),
        ('域名,从哪迁来,现机房,备案\na-yu.cn,新加坡,上海外高桥,"未办,客户先开了"\n', {"failed"}),
        (
            "域名,内容,谁能用,服务器(苏州机房),备案情况\na-yu.cn,商城,任何人可下单,10.0.0.8,没备\n",
            {"failed"},
        ),
        ("域名,机房,访问,备案\na-yu.cn,广州科学城,打得开,查无\n", {"failed"}),
        ("域名,面向公众Y/N,放在哪个机房,备案了没Y/N\na-yu.cn,N,杭州滨江,N\n", set()),
        ("站点,对外,所在机房,有无备案\na-yu.cn,是,新加坡,无\n", set()),
        ("网址,现状,节点,备案\na-yu.cn,还没上线,西安高新,没办\n", set()),
        (
            "域名,原备案号,备案状态,巡检,机房\na-yu.cn,浙ICP备19000001号-1,已注销,打不开,杭州\n",
            set(),
        ),
        ("域名,机房,访问,备案\na-yu.cn,广州科学城,打得开,子域名无需单独备案\n", set()),
        ("域名,机房,访问,公安备案\na-yu.cn,广州科学城,打得开,未备案\n", set()),
        ("域名,机房,访问,备案\na-yu.cn,广州科学城,打得开,无\n", set()),
    ],
)
def test_a_site_open_to_all_and_not_filed_is_told_by_several_cells(
    tmp_path: Path, table: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 盘点=table)

    assert outcomes(report, MISSING, "a-yu.cn") & {"failed"} == expected
    assert outcomes(report, MISSING, "b-yu.cn") & {"failed"} == set()


@pytest.mark.parametrize(
    ("state", "expected"),
    [("已上架,月活3万", {"failed"}), ("内测,未发布", set()), ("已下架", set())],
)
def test_a_mini_program_is_named_and_not_told_by_a_domain(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    table = f'小程序,主体,状态,备案\n鹭岛跑腿,厦门鹭岛同城服务有限公司,"{state}",未备案\n'

    assert outcomes(judged(tmp_path, 小程序=table), MISSING, "鹭岛跑腿") & {"failed"} == expected


FINE = "b-yu.cn,丁一,丁一,,\n"


@pytest.mark.parametrize(
    ("heads", "row", "fine", "expected"),
    [
        (
            "域名,备案法人,工商法人,换人日,变更备案",
            "a-yu.cn,丁一,王二,2026-02-03,没人去办",
            FINE,
            {"failed"},
        ),
        (
            "域名,备案所载接入商,实测归属,自何日起,接入变更",
            "a-yu.cn,江城云联,山城数据,2026-03-01,一直未办",
            "b-yu.cn,江城云联,江城云联,,\n",
            {"failed"},
        ),
        (
            "域名,备案名称,首页现名称,改名时间,是否报变更",
            "a-yu.cn,鹿鸣书房,鹿鸣优选直播,2026年1月,从没报过",
            "b-yu.cn,石门人家,石门人家,,\n",
            {"failed"},
        ),
        (
            "网站,备案IP,实际解析IP,已持续(天),变更单",
            "a-yu.cn,192.0.2.8,198.51.100.9,140,无",
            "b-yu.cn,192.0.2.9,192.0.2.9,0,\n",
            {"failed"},
        ),
        (
            "domain,filed entity,current owner,transferred,note",
            "a-yu.cn,Yu Tea,Lin Mou,2026-01-05,never filed a change",
            "b-yu.cn,Yu Silk,Yu Silk,,\n",
            {"failed"},
        ),
        (
            "域名,备案主办,工商现名,更名日,后续",
            'a-yu.cn,榆林驼城旅社,榆林驼城文旅,2026-02-11,"催过,备案没改"',
            "b-yu.cn,榆林枣社,榆林枣社,,\n",
            {"failed"},
        ),
        (
            "域名,备案通信地址,实际办公,搬家,备案变更回执",
            'a-yu.cn,南谯区一号,高新区八号,2025-10搬,"无,说没空未办"',
            "b-yu.cn,琅琊区二号,琅琊区二号,无,\n",
            {"failed"},
        ),
        (
            "域名,备案内容,检查所见栏目,开始,手续",
            "a-yu.cn,公司介绍,网友论坛,2025-12,没办过变更",
            "b-yu.cn,公司介绍,公司介绍,,\n",
            {"failed"},
        ),
        (
            "域名,备案法人,工商法人,换人日,变更备案",
            "a-yu.cn,丁一,王二,2026-02-03,2026-02-20已受理",
            FINE,
            set(),
        ),
        (
            "域名,备案所载接入商,实测归属,自何日起,接入变更",
            "a-yu.cn,江城云联,网宿CDN,2026-03-01,源站没动不用办",
            "b-yu.cn,江城云联,江城云联,,\n",
            set(),
        ),
        (
            "域名,备案主办,实际主办,起,后续",
            "a-yu.cn,榆林驼城旅社有限公司,驼城旅社,2026-02-11,没改过",
            "b-yu.cn,榆林枣社,榆林枣社,,\n",
            set(),
        ),
        (
            "域名,备案法人,工商法人,换人日,变更备案",
            "a-yu.cn,丁*,丁一,2026-02-03,没办",
            FINE,
            set(),
        ),
    ],
)
def test_two_columns_of_one_kind_are_laid_beside_each_other(
    tmp_path: Path, heads: str, row: str, fine: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 比对=f"{heads}\n{row}\n{fine}")

    assert outcomes(report, STALE, "a-yu.cn") & {"failed"} == expected
    assert outcomes(report, STALE, "b-yu.cn") & {"failed"} == set()


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "公司,证号,有效期,坐席,近况\n"
            '榆林驼城客服,陕B2-20200009,2020-09-01~2025-08-31,85,"11月还在收6家的钱,没续证"\n',
            {"failed"},
        ),
        ("企业,许可状态,日期,回访\n榆林驼城客服,吊销,2026-04-10,官网还在下单\n", {"failed"}),
        ("商家,许可范围代码,官网在售代码\n榆林驼城客服,B25,B25+B24\n", {"failed"}),
        (
            "公司,许可覆盖,在营机房,对外售卖\n榆林驼城客服,仅陕西,榆林、兰州,两处都在卖\n",
            {"failed"},
        ),
        (
            '平台,模式,抽成,EDI(B21)许可\n榆林驼城客服,第三方商家80家入驻,按成交额2%,"无,没申请"\n',
            {"failed"},
        ),
        (
            "provider,product,customers,licences held\n"
            "榆林驼城客服,企业VPN组网,18 paid,none (checked 2026-11-02)\n",
            {"failed"},
        ),
        (
            '卖方,卖方IDC许可,标的,说明\n榆林驼城客服,无,云主机30台,"自当卖方,开票收款"\n',
            {"failed"},
        ),
        (
            "持证人,证号,业务,到期,续期申请,目前\n"
            '榆林驼城客服,陕B1-20160388,ISP,2026/3/31,没提,"仍在收新用户,11月开户41户"\n',
            {"failed"},
        ),
        ("企业,许可状态,日期,回访\n榆林驼城客服,注销,2026-01-20,业务已停,用户转联通\n", set()),
        ('商家,许可范围代码,官网在售代码\n榆林驼城客服,"B25,B24",B24\n', set()),
        (
            '公司,许可覆盖,在营机房,对外售卖\n榆林驼城客服,仅陕西,"榆林、兰州(自家灾备)",只卖陕西\n',
            set(),
        ),
        ("平台,模式,抽成,EDI(B21)许可\n榆林驼城客服,只卖自家枣,无,不涉及\n", set()),
        ("卖方,卖方IDC许可,标的,说明\n榆林驼城客服,无,云主机30台,只介绍不收款\n", set()),
        (
            "持证人,证号,业务,到期,续期申请,目前\n"
            "榆林驼城客服,陕B1-20160388,ISP,2026/3/31,2026/1/3已受理,照常\n",
            set(),
        ),
    ],
)
def test_business_without_the_licence_for_it_is_told_by_several_cells(
    tmp_path: Path, table: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 摸排=table)

    assert outcomes(report, UNLICENSED, "榆林驼城客服") & {"failed"} == expected


@pytest.mark.parametrize(
    ("table", "subject", "expected"),
    [
        (
            "客户,租用,用途申报,复查发现,有无ISP证\n"
            "驼城工作室,1G带宽,自用,拆给46个站长按月收钱,无\n",
            "驼城工作室",
            {"failed"},
        ),
        (
            "供应商,给我司的资源,许可证,合同\n"
            '驼城宽带,300M混合出口,"没有,查过","口头,现在还在用"\n',
            "驼城宽带",
            {"failed"},
        ),
        (
            "地址,条数,现场,收入\n"
            '东河路仓库,60条家庭宽带,"汇聚后卖上行给平台,当事人无证",月入5万\n',
            "东河路仓库",
            {"failed"},
        ),
        (
            "地址块,承租人,起,止,用途\n"
            '192.0.2.144/28,驼城书坊,2026-02-01,2027-01-31,"登记自用;查实已整段转租给别家卖VPS,对'
            '方无证"\n',
            "192.0.2.144/28",
            {"failed"},
        ),
        (
            "校区,合同,实际收费方,实际收费方许可证,情况\n"
            '西校区,向联通租5G教学自用,承包人阎某,无,"把专线接进宿舍,收每生30元/月"\n',
            "西校区",
            {"failed"},
        ),
        (
            "网段,IP备案使用单位,现使用人,处理\n"
            "203.0.113.64/27,驼城枣业,驼城枣业,\n"
            "203.0.113.96/27,榆林领带厂,萧山九乡游戏,段直接给人用\n",
            "203.0.113.96/27",
            {"failed"},
        ),
        ("上游,资源,查证,状态\n驼城宽带,出口500M,无许可证,在用\n", "驼城宽带", {"failed"}),
        (
            "用户,开通,申报用途,现场,证\n"
            '驼城茶馆,专线100M,自用,"另拉9根光纤到出租楼,每户收50元",没有\n',
            "驼城茶馆",
            {"failed"},
        ),
        (
            "客户,租用,用途申报,复查发现,有无ISP证\n"
            "驼城工作室,20M专线,自用,商城自己的收银,不需要\n",
            "驼城工作室",
            set(),
        ),
        (
            '供应商,给我司的资源,许可证,合同\n驼城宽带,报价500M,没有,"没签,没用"\n',
            "驼城宽带",
            set(),
        ),
        (
            '用户,开通,申报用途,现场,证\n驼城茶馆,专线100M,自用,"客人免费上网,不收钱",没有\n',
            "驼城茶馆",
            set(),
        ),
        (
            "用户,开通,申报用途,现场,证\n"
            '驼城茶馆,专线100M,自用,"合同写明不得转租,店里自己收银",没有\n',
            "驼城茶馆",
            set(),
        ),
        (
            "网段,IP备案使用单位,现使用人,处理\n"
            "203.0.113.64/27,驼城枣业,驼城枣业,\n"
            "203.0.113.96/27,榆林领带厂有限公司,领带厂(外包代管),\n",
            "203.0.113.96/27",
            set(),
        ),
        (
            "网段,IP备案使用单位,现使用人,处理\n"
            "203.0.113.64/27,驼城枣业,驼城枣业,\n"
            "203.0.113.96/27,榆林领带厂,同一集团的萧山分厂,\n",
            "203.0.113.96/27",
            set(),
        ),
    ],
)
def test_access_that_is_let_on_or_bought_is_told_by_several_cells(
    tmp_path: Path, table: str, subject: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 核查=table)

    assert outcomes(report, SUBLET, subject) & {"failed"} == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("另拉6根光纤到出租楼，每户收40元，老板认账，没有证", {"failed"}),
        ("只有收银机，不收费", set()),
    ],
)
def test_lines_of_words_with_their_values_are_a_table(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    notes = (
        f"巡线记录\n用户=桥头网咖 专线=500M 申请用途=网咖自用 现场={found}\n"
        "用户=老街书店 专线=50M 申请用途=自用 现场=只开收银机\n"
    )
    (folder / "巡查.txt").write_text(notes, encoding="utf-8")

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert outcomes(report, SUBLET, "桥头网咖") & {"failed"} == expected
