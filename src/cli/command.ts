import { parseArgs } from 'node:util';

interface Flag {
  readonly type: 'string' | 'boolean';
  /** One line in Vietnamese. */
  readonly summary: string;
  /** What stands for the value in the help: "số". */
  readonly value?: string;
}

type Flags = Readonly<Record<string, Flag>>;

type ValuesOf<F extends Flags> = {
  readonly [K in keyof F]?: F[K]['type'] extends 'string' ? string : boolean;
};

interface Description<F extends Flags> {
  readonly name: string;
  /** One line in Vietnamese. */
  readonly summary: string;
  readonly flags: F;
  /** What the command takes beside its flags: "<tệp hoặc thư mục>"; left out for nothing. */
  readonly operands?: string;
}

interface Definition<F extends Flags> extends Description<F> {
  /** Does it; the answer, if any, is the exit code. */
  readonly run: (flags: ValuesOf<F>, operands: string[]) => Promise<number | void>;
}

/** One word after `npx thuocdo`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** @returns the exit code */
  readonly run: (args: string[]) => Promise<number>;
}

/** The command was written wrongly; the message says how, in Vietnamese. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** Makes a command of its description: flags are parsed, `--help` is answered. */
export function defineCommand<const F extends Flags>(definition: Definition<F>): Command {
  const help = writeHelp(definition);
  return {
    name: definition.name,
    summary: definition.summary,
    help,
    run: async (args) => {
      const { values, positionals } = parse(definition, args);
      if (values['help'] === true) {
        console.log(help);
        return 0;
      }
      // parseArgs checked every flag against its declared type.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await definition.run(values as ValuesOf<F>, positionals)) ?? 0;
    },
  };
}

function parse(
  definition: Description<Flags>,
  args: string[],
): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(definition.flags).map(([name, { type }]) => [name, { type }]),
  );
  try {
    return parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: definition.operands !== undefined,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageFault(
      `Lệnh viết sai (${reason}); xem "npx thuocdo ${definition.name} --help".`,
      { cause: error },
    );
  }
}

function writeHelp({ name, summary, flags, operands }: Description<Flags>): string {
  const rows = Object.entries(flags).map(([flag, { value, summary: meaning }]) => [
    value === undefined ? `--${flag}` : `--${flag} <${value}>`,
    meaning,
  ]);
  rows.push(['--help', 'in phần giúp này']);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const lines = rows.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`);
  const usage = ['npx thuocdo', name, operands, '[tùy chọn]'].filter(Boolean).join(' ');
  return [summary, '', `Cách dùng: ${usage}`, '', ...lines].join('\n');
}
