import { useState } from 'react';
import type { EvidenceFile } from '../../../contract/evidence.ts';
import { useLanguage } from '../../language/language.tsx';
import { evidenceEndings, readEvidenceFile } from '../../ui/file/evidence-file.ts';
import { base64Of } from '../../ui/file/base64-of.ts';
import { FileField } from '../../ui/file/file-field.tsx';
import styles from './difficulty.module.css';

const MOST = 3;

/** Files that go with an act, three at most. */
export function FilesField(props: {
  files: EvidenceFile[];
  change: (files: EvidenceFile[]) => void;
}) {
  const { files, change } = props;
  const { difficulties } = useLanguage().words;
  const [isWrong, setWrong] = useState(false);
  const add = async (file: File) => {
    const read = readEvidenceFile(file);
    const isFit = 'mediaType' in read && file.size > 0;
    setWrong(!isFit);
    if (!isFit) return;
    change([...files, { name: file.name, ...read, content: await base64Of(file) }].slice(0, MOST));
  };
  return (
    <div className={styles['files']}>
      <FileField
        label={difficulties.file}
        accept={evidenceEndings}
        take={(file) => void add(file)}
      />
      {files.length > 0 && (
        <ul>
          {files.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {isWrong && <p role="alert">{difficulties.wrongFile}</p>}
    </div>
  );
}
