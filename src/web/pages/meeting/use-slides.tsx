import type { ReactNode } from 'react';
import type { MeetingPage } from '../../../contract/meeting.ts';
import type { Pack } from '../../../core/meeting/review/pack.ts';
import { useLanguage } from '../../language/language.tsx';
import {
  Contradictions,
  Explanations,
  LastConclusions,
  OverdueTasks,
  Recommendations,
} from './pack-view.tsx';
import { ConclusionLines } from './conclusion-lines.tsx';
import { TitleSlide } from './title-slide.tsx';

export type Slide = { target: Pack['targets'][number] } | { content: ReactNode };

/** How many rows can be read on one page from the back of a hall. */
const rowsOfSlide = 8;

/**
 * First what became of the last conclusions, then the targets, then what else stands out, last what this meeting
 * concluded; empty lists have no page, long ones several.
 */
export function useSlides(page: MeetingPage, pack: Pack): Slide[] {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const list = <Item,>(
    items: readonly Item[],
    title: string,
    show: (some: Item[]) => ReactNode,
  ): Slide[] => {
    const count = Math.ceil(items.length / rowsOfSlide);
    return Array.from({ length: count }, (_, at) => ({
      content: (
        <>
          <h1>
            {title}
            {count > 1 && ` (${said.slide(at + 1, count)})`}
          </h1>
          <div>{show(items.slice(at * rowsOfSlide, (at + 1) * rowsOfSlide))}</div>
        </>
      ),
    }));
  };
  return [
    { content: <TitleSlide page={page} pack={pack} /> },
    ...list(pack.conclusions, said.lastConclusions, (items) => <LastConclusions items={items} />),
    ...pack.targets.map((target) => ({ target })),
    ...list(pack.contradictions, said.contradictions, (items) => <Contradictions items={items} />),
    ...list(pack.overdueTasks, said.overdueTasks, (items) => <OverdueTasks items={items} />),
    ...list(pack.recommendations, said.recommendations, (items) => (
      <Recommendations items={items} />
    )),
    ...list(pack.explanations, said.explanations, (items) => <Explanations items={items} />),
    ...list(page.conclusions, said.conclusions, (items) => <ConclusionLines items={items} />),
  ];
}
