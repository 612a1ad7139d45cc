(function(){var id=(document.currentScript.src.split('?')[1]||'x');var n=Date.now();
document.cookie='Hm_lvt_'+id+'='+Math.floor(n/1000)+'; max-age=31536000; path=/';
document.cookie='HMACCOUNT=8F3A'+Math.random().toString(16).slice(2,14).toUpperCase()+'; max-age=31536000; path=/';
new Image().src='https://hm.baidu.com/hm.gif?cc=1&ck=1&si='+id+'&rnd='+Math.random()+'&u='+encodeURIComponent(location.href);})();