import type { Catalog, CatalogProblem } from './catalog'
import { specialtyFile } from './check-lists'
import { readingGrade, wordsOf } from './readability'

/** Texts that students read may be this hard, in school years. */
export const hardestGrade = 9
/** The formula counts on a passage: shorter texts of one file are measured together. */
export const fewestWords = 30

/** A text that students read, and where it stands. */
export interface Passage {
  readonly file: string
  readonly path: string
  readonly text: string
}

/** A passage that may be harder, and why: mostly official names that cannot be said in other words. */
export interface ReadingException {
  readonly file: string
  readonly path: string
  readonly reason: string
}

/** What a student reads of the catalog. Rules of credentials and states are left out: they are quoted, for the counselor. */
export function studentPassages({ specialties, pathways, experiences, organisations, guide }: Catalog): Passage[] {
  const of = (file: string, path: string, ...texts: readonly (string | null | undefined)[]): Passage => ({
    file,
    path,
    text: texts.filter((text) => typeof text === 'string').join('\n'),
  })
  return [
    ...specialties.flatMap(({ id, summary, description, dayOfWork, neighbours, requirements, profile = {} }) => {
      const file = specialtyFile(id)
      return [
        of(file, 'description', summary, ...description),
        of(file, 'dayOfWork', ...dayOfWork),
        of(file, 'neighbours', ...neighbours.map(({ difference }) => difference)),
        of(file, 'requirements.note', requirements.note),
        ...Object.entries(profile).map(([section, items]) =>
          of(file, `profile.${section}`, ...Object.values(items).map(({ reason }) => reason)),
        ),
      ]
    }),
    ...pathways.milestones.map(({ id, detail }) => of('pathways.json', `milestones.${id}.detail`, detail)),
    ...pathways.routes.map(({ id, summary, opens }) => of('pathways.json', `routes.${id}`, summary, ...opens)),
    ...experiences.map(({ id, detail, note }) => of('experiences.json', id, detail, note)),
    ...organisations.map(({ id, detail }) => of('organisations.json', id, detail)),
    ...guide.map(({ id, text }) => of('guide.json', id, ...text)),
  ].filter(({ text }) => text !== '')
}

/** Passages harder to read than grade 9, and exceptions that no passage needs any more. */
export function checkReadability(
  passages: readonly Passage[],
  exceptions: readonly ReadingException[] = [],
): CatalogProblem[] {
  const excepted = new Set(exceptions.map(keyOf))
  const hard = measured(passages)
    .map((passage) => ({ ...passage, grade: readingGrade(passage.text) }))
    .filter(({ grade }) => grade > hardestGrade)
  const needed = new Set(hard.map(keyOf))
  return [
    ...hard
      .filter((passage) => !excepted.has(keyOf(passage)))
      .map(({ file, path, grade }) => ({
        file,
        path,
        reason: `reads at grade ${grade.toFixed(1)}, above ${hardestGrade}`,
      })),
    ...exceptions
      .filter((exception) => !needed.has(keyOf(exception)))
      .map(({ file, path }) => ({ file, path, reason: 'is listed as hard to read and is not' })),
  ]
}

const keyOf = ({ file, path }: { readonly file: string; readonly path: string }): string => `${file} ${path}`

/** Long passages as they are; the short ones of each file as one. */
function measured(passages: readonly Passage[]): Passage[] {
  const isShort = ({ text }: Passage) => wordsOf(text).length < fewestWords
  const short = passages.filter(isShort)
  const files = [...new Set(short.map(({ file }) => file))]
  return [
    ...passages.filter((passage) => !isShort(passage)),
    ...files.map((file) => ({
      file,
      path: 'short texts',
      text: short.flatMap((passage) => (passage.file === file ? [passage.text] : [])).join('\n'),
    })),
  ]
}
