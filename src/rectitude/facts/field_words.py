"""What a field asks for, by the words on it: of a form in a page as of a screen of an app."""

import re

_OF_A_THING = (
    "(网站|网络|网页|页面|主页|首页|博客|IP|MAC|服务器|主机|域名|接口|API|数据库?|资源|文件|图片|图像|头像|视频|音频"
    "|下载|播放|直播|推流|拉流|片源|节目源|数据源|节点|代理|仓库|源码|回调|跳转|请求|订阅|钱包|合约)"
)
"""What has an address at which nobody lives."""

_BY_WORDS: tuple[tuple[str, str], ...] = (
    ("", r"验证码|校验码|captcha|verif|sms.?code|搜索|search|优惠码|邀请码"),
    ("", r"(公司|企业|单位|机构|学校|医院|店铺|网站)(的?(名称|全称|简称|地址|电话))"
         r"|(作者|编者|译者|导演|演员|歌手|讲师|教师|老师|医生|专家)的?姓?名"
         rf"|网址|链接|{_OF_A_THING}的?\s?地址|(ip|mac|web|site|url|api|server|host|proxy|wallet|contract|callback).?addr"
         r"|(?<![a-z])url(?![a-z])"),
    ("id_card", r"身份证|证件号|id.?card|id.?no|identity|^sfz(h|hm)?$|shenfenzheng"),
    ("passport", r"护照|passport"),
    ("bank_card", r"(银行|信用|储蓄|借记)卡|bank.?(card|acc|no)|(credit|debit).?card|^card number"),
    ("credit_code", r"统一社会信用代码|信用代码|credit.?code"),
    ("plate", r"车牌|plate"),
    ("mobile", r"手机|电话|联系方式|mobile|phone|\btel\b|^sjh(m)?$|shouji"),
    ("email", r"邮箱|邮件|e-?mail"),
    ("address", r"地址|住址|address"),
    ("birthday", r"生日|出生|birth"),
    ("password", r"密码|口令|passw|\bpwd\b"),
    ("username", r"用户名|账号|帐号|会员名|昵称|user.?name|account|\buser\b|login|nick"),
    ("name", r"姓名|联系人|收货人|称呼|xingming|^xm$"
             r"|^(your|full|first|last|real|true|contact|customer|patient|child|receiver)?[ _.-]?name\b"),
)  # fmt: skip
"""The first words that fit decide. What is a firm's, an author's or a library card's is no person's."""


def asked(words: str) -> str | None:
    """
    Return which of a person's data words ask for: nothing where what they ask for is none, None if unclear.

    >>> asked("请输入手机号"), asked("短信验证码"), asked("数量")
    ('mobile', '', None)
    >>> asked("收货地址"), asked("请填写直播源接口地址，以 m3u8 结尾")
    ('address', '')
    """
    for known, pattern in _BY_WORDS:
        if words and re.search(pattern, words, re.IGNORECASE):
            return known
    return None
