import { Switch } from '@mantine/core'
import { useElementSize, useMediaQuery, useViewportSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { findSpecialty } from '../../../core/catalog/lookup'
import { tellingReasons } from '../../../core/matching'
import { useCatalog } from '../../app/catalog'
import { useSettings } from '../../app/settings'
import { useStudent } from '../../lib/use-student'
import { usePrintCommand } from '../documents/use-print-command'
import { useChoose } from '../plan/use-choose'
import { answeredOf, answersBySection } from './answers'
import { Basis } from './Basis'
import { ChosenBanner } from './ChosenBanner'
import { mostCompared, toggleCompared } from './compare'
import { CompareBar } from './CompareBar'
import { CompareDialog } from './CompareDialog'
import { bringBack, setAside, togglePin } from './decisions'
import { EffectBar } from './EffectBar'
import { groupMatches } from './groups'
import { GrowInto } from './GrowInto'
import { KeepPlace } from './KeepPlace'
import { MatchCard } from './MatchCard'
import { MatchSection } from './MatchSection'
import classes from './Matches.module.css'
import { NothingCounts } from './NothingCounts'
import { startRound } from './rounds'
import { RoundsPanel } from './RoundsPanel'
import { RouteChoice } from './RouteChoice'
import { SetAsideList } from './SetAsideList'
import { SkillsPanel } from './SkillsPanel'
import { TooFewAnswers } from './TooFewAnswers'
import { AnsweringContext, useAnswering } from './use-answering'
import { useMatches } from './use-matches'
import { useSteadiness } from './use-steadiness'
import { WeightsPanel } from './WeightsPanel'

/** Room kept between the panels and the window's edge, in pixels. */
const air = 24

/** The ranking in plain words. The counselor reads, sets aside, pins and chooses; the rank chooses nothing. */
export function MatchesStep({ id }: { id: string }) {
  const { t } = useTranslation('matches')
  const catalog = useCatalog()
  const { settings } = useSettings()
  const { record, update, undo } = useStudent(id)
  const [, navigate] = useLocation()
  usePrintCommand(id)
  const matches = useMatches(record.intake, record.weights)
  const steadiness = useSteadiness(record.intake, record.weights)
  const brief = useMemo(() => tellingReasons(matches, { for: 2, against: 1 }), [matches])
  const choose = useChoose(id)
  const { ref: asideRef, height: asideHeight } = useElementSize()
  const { height: windowHeight } = useViewportSize()
  // Where the panels stand below the list, the weights would be out of sight of what they change.
  const narrow = useMediaQuery('(max-width: 1240px)')
  const [open, setOpen] = useState<string | null>(null)
  const { answering, effect } = useAnswering({ record, update, matches, open })
  const [numbers, setNumbers] = useState(false)
  const [choosing, setChoosing] = useState<string | null>(null)
  const [compared, setCompared] = useState<readonly string[]>([])
  const [comparing, setComparing] = useState(false)

  const sections = answersBySection(record.intake)
  const { answered, items } = answeredOf(sections)
  const groups = groupMatches(matches, record)
  const nothingCounts = record.weights !== null && Object.values(record.weights).every((weight) => weight === 0)
  const readable = matches.some(({ coverage }) => coverage > 0)
  const chosen = record.choice ? findSpecialty(catalog, record.choice.specialty) : null

  const card = (match: (typeof matches)[number], compact = false) => (
    <MatchCard
      key={match.specialty}
      match={match}
      intake={record.intake}
      brief={brief.get(match.specialty)!}
      steadiness={steadiness}
      first={matches[0]?.specialty}
      compact={compact}
      numbers={numbers}
      isOpen={open === match.specialty}
      isChosen={record.choice?.specialty === match.specialty}
      isPinned={record.pinned.includes(match.specialty)}
      showBand={record.pinned.includes(match.specialty)}
      isCompared={compared.includes(match.specialty)}
      canCompare={compared.length < mostCompared}
      onCompare={() => setCompared(toggleCompared(compared, match.specialty))}
      onToggle={() => setOpen(open === match.specialty ? null : match.specialty)}
      onChoose={() => setChoosing(match.specialty)}
      onPin={() => update((r) => togglePin(r, match.specialty))}
      onSetAside={(reason) =>
        update((r) =>
          setAside(r, match.specialty, reason, { by: settings.counselorName, at: new Date().toISOString() }),
        )
      }
    />
  )

  const weights = (
    <WeightsPanel
      record={record}
      update={update}
      leading={
        readable ? matches.slice(0, 3).map(({ specialty }) => findSpecialty(catalog, specialty)?.name ?? specialty) : []
      }
    />
  )

  return (
    <div className={classes.page}>
      <div className={classes.list}>
        {chosen && record.choice && (
          <ChosenBanner
            specialty={chosen}
            choice={record.choice}
            onOpen={() => navigate(`/students/${id}/plan`)}
            onRoute={() => setChoosing(chosen.id)}
          />
        )}
        {narrow && <div className={classes.bar}>{weights}</div>}
        {readable ? (
          <AnsweringContext value={answering}>
            <KeepPlace>
              <div className={classes.intro}>
                <p className="soft">{t('basis', { answered, items })}</p>
                <Switch
                  size="sm"
                  label={t('numbers')}
                  checked={numbers}
                  onChange={(event) => setNumbers(event.currentTarget.checked)}
                />
              </div>
              {groups.pinned.length > 0 && (
                <MatchSection title={t('pinned.title')} about={t('pinned.about')}>
                  {groups.pinned.map((match) => card(match))}
                </MatchSection>
              )}
              {groups.byBand.map(({ band, matches: list }) => (
                <MatchSection
                  key={band}
                  band={band}
                  title={t(`matching:bands.${band}`)}
                  about={t(`matching:bandsAbout.${band}`)}
                >
                  {list.map((match) => card(match, band === 'unlikely'))}
                </MatchSection>
              ))}
            </KeepPlace>
          </AnsweringContext>
        ) : nothingCounts ? (
          <NothingCounts onUsual={() => update((r) => ({ ...r, weights: null }))} />
        ) : (
          <TooFewAnswers sections={sections} onGo={() => navigate(`/students/${id}/intake`)} />
        )}
        <SetAsideList entries={groups.setAside} onBringBack={(specialty) => update((r) => bringBack(r, specialty))} />
        {readable && <GrowInto onChoose={setChoosing} />}
        <div className={classes.dock}>
          <EffectBar effect={effect} numbers={numbers} onUndo={undo} />
          <CompareBar compared={compared} onCompare={() => setComparing(true)} onClear={() => setCompared([])} />
        </div>
      </div>
      <aside
        ref={asideRef}
        className={classes.aside}
        style={{ top: Math.min(air, windowHeight - asideHeight - air) }}
        aria-label={t('aside')}
      >
        <Basis intake={record.intake} sections={sections} onGo={() => navigate(`/students/${id}/intake`)} />
        {!narrow && weights}
        <SkillsPanel record={record} update={update} />
        <RoundsPanel
          record={record}
          answered={answered}
          onStart={() => update((r) => startRound(r, new Date().toISOString()))}
        />
        <Link href={`/method/${id}`} className={classes.method}>
          {t('method:page.open')}
        </Link>
      </aside>
      {comparing && (
        <CompareDialog
          matches={matches}
          compared={compared}
          intake={record.intake}
          numbers={numbers}
          onClose={() => setComparing(false)}
        />
      )}
      {choosing !== null && (
        <RouteChoice
          record={record}
          specialty={choosing}
          onClose={() => setChoosing(null)}
          onChoose={(route) => {
            choose(choosing, route)
            setChoosing(null)
            navigate(`/students/${id}/plan`)
          }}
        />
      )}
    </div>
  )
}
