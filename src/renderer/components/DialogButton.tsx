import { Button } from '@mantine/core'
import { useState, type ComponentType, type ReactNode } from 'react'

interface DialogButtonProps {
  readonly label: string
  readonly icon: ComponentType<{ size: number; 'aria-hidden': true }>
  /** The dialog; drawn only while it is open, so that each opening starts afresh. */
  children(close: () => void): ReactNode
}

/** A quiet button that opens a dialog. */
export function DialogButton({ label, icon: Icon, children }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  )
}
