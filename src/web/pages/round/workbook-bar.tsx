import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Submission } from '../../../contract/round/submission.ts';
import { largestForm, readFormRoute } from '../../../contract/round/submission-workbook.ts';
import { withQuery } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { base64Of } from '../../ui/file/base64-of.ts';
import { ChooseFile } from '../../ui/file/choose-file.tsx';
import type { Grid } from './use-grid.ts';
import { useWorkbook } from './use-workbook.ts';
import { WorkbookDialog } from './workbook-dialog.tsx';
import styles from './workbook.module.css';

/** The form as a workbook: out to be filled without a line, and back with a look before anything is changed. */
export function WorkbookBar({ submission, grid }: { submission: Submission; grid: Grid }) {
  const { words, language } = useLanguage();
  const [isTooLarge, setTooLarge] = useState(false);
  const trip = useWorkbook(submission.id);
  const choose = async (file: File) => {
    setTooLarge(file.size > largestForm);
    if (file.size > largestForm) return;
    // What is typed here and not saved yet would be laid over what the file brings.
    if (await grid.flush()) trip.look(await base64Of(file));
    else notifications.show({ color: 'red', message: words.entry.unsavedFirst });
  };
  const path = readFormRoute.path.replace(':submission', String(submission.id));
  return (
    <div className={`${styles['bar']} no-print`}>
      <Button
        component="a"
        download
        variant="default"
        href={withQuery(path, { language })}
        leftSection={<Icon name="download" size={16} />}
      >
        {words.workbook.download}
      </Button>
      {grid.isOpen && (
        <>
          <ChooseFile
            label={words.workbook.load}
            accept=".xlsx"
            variant="default"
            loading={trip.isLooking}
            take={(file) => void choose(file)}
          />
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/rounds/$id/import"
                params={{ id: String(submission.roundId) }}
              />
            )}
          >
            {words.tableImport.link}
          </Button>
        </>
      )}
      {isTooLarge && <p role="alert">{words.workbook.tooLarge}</p>}
      {trip.lookError !== null && <ProblemNotice error={trip.lookError} />}
      {trip.preview !== null && <WorkbookDialog trip={trip} preview={trip.preview} grid={grid} />}
    </div>
  );
}
