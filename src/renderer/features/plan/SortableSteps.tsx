import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { restrictToVerticalAxis } from './restrict-to-vertical'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../core/planning/edited-plan'

interface SortableStepsProps {
  readonly steps: readonly PlanStep[]
  /** A step was put in the place of another of the list. */
  readonly onPlace: (id: string, at: number) => void
  readonly children: ReactNode
}

/** Lets the steps of one stage be dragged, by pointer or by keys, and says aloud what happens. */
export function SortableSteps({ steps, onPlace, children }: SortableStepsProps) {
  const { t } = useTranslation('plan')
  const ids = steps.map(({ id }) => id)
  const sensors = useSensors(
    // A few pixels, so that a click on the handle is no drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const isFirst = useRef(false)
  const announcements = useMemo((): Announcements => {
    const said = (key: string, id: UniqueIdentifier, over: UniqueIdentifier | undefined): string =>
      t(`drag.${key}`, {
        title: steps.find((step) => step.id === id)?.title ?? '',
        position: steps.findIndex((step) => step.id === (over ?? id)) + 1,
        count: steps.length,
      })
    // A step picked up is at once over its own place: said after it, that would drown what was said first.
    return {
      onDragStart({ active }) {
        isFirst.current = true
        return said('start', active.id, undefined)
      },
      onDragOver({ active, over }) {
        const drowns = isFirst.current && over?.id === active.id
        isFirst.current = false
        return drowns ? undefined : said('over', active.id, over?.id)
      },
      onDragEnd: ({ active, over }) => said('end', active.id, over?.id),
      onDragCancel: ({ active }) => said('cancel', active.id, undefined),
    }
  }, [steps, t])
  const end = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onPlace(String(active.id), ids.indexOf(String(over.id)))
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[restrictToVerticalAxis]}
      onDragEnd={end}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
