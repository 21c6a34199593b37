import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Two real Syncthing programs that keep two folders alike over the loopback interface, and nothing else: no discovery, no
 * relays, no port mapping, no reports, no updates.
 */
export interface SyncedFolders {
  /** As when one of the computers leaves the office. */
  disconnect(): Promise<void>
  connect(): Promise<void>
  /** Resolves when both have looked at their folder and have all that the other has. */
  settle(): Promise<void>
  stop(): Promise<void>
}

interface Side {
  readonly home: string
  readonly dir: string
  readonly id: string
  readonly listen: number
  readonly gui: number
}

const folderId = 'vault'
const apiKey = 'only-on-loopback'

export async function keepAlike(homes: string, dirs: readonly [string, string]): Promise<SyncedFolders> {
  const ports = await freePorts(4)
  const sides = dirs.map((dir, at): Side => {
    const home = path.join(homes, `syncthing-${at}`)
    return { home, dir, id: generate(home), listen: ports[at * 2]!, gui: ports[at * 2 + 1]! }
  })
  const [one, other] = sides as [Side, Side]
  writeConfig(one, other)
  writeConfig(other, one)
  const programs = sides.map(({ home }) =>
    spawn('syncthing', ['serve', '--no-browser', '--no-restart', `--home=${home}`], {
      stdio: 'ignore',
      env: { ...process.env, HOME: home, STNOUPGRADE: '1' },
    }),
  )
  const both = (work: (side: Side, peer: Side) => Promise<unknown>) => Promise.all([work(one, other), work(other, one)])
  await both((side) => until(() => ask(side, 'GET', 'system/ping').then(() => true)))
  return {
    async disconnect() {
      await both((side, peer) => ask(side, 'POST', `system/pause?device=${peer.id}`))
      await both((side, peer) => until(async () => !(await isConnected(side, peer))))
    },
    async connect() {
      await both((side, peer) => ask(side, 'POST', `system/resume?device=${peer.id}`))
      await both((side, peer) => until(() => isConnected(side, peer)))
    },
    async settle() {
      await both((side, peer) => until(() => isConnected(side, peer)))
      // What one of them writes, the other must see and fetch, and what it then sets aside comes back.
      for (let calm = 0; calm < 2;) {
        await both((side) => ask(side, 'POST', `db/scan?folder=${folderId}`))
        const done = await both(isDone)
        calm = done.every(Boolean) && contentOf(one.dir) === contentOf(other.dir) ? calm + 1 : 0
        await sleep(200)
      }
    },
    async stop() {
      await Promise.all(programs.map(end))
    },
  }
}

async function isDone(side: Side, peer: Side): Promise<boolean> {
  const status = await ask(side, 'GET', `db/status?folder=${folderId}`)
  const remote = await ask(side, 'GET', `db/completion?folder=${folderId}&device=${peer.id}`)
  return status['state'] === 'idle' && status['needTotalItems'] === 0 && remote['completion'] === 100
}

/** Every file of the vault but its list, which each computer makes for itself, with its bytes. */
function contentOf(dir: string): string {
  const files = readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{8}-.*\.json$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const hashed = files.map((file) => {
    const bytes = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : ''
    return `${path.relative(dir, file)} ${createHash('sha256').update(bytes).digest('hex')}`
  })
  return hashed.toSorted().join('\n')
}

async function isConnected(side: Side, peer: Side): Promise<boolean> {
  const { connections } = (await ask(side, 'GET', 'system/connections')) as {
    connections: Record<string, { connected: boolean } | undefined>
  }
  return connections[peer.id]?.connected === true
}

async function ask({ gui }: Side, method: 'GET' | 'POST', call: string): Promise<Record<string, unknown>> {
  const response = await fetch(`http://127.0.0.1:${gui}/rest/${call}`, { method, headers: { 'X-API-Key': apiKey } })
  if (!response.ok) throw new Error(`Syncthing answered ${response.status} to ${call}`)
  const text = await response.text()
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 60_000
  while (!(await isTrue().catch(() => false))) {
    if (performance.now() > giveUp) throw new Error('Syncthing did not get there in a minute')
    await sleep(100)
  }
}

/** Keys and a certificate of its own; answers the device's id. */
function generate(home: string): string {
  mkdirSync(home, { recursive: true })
  const { stdout, stderr } = spawnSync('syncthing', ['generate', `--home=${home}`], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home },
  })
  const id = /[A-Z0-9]{7}(-[A-Z0-9]{7}){7}/.exec(stdout + stderr)?.[0]
  if (!id) throw new Error('Syncthing named no device')
  return id
}

function writeConfig(own: Side, peer: Side): void {
  const device = ({ id, listen }: Side) =>
    `<device id="${id}" name="${id.slice(0, 7)}"><address>tcp://127.0.0.1:${listen}</address></device>`
  writeFileSync(
    path.join(own.home, 'config.xml'),
    `<configuration version="36">
  <folder id="${folderId}" label="" path="${own.dir}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <maxConflicts>10</maxConflicts>
    <device id="${own.id}"></device>
    <device id="${peer.id}"></device>
  </folder>
  ${device(own)}
  ${device(peer)}
  <gui enabled="true" tls="false"><address>127.0.0.1:${own.gui}</address><apikey>${apiKey}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.listen}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <announceLANAddresses>false</announceLANAddresses>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <stunServer></stunServer>
    <setLowPriority>false</setLowPriority>
  </options>
</configuration>
`,
  )
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  program.kill()
  await ended
}
