import type { vacancyWordsVi } from './vi-vacancy.ts';

export const vacancyWordsEn: typeof vacancyWordsVi = {
  vacancy: {
    title: (units: number) =>
      units === 1
        ? 'The submission of 1 unit will stand still halfway'
        : `The submissions of ${units} units will stand still halfway`,
    lead: 'Nobody can do what is listed here. No figure is lost, but submissions stay there until somebody can.',
    office: {
      reporter: 'Fill and send',
      head: 'Approve: head of the unit',
      department: 'Approve: department that owns the indicator',
      city: 'Approve: unit that called the round',
    },
    why: {
      nobody: 'there is no account',
      'invited-only': 'invited, nobody has come yet',
      'sender-only': 'only the very sender, and this round lets nobody approve their own',
    },
    invite: (unit: string) => `Invite somebody of ${unit}`,
    ask: 'Ask an administrator to invite: role “Reporter” or “Approver”, at that very unit. A right to approve above is none in place of a head below.',
    confirm: 'I know, open it nevertheless',
    here: (unit: string, why: string) =>
      `This submission waits for approval at ${unit}, where ${why}. The figures are safe; tell the planner or an administrator.`,
  },
};
