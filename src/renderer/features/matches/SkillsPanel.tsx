import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsBySection } from '../../../core/intake/items'
import type { StudentRecord } from '../../../shared/record'
import type { UseStudent } from '../../lib/use-student'
import classes from './Aside.module.css'
import { AsidePanel } from './AsidePanel'
import { rateSkill, worthTalkingAbout } from './counselor-skills'

const answers = [0, 1, 2, 3, 4] as const

/** The counselor's own rating of each skill beside the student's. It changes no fit: where the two differ, it is talk. */
export function SkillsPanel({ record, update }: { record: StudentRecord; update: UseStudent['update'] }) {
  const { t } = useTranslation('matches')
  const id = useId()
  const said = (answer: number | undefined) =>
    answer === undefined ? t('skills.unanswered') : t(`intake:scales.skills.${answer}`)
  const differences = worthTalkingAbout(record)
  return (
    <AsidePanel
      title={t('skills.title')}
      gist={
        differences.length > 0 && (
          <>
            <h3>{t('skills.talk')}</h3>
            <ul className={classes.talk}>
              {differences.map(({ skill, student, counselor }) => (
                <li key={skill}>
                  {t('skills.difference', {
                    skill: t(`intake:items.skills.${skill}.label`),
                    student: said(student),
                    counselor: said(counselor),
                  })}
                </li>
              ))}
            </ul>
          </>
        )
      }
    >
      <p className="soft">{t('skills.about')}</p>
      {itemsBySection.skills.map((skill) => (
        <div key={skill} className={classes.skill}>
          <span id={`${id}-${skill}`}>{t(`intake:items.skills.${skill}.label`)}</span>
          <span className="soft">{t('skills.student', { answer: said(record.intake.skills?.[skill]) })}</span>
          <NativeSelect
            size="xs"
            aria-labelledby={`${id}-${skill}`}
            value={record.counselorSkills[skill] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              update((r) => rateSkill(r, skill, value === '' ? null : Number(value)))
            }
            data={[
              { value: '', label: t('skills.none') },
              ...answers.map((answer) => ({ value: String(answer), label: said(answer) })),
            ]}
          />
        </div>
      ))}
    </AsidePanel>
  )
}
