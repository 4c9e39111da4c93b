import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server on this machine that takes every e-mail and keeps its text. */
export interface TestMailServer {
  readonly url: string;
  readonly received: string[];
  readonly close: () => void;
}

export async function openTestMailServer(): Promise<TestMailServer> {
  const received: string[] = [];
  const server = createServer((socket) => converse(socket, received));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on an address gives it a port.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => server.close() };
}

function converse(socket: Socket, received: string[]): void {
  let text = '';
  let isMail = false;
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    text += chunk.toString('utf8');
    if (isMail) {
      const end = text.indexOf('\r\n.\r\n');
      if (end === -1) return;
      received.push(text.slice(0, end));
      text = text.slice(end + 5);
      isMail = false;
      socket.write('250 taken\r\n');
    }
    for (let end = text.indexOf('\r\n'); end !== -1 && !isMail; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end).toUpperCase();
      text = text.slice(end + 2);
      isMail = line === 'DATA';
      if (line === 'QUIT') socket.end('221 bye\r\n');
      else socket.write(isMail ? '354 go on\r\n' : '250 test\r\n');
    }
  });
  socket.on('error', () => undefined);
}
