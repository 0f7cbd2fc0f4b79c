import type { ServerResponse } from 'node:http';
import helmet from 'helmet';
import { contentSecurityPolicy } from './content-security-policy.ts';

/**
 * The headers that helmet would set at every answer, asked for once: they depend on nothing of a request, and writing
 * them together takes a tenth of the time.
 */
export function listSecurityHeaders(options: { isSecure: boolean }): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => {},
  };
  const setHeaders = helmet({ contentSecurityPolicy, strictTransportSecurity: options.isSecure });
  setHeaders({} as never, response as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}
