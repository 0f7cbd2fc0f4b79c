import { describe, expect, it } from 'vitest';
import { decodeText, type TextEncoding } from './decode-text.ts';

async function decode(chunks: Uint8Array[], encoding: TextEncoding = 'utf-8'): Promise<string> {
  async function* source() {
    yield* chunks;
  }
  let text = '';
  for await (const part of decodeText('a.csv', source(), encoding)) text += part;
  return text;
}

/** Every byte a chunk of its own, the hardest way to cut characters apart. */
const bytewise = (text: string) => [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));

describe('decoding', () => {
  it('puts characters together that chunks cut apart', async () => {
    const text = 'é 数学 😀 ok\n';
    expect(await decode(bytewise(text))).toBe(text);
    expect(await decode([Buffer.from(text)])).toBe(text);
  });

  it('takes a byte order mark off', async () => {
    expect(await decode(bytewise('\uFEFFcourse_id'))).toBe('course_id');
    expect(await decode([Buffer.from('\uFEFFcourse_id')])).toBe('course_id');
  });

  it('names the byte, its offset and its line where a file is not UTF-8', async () => {
    const latin1 = Buffer.from('id,title\n1,Ren\u00e9 et moi\n', 'latin1');
    await expect(decode([latin1])).rejects.toThrow(
      'a.csv: not UTF-8: byte 0xE9 at offset 14 (line 2); save the file as UTF-8, or import it with --encoding latin1',
    );
    await expect(decode([latin1.subarray(0, 12), latin1.subarray(12)])).rejects.toThrow('offset 14 (line 2)');
  });

  it('names a character that the end of the file cuts off', async () => {
    await expect(decode([Buffer.from('ab\n数').subarray(0, -1)])).rejects.toThrow(
      'byte 0xE6 at offset 3 (line 2)',
    );
  });

  it('refuses zero bytes', async () => {
    await expect(decode([Buffer.from('a\n'), Buffer.from('b\0c')])).rejects.toThrow(
      'a.csv: not a text file: a zero byte at offset 3 (line 2)',
    );
  });

  it('reads Latin-1 when it is asked to', async () => {
    expect(await decode([Buffer.from([0x52, 0xe9, 0x80])], 'latin1')).toBe('Ré€');
  });
});
