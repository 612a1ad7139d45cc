import { client } from './client.js';
export function start(box) { box.innerHTML = client(navigator.userAgent); }
