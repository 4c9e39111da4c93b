import { describe, expect, it } from 'vitest';
import type { StatementProposal } from '../../proposal.ts';
import { findStatements } from './find-statements.ts';
import { tieFindings } from '../tie-findings.ts';
import { type GivenFinding, inputOf } from '../tying.fixture.ts';
import type { TyingInput } from '../tying.ts';

const statementsIn = (
  text: string,
  given: readonly GivenFinding[] = [],
  facts: Partial<TyingInput> = {},
): StatementProposal[] => {
  const input = inputOf(text, given, facts);
  return findStatements(input, tieFindings(input));
};

const saidIn = (text: string, given: readonly GivenFinding[] = []): string[] =>
  statementsIn(text, given).map(({ claim, range }) =>
    claim === null
      ? '–'
      : [
          claim.kind,
          claim.indicatorCode,
          claim.periodId,
          claim.resolutionId,
          text.slice(range.start, range.end),
        ].join(' | '),
  );

describe('“all targets were met”', () => {
  it.each([
    'Năm 2021, các chỉ tiêu chủ yếu trên các lĩnh vực đều đạt và vượt kế hoạch đề ra.',
    'Năm 2021, tất cả các chỉ tiêu đều hoàn thành.',
    'Năm 2021, 15/15 chỉ tiêu đạt và vượt kế hoạch.',
    'Năm 2021, 100% chỉ tiêu đạt và vượt kế hoạch.',
    'Năm 2021, với nhiều nỗ lực theo kế hoạch đề ra các chỉ tiêu đều đạt.',
    'Năm 2021, thành phố hoàn thành và hoàn thành vượt mức toàn bộ các chỉ tiêu.',
  ])('is said by: %s', (text) => {
    const [statement] = statementsIn(text);
    expect(statement?.claim).toMatchObject({
      kind: 'all-met',
      periodId: '2021',
      resolutionId: 'khoa-2',
      indicatorCode: null,
      value: null,
    });
    expect(statement?.certainty).toBe('likely');
  });

  it.each([
    'Năm 2021, phấn đấu các chỉ tiêu đều đạt và vượt kế hoạch.',
    'Năm 2021, quyết tâm để các chỉ tiêu đều đạt kế hoạch.',
    'Năm 2021, tổ chức lại để các chỉ tiêu đều đạt kế hoạch.',
    'Năm 2021, nhiều chỉ tiêu đạt và vượt kế hoạch.',
    'Năm 2021, hầu hết các chỉ tiêu đều đạt kế hoạch.',
    'Năm 2021, 13/15 chỉ tiêu đạt và vượt kế hoạch.',
    'Năm 2021, các chỉ tiêu cơ bản đều đạt.',
    'Năm 2021, góp phần hoàn thành các chỉ tiêu của tỉnh.',
    'Năm 2021, các chỉ tiêu được giao cho từng ngành.',
  ])('is not said by: %s', (text) => {
    expect(statementsIn(text)).toEqual([]);
  });

  it.each([
    [
      'Sau 2 năm thực hiện Nghị quyết Đại hội nhiệm kỳ 2020-2025, các chỉ tiêu đều đạt kế hoạch.',
      '2022',
    ],
    ['6 tháng đầu năm 2021, các chỉ tiêu đều đạt kế hoạch.', '2021-H1'],
    ['9 tháng năm 2021, các chỉ tiêu đều đạt kế hoạch.', '2021-9M'],
  ])('is of the period its words give: %s', (text, period) => {
    expect(statementsIn(text)[0]?.claim?.periodId).toBe(period);
  });

  it('is of the period of the figures of its paragraph', () => {
    const text = 'Các chỉ tiêu đều đạt kế hoạch. Thu ngân sách đạt 300 tỷ đồng.';
    const given = { quote: '300 tỷ đồng', indicator: 'Thu ngân sách', period: '2023' };
    expect(statementsIn(text, [given])[0]?.claim?.periodId).toBe('2023');
  });

  it('asks for a period, or for a resolution, that is not known', () => {
    expect(statementsIn('Các chỉ tiêu đều đạt kế hoạch.')[0]?.whyNot?.vi).toBe(
      'Các chỉ tiêu của kỳ nào đều đạt?',
    );
    expect(statementsIn('Năm 2031, các chỉ tiêu đều đạt kế hoạch.')[0]?.whyNot?.vi).toBe(
      'Chưa có nghị quyết nào của đơn vị cho kỳ này',
    );
  });
});

