/** Runs a TypeScript file of this project: node lib/scripts/run.js FILE [ARGUMENT...] */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import './setup/typescript.js';

const file = process.argv.splice(2, 1)[0];
if (!file) throw new Error('Name the file to run.');
await import(pathToFileURL(resolve(file)).href);
