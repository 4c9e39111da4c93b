import { showSubmissionRoute } from '../../../contract/round/submission.ts';
import { queryOf } from '../../api-client.ts';

/** One unit's return; its drafts on this desk are held apart and laid over it. */
export function submissionQuery(id: number, includeUnapproved: boolean) {
  return queryOf(
    showSubmissionRoute,
    { submission: id },
    includeUnapproved ? { includeUnapproved: 'yes' as const } : {},
  );
}
