import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readFontFile, type FontFile } from './font-file'

/** The one family every document is set in. */
export const family = 'NotoSans'

const files = {
  normal: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  italics: 'NotoSans-Italic.ttf',
  bolditalics: 'NotoSans-BoldItalic.ttf',
} as const

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
    regular: readFontFile(readFileSync(path.join(fontsDir, files.normal))),
    bold: readFontFile(readFileSync(path.join(fontsDir, files.bold))),
  }
  read.set(fontsDir, faces)
  return faces
}

/** What pdfmake is told: a fresh object each time, because it writes into it. */
export function fontDescriptors(fontsDir: string): Record<string, Record<keyof typeof files, string>> {
  const paths = Object.entries(files).map(([style, file]) => [style, path.join(fontsDir, file)] as const)
  return { [family]: Object.fromEntries(paths) as Record<keyof typeof files, string> }
}

/** True for our own font files and nothing else: the only files a document may open. */
export function mayRead(fontsDir: string, file: string): boolean {
  return Object.values(files).some((name) => path.join(fontsDir, name) === file)
}
