import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a PostgreSQL server that can be made a black hole: it accepts connections and bytes, and nothing comes back. */
export interface SilentProxy {
  url(database: string): string;
  setSilent(isSilent: boolean): void;
  connectionCount(): number;
  stop(): void;
}

export async function startSilentProxy(socketPath: string): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((client) => {
    const upstream = connect(socketPath);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('data', (bytes) => {
        if (!isSilent) other.write(bytes);
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (database) => `postgres://crs@127.0.0.1:${port}/${database}`,
    setSilent: (value) => (isSilent = value),
    connectionCount: () => sockets.size / 2,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
