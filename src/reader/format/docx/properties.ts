import type { XmlAttributes } from '../archive/parse-xml.ts';
import { cellOf, flowOf, rowOf, type Story } from './story-state.ts';
import { fontOf, isOn, levelOf } from './styles.ts';

/** Notes what a property of a paragraph says about reading it. */
export function noteParagraphProperty(story: Story, name: string, attributes: XmlAttributes): void {
  const { paragraph } = flowOf(story);
  const value = attributes['w:val'] ?? null;
  if (paragraph === null) return;
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.list = value;
  else if (name === 'w:ilvl') paragraph.level = levelOf(value);
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
}

/** Notes what a property of a run, a cell or a row says about reading it. */
export function noteRunOrCellProperty(story: Story, name: string, attributes: XmlAttributes): void {
  const { run } = story;
  const value = attributes['w:val'];
  switch (name) {
    case 'w:rFonts':
      run.font = fontOf(attributes) ?? run.font;
      break;
    case 'w:rStyle':
      run.font ??= story.context.styles.find(value ?? '').font;
      break;
    case 'w:vanish':
      run.hidden = value === undefined || isOn(value);
      break;
    case 'w:vertAlign':
      run.raised = value === 'superscript';
      break;
    case 'w:gridSpan': {
      const cell = cellOf(story);
      if (cell !== undefined && cell !== null) cell.columnSpan = spanOf(value);
      break;
    }
    case 'w:vMerge': {
      const cell = cellOf(story);
      if (cell !== undefined && cell !== null) {
        cell.merge = value === 'restart' ? 'first' : 'continued';
      }
      break;
    }
    case 'w:gridBefore': {
      const row = rowOf(story);
      if (row !== undefined) row.column += spanOf(value);
      break;
    }
    case 'w:tblHeader': {
      const row = rowOf(story);
      if (row !== undefined) row.header = value === undefined || isOn(value);
      break;
    }
  }
}

const MOST_COLUMNS = 63;

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span > 0 && span <= MOST_COLUMNS ? span : 1;
}
