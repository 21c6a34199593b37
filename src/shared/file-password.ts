import { z } from 'zod'

/** What opens a protected PDF. Nobody keeps it. Of a longer one readers would look at the beginning alone (ISO 32000-2, 7.6.4.3). */
export const filePassword = z.string().min(1).max(120)
