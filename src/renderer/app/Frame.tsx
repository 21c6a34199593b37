import { Tooltip } from '@mantine/core'
import { IconBook2, IconFileText, IconLock, IconMapPin, IconSettings, IconUsers } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { ErrorNotice } from '../components/ErrorNotice'
import { BatchSign } from '../features/documents'
import { CommandScope, useCommand } from '../lib/commands'
import { useStudentStore } from '../lib/use-student'
import classes from './Frame.module.css'
import { ShortcutsDialog } from './ShortcutsDialog'
import { useLock } from './use-lock'

const places = [
  { path: '/', name: 'students', icon: IconUsers, owns: /^\/(students\/.*|trash)?$/ },
  { path: '/library', name: 'library', icon: IconBook2, owns: /^\/library/ },
  { path: '/local', name: 'local', icon: IconMapPin, owns: /^\/local/ },
  { path: '/documents', name: 'documents', icon: IconFileText, owns: /^\/documents/ },
  { path: '/settings', name: 'settings', icon: IconSettings, owns: /^\/settings/ },
] as const

/** The rail at the left and the place at its right. The page itself scrolls; nothing inside it does. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [location, navigate] = useLocation()
  const store = useStudentStore()
  const lock = useLock()
  const [unsaved, setUnsaved] = useState(false)
  const [listing, setListing] = useState(false)

  const lockNow = () => void lock().then((locked) => setUnsaved(!locked))
  useCommand('lock', lockNow)
  useCommand('settings', () => navigate('/settings'))
  useCommand('find', () => navigate('/?find'))
  useCommand('new-student', () => navigate('/?new'))
  useCommand('import-intake', () => navigate('/?import'))
  useCommand('about', () => navigate('/settings'))
  useCommand('shortcuts', () => setListing(true))

  // A new place starts at its top, and what was typed at the last one is on its way to disk.
  useEffect(() => {
    window.scrollTo(0, 0)
    void store.flushAll()
  }, [location, store])

  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}
      >
        {t('common:skipToContent')}
      </a>
      <nav className={classes.rail} aria-label={t('common:rail.label')}>
        <p className={classes.brand}>Casepath</p>
        <ul>
          {places.map(({ path, name, icon: Icon, owns }) => (
            <li key={name}>
              <Link href={path} className={classes.place} aria-current={owns.test(location) ? 'page' : undefined}>
                <Icon size={20} stroke={1.75} aria-hidden />
                {t(`common:rail.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
        <BatchSign className={classes.place} />
        <Tooltip label="Ctrl+L" position="right">
          <button type="button" className={classes.place} onClick={lockNow}>
            <IconLock size={20} stroke={1.75} aria-hidden />
            {t('common:rail.lock')}
          </button>
        </Tooltip>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        {unsaved && <ErrorNotice title={t('common:lockRefused.title')} todo={t('common:lockRefused.todo')} />}
        <CommandScope>{children}</CommandScope>
      </main>
      <ShortcutsDialog opened={listing} onClose={() => setListing(false)} />
    </div>
  )
}
