"""A consent banner is found, refused and accepted in rooms of its own; what it sets is compared."""

from pathlib import Path

import pytest

from rectitude.evidence.consent import Banner
from rectitude.evidence.exchange import Stage
from rectitude.evidence.website import Website
from website import seen, serving

pytestmark = pytest.mark.e2e

BAR = "position:fixed;left:0;right:0;bottom:0;background:#fff;padding:12px;z-index:9"
TEXT = "我们使用 Cookie 收集您的浏览信息，用于统计分析和个性化广告推荐。"

SIMPLE = f"""<!doctype html><title>店</title><p>商品</p>
<div id=bar style="{BAR}"><span>{TEXT}</span>
<button onclick="choose('no')">拒绝</button><button onclick="choose('yes')">同意</button>
<a href=/privacy>隐私政策</a></div>
<script>function choose(what) {{ document.cookie = 'choice=' + what;
  if (what === 'yes') document.cookie = 'tracker=1'; bar.remove(); }}
  if (document.cookie.includes('choice')) bar.remove();</script>"""

LAYERS = f"""<!doctype html><title>店</title><p>商品</p>
<div id=bar style="{BAR}"><p>{TEXT}</p>
<button onclick="bar.hidden=true;more.hidden=false">偏好设置</button>
<button onclick="document.cookie='choice=all';bar.remove()">全部接受</button></div>
<div id=more role=dialog hidden style="position:fixed;top:90px;left:90px;background:#eee;padding:20px">
<h3>隐私偏好</h3>
<label><input type=checkbox checked disabled> 必要 Cookie</label>
<label><input type=checkbox checked id=ads> 广告与营销 Cookie</label>
<button onclick="document.cookie='choice=' + (ads.checked ? 'ads' : 'none');more.remove()">保存设置</button>
</div>"""

ONLY_ACCEPT = f"""<!doctype html><title>店</title>
<div id=bar style="{BAR}">{TEXT}继续浏览即表示您同意。
<button onclick="document.cookie='choice=all';bar.remove()">我知道了</button></div>"""

SHADOW = """<!doctype html><title>店</title><div id=host></div><script>
const root = host.attachShadow({mode: 'closed'});
root.innerHTML = `<div style="BAR">TEXT<button id=n>仅使用必要 Cookie</button>
<button id=y>全部同意</button></div>`;
root.getElementById('n').onclick = () => { document.cookie = 'choice=no'; host.remove(); };
root.getElementById('y').onclick = () => { document.cookie = 'choice=yes'; host.remove(); };
</script>""".replace("BAR", BAR).replace("TEXT", TEXT)

FRAMED = """<!doctype html><title>店</title><iframe id=f src="http://consent.localhost:{port}/banner"
style="position:fixed;left:40px;bottom:0;width:700px;height:200px;border:3px solid"></iframe>
<script>onmessage = e => {{ document.cookie = 'choice=' + e.data; f.remove(); }}</script>"""
BANNER = f"""<!doctype html><div style="{BAR}">{TEXT}
<button onclick="parent.postMessage('no', '*')">拒绝全部</button>
<button onclick="parent.postMessage('yes', '*')">接受全部</button></div>"""

ENGLISH = f"""<!doctype html><title>Shop</title>
<div style="{BAR}" id=bar><h2>We value your privacy</h2>
<p>We and our partners use cookies to measure and to personalise advertising.</p>
<a href=/policy>Cookie policy</a> <button onclick="bar.remove();document.cookie='choice=no'">
Continue without accepting</button>
<button onclick="bar.remove();document.cookie='choice=yes'">Accept all</button></div>"""


def inspected(page: str, tmp_path: Path, **more: str) -> tuple[Website, dict[str, Banner]]:
    with serving(
        {"/": page, "/banner": BANNER, "/privacy": "<title>隐私政策</title>", **more}
    ) as site:
        if "{port}" in page:
            site.pages["/"] = page.format(port=site.server_port)
        website = seen(site.url(), tmp_path)
    return website, {banner.moment.context: banner for banner in website.banners}


def choice(website: Website, context: str) -> str:
    """Return what the cookie `choice` says at the end of a context."""
    return next(
        (
            c.value
            for c in reversed(website.cookies)
            if c.moment.context == context and c.name == "choice"
        ),
        "",
    )


def test_a_banner_is_left_alone_refused_and_accepted(tmp_path: Path) -> None:
    website, banners = inspected(SIMPLE, tmp_path)
    assert {context: banner.done for context, banner in banners.items()} == {
        "ignored": "ignored",
        "refused": "refused",
        "accepted": "accepted",
    }
    assert {context: choice(website, context) for context in banners} == {
        "ignored": "",
        "refused": "no",
        "accepted": "yes",
    }
    assert all(banners[context].vanished for context in ("refused", "accepted"))
    assert [control.offer for control in banners["ignored"].controls] == [
        "refuse",
        "accept",
        "policy",
    ]
    jar = [c for c in website.cookies if c.moment.context == "accepted" and c.name == "tracker"]
    assert {c.moment.phase for c in jar} == {"after", "next"}


