/** Groups of stages as a desk thinks of them; what is to be done first stands first. */
export const VIEWS = {
  to_verify: 'person_confirmed',
  disputed: 'disputed',
  proposed: 'proposed',
  verified: 'verified,exported',
  withdrawn: 'withdrawn',
  all: undefined,
} as const

export type View = keyof typeof VIEWS
export const viewOf = (text: string | undefined): View => (text && Object.keys(VIEWS).includes(text) ? (text as View) : 'to_verify')
