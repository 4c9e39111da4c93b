import { inRead } from '../server/database/transaction.ts';
import { nameOfAct } from '../server/audit/act-words.ts';
import {
  type ChainFault,
  findHead,
  type NamedLine,
  verifyChain,
} from '../server/audit/verify-chain.ts';
import { type Command, defineCommand, UsageFault } from './command.ts';
import { withDatabase } from './with-database.ts';

const tampered = 7;

const audit = defineCommand({
  name: 'audit',
  summary:
    'Nhật ký: "verify" tính lại chuỗi niêm phong và nêu dòng đầu tiên bị sửa; "head" in niêm phong cuối.',
  operands: '<verify | head>',
  flags: {
    head: {
      type: 'string',
      value: 'niêm phong',
      summary: 'với verify: niêm phong cuối đã chép ra ngoài trước đây, phải còn trong chuỗi',
    },
  },
  run: async ({ head }, [what, ...others]) => {
    if (others.length > 0 || (what !== 'verify' && what !== 'head')) {
      throw new UsageFault('Cần đúng một việc: "thuocdo audit verify" hoặc "thuocdo audit head".');
    }
    if (what === 'head') return printHead();
    const seal = head?.trim().toLowerCase().split(':').at(-1);
    if (seal !== undefined && !/^[0-9a-f]{64}$/.test(seal)) {
      throw new UsageFault('Niêm phong gồm 64 chữ số thập lục, như "thuocdo audit head" đã in ra.');
    }
    return verify(seal ?? null);
  },
});

async function printHead(): Promise<number> {
  const head = await withDatabase(({ db }) => inRead(db, findHead));
  console.log(head === null ? 'Nhật ký chưa có dòng nào.' : `${head.place}:${head.seal}`);
  return 0;
}

async function verify(earlierHead: string | null): Promise<number> {
  const report = await withDatabase(({ db }) => inRead(db, (tx) => verifyChain(tx, earlierHead)));
  if (report.fault === null) {
    const { checked, head } = report;
    console.log(`Nhật ký nguyên vẹn: ${checked} dòng, mỗi dòng khớp niêm phong của mình.`);
    if (head !== null) console.log(`Niêm phong cuối: ${head.place}:${head.seal}`);
    return 0;
  }
  console.error(sentenceOf(report.fault));
  console.error(`Trước chỗ này, ${report.checked} dòng khớp niêm phong.`);
  return tampered;
}

function sentenceOf(fault: ChainFault): string {
  switch (fault.kind) {
    case 'changed':
      return `Nhật ký đã bị sửa: ${nameOf(fault.line)} không còn khớp niêm phong.`;
    case 'unsealed':
      return `Nhật ký có dòng không niêm phong: ${nameOf(fault.line)}.`;
    case 'missing':
      return `Nhật ký đã bị xóa bớt: dòng số ${fault.no} không còn, chỉ còn niêm phong của nó.`;
    case 'gap':
      return `Chuỗi niêm phong bị đứt: mắt xích thứ ${fault.place} không còn, ngay trước dòng số ${fault.no}.`;
    case 'cut-off':
      return `Nhật ký đã bị cắt bớt: bảng "${fault.table}" còn dữ liệu do dòng số ${fault.no} ghi, mà dòng ấy và niêm phong của nó không còn.`;
    case 'head-gone':
      return `Niêm phong ${fault.seal} không còn trong chuỗi: phần cuối nhật ký đã bị cắt bỏ, hoặc cả chuỗi đã bị làm lại.`;
    default:
      return fault satisfies never;
  }
}

function nameOf({ no, happenedAt, actor, act, subject }: NamedLine): string {
  const time = happenedAt.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  return `dòng số ${no} (${time}, ${actor}: ${nameOfAct(act).vi}, "${subject}")`;
}

export const auditCommands: readonly Command[] = [audit];
