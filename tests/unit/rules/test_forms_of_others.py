"""A form that goes to another party is held against a policy that says that nobody receives anything."""

import pytest

from rectitude.evidence.page import Field, Form
from rectitude.evidence.website import Website
from rectitude.rules.data.sharing.no_consent import website as no_consent
from rectitude.rules.data.sharing.uncontrolled import website as uncontrolled
from unit.rules.test_website_rules import page

HOME = "https://www.xueqian.example/"
ELSEWHERE = "https://in.qianlu-box.example/f/7"
BEGINS = "隐私政策。湖州学前辅导有限公司依法保护您的个人信息。报名时我们收集姓名和手机，用于联系。"


def told(words: str, action: str = ELSEWHERE) -> tuple[str, str]:
    """Return what two rules say of a form that goes elsewhere, and of such a policy."""
    form = Form(
        action=action,
        method="post",
        fields=(Field(name="mobile", known="mobile", visible=True),),
    )
    first = page(number=1, url=HOME, final_url=HOME, role="home", text="报名", forms=(form,))
    policy = page(
        number=2, url=HOME + "p", final_url=HOME + "p", role="privacy", title="隐私政策",
        text=BEGINS + words,
    )  # fmt: skip
    website = Website(pages=(first, policy))
    (one,), (other,) = (tuple(rule.judge(website)) for rule in (no_consent, uncontrolled))
    return f"{one.outcome} {one.message}", f"{other.outcome} {other.message}"


@pytest.mark.parametrize(
    "words",
    [
        "除以上两家外，我们不委托、不共享、不提供您的个人信息给任何第三方。",
        "您的信息存放在本市，没有任何第三方接收方。",
    ],
)
def test_a_form_to_whom_the_policy_excludes_fails(words: str) -> None:
    assert told(words) == ("failed form-to-none-named", "failed form-not-named")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "未经您同意，我们不会向任何第三方提供。",
        "报名表由潜鹿盒子（qianlu-box.example）接收，没有任何第三方接收。",
    ],
)
def test_without_such_a_word_or_where_it_is_named_it_is_a_question(words: str) -> None:
    assert told(words) == ("cantTell would-be-submitted", "inapplicable no-receiver")


def test_a_domain_like_ones_own_may_be_ones_own() -> None:
    said = told("没有任何第三方接收方。", "https://form.xueqian-online.example/f")

    assert said == ("cantTell would-be-submitted", "inapplicable no-receiver")
