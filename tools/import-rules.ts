import { testFile } from './source-files.ts';

/** Which files may import what. Paths are relative to the repository. */
export interface ImportRule {
  /** The files it speaks about. */
  readonly from: RegExp;
  /** Files it does not speak about after all. */
  readonly except?: RegExp;
  /** What they must not import: a file's path, or a package's name. */
  readonly never: (target: string, from: string) => boolean;
  /** Said to whoever breaks it. */
  readonly because: string;
}

const isPackage = (target: string): boolean => !/^(src|tools|e2e|benchmarks)\//.test(target);
const isNode = (target: string): boolean => target.startsWith('node:');
const isUnder = (target: string, ...folders: string[]): boolean =>
  folders.some((folder) => target.startsWith(`src/${folder}/`));

/** The folders of the core, each using only those before it. */
export const coreOrder = [
  'kernel',
  'permission',
  'period',
  'organisation',
  'indicator',
  'figure',
  'resolution',
  'target',
  'reconciliation',
  'register',
  'task',
  'meeting',
  'report',
] as const;

const rankInCore = (file: string): number =>
  coreOrder.findIndex((folder) => isUnder(file, `core/${folder}`));

const sliceOf = (file: string): string => file.split('/').slice(0, 3).join('/');

export const importRules: readonly ImportRule[] = [
  {
    // The core is calculated by server, page and test alike; it must mean the same in each.
    from: /^src\/core\//,
    except: testFile,
    never: (target) => isPackage(target) && target !== 'zod' && target !== 'big.js',
    because: 'core is pure: of libraries only zod (schemas) and big.js (decimals)',
  },
  {
    // Even a test of the core needs no server and no page.
    from: /^src\/core\//,
    never: (target) => !isPackage(target) && !isUnder(target, 'core'),
    because: 'core imports only core',
  },
  {
    // One direction keeps the field readable from first to last page, and free of cycles. An
    // earlier thing that points at a later one holds its id; ids live in kernel.
    from: /^src\/core\//,
    never: (target, from) => isUnder(target, 'core') && rankInCore(target) > rankInCore(from),
    because: `each core folder imports only those before it: ${coreOrder.join(', ')}`,
  },
  {
    // A folder without a place in the order would be outside the rule above.
    from: /^src\/core\//,
    never: (_, from) => rankInCore(from) === -1,
    because: 'a new core folder needs its place in coreOrder (tools/import-rules.ts)',
  },
  {
    // The contract is read by the page as well as by the server.
    from: /^src\/contract\//,
    except: testFile,
    never: (target) =>
      isPackage(target) ? target !== 'zod' : !isUnder(target, 'core', 'contract'),
    because: 'contract imports core and zod: it is shared by server and page',
  },
  {
    // Bytes in, findings out: a reader can be tried on any document without a machine around it.
    from: /^src\/reader\//,
    except: testFile,
    never: (target) => isNode(target) || (!isPackage(target) && !isUnder(target, 'core', 'reader')),
    because: 'reader imports core and libraries for documents, no node and no server',
  },
  {
    from: /^src\/writer\//,
    except: testFile,
    never: (target) => isNode(target) || (!isPackage(target) && !isUnder(target, 'core', 'writer')),
    because: 'writer imports core and libraries for documents, no node and no server',
  },
  {
    // Round trips (what we write we can read back) are tested across the two.
    from: /^src\/(reader|writer)\/.*\.test\.ts$/,
    never: (target) => !isPackage(target) && !isUnder(target, 'core', 'reader', 'writer'),
    because: 'tests of reader and writer may cross between the two, and go nowhere else',
  },
  {
    from: /^src\/server\//,
    never: (target) => isUnder(target, 'web', 'cli'),
    because: 'the server knows neither pages nor commands',
  },
  {
    // A store writes; if two slices write the same table, no rule about it can be kept.
    from: /^src\/server\//,
    except: testFile,
    never: (target, from) => target.endsWith('.store.ts') && sliceOf(target) !== sliceOf(from),
    because: "another slice's store is private: read its *.views.ts, or call its act",
  },
  {
    // What the public may see is one reviewed list; other slices must not leak in sideways.
    from: /^src\/server\/publication\//,
    never: (target) =>
      isUnder(target, 'server') && !isUnder(target, 'server/database', 'server/publication'),
    because: 'publication reads only server/database, core and contract',
  },
  {
    from: /^src\/web\//,
    except: testFile,
    never: (target) =>
      isNode(target) || (!isPackage(target) && !isUnder(target, 'web', 'core', 'contract')),
    because: 'pages import core and contract, and reach the server only through the contract',
  },
  {
    // A part of the interface that knows a slice cannot be used by another one.
    from: /^src\/web\/ui\//,
    never: (target) => isUnder(target, 'web/pages'),
    because: 'web/ui knows no slice',
  },
  {
    from: /^src\/cli\//,
    never: (target) => isUnder(target, 'web', 'reader', 'writer'),
    because: 'commands call acts of the server',
  },
  {
    from: /^src\//,
    never: (target) => /^(tools|e2e|benchmarks)\//.test(target),
    because: 'nothing in the product imports tools, e2e or benchmarks',
  },
  {
    // Files that prepare tests pull in the test runner, which an installation may not have.
    from: /^src\//,
    except: new RegExp(`${testFile.source}|/test-[a-z-]+\\.tsx?$`),
    never: (target) => /^(vitest|fast-check)(\/|$)|\/test-[a-z-]+\.tsx?$/.test(target),
    because:
      'only tests, and files named test-…, *.arbitrary.ts, *.builder.ts or *.fixture.ts import the test runner',
  },
  {
    // Barrels make cycles and hide where a thing lives.
    from: /\/index\.tsx?$/,
    never: () => true,
    because: 'no index files: import the file that has the thing',
  },
];
