import { useDisclosure } from '@mantine/hooks';
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import {
  ReadingExportFormat,
  exportReadingRoute,
  type DocumentReading,
} from '../../../contract/reading/reading.ts';
import { withQuery } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DescriptionDialog } from './description-dialog.tsx';
import styles from './reading.module.css';

/** What the document is, and what can be done with the reading as a whole. */
export function ReadingHeader({ reading }: { reading: DocumentReading }) {
  const { words, language } = useLanguage();
  const [isDescribing, describing] = useDisclosure(false);
  const { summary, issuer, unit } = reading;
  const isLocked = summary.state === 'accepted';
  return (
    <header>
      <p className={`${styles['back']} no-print`}>
        <Link to="/readings" className="no-print">
          ← {words.reading.back}
        </Link>
      </p>
      <div className={styles['title']}>
        <h1 lang="vi">{summary.title}</h1>
        <div className={`${styles['tools']} no-print`}>
          <button
            type="button"
            className="tool-button"
            disabled={isLocked}
            title={isLocked ? words.reading.describeLocked : undefined}
            onClick={describing.open}
          >
            {words.reading.describe}
          </button>
          <ExportMenu id={summary.id} />
        </div>
      </div>
      <p className={styles['meta']}>
        <span lang="vi">{issuer ?? words.document.issuerUnsaid}</span>
        <span>
          {summary.documentDate === null
            ? words.reading.list.undated
            : words.reading.list.dated(formatDate(summary.documentDate, language))}
        </span>
        <span>
          {words.reading.fields.unit}: <strong>{unit.name}</strong>
        </span>
        <span>{summary.fileName ?? words.reading.list.pasted}</span>
        <span>{words.reading.list.readOn(formatDate(summary.readOn, language))}</span>
      </p>
      {isDescribing && <DescriptionDialog reading={reading} close={describing.close} />}
    </header>
  );
}

function ExportMenu({ id }: { id: string }) {
  const { words, language } = useLanguage();
  const path = exportReadingRoute.path.replace(':id', encodeURIComponent(id));
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className="tool-button">
          <Icon name="download" size={16} /> {words.reading.export}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ReadingExportFormat.options.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            download
            href={withQuery(path, { format, language })}
          >
            {format.toUpperCase()}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {words.reading.print}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
