/** Puts words where they can be pasted; also in browsers that give no access to the clipboard itself. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true })
    field.style.cssText = 'position:fixed;opacity:0'
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
