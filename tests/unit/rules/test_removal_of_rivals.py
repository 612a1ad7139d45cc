"""Who has a rival's program removed for his own need not accuse it; who leaves the choice is let be."""

import pytest

from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.market.interference.obstruct import website as obstruct
from unit.rules.test_website_rules import page

FAILED, ASKED, NOTHING = Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.UNTESTED


def said(title: str, text: str) -> Outcome:
    findings = obstruct.judge(Website(pages=(page(title=title, text=text),)))
    outcomes = {finding.outcome for finding in findings}
    assert len(outcomes) == 1
    return outcomes.pop()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("小楷输入法", "系统检查：请把雨燕输入法卸载后再继续安装小楷输入法。"),
        ("小楷输入法", "小楷输入法与雨燕输入法冲突，请先卸载雨燕输入法。"),
        ("小楷输入法", "领会员的条件：\n卸载“雨燕输入法”\n每天打字 500 个"),
        ("灰雁浏览器", "灰雁浏览器和疾驰浏览器不能共存，建议您马上卸载疾驰浏览器。"),
        ("灰雁浏览器", "未卸载疾驰浏览器的电脑无法登录灰雁账号。"),
        ("守夜人安全卫士", "使用守夜人的病毒库前必须卸载金山毒霸，否则不予激活。"),
        ("Willow Browser", "Willow conflicts with Heron Browser. Please uninstall Heron Browser."),
        ("山雀云盘", "请卸载百度网盘后再继续安装。"),
        ("灰雁浏览器", "为保证运行速度，请卸载疾驰浏览器。"),
        ("Willow Browser", "Please uninstall Chrome before you go on."),
        ("灰雁浏览器", "请先卸载Chrome再安装灰雁浏览器。"),
        (
            "守夜人安全中心",
            "检测到您的电脑安装了扫雪清理大师、疾驰浏览器\n上述软件窃取隐私，建议立即卸载",
        ),
        ("稻穗表格", "稻穗安装程序会在后台结束并删除青瓦文档，无需确认，也不另行提示。"),
        ("稻穗表格", "稻穗运行期间会阻止青瓦文档、石桥网盘再次安装和升级。"),
        ("Willow", "Willow Browser\nPlease uninstall Heron Browser before you install Willow."),
    ],
)
def test_to_remove_a_rival_for_ones_own_program_is_demanded(title: str, text: str) -> None:
    assert said(title, text) is FAILED


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("守夜人杀毒", "守夜人与火绒的驱动有冲突，建议卸载火绒。"),
        ("守夜人杀毒", "安装前请卸载其他杀毒软件（如火绒），否则无法安装。"),
        ("小楷输入法", "如果小楷输入法与雨燕输入法冲突，请先卸载雨燕输入法。"),
    ],
)
def test_what_may_be_needed_is_asked_about(title: str, text: str) -> None:
    assert said(title, text) is ASKED


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("小楷输入法", "与雨燕输入法的快捷键冲突时，请在设置里更改，无需卸载雨燕输入法。"),
        ("小楷输入法", "请先卸载小楷输入法 2.0，再安装 3.0，否则词库无法导入。"),
        ("小楷输入法", "请先卸载旧版输入法，否则无法安装。"),
        ("小楷输入法", "小楷输入法可与雨燕输入法同时使用，需要卸载小楷输入法时请到控制面板。"),
        ("小楷输入法", "用户评论：装了它就得卸载雨燕输入法，否则打不开。"),
        ("软件下载站 - 浏览器大全", "灰雁浏览器：请先卸载疾驰浏览器，否则无法安装。"),
        ("青山游戏", "请先卸载 360安全卫士，否则无法启动游戏。"),
        ("小楷输入法", "教程：怎么卸载雨燕输入法？请打开控制面板，先卸载雨燕输入法再重启。"),
        ("灰雁浏览器", "卸载疾驰浏览器请联系其客服。"),
        ("稻穗表格", "安装程序会自动删除旧版文档，无需确认。"),
        ("稻穗表格", "安装程序会关闭已打开的稻穗文档，不另行提示。"),
        ("稻穗管控", "本软件可阻止青瓦文档安装，由管理员设置。"),
        ("稻穗表格", "安装时会提示您是否卸载青瓦文档，由您选择。"),
        ("守夜人安全中心", "运行时会拦截捆绑软件安装，不另行提示。"),
        ("稻穗表格", "本软件会删除临时文档，无需确认。"),
        ("稻穗表格", "本软件运行时会关闭青瓦文档的共享窗口。"),
        ("灰雁浏览器", "导入疾驰浏览器的书签后，才能在灰雁里看到，请勿删除疾驰浏览器。"),
    ],
)
def test_words_that_demand_no_removal_of_a_rival(title: str, text: str) -> None:
    assert said(title, text) is NOTHING
