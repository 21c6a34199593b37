/** The first ninety days: three to six things the student can do now, from their grade, state, specialty and route. */
import type { Catalog } from '../catalog/catalog'
import { findExperience } from '../catalog/lookup'
import type { Experience, Route } from '../catalog/pathway'
import type { Specialty } from '../catalog/specialty'
import type { Intake } from '../intake/schema'
import type { Message } from '../message'
import { addDays, addMonths, ageOn } from './dates'
import type { Placed } from './schedule'
import { kebab, rankOf, type Standing } from './standing'
import type { FirstAction } from './types'
import type { Words } from './words'

export interface FirstActionsInput {
  readonly intake: Intake
  readonly catalog: Catalog
  readonly specialty: Specialty
  readonly route: Route
  readonly standing: Standing
  readonly placed: readonly Placed[]
  readonly words: Words
}

/** An action before it has a date. */
type Proposal = Omit<FirstAction, 'due'>

/** Days from today on which the first, second … action is due: about two weeks apart. */
const dueAfter = [14, 28, 42, 56, 70, 84] as const

/** Between three and six, in the order in which they are due. */
export function firstActions(input: FirstActionsInput): readonly FirstAction[] {
  const [first, second] = openExperiences(input)
  const proposals: readonly (Proposal | null)[] = [
    talk(input),
    first ? fromExperience(first, input.standing) : null,
    action('interview', { specialty: input.specialty.name }),
    nextStep(input),
    licenceRules(input),
    second ? fromExperience(second, input.standing) : action('shadow', { specialty: input.specialty.name }),
  ]
  return proposals
    .filter((proposal) => proposal !== null)
    .map((proposal, i) => ({ ...proposal, due: addDays(input.standing.today, dueAfter[i]!) }))
}

const action = (id: string, params: Record<string, string | number>, key = id): Proposal => ({
  id,
  title: message(`${key}.title`, params),
  detail: message(`${key}.detail`, params),
})
const message = (key: string, params: Record<string, string | number>): Message => ({
  key: `planning:actions.${key}`,
  params,
})

function talk({ standing, route, placed, specialty, words }: FirstActionsInput): Proposal {
  const params = { route: route.name, specialty: specialty.name }
  if (!standing.inHighSchool) return action('talk', params, 'talkAdvisor')
  const courses = placed.filter(({ spec }) => spec.kind === 'step' && spec.when?.inHighSchool === true)
  const [first] = courses
  if (first === undefined) return action('talk', params, 'talkCounselor')
  const details = courses.map(({ spec }) => words.detailOf(spec)).join(' ')
  return action('talk', { ...params, term: first.start, details }, 'talkCourses')
}

/** What stands next after school: choosing colleges, transferring, or looking for the job. */
function nextStep({ standing, placed, specialty, route, words }: FirstActionsInput): Proposal | null {
  const params = { specialty: specialty.name, route: route.name }
  const open = placed.filter(({ done }) => !done)
  // A degree under way has its college already.
  const degree = open.find(
    ({ spec, start }) => spec.yields.degree && spec.yields.degree.level !== 'hs-diploma' && start > standing.today,
  )
  const within = (item: Placed | undefined, months: number): boolean =>
    item !== undefined && item.start <= addMonths(standing.today, months)
  // Colleges are chosen in the last two school years; younger students have time.
  if (degree && within(degree, 24)) {
    const field = degree.spec.yields.degree!.field
    const key = field === 'social-work' ? 'collegesSocialWork' : field === 'nursing' ? 'collegesNursing' : 'colleges'
    return action('colleges', { ...params, degree: words.titleOf(degree.spec) }, key)
  }
  const job = open.find(({ spec }) => spec.kind === 'job')
  if (within(job, 24)) return action('resume', params)
  const hours = open.find(
    ({ spec }) => spec.kind === 'experience' && spec.hours !== undefined && spec.hours.counts.length === 0,
  )
  return within(hours, 24) ? action('hours', { ...params, title: words.titleOf(hours!.spec) }) : null
}

/** Reading the state's own rules, for those who are old enough to need them soon. */
function licenceRules({ standing, placed, words }: FirstActionsInput): Proposal | null {
  const licence = placed.find(({ spec, done }) => spec.kind === 'licence' && spec.yields.licence !== undefined && !done)
  const { state } = words
  if (licence === undefined || state === null) return null
  if (licence.start > addMonths(standing.today, 72)) return null
  const params = { state: state.name, board: state.board.name, licence: words.titleOf(licence.spec) }
  return state.board.url === null
    ? action('licenceRules', params)
    : action(
        'licenceRules',
        { ...params, url: state.board.url },
        state.board.urlUnconfirmed ? 'licenceRulesUrlUnconfirmed' : 'licenceRulesUrl',
      )
}

/** The specialty's own ways to try the work out that the student is old enough for and has not done, in its order. */
function openExperiences({ specialty, catalog, standing, intake, placed }: FirstActionsInput): readonly Experience[] {
  // Whoever has a degree or a license for the work, or a job in it, has tried it out.
  const hasJob = placed.some(({ spec, done }) => spec.kind === 'job' && done)
  if (rankOf(standing.level) >= rankOf('bachelor') || standing.licences.length > 0 || hasJob) return []
  return specialty.experiences
    .flatMap((id) => findExperience(catalog, id) ?? [])
    .filter(({ kind }) => kind === 'volunteer' || kind === 'course' || kind === 'certificate')
    .filter(({ kind }) => kind !== 'course' || standing.inHighSchool)
    .filter(({ afterSchool }) => !(afterSchool && standing.inHighSchool))
    .filter((experience) => fitsAge(experience, standing, intake) && !hasDone(experience, standing))
}

function fitsAge({ minAge, maxAge }: Experience, standing: Standing, intake: Intake): boolean {
  const age = standing.birth === null ? youngestOf(intake) : ageOn(standing.birth, standing.today)
  return (minAge === null || age >= minAge) && (maxAge === null || age <= maxAge)
}

/** Without a birth date: the youngest that a student of this grade may well be. */
function youngestOf(intake: Intake): number {
  const grade = Number(intake.student.gradeLevel)
  if (grade >= 9 && grade <= 12) return grade + 4
  return intake.student.gradeLevel === undefined ? 13 : 18
}

/** Someone who already volunteers in a nursing home is not sent to one. */
const hasDone = ({ id }: Experience, { experience }: Standing): boolean =>
  experience.some(({ setting }) => setting !== undefined && kebab(setting) !== '' && id.startsWith(kebab(setting)))

function fromExperience({ id, name, detail, minAge }: Experience, { inHighSchool }: Standing): Proposal {
  const ask = inHighSchool && minAge === null ? 'experienceAskAge' : 'experience'
  return { id, title: message('experience.title', { name }), detail: message(`${ask}.detail`, { detail }) }
}
