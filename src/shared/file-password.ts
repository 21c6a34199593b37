import { z } from 'zod'

/** UTF-8 bytes that count in a password of a PDF (ISO 32000-2, 7.6.4.3.3): readers cut off the rest. */
const mostBytes = 127

/** What is not seen: RFC 3454, table B.1, "commonly mapped to nothing". */
const unseen = /[\u00AD\u034F\u1806\u180B-\u180D\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]/gu

/**
 * What opens a protected PDF. Nobody keeps it. It is put in one form (ISO 32000-2 asks for SASLprep, RFC 4013), so that
 * a letter with its accent opens the file however another keyboard or reader writes it.
 */
export const filePassword = z
  .string()
  .transform((text) =>
    text
      .replaceAll(unseen, '')
      .replaceAll(/\p{Zs}/gu, ' ')
      .normalize('NFKC'),
  )
  .pipe(
    z
      .string()
      .min(1)
      .refine((text) => !/\p{Cc}/u.test(text), { message: 'a control character' })
      .refine((text) => new TextEncoder().encode(text).length <= mostBytes, { message: 'too long' }),
  )

/** For who types one: whether a file can be saved under it. */
export const isFilePassword = (text: string): boolean => filePassword.safeParse(text).success
