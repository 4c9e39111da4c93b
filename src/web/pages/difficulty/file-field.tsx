import { useState } from 'react';
import { SentFile } from '../../../contract/difficulty.ts';
import { largestEvidence } from '../../../contract/evidence.ts';
import { useLanguage } from '../../language/language.tsx';
import { base64Of } from '../reading/send-document.ts';
import styles from './difficulty.module.css';

const office = 'application/vnd.openxmlformats-officedocument';
const mediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
} as const satisfies Record<string, SentFile['mediaType']>;

const MOST = 3;

/** Files that go with an act, three at most. */
export function FileField(props: { files: SentFile[]; change: (files: SentFile[]) => void }) {
  const { files, change } = props;
  const { difficulties } = useLanguage().words;
  const [isWrong, setWrong] = useState(false);
  const add = async (file: File) => {
    const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
    const mediaType = Object.entries(mediaTypes).find(([one]) => one === ending)?.[1];
    const isFit = mediaType !== undefined && file.size > 0 && file.size <= largestEvidence;
    setWrong(!isFit);
    if (!isFit) return;
    change(
      [...files, { name: file.name, mediaType, content: await base64Of(file) }].slice(0, MOST),
    );
  };
  return (
    <div className={styles['files']}>
      <label>
        {difficulties.file}
        <input
          type="file"
          accept={Object.keys(mediaTypes)
            .map((ending) => `.${ending}`)
            .join()}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void add(file);
            target.value = '';
          }}
        />
      </label>
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
