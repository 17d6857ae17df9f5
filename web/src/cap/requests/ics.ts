/** One commitment as an iCalendar file (RFC 5545), for the calendar of the person's own phone. */
export interface Appointment {
  id: string
  title: string
  place: string
  starts_at: string
  ends_at: string
}

const stamp = (at: string | Date) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
const plain = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines of at most 75 bytes, as the format asks. */
function folded(line: string): string {
  const bytes = new TextEncoder()
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (bytes.encode(part + sign).length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

export function calendarFile(one: Appointment, now = new Date()): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Baodao//Baodao//ZH',
    'BEGIN:VEVENT',
    `UID:${one.id}@baodao`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(one.starts_at)}`,
    `DTEND:${stamp(one.ends_at)}`,
    `SUMMARY:${plain(one.title)}`,
    `LOCATION:${plain(one.place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
