import { describe, expect, it } from 'vitest';
import type { TextRange } from '../finding.ts';
import { tieFindings } from './tie-findings.ts';
import type { Heading } from './tying.ts';
import { inputOf, outcomeOf, tie, tieLast } from './tying.fixture.ts';

const TOTAL = { quote: '5.000 tỷ đồng', indicator: 'Tổng giá trị sản xuất' };

describe('a bare sector', () => {
  it('takes its measure from the total before it', () => {
    const text =
      'Tổng giá trị sản xuất đạt 5.000 tỷ đồng, trong đó công nghiệp và xây dựng đạt 4.000 tỷ đồng; nông, lâm nghiệp và thủy sản đạt 300 tỷ đồng.';
    const proposals = tie(text, [
      TOTAL,
      { quote: '4.000 tỷ đồng', indicator: 'công nghiệp và xây dựng' },
      { quote: '300 tỷ đồng', indicator: 'nông, lâm nghiệp và thủy sản' },
    ]);
    expect(proposals.map(outcomeOf)).toEqual([
      'output sure',
      'industry-construction sure',
      'farming sure',
    ]);
  });

  it('takes it across sentences where “Trong đó” opens the next one', () => {
    const text =
      'Tổng giá trị sản xuất đạt 5.000 tỷ đồng. Trong đó, thương mại, dịch vụ đạt 700 tỷ đồng.';
    const proposals = tie(text, [
      TOTAL,
      { quote: '700 tỷ đồng', indicator: 'thương mại, dịch vụ' },
    ]);
    expect(proposals.map(outcomeOf)).toEqual(['output sure', 'services sure']);
  });

  it('takes it down a list', () => {
    const text =
      'Tổng giá trị sản xuất đạt 5.000 tỷ đồng:\n- Công nghiệp: 3.500 tỷ đồng;\n- Thương mại, dịch vụ: 700 tỷ đồng.';
    const proposals = tie(text, [
      TOTAL,
      { quote: '3.500 tỷ đồng', indicator: 'Công nghiệp' },
      { quote: '700 tỷ đồng', indicator: 'Thương mại, dịch vụ' },
    ]);
    expect(proposals.map(outcomeOf)).toEqual(['output sure', 'industry sure', 'services sure']);
  });

  it('is no output where the total above it is of GRDP', () => {
    const text =
      'Tổng sản phẩm trên địa bàn đạt 9.000 tỷ đồng, trong đó công nghiệp và xây dựng đạt 4.000 tỷ đồng.';
    const total = { quote: '9.000 tỷ đồng', indicator: 'Tổng sản phẩm trên địa bàn' };
    const proposals = tie(text, [
      total,
      { quote: '4.000 tỷ đồng', indicator: 'công nghiệp và xây dựng' },
    ]);
    expect(proposals.map(outcomeOf)).toEqual(['grdp sure', '–']);
  });

  it('asks for a look where nothing above says what is measured', () => {
    const text = 'Năm qua, công nghiệp và xây dựng đạt 4.000 tỷ đồng.';
    const proposal = tieLast(text, [
      { quote: '4.000 tỷ đồng', indicator: 'công nghiệp và xây dựng' },
    ]);
    expect(outcomeOf(proposal)).toBe('industry-construction likely');
    expect(proposal.reasons[0]?.text.vi).toContain('câu không nói là giá trị gì của ngành này');
  });

  it('takes its measure from the heading', () => {
    const heading = 'Giá trị sản xuất các ngành';
    const text = `${heading}\n\nCông nghiệp đạt 3.500 tỷ đồng.`;
    const headings: Heading[] = [{ range: { start: 0, end: heading.length }, level: 2 }];
    const given = { quote: '3.500 tỷ đồng', indicator: 'Công nghiệp' };
    expect(outcomeOf(tieLast(text, [given], { headings }))).toBe('industry sure');
    expect(outcomeOf(tieLast(text, [given]))).not.toBe('industry sure');
  });

  it('does not lean on another paragraph', () => {
    const text =
      'Tổng giá trị sản xuất đạt 5.000 tỷ đồng.\n\nCông nghiệp và xây dựng đạt 4.000 tỷ đồng.';
    const proposals = tie(text, [
      TOTAL,
      { quote: '4.000 tỷ đồng', indicator: 'Công nghiệp và xây dựng' },
    ]);
    expect(outcomeOf(proposals[1]!)).toBe('industry-construction likely');
  });
});

describe('parts of a count', () => {
  const text = 'Thành phố thu hút được 9 dự án, trong đó có 6 dự án DDI và 3 dự án FDI.';
  const proposals = tie(text, [
    { quote: '9 dự án', indicator: 'dự án' },
    { quote: '6 dự án', indicator: 'dự án DDI' },
    { quote: '3 dự án', indicator: 'dự án FDI' },
  ]);

  it('are told apart from their total', () => {
    expect(proposals.map(({ claim }) => claim?.indicatorCode)).toEqual([
      'projects',
      'projects-home',
      'projects-abroad',
    ]);
  });
});

describe('a list as long as a report', () => {
  it('costs no more than its length', () => {
    const line = '- Ngành nghề khác đạt 10000 tỷ đồng;\n';
    const [first] = inputOf(line, [
      { quote: '10000 tỷ đồng', indicator: 'Ngành nghề khác' },
    ]).findings;
    if (first === undefined) throw new Error('no finding');
    const findings = Array.from({ length: 1500 }, (_, at) => {
      const moved = ({ start, end }: TextRange): TextRange => ({
        start: start + at * line.length,
        end: end + at * line.length,
      });
      const { range, sentence, indicatorAt } = first;
      return {
        ...first,
        no: at + 1,
        range: moved(range),
        sentence: moved(sentence),
        indicatorAt: indicatorAt && moved(indicatorAt),
      };
    });
    const input = { ...inputOf(line, []), text: line.repeat(1500), findings };
    const start = performance.now();
    expect(tieFindings(input)).toHaveLength(1500);
    // Looked through to its beginning from each of its items, it took half a minute.
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
