import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './readings.module.css';

const READABLE = '.docx,.pdf,.xlsx,.html,.htm,.txt';

/** Where files are dropped or chosen; several at once are read one after the other. */
export function DropZone({ take }: { take: (files: File[]) => void }) {
  const { words } = useLanguage();
  const { reading } = words;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const takeAll = (files: FileList | null) => {
    if (files !== null && files.length > 0) take([...files]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeAll(event.dataTransfer.files);
  };
  return (
    <div
      className={styles['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={onDrop}
    >
      <Icon name="readings" size={34} />
      <p className={styles['dropTitle']}>{isOver ? reading.dropNow : reading.drop}</p>
      <button
        type="button"
        className={styles['chooseButton']}
        onClick={() => input.current?.click()}
      >
        {reading.choose}
      </button>
      <p className={styles['formats']}>{reading.formats}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={READABLE}
        aria-label={reading.choose}
        onChange={({ target }) => {
          takeAll(target.files);
          // The same file chosen again is a new wish.
          target.value = '';
        }}
      />
    </div>
  );
}
