import { describe, expect, it } from 'vitest';
import { readPack } from './read-pack.ts';
import { registerPack } from './register-pack.fixture.ts';

describe('registers in a pack', () => {
  it.each<[string, string, string, string, string]>([
    [
      'a keeper that is no unit',
      'registers.csv',
      '05518@2015-01-01',
      '00000@2015-01-01',
      'registers.csv:2:unit_id',
    ],
    [
      'a name field that is none',
      'registers.csv',
      ',name\n',
      ',stage\n',
      'registers.csv:2:name_field',
    ],
    [
      'money without a unit',
      'register-fields.csv',
      'billion-vnd',
      '',
      'register-fields.csv:4:measure_unit',
    ],
    [
      'money in hectares',
      'register-fields.csv',
      'billion-vnd',
      'hectare',
      'register-fields.csv:4:measure_unit',
    ],
    [
      'a choice of a strange field',
      'register-choices.csv',
      'du-an,stage,built',
      'du-an,colour,built',
      'register-choices.csv:3:field',
    ],
    [
      'a record of a strange register',
      'records.csv',
      'cho,du-an',
      'cho,don-thu',
      'records.csv:3:register_code',
    ],
    ['an act out of order', 'record-acts.csv', 'cau,2,', 'cau,4,', 'record-acts.csv:3:act'],
    ['a change without a reason', 'record-acts.csv', 'Tăng vốn', '', 'record-acts.csv:3:reason'],
    [
      'a document that is not there',
      'record-acts.csv',
      ',bc2,',
      ',bc9,',
      'record-acts.csv:3:document_id',
    ],
    [
      'a value of no act',
      'record-values.csv',
      'cho,1,name',
      'cho,7,name',
      'record-values.csv:8:act',
    ],
    ['a value that does not fit', 'record-values.csv', '12.5', 'nhiều', 'record-acts.csv:2:act'],
    [
      'a choice that is not in the list',
      'record-values.csv',
      ',built',
      ',done',
      'record-acts.csv:3:act',
    ],
  ])('are refused with the place of the fault: %s', (_, fileName, from, to, place) => {
    const places = readPack(registerPack(fileName, from, to)).faults.map((fault) =>
      fault.place.join(':'),
    );
    expect(places).toContain(place);
  });
});
