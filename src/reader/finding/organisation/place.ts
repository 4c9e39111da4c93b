import { phrases } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';

/** Higher ranks hold lower ones: a province its districts, a district its communes. */
export type PlaceRank = 'province' | 'district' | 'commune' | 'hamlet' | 'other';

/** A named place or body in a text. */
export interface Place extends Run {
  readonly rank: PlaceRank;
  /** What it is called without its kind: "sông công" of "thành phố Sông Công". */
  readonly name: string;
}

const kinds: Readonly<Record<PlaceRank, readonly string[]>> = {
  province: phrases(`tỉnh`),
  district: phrases(`huyện | h . | thị xã | tx | tx . | quận | thành phố | tp | tp . | t . p`),
  commune: phrases(`xã | phường | thị trấn | tt | tt . | đặc khu`),
  hamlet: phrases(`thôn | xóm | bản | ấp | buôn`),
  other: [],
};

const rankOfKind = new Map(
  Object.entries(kinds).flatMap(([rank, words]) =>
    // The keys are those of the table above.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    words.map((word): [string, PlaceRank] => [word, rank as PlaceRank]),
  ),
);

/** The rank of a place by the word for its kind; economic zones, firms and schools are of none. */
export function rankOf(kind: string): PlaceRank {
  return rankOfKind.get(kind) ?? 'other';
}

const order: readonly PlaceRank[] = ['province', 'district', 'commune', 'hamlet', 'other'];

/** Whether a place may hold another, or stands beside it. */
export function isAsHigh(one: PlaceRank, other: PlaceRank): boolean {
  return order.indexOf(one) <= order.indexOf(other);
}
