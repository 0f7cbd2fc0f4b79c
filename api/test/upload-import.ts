import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportDetails, ImportStatus } from '@crs/contracts';
import type { Person } from './test-server.ts';

const PART_BYTES = 524_288;
const PATH = '/admin/imports';

/** Announces files and uploads them whole. */
export async function uploadImport(person: Person, files: Record<string, string | Buffer>): Promise<string> {
  const contents = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const announced = contents.map(({ name, bytes }) => ({ name, sizeBytes: bytes.length }));
  const { body, status, text } = await person.call<ImportDetails>('POST', PATH, { files: announced });
  if (status !== 200) throw new Error(text);
  for (const [fileNo, { bytes }] of contents.entries())
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      const path = `${PATH}/${body.id}/files/${fileNo}/parts/${at / PART_BYTES}`;
      const part = bytes.subarray(at, at + PART_BYTES);
      const answer = await person.call('PUT', path, part, { 'content-type': 'application/octet-stream' });
      if (answer.status !== 204) throw new Error(answer.text);
    }
  return body.id;
}

/** Asks for a step and waits for its end. */
export async function runStep(
  person: Person,
  id: string,
  step: 'check' | 'apply' | 'undo',
): Promise<ImportDetails> {
  const answer = await person.call('POST', `${PATH}/${id}/${step}`, step === 'check' ? {} : undefined);
  if (answer.status !== 200) throw new Error(answer.text);
  return waitForImport(person, id);
}

/** Waits until nobody works on the import any more. */
export async function waitForImport(person: Person, id: string): Promise<ImportDetails> {
  const underWay: readonly ImportStatus[] = ['checking', 'applying', 'undoing'];
  for (let attempt = 0; attempt < 600; attempt++) {
    const { body } = await person.call<ImportDetails>('GET', `${PATH}/${id}`);
    if (!underWay.includes(body.status)) return body;
    await sleep(50);
  }
  throw new Error('the import did not end');
}

/** Uploads, checks and applies. */
export async function importWhole(person: Person, files: Record<string, string | Buffer>) {
  const id = await uploadImport(person, files);
  const checked = await runStep(person, id, 'check');
  return { id, checked, applied: await runStep(person, id, 'apply') };
}
