import { describe, expect, it } from 'vitest'
import { isAllowedRequest } from '../../../../src/main/platform/network-guard'

const packaged = { devServer: undefined, allowDevTools: false }
const developing = { devServer: 'http://localhost:5173', allowDevTools: true }

describe('a request', () => {
  it.each([
    'app://bundle/index.html',
    'app://bundle/assets/x.woff2',
    'data:image/png;base64,AA==',
    'blob:app://bundle/8a1f',
  ])('to %s stays on this computer', (url) => {
    expect(isAllowedRequest(url, packaged)).toBe(true)
  })
  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://evil/index.html',
    'app://bundle.example.org/',
    'blob:https://example.org/8a1f',
    'blob:app://bundle.example.org/8a1f',
    'filesystem:app://bundle/x',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'javascript:alert(1)',
    '//example.org/',
    '',
  ])('to %j is stopped', (url) => {
    expect(isAllowedRequest(url, packaged)).toBe(false)
  })
  it('reaches the development server and the developer tools only in development', () => {
    for (const url of [
      'http://localhost:5173/main.tsx',
      'ws://localhost:5173/',
      'devtools://devtools/x',
      'blob:http://localhost:5173/1',
    ])
      expect(isAllowedRequest(url, developing)).toBe(true)
    for (const url of [
      'http://localhost:5174/',
      'https://localhost:5173/',
      'http://localhost:5173.example.org/',
      'https://example.org/',
    ])
      expect(isAllowedRequest(url, developing)).toBe(false)
  })
})
