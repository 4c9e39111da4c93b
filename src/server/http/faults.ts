import type * as z from 'zod';
import type { Fault } from '../../core/kernel/refusal.ts';

/** Every issue of a failed parse as a fault with its place. */
export function issuesToFaults(error: z.ZodError, place: string): Fault[] {
  return error.issues.map((issue) => ({
    place: [place, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))],
    message: messageOf(issue),
  }));
}

/** Our own schemas carry Vietnamese messages; the library's own are said in words of ours. */
function messageOf(issue: z.core.$ZodIssue): Fault['message'] {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return missing;
      return { vi: `Cần kiểu ${issue.expected}.`, en: `Expected ${issue.expected}.` };
    case 'invalid_value':
      return {
        vi: `Chỉ nhận một trong: ${issue.values.map(String).join(', ')}.`,
        en: `Expected one of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'unrecognized_keys':
      return {
        vi: `Không có tham số: ${issue.keys.join(', ')}.`,
        en: `Unknown parameter: ${issue.keys.join(', ')}.`,
      };
    case 'too_small':
      return { vi: 'Không được để trống.', en: 'Must not be empty.' };
    case 'invalid_format':
      return {
        vi: issue.message,
        en: `Not in the form expected${issue.pattern === undefined ? '' : `: ${issue.pattern}`}.`,
      };
    default:
      return { vi: issue.message, en: 'Not a valid value.' };
  }
}

const missing = { vi: 'Còn thiếu.', en: 'It is missing.' };
