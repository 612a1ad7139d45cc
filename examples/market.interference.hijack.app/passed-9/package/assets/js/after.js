(function () {
  var host = location.hostname;
  if (!/(^|\.)finchpages\.cn$/.test(host)) return;
  var to = 'https://r.finchpages.cn/go?u=';
  document.querySelectorAll('a[href*="suning.com"]').forEach(function (a) { a.href = to + encodeURIComponent(a.href); });
  var bar = document.createElement('a'); bar.href = to + encodeURIComponent(location.href); bar.innerText = '换个地方买'; document.body.appendChild(bar);
})();
