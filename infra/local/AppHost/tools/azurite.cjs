// Runs Azurite until standard input ends: whoever started it has closed the pipe on purpose or has died. Both end in Azurite's own
// shutdown, which writes what it holds in memory to the disk. Signals are ignored, because Ctrl-C reaches every process of a terminal
// at once and storage must be the last to go.
'use strict';

const path = require('node:path');

const [, , root, ...options] = process.argv;
const entry = path.join(root, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js');
const shutdownBoundMs = 8000;

const once = process.once;
process.once = (event, listener) => (event === 'SIGINT' || event === 'SIGTERM' ? process : once.call(process, event, listener));
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

process.stdin.resume();
process.stdin.on('end', () => {
  setTimeout(() => process.exit(1), shutdownBoundMs).unref();
  if (!process.emit('message', 'shutdown')) process.exit(0);
});

process.argv = [process.argv[0], entry, ...options];
require(entry);
