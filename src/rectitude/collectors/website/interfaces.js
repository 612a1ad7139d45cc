// Sets a breakpoint on each interface whose calls are watched, by the debugger's own `debug`. What is
// called leaves its name in `variable`, and its first argument where `toldApart` names it.
(variable, toldApart, listener, events) => {
  const watch = (name, called) => {
    const argument = toldApart.includes(name) ? ', arguments[0]' : '';
    const left = `(${variable} = ['${name}'${argument}], true)`;
    const motion = events.map((event) => `arguments[0] === '${event}'`).join(' || ');
    debug(called, name === listener ? `(${motion}) && ${left}` : left);
  };
  const add = (name, owner, key, part) => {
    try {
      const prototype = owner && (owner.prototype || owner);
      const described = prototype && Object.getOwnPropertyDescriptor(prototype, key);
      const called = described && (part ? described[part] : described.value);
      if (typeof called === 'function') watch(name, called);
    } catch { /* an interface that this browser does not have */ }
  };
  const methods = {
    CookieStore: ['set'], HTMLCanvasElement: ['toDataURL', 'toBlob'], OffscreenCanvas: ['convertToBlob'],
    CanvasRenderingContext2D: ['getImageData'], OffscreenCanvasRenderingContext2D: ['getImageData'],
    WebGLRenderingContext: ['getParameter', 'readPixels', 'getSupportedExtensions'],
    WebGL2RenderingContext: ['getParameter', 'readPixels', 'getSupportedExtensions'],
    BaseAudioContext: ['createOscillator', 'createDynamicsCompressor'], OfflineAudioContext: ['startRendering'],
    AnalyserNode: ['getFloatFrequencyData'], RTCPeerConnection: ['createDataChannel', 'createOffer'],
    Navigator: ['getBattery', 'getGamepads'], NavigatorUAData: ['getHighEntropyValues'],
    MediaDevices: ['enumerateDevices', 'getUserMedia'], Geolocation: ['getCurrentPosition', 'watchPosition'],
    Sensor: ['start'], Clipboard: ['read', 'readText'], Notification: ['requestPermission'],
    FontFaceSet: ['check'], SpeechSynthesis: ['getVoices'],
  };
  for (const [owner, names] of Object.entries(methods)) {
    for (const name of names) {
      add(`${owner}.${name}`, self[owner], name);
      if (owner === 'Notification') add(`${owner}.${name}`, {prototype: self[owner]}, name);
    }
  }
  const getters = {
    Navigator: ['plugins', 'mimeTypes', 'hardwareConcurrency', 'deviceMemory'],
    WorkerNavigator: ['hardwareConcurrency', 'deviceMemory'],
  };
  for (const [owner, names] of Object.entries(getters)) {
    for (const name of names) add(`${owner}.${name}`, self[owner], name, 'get');
  }
  add('Document.cookie=', self.Document, 'cookie', 'set');
  add('EventTarget.addEventListener', self.EventTarget, 'addEventListener');
}
