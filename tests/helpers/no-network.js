// Loaded into octavo before anything else (`node --import`): whatever would reach the network is written down in the
// file that OCTAVO_NETWORK_LOG names, and fails.
import {appendFileSync} from 'node:fs';
import {createRequire, syncBuiltinESMExports} from 'node:module';

const require = createRequire(import.meta.url);

function forbid(name, object, method) {
  object[method] = () => {
    appendFileSync(process.env.OCTAVO_NETWORK_LOG, `${name}.${method}\n`);
    throw new Error(`the network was reached for: ${name}.${method}`);
  };
}

const net = require('node:net');
const dns = require('node:dns');
forbid('Socket', net.Socket.prototype, 'connect');
forbid('Server', net.Server.prototype, 'listen');
for (const method of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  forbid('dns', dns, method);
  forbid('dns/promises', dns.promises, method);
}
forbid('dgram', require('node:dgram'), 'createSocket');
forbid('globalThis', globalThis, 'fetch');
for (const name of ['http', 'https']) {
  forbid(name, require(`node:${name}`), 'request');
  forbid(name, require(`node:${name}`), 'get');
}
forbid('http2', require('node:http2'), 'connect');
forbid('tls', require('node:tls'), 'connect');
syncBuiltinESMExports();
