/** Where a form of this student is keyed in; `inStack`: others follow it. */
export const keyInPath = (id: string, { inStack = false } = {}): string =>
  `/students/${id}/intake?paper${inStack ? '=stack' : ''}`

/** Where the next form of a stack is begun. */
export const nextFormPath = (after: string): string => `/next-form?after=${after}`
