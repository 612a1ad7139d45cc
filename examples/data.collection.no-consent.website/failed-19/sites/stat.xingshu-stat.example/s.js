(function(){
  var id = (document.cookie.match(/(?:^|; )_xs_vid=([^;]+)/) || [])[1];
  if (!id) {
    id = Array.from(crypto.getRandomValues(new Uint8Array(12)),b=>b.toString(16).padStart(2,'0')).join('');
    document.cookie = '_xs_vid=' + id + '; max-age=31536000; path=/';
  }
  var beacon = new Image();
  beacon.src = 'http://collect.xingshu-stat.example/v.gif?vid=' + id + '&u=' + encodeURIComponent(location.href);
})();
