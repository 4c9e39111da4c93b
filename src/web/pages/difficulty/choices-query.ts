import { listDifficultyChoicesRoute } from '../../../contract/difficulty.ts';
import { queryOf } from '../../api-client.ts';

/** What there is to choose from: units, targets, owners, documents. */
export const choicesQuery = { ...queryOf(listDifficultyChoicesRoute, {}, {}), staleTime: 60_000 };
