#!/usr/bin/env node
// node bin/run.js <name> …: runs tools/<name>.ts.
import { run } from './bootstrap.js';

const [name, ...args] = process.argv.slice(2);
await run(`tools/${name}.ts`, args);
