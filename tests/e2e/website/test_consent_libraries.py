"""The four best known consent libraries, as published, are refused and accepted."""

import re
from pathlib import Path

import pytest

from rectitude.evidence.website import Website
from website import Pages, Site, seen, serving

pytestmark = pytest.mark.e2e

MODULES = Path(__file__).parents[2] / "node_modules"

KLARO = """<script>var klaroConfig = {acceptAll: true, mustConsent: false, storageMethod: 'cookie',
  lang: 'en', translations: {en: {purposes: {stats: 'Statistics'}}},
  services: [{name: 'tracker', title: 'Tracker', purposes: ['stats'],
    callback: yes => { if (yes) document.cookie = 'tracker=1'; }}]};</script>
<script src=/klaro/dist/klaro.js></script>"""

OSANO = """<link rel=stylesheet href=/cookieconsent/build/cookieconsent.min.css>
<script src=/cookieconsent/build/cookieconsent.min.js></script><script>
window.cookieconsent.initialise({type: 'opt-in', palette: {popup: {background: '#000'},
  button: {background: '#f1d600'}}, onStatusChange(status) {
  if (status === 'allow') document.cookie = 'tracker=1'; }});</script>"""

VANILLA = """<link rel=stylesheet href=/vanilla-cookieconsent/dist/cookieconsent.css>
<script src=/vanilla-cookieconsent/dist/cookieconsent.umd.js></script><script>
CookieConsent.run({categories: {necessary: {enabled: true, readOnly: true}, analytics: {}},
  onConsent() { if (CookieConsent.acceptedCategory('analytics')) document.cookie = 'tracker=1'; },
  language: {default: 'zh', translations: {zh: {consentModal: {title: '我们使用 Cookie',
    description: '用于统计访问情况。', acceptAllBtn: '全部接受', acceptNecessaryBtn: '全部拒绝',
    showPreferencesBtn: '管理偏好'}, preferencesModal: {sections: []}}}}});</script>"""

TARTEAUCITRON = """<script src=/tarteaucitronjs/tarteaucitron.js></script><script>
tarteaucitron.init({privacyUrl: '', bodyPosition: 'bottom', hashtag: '#tac', cookieName: 'tac',
  orientation: 'middle', showAlertSmall: false, cookieslist: false, DenyAllCta: true,
  AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false, removeCredit: true,
  moreInfoLink: false, mandatory: false});
tarteaucitron.services.tracker = {key: 'tracker', type: 'analytic', name: 'Tracker', uri: '',
  needConsent: true, cookies: ['tracker'], js: () => { document.cookie = 'tracker=1'; }};
(tarteaucitron.job = tarteaucitron.job || []).push('tracker');</script>"""

LIBRARIES = {"klaro": KLARO, "osano": OSANO, "vanilla": VANILLA, "tarteaucitron": TARTEAUCITRON}


class _Files(dict):
    """Pages, and behind them the files of the installed packages."""

    def get(self, path: str, default: object = None) -> object:
        file = MODULES / path.lstrip("/")
        return super().get(path) or (file.read_bytes() if file.is_file() else default)


def served(library: str) -> Site:
    page = f"<!doctype html><html lang=en><title>shop</title><body><p>goods</p>{LIBRARIES[library]}"
    pages: Pages = _Files({"/": page})
    return serving(pages)


def tracked(website: Website, context: str) -> bool:
    """Return whether the tracker's cookie was in the jar at any time of a context."""
    return any(c.moment.context == context and c.name == "tracker" for c in website.cookies)


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_published_library_is_refused_and_accepted(library: str, tmp_path: Path) -> None:
    with served(library) as site:
        website = seen(site.url(), tmp_path)
    banners = {banner.moment.context: banner for banner in website.banners}
    assert {context: banner.done for context, banner in banners.items()} == {
        "ignored": "ignored",
        "refused": "refused",
        "accepted": "accepted",
    }
    assert re.search("cookie|consent|services", banners["ignored"].text, re.IGNORECASE)
    assert not tracked(website, "ignored")
    assert not tracked(website, "refused")
    assert tracked(website, "accepted")
