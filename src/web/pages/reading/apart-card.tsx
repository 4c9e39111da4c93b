import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import type { ApartItem } from './items.ts';
import { SentenceQuote } from './sentence-quote.tsx';
import { sentenceOf } from './sentence-of.ts';

/** A number that is no figure, and why. */
export function ApartCard({ reading, item }: { reading: DocumentReading; item: ApartItem }) {
  const { words, say } = useLanguage();
  return (
    <>
      <SentenceQuote
        text={reading.text}
        sentence={sentenceOf(reading, item)}
        number={item.range}
        fate={item.fate}
        lit={null}
      />
      <section>
        <h3>{words.reading.apartTitle}</h3>
        <p>{say(item.why)}</p>
      </section>
    </>
  );
}
