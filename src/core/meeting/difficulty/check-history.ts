import type { Bilingual } from '../../kernel/bilingual.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { DifficultyAct } from './difficulty.ts';
import { isAbove, stateOn, stepAfter } from './difficulty-state.ts';
import { difficultyActNames, difficultyStepNames, ownerLevelNames } from './difficulty-names.ts';

/** Everything wrong with one more act after a history: its day, its step, its level. Empty when nothing is. */
export function actFaults(
  before: readonly DifficultyAct[],
  { on, deed }: Pick<DifficultyAct, 'on' | 'deed'>,
): Bilingual[] {
  const last = before.reduce<PlainDate | null>(
    (latest, act) => (latest === null || act.on > latest ? act.on : latest),
    null,
  );
  if (last === null) return deed.kind === 'raise' ? [] : [notRaised];
  const state = stateOn(before, last);
  if (state === null) return [notRaised];
  const faults: Bilingual[] = [];
  if (on < last)
    faults.push({
      vi: `Ngày của bước này không được trước bước liền trước (${last}).`,
      en: `The day must not lie before the act before it (${last}).`,
    });
  if (stepAfter(state.step, deed.kind) === null) {
    const act = difficultyActNames[deed.kind];
    const step = difficultyStepNames[state.step];
    faults.push({
      vi: `Không thể “${act.vi}” khi khó khăn ở bước “${step.vi}”.`,
      en: `“${act.en}” is not possible while it is “${step.en}”.`,
    });
  }
  if (deed.kind === 'escalate' && !isAbove(deed.owner.level, state.owner.level)) {
    const level = ownerLevelNames[state.owner.level];
    faults.push({
      vi: `Kiến nghị phải gửi lên cấp cao hơn cấp “${level.vi}”.`,
      en: `A recommendation goes to a level above “${level.en}”.`,
    });
  }
  return faults;
}

const notRaised: Bilingual = {
  vi: 'Bước đầu tiên phải là nêu khó khăn.',
  en: 'The first act must raise the difficulty.',
};
