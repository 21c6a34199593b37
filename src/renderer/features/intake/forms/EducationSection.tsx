import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { educationLevels, type EducationLevel } from '../../../../core/catalog/specialty'
import { stateCodes, type Intake } from '../../../../core/intake/schema'
import { useCatalog } from '../../../app/catalog'
import { Choices } from '../../../components/Choices'
import { Panel } from '../../../components/Panel'
import { capitalized } from '../../../lib/capitalized'
import { withEntry, withField, withoutEntry, withPart } from '../edit'
import { EntryList } from './EntryList'
import { MonthField } from './MonthField'
import { SelectOrOther } from './SelectOrOther'
import { useIntake } from './use-intake'

type Education = NonNullable<Intake['education']>
type Degree = NonNullable<Education['degrees']>[number]
type Licence = NonNullable<Education['licenses']>[number]

/** What is done, what is wanted, and what is already held. */
export function EducationSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { intake, change } = useIntake(id)
  const education = intake.education ?? {}
  const set = <K extends keyof Education>(key: K, value: Education[K] | null | '') =>
    change((now) => withPart(now, 'education', (part) => withField(part, key, value)))
  const levels = (from: readonly EducationLevel[]) =>
    from.map((level) => (
      <option key={level} value={level}>
        {capitalized(t(`intake:education.levels.${level}`))}
      </option>
    ))
  return (
    <>
      <Panel>
        <Panel.Columns>
          <NativeSelect
            label={t('intake:education.level')}
            value={education.level ?? ''}
            onChange={(event) => set('level', event.currentTarget.value as EducationLevel | '')}
          >
            <option value="">{t('intake:fields.notChosen')}</option>
            {levels(educationLevels)}
          </NativeSelect>
          <NativeSelect
            label={t('intake:education.highestWilling')}
            value={education.highestWilling ?? ''}
            onChange={(event) =>
              set('highestWilling', event.currentTarget.value as Exclude<EducationLevel, 'high-school'> | '')
            }
          >
            <option value="">{t('intake:fields.notChosen')}</option>
            {levels(educationLevels.filter((level) => level !== 'high-school'))}
          </NativeSelect>
        </Panel.Columns>
        <Choices
          legend={t('intake:education.enrollment')}
          options={(['full-time', 'part-time'] as const).map((value) => ({
            value,
            label: t(`intake:education.enrollments.${value}`),
          }))}
          value={education.enrollment ?? null}
          onChange={(value) => set('enrollment', value)}
        />
        <Choices
          legend={t('intake:education.online')}
          options={(['open', 'yes', 'no'] as const).map((value) => ({
            value,
            label: t(`intake:education.onlines.${value}`),
          }))}
          value={education.online ?? null}
          onChange={(value) => set('online', value)}
        />
      </Panel>
      <Panel title={t('intake:education.degrees')} hint={t('intake:education.degreesHint')}>
        <Degrees
          id={id}
          degrees={education.degrees ?? []}
          onChange={(degrees) => set('degrees', degrees.length > 0 ? degrees : null)}
        />
      </Panel>
      <Panel title={t('intake:education.licenses')} hint={t('intake:education.licensesHint')}>
        <Licences
          id={id}
          licences={education.licenses ?? []}
          onChange={(licences) => set('licenses', licences.length > 0 ? licences : null)}
        />
      </Panel>
    </>
  )
}

function Degrees({
  id,
  degrees,
  onChange,
}: {
  id: string
  degrees: readonly Degree[]
  onChange: (degrees: Degree[]) => void
}) {
  const { t } = useTranslation()
  return (
    <EntryList
      id={id}
      draftPrefix="degree."
      entries={degrees}
      max={20}
      nameOf={(_degree, index) => t('intake:education.degree', { number: index + 1 })}
      addLabel={t('intake:education.addDegree')}
      onAdd={() => onChange([...degrees, { level: 'bachelor' }])}
      onRemove={(index) => onChange(withoutEntry(degrees, index))}
      render={(degree, index) => {
        const set = <K extends keyof Degree>(key: K, value: Degree[K] | '') =>
          onChange(withEntry(degrees, index, (now) => withField(now, key, value)))
        return (
          <Panel.Columns>
            <NativeSelect
              label={t('intake:education.degreeLevel')}
              value={degree.level}
              onChange={(event) => set('level', event.currentTarget.value as EducationLevel)}
            >
              {educationLevels
                .filter((level) => level !== 'high-school')
                .map((level) => (
                  <option key={level} value={level}>
                    {capitalized(t(`intake:education.levels.${level}`))}
                  </option>
                ))}
            </NativeSelect>
            <TextInput
              label={t('intake:education.field')}
              maxLength={200}
              value={degree.field ?? ''}
              onChange={(event) => set('field', event.currentTarget.value)}
            />
            <MonthField
              id={id}
              draftKey={`degree.${index}`}
              entry={degree}
              label={t('intake:education.completed')}
              value={degree.completed}
              onChange={(value) => set('completed', value)}
            />
          </Panel.Columns>
        )
      }}
    />
  )
}

function Licences({
  id,
  licences,
  onChange,
}: {
  id: string
  licences: readonly Licence[]
  onChange: (licences: Licence[]) => void
}) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const options = catalog.credentials.map((credential) => ({ value: credential.id, label: credential.name }))
  return (
    <EntryList
      id={id}
      draftPrefix="licence."
      entries={licences}
      max={20}
      nameOf={(_licence, index) => t('intake:education.license', { number: index + 1 })}
      addLabel={t('intake:education.addLicense')}
      onAdd={() => onChange([...licences, { id: '' }])}
      onRemove={(index) => onChange(withoutEntry(licences, index))}
      render={(licence, index) => {
        const set = <K extends keyof Licence>(key: K, value: Licence[K]) =>
          onChange(
            withEntry(licences, index, (now) => ({
              ...now,
              [key]: value || undefined,
              id: key === 'id' ? String(value) : now.id,
            })),
          )
        return (
          <Panel.Columns>
            <SelectOrOther
              label={t('intake:education.licenseId')}
              options={options}
              value={licence.id}
              onChange={(value) => set('id', value)}
            />
            <NativeSelect
              label={t('intake:education.licenseState')}
              value={licence.state ?? ''}
              onChange={(event) => set('state', event.currentTarget.value as Licence['state'])}
            >
              <option value="">{t('intake:fields.notChosen')}</option>
              {stateCodes.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </NativeSelect>
            <MonthField
              id={id}
              draftKey={`licence.${index}`}
              entry={licence}
              label={t('intake:education.since')}
              value={licence.since}
              onChange={(value) => set('since', value)}
            />
          </Panel.Columns>
        )
      }}
    />
  )
}
