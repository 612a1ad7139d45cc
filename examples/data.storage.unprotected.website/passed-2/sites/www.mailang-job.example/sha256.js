// SHA-256 (FIPS 180-4) for pages without crypto.subtle.
function sha256(text) {
  var bytes = new TextEncoder().encode(text), length = bytes.length, words = [], i, j;
  var prime = [], cube = [], root = [], isPrime = {};
  for (var n = 2; prime.length < 64; n++) {
    if (isPrime[n] === undefined) {
      for (i = n * n; i < 400; i += n) isPrime[i] = false;
      prime.push(n); cube.push((Math.pow(n, 1 / 3) * 4294967296) | 0); root.push((Math.pow(n, 0.5) * 4294967296) | 0);
    }
  }
  var hash = root.slice(0, 8), total = ((length + 8) >> 6) + 1;
  for (i = 0; i < total * 16; i++) words[i] = 0;
  for (i = 0; i < length; i++) words[i >> 2] |= bytes[i] << (24 - (i % 4) * 8);
  words[length >> 2] |= 0x80 << (24 - (length % 4) * 8);
  words[total * 16 - 1] = length * 8;
  var rotr = function (x, n) { return (x >>> n) | (x << (32 - n)); };
  for (j = 0; j < words.length; j += 16) {
    var w = words.slice(j, j + 16), h = hash.slice();
    for (i = 0; i < 64; i++) {
      if (i > 15) {
        var x = w[i - 15], y = w[i - 2];
        w[i] = (w[i - 16] + (rotr(x, 7) ^ rotr(x, 18) ^ (x >>> 3)) + w[i - 7] + (rotr(y, 17) ^ rotr(y, 19) ^ (y >>> 10))) | 0;
      }
      var a = h[0], e = h[4];
      var t1 = h[7] + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & h[5]) ^ (~e & h[6])) + cube[i] + w[i];
      var t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & h[1]) ^ (a & h[2]) ^ (h[1] & h[2]));
      h = [(t1 + t2) | 0].concat(h.slice(0, 7)); h[4] = (h[4] + t1) | 0;
    }
    for (i = 0; i < 8; i++) hash[i] = (hash[i] + h[i]) | 0;
  }
  return hash.map(function (v) { return ('00000000' + (v >>> 0).toString(16)).slice(-8); }).join('');
}