describe('one indicator over its plan, without the number of the plan', () => {
  it('is that of the figure before it in the sentence', () => {
    const text = 'Tỷ lệ hộ nghèo giảm còn 1,5%, vượt kế hoạch đề ra.';
    const given = { quote: '1,5%', indicator: 'Tỷ lệ hộ nghèo', period: '2023' };
    expect(saidIn(text, [given])).toEqual(['all-met | poor | 2023 | khoa-2 | vượt kế hoạch đề ra']);
  });

  it.each([
    'Năm 2023 thành phố thu ngân sách vượt dự toán được giao.',
    'Năm 2023, thành phố nỗ lực hoàn thành nhiệm vụ thu ngân sách vượt dự toán được giao.',
  ])('is that of the indicator its words name: %s', (text) => {
    expect(saidIn(text)).toEqual(['all-met | revenue | 2023 | khoa-2 | vượt dự toán được giao']);
  });

  it.each([
    'Năm 2023 phấn đấu thu ngân sách vượt kế hoạch.',
    'Năm 2023 thu ngân sách vượt 4% kế hoạch.',
    'Năm 2023 hoạt động văn nghệ vượt kế hoạch.',
  ])('is not said by: %s', (text) => {
    expect(statementsIn(text)).toEqual([]);
  });
});

describe('years stated for programmes', () => {
  it('are told where they leave the term at one end', () => {
    expect(saidIn('Xây dựng các chương trình, đề án giai đoạn 2012-2025.')).toEqual([
      'stated-period |  | 2012/2025 | khoa-2 | chương trình, đề án giai đoạn 2012-2025',
    ]);
  });

  it.each([
    ['the term itself', 'Nghị quyết nhiệm kỳ 2020-2025 đã ban hành.'],
    ['the years of its results', 'Các đề án giai đoạn 2021 - 2025 được triển khai.'],
    ['a usual span of plans', 'Các chương trình giai đoạn 2016-2025 được triển khai.'],
    ['years that share no end with a term', 'Chương trình giai đoạn 2017-2023 được triển khai.'],
    ['years of something else', 'Hồ chứa xây dựng giai đoạn 2012-2025.'],
  ])('are not told where they are %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('a recognition with its year', () => {
  it('is told with the term it falls into', () => {
    const text =
      'Thành phố đã được Chính phủ công nhận hoàn thành xây dựng nông thôn mới trong năm 2018.';
    const [statement] = statementsIn(text);
    expect(statement?.claim).toMatchObject({
      kind: 'stated-period',
      periodId: '2018',
      resolutionId: 'khoa-1',
    });
  });

  it.each([
    'Phấn đấu được công nhận đô thị loại II năm 2024.',
    'Thành phố được công nhận đô thị loại III năm 2009.',
  ])('is not told by: %s', (text) => {
    expect(statementsIn(text)).toEqual([]);
  });
});

describe('statements of a document', () => {
  it('come in the order of the text, with their sentence', () => {
    const text =
      'Năm 2023 thành phố thu ngân sách vượt kế hoạch. Các đề án giai đoạn 2012-2025 đang được sửa. Năm 2023, các chỉ tiêu đều đạt.';
    const statements = statementsIn(text);
    expect(statements.map(({ claim }) => claim?.kind)).toEqual([
      'all-met',
      'stated-period',
      'all-met',
    ]);
    const sentences = statements.map(({ sentence }) => text.slice(sentence.start, sentence.end));
    expect(sentences[1]).toBe('Các đề án giai đoạn 2012-2025 đang được sửa.');
  });

  it('are estimates while their period is not over', () => {
    const grades = statementsIn(
      'Năm 2021, các chỉ tiêu đều đạt. Năm 2020 thu ngân sách vượt kế hoạch.',
    ).map(({ claim }) => claim?.grade);
    expect(grades).toEqual(['estimate', 'preliminary']);
  });
});
