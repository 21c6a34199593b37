import type { MenuItemConstructorOptions } from 'electron'
import path from 'node:path'
import { documentIds } from '../../../../src/core/documents/kinds'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Translate } from '../../../../src/core/message'
import { menuTemplate } from '../../../../src/main/platform/menu'
import { readLocales } from '../../../../src/node/locales'
import { errorCodes } from '../../../../src/shared/errors'
import { createTranslator, languages, type LocaleResources } from '../../../../src/shared/i18n'
import { menuCommands, type MenuCommand } from '../../../../src/shared/ipc/channels'

let locales: LocaleResources
beforeAll(async () => {
  locales = await readLocales(path.resolve('resources/locales'))
})

/** Every leaf of a tree of texts, by its dotted key. */
const leaves = (tree: unknown, at = ''): [string, string][] =>
  typeof tree === 'string'
    ? [[at, tree]]
    : Object.entries(tree as object).flatMap(([name, child]) => leaves(child, at ? `${at}.${name}` : name))
const strictly =
  (t: Translate): Translate =>
  (key, params) => {
    const text = t(key, params)
    expect(text, `${key} has no text`).not.toBe(key.split(':')[1])
    return text
  }
const itemsOf = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

describe.each(languages)('in %s', (language) => {
  it('every error says what happened, what was kept and what to do', () => {
    const errors = locales[language]!['errors'] as Record<string, unknown>
    for (const code of errorCodes) {
      const { outside, ...said } = errors[code] as Record<string, unknown>
      expect(Object.keys(said), code).toEqual(['title', 'kept', 'todo'])
      // In other words where a file to take along could not be written.
      if (outside) expect(Object.keys(outside), code).toEqual(['kept', 'todo'])
      for (const [key, text] of leaves(errors[code])) expect(text.trim().length, `${code}.${key}`).toBeGreaterThan(5)
    }
  })

  it('the menu has a text for everything and sends every command', () => {
    const sent: MenuCommand[] = []
    const t = strictly(createTranslator(locales, language))
    const items = itemsOf(menuTemplate({ t, send: (command) => sent.push(command), forDevelopers: true, onMac: false }))
    for (const item of items) {
      expect(item.type === 'separator' || Boolean(item.label)).toBe(true)
      // The page answers the keys itself; a registered accelerator would do everything twice.
      if (item.accelerator) expect(item.registerAccelerator).toBe(false)
      ;(item.click as (() => void) | undefined)?.()
    }
    expect(sent.toSorted()).toEqual([...menuCommands].toSorted())
    for (const key of ['files.pdf', 'files.intake']) t(`menu:${key}`)
    for (const id of documentIds) for (const key of ['title', 'about']) t(`papers:kinds.${id}.${key}`)
  })
})

it('both languages have the same keys', () => {
  for (const namespace of ['menu', 'errors', 'papers', 'print']) {
    // Spanish has a plural of its own for millions.
    const keys = languages.map((language) =>
      leaves(locales[language]![namespace]).flatMap(([key]) => (key.endsWith('_many') ? [] : [key])),
    )
    expect(keys[1]).toEqual(keys[0])
  }
})

it('offers developer tools only to developers', () => {
  const roles = (forDevelopers: boolean) =>
    itemsOf(menuTemplate({ t: (key) => key, send: () => {}, forDevelopers, onMac: false })).map(({ role }) => role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(false)).not.toContain('reload')
})
