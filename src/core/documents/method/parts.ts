import type { Translate } from '../../message'
import type { Block, Heading } from '../model'
import type { MethodSection } from './index'

export const headed = (id: string, t: Translate): Heading => ({
  kind: 'heading',
  level: 2,
  text: t(`method:${id}.title`),
})

export const paragraph = (text: string): Block => ({ kind: 'paragraph', tone: 'body', text })

/** A section of plain paragraphs. */
export const paragraphs =
  (id: string, keys: readonly string[], params: Readonly<Record<string, number>> = {}): MethodSection =>
  (_input, t) => [headed(id, t), ...keys.map((key) => paragraph(t(`method:${id}.${key}`, params)))]

/** A section that lists its points under one opening sentence. */
export const points =
  (id: string, keys: readonly string[]): MethodSection =>
  (_input, t) => [
    headed(id, t),
    paragraph(t(`method:${id}.lead`)),
    { kind: 'list', style: 'bullet', items: keys.map((key) => t(`method:${id}.${key}`)) },
  ]

/** A formula in symbols, what each symbol is, and then in words. */
export const formula = (id: string, symbols: readonly string[], t: Translate): Block[] => [
  { kind: 'paragraph', tone: 'body', text: [{ text: t(`method:${id}.formula`), style: 'strong' }] },
  { kind: 'list', style: 'bullet', items: symbols.map((key) => t(`method:${id}.symbols.${key}`)) },
]
