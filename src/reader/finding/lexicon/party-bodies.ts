import { phrases } from '../phrase/phrases.ts';

/** Bodies of the Party before the name of their place. */
export const partyBodies = { body: phrases(`đảng bộ | đảng ủy | chi bộ | ban chấp hành đảng bộ`) };
