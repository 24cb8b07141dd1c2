import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

export type Sink = {
  /** TCP and UDP, on the loopback address. */
  port: number;
  /** What arrived: `tcp` or `udp` and the first bytes. */
  received(): string[];
  close(): Promise<void>;
};

/** Listens where nothing should ever call. */
export async function openSink(): Promise<Sink> {
  const received: string[] = [];
  const server = createServer((socket) => {
    const at = received.push('tcp') - 1;
    socket.on('data', (data) => (received[at] = `tcp ${data.subarray(0, 200).toString('latin1')}`));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const datagrams = createSocket('udp4');
  datagrams.on('message', (data) => received.push(`udp ${data.subarray(0, 200).toString('latin1')}`));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    received: () => [...received],
    close: async () => {
      datagrams.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
