// Runs a program of this repository with a Node that can run it. Plain JavaScript for Node 20: this
// file is all that the machine's own Node must understand.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.dirname(import.meta.dirname);
const runtime = path.join(root, 'runtime');
const compiled = path.join(root, 'node_modules/.cache/compiled');

/**
 * Installs what is missing, then runs a TypeScript file; ends this process with its exit code.
 *
 * @param {string} script path below the repository
 * @param {string[]} args
 */
export async function run(script, args) {
  const node = findNode();
  if (!isInstalled(root)) {
    install(node, root, 'Đang cài các thư viện còn thiếu (cần mạng, chừng một phút)…');
  }
  process.exitCode = await runWith(node, path.join(root, script), args);
}

/** The machine's own Node where it is new enough, else the one kept in runtime/. */
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 22 && minor >= 18) || major >= 24) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = path.join(runtime, 'node_modules', name);
  const binary = path.join(folder, system === 'win' ? 'bin/node.exe' : 'bin/node');
  if (existsSync(binary) && isInstalled(runtime)) return binary;
  const known = readPackages(path.join(runtime, 'package-lock.json'));
  if (known[`node_modules/${name}`] === undefined) {
    fail(
      `Node của máy là ${process.versions.node} và không có Node 24 đóng gói cho hệ máy này (${system}-${process.arch}): hãy cài Node từ 22.18 trở lên rồi chạy lại.`,
    );
  }
  const sentence = `Node của máy là ${process.versions.node}; đang tải Node 24 riêng cho Thước Đo (cần mạng, chỉ một lần)…`;
  install(process.execPath, runtime, sentence);
  // npm passes over an optional package that it cannot fetch.
  if (!existsSync(binary)) fail('Không tải được Node 24: hãy kiểm tra mạng rồi chạy lại.');
  return binary;
}

/**
 * Whether the folder's packages are those of its lock file. Compares names and versions, not file
 * times, which a checkout changes. npm writes its own list last, so a broken installation has none.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const list = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(list);
  const packages = Object.entries(wanted).filter(([place]) => place !== '');
  return packages.every(([place, wish]) => {
    const found = present[place];
    return found === undefined ? !isNeeded(wish) : found.version === wish.version;
  });
}

/**
 * Whether a package must be there. Of the optional ones only those made for this very system.
 *
 * @param {{ optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: unknown }} wish
 */
function isNeeded({ optional, os = [], cpu = [], libc }) {
  const isMadeForUs = [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
  return optional !== true || (isMadeForUs && libc === undefined);
}

/** @param {string} file */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * @param {string} node
 * @param {string} folder
 * @param {string} sentence what to tell the person who waits
 */
function install(node, folder, sentence) {
  console.error(sentence);
  const flags = [
    'ci',
    '--prefix',
    folder,
    '--include=dev',
    '--include=optional',
    '--no-engine-strict',
    '--loglevel=notice',
    '--ignore-scripts',
  ];
  const npm = findNpm();
  const [program, first] = npm === undefined ? ['npm', []] : [node, [npm]];
  const result = spawnSync(program, [...first, ...flags], {
    cwd: folder,
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    env: environmentFor(node),
    shell: npm === undefined && process.platform === 'win32',
  });
  if (result.status === 0) return;
  if (result.signal !== null) process.exit(130);
  fail(
    'Không cài được các thư viện (lời của npm ở trên): hãy kiểm tra mạng và quyền ghi vào thư mục này rồi chạy lại.',
  );
}

/** npm's own program, to be run by the Node we chose; undefined if only a command "npm" is known. */
function findNpm() {
  const besideNode = path.join(
    path.dirname(process.execPath),
    '../lib/node_modules/npm/bin/npm-cli.js',
  );
  const inPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'npm'))
    .filter((file) => existsSync(file))
    .map((file) => realpathSync(file));
  const candidates = [process.env['npm_execpath'] ?? '', besideNode, ...inPath];
  return candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
}

/**
 * @param {string} node
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function runWith(node, script, args) {
  // The channel lets the child notice our death, even by kill -9.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Modules are compiled once, not at every start; where the folder cannot be written, Node does without.
    env: { NODE_COMPILE_CACHE: compiled, ...environmentFor(node) },
  });
  // A terminal sends Ctrl-C to the child itself; what is sent to us alone is passed on.
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY;
  process.on('SIGINT', () => atTerminal || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`Không chạy được "${node}": ${error.message}`));
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
}

/** @param {string} node */
function environmentFor(node) {
  const folders = [path.dirname(node), process.env['PATH'] ?? ''];
  return { ...process.env, NODE: node, PATH: folders.join(path.delimiter) };
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
