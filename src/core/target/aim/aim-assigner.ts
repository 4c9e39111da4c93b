import type { Bilingual } from '../../kernel/bilingual.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import { assignerNames } from '../../figure/assigner-names.ts';
import type { Assigner } from '../../figure/claim.ts';
import type { Finding } from '../../figure/finding.ts';
import { likely, sure, type Tied, unsure } from '../../figure/tying/doubt.ts';
import type { UnitType } from '../../organisation/unit.ts';
import type { SourceDocument } from '../../resolution/document.ts';
import type { AimWords } from './aim-words.ts';

export type DeciderOfDocument = Pick<SourceDocument, 'kind' | 'title' | 'issuer'>;

const COUNCIL = String.raw`(?:hdnd|hoi dong nhan dan)`;
const COMMITTEE = String.raw`(?:ubnd|uy ban nhan dan)`;
const PARTY = String.raw`(?:thanh|huyen|thi|quan|dang|tinh) uy|ban chap hanh|ban thuong vu|cap uy|bch dang bo|btv`;

interface AssignerWords {
  readonly pattern: RegExp;
  readonly assigner: Assigner;
}

/** Folded; the first that stands in the words counts. Of a province, its own bodies are no level above. */
const ofLevelAbove: readonly AssignerWords[] = [
  { pattern: new RegExp(String.raw`\b(?:${COUNCIL}|${COMMITTEE}) tinh\b`), assigner: 'province' },
  {
    pattern: /\b(?:cap )?tinh (?:da |uy )?(?:giao|phan bo|quyet dinh|an dinh)\b|\bcap tren giao\b/,
    assigner: 'province',
  },
  {
    pattern: /\b(?:kh|ke hoach|du toan|chi tieu) (?:phap lenh )?(?:cua )?tinh\b/,
    assigner: 'province',
  },
];
const ofOwnLevel: readonly AssignerWords[] = [
  { pattern: /\bdai hoi\b/, assigner: 'congress' },
  { pattern: new RegExp(String.raw`\b${COUNCIL}\b`), assigner: 'people-council' },
  { pattern: new RegExp(String.raw`\b(?:${PARTY})\b`), assigner: 'party-committee' },
  { pattern: new RegExp(String.raw`\b${COMMITTEE}\b`), assigner: 'people-committee' },
  { pattern: /\b(?:don vi|tu) (?:tu )?(?:dat|dang ky|xay dung)\b/, assigner: 'own-unit' },
];

/** Whose plan the reader read in the words. */
const byBase: Readonly<Record<string, Assigner>> = {
  'plan:province': 'province',
  'plan:council': 'people-council',
  'plan:resolution': 'congress',
};

/** A body that is only named may have reported or attended; with such words it assigned. */
const ASSIGNS =
  /\b(?:giao|nghi quyet|quyet nghi|thong qua|de ra|quyet dinh|phe duyet|phan bo|an dinh)\b/;
const FROM_CENTRE = /\b(?:trung uong|chinh phu|thu tuong) (?:chinh phu )?giao\b/;

export interface AssignerFacts {
  readonly unitType: UnitType | null;
  readonly document: DeciderOfDocument;
  /** Who assigned the very same value, by what is known already; null where nobody or several did. */
  readonly knownFor: Assigner | null;
}

/**
 * Who assigned a planned value, by the words nearest to it: its clause or the heads of its row and column, its sentence,
 * the heading or the line that opens its list. Where no words say it, a known plan line of the same value; else what the kind of document suggests,
 * which a person has to choose.
 */
export function assignerOfAim(
  finding: Finding,
  words: AimWords,
  { unitType, document, knownFor }: AssignerFacts,
): Tied<Assigner> {
  const find = (text: string): Assigner | null => assignerIn(text, unitType);
  const inClause = find(words.after) ?? find(words.before) ?? find(words.heads);
  if (inClause !== null) return sure(inClause, said(inClause));
  const read = byBase[finding.base ?? ''];
  if (read !== undefined) return sure(read, said(read));
  const inSentence = ASSIGNS.test(words.lead) ? find(words.lead) : null;
  if (inSentence !== null) return likely(inSentence, saidIn('câu', 'sentence', inSentence));
  const inAbove = ASSIGNS.test(words.opening) ? find(words.opening) : null;
  if (inAbove !== null)
    return likely(inAbove, saidIn('đề mục hoặc câu dẫn', 'heading or opening line', inAbove));
  if (knownFor !== null) return likely(knownFor, SAME_VALUE);
  const { assigner, isDecision } = assignerOfDocument(document);
  return isDecision ? likely(assigner, DECIDED_HERE) : unsure(assigner, NOBODY_SAID);
}

function assignerIn(words: string, unitType: UnitType | null): Assigner | null {
  if (words === '' || FROM_CENTRE.test(words)) return null;
  const patterns = unitType === 'province' ? ofOwnLevel : [...ofLevelAbove, ...ofOwnLevel];
  return patterns.find(({ pattern }) => pattern.test(words))?.assigner ?? null;
}

const CARRIES_OUT = /\b(?:thuc hien|trien khai|quan triet|so ket|tong ket)\b/;

/** Whether a document is of a congress itself, and not about carrying out what one resolved. */
export function isOfCongress({
  title,
  issuer,
}: Pick<DeciderOfDocument, 'title' | 'issuer'>): boolean {
  const words = namesOf(title, issuer);
  return /\bdai hoi\b/.test(words) && !CARRIES_OUT.test(words);
}

/** Folded; who issued a document, and its title. */
function namesOf(title: string, issuer: string | null): string {
  return foldAccents(normaliseText(`${issuer ?? ''} ${title}`));
}

/** Whose plans a document tells of by its kind; a resolution or decision of the body itself has decided them. */
function assignerOfDocument({ kind, title, issuer }: DeciderOfDocument): {
  assigner: Assigner;
  isDecision: boolean;
} {
  const words = namesOf(title, issuer);
  const isDecision = (kind === 'nghi-quyet' || kind === 'quyet-dinh') && issuer !== null;
  if (isOfCongress({ title, issuer })) return { assigner: 'congress', isDecision };
  const own =
    ofOwnLevel.find(({ assigner, pattern }) => assigner !== 'congress' && pattern.test(words))
      ?.assigner ?? null;
  if (own === null) {
    return {
      assigner: /\bky hop\b/.test(words) ? 'people-council' : 'own-unit',
      isDecision: false,
    };
  }
  return { assigner: own, isDecision };
}

function said(assigner: Assigner): Bilingual {
  const { vi, en } = assignerNames[assigner];
  return { vi: `Theo chữ: ${vi}`, en: `In the words: ${en}` };
}

function saidIn(where: string, english: string, assigner: Assigner): Bilingual {
  const { vi, en } = assignerNames[assigner];
  return { vi: `Theo chữ trong ${where}: ${vi}`, en: `By the words of the ${english}: ${en}` };
}

const SAME_VALUE: Bilingual = {
  vi: 'Không có chữ nói ai giao; trùng đúng với số kế hoạch đã biết',
  en: 'Nobody is named; it is the very value of a plan line that is known',
};
const DECIDED_HERE: Bilingual = {
  vi: 'Chính cơ quan ban hành văn bản này quyết định',
  en: 'Decided by the body that issued the document',
};
const NOBODY_SAID: Bilingual = {
  vi: 'Không có chữ nói ai giao; đoán theo loại văn bản: hãy chọn',
  en: 'Nobody is named; guessed by the kind of document: please choose',
};
