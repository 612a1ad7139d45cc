(function () {
  var agent = navigator.userAgent;
  if (/MQQBrowser/.test(agent)) {
    document.body.innerHTML = '<p>当前浏览器无法阅读本书，请下载岚山浏览器后打开。</p>';
  }
})();
