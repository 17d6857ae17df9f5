import { keep, read } from './settings'

export interface KeptReceipt {
  token: string
  number: string
  title: string
  at: string
}

/** Receipts of requests made without an account, kept on this phone only. */
export function keptReceipts(): KeptReceipt[] {
  try {
    const list: unknown = JSON.parse(read('receipts') ?? '[]')
    return Array.isArray(list) ? (list as KeptReceipt[]) : []
  } catch {
    return []
  }
}

export function keepReceipt(receipt: KeptReceipt): void {
  const others = keptReceipts().filter((one) => one.token !== receipt.token)
  keep('receipts', JSON.stringify([receipt, ...others].slice(0, 30)))
}

export function forgetReceipt(token: string): void {
  keep('receipts', JSON.stringify(keptReceipts().filter((one) => one.token !== token)))
}
