import { readFileSync } from 'node:fs'
import { tablesOf, type FontTables } from './font-tables'
import { parseFont, type ParsedFont } from './parts'

/** A glyph of a word as it is set. Lengths in thousandths of an em. */
export interface SetGlyph {
  readonly id: number
  /** How far the next glyph is moved on, apart from this one's own width: kerning, less than 0 where they move closer. */
  readonly kern: number
  /** How far this one is moved right and up from where it would stand: marks over letters. */
  readonly right: number
  readonly up: number
}
export interface SetWord {
  readonly width: number
  readonly glyphs: readonly SetGlyph[]
  /** What goes between the brackets of a TJ operator; `null` where marks stand above or below the line. */
  readonly items: string | null
}

/** A font file, parsed once and kept, with the words set in it so far. */
export interface Typeface {
  readonly font: ParsedFont
  readonly tables: FontTables
  /** Thousandths of an em for one unit of the font. */
  readonly scale: number
  set(word: string): SetWord
}

/** Words of one plan are words of the next. Bounded, so that a year's documents take no more memory than one. */
const mostWords = 20_000
/** Longer ones are no words, and come once. */
const longestWord = 40

const kept = new Map<string, Typeface>()

/** The typeface in a file; read at the first call. @throws when the file cannot be read. */
export function typefaceIn(file: string): Typeface {
  const known = kept.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  const face = createTypeface(parseFont(bytes), tablesOf(bytes))
  kept.set(file, face)
  return face
}

function createTypeface(font: ParsedFont, tables: FontTables): Typeface {
  const scale = 1000 / font.unitsPerEm
  const words = new Map<string, SetWord>()
  function lay(word: string): SetWord {
    const { glyphs, positions } = font.layout(word)
    let width = 0
    const set = glyphs.map(({ id }, index): SetGlyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      width += xAdvance * scale
      return { id, kern: (xAdvance - tables.advance(id)) * scale, right: xOffset * scale, up: yOffset * scale }
    })
    const flat = set.every(({ right, up }) => right === 0 && up === 0)
    return { width, glyphs: set, items: flat ? itemsOf(set) : null }
  }
  return {
    font,
    tables,
    scale,
    set(word) {
      const known = words.get(word)
      if (known) return known
      const set = lay(word)
      if (word.length <= longestWord) {
        if (words.size >= mostWords) words.clear()
        words.set(word, set)
      }
      return set
    },
  }
}

/** Glyph numbers and the kerning between them, as the TJ operator takes them. */
function itemsOf(glyphs: readonly SetGlyph[]): string {
  let items = '<'
  for (const { id, kern } of glyphs) {
    items += codeOf(id)
    if (kern !== 0) items += `>${short(-kern)}<`
  }
  return `${items}>`
}

/** A glyph's number as it stands in a page's content. */
export const codeOf = (glyph: number): string => glyph.toString(16).padStart(4, '0')

/** Hundredths are enough for what nobody can see. */
export const short = (value: number): number => Math.round(value * 100) / 100
