import { existsSync } from 'node:fs'
import path from 'node:path'
import { localDay } from '../../node/local-day'

/** What may be set from outside, for development and tests. A packaged app looks at none of it. */
export interface Overrides {
  readonly userData?: string
  readonly today?: string
  readonly devServer?: string
}

export function overridesFrom(env: Readonly<Record<string, string | undefined>>, isPackaged: boolean): Overrides {
  if (isPackaged) return {}
  const { CASEPATH_USER_DATA: userData, CASEPATH_TODAY: today, ELECTRON_RENDERER_URL: devServer } = env
  return {
    ...(userData ? { userData: path.resolve(userData) } : {}),
    ...(today && isDay(today) ? { today } : {}),
    ...(devServer && URL.canParse(devServer) ? { devServer } : {}),
  }
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)

/** Today on the counselor's calendar, as `YYYY-MM-DD`. */
export const todayFrom =
  ({ today }: Overrides, now: () => Date = () => new Date()): (() => string) =>
  () =>
    today ?? localDay(now())

/** The app's `resources`: beside the bundles, in the source tree as in the package. */
export function resourcesOf(appPath: string): string {
  const beside = path.join(appPath, 'resources')
  return existsSync(beside) ? beside : path.resolve(import.meta.dirname, '../../resources')
}
