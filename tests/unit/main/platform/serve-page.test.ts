import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPageServer } from '../../../../src/main/platform/serve-page'
import { freshFolder } from '../support'

let serve: ReturnType<typeof createPageServer>
beforeAll(() => {
  const dir = freshFolder()
  const root = path.join(dir, 'renderer')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(root, 'assets/app-1.js'), 'export {}')
  writeFileSync(path.join(root, 'assets/worker.mjs'), 'export {}')
  writeFileSync(path.join(root, 'notes.secret'), 'secret')
  writeFileSync(path.join(dir, 'secret.json'), '{"secret":true}')
  mkdirSync(`${root}-other`)
  writeFileSync(path.join(`${root}-other`, 'index.html'), 'secret')
  serve = createPageServer(root)
})
const get = (url: string, method = 'GET') => serve({ url, method })

describe('the page', () => {
  it.each([
    ['app://bundle/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://bundle/index.html?x=1#/students', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://bundle/assets/app-1.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['app://bundle/assets/worker.mjs', 'text/javascript; charset=utf-8', 'export {}'],
  ])('answers %s', async (url, type, body) => {
    const response = await get(url)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, type, body])
  })

  it.each([
    'app://bundle/../secret.json',
    'app://bundle/assets/../../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/%2e%2e%2fsecret.json',
    'app://bundle/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    'app://bundle/..%5csecret.json',
    'app://bundle/..%2frenderer-other/index.html',
    'app://bundle/%00index.html',
    'app://bundle/index.html%00.js',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/%E0%A4%A',
    'app://bundle//etc/hosts.json',
    'app://bundle/notes.secret',
    'app://bundle/assets',
    'app://bundle/missing.js',
    'app://evil/index.html',
    'app://evil@bundle.org/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('refuses %s', async (url) => {
    const response = await get(url)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('app://bundle/index.html', method)).status).toBe(405)
  })

  it('comes with a policy that allows nothing but itself, on every answer', async () => {
    for (const url of [
      'app://bundle/index.html',
      'app://bundle/assets/app-1.js',
      'app://bundle/missing.js',
      'app://evil/',
    ]) {
      const { headers } = await get(url)
      const policy = Object.fromEntries(
        (headers.get('content-security-policy') ?? '')
          .split('; ')
          .map((rule) => [rule.split(' ', 1)[0], rule.split(' ').slice(1)]),
      )
      expect(policy).toMatchObject({
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'object-src': ["'none'"],
      })
      expect(JSON.stringify(policy)).not.toMatch(/unsafe|https?:|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})
