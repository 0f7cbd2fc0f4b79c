import { describe, expect, it } from 'vitest';
import { formatCsvRow, formatList } from './format-csv.ts';

describe('a row of CSV', () => {
  it('quotes only what must be quoted', () => {
    expect(formatCsvRow(['a', 'b c', 'd,e', 'say "hi"', 'two\nlines', 'cr\r', ''], false)).toBe(
      'a,b c,"d,e","say ""hi""","two\nlines","cr\r",\n',
    );
  });

  it('disarms cells that a spreadsheet would run, where it is asked to', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '\tx', 'a=b'];
    expect(formatCsvRow(cells, true)).toBe("'=1+1,'+1,'-1,'@x,'\tx,a=b\n");
    expect(formatCsvRow(cells, false)).toBe('=1+1,+1,-1,@x,\tx,a=b\n');
  });

  it('writes lists whose entries may hold bars and backslashes', () => {
    expect(formatList(['a|b', 'C:\\', 'c'])).toBe(String.raw`a\|b|C:\\|c`);
    expect(formatList([])).toBe('');
  });
});
