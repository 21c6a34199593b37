import { z } from 'zod'
import { logoProblems } from '../../logo'
import { type Call, nothing } from './call'

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['en', 'es']),
  /** Minutes without a key or click after which the vault locks; 0 never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  paper: z.enum(['letter', 'a4']),
  /** Size of print on every document; the usual one where nobody chose. */
  printSize: z.enum(['usual', 'large']).optional(),
  /** Printed on plans, and stamped on what is entered. */
  counselorName: z.string().max(120),
  schoolName: z.string().max(120),
  /** How families reach the office; printed on what goes home, and on nothing where they are empty. */
  counselorPhone: z.string().max(60).optional(),
  counselorEmail: z.string().max(120).optional(),
  /** The name was asked for, whatever the answer was. */
  askedName: z.boolean().optional(),
  /** Years a record is kept after the student left, by the district's rule; none is known until it is entered. */
  retentionYears: z.number().int().min(0).max(150).nullable().optional(),
})
export type Settings = z.infer<typeof settings>

const logoStatus = z.strictObject({
  /** The picture in use as a data URL. */
  image: z.string().nullable(),
  /** One was kept and cannot be read any more. */
  broken: z.boolean(),
})
export type LogoStatus = z.infer<typeof logoStatus>

export const settingsCalls = {
  'settings.get': { input: nothing, output: settings, whenLocked: 'allow' },
  'settings.set': { input: settings.partial(), output: settings, whenLocked: 'allow' },
  'settings.logo': { input: nothing, output: logoStatus, whenLocked: 'allow' },
  /** Main asks which. `null`: the person changed their mind. What is `refused` has changed nothing. */
  'settings.chooseLogo': {
    input: nothing,
    output: z.strictObject({ refused: z.enum(logoProblems).nullable(), status: logoStatus }).nullable(),
    whenLocked: 'refuse',
  },
  'settings.removeLogo': { input: nothing, output: logoStatus, whenLocked: 'refuse' },
} as const satisfies Record<string, Call>
