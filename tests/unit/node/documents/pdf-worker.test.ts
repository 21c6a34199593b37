import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createPdfPool } from '../../../../src/node/documents/pdf-pool'
import { createPdfWorker } from '../../../../src/node/documents/pdf-worker'
import { defaultSettings } from '../../../../src/main/settings/settings-store'
import type { DocumentJob } from '../../../../src/node/documents/job'
import { intakeOf } from '../../main/support'
import { newRecord } from '../../../../src/shared/record'

/** A real worker that does what the student's goals say. */
const script = `
  const { parentPort, threadId } = require('node:worker_threads')
  parentPort.on('message', ({ id, job }) => {
    const wish = job.record.intake.goals
    if (wish === 'crash') process.nextTick(() => { throw new Error('Rosa Delgado') })
    else if (wish === 'exit') process.exit(3)
    else if (wish === 'hang') for (;;);
    else if (wish === 'slow') setTimeout(() => parentPort.postMessage({ id, ok: true, pdf: new TextEncoder().encode(wish), pages: threadId }), 300)
    else if (wish === 'fail') parentPort.postMessage({ id, ok: false, reason: 'RangeError' })
    else parentPort.postMessage({ id, ok: true, pdf: new TextEncoder().encode(wish), pages: threadId })
  })`

const job = (wish: string): DocumentJob => ({
  document: 'career-plan',
  settings: defaultSettings,
  today: '2026-11-22',
  record: newRecord('6f1f0f9e-5a5e-4a67-9d84-2f1b7f7c0a11', '', intakeOf('A', 'B', wish)),
})

let started = 0
const pdfs = createPdfWorker({
  start: () => {
    started += 1
    return new Worker(script, { eval: true })
  },
  timeoutMs: 1500,
})
afterEach(() => pdfs.close())

describe('workers for a class', () => {
  it('make a paper once more whose worker died, and give up the one of which every worker dies', async () => {
    const running: Worker[] = []
    const pool = createPdfPool(5, () => {
      const worker = new Worker(script, { eval: true })
      running.push(worker)
      return worker
    })
    const all = ['slow', 'crash', 'fine', 'exit', 'also fine'].map((wish) => pool.render(job(wish)))
    while (running.length === 0) await sleep(1)
    // The real one, from outside, while it works on the first.
    await sleep(50)
    await running[0]!.terminate()
    const ends = await Promise.allSettled(all)
    expect(
      ends.map((end) => (end.status === 'fulfilled' ? new TextDecoder().decode(end.value.pdf) : 'failed')),
    ).toEqual(['slow', 'failed', 'fine', 'failed', 'also fine'])
    pool.close()
  })
})

describe('workers of a class that was cancelled', () => {
  it('make nothing more, and none is started for it', async () => {
    let running = 0
    const pool = createPdfPool(2, () => {
      running += 1
      return new Worker(script, { eval: true })
    })
    pool.close()
    await expect(pool.render(job('fine'))).rejects.toMatchObject({ code: 'pdf-failed' })
    expect(running).toBe(0)
  })
})

describe('the document worker', () => {
  it('stays warm from one document to the next, and answers each with its own', async () => {
    const before = started
    const made = await Promise.all(['one', 'two', 'three'].map((wish) => pdfs.render(job(wish))))
    expect(made.map(({ pdf }) => new TextDecoder().decode(pdf))).toEqual(['one', 'two', 'three'])
    expect(started).toBe(before + 1)
  })

  it.each(['crash', 'exit', 'hang'])('is replaced after a %s', async (wish) => {
    const first = await pdfs.render(job('fine'))
    await expect(pdfs.render(job(wish))).rejects.toMatchObject({ code: 'pdf-failed' })
    const next = await pdfs.render(job('fine'))
    expect(new TextDecoder().decode(next.pdf)).toBe('fine')
    expect(next.pages).not.toBe(first.pages)
  })

  it('is kept when only a document failed', async () => {
    const first = await pdfs.render(job('fine'))
    await expect(pdfs.render(job('fail'))).rejects.toMatchObject({
      code: 'pdf-failed',
      details: { reason: 'RangeError' },
    })
    expect((await pdfs.render(job('fine'))).pages).toBe(first.pages)
  })

  it('fails what waits when it is reset, and forgets', async () => {
    const waiting = pdfs.render(job('hang'))
    pdfs.reset()
    await expect(waiting).rejects.toMatchObject({ code: 'pdf-failed' })
    expect(new TextDecoder().decode((await pdfs.render(job('fine'))).pdf)).toBe('fine')
  })
})
