import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { foldAccents } from '../../core/kernel/vietnamese-text.ts';

const SHORTEST = 12;
const LONGEST = 256;

/** So much of a password is weighed: working out more would take long, and the door to it is open. */
const WEIGHED = 64;

/** Guesses needed, as a power of ten: 8 and more withstand guessing at a sign-in page that slows down. */
const FEWEST_GUESSES = 8;

/** Argon2id with the library's parameters, those that OWASP recommends: 19 MiB, two passes, one thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

/** Takes as long for an account that is not there, so that the time does not tell. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const isRight = await verify(kept ?? (await nobodys()), password.normalize('NFC'));
  return isRight && kept !== null;
}

let nobody: Promise<string> | undefined;
const nobodys = (): Promise<string> => (nobody ??= hashPassword('nobody has this password'));

/**
 * Why a password cannot be taken, or null. Length and strength, no rules of mixture (NIST SP 800-63B, section 3.1.1.2):
 * passwords that leaked elsewhere, rows of keys and repetitions are found by the library's lists.
 *
 * @param known words that an attacker would try: sign-in name, office, unit
 */
export function passwordFault(password: string, known: readonly string[]): Bilingual | null {
  return ratePassword(password, known).fault;
}

/** The same, with the guesses that finding it takes, as a power of ten. */
export function ratePassword(
  password: string,
  known: readonly string[],
): { fault: Bilingual | null; guesses: number } {
  const lengthFault = faultOfLength(password);
  if (lengthFault !== null) return { fault: lengthFault, guesses: 0 };
  const words = [...known, 'thước đo', 'mật khẩu'].flatMap((text) => {
    const folded = foldAccents(text);
    return [folded, folded.replaceAll(/\s+/g, ''), ...folded.split(/\s+/)];
  });
  const { guessesLog10: guesses } = strength().check(
    foldAccents(password).slice(0, WEIGHED),
    words,
  );
  return { fault: guesses >= FEWEST_GUESSES ? null : guessable, guesses };
}

function faultOfLength(password: string): Bilingual | null {
  const { length } = Array.from(password);
  if (length < SHORTEST) {
    return {
      vi: `Mật khẩu cần ít nhất ${SHORTEST} ký tự; một câu dài dễ nhớ là tốt nhất.`,
      en: `A password needs at least ${SHORTEST} letters; a long sentence that is easy to remember is best.`,
    };
  }
  if (length > LONGEST) {
    return {
      vi: `Mật khẩu dài nhất ${LONGEST} ký tự.`,
      en: `A password has at most ${LONGEST} letters.`,
    };
  }
  return null;
}

const guessable = {
  vi: 'Mật khẩu này dễ đoán: có trong danh sách mật khẩu đã lộ, hoặc là dãy phím, tên đơn vị, chữ lặp lại. Hãy dùng một câu dài của riêng bạn.',
  en: 'This password is easy to guess: it is on the lists of leaked ones, or a row of keys, a name, a repetition. Use a long sentence of your own.',
};

let factory: ZxcvbnFactory | undefined;
const strength = (): ZxcvbnFactory =>
  (factory ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: WEIGHED }));
