/**
 * File names for a whole batch: each safe, none taken twice. Two names that differ in case or in how an accent is
 * written are one file on many disks, so they count as the same.
 * @param wanted names with their ending, in the order of the students; equal input gives equal names, which lets an
 * interrupted batch go on under the same ones
 */
export function uniqueNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const dot = name.lastIndexOf('.')
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let unique = name
    for (let number = 2; taken.has(fold(unique)); number += 1) unique = `${stem} (${number})${ending}`
    taken.add(fold(unique))
    return unique
  })
}

export const fold = (name: string): string => name.normalize('NFC').toLowerCase()
