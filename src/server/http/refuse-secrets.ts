import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import type { Permission } from '../../core/permission/actor.ts';

/** Passwords and codes are nobody's to look into. */
const notLookedInto: ReadonlySet<Permission> = new Set(['public', 'own-account']);

/**
 * State secrets do not enter the system, by whatever door: a sent text with a mark of secrecy is refused, with its place.
 *
 * @throws Refusal `not-valid` naming every such text
 */
export function refuseSecrets({ permission }: { permission: Permission }, body: unknown): void {
  if (notLookedInto.has(permission)) return;
  const faults = [...secretsIn(body, ['body'])];
  if (faults.length > 0) throw new Refusal('not-valid', notInThisSystem, faults);
}

function* secretsIn(value: unknown, place: (string | number)[]): Generator<Fault> {
  if (typeof value === 'string') {
    if (carriesSecretMark(value)) yield { place, message: notInThisSystem };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* secretsIn(part, [...place, Array.isArray(value) ? Number(key) : key]);
  }
}

export const notInThisSystem = {
  vi: 'Có dấu mật: bí mật nhà nước không đưa vào hệ thống này. Hãy làm theo quy định về bảo vệ bí mật nhà nước.',
  en: 'It carries a mark of secrecy: state secrets do not enter this system.',
};
