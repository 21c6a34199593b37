import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endOfSchool } from '../../../core/documents/career-plan/steps-of'
import type { EditedPlan } from '../../../core/planning/edited-plan'
import type { MergeReport } from '../../../core/planning/merge-report'
import { Timeline } from './Timeline'
import { useStudent } from '../../lib/use-student'
import { ChangedSinceSigned } from '../revisions'
import { FilesOutcome } from './exports/PlanFiles'
import { usePlanFiles } from './exports/use-plan-files'
import { FirstNinetyDays } from './FirstNinetyDays'
import { GoalsSection } from './goals/GoalsSection'
import { useTimelineGoals } from './goals/use-timeline-goals'
import classes from './Plan.module.css'
import { LocalNearby } from './LocalNearby'
import { OrderNotice } from './OrderNotice'
import { PlanHeader } from './PlanHeader'
import { PlanNotes } from './PlanNotes'
import { PlanNotices } from './PlanNotices'
import { RemovedSteps } from './RemovedSteps'
import { ReplanBanner } from './ReplanBanner'
import { ReplanReport } from './ReplanReport'
import { StageSection } from './StageSection'
import { stepsByStage, type HeldStep } from './stages'
import { UndoBar } from './UndoBar'
import { usePlanEdits } from './use-plan-edits'

/** The plan as the counselor works on it: what is proposed, what was changed, and everything undoable. */
export function PlanEditor({ id, plan }: { id: string; plan: EditedPlan }) {
  const { t } = useTranslation('plan')
  const { edit, replace } = usePlanEdits(id)
  const { record } = useStudent(id)
  const files = usePlanFiles(id)
  const state = record.intake.student.state ?? null
  const goals = useTimelineGoals(plan, state)
  const [open, setOpen] = useState<HeldStep | null>(null)
  /** What was just done, said to everyone and offered for undo. */
  const [said, setSaid] = useState<string | null>(null)
  /** What the last planning again did, until it is closed. */
  const [report, setReport] = useState<MergeReport | null>(null)

  return (
    <div className={classes.editor}>
      <PlanHeader id={id} plan={plan} files={files} />
      <FilesOutcome
        id={id}
        files={files}
        current={plan.current}
        onUse={(content, count) => {
          edit(() => content)
          setSaid(t('table.done', { count }))
        }}
      />
      <ReplanBanner id={id} plan={plan} replace={replace} onSaid={setSaid} onReport={setReport} />
      <ChangedSinceSigned id={id} />
      {report && <ReplanReport report={report} edit={edit} onClose={() => setReport(null)} />}
      <PlanNotices notices={plan.notices} />
      <OrderNotice plan={plan} edit={edit} onSaid={setSaid} />
      <Timeline steps={plan.current.steps} goals={goals} today={plan.generatedOn} />
      <GoalsSection id={id} plan={plan} replace={replace} onSaid={setSaid} />
      {stepsByStage(plan.current.steps, endOfSchool(record.intake.student), open).map((group) => (
        <StageSection
          key={group.stage}
          group={group}
          plan={plan}
          state={state}
          edit={edit}
          open={open}
          onOpen={setOpen}
          onSaid={setSaid}
        />
      ))}
      <RemovedSteps plan={plan} edit={edit} />
      <FirstNinetyDays plan={plan} edit={edit} onSaid={setSaid} />
      <LocalNearby plan={plan} state={record.intake.student.state ?? null} />
      <PlanNotes notes={plan.current.notes} edit={edit} />
      <UndoBar id={id} said={said} onDone={() => setSaid(null)} label={t('undo.label')} />
    </div>
  )
}
