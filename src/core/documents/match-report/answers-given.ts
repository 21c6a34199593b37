import { ratedSections, riasecLetters } from '../../intake/items'
import type { Intake } from '../../intake/schema'
import { answersInWords, type SectionAnswers } from '../answers'
import { h2, h3, note, p } from '../frame'
import type { Block, RichText } from '../model'
import type { ReportContext } from './index'

/** Every answer behind the order, section by section. */
export function answersGiven({ t, student }: ReportContext): readonly Block[] {
  const { intake } = student
  const interests = interestScores(intake)
  return [
    h2(t('papers:match.answers.title')),
    ...ratedSections.flatMap((section): Block[] => {
      const given = answersInWords(intake, section, t)
      const heading = h3(t(`intake:sections.${section}.title`))
      if (given.answers.length === 0) return [heading, note(t('papers:match.answers.notAsked'))]
      return [
        heading,
        inPairs(given, t),
        ...(given.unasked === 0 ? [] : [note(t('papers:match.answers.unasked', { count: given.unasked }))]),
      ]
    }),
    h3(t('intake:sections.riasec.title')),
    interests === null
      ? note(t('papers:match.answers.notAsked'))
      : p(interests.map(([letter, score]) => `${t(`intake:riasec.${letter}.label`)} ${score}`).join(' · ')),
  ]
}

/** Two answers a line: half the paper, and the eye still finds them. */
function inPairs({ section, answers }: SectionAnswers, t: ReportContext['t']): Block {
  const half = Math.ceil(answers.length / 2)
  const cells = (at: number): readonly (readonly RichText[])[] => {
    const one = answers[at]
    return one ? [[one[0]], [[{ text: one[1], style: 'strong' }]]] : [[''], ['']]
  }
  return {
    kind: 'table',
    summary: t(`intake:sections.${section}.title`),
    rowHeaders: false,
    columns: [0, 1].flatMap(() => [
      { header: t('papers:match.answers.item'), share: 7 },
      { header: t('papers:match.answers.answer'), share: 4 },
    ]),
    rows: Array.from({ length: half }, (_, at) => [...cells(at), ...cells(at + half)]),
  }
}

function interestScores({ riasec }: Intake): readonly (readonly [letter: string, score: number | string])[] | null {
  if (!riasec) return null
  const scores = riasecLetters.flatMap((letter) =>
    riasec[letter] === undefined ? [] : [[letter, riasec[letter]] as const],
  )
  if (scores.length > 0) return scores
  return riasec.code === undefined ? null : [...riasec.code].map((letter, at) => [letter, at + 1] as const)
}
