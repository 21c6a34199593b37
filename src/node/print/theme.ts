/** How paper looks: every size in points. */

/** Set-solid height of a Noto Sans line, in em: what pdfmake multiplies its `lineHeight` by. */
const solid = 1.362

interface TypeSize {
  readonly size: number
  /** Distance from baseline to baseline. */
  readonly leading: number
}

export const sizes = {
  title: { size: 26, leading: 32 },
  longTitle: { size: 19, leading: 26 },
  subtitle: { size: 15, leading: 20 },
  section: { size: 13.5, leading: 18 },
  part: { size: 10, leading: 13 },
  lead: { size: 11, leading: 15 },
  body: { size: 9.5, leading: 12.25 },
  table: { size: 8.5, leading: 10.75 },
  small: { size: 8, leading: 10.5 },
  fine: { size: 7.25, leading: 9.25 },
} as const satisfies Record<string, TypeSize>
export type SizeName = keyof typeof sizes

/** Half a body line: the unit of space between things. */
export const rhythm = 6

/** One accent, dark enough to read as near-black on a black-and-white printer; greys carry the rest. */
export const colours = {
  ink: '#1b2126',
  quiet: '#535d66',
  accent: '#17496d',
  line: '#8e99a3',
  faint: '#d4dae0',
  tint: '#f0f3f6',
  light: '#b4c7d6',
  paper: '#ffffff',
} as const

/** Anything thinner drops out on an old laser printer. */
export const hairline = 0.5

const papers = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
} as const

/** On paper; room at the head and the foot for a line of furniture. */
export const margins = { left: 50, top: 46, right: 50, bottom: 40 } as const
const largeMargins = { left: 42, top: 63, right: 42, bottom: 56 } as const

/** What the school's logo may take at the right of the title, on paper. */
export const logoRoom = { width: 120, height: 36 } as const

export type PrintSize = 'usual' | 'large'
/** Running text of 9.5 points becomes more than 16: within what is called large print, and nothing is smaller than 12.5. */
export const magnification = { usual: 1, large: 1.75 } as const satisfies Record<PrintSize, number>

/** A sheet as it is laid out, before it is magnified. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>
}

/** By so much everything may be drawn smaller to spare a last page with a few lines: nobody sees it. The mildest first. */
export const snug = [0.97, 0.95] as const

/**
 * The sheet on which a document is laid out before it is drawn `factor` times as large: large print on a small sheet. The
 * margins are those of the paper.
 */
export function sheetOf(paper: keyof typeof papers, size: PrintSize, factor: number = magnification[size]): Sheet {
  const { width, height } = papers[paper]
  const { left, top, right, bottom } = size === 'usual' ? margins : largeMargins
  return {
    width: width / factor,
    height: height / factor,
    margins: { left: left / factor, top: top / factor, right: right / factor, bottom: bottom / factor },
  }
}

/** Running text is held to some 75 characters a line; tables and figures use the whole width. */
export const measure = 436

/** Size, leading and nothing else, as pdfmake wants them. */
export function type(name: SizeName): { fontSize: number; lineHeight: number } {
  const { size, leading } = sizes[name]
  return { fontSize: size, lineHeight: leading / (size * solid) }
}
