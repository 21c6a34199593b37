import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readFontFile, type FontFile } from './font-file'

/** The one family every document is set in. */
export const family = 'NotoSans'

export const fileOf = {
  normal: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  italics: 'NotoSans-Italic.ttf',
  bolditalics: 'NotoSans-BoldItalic.ttf',
} as const
export type FontStyle = keyof typeof fileOf

/** The faces whose widths layout asks for. */
export interface Faces {
  readonly regular: FontFile
  readonly bold: FontFile
}

const read = new Map<string, Faces>()

/** Widths and coverage of the fonts in a folder; read once per folder. */
export function facesIn(fontsDir: string): Faces {
  const known = read.get(fontsDir)
  if (known) return known
  const faces = {
    regular: readFontFile(readFileSync(path.join(fontsDir, fileOf.normal))),
    bold: readFontFile(readFileSync(path.join(fontsDir, fileOf.bold))),
  }
  read.set(fontsDir, faces)
  return faces
}
