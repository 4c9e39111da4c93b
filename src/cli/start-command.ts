import type { RunningProduct } from '../server/main.ts';
import { defineCommand } from './command.ts';
import { readSettings } from './settings.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const millisecondsOfOneKeystroke = 1_500;

export const start = defineCommand({
  name: 'start',
  summary: 'Chạy Thước Đo: cơ sở dữ liệu, giao diện web và API trên một cổng.',
  flags: {
    port: { type: 'string', value: 'số', summary: 'cổng, mặc định 3000 (hoặc biến PORT)' },
    host: {
      type: 'string',
      value: 'địa chỉ',
      summary: '127.0.0.1 cho riêng máy này (mặc định), 0.0.0.0 cho cả mạng',
    },
    data: { type: 'string', value: 'thư mục', summary: 'thư mục dữ liệu (hoặc biến THUOCDO_DATA)' },
  },
  run: async (flags) => {
    const settings = readSettings({
      ...process.env,
      ...(flags.port !== undefined && { PORT: flags.port }),
      ...(flags.host !== undefined && { HOST: flags.host }),
      ...(flags.data !== undefined && { THUOCDO_DATA: flags.data }),
    });
    const wish = listenForStop();
    // Only here, so that the other commands do not wait for the whole server to load.
    const { startServer } = await import('../server/main.ts');
    const product = await startServer({ ...settings, say: console.log, signal: wish.signal }).catch(
      (error: unknown) => {
        if (wish.signal.aborted) return undefined;
        throw error;
      },
    );
    if (product === undefined) return 0;
    return wish.signal.aborted ? stop(product) : serveUntilStopped(product, wish.signal);
  },
});

async function serveUntilStopped(product: RunningProduct, wish: AbortSignal): Promise<number> {
  console.log('');
  console.log(`Thước Đo đang chạy tại ${product.url}`);
  for (const line of product.accounts) console.log(line);
  console.log('Nhấn Ctrl-C để dừng.');
  const wished = new Promise<undefined>((resolve) => {
    wish.addEventListener('abort', () => resolve(undefined));
  });
  const misfortune = await Promise.race([wished, product.ended]);
  if (misfortune !== undefined) console.error(misfortune);
  await stop(product);
  return misfortune === undefined ? 0 : 1;
}

async function stop(product: RunningProduct): Promise<number> {
  console.log('Đang dừng…');
  await product.stop();
  console.log('Đã dừng.');
  return 0;
}

/**
 * Aborts at the first Ctrl-C, or when the program that started us is gone. One Ctrl-C may arrive
 * several times (from the terminal, from npm); pressing it again later ends at once.
 */
function listenForStop(): AbortController {
  const wish = new AbortController();
  let first = 0;
  const onSignal = (): void => {
    if (!wish.signal.aborted) {
      first = performance.now();
      wish.abort();
    } else if (performance.now() - first > millisecondsOfOneKeystroke) {
      process.exit(130);
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
  if (process.channel) {
    process.on('disconnect', onSignal);
    process.channel.unref();
  }
  return wish;
}
