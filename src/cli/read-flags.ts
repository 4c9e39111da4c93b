import * as z from 'zod';
import { Language } from '../core/kernel/bilingual.ts';
import { ResolutionId, type UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { matchesFolded } from '../core/kernel/vietnamese-text.ts';
import type { Unit } from '../core/organisation/unit.ts';
import { UsageFault } from './command.ts';

/** Reads a day; nothing for nothing. */
export function readDay(text: string | undefined): PlainDate | undefined {
  if (text === undefined) return undefined;
  const day = PlainDate.safeParse(text);
  if (day.success) return day.data;
  throw new UsageFault(`Ngày "${text}" không đọc được: viết năm-tháng-ngày, ví dụ 2021-08-01.`);
}

export function readResolution(text: string | undefined): ResolutionId | undefined {
  if (text === undefined) return undefined;
  const id = ResolutionId.safeParse(text);
  if (id.success) return id.data;
  throw new UsageFault(`"${text}" không phải mã nghị quyết, ví dụ dai-hoi-ix.`);
}

export function readLanguage(text: string | undefined): Language {
  return readChoice('language', Language, text ?? 'vi');
}

/** One of a list of words. */
export function readChoice<const T extends Record<string, string>>(
  flag: string,
  choices: z.ZodEnum<T>,
  text: string,
): z.output<z.ZodEnum<T>> {
  const choice = choices.safeParse(text);
  if (choice.success) return choice.data;
  throw new UsageFault(
    `--${flag} chỉ nhận một trong: ${Object.values(choices.enum).join(', ')}; không nhận "${text}".`,
  );
}

/** The one unit that a person means by its id, its code or a part of its name. */
export function readUnit(
  text: string | undefined,
  units: ReadonlyMap<string, Unit>,
): UnitId | undefined {
  if (text === undefined) return undefined;
  const known = units.get(text);
  if (known !== undefined) return known.id;
  const all = [...units.values()];
  const byCode = all.filter(({ code }) => code === text);
  const found = byCode.length > 0 ? byCode : all.filter(({ name }) => matchesFolded(name, text));
  const [only] = found;
  if (only === undefined) throw new UsageFault(`Không có đơn vị nào là "${text}".`);
  if (found.length === 1) return only.id;
  const list = found.map(({ id, name }) => `${name} (${id})`).join('; ');
  throw new UsageFault(`"${text}" là ${found.length} đơn vị, hãy ghi mã đầy đủ: ${list}.`);
}
