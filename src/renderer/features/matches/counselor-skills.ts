import { itemsBySection } from '../../../core/intake/items'
import { answersOf } from '../../../core/intake/schema'
import type { StudentRecord } from '../../../shared/record'

/** Steps on the 0–4 scale from which two ratings of one skill are worth talking about. */
const worthATalk = 2

export interface SkillDifference {
  readonly skill: string
  readonly student: number
  readonly counselor: number
}

/** Sets or, with `null`, takes back the counselor's rating of one skill, 0–4. The student's answer stays as it is. */
export function rateSkill(record: StudentRecord, skill: string, rating: number | null): StudentRecord {
  const { [skill]: _before, ...others } = record.counselorSkills
  return { ...record, counselorSkills: rating === null ? others : { ...others, [skill]: rating } }
}

/** Skills that both rated, two steps or more apart, the widest first. */
export function worthTalkingAbout({ intake, counselorSkills }: StudentRecord): SkillDifference[] {
  const own = answersOf(intake, 'skills')
  return itemsBySection.skills
    .flatMap((skill) => {
      const [student, counselor] = [own[skill], counselorSkills[skill]]
      return student === undefined || counselor === undefined ? [] : [{ skill, student, counselor }]
    })
    .filter((one) => apart(one) >= worthATalk)
    .sort((a, b) => apart(b) - apart(a))
}

const apart = ({ student, counselor }: SkillDifference): number => Math.abs(student - counselor)
