import { notifications } from '@mantine/notifications';
import { useLanguage } from '../../language/language.tsx';
import { correctionOf, takesEffect, type CorrectionFields } from './correction.ts';
import { useCorrect } from './use-reading.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import type { FigureItem } from './items.ts';

export interface CorrectionFormProps {
  reading: DocumentReading;
  item: FigureItem;
  /** Chosen already, from the alternatives. */
  firstChoice: string | null;
  close: () => void;
  accept: () => void;
  /** Resolves when nothing decided is on its way to the server any more. */
  allSent: () => Promise<void>;
}

/** Saves a correction, accepts the figure where nothing speaks against it, and says what was done and learned. */
export function useSaveCorrection(props: CorrectionFormProps) {
  const { reading, item, close, accept, allSent } = props;
  const { words } = useLanguage();
  const { saved, savedOnly, learnt } = words.reading.correction;
  const { mutate, error, isPending } = useCorrect(reading.summary.id, allSent);
  const { quote, indicator } = item.figure.finding;
  const save = (form: CorrectionFields) => {
    const body = correctionOf(item.no, form);
    if (body === null) return;
    mutate(body, {
      onSuccess: (answer) => {
        const isTaken = takesEffect(answer, item.no);
        if (isTaken) accept();
        close();
        const said = isTaken ? saved(quote) : savedOnly(quote);
        const learned = body.learn && indicator !== null ? learnt(indicator) : '';
        notifications.show({ message: `${said} ${learned}`.trim() });
      },
    });
  };
  return { save, error, isPending };
}
