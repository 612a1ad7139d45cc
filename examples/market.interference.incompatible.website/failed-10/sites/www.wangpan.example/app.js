document.getElementById('app').innerHTML='<h1>网盘</h1><p>保存与分享文件。</p><footer><a href="https://beian.miit.gov.cn/">京ICP备20260052号-1</a></footer>'
