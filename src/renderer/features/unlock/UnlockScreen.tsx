import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '../../../shared/ipc/contract'
import { queryKeys } from '../../app/query'
import { CatalogProblems } from '../../components/CatalogProblems'
import { CannotOpen } from './CannotOpen'
import { CreateVault } from './CreateVault'
import { LanguageSwitch } from './LanguageSwitch'
import { RecoveryCode } from './RecoveryCode'
import { UnlockForm } from './UnlockForm'
import classes from './UnlockScreen.module.css'
import { Welcome } from './Welcome'

type View = { name: 'start' } | { name: 'create' } | { name: 'recovery-code'; code: string }

/** The way in: samples, a new vault, or one's own vault. */
export function UnlockScreen({ status }: { status: VaultStatus }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [view, setView] = useState<View>({ name: 'start' })
  const enter = () => void client.invalidateQueries({ queryKey: queryKeys.vault })

  const screen = () => {
    if (view.name === 'create')
      return (
        <CreateVault
          onBack={() => setView({ name: 'start' })}
          onCreated={(code) => setView({ name: 'recovery-code', code })}
        />
      )
    if (view.name === 'recovery-code') return <RecoveryCode code={view.code} onDone={enter} />
    if (status.problem) return <CannotOpen problem={status.problem} onAgain={enter} />
    if (status.state === 'locked') return <UnlockForm onOpen={enter} />
    return <Welcome onOpen={enter} onCreate={() => setView({ name: 'create' })} />
  }
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <p className={classes.brand}>Casepath</p>
        {screen()}
      </main>
      <footer className={classes.foot}>
        <p>{t('vault:promise')}</p>
        <LanguageSwitch />
        <CatalogProblems />
      </footer>
    </div>
  )
}
