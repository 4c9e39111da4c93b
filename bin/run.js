#!/usr/bin/env node
// node bin/run.js <name> …: runs tools/<name>.ts, or <folder>/<name>.ts of another folder.
import { run } from './bootstrap.js';

const [name = '', ...args] = process.argv.slice(2);
await run(name.includes('/') ? `${name}.ts` : `tools/${name}.ts`, args);
