import type { Words } from './vi.ts';

/** Words for values that a unit proposes beside figures entered above it. */
export const proposalWordsEn: Pick<Words, 'proposals'> = {
  proposals: {
    above: 'Figures entered above the unit',
    aboveHelp:
      'Figures of this period that no submission of the unit gave. Where one is not right, propose another value; the calling unit decides.',
    noneAbove: 'No figure of this period was entered above the unit so far.',
    propose: 'Propose another value',
    proposeFor: (name) => `Propose another value: ${name}`,
    title: (name) => `Propose another value for “${name}”`,
    standing: (amount) => `Value that stands: ${amount}`,
    value: (unit) => `Value proposed (${unit})`,
    same: 'The same as the value that stands.',
    reasonHelp: 'What it rests on: a survey, minutes, a register…',
    evidence: 'Attached file (pdf, picture, docx, xlsx, up to 10 MB)',
    send: 'Send the proposal',
    sent: 'The proposal was sent; you are told when it is decided.',
    ofFigure: 'The unit proposes another value',
    waitingFor: 'Values proposed by units',
    waitingCount: (count) => `${count} ${count === 1 ? 'proposal waits' : 'proposals wait'}`,
    none: 'No unit proposed another value.',
    states: { waiting: 'waits for a decision', accepted: 'accepted', declined: 'declined' },
    by: (office, when) => `Proposed by ${office} at ${when}`,
    decidedBy: (office, when) => `Decided by ${office} at ${when}`,
    stood: 'stood then',
    proposed: 'proposed',
    accept: 'Accept',
    decline: 'Decline',
    acceptTitle: (unit, amount) => `Accept ${amount} of ${unit}?`,
    acceptHelp: 'It becomes the figure; the old value stays among its vintages.',
    declineTitle: (unit, amount) => `Decline ${amount} of ${unit}?`,
    accepted: 'Accepted: the new value counts at once.',
    declined: 'Declined; the unit is told why.',
  },
};
