import { z } from 'zod'

/** UTF-8 bytes that count in a password of a PDF (ISO 32000-2, 7.6.4.3.3): readers cut off the rest. */
const mostBytes = 127

/** What is not seen: all of RFC 3454, table B.1, "commonly mapped to nothing", and what else has no look of its own. */
const unseen = /\p{Default_Ignorable_Code_Point}|\u1806/gu

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
      .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), { message: 'a control character, or half a letter' })
      .refine((text) => bytesOf(text) <= mostBytes, { message: 'too long' }),
  )

/** In UTF-8. */
function bytesOf(text: string): number {
  const points = Array.from(text, (letter) => letter.codePointAt(0)!)
  return points.reduce((sum, point) => sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4), 0)
}

/** For who types one: whether a file can be saved under it. */
export const isFilePassword = (text: string): boolean => filePassword.safeParse(text).success
