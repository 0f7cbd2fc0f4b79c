import { isMainThread } from 'node:worker_threads';

const CHECK_EVERY_MS = 500;
const parent = process.ppid;

// npm starts a shell and the shell starts us; a signal to npm ends those two and does not reach us. Loaded by
// `--import`, this turns the end of the parent into the signal that was meant. (Windows keeps the old parent's id.)
if (isMainThread) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_EVERY_MS);
  timer.unref();
}
