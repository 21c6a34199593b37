import { stat } from 'node:fs/promises'
import path from 'node:path'
import { localizeCatalog } from '../../core/catalog/translation'
import { ownTimeZone } from '../../core/day-of'
import type { CaseloadEntry, DocumentContext, DocumentStudent } from '../../core/documents/context'
import { documentIds, factsOf, type DocumentId } from '../../core/documents/kinds'
import { LeakFound } from '../../core/documents/redacted'
import { buildDocument } from '../../core/documents/registry'
import { itemsBySection, ratedSections } from '../../core/intake/items'
import { answersOf, type Intake } from '../../core/intake/schema'
import { matchStudent } from '../../core/matching'
import { readLocales } from '../../node/locales'
import { renderPdf } from '../../node/print'
import { protect } from '../../node/print/protect'
import { createTranslator, languages, type Language } from '../../shared/i18n'
import { checkedDay, chosenRoute, chosenSpecialty, namedForm, oneOf, onlyIntake } from '../choices'
import type { Command } from '../command'
import { loadKnowledge, type CliContext, type Knowledge } from '../context'
import { BadInput } from '../errors'
import { filesRead } from '../files-read'
import { localFrom } from '../local-from'
import { logoFrom } from '../logo-from'
import { officeFrom } from '../office-from'
import type { Values } from '../options'
import { passwordFrom } from '../password-from'
import { studentOf, withPlan } from '../student-of'
import { writeOut } from '../write-out'

/** `document KIND [FILE...] --out F.pdf`: any document of the list as PDF, from intake files. */
async function documentCommand(
  [kind, ...files]: readonly string[],
  values: Values,
  context: CliContext,
): Promise<void> {
  const asked = await loadKnowledge(context, { asWritten: true, pack: values.pack })
  const id = kindOf(kind, asked)
  const { out } = values
  if (out === undefined) throw new BadInput([asked.t('papers:cli.noOut')])
  if (!values.overwrite && (await isFile(out, context)))
    throw new BadInput([asked.t('papers:cli.exists', { file: out })])
  const date = checkedDay(values.today ?? context.today, asked.t)
  const language = oneOf('--language', values.language ?? context.language, languages, asked)
  const paper = oneOf('--paper', values.paper ?? 'letter', ['letter', 'a4'] as const, asked)
  const logo = await logoFrom(values.logo, id, asked, context)
  const password = await passwordFrom(values, asked, context)
  const locales = await readLocales(path.join(context.resources, 'locales'))
  const inLanguage = (one: Language) => ({
    t: createTranslator(locales, one),
    catalog: localizeCatalog(asked.catalog, asked.translations, one),
  })
  const knowledge: Knowledge = { ...asked, ...inLanguage(language), language }
  const given: DocumentContext = {
    ...inLanguage(language),
    inLanguage,
    language,
    paper,
    ...officeFrom(values, asked),
    date,
    timeZone: ownTimeZone(),
    student: null,
    caseload: [],
    ...(values.local !== undefined && { local: await localFrom(values.local, context) }),
    options: {
      ...(values.compare !== undefined && { specialties: compared(values.compare, asked) }),
      ...(values.form !== undefined && { form: namedForm(values.form, asked) }),
      ...(values.blank && { blank: true }),
    },
  }
  const model = modelOf(id, { ...given, ...(await peopleOf(id, files, values, date, knowledge, context)) }, asked)
  const size = values['large-print'] ? 'large' : 'usual'
  const pdf = await renderPdf(model, {
    fontsDir: path.join(context.resources, 'fonts'),
    size,
    ...(logo && { logo: { ...logo, alternative: null } }),
  })
  const data = password === undefined ? pdf : await protect(pdf, password)
  await writeOut([{ option: '--out', target: out, data }], await filesRead(files, values, context), asked.t, context)
}

