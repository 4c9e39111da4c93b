import type { Bilingual, Language } from '../kernel/bilingual.ts';
import type { DocumentId, IndicatorCode } from '../kernel/ids.ts';
import { measureUnits } from '../kernel/measure-unit.ts';
import { parsePeriodId, periodName } from '../period/period-kinds.ts';
import type { PeriodId } from '../period/period.ts';
import type { Assigner } from '../figure/claim.ts';
import type { Amount } from './amount.ts';
import { type Evidence, indicatorName } from './evidence.ts';

/** Whose plan a percentage speaks of; null: the text says "kế hoạch" and no more. */
export function planName(assigner: Assigner | null): Bilingual {
  return assigner === null ? UNNAMED_PLAN : planNames[assigner];
}

const UNNAMED_PLAN = {
  vi: 'kế hoạch không nêu cấp giao',
  en: 'plan of an assigner not named',
};

const planNames = {
  congress: { vi: 'chỉ tiêu đại hội', en: 'congress target' },
  'party-committee': { vi: 'kế hoạch cấp ủy giao', en: 'plan of the Party committee' },
  province: { vi: 'kế hoạch tỉnh giao', en: 'province-assigned plan' },
  'people-council': { vi: 'kế hoạch HĐND giao', en: 'council-assigned plan' },
  'people-committee': { vi: 'kế hoạch UBND giao', en: 'plan of the People’s Committee' },
  'own-unit': { vi: 'kế hoạch của đơn vị', en: 'plan of the unit itself' },
} satisfies Record<Assigner, Bilingual>;

/** `6 tháng đầu năm 2021`, with a small first letter: it stands within a sentence. */
export function periodWithin(periodId: PeriodId): Bilingual {
  const period = parsePeriodId(periodId);
  return { vi: lowerFirst(periodName(period, 'vi')), en: lowerFirst(periodName(period, 'en')) };
}

/** `Giá trị xuất khẩu, năm 2020`. */
export function levelName(
  evidence: Evidence,
  indicatorCode: IndicatorCode,
  periodId: PeriodId,
): Bilingual {
  const [name, period] = [indicatorName(evidence, indicatorCode), periodWithin(periodId)];
  return { vi: `${name.vi}, ${period.vi}`, en: `${name.en}, ${period.en}` };
}

export function growthName(
  evidence: Evidence,
  indicatorCode: IndicatorCode,
  periodId: PeriodId,
): Bilingual {
  const name = levelName(evidence, indicatorCode, periodId);
  return { vi: `Tốc độ tăng ${lowerFirst(name.vi)}`, en: `Growth of ${lowerFirst(name.en)}` };
}

/** Question to the office that answers for the indicator; its sentences in order. */
export function ask(
  evidence: Evidence,
  indicatorCode: IndicatorCode,
  ...sentences: Bilingual[]
): Bilingual {
  return askOffice(ownerOf(evidence, indicatorCode), ...sentences);
}

/** Question to the body that issued a document, where it is known. */
export function askIssuer(
  evidence: Evidence,
  documentId: DocumentId,
  ...sentences: Bilingual[]
): Bilingual {
  const issuer = evidence.documents.get(documentId)?.issuer;
  const office =
    issuer === null || issuer === undefined
      ? { vi: 'cơ quan phát hành văn bản', en: 'the issuer of the document' }
      : { vi: issuer, en: issuer };
  return askOffice(office, ...sentences);
}

/** What must be known about scope and prices before two amounts can be said to differ; nothing where stated. */
export function askTerms(...amounts: Amount[]): Bilingual[] {
  const questions: Bilingual[] = [];
  if (amounts.some(({ scope }) => scope === 'unstated')) {
    questions.push({
      vi: 'Có số không nêu phạm vi: tính cả địa bàn hay chỉ phần địa phương quản lý, gồm và trừ những khoản nào?',
      en: 'A scope is not stated: the whole territory or the locally managed part, with and without which items?',
    });
  }
  if (amounts.some((amount) => amount.priceBasis === 'unstated' && !isForeign(amount))) {
    questions.push({
      vi: 'Tính theo giá hiện hành hay giá so sánh năm nào?',
      en: 'In current prices or in constant prices of which year?',
    });
  }
  return questions;
}

/** Exports and the like are counted in dollars of the day. */
function isForeign({ measureUnit }: Amount): boolean {
  return measureUnits[measureUnit].dimension === 'usd';
}

export const ASK_VINTAGE = {
  vi: 'Mỗi số thuộc phiên bản nào (ước tính, sơ bộ, chính thức), chốt đến ngày nào?',
  en: 'Which vintage is each number (estimate, preliminary, official), with data through which day?',
};

export function inBoth(write: (language: Language) => string): Bilingual {
  return { vi: write('vi'), en: write('en') };
}

/** With a small first letter, within a sentence; an abbreviation such as GRDP stays as it is. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The size of a movement whose direction the sentence gives. */
export function unsigned(text: Bilingual): Bilingual {
  return { vi: text.vi.replace(MINUS, ''), en: text.en.replace(MINUS, '') };
}

/** `1 + 16,5 %`, `1 − 0,66 %`. */
export function onePlus(
  { value, text }: Pick<Amount, 'value' | 'text'>,
  language: Language,
): string {
  return `1 ${value.lt(0) ? MINUS : '+'} ${unsigned(text)[language]}`;
}

const MINUS = '\u2212';

function ownerOf(evidence: Evidence, indicatorCode: IndicatorCode): Bilingual {
  const ownerUnit = evidence.versions.get(indicatorCode)?.at(-1)?.ownerUnit ?? null;
  const owner = evidence.facts.units?.find(({ id }) => id === ownerUnit);
  return owner === undefined
    ? { vi: 'cơ quan chủ trì số liệu', en: 'the office in charge of the figure' }
    : { vi: owner.name, en: owner.name };
}

function askOffice(office: Bilingual, ...sentences: Bilingual[]): Bilingual {
  return inBoth((language) => {
    const lead = language === 'vi' ? 'Hỏi' : 'Ask';
    return `${lead} ${office[language]}: ${sentences.map((part) => part[language]).join(' ')}`;
  });
}
