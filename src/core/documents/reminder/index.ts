import { findSpecialty } from '../../catalog/lookup'
import type { WithPlan, Wording } from '../context'
import { contactLines } from '../contact'
import { bullets, framed, namedFor, p, strong } from '../frame'
import type { Block, DocumentModel } from '../model'
import { fullNameOf } from '../people'

/** A letter home: which signature is missing, in English and in Spanish on one sheet. Pure. */
export function buildReminder(context: WithPlan): DocumentModel {
  const { t, student, language } = context
  const title = t('papers:kinds.reminder.title')
  const name = fullNameOf(student)
  // The language of the school's own papers comes first.
  const languages = language === 'es' ? (['es', 'en'] as const) : (['en', 'es'] as const)
  return framed(context, {
    ...namedFor(context, title, name),
    sections: languages.map((one, at) => [one, letter(context, context.inLanguage(one), at === 0)] as const),
  })
}

function letter(context: WithPlan, { t, catalog }: Wording, isFirst: boolean): readonly Block[] {
  const { student, counselorName, schoolName, date, options } = context
  const { plan, intake } = student
  const name = fullNameOf(student)
  const guardian = intake.student.guardian?.trim() ?? ''
  const specialty = findSpecialty(catalog, plan.specialty)?.name ?? t('documents:plan.unknownSpecialty')
  const missing = options.missing ?? ['guardian']
  const by = options.returnBy
  return [
    isFirst
      ? {
          kind: 'title',
          kicker: schoolName.trim(),
          text: t('papers:reminder.title'),
          subtitle: t('papers:day', { date }),
        }
      : { kind: 'heading', level: 2, text: t('papers:reminder.title') },
    p(guardian === '' ? t('papers:reminder.dearFamily', { name }) : t('papers:reminder.dear', { guardian })),
    p(t('papers:reminder.plan', { name, specialty, date: plan.generatedOn })),
    p(t('papers:reminder.missing')),
    bullets(missing.map((signer) => strong(t(`papers:reminder.signer.${signer}`)))),
    p(by === undefined ? t('papers:reminder.back') : t('papers:reminder.backBy', { date: by })),
    p(t('papers:reminder.questions')),
    p([
      t('papers:reminder.thanks'),
      ...(counselorName.trim() === '' ? [] : [`\n${counselorName.trim()}`]),
      `\n${t('documents:signatures.counselor')}`,
      ...contactLines(context).map((line) => `\n${line}`),
    ]),
  ]
}
