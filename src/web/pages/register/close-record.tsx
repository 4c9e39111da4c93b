import type { RecordRow } from '../../../contract/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { DatedRecordAct } from './dated-record-act.tsx';
import { useWriteRecord } from './use-write-register.ts';

interface CloseRecordProps {
  record: RecordRow;
  code: string;
  done: () => void;
}

/** Closes a record from a day, with the reason. */
export function CloseRecord({ record, code, done }: CloseRecordProps) {
  const said = useLanguage().words.register.record;
  const { act } = useWriteRecord(code, record.id, done);
  return (
    <DatedRecordAct
      act={act}
      word={said.close}
      title={said.closeTitle(record.name)}
      help={said.closeHelp}
      onDo={(from, reason) => act.mutate({ act: 'close', version: record.version, from, reason })}
    />
  );
}
