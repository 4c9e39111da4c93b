import type { RowShape } from '../database/upsert-rows.ts';

/** How the lists of a pack lie in tables. */
export const rowShapes = {
  unit: {
    table: 'unit',
    key: ['unit_id'],
    columns: {
      unit_id: 'text',
      code: 'text',
      valid_from: 'date',
      valid_to: 'date',
      name: 'text',
      unit_type: 'text',
      area_km2: 'numeric',
      population: 'integer',
    },
  },
  placement: {
    table: 'unit_placement',
    key: ['tree', 'unit_id', 'valid_from'],
    columns: {
      tree: 'text',
      unit_id: 'text',
      parent_id: 'text',
      valid_from: 'date',
      valid_to: 'date',
    },
  },
  headship: {
    table: 'headship',
    key: ['unit_id', 'office', 'valid_from'],
    columns: {
      unit_id: 'text',
      office: 'text',
      holder: 'text',
      valid_from: 'date',
      valid_to: 'date',
    },
  },
  successionPart: {
    table: 'succession_part',
    key: ['from_unit_id', 'to_unit_id', 'allocation'],
    columns: {
      succession_id: 'integer',
      from_unit_id: 'text',
      to_unit_id: 'text',
      share: 'numeric',
      allocation: 'text',
    },
  },
  indicator: {
    table: 'indicator',
    key: ['indicator_code'],
    columns: { indicator_code: 'text' },
  },
  indicatorVersion: {
    table: 'indicator_version',
    key: ['indicator_code', 'version'],
    columns: {
      indicator_code: 'text',
      version: 'integer',
      valid_from: 'date',
      valid_to: 'date',
      name_vi: 'text',
      name_en: 'text',
      definition_vi: 'text',
      definition_en: 'text',
      kind: 'text',
      direction: 'text',
      measure_unit: 'text',
      price_basis: 'text',
      scope: 'text',
      periodicity: 'texts',
      owner_unit_id: 'text',
      formula: 'text',
      parts: 'texts',
      additive: 'boolean',
      synonyms: 'texts',
    },
  },
  document: {
    table: 'document',
    key: ['document_id'],
    columns: {
      document_id: 'text',
      kind: 'text',
      title: 'text',
      issuer: 'text',
      document_number: 'text',
      dated_from: 'date',
      dated_to: 'date',
      date_note: 'text',
      address: 'text',
      address_note: 'text',
      handling_mark: 'text',
    },
  },
  resolution: {
    table: 'resolution',
    key: ['resolution_id'],
    columns: {
      resolution_id: 'text',
      title: 'text',
      decided_by: 'text',
      unit_id: 'text',
      term_start: 'date',
      term_end: 'date',
      first_year: 'integer',
      last_year: 'integer',
      stated_target_count: 'integer',
      state: 'text',
      state_note: 'text',
      document_id: 'text',
    },
  },
  programme: {
    table: 'programme',
    key: ['programme_id'],
    columns: {
      programme_id: 'text',
      resolution_id: 'text',
      kind: 'text',
      name: 'text',
      first_year: 'integer',
      last_year: 'integer',
      field: 'text',
      document_id: 'text',
      place: 'text',
    },
  },
  target: {
    table: 'target',
    key: ['target_id'],
    columns: {
      target_id: 'text',
      resolution_id: 'text',
      position: 'integer',
      number: 'text',
      wording: 'text',
      name_vi: 'text',
      name_en: 'text',
      clause: 'text',
      is_main: 'boolean',
      rule: 'text',
      rule_count: 'integer',
      state: 'text',
      state_note: 'text',
      source_note: 'text',
    },
  },
  targetPart: {
    table: 'target_part',
    key: ['target_id', 'part_no'],
    columns: {
      target_id: 'text',
      part_no: 'integer',
      indicator_code: 'text',
      unit_id: 'text',
      definition: 'json',
    },
  },
  evidence: {
    table: 'target_evidence',
    key: ['target_id', 'part_no', 'document_id'],
    columns: {
      target_id: 'text',
      part_no: 'integer',
      completed_on: 'date',
      known_since: 'date',
      document_id: 'text',
      statement: 'text',
    },
  },
  planLine: {
    table: 'plan_line',
    key: ['plan_line_id'],
    columns: {
      plan_line_id: 'text',
      indicator_code: 'text',
      unit_id: 'text',
      period_id: 'text',
      scope: 'text',
      price_basis: 'text',
      measure_unit: 'text',
      assigner: 'text',
      bound: 'text',
      qualifier: 'text',
    },
  },
  planLineVersion: {
    table: 'plan_line_version',
    key: ['plan_line_id', 'version_no'],
    columns: {
      plan_line_id: 'text',
      version_no: 'integer',
      kind: 'text',
      value: 'numeric',
      decided_on: 'date',
      document_id: 'text',
      place: 'text',
    },
  },
  period: {
    table: 'period',
    key: ['period_id'],
    columns: { period_id: 'text', kind: 'text', starts_on: 'date', ends_before: 'date' },
  },
  claim: {
    table: 'claim',
    key: ['claim_id'],
    columns: {
      claim_id: 'text',
      document_id: 'text',
      place: 'text',
      quotation: 'text',
      kind: 'text',
      indicator_code: 'text',
      unit_id: 'text',
      period_id: 'text',
      scope: 'text',
      price_basis: 'text',
      value: 'numeric',
      measure_unit: 'text',
      print_precision: 'integer',
      qualifier: 'text',
      direction: 'text',
      base: 'json',
      grade: 'text',
      data_through: 'date',
      known_since: 'date',
      resolution_id: 'text',
      note: 'text',
    },
  },
  register: {
    table: 'register',
    key: ['register_code'],
    columns: { register_code: 'text', unit_id: 'text', content: 'json' },
  },
  record: {
    table: 'register_record',
    key: ['record_id'],
    columns: { record_id: 'text', register_code: 'text', unit_id: 'text' },
  },
  recordAct: {
    table: 'record_act',
    key: ['record_id', 'act_no'],
    columns: {
      record_id: 'text',
      act_no: 'integer',
      kind: 'text',
      holds_from: 'date',
      values: 'json',
      reason: 'text',
      undoes: 'integer',
      to_unit_id: 'text',
      document_id: 'text',
      known_since: 'date',
      office: 'text',
    },
  },
} as const satisfies Record<
  string,
  | RowShape<'unit'>
  | RowShape<'unit_placement'>
  | RowShape<'headship'>
  | RowShape<'succession_part'>
  | RowShape<'indicator'>
  | RowShape<'indicator_version'>
  | RowShape<'document'>
  | RowShape<'resolution'>
  | RowShape<'programme'>
  | RowShape<'target'>
  | RowShape<'target_part'>
  | RowShape<'target_evidence'>
  | RowShape<'plan_line'>
  | RowShape<'plan_line_version'>
  | RowShape<'period'>
  | RowShape<'claim'>
  | RowShape<'register'>
  | RowShape<'register_record'>
  | RowShape<'record_act'>
>;
