// navigator.userAgent
export const client = agent => /Quark/.test(agent)
  ? '<p>当前浏览器不支持收听，请下载溪指浏览器打开本页。</p>'
  : '<p>第 48 期</p><button>播放</button>';
