import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './viewer.module.css'
import { percents, type Zoom } from './zoom'

interface ZoomBarProps {
  readonly zoom: Zoom
  onZoom(zoom: Zoom): void
  onStep(direction: 1 | -1): void
  /** "Page 2 of 5"; left out where it stands elsewhere. */
  readonly place?: string
}

/** Where one is in the document, and how large it is shown. */
export function ZoomBar({ zoom, onZoom, onStep, place }: ZoomBarProps) {
  const { t } = useTranslation('print')
  return (
    <div className={classes.bar}>
      {place !== undefined && <span className={classes.place}>{place}</span>}
      <ActionIcon variant="default" size={36} aria-label={t('viewer.zoomOut')} onClick={() => onStep(-1)}>
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <NativeSelect
        aria-label={t('viewer.zoom')}
        value={String(zoom)}
        onChange={({ currentTarget: { value } }) =>
          onZoom(value === 'width' || value === 'page' ? value : Number(value))
        }
        data={[
          { value: 'width', label: t('viewer.fitWidth') },
          { value: 'page', label: t('viewer.fitPage') },
          ...percents.map((percent) => ({ value: String(percent), label: t('viewer.percent', { percent }) })),
        ]}
      />
      <ActionIcon variant="default" size={36} aria-label={t('viewer.zoomIn')} onClick={() => onStep(1)}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
