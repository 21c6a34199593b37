import { randomBytes } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createFolderTarget } from '../../../../src/node/batch/folder-target'
import { createMergedTarget } from '../../../../src/node/batch/merged-target'
import { runBatch, type BatchItem } from '../../../../src/node/batch/run-batch'

/**
 * A process that makes papers, so that its disk can be limited and it can be killed: `node batcher.mjs FOLDER WAY
 * BYTES…`, one paper of about as many bytes each, into `files`, over files of the same name (`over`), or into `one` file.
 * Says how it went as JSON.
 */
const [folder = '', way = 'files', ...sizes] = process.argv.slice(2)

async function pdfOf(bytes: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  // Words at random: others would be packed into less.
  document.addPage().drawText(randomBytes(bytes).toString('hex'))
  return document.save()
}
const items = sizes.map((size, at): BatchItem => ({
  label: String(at),
  fileName: `${at}.pdf`,
  input: size,
  // A file that is written as it is needs no real PDF.
  render: async () => ({
    pdf: way === 'one' ? await pdfOf(Number(size)) : Buffer.alloc(Number(size), 'paper '),
    pages: 1,
  }),
}))
const about = { title: 'Class', language: 'en', date: '2026-11-22', duplex: false }
const target =
  way === 'one'
    ? await createMergedTarget(items, { file: `${folder}/all.pdf`, overwrite: true, ...about })
    : await createFolderTarget(items, { folder, overwrite: way === 'over' })
const { outcomes, end, error } = await runBatch({ items, target, workers: 1, now: () => performance.now() })
process.stdout.write(JSON.stringify({ end, error: error?.code ?? null, outcomes }))
