import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Credential } from '../../../../core/catalog/credential'
import { findSpecialty, sourceOf } from '../../../../core/catalog/lookup'
import { localOfCredential } from '../../../../core/local/belonging'
import { useCatalog } from '../../../app/catalog'
import { Notice } from '../../../components/Notice'
import { LocalHere } from '../local/LocalHere'
import { Article } from '../parts/Article'
import { Cite, SourceNote } from '../parts/Cite'
import { FactList } from '../parts/FactList'
import { LinkList } from '../parts/LinkList'
import { Period } from '../parts/Period'
import { Said } from '../parts/Said'
import { Section } from '../parts/Section'
import { SourceList } from '../parts/SourceList'
import parts from '../parts/parts.module.css'

/** One credential: what it asks for now, and what older documents said of it. */
export function CredentialPage({ credential }: { credential: Credential }) {
  const { t } = useTranslation()
  const catalog = useCatalog()
  const { name, abbr, issuer, kind, level, status, eligibility, conflict, note, published, confidence } = credential
  const specialties = credential.appliesTo.flatMap((id) => findSpecialty(catalog, id) ?? [])
  return (
    <Article kind={t('library:kinds.credential')} title={name} lead={[abbr, issuer].filter(Boolean).join(' · ')}>
      {status !== 'current' && <Notice>{t(`library:credential.status.${status}`)}</Notice>}
      <Section title={t('library:credential.about')}>
        <FactList
          facts={[
            [t('library:credential.kind'), <Said key="kind">{kind}</Said>],
            [t('library:credential.level'), t(`library:credential.levels.${level}`)],
            confidence !== undefined && [t('library:credential.sure'), t(`library:sure.${confidence}`)],
            note !== null && [t('library:note'), <Said key="note">{note}</Said>],
          ]}
        />
      </Section>
      <Section
        title={t('library:credential.eligibility')}
        hint={eligibility.length > 1 ? t('library:credential.alternatives') : undefined}
      >
        {eligibility.length === 0 && <p>{t('library:unknown')}</p>}
        {eligibility.map((path) => (
          <EligibilityPath key={path.label} path={path} />
        ))}
      </Section>
      <ExamRenewalFee credential={credential} />
      {conflict !== null && (
        <Section title={t('library:credential.conflict')}>
          <p>
            <Said>{conflict}</Said>
          </p>
        </Section>
      )}
      {published.length > 0 && (
        <Section title={t('library:credential.published')} hint={t('library:credential.publishedHint')}>
          {published.map(({ source, says }) => (
            <blockquote key={`${source} ${says}`} className={parts.older}>
              <p>
                <Said>{says}</Said>
              </p>
              <p className="soft">
                <Cite id={source} /> (<Period period={sourceOf(catalog, source)?.period ?? t('library:undated')} />)
              </p>
            </blockquote>
          ))}
        </Section>
      )}
      <Section title={t('library:credential.appliesTo')}>
        {specialties.length === 0 ? (
          <p>{t('library:unknown')}</p>
        ) : (
          <LinkList shelf="specialties" entries={specialties.map(({ id, name: title }) => ({ id, name: title }))} />
        )}
        {kind === 'state license' && (
          <p>
            <Link href="/library/states">{t('library:credential.byState')}</Link>
          </p>
        )}
      </Section>
      <LocalHere of={(local) => localOfCredential(local, credential)} />
      <SourceList ids={credential.sources} />
    </Article>
  )
}

function EligibilityPath({ path }: { path: Credential['eligibility'][number] }) {
  const { t } = useTranslation()
  const asked = [
    path.degree !== null && t('library:credential.degreePart', { value: path.degree }),
    path.licence !== null && t('library:credential.licencePart', { value: path.licence }),
    path.experienceYears !== null && t('library:credential.yearsPart', { count: path.experienceYears }),
    path.experienceHours !== null && t('library:credential.hoursPart', { hours: path.experienceHours }),
    path.trainingHours !== null && t('library:credential.trainingPart', { hours: path.trainingHours }),
    path.exam !== null && t('library:credential.examPart', { value: path.exam }),
    path.other,
  ].filter((one) => typeof one === 'string')
  return (
    <>
      <h3>
        <Said>{path.label}</Said>
      </h3>
      <ul>
        {asked.map((one) => (
          <li key={one}>{one}</li>
        ))}
        {asked.length === 0 && <li>{t('library:unknown')}</li>}
      </ul>
    </>
  )
}

function ExamRenewalFee({ credential: { eligibility, exam, renewal, fee } }: { credential: Credential }) {
  const { t } = useTranslation()
  const source = sourceOf(useCatalog(), fee?.source ?? '')
  const renewals =
    renewal &&
    [
      renewal.years !== null && t('library:credential.years', { count: renewal.years }),
      renewal.continuingEducationHours !== null &&
        t('library:credential.hours', { hours: renewal.continuingEducationHours }),
      renewal.note,
    ].filter((one) => typeof one === 'string')
  const onSomePath = eligibility.some((path) => path.exam !== null) ? 'some' : 'notRequired'
  const required = exam?.required == null ? 'unknown' : exam.required ? 'required' : onSomePath
  return (
    <Section title={t('library:credential.keeping')}>
      <FactList
        facts={[
          [
            t('library:credential.exam'),
            <>
              {t(`library:credential.examWords.${required}`)} {exam?.name && <Said>{exam.name}.</Said>}
            </>,
          ],
          [
            t('library:credential.renewal'),
            renewals && renewals.length > 0 ? <Said key="renewal">{renewals.join('. ')}</Said> : t('library:unknown'),
          ],
          [
            t('library:credential.fee'),
            fee ? (
              <>
                <Said>{fee.note}</Said>{' '}
                {source && (
                  <>
                    (<Period period={source.period} />)
                  </>
                )}{' '}
                {t('library:credential.feeNote')} <SourceNote ids={[fee.source]} />
              </>
            ) : (
              t('library:unknown')
            ),
          ],
        ]}
      />
    </Section>
  )
}