const isFile = async (target: string, { cwd }: CliContext): Promise<boolean> =>
  target !== '-' &&
  stat(path.resolve(cwd, target)).then(
    (found) => found.isFile(),
    () => false,
  )

/** Some papers are about what only the vault knows. */
export const isMadeHere = (id: DocumentId): boolean => !['code', 'destroyed'].includes(factsOf(id).needs)

function kindOf(kind: string | undefined, { t }: Knowledge): DocumentId {
  const known = documentIds.filter(isMadeHere)
  const found = known.find((id) => id === kind)
  if (!found) throw new BadInput([t('papers:cli.unknownKind', { value: kind ?? '', known: known.join(', ') })])
  return found
}

function compared(value: string, { catalog, t }: Knowledge): string[] {
  const ids = value.split(',').map((id) => id.trim())
  const known = catalog.specialties.filter(({ profile }) => profile !== undefined).map(({ id }) => id)
  if (ids.length < 2 || ids.length > 3 || new Set(ids).size < ids.length || !ids.every((id) => known.includes(id)))
    throw new BadInput([t('papers:cli.badCompare', { value, known: known.join(', ') })])
  return ids
}

/** The student or the students of the files, as the document needs them. */
async function peopleOf(
  id: DocumentId,
  files: readonly string[],
  values: Values,
  today: string,
  knowledge: Knowledge,
  context: CliContext,
): Promise<Partial<Pick<DocumentContext, 'student' | 'caseload' | 'class'>>> {
  const { needs } = factsOf(id)
  if (needs === 'caseload') {
    const intakes: Intake[] = []
    for (const file of files) intakes.push(await onlyIntake('document', [file], knowledge, context))
    return { caseload: intakes.map((intake) => entryOf(intake, today)) }
  }
  if (needs === 'class') {
    const students: DocumentStudent[] = []
    for (const file of files) students.push(studentOf(await onlyIntake('document', [file], knowledge, context)))
    return { class: students }
  }
  if (files.length === 0 && (needs === 'nothing' || needs === 'either')) return {}
  const intake = await onlyIntake('document', files, knowledge, context)
  if (needs !== 'plan' && values.specialty === undefined) return { student: studentOf(intake) }
  const specialty = chosenSpecialty(values.specialty, matchStudent(intake, knowledge.catalog), knowledge, context)
  const route = chosenRoute(values.route, specialty, intake, knowledge)
  return { student: withPlan(intake, { specialty: specialty.id, route, today }, knowledge) }
}

function entryOf(intake: Intake, today: string): CaseloadEntry {
  const answered = ratedSections.reduce((sum, one) => sum + Object.keys(answersOf(intake, one)).length, 0)
  const items = ratedSections.reduce((sum, one) => sum + itemsBySection[one].length, 0)
  const { givenName, familyName, preferredName = '', gradeLevel = '', state = '' } = intake.student
  return {
    givenName,
    familyName,
    preferredName,
    gradeLevel,
    state,
    answered: answered / items,
    stage: answered === 0 ? 'intake' : 'matches',
    specialty: null,
    updatedAt: `${today}T00:00:00.000Z`,
  }
}

function modelOf(id: DocumentId, context: DocumentContext, { t }: Knowledge) {
  try {
    const built = buildDocument(id, context)
    if (built.ok) return built.model
    throw new BadInput([t(`papers:cli.missing.${built.missing}`, { kind: id })])
  } catch (error) {
    if (error instanceof LeakFound)
      throw new BadInput([t('papers:cli.wouldIdentify', { kinds: error.kinds.join(', ') })])
    throw error
  }
}

export const document: Command = {
  name: 'document',
  options: [
    'out',
    'specialty',
    'route',
    'today',
    'compare',
    'form',
    'blank',
    'pack',
    'local',
    'logo',
    'password-file',
    'counselor',
    'school',
    'phone',
    'email',
    'paper',
    'large-print',
    'overwrite',
    'language',
  ],
  run: documentCommand,
}
