import type { Body } from '@/lib/domain/document/body';
import type { LogEntry } from './edit-log';

/** What is kept of an unsaved text, and shown of it before somebody goes on. */
export type Unsaved = {
  id: string;
  documentId: string;
  /** Number of the newest revision that it holds. */
  revision: number;
  /** Number of the one from which it began, before others were put together with it. */
  begunFrom: number;
  summary: string;
  /** The text as it stands: what the log must lead to. */
  body: Body;
  /** Milliseconds since 1970. */
  keptAt: number;
};

/**
 * Where an unsaved text begins: the log leads on from `from`, the text of the revision it began from. `incoming` are the
 * texts of those that were put together with it, by their numbers.
 */
export type Beginning = { id: string; from: Body; incoming: ReadonlyMap<number, Body> };

const UNSAVED = 'unsaved';
const BEGINNINGS = 'beginnings';
const LOGS = 'logs';

/**
 * Unsaved texts in this browser's IndexedDB. They belong to documents, not to people: who was signed out while writing
 * finds theirs after signing in, as does whoever else uses the browser. All of it may throw where a browser stores nothing.
 */
let database: IDBDatabase | null = null;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('variorum', 1);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore(UNSAVED, { keyPath: 'id' }).createIndex('documentId', 'documentId');
      result.createObjectStore(BEGINNINGS, { keyPath: 'id' });
      result.createObjectStore(LOGS, { autoIncrement: true }).createIndex('id', 'id');
    };
    request.onsuccess = () => {
      database = request.result;
      // Another tab brings a later version of this program, or the browser clears its storage.
      database.onversionchange = () => {
        database?.close();
        database = null;
      };
      database.onclose = () => {
        database = null;
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Once the database is open the work is begun at once: what is kept while a page is left has no time to wait. */
function inStores<T>(
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => T,
): Promise<T> {
  return database ? run(database, mode, work) : open().then((opened) => run(opened, mode, work));
}

function run<T>(
  opened: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction([UNSAVED, BEGINNINGS, LOGS], mode);
    const value = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(value);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Keeps a text, with its beginning if that is new, and the entries that came since the last time. */
export async function keepUnsaved(
  unsaved: Unsaved,
  beginning: Beginning | null,
  entries: readonly LogEntry[],
): Promise<void> {
  await inStores('readwrite', (store) => {
    store(UNSAVED).put(unsaved);
    if (beginning) store(BEGINNINGS).put(beginning);
    if (entries.length > 0) store(LOGS).add({ id: unsaved.id, entries });
  });
}

/** The unsaved texts of a document, newest first. */
export async function unsavedOf(documentId: string): Promise<Unsaved[]> {
  const found = await inStores(
    'readonly',
    (store) => store(UNSAVED).index('documentId').getAll(documentId) as IDBRequest<Unsaved[]>,
  );
  return found.result.toSorted((a, b) => b.keptAt - a.keptAt);
}

/** Where an unsaved text begins, and all that was done since. */
export async function unsavedLog(id: string): Promise<{ beginning: Beginning; log: LogEntry[] } | null> {
  const [beginning, rows] = await inStores(
    'readonly',
    (store) =>
      [
        store(BEGINNINGS).get(id) as IDBRequest<Beginning | undefined>,
        store(LOGS).index('id').getAll(id) as IDBRequest<{ entries: LogEntry[] }[]>,
      ] as const,
  );
  if (!beginning.result) return null;
  return { beginning: beginning.result, log: rows.result.flatMap(({ entries }) => entries) };
}

/** Forgets an unsaved text: it was saved, or is not wanted. */
export async function forgetUnsaved(id: string): Promise<void> {
  await inStores('readwrite', (store) => {
    store(UNSAVED).delete(id);
    store(BEGINNINGS).delete(id);
    const request = store(LOGS).index('id').openKeyCursor(id);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      store(LOGS).delete(cursor.primaryKey);
      cursor.continue();
    };
  });
}
