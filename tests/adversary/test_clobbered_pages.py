"""A field whose name shadows a property of its form, or an image one of the document, hides nothing."""

import msgspec
import pytest

from rectitude.evidence.consent import Banner
from rectitude.evidence.page import Form
from rectitude.evidence.website import Website
from website import inspected, serving

pytestmark = pytest.mark.e2e

PAGE = """<!DOCTYPE html><html lang=zh><title>会员</title><body>
<form id=members action=/send style="padding: 1em"><p>会员登记</p>
<label>手机号 <input id=mobile></label> <a href=/about>关于我们</a> <button>提交</button>
<p>京ICP备12345678号-1</p></form>
<form style="position: fixed; bottom: 0; left: 0; right: 0; background: #eee; padding: 1em">
<p>我们使用 Cookie 统计访问。</p><button type=button>全部拒绝</button>
<button type=button>全部同意</button></form>
<script>
const names = new Set(['changedAt', 'fields', 'numbers', 'controls', 'choices', 'kept', '$']);
for (let of = document.forms[0]; of; of = Object.getPrototypeOf(of))
  for (const name of Object.getOwnPropertyNames(of)) names.add(name);
for (let of = document; of; of = Object.getPrototypeOf(of))
  for (const name of Object.getOwnPropertyNames(of)) names.add(name);
const body = document.body, make = kind => Document.prototype.createElement.call(document, kind);
for (const form of [...document.forms]) for (const name of names) {
  const input = Object.assign(make('input'), {type: 'hidden'});
  HTMLInputElement.prototype.setAttribute.call(input, PROPERTY, 'PREFIX' + name);
  Element.prototype.append.call(form, input);
}
for (const name of names) {
  const image = make('img');
  image.setAttribute(PROPERTY, 'PREFIX' + name);
  image.setAttribute('id', 'PREFIX' + name);
  body.append(image);
}
</script>"""


def page(prefix: str) -> str:
    return PAGE.replace("PROPERTY", "'name'").replace("PREFIX", prefix)


def unnamed(form: Form) -> Form:
    return msgspec.structs.replace(form, action="")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Website, Banner]]:
    """Return what was read of the page with shadowing names, and of the same with harmless ones."""
    found = {}
    for prefix in ("", "harmless-"):
        with serving({"/": page(prefix)}) as site:
            bundle = inspected(site.url(), tmp_path_factory.mktemp("site"))
            website = bundle.gather(Website)
            assert website is not None
            found[prefix] = website, next(bundle.records(Banner))
    return found


def test_a_clobbered_page_is_read_like_any_other(
    read: dict[str, tuple[Website, Banner]],
) -> None:
    (shadowed, _), (plain, _) = read.values()
    ours, theirs = shadowed.pages[0], plain.pages[0]
    assert ours.problem == theirs.problem == ""
    assert "会员登记" in ours.text
    assert ours.text == theirs.text
    assert (ours.title, ours.language, ours.height) == ("会员", "zh", theirs.height)
    assert [(link.text, link.box, link.visible) for link in ours.links] == [
        (link.text, link.box, link.visible) for link in theirs.links
    ]
    assert [(item.text, item.box, item.visible, item.hidden_by) for item in ours.footer] == [
        (item.text, item.box, item.visible, item.hidden_by) for item in theirs.footer
    ]
    assert len(ours.links) == len(ours.footer) == 1


def test_its_forms_are_filled(read: dict[str, tuple[Website, Banner]]) -> None:
    (shadowed, _), (plain, _) = read.values()
    ours, theirs = (list(map(unnamed, site.pages[0].forms)) for site in (shadowed, plain))
    assert ours == theirs
    assert [field.known for form in ours for field in form.fields] == ["mobile"]


def test_its_banner_is_found(read: dict[str, tuple[Website, Banner]]) -> None:
    (_, ours), (_, theirs) = read.values()
    assert ours.found
    assert ours.box == theirs.box
    assert [c.offer for c in ours.controls] == [c.offer for c in theirs.controls] != []
