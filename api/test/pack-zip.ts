import { crc32, deflateRawSync } from 'node:zlib';

/** What may be wrong with a file of an archive, to see that it is noticed. */
interface Packed {
  name: string;
  content: string | Uint8Array;
  /** Instead of the true size. */
  declaredBytes?: number;
  /** Instead of the true sum. */
  declaredSum?: number;
  isEncrypted?: boolean;
  method?: number;
}

/** A ZIP archive of these files. */
export function packZip(files: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { name, data, fields } = describe(file);
    const local = Buffer.concat([numbers([4, 0x04034b50], [2, 20], ...fields), name, data]);
    const place: Field[] = [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]; // biome-ignore format: a row
    directory.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20], [2, 20], ...fields, ...place), name]));
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...bodies, ...directory, end]);
}

type Field = [bytes: 2 | 4, value: number];

function describe(file: Packed): { name: Buffer; data: Buffer; fields: Field[] } {
  const content = Buffer.from(file.content);
  const name = Buffer.from(file.name);
  const { declaredBytes = content.length, declaredSum = crc32(content), isEncrypted, method = 8 } = file;
  const data = deflateRawSync(content);
  const fields: Field[] = [
    [2, 0x0800 | (isEncrypted ? 1 : 0)],
    [2, method],
    [2, 0],
    [2, 0x21],
    [4, declaredSum],
    [4, data.length],
    [4, declaredBytes],
    [2, name.length],
    [2, 0],
  ];
  return { name, data, fields };
}

function numbers(...fields: Field[]): Buffer {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}