def test_a_refusal_behind_settings_is_found_and_boxes_are_unticked(tmp_path: Path) -> None:
    website, banners = inspected(LAYERS, tmp_path)
    assert choice(website, "refused") == "none"
    assert banners["refused"].pressed == ("偏好设置", "广告与营销 Cookie", "保存设置")
    assert [(c.ticked, c.locked, c.layer) for c in banners["refused"].choices] == [
        (True, True, 2),
        (True, False, 2),
    ]
    assert choice(website, "accepted") == "all"


DIALOG = "position:fixed;top:90px;left:90px;width:400px;background:#eee;padding:20px;z-index:20"
GONE = "bar.remove();more.remove()"


def behind_settings(inside: str, *, label: str = "设 置", opens: str = "more.hidden=false") -> str:
    """Return a page whose banner offers consent and its settings, with what those open."""
    return f"""<!doctype html><title>店</title><p>商品</p>
<div id=bar style="{BAR}"><p>{TEXT}</p><button onclick="{opens}">{label}</button>
<button onclick="document.cookie='choice=yes';{GONE}">同 意</button></div>
<div id=more hidden style="{DIALOG}">{inside}</div>
<script>function keep(on) {{ document.cookie = 'choice=' + (on ? 'some' : 'no'); {GONE} }}</script>"""


ANALYTICS = "<label><input type=checkbox id=a checked>统计分析</label>"
KEEP = '<button onclick="keep(a.checked)">完 成</button>'
REFUSED_BEHIND = {
    "switches, and a button with a space in it": behind_settings(f"<h3>用途</h3>{ANALYTICS}{KEEP}"),
    "categories that one chooses oneself": behind_settings(
        f"<h3>用途</h3>{ANALYTICS}{KEEP}", label="自行选择允许的类别"
    ).replace("同 意", "接受隐私政策并继续"),
    "details that come late": behind_settings(
        '<h3>隐私偏好</h3><button onclick="keep(false)">拒绝所有</button>',
        label="显示详细信息",
        opens="setTimeout(() => { more.hidden = false }, 1500)",
    ),
    "one of two answers": behind_settings(
        "<h3>隐私设置</h3><p>统计 <label><input type=radio name=a id=a checked>允许</label>"
        f"<label><input type=radio name=a>不允许</label></p>{KEEP}"
    ),
    "all switched off first, then saved": behind_settings(
        f'<h3>隐私设置</h3>{ANALYTICS}<button onclick="a.checked=false">全部关闭</button>{KEEP}'
    ),
    "folded up": behind_settings(
        f"<h3>隐私设置</h3><details><summary>统计类</summary>{ANALYTICS}</details>{KEEP}"
    ),
    "in a frame": behind_settings(
        "<iframe srcdoc=\"<h3>隐私偏好</h3><button onclick='parent.keep(false)'>全部拒绝</button>\"></iframe>"
    ),
}


@pytest.mark.parametrize("page", REFUSED_BEHIND.values(), ids=REFUSED_BEHIND.keys())
def test_one_refuses_in_whatever_the_settings_open(page: str, tmp_path: Path) -> None:
    website, banners = inspected(page, tmp_path)
    assert (banners["refused"].done, choice(website, "refused")) == ("refused", "no")
    assert {control.layer for control in banners["refused"].controls} == {1, 2}


STUCK = '<label><input type=checkbox id=a checked onclick="return false">统计分析</label>'
REFUSED_NOWHERE = {
    "settings of the page's looks": behind_settings(
        "<h3>显示</h3><label><input type=checkbox id=a checked>夜间模式</label>"
        f"<a href=/privacy>隐私政策</a>{KEEP}"
    ),
    "a switch that stays on": behind_settings(f"<h3>用途</h3>{STUCK}{KEEP}"),
    "a policy on a page of its own": behind_settings("", opens="location='/privacy'"),
    "a chat": behind_settings("<h3>在线客服</h3><button onclick='keep(false)'>不，谢谢</button>"),
}


@pytest.mark.parametrize("page", REFUSED_NOWHERE.values(), ids=REFUSED_NOWHERE.keys())
def test_what_settings_open_is_no_refusal_where_nothing_is_refused(
    page: str, tmp_path: Path
) -> None:
    website, banners = inspected(page, tmp_path)
    assert (banners["refused"].done, choice(website, "refused")) == ("impossible", "")
    stages = {e.moment.stage for e in website.exchanges if e.moment.context == "refused"}
    assert Stage.REFUSED not in stages


