import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import styles from './readings.module.css';

/** A report as pasted text. */
export function PasteBox({ take }: { take: (text: string) => void }) {
  const { words } = useLanguage();
  const { reading } = words;
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';
  return (
    <form
      className={styles['paste']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isEmpty) return;
        take(text);
        setText('');
        setAsked(false);
      }}
    >
      <label htmlFor="pasted-text">{reading.paste}</label>
      <textarea
        id="pasted-text"
        lang="vi"
        rows={7}
        placeholder={reading.pastePlaceholder}
        value={text}
        aria-invalid={isAsked && isEmpty}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles['pasteFoot']}>
        <Button type="submit" size="sm" variant={isEmpty ? 'default' : 'filled'}>
          {reading.read}
        </Button>
        {isAsked && isEmpty && (
          <p role="alert" className={styles['fault']}>
            {reading.pasteEmpty}
          </p>
        )}
      </div>
    </form>
  );
}
