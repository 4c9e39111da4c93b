import { message, type ReadingMessage } from '../messages.ts';
import type { DecodedText } from './decode-text.ts';

/** What a person should know about how a text was decoded. */
export function encodingMessages({ oldEncoding, broken }: DecodedText): ReadingMessage[] {
  const messages: ReadingMessage[] = [];
  if (oldEncoding !== null) messages.push(message('old-encoding', oldEncoding));
  if (broken > 0) messages.push(message('unreadable-letters', broken));
  return messages;
}
