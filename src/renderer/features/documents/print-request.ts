/** A wish to print, left by another step for the print step to find: only the id, and only once. */
let wished: string | null = null

export function requestPrint(id: string): void {
  wished = id
}

/** True once after `requestPrint` for this student. */
export function takePrintRequest(id: string): boolean {
  const mine = wished === id
  if (mine) wished = null
  return mine
}
