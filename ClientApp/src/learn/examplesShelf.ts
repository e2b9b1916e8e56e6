import type { ExamplesShelf } from "./learner.ts";

const DATABASE = "digits";
const TABLE = "taught";

/** Stores the examples in IndexedDB. */
export const examplesShelf: ExamplesShelf = {
  load: async () => {
    const kept: unknown = await run("readonly", (table) => table.get(TABLE));
    return Array.isArray(kept) ? kept : [];
  },
  save: async (examples) => {
    await run("readwrite", (table) => table.put(examples, TABLE));
  },
};

/**
 * Runs one request on the table. All examples are in one record, because there are only a few and
 * they are always read and written together.
 */
async function run<Result>(
  mode: IDBTransactionMode,
  ask: (table: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  const database = await finished(opening);
  try {
    const transaction = database.transaction(TABLE, mode);
    const result = await finished(ask(transaction.objectStore(TABLE)));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return result;
  } finally {
    database.close();
  }
}

function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
