"""Further pages are chosen by what they say, and forms are filled but not sent."""

import json
from pathlib import Path

import pytest

from rectitude.evidence.website import Website
from rectitude.text import Unable
from website import Site, inspected, seen, serving

pytestmark = pytest.mark.e2e

PAGES = {
    "/": """<title>首页</title><a href=/news>新闻</a><a href=/logout>退出登录</a>
        <a href=/app.apk>下载</a><a href=/in>登录</a><a href=/p>隐私政策</a>
        <a href=http://elsewhere.example/>别处的登录</a>""",
    "/news": "<title>新闻</title>",
    "/p": "<title>隐私政策</title><a href=/list>第三方信息共享清单</a>",
    "/list": "<title>清单</title>",
    "/in": """<title>登录</title><form action=/send method=post>
        <label>手机号 <input name=a></label><input name=pw type=password placeholder=密码>
        <label>验证码 <input name=code></label>
        <label><input type=checkbox checked name=ads> 接收推广</label>
        <button>登录</button></form>
        <script>document.querySelector('[name=a]').addEventListener('input',
            e => navigator.sendBeacon('/typed', e.target.value))</script>""",
    "/send": "sent",
    "/typed": "",
}


@pytest.fixture(name="site")
def _site() -> Site:
    with serving(dict(PAGES)) as site:
        yield site


def test_pages_that_say_how_people_are_treated_come_first(site: Site, tmp_path: Path) -> None:
    website = seen(site.url(), tmp_path, pages=4)
    assert [page.role for page in website.pages] == ["home", "privacy", "login", "third-parties"]


def test_all_pages_are_visited_if_there_is_room_but_none_that_acts(
    site: Site, tmp_path: Path
) -> None:
    website = seen(site.url(), tmp_path, pages=20)
    assert [page.title for page in website.pages] == ["首页", "隐私政策", "登录", "清单", "新闻"]
    assert not any("logout" in line for line in site.asked)
    assert site.asked.count("GET /app.apk") == 1  # its beginning is read: that is no visit


def test_a_form_is_typed_key_by_key_and_left(site: Site, tmp_path: Path) -> None:
    website = seen(site.url("/in"), tmp_path)
    (form,) = website.pages[0].forms
    assert [field.known for field in form.fields] == ["mobile", "password", "", ""]
    assert form.fields[3].checked
    assert not form.submitted
    mobile = website.personas[0].values["mobile"]
    sent = [e for e in website.exchanges if e.url.endswith("/typed") and e.request_body]
    in_order = sorted(sent, key=lambda each: each.moment.sequence)  # records come as answers do
    typed = [each.request_body.data.decode() for each in in_order]
    assert typed == [mobile[: n + 1] for n in range(len(mobile))]
    assert {e.moment.phase for e in website.exchanges if e.url.endswith("/typed")} == {"forms"}
    assert not any("/send" in line for line in site.asked)


def test_a_form_is_submitted_if_the_operator_says_so(site: Site, tmp_path: Path) -> None:
    website = seen(site.url("/in"), tmp_path, submit_forms=True)
    assert website.pages[0].forms[0].submitted
    assert "POST /send" in site.asked


@pytest.mark.parametrize("word", ["立即支付", "获取验证码", "Delete account"])
def test_a_form_that_pays_deletes_or_sends_a_code_is_never_submitted(
    word: str, site: Site, tmp_path: Path
) -> None:
    site.pages["/in"] = PAGES["/in"].replace("<button>登录", f"<button>{word}")
    website = seen(site.url("/in"), tmp_path, submit_forms=True)
    assert not website.pages[0].forms[0].submitted
    assert "POST /send" not in site.asked


def test_a_test_account_is_used_and_its_secrets_stay_out_of_the_bundle(
    site: Site, tmp_path: Path
) -> None:
    token = "eyJhbGciOiJIUzI1NiJ9.secret-of-the-account"
    site.pages["/"] = "<script>document.title = document.cookie + localStorage.token</script>"
    state = {
        "cookies": [
            {
                "name": "session",
                "value": token,
                "domain": "site.localhost",
                "path": "/",
                "expires": -1,
            }
            | {"httpOnly": False, "secure": False, "sameSite": "Lax"}
        ],
        "origins": [
            {
                "origin": site.url("").rstrip("/"),
                "localStorage": [{"name": "token", "value": token}],
            }
        ],
    }
    file = tmp_path / "state.json"
    file.write_text(json.dumps(state))
    bundle = inspected(site.url(), tmp_path, storage_state=str(file))
    website = bundle.gather(Website)
    assert website.pages[0].title == "session=******"
    assert {c.name: c.value for c in website.cookies} == {"session": "***"}
    assert not any(token.encode() in bundle.members.read(name) for name in bundle.names())


def test_a_file_that_is_no_storage_state_is_told_in_one_line(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.write_text("[1]")
    with pytest.raises(Unable, match="storage state"):
        inspected(site.url(), tmp_path, storage_state=str(file))
