import { describe, expect, it } from 'vitest'
import { windowOptions } from '../../../../src/main/platform/window-options'

const may = (forDevelopers: boolean) => windowOptions({ outDir: 'out', forDevelopers }).webPreferences!

describe('the window', () => {
  it('keeps its page in the sandbox, away from Node and from other origins', () => {
    expect(may(true)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    })
    expect(Object.keys(may(true))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/experimental|blink|nodeIntegrationIn/i)]),
    )
  })
  it('has developer tools for developers only', () => {
    expect([may(true).devTools, may(false).devTools]).toEqual([true, false])
  })
})
