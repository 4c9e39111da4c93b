import { strongHeads } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { phrases, wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { actorAt } from './actor.ts';
import { endOfDeed } from './deed.ts';
import { type Lead, noLead } from './lead.ts';
import { isArrangement, isNoSubject } from './not-a-subject.ts';
import { afterLead } from './subject-lead.ts';
import { isTail, opens, quoteStart, regionOf } from './subject-region.ts';

/** The phrase before a figure's verb, taken apart. */
export function leadIn(text: MarkedText, figure: Figure): Lead {
  const { left, governor, mention } = figure;
  const lead = leadOf(text, left);
  const isDeed = governor.verb?.sense === 'act' && mention.unit.sort === 'percent';
  const { subject } = lead;
  if (!isDeed || (subject !== undefined && headStart(text, subject) !== undefined)) return lead;
  // "xây NTM đã hoàn thành 100%": the deed is not part of what has a percentage.
  return leadOf(text, { first: left.first, last: governor.verb.first - 1 });
}

function leadOf(text: MarkedText, left: Run): Lead {
  const region = regionOf(text, left);
  if (region === undefined) return noLead;
  const { subject, isActor, deed } = partsOf(text, region, isBeforeColon(text, left));
  const trimmed = subject === undefined ? undefined : trim(text, subject);
  const isNone = trimmed === undefined || isNoSubject(text, trimmed);
  return { subject: isNone ? undefined : trimmed, isActor, deed };
}

/** "chính sách dân số: 14": all the words before the colon are the name. */
function isBeforeColon({ tokens }: MarkedText, { last }: Run): boolean {
  return tokens[last]?.text === ':';
}

/** "Tăng trưởng các tỉnh trong vùng như sau: Hà Nội tăng 7,92%": what stands before the colon. */
export function headingSubject(text: MarkedText, figure: Figure): Run | undefined {
  const first = text.passage.sentences[figure.sentence]?.first ?? figure.mention.first;
  let colon = figure.governor.first - 1;
  while (colon > first && text.tokens[colon]?.text !== ':') colon -= 1;
  if (colon <= first) return undefined;
  let last = colon - 1;
  while (last > first && LIST_LEADS.has(text.tokens[last]?.text ?? '')) last -= 1;
  const run = regionOf(text, { first, last });
  if (run === undefined || NO_HEADINGS.has(text.tokens[run.first]?.text ?? '')) return undefined;
  return trim(text, partsOf(text, run, true).subject ?? run);
}

const NO_HEADINGS = wordSet(`phân chia xét tính nguyên kết cụ thể chi đồng`);
const LIST_LEADS = wordSet(`như sau cụ thể là gồm có bao trong đó ,`);

/** The parts between commas. */
function piecesOf({ tokens }: MarkedText, { first, last }: Run): Run[] {
  const pieces: Run[] = [];
  let start = first;
  for (let at = first; at <= last; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    if (at > start) pieces.push({ first: start, last: at - 1 });
    start = at + 1;
  }
  if (last >= start) pieces.push({ first: start, last });
  return pieces;
}

const PIECE_AT_MOST = 14;

/** The last part, with the parts before it that belong to the same list of nouns. */
function partsOf(text: MarkedText, region: Run, isLabel: boolean): Lead {
  const pieces = piecesOf(text, region);
  const last = pieces.at(-1);
  if (last === undefined) return noLead;
  const own = headStart(text, last);
  if (own !== undefined) return named({ first: own, last: last.last });
  let { first } = last;
  // ", trung bình mỗi ngày xử lý …" begins anew.
  const isAnew = text.cues.at('average', first)?.first === first;
  const earlier = isAnew ? [] : pieces.slice(0, -1);
  for (const piece of earlier.toReversed()) {
    if (!isNounPiece(text, piece) || isArrangement(text, piece)) break;
    const head = headStart(text, piece);
    if (head !== undefined) return named({ first: head, last: last.last });
    if (piece.last - piece.first >= PIECE_AT_MOST) break;
    ({ first } = piece);
  }
  if (isLabel) return named(ownedInLabel(text, { first, last: last.last }));
  const inner = innerHead(text, last) ?? headHad(text, last);
  if (inner !== undefined) return named({ first: inner, last: last.last });
  return clauseParts(text, { first: afterLead(text, first, last.last), last: last.last });
}

function named(subject: Run | undefined): Lead {
  return { ...noLead, subject };
}

/** "Đảng bộ huyện đã kết nạp": who did what; anything else is a name, or what was done. */
function clauseParts(text: MarkedText, run: Run): Lead {
  if (run.first > run.last) return noLead;
  // "Nhà máy xử lý rác công suất 150 tấn/ngày"
  if (text.cues.at('capacity', run.last)?.last === run.last) return named(run);
  const actor = actorAt(text, run);
  const deed =
    actor === undefined ? undefined : deedFrom(text, { first: actor.last + 1, last: run.last });
  const owned =
    actor === undefined ? undefined : ownedBy(text, { first: actor.last + 1, last: run.last });
  if (owned !== undefined) return named(owned);
  // "Singapore là nhà đầu tư lớn nhất với …": who leads, not what is measured.
  if (actor?.sense === 'name' && holdsIs(text, run)) return noLead;
  if (deed !== undefined) return { ...noLead, isActor: true, deed };
  // People are counted as often as they do something: "đại biểu nữ là 14 người".
  if (actor?.sense === 'body' && isWhoOnly(text, { first: actor.last + 1, last: run.last }))
    return { ...noLead, subject: run, isActor: true };
  return named(afterSmallWords(text, run));
}

/** "Bình Dương dẫn đầu có vốn đăng ký lớn nhất với …": what somebody has. */
function ownedBy({ tokens }: MarkedText, { first, last }: Run): Run | undefined {
  for (let at = first; at < last - 1; at += 1)
    if (tokens[at]?.text === 'có') return { first: at + 1, last };
  return undefined;
}

/** Nothing but whose: "Đảng bộ huyện Võ Nhai"; "cơ quan văn hóa" is a sort of thing. */
function isWhoOnly({ tokens, cues }: MarkedText, { first, last }: Run): boolean {
  for (let at = first; at <= last; at += 1) {
    const isWho = tokens[at]?.capital === true || WHO.has(tokens[at]?.text ?? '');
    if (!isWho && cues.at('actor', at)?.sense !== 'body') return false;
  }
  return true;
}

const WHO = wordSet(`các cấp của và trên địa bàn trong toàn , - khóa ta mình này nhà`);

function holdsIs({ tokens }: MarkedText, { first, last }: Run): boolean {
  for (let at = first; at <= last; at += 1) if (tokens[at]?.text === 'là') return true;
  return false;
}

/** "Một số địa phương có tiến độ nhanh, như: …": what the list is of. */
function ownedInLabel(text: MarkedText, run: Run): Run {
  const first = afterLead(text, run.first, run.last);
  const actor = actorAt(text, { first, last: run.last });
  const owned =
    actor === undefined ? undefined : ownedBy(text, { first: actor.last + 1, last: run.last });
  return owned ?? run;
}

/** What was done, after who did it: from the small words of the verb on, else from the verb. */
function deedFrom(text: MarkedText, { first, last }: Run): Run | undefined {
  const { cues, tokens } = text;
  for (let at = first; at <= last; at += 1) {
    const boundary = cues.at('boundary', at);
    if (boundary?.sense === 'small' && tokens[at]?.text !== 'được') {
      return boundary.last < last ? { first: boundary.last + 1, last } : undefined;
    }
    const verb = cues.at('verb', at);
    const isVerb = verb?.first === at && DEEDS.has(verb.sense);
    // "thị xã được giao 506 tỷ đồng"
    const from = tokens[at - 1]?.text === 'được' ? at - 1 : at;
    if (isVerb || endOfDeed(text, at) !== undefined) return { first: from, last };
  }
  return undefined;
}

const DEEDS = wordSet(`act more give`);

/** Where a part begins with the noun of an indicator, small words apart. */
function headStart(text: MarkedText, { first, last }: Run): number | undefined {
  const at = Math.min(afterLead(text, first, last), last);
  const head = text.cues.at('head', at);
  const isFirm = text.tokens[at + 1]?.text === 'nghiệp';
  const isHead = head?.first === at && strongHeads.has(text.tokens[at]?.text ?? '');
  return isHead && !isFirm ? at : undefined;
}

/** "từng bước nâng cao giá trị sản xuất": the noun after the words of what was done for it. */
function innerHead({ cues, tokens }: MarkedText, { first, last }: Run): number | undefined {
  for (let at = first + 1; at < last; at += 1) {
    const head = cues.at('head', at);
    const isHead = head?.first === at && head.last > at;
    if (isHead && strongHeads.has(tokens[at]?.text ?? '') && !isCapitalOf(tokens, at)) return at;
  }
  return undefined;
}

/** "khu vực có vốn đầu tư nước ngoài": a sort of firm, not the capital. */
function isCapitalOf(tokens: MarkedText['tokens'], at: number): boolean {
  if (tokens[at]?.text !== 'vốn' || tokens[at - 1]?.text !== 'có') return false;
  return /^vốn (?:\S+ ){0,4}(?:nước ngoài|fdi)/.test(`${textOf(tokens, at, at + 6)} `);
}

/** "Dự án đường vành đai có chiều dài 12 km", "cho thu nhập 150 triệu": the noun that is had. */
function headHad({ cues, tokens }: MarkedText, { first, last }: Run): number | undefined {
  for (let at = last - 1; at >= first; at -= 1) {
    const head = cues.at('head', at + 1);
    const isHad = HAVING.has(tokens[at]?.text ?? '') && !isCapitalOf(tokens, at + 1);
    if (isHad && head?.first === at + 1 && head.last > at + 1) return at + 1;
  }
  return undefined;
}

const HAVING = wordSet(`có đạt cho`);

const WHOLE_AT_MOST = 12;

/** Without such a noun a phrase begins after its last small word; a long one after an aside too. */
function afterSmallWords(text: MarkedText, run: Run): Run | undefined {
  const { cues, tokens } = text;
  for (let at = run.last; at >= run.first; at -= 1) {
    const boundary = cues.at('boundary', at);
    if (boundary === undefined) continue;
    if (boundary.sense === 'opens' && !opens(text, boundary)) continue;
    const isInside = boundary.first > run.first && run.last - run.first < WHOLE_AT_MOST;
    const isPassive = cues.at('boundary', at)?.sense === 'small' && tokens[at]?.text === 'được';
    // "cây lúa đã gieo cấy": the thing, not what was done with it.
    const next = boundary.last + (tokens[boundary.last + 1]?.text === 'được' ? 2 : 1);
    const isDone = boundary.sense === 'small' && endOfDeed(text, next) !== undefined;
    const isApart = tokens[boundary.first - 1]?.text === ',';
    if (isDone && !isPassive && isInside && !isApart)
      return { first: run.first, last: boundary.first - 1 };
    if ((boundary.sense !== 'aside' && !isPassive) || !isInside) {
      // "đều thiếu hụt 74 triệu m3": one syllable left over is half of the verb.
      const isHalf = at === run.last - 1 && boundary.sense === 'small' && isInside;
      if (isHalf) return { first: run.first, last: boundary.first - 1 };
      return at === run.last ? undefined : { first: at + 1, last: run.last };
    }
  }
  return run;
}

function isNounPiece(text: MarkedText, { first, last }: Run): boolean {
  const { cues, timeAt, bound } = text;
  for (let at = first; at <= last; at += 1) {
    const verb = cues.at('verb', at);
    const time = timeAt[at];
    if ((time !== undefined && time.when.kind !== 'duration') || bound[at] !== 0) return false;
    const isMoving = verb !== undefined && !NOUN_VERBS.has(verb.sense);
    if (isPredicate(text, at) || isMoving || cues.at('moment', at) !== undefined) return false;
  }
  return true;
}

/** "cơ cấu kinh tế chuyển dịch theo hướng …": a clause, not a noun of a list. */
function isPredicate({ tokens }: MarkedText, at: number): boolean {
  const [one, two] = [tokens[at]?.text, tokens[at + 1]?.text];
  return (
    (one === 'chuyển' && (two === 'dịch' || two === 'biến')) ||
    (one === 'tiếp' && two === 'tục') ||
    PREDICATES.has(`${one} ${two}`) ||
    (one === 'theo' && two === 'hướng')
  );
}

const PREDICATES = new Set(
  phrases(`
    giữ vững | ổn định | bảo đảm | đảm bảo | tăng cường | quan tâm | chú trọng | đẩy mạnh |
    có nhiều | có bước | phát huy | nâng lên | cải thiện | khởi sắc | đạt khá
  `),
);
const NOUN_VERBS = wordSet(`act reach from give to`);

function trim(text: MarkedText, run: Run): Run | undefined {
  const { tokens } = text;
  const first = afterLead(text, run.first, run.last);
  let { last } = run;
  while (last >= first && isTail(text, last) && quoteStart(text, last, first) === undefined)
    last -= 1;
  const owner = ownerAt(text, first, last) ?? wholeAt(text, first, last);
  if (owner !== undefined) last = owner - 1;
  const isDone = tokens[last]?.text === 'hiện' && tokens[last - 1]?.text === 'thực';
  if (isDone && last - first > 5 && piecesOf(text, { first, last }).length === 1) last -= 2;
  return last < first ? undefined : { first, last };
}

/** Where "toàn tỉnh", "cả nước", "ở miền Bắc" at the end of a phrase begins. */
function wholeAt({ tokens }: MarkedText, first: number, last: number): number | undefined {
  for (let at = last - 1; at > Math.max(first + 1, last - WHOLE_TOKENS); at -= 1)
    if (WHOLES.test(textOf(tokens, at, at + 1)) && isNamed(tokens, at + 2, last)) return at;
  return undefined;
}

/** Nothing but a name, or the second syllable of the kind. */
function isNamed(tokens: MarkedText['tokens'], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token?.capital !== true && !['phố', 'bắc', 'nam'].includes(token?.text ?? '')) return false;
  }
  return true;
}

const WHOLE_TOKENS = 4;
const WHOLES = /^(?:toàn (?:tỉnh|huyện|xã|quốc|thành|thị|vùng)|cả (?:nước|tỉnh)|ở miền)$/;

/** Where "của thành phố X" at the end of a phrase begins. */
function ownerAt({ tokens, cues }: MarkedText, first: number, last: number): number | undefined {
  for (let at = last - 1; at > first; at -= 1) {
    if (tokens[at]?.text !== 'của' && tokens[at]?.text !== 'tại') continue;
    const isPlace = cues.at('place', at + 1) !== undefined || tokens[at + 1]?.text === 'toàn';
    return isPlace && at - first > 1 ? at : undefined;
  }
  return undefined;
}
