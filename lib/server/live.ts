import 'server-only';
import pg from 'pg';
import postgres from 'postgres';
import { env } from './env';
import { log } from './log';

/** Open responses a process takes, each of which costs a socket and some kilobytes: altogether, and of one client. */
const mostStreams = 5000;
const mostOfOneClient = 500;

/** Hears of a stream's newest event number. */
type Listener = (sequence: number) => void;

/**
 * The one LISTEN connection of this process. Every new event notifies "stream:sequence", a cursor and no content;
 * listeners of that stream are told the number. After a lost connection (postgres.js reconnects by itself) everybody is
 * told to look, since notifications may have been missed.
 */
class LiveHub {
  private readonly listeners = new Map<string, Set<Listener>>();
  /** How to end each open response, and whose it is. */
  private readonly streams = new Map<() => void, string>();
  private started: Promise<postgres.Sql> | undefined;

  /** Begins to listen; answers once the connection listens. */
  private start(): Promise<postgres.Sql> {
    this.started ??= this.listen().catch((error: unknown) => {
      this.started = undefined;
      throw error;
    });
    return this.started;
  }

  private async listen(): Promise<postgres.Sql> {
    const sql = postgres({ ...connectionTo(env().DATABASE_URL), max: 1, onnotice: () => undefined });
    let connected = false;
    const listening = sql.listen(
      'variorum_events',
      (payload) => {
        const at = payload.lastIndexOf(':');
        this.tell(payload.slice(0, at), Number(payload.slice(at + 1)));
      },
      () => {
        if (connected) {
          log.warn('listening again after a lost connection');
          for (const stream of this.listeners.keys()) this.tell(stream, 0);
        }
        connected = true;
      },
    );
    try {
      await listening;
    } catch (error) {
      // It would go on trying by itself, beside the connection that the next subscription opens.
      await sql.end({ timeout: 0 });
      throw error;
    }
    return sql;
  }

  private tell(stream: string, sequence: number): void {
    for (const listener of this.listeners.get(stream) ?? []) listener(sequence);
  }

  /** Calls `listener` for each new event of a stream until the returned function is called. */
  async subscribe(stream: string, listener: Listener): Promise<() => void> {
    await this.start();
    const set = this.listeners.get(stream) ?? new Set();
    this.listeners.set(stream, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(stream);
    };
  }

  /** Remembers how to end an open response of a client (from `clientAddress`). */
  track(close: () => void, client: string): () => void {
    this.streams.set(close, client);
    return () => this.streams.delete(close);
  }

  /** Ends the connection; the next subscription opens another. */
  async stop(): Promise<void> {
    const sql = await this.started;
    this.started = undefined;
    await sql?.end();
  }

  /** Whether this process should take no more open responses from this client. One alone never shuts out the others. */
  isFull(client: string): boolean {
    const own = [...this.streams.values()].filter((one) => one === client);
    return this.streams.size >= mostStreams || own.length >= mostOfOneClient;
  }

  /** Ends every open response: a Next server does not exit while one is open. */
  closeAll(): void {
    for (const close of [...this.streams.keys()]) close();
  }
}

const shared = globalThis as typeof globalThis & { variorumLive?: LiveHub };

/** The hub of this process, the same one for every bundle of the server. */
export const live = shared.variorumLive ?? new LiveHub();
shared.variorumLive = live;

/**
 * Where `pg` would connect to, as all else here does. postgres.js by itself hands parameters that it does not know
 * (`channel_binding`, `sslrootcert`, `schema`) to PostgreSQL, which refuses them.
 */
function connectionTo(databaseUrl: string) {
  const { host, port, database, user, password, ssl } = new pg.Client(databaseUrl);
  return {
    host,
    port,
    ssl,
    ...(database && { database }),
    ...(user && { user }),
    ...(password && { password }),
  };
}
