import { type FileScan, fileScanNames } from '../../../contract/evidence.ts';
import { useLanguage } from '../../language/language.tsx';

/** Said beside a file that could not be looked through for marks of secrecy; nothing beside others. */
export function ScanNote({ scan }: { scan: FileScan | null }) {
  const { say } = useLanguage();
  const note = scan === null ? null : fileScanNames[scan];
  return note === null ? null : <small className="quiet"> ({say(note)})</small>;
}
