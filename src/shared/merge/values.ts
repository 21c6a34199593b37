/** Plain data, as it comes from JSON. `undefined` stands for "not there". */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value } | undefined
export type Fields = { readonly [key: string]: Value }

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
export const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One text for one content, whatever order the fields were written in. Fields that are not there count as absent. */
export function canonical(value: Value): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  if (isFields(value))
    return `{${Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'undefined'
}

export const isSame = (a: Value, b: Value): boolean => a === b || canonical(a) === canonical(b)
