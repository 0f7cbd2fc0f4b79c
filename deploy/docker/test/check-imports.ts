import assert from 'node:assert/strict';
import type { CheckList } from './check-list.ts';
import { LearnerSession } from './learner-session.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

const COURSE = 'IMAGE-CHECK-1';
const FILE = `course_id,title\n${COURSE},How ships in bottles are built\n`;
/** So many answers in a row come from each of two replicas. */
const ANSWERS = 8;

/** An editor's file through the proxy: each request may meet another replica, whose file system nobody can write to. */
export async function checkImports(system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'a file that an editor uploads is checked, applied, found on each replica, and taken back',
    async () => {
      const editor = new LearnerSession(system.url);
      await editor.signIn('editor@demo.crs.example', 'crs-demo-password');
      const files = [{ name: 'courses.csv', sizeBytes: Buffer.byteLength(FILE) }];
      const { id } = await read<{ id: string }>(editor.send('POST', '/admin/imports', { files }));
      const path = `/admin/imports/${id}`;
      const part = await fetch(`${system.url}/api/v1${path}/files/0/parts/0`, {
        method: 'PUT',
        headers: {
          cookie: editor.cookieHeader,
          origin: system.url,
          'content-type': 'application/octet-stream',
        },
        body: FILE,
      });
      assert.equal(part.status, 204, await part.text());
      const reach = async (step: string, status: string) => {
        await read(editor.send('POST', `${path}/${step}`, step === 'check' ? {} : undefined));
        const state = () => read<{ status: string; problem: string | null }>(editor.send('GET', path));
        await waitUntil(
          `the import has ended to ${step}`,
          async () => !(await state()).status.endsWith('ing'),
        );
        const { status: reached, problem } = await state();
        assert.equal(reached, status, problem ?? '');
      };
      const waitForCourse = (status: number) =>
        waitUntil(`each replica answers ${status} for the course`, async () => {
          const answers = Array.from({ length: ANSWERS }, () =>
            fetch(`${system.url}/api/v1/courses/${COURSE}`),
          );
          return (await Promise.all(answers)).every((answer) => answer.status === status);
        });
      await reach('check', 'checked');
      assert.equal((await fetch(`${system.url}/api/v1/courses/${COURSE}`)).status, 404);
      await reach('apply', 'done');
      await waitForCourse(200);
      await reach('undo', 'undone');
      await waitForCourse(404);
    },
  );
}

async function read<Body>(sent: Promise<Response>): Promise<Body> {
  const answer = await sent;
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Body;
}
