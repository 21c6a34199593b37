import { describe, expect, it } from 'vitest'
import { checkPathways } from '../../../src/core/catalog/check-pathways'
import { pathways, type Pathways } from '../../../src/core/catalog/pathway'
import { changed } from './support'

type After = { allOf?: string[]; oneOf?: string[]; ifPlanned?: string[]; within?: string; insteadOf?: string }

/** A small graph of our own, read through the real schema; the first route takes every milestone unless told otherwise. */
const graph = (milestones: Record<string, After>, route = Object.keys(milestones)): Pathways =>
  pathways.parse({
    milestones: Object.entries(milestones).map(([id, { within, insteadOf, ...after }]) => ({
      id,
      kind: 'step',
      title: id,
      detail: id,
      after,
      duration: null,
      starts: 'any',
      ...(within && { within }),
      ...(insteadOf && { insteadOf }),
    })),
    routes: [
      { id: 'way', name: 'Way', summary: 'A way.', opens: ['A door.'], education: 'bachelor', milestones: route },
    ],
  })

const problemsOf = async (made: Pathways) => {
  const catalog = await changed((copy) => void (copy.pathways = made))
  return checkPathways(catalog).map(({ file, path, reason }) => {
    expect(file).toBe('pathways.json')
    return `${path}: ${reason}`
  })
}

describe('checking the graph of milestones', () => {
  it('accepts a graph whose branches meet again', async () => {
    const diamond = graph({
      degree: {},
      exam: { allOf: ['degree'] },
      job: { allOf: ['degree'] },
      credential: { allOf: ['exam'], oneOf: ['job'] },
    })
    expect(await problemsOf(diamond)).toEqual([])
  })

  it('shows the whole circle when milestones wait for each other', async () => {
    const circle = graph({
      degree: { allOf: ['credential'] },
      job: { allOf: ['degree'] },
      credential: { oneOf: ['job'] },
    })
    expect(await problemsOf(circle)).toEqual([
      'milestones.degree: waits for itself: degree → credential → job → degree',
    ])
  })

  it('names a milestone that waits for itself', async () => {
    expect(await problemsOf(graph({ degree: { allOf: ['degree'] } }))).toEqual([
      'milestones.degree: waits for itself: degree → degree',
    ])
  })

  it('sees a circle that passes through running inside another milestone', async () => {
    expect(await problemsOf(graph({ hours: { within: 'job' }, job: { allOf: ['hours'] } }))).toEqual([
      'milestones.hours: waits for itself: hours → job → hours',
    ])
  })

  it('names two separate circles', async () => {
    const circles = graph({ a: { allOf: ['b'] }, b: { allOf: ['a'] }, c: { allOf: ['d'] }, d: { allOf: ['c'] } })
    expect(await problemsOf(circles)).toEqual([
      'milestones.a: waits for itself: a → b → a',
      'milestones.c: waits for itself: c → d → c',
    ])
  })

  it('names what a route leaves out although one of its milestones waits for it', async () => {
    const cut = graph(
      { degree: {}, licence: {}, job: { allOf: ['degree'], oneOf: ['licence'] }, hours: { within: 'licence' } },
      ['job', 'hours'],
    )
    expect(await problemsOf(cut)).toEqual([
      'routes.way.milestones.job: waits for "degree", which the route leaves out',
      'routes.way.milestones.job: waits for one of "licence", and the route has none',
      'routes.way.milestones.hours: runs inside "licence", which the route leaves out',
      'milestones.degree: no route leads through it',
      'milestones.licence: no route leads through it',
    ])
  })

  it('lets a stand-in serve for what it stands for, and wait to be called', async () => {
    const standIns = { bsw: {}, msw: {}, advanced: { allOf: ['bsw'], insteadOf: 'msw' }, job: { allOf: ['msw'] } }
    expect(await problemsOf(graph(standIns, ['bsw', 'advanced', 'job']))).toEqual([
      'milestones.msw: no route leads through it',
    ])
    expect(await problemsOf(graph(standIns, ['bsw', 'msw', 'job']))).toEqual([])
  })

  it('sees a circle through what is waited for only where it is planned, and asks no route to have it', async () => {
    expect(await problemsOf(graph({ licence: {}, job: { ifPlanned: ['licence'] } }, ['job', 'licence']))).toEqual([])
    expect(await problemsOf(graph({ licence: { allOf: ['job'] }, job: { ifPlanned: ['licence'] } }))).toEqual([
      'milestones.licence: waits for itself: licence → job → licence',
    ])
  })

  it('is content with one of several alternatives', async () => {
    const either = graph({ bsw: {}, msw: {}, job: { oneOf: ['bsw', 'msw'] } }, ['msw', 'job'])
    expect(await problemsOf(either)).toEqual(['milestones.bsw: no route leads through it'])
  })
})
