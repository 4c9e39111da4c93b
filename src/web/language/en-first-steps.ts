import type { firstStepsWordsVi } from './vi-first-steps.ts';

export const firstStepsWordsEn: typeof firstStepsWordsVi = {
  firstSteps: {
    title: 'What comes next',
    lead: 'From a new installation to the first approved figure.',
    done: 'done',
    hide: 'Hide this',
    targets: 'Load units, indicators and the resolution',
    targetsHelp:
      'On the server: npx thuocdo import <folder of the pack>. A pattern: docs/how-to/set-up-your-own-authority.md.',
    targetsDone: (count: number) => `${count} targets of resolutions are here.`,
    people: 'Invite those who fill and those who approve',
    peopleHelp:
      'One reporter and one approver for each unit; besides an approver at the unit that calls, and at each department that owns an indicator.',
    peopleDone: (count: number) =>
      count === 1 ? '1 person has come in.' : `${count} people have come in.`,
    peopleAsk: 'Ask an administrator to invite them.',
    round: 'Open the first reporting round',
    roundHelp:
      'Choose period, units, form. Before it opens you are told which unit has nobody to fill or to approve.',
    roundDone: (count: number) =>
      count === 1 ? '1 round was opened.' : `${count} rounds were opened.`,
    figures: 'Approve the first figures',
    figuresHelp: 'What the last level approves is published; the scorecard changes at once.',
    figuresDone: (count: number) => `${count} figures are published.`,
  },
};
