import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { documentIds, factsOf, type DocumentId, type DocumentOptions } from '../core/documents/kinds'
import { readLocales } from '../node/locales'
import { localizeCatalog } from '../core/catalog/translation'
import { errnoOf } from '../node/files/disk-errors'
import type { Logo } from '../node/logo/read-logo'
import type { Settings } from '../shared/ipc/contract'
import { createTranslator, languages } from '../shared/i18n'
import { checkedDay, namedForm, oneOf } from './choices'
import { loadKnowledge, type CliContext, type Knowledge } from './context'
import { BadInput } from './errors'
import { logoFrom } from './logo-from'
import { officeFrom } from './office-from'
import type { Values } from './options'
import { passwordFrom } from './password-from'

/** A batch as the command line asks for it, checked. */
export interface BatchPlan {
  /** Folder with the intake files. */
  readonly dir: string
  readonly outDir: string
  readonly document: DocumentId
  /** The document's name as it stands in file names. */
  readonly title: string
  readonly today: string
  readonly language: Settings['language']
  readonly settings: Settings
  /** The school's, for every paper. */
  readonly logo: Logo | null
  /** Opens every paper, or the one file. */
  readonly password: string | undefined
  /** What was chosen for every paper. */
  readonly options: DocumentOptions
  readonly merged: boolean
  readonly duplex: boolean
  readonly overwrite: boolean
  readonly workers: number
  readonly json: boolean
  readonly packFile: string | null
  /** In the language of the papers. */
  readonly knowledge: Knowledge
  /** In the language of the command line. */
  readonly t: Knowledge['t']
}

const most = 8

/** @throws BadInput for what the person can put right */
export async function batchPlan(args: readonly string[], values: Values, context: CliContext): Promise<BatchPlan> {
  const knowledge = await loadKnowledge(context, { asWritten: true, pack: values.pack })
  const { t } = knowledge
  const [dir, ...more] = args
  if (dir === undefined || more.length > 0) throw new BadInput([t('batch:cli.oneFolder')])
  if (values.out === undefined) throw new BadInput([t('batch:cli.noOut')])
  const known = documentIds.filter((id) => factsOf(id).group === 'student')
  const language = oneOf('--language', values.language ?? context.language, languages, knowledge)
  const document = oneOf('--document', values.document ?? 'career-plan', known, knowledge)
  const paper = oneOf('--paper', values.paper ?? 'letter', ['letter', 'a4'] as const, knowledge)
  const logo = await logoFrom(values.logo, document, knowledge, context)
  const locales = await readLocales(path.join(context.resources, 'locales'))
  const inLanguage = {
    t: createTranslator(locales, language),
    catalog: localizeCatalog(knowledge.catalog, knowledge.translations, language),
  }
  return {
    dir: await folder(path.resolve(context.cwd, dir), dir, t),
    outDir: await folderFor(path.resolve(context.cwd, values.out), values.out, t),
    document,
    title: inLanguage.t(`papers:kinds.${document}.title`),
    today: checkedDay(values.today ?? context.today, t),
    language,
    settings: {
      theme: 'system',
      lockAfterMinutes: 0,
      ...officeFrom(values, knowledge),
      language,
      paper,
      printSize: values['large-print'] ? 'large' : 'usual',
    },
    logo,
    password: await passwordFrom(values, knowledge, context),
    options: {
      ...(values.form !== undefined && { form: namedForm(values.form, knowledge) }),
      ...(values.blank && { blank: true }),
    },
    merged: values.merged,
    duplex: values.duplex,
    overwrite: values.overwrite,
    workers: workersOf(values.workers, t),
    json: values.json,
    packFile: values.pack === undefined ? null : path.resolve(context.cwd, values.pack),
    knowledge: { ...knowledge, ...inLanguage },
    t,
  }
}

type T = Knowledge['t']

async function folder(dir: string, said: string, t: T): Promise<string> {
  const found = await stat(dir).catch(() => null)
  if (!found?.isDirectory()) throw new BadInput([t('batch:cli.noFolder', { folder: said })])
  return dir
}

/** Made where it is not there yet. */
async function folderFor(dir: string, said: string, t: T): Promise<string> {
  try {
    await mkdir(dir, { recursive: true })
    return await folder(dir, said, t)
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput([t('cli:cannotWrite', { option: '--out', file: said, reason: errnoOf(error) ?? '' })])
  }
}

function workersOf(value: string | undefined, t: T): number {
  if (value === undefined) return 2
  const count = /^\d$/.test(value) ? Number(value) : 0
  if (count < 1 || count > most) throw new BadInput([t('batch:cli.workers', { value, most })])
  return count
}