def test_a_banner_without_a_way_to_refuse_is_said_to_be_so(tmp_path: Path) -> None:
    website, banners = inspected(ONLY_ACCEPT, tmp_path)
    assert banners["refused"].done == "impossible"
    assert banners["refused"].pressed == ()
    assert choice(website, "refused") == ""
    assert choice(website, "accepted") == "all"


@pytest.mark.parametrize(
    "page", [SHADOW, FRAMED, ENGLISH], ids=["closed shadow", "frame", "english"]
)
def test_banners_are_found_wherever_they_stand(page: str, tmp_path: Path) -> None:
    website, _ = inspected(page, tmp_path)
    assert (choice(website, "refused"), choice(website, "accepted")) == ("no", "yes")


def test_a_banner_in_a_closed_shadow_root_is_not_taken_for_the_page_around_it(
    tmp_path: Path,
) -> None:
    page = SHADOW.replace(
        "<div id=host></div>", "<main><h1>本店</h1><x-bar id=host></x-bar></main>"
    )
    _, banners = inspected(page, tmp_path)
    assert banners["ignored"].selector == "#host >>> div"
    assert banners["ignored"].box.width == 1366
    assert "本店" not in banners["ignored"].text


NO_BANNERS = {
    "a login form": """<div style="position:fixed;top:9px"><form><input name=phone placeholder=手机号>
        <label><input type=checkbox> 我已阅读并同意《隐私政策》</label>
        <button>同意并登录</button></form></div>""",
    "a footer": "<p>正文</p><footer><a href=/p>隐私政策</a> <a href=/c>关于 Cookie</a> © 公司</footer>",
    "an advertisement": f"""<div style="{BAR}">新人专享红包，限时领取<button>立即领取</button>
        <button>关闭</button></div>""",
    "an article": "<main><h1>什么是 Cookie</h1><p>隐私与 Cookie 的说明。</p><button>收藏</button></main>",
}


@pytest.mark.parametrize("page", NO_BANNERS.values(), ids=NO_BANNERS.keys())
def test_what_is_no_banner_is_not_taken_for_one(page: str, tmp_path: Path) -> None:
    website, banners = inspected(f"<!doctype html><title>店</title>{page}", tmp_path)
    assert not banners["ignored"].found
    assert {e.moment.context for e in website.exchanges} == {"ignored"}


def test_the_settings_at_the_foot_are_not_pressed_through_what_lies_on_them(tmp_path: Path) -> None:
    page = """<!doctype html><title>店</title><footer><button>Cookie 设置</button></footer>
        <div style="position:fixed;inset:0" onclick="fetch('/bought')"></div>"""
    website, banners = inspected(page, tmp_path, **{"/bought": ""})
    assert banners["refused"].pressed == ()
    assert not [each for each in website.exchanges if each.url.endswith("/bought")]


@pytest.mark.parametrize("control", ["<a href=/delete>", "<button onclick=\"location='/delete'\">"])
def test_settings_at_the_foot_lead_to_no_page_that_deletes(control: str, tmp_path: Path) -> None:
    page = f"<!doctype html><title>店</title><footer>{control}Cookie 设置</footer>"
    website, banners = inspected(page, tmp_path, **{"/delete": "<title>已注销</title>"})
    assert banners["refused"].pressed == ()
    assert not [each for each in website.exchanges if each.url.endswith("/delete") and each.status]


WORDLESS = """<!doctype html><title>店</title><dialog open class=cookie-consent>
<form class=cookie-consent__form onsubmit="return false">
<button value=no onclick="document.cookie='choice=no';closest('dialog').remove()">✿</button>
<button value=yes onclick="document.cookie='choice=yes';closest('dialog').remove()">❀</button>
</form></dialog>"""


def test_a_second_opinion_is_asked_where_we_see_nothing(tmp_path: Path) -> None:
    pytest.importorskip("duckduckgo_autoconsent", reason="the optional extra `consent`")
    website, banners = inspected(WORDLESS, tmp_path)
    assert banners["ignored"].found_by.startswith("autoconsent: ")
    assert (choice(website, "refused"), choice(website, "accepted")) == ("no", "yes")


LATE = f"""<!doctype html><title>店</title><p>商品</p>
<div id=bar class=cookie-notice style="{BAR};display:none"><p>{TEXT}</p>
<button onclick="document.cookie='choice=no';bar.remove()">拒绝</button>
<button onclick="document.cookie='choice=yes';bar.remove()">同意</button></div>
<script>setTimeout(() => {{ bar.style.display = 'block' }}, 6000)</script>"""


def test_a_banner_that_is_hidden_until_a_script_shows_it_is_waited_for(tmp_path: Path) -> None:
    with serving({"/": LATE}) as site:
        website = seen(site.url(), tmp_path)
    assert [b.found for b in website.banners] == [True, True, True]
    assert {b.done for b in website.banners} >= {"refused", "accepted"}
    assert {c.value for c in website.cookies if c.name == "choice"} == {"no", "yes"}
