import { accountCommands } from './account-command.ts';
import { auditCommands } from './audit-command.ts';
import { UsageFault } from './command.ts';
import type { Command } from './command.ts';
import { exchangeCommands } from './exchange-commands.ts';
import { findingsCommands } from './findings-command.ts';
import { forecastCommands } from './forecast-commands.ts';
import { installationCommands } from './installation-commands.ts';
import { readCommands } from './read-commands.ts';
import { roundCommands } from './round-commands.ts';
import { reportError } from './report-error.ts';
import { scorecardCommands } from './scorecard-command.ts';

/** One line per slice. */
const commands: readonly Command[] = [
  ...installationCommands,
  ...scorecardCommands,
  ...findingsCommands,
  ...exchangeCommands,
  ...readCommands,
  ...accountCommands,
  ...auditCommands,
  ...roundCommands,
  ...forecastCommands,
];

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(listCommands());
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    throw new UsageFault(`Không có lệnh "${name}".\n\n${listCommands()}`);
  }
  return command.run(args);
}

function listCommands(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  const hint = 'Xem thêm: npx thuocdo <lệnh> --help';
  return ['Cách dùng: npx thuocdo <lệnh> [tùy chọn]', '', ...lines, '', hint].join('\n');
}

// "npx thuocdo … | head" closes our output before we are done: no fault of anyone's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70);
});

// The exit is explicit: an open handle of a library must not keep a finished command alive.
process.exit(await run(process.argv.slice(2)).catch(reportError));
