import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^crs-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})Z\.backup$/;
const DAY_MS = 86_400_000;

/** `crs-2026-03-01T08-00-00Z.backup`: sorts by time, and every file system takes it. */
export function nameBackup(now: Date): string {
  return `crs-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`;
}

/** The backups of a folder by their names, oldest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => NAME.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

/**
 * Removes backups older than `daysKept`, never the newest one, and those that were not finished a day ago.
 * @returns what was removed.
 */
export async function removeOldBackups(folder: string, daysKept: number, now: Date): Promise<string[]> {
  const pathOf = (days: number) => join(folder, nameBackup(new Date(now.getTime() - days * DAY_MS)));
  const old = (await listBackups(folder)).slice(0, -1).filter((path) => path < pathOf(daysKept));
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith('Z.backup.unfinished'));
  old.push(...unfinished.map((name) => join(folder, name)).filter((path) => path < pathOf(1)));
  for (const path of old) await rm(path);
  return old;
}
