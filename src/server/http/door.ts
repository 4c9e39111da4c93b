import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartupFault, systemCode } from '../startup-fault.ts';

/** The port of a running server. */
export interface Door {
  /** Address for a browser on this machine. */
  readonly url: string;
  readonly port: number;
  /** Lets requests through to the application; until then they are told to wait. */
  readonly open: (app: Hono) => void;
  /** Refuses new requests, lets running ones finish for a moment, then closes. */
  readonly close: () => Promise<void>;
}

export interface DoorOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** "127.0.0.1" for this machine only, "0.0.0.0" for the network. */
  readonly host: string;
}

const patienceMilliseconds = 3_000;

/**
 * Takes the port at once, so that a taken one is found before anything else is touched.
 *
 * @throws StartupFault `port-taken`
 */
export async function openDoor({ port, host }: DoorOptions): Promise<Door> {
  let application: Hono | undefined;
  const answer: Answer = (request, connection) =>
    application?.fetch(request, connection) ?? waitingRoom();
  const { server, taken } = await listen(answer, port, host);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const impatience = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
      server.close(() => {
        clearTimeout(impatience);
        resolve();
      });
      server.closeIdleConnections();
    });
  return {
    url: `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${taken}`,
    port: taken,
    open: (app) => {
      application = app;
    },
    close,
  };
}

/** `connection` is what the server knows of the other end; handlers ask it where a request comes from. */
type Answer = (request: Request, connection: object) => Response | Promise<Response>;

function listen(
  answer: Answer,
  port: number,
  host: string,
): Promise<{ server: Server; taken: number }> {
  return new Promise((resolve, reject) => {
    const handle = getRequestListener(answer);
    const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
    const refuse = (error: Error): void => reject(portFault(port, host, error));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve({ server, taken: typeof address === 'object' && address ? address.port : port });
    });
  });
}

function portFault(port: number, host: string, error: Error): Error {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return new StartupFault(
        'port-taken',
        `Cổng ${port} đang có chương trình khác dùng: hãy dừng chương trình đó, hoặc chọn cổng khác, ví dụ PORT=${port + 1} npm start.`,
        error,
      );
    case 'EACCES':
      return new StartupFault(
        'port-taken',
        `Tài khoản đang chạy không được mở cổng ${port}: hãy chọn cổng từ 1024 trở lên, ví dụ PORT=3000 npm start.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupFault(
        'port-taken',
        `Máy này không có địa chỉ "${host}": hãy sửa HOST (127.0.0.1 cho riêng máy này, 0.0.0.0 cho cả mạng).`,
        error,
      );
    default:
      return error;
  }
}

function waitingRoom(): Response {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>Thước Đo</title><p>Thước Đo đang khởi động, trang sẽ tự mở…</p></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1' };
  return new Response(page, { status: 503, headers });
}
