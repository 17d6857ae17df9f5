/** One store of this browser's own database: each use of it is one finished transaction. */
export function openStore(database: string, store: string, keyPath?: string) {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(store, keyPath ? { keyPath } : {})
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  return async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const opened = await open()
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = opened.transaction(store, mode)
        const request = work(transaction.objectStore(store))
        // Only a finished transaction is on the disk.
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = transaction.onerror = () => reject(transaction.error)
      })
    } finally {
      opened.close()
    }
  }
}
