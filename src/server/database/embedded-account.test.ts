import { describe, expect, it } from 'vitest';
import { asAccount, chooseAccount } from './embedded-account.ts';
import type { Account, AccountFacts } from './embedded-account.ts';

const nobody = { uid: 65534, gid: 65534 };
const facts = (change: Partial<AccountFacts>): AccountFacts => ({
  uid: 0,
  hasName: true,
  dataOwner: undefined,
  nobody,
  canEnter: () => true,
  canMap: () => true,
  ...change,
});

const cases: [string, Partial<AccountFacts>, Account | undefined][] = [
  ['an ordinary account runs it itself', { uid: 1000 }, { kind: 'self' }],
  ['Windows knows no such numbers', { uid: undefined }, { kind: 'self' }],
  [
    'an account without a name is shown as nobody',
    { uid: 1000, hasName: false },
    { kind: 'mapped' },
  ],
  [
    'without a name and without namespaces nothing can be done',
    { uid: 1000, hasName: false, canMap: () => false },
    undefined,
  ],
  ['root steps down to nobody', {}, { kind: 'switched', ...nobody }],
  [
    'root steps down to the owner of the data',
    { dataOwner: { uid: 7, gid: 8 } },
    { kind: 'switched', uid: 7, gid: 8 },
  ],
  ['root in a closed folder is shown as nobody', { canEnter: () => false }, { kind: 'mapped' }],
  ['data that belong to root stay so', { dataOwner: { uid: 0, gid: 0 } }, { kind: 'mapped' }],
  [
    'a closed folder without namespaces means moving out',
    { canEnter: () => false, canMap: () => false },
    { kind: 'relocated', ...nobody },
  ],
];

describe('the account PostgreSQL runs as', () => {
  it.each(cases)('%s', (_, change, expected) => {
    expect(chooseAccount(facts(change))).toEqual(expected);
  });

  it('is put before the command where it is only shown as nobody', () => {
    const { program, args } = asAccount({ kind: 'mapped' }, '/bin/postgres', ['-D', '/data']);
    expect([program, ...args].join(' ')).toBe(
      'unshare --user --map-user=65534 --map-group=65534 /bin/postgres -D /data',
    );
  });
});
