import { describe, expect, it } from 'vitest';
import { checkRedefinition, checkRegister, Register } from './register.ts';
import { clearance } from './register.fixture.ts';

const changed = (key: string, over: object): Register =>
  Register.parse({
    ...clearance,
    fields: clearance.fields.map((field) => (field.key === key ? { ...field, ...over } : field)),
  });

const places = (faults: readonly { place: readonly (string | number)[] }[]): string[] =>
  faults.map(({ place }) => place.join('.'));

describe('the definition of a register', () => {
  it('is sound as it stands', () => {
    expect(checkRegister(clearance)).toEqual([]);
  });

  it.each<[string, Register, string[]]>([
    [
      'needs a name field of text',
      { ...clearance, nameField: clearance.fields[2]!.key },
      ['nameField'],
    ],
    ['needs a name that is required', changed('name', { isRequired: false }), ['nameField']],
    [
      'keeps money in units of money',
      changed('capital', { measureUnit: 'hectare' }),
      ['fields.4.measureUnit'],
    ],
    [
      'keeps money out of numbers',
      changed('planned', { measureUnit: 'million-usd' }),
      ['fields.2.measureUnit'],
    ],
    ['names a field once', changed('planned', { key: 'cleared' }), ['fields.3.key']],
    [
      'names a choice once',
      changed('kind', { choices: [...kinds(), ...kinds()] }),
      ['fields.1.choices.2', 'fields.1.choices.3'],
    ],
  ])('%s', (_, register, expected) => {
    expect(places(checkRegister(register))).toEqual(expected);
  });

  it.each<[string, Register, string[]]>([
    ['may rename a field', changed('cleared', { name: { vi: 'Đã xong', en: 'Done' } }), []],
    [
      'may add a choice',
      changed('kind', {
        choices: [...kinds(), { code: 'estate', name: { vi: 'Khu dân cư', en: 'Estate' } }],
      }),
      [],
    ],
    ['drops no field', { ...clearance, fields: clearance.fields.slice(0, -1) }, ['fields']],
    ['drops no choice', changed('kind', { choices: kinds().slice(1) }), ['fields.1']],
    [
      'changes no measure unit',
      changed('cleared', { measureUnit: 'square-kilometre' }),
      ['fields.3'],
    ],
    ['opens no data about persons', changed('member', { group: 'figures' }), ['fields.9']],
  ])('when it is changed: %s', (_, register, expected) => {
    expect(places(checkRedefinition(clearance, register))).toEqual(expected);
  });
});

function kinds(): { code: string; name: { vi: string; en: string } }[] {
  const field = clearance.fields.find(({ key }) => key === 'kind');
  return field?.kind === 'choice' ? field.choices : [];
}
