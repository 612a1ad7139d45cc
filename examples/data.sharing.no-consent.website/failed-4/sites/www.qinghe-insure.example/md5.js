// MD5 (RFC 1321).
function md5(text) {
  var bytes = Array.from(new TextEncoder().encode(text)), length = bytes.length, k = [], i, j;
  var shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  for (i = 0; i < 64; i++) k[i] = (Math.abs(Math.sin(i + 1)) * 4294967296) | 0;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (i = 0; i < 8; i++) bytes.push(i < 4 ? (length * 8 >>> (8 * i)) & 255 : 0);
  var state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (j = 0; j < bytes.length; j += 64) {
    var w = [];
    for (i = 0; i < 16; i++) w[i] = bytes[j + 4 * i] | bytes[j + 4 * i + 1] << 8 | bytes[j + 4 * i + 2] << 16 | bytes[j + 4 * i + 3] << 24;
    var a = state[0], b = state[1], c = state[2], d = state[3], f, g;
    for (i = 0; i < 64; i++) {
      if (i < 16) { f = (b & c) | (~b & d); g = i; }
      else if (i < 32) { f = (d & b) | (~d & c); g = (5 * i + 1) % 16; }
      else if (i < 48) { f = b ^ c ^ d; g = (3 * i + 5) % 16; }
      else { f = c ^ (b | ~d); g = (7 * i) % 16; }
      f = (f + a + k[i] + w[g]) | 0;
      var s = shifts[4 * (i >> 4) + i % 4];
      a = d; d = c; c = b; b = (b + (f << s | f >>> (32 - s))) | 0;
    }
    state = [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
  }
  return state.map(function (v) {
    return [0, 8, 16, 24].map(function (s) { return ('0' + ((v >>> s) & 255).toString(16)).slice(-2); }).join('');
  }).join('');
}
