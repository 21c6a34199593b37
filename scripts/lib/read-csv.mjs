/**
 * Rows of a CSV file with quoted cells, as the Bureau's download writes it.
 * @param {string} text
 * @returns {string[][]}
 */
export function readCsv(text) {
  const rows = []
  /** @type {string[]} */
  let row = []
  let cell = ''
  let quoted = false
  const source = `${text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')}\n`
  for (let i = 0; i < source.length; i++) {
    const sign = source.charAt(i)
    if (sign === '"' && quoted && source.charAt(i + 1) === '"') {
      cell += '"'
      i++
    } else if (sign === '"') {
      quoted = !quoted
    } else if (!quoted && (sign === ',' || sign === '\n')) {
      row.push(cell)
      cell = ''
      if (sign === '\n') {
        if (row.length > 1 || row[0] !== '') rows.push(row)
        row = []
      }
    } else {
      cell += sign
    }
  }
  return rows
}
