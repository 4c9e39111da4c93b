import { Refusal } from '../core/kernel/refusal.ts';
import type { RefusalKind } from '../core/kernel/refusal.ts';
import { StartupFault } from '../server/startup-fault.ts';
import { UsageFault } from './command.ts';

/** Refusals and their exit codes: the one table. 1 is for faults of the machine, 2 for usage. */
const exitCodeOf = {
  'not-valid': 3,
  'not-found': 4,
  'not-signed-in': 5,
  'not-allowed': 5,
  'not-possible-now': 6,
} as const satisfies Record<RefusalKind, number>;

/**
 * Tells a person on standard error why a command did not do its work.
 *
 * @returns the exit code
 */
export function reportError(error: unknown): number {
  if (error instanceof StartupFault) {
    console.error(error.message);
    return 1;
  }
  if (error instanceof UsageFault) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof Refusal) {
    console.error(error.text.vi);
    for (const fault of error.faults) {
      console.error(`  ${fault.place.join(' › ')}: ${fault.message.vi}`);
    }
    return exitCodeOf[error.kind];
  }
  console.error('Lỗi ngoài dự tính của chương trình; dữ liệu không bị thay đổi. Chi tiết:');
  console.error(error);
  return 70;
}
