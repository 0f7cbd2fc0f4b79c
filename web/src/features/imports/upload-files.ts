import { answerOf, acceptanceOf, server } from '../../server/server.ts';
import { ServerProblem } from '../../server/server-problem.ts';

const triesMax = 3;
const pauseMs = 1_000;

/**
 * Uploads files part by part and has them checked. A part that is lost on the way is sent again.
 * @returns the id of the import.
 */
export async function uploadFiles(
  files: readonly File[],
  use: { partBytes: number; onProgress: (share: number) => void },
): Promise<string> {
  const { partBytes, onProgress } = use;
  const announced = files.map(({ name, size }) => ({ name, sizeBytes: size }));
  const { id } = await answerOf(
    server.POST('/api/v1/admin/imports', {
      body: { files: announced },
      params: { header: { 'idempotency-key': crypto.randomUUID() } },
    }),
  );
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let sent = 0;
  for (const [fileNo, file] of files.entries())
    for (let at = 0; at < file.size; at += partBytes) {
      const part = file.slice(at, at + partBytes);
      await again(() => sendPart({ id, fileNo, partNo: at / partBytes }, part));
      sent += part.size;
      onProgress(sent / total);
    }
  await again(() =>
    answerOf(server.POST('/api/v1/admin/imports/{id}/check', { params: { path: { id } }, body: {} })),
  );
  return id;
}

function sendPart(path: { id: string; fileNo: number; partNo: number }, part: Blob): Promise<void> {
  return acceptanceOf(
    server.PUT('/api/v1/admin/imports/{id}/files/{fileNo}/parts/{partNo}', {
      params: { path },
      // The type of the description says text where the bytes of a file are meant.
      body: part as unknown as string,
      bodySerializer: (bytes) => bytes,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
}

async function again<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      const isRefusal = error instanceof ServerProblem && error.status < 500;
      if (isRefusal || tries === triesMax) throw error;
      await new Promise((resume) => setTimeout(resume, tries * pauseMs));
    }
  }
}
