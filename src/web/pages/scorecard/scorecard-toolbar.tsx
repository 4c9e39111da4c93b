import { Menu, Popover } from '@mantine/core';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { Colour, Judgement } from '../../../core/target/target.ts';
import { ExportFormat, exportScorecardRoute } from '../../../contract/export.ts';
import type { Scorecard } from '../../../contract/scorecard.ts';
import { withQuery } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDensity } from '../../ui/density.ts';
import { Icon } from '../../ui/icon.tsx';
import { ownersOf, readSort } from './scorecard-rows.ts';
import { HideableColumn, listOf, toggled } from './scorecard-search.ts';
import { useScorecardSearch } from './use-scorecard-search.ts';
import styles from './scorecard-toolbar.module.css';

export function ScorecardToolbar({ scorecard, shown }: { scorecard: Scorecard; shown: number }) {
  const { words, say } = useLanguage();
  const { search, change } = useScorecardSearch();
  const owners = [...new Set(scorecard.rows.flatMap(ownersOf))];
  const judgements = Judgement.options.filter((label) => scorecard.counts.byJudgement[label]);
  return (
    <div className={`${styles['toolbar']} no-print`}>
      <input
        type="search"
        data-page-filter
        aria-label={words.scorecard.filterText}
        placeholder={words.scorecard.filterText}
        value={search.q ?? ''}
        onChange={({ target }) => change({ q: target.value === '' ? undefined : target.value })}
      />
      <select
        aria-label={words.scorecard.judgement}
        value={search.judgement ?? ''}
        onChange={({ target }) =>
          change({ judgement: target.value === '' ? undefined : target.value })
        }
      >
        <option value="">
          {words.scorecard.judgement}: {words.all.toLowerCase()}
        </option>
        {judgements.map((label) => (
          <option key={label} value={label}>
            {say(judgementNames[label])}
          </option>
        ))}
      </select>
      {owners.length > 0 && (
        <select
          aria-label={words.scorecard.owner}
          value={search.owner ?? ''}
          onChange={({ target }) =>
            change({ owner: target.value === '' ? undefined : target.value })
          }
        >
          <option value="">
            {words.scorecard.owner}: {words.all.toLowerCase()}
          </option>
          {owners.map((owner) => (
            <option key={owner}>{owner}</option>
          ))}
        </select>
      )}
      <ViewChoices scorecard={scorecard} />
      <ShownInWords shown={shown} all={scorecard.rows.length} />
    </div>
  );
}

function ViewChoices({ scorecard }: { scorecard: Scorecard }) {
  const { words, language } = useLanguage();
  const { search, change } = useScorecardSearch();
  const { density, switchDensity } = useDensity();
  const hidden = listOf(search.hide, HideableColumn.options);
  const { id } = scorecard.resolution;
  return (
    <div className={styles['view']}>
      <Popover position="bottom-end" trapFocus>
        <Popover.Target>
          <button type="button" className={`tool-button ${styles['onTable']}`}>
            <Icon name="columns" size={16} /> {words.scorecard.columns}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <fieldset className={styles['columnChoice']}>
            <legend>{words.scorecard.columns}</legend>
            {HideableColumn.options.map((column) => (
              <label key={column}>
                <input
                  type="checkbox"
                  checked={!hidden.includes(column)}
                  onChange={() =>
                    change({ hide: toggled(search.hide, column, HideableColumn.options) })
                  }
                />
                {words.scorecard.columnNames[column]}
              </label>
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
      <button type="button" className={`tool-button ${styles['onTable']}`} onClick={switchDensity}>
        <Icon name="density" size={16} />
        {density === 'dense' ? words.scorecard.roomy : words.scorecard.dense}
      </button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <button type="button" className="tool-button">
            <Icon name="download" size={16} /> {words.scorecard.exports}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {ExportFormat.options.map((format) => (
            <Menu.Item
              key={format}
              component="a"
              download
              href={withQuery(exportScorecardRoute.path, {
                format,
                resolution: id,
                asOf: scorecard.asOf ?? undefined,
                language,
              })}
            >
              {format.toUpperCase()}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
            {words.frame.print}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** The filter in words, so that nobody takes a part of the table for the whole. */
function ShownInWords({ shown, all }: { shown: number; all: number }) {
  const { words, say } = useLanguage();
  const { search, change } = useScorecardSearch();
  const { where, columnNames } = words.scorecard;
  const colours = listOf(search.colour, Colour.options).map((colour) => words.colours[colour]);
  const judgement = Judgement.safeParse(search.judgement).data;
  const conditions = [
    ...(colours.length > 0 ? [where.colour(colours.join('”, “'))] : []),
    ...(judgement === undefined ? [] : [where.judgement(say(judgementNames[judgement]))]),
    ...(search.owner === undefined ? [] : [where.owner(search.owner)]),
    ...(search.q === undefined ? [] : [where.text(search.q)]),
  ];
  const { column } = readSort(search.sort);
  const order = words.scorecard.sortedBy(
    column === null ? words.scorecard.order : columnNames[column].toLowerCase(),
  );
  return (
    <p className={styles['shown']} aria-live="polite">
      {words.scorecard.showing(shown, all)}
      {conditions.length > 0 && `: ${conditions.join('; ')}`}, {order}.{' '}
      {conditions.length > 0 && (
        <button
          type="button"
          className="plain-button"
          onClick={() =>
            change({ colour: undefined, judgement: undefined, owner: undefined, q: undefined })
          }
        >
          {words.clear}
        </button>
      )}
    </p>
  );
}
