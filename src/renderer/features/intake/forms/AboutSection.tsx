import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { gradeLevels, stateCodes, type Student } from '../../../../core/intake/schema'
import { stateLicensingOf } from '../../../../core/catalog/lookup'
import { useCatalog } from '../../../app/catalog'
import { Choices } from '../../../components/Choices'
import { Panel } from '../../../components/Panel'
import { useDraft } from '../../../lib/use-draft'
import { withField, withPart } from '../edit'
import { languageChoices } from './languages'
import { MonthField } from './MonthField'
import { useIntake } from './use-intake'

type TextField = 'preferredName' | 'studentId' | 'guardian' | 'email' | 'phone'

/** Who the student is. Only the name is needed. */
export function AboutSection({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const catalog = useCatalog()
  const { intake, change } = useIntake(id)
  const { student } = intake
  const set = <K extends keyof Student>(key: K, value: Student[K] | null | '', merge = false) =>
    change(
      (now) => withPart(now, 'student', (part) => withField(part, key, value)),
      merge ? `about.${String(key)}` : undefined,
    )

  const text = (key: TextField, extra: { type?: string; description?: string } = {}) => (
    <TextInput
      label={t(`intake:fields.${key}`)}
      maxLength={200}
      autoComplete="off"
      value={student[key] ?? ''}
      onChange={(event) => set(key, event.currentTarget.value, true)}
      {...extra}
    />
  )
  return (
    <>
      <Panel columns>
        <NameField id={id} name="givenName" />
        <NameField id={id} name="familyName" />
        {text('preferredName', { description: t('intake:fields.preferredNameHint') })}
      </Panel>
      <Panel title={t('intake:fields.school')}>
        <Choices
          legend={t('intake:fields.gradeLevel')}
          options={gradeLevels.map((value) => ({ value, label: t(`intake:gradeLevels.${value}`) }))}
          value={student.gradeLevel ?? null}
          onChange={(value) => set('gradeLevel', value)}
        />
        <Panel.Columns>
          <MonthField
            id={id}
            draftKey="about.graduation"
            label={t('intake:fields.graduation')}
            value={student.graduation}
            onChange={(value) => set('graduation', value)}
          />
          <NativeSelect
            label={t('intake:fields.state')}
            value={student.state ?? ''}
            onChange={(event) => set('state', event.currentTarget.value as Student['state'] | '')}
          >
            <option value="">{t('intake:fields.notChosen')}</option>
            {stateCodes.map((code) => (
              <option key={code} value={code}>
                {stateLicensingOf(catalog, code)?.name ?? code}
              </option>
            ))}
          </NativeSelect>
          <MultiSelect
            label={t('intake:fields.languages')}
            data={languageChoices(i18n.language, student.languages ?? [])}
            value={student.languages ?? []}
            onChange={(languages) => set('languages', languages.length > 0 ? languages : null)}
            searchable
            maxValues={20}
            hidePickedOptions
          />
          {text('studentId')}
        </Panel.Columns>
      </Panel>
      <Panel title={t('intake:fields.contact')} hint={t('intake:fields.contactHint')} columns>
        {text('guardian')}
        {text('email', { type: 'email' })}
        {text('phone', { type: 'tel' })}
        <MonthField
          id={id}
          draftKey="about.birthDate"
          label={t('intake:fields.birthDate')}
          value={student.birthDate}
          onChange={(value) => set('birthDate', value)}
          withDay
        />
      </Panel>
    </>
  )
}

/** A name may not become empty: the last one is kept, and the field says so, until another is typed. */
function NameField({ id, name }: { id: string; name: 'givenName' | 'familyName' }) {
  const { t } = useTranslation()
  const { intake, change } = useIntake(id)
  const [blank, setBlank] = useDraft<string | null>(id, `about.${name}`, null)
  return (
    <TextInput
      label={t(`intake:fields.${name}`)}
      required
      maxLength={200}
      autoComplete="off"
      value={blank ?? intake.student[name]}
      error={blank !== null && t('intake:fields.required')}
      onChange={(event) => {
        const value = event.currentTarget.value
        if (value.trim() === '') return setBlank(value)
        setBlank(null)
        change((now) => withPart(now, 'student', (part) => ({ ...part, [name]: value })), `about.${name}`)
      }}
    />
  )
}
