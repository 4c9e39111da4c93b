import type * as z from 'zod';
import { Problem } from '../../../contract/problem.ts';
import { readDocumentRoute, type DocumentReading } from '../../../contract/reading/reading.ts';
import { ApiProblem } from '../../api-client.ts';

export type DocumentToSend = z.input<typeof readDocumentRoute.body>;

/** A word by which this page can ask how far the reading of one document is. */
export function newProgressKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');
}

/**
 * Sends a document to be read; `sent` hears which part of it, from 0 to 1, has left.
 * Throws `ApiProblem` for refusals and for a server that does not answer.
 */
export async function sendDocument(
  document: DocumentToSend,
  sent: (share: number) => void,
): Promise<DocumentReading> {
  const { status, text } = await post(readDocumentRoute.path, JSON.stringify(document), sent);
  const answer = parseJson(text);
  if (status < 200 || status >= 300) {
    throw new ApiProblem(Problem.safeParse(answer).data ?? null);
  }
  return readDocumentRoute.output.parse(answer);
}

/** Only this way of asking tells how much has been sent. */
function post(
  path: string,
  body: string,
  sent: (share: number) => void,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      sent(total === 0 ? 0 : loaded / total),
    );
    request.upload.addEventListener('load', () => sent(1));
    request.addEventListener('load', () =>
      resolve({ status: request.status, text: request.responseText }),
    );
    request.addEventListener('error', () => reject(new ApiProblem(null)));
    request.addEventListener('abort', () => reject(new ApiProblem(null)));
    request.send(body);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
