import { hostname } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import { destination, multistream, pino } from 'pino';
import type { Config } from '../config.ts';
import { LogFiles } from './log-files.ts';

/** The log of the process: JSON lines on stdout and, where a directory is given, in files there. */
export function createLog(config: Pick<Config, 'logLevel' | 'logDirectory' | 'logDirectoryMbMax'>): {
  log: FastifyBaseLogger;
  close: () => Promise<void>;
} {
  const { logLevel: level, logDirectory: directory, logDirectoryMbMax } = config;
  if (!directory) return { log: pino({ level }), close: async () => {} };
  const files = new LogFiles({
    directory,
    bytesMax: logDirectoryMbMax * 1e6,
    processName: `${hostname()}-${process.pid}`,
    onProblem: (error) => log.warn(error, 'the log directory cannot be written; stdout goes on'),
  });
  const streams = [destination(1), files].map((stream) => ({ level: 'trace' as const, stream }));
  const log = pino({ level }, multistream(streams));
  return { log, close: () => files.close() };
}
