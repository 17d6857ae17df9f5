import { newKey } from '@/api/key'
import { problemOf, Unreachable } from '@/api/problem'

/** Hands the person a file made in the page. */
export function download(name: string, type: string, text: BlobPart): void {
  hand(name, new Blob([text], { type }))
}

function hand(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The name that the server gave a file. */
export function nameOf(disposition: string | null, usual: string): string {
  const long = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (long) return decodeURIComponent(long)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? usual
}

/** Hands over a file that only the server can make; with a body it is asked for by POST. A refusal is thrown, so that the page can say why. */
export async function fetchFile(path: string, usual: string, body?: unknown): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(path, body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() }, body: JSON.stringify(body) })
  } catch {
    throw new Unreachable()
  }
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => undefined))
  hand(nameOf(answer.headers.get('Content-Disposition'), usual), await answer.blob())
}
