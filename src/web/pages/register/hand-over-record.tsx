import { Select } from '@mantine/core';
import { useState } from 'react';
import type { RecordRow } from '../../../contract/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { DatedRecordAct } from './dated-record-act.tsx';
import { useWriteRecord } from './use-write-register.ts';

interface HandOverRecordProps {
  record: RecordRow;
  code: string;
  done: () => void;
}

/** Takes a record of a former unit over for its heir, from a day and with the reason. */
export function HandOverRecord({ record, code, done }: HandOverRecordProps) {
  const said = useLanguage().words.register.record;
  const [chosen, choose] = useState(record.heirs[0]);
  const { act } = useWriteRecord(code, record.id, done);
  if (chosen === undefined) return null;
  return (
    <DatedRecordAct
      act={act}
      word={said.handOver}
      title={said.handOverTitle(record.name)}
      help={said.handOverHelp(record.unitName)}
      onDo={(from, reason) =>
        act.mutate({
          act: 'hand-over',
          toUnitId: chosen.unitId,
          version: record.version,
          from,
          reason,
        })
      }
    >
      <Select
        label={said.heir}
        allowDeselect={false}
        data={record.heirs.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        value={chosen.unitId}
        onChange={(value) =>
          choose(record.heirs.find(({ unitId }) => unitId === value) ?? record.heirs[0])
        }
      />
    </DatedRecordAct>
  );
}
