import { describe, expect, it } from 'vitest';
import { readPlace } from './place-name.ts';

describe('names of places', () => {
  it.each([
    ['TP. Minh Khê', 'administrative', 'minh khe'],
    ['T.P Minh Khê', 'administrative', 'minh khe'],
    ['P. Tây Khê', 'administrative', 'tay khe'],
    ['Đảng bộ thành phố Minh Khê', 'party', 'minh khe'],
    ['Thành ủy Minh Khê', 'party', 'minh khe'],
    ['KCN Minh Khê II', 'park', 'minh khe ii'],
    ['Công ty TNHH Một', 'body', 'tnhh mot'],
    ['Minh Khê', 'bare', 'minh khe'],
    ['toàn tỉnh', 'administrative', ''],
  ])('%s is %s “%s”', (words, sort, name) => {
    expect(readPlace(words)).toMatchObject({ sort, name });
  });
});
