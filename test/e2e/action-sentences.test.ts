/** Rules of packs about sentences and documents, through the built action. */
import { expect, test } from 'vitest'
import { openPullRequest, push, TERMS, withParagraph } from './northwind.ts'
import { runAction } from './run-action.ts'

const POLICY = `extends: [fineprint:consumer-fairness]
documents: [{ files: 'legal/**/*.md', kind: terms-of-service }]
rules: { account/at-will: error }
`
const AT_WILL =
  'We keep your boards safe; we may close your account at any time, for any reason or no reason.'
const REPOSITORY = { '.fineprint.yml': POLICY, 'legal/terms.md': TERMS }

test('a sentence that lets the company close accounts at will blocks the merge, with its words and how they were read', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': withParagraph(AT_WILL) })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments.map(({ line }) => line)).toEqual([15])
  const [{ body } = { body: '' }] = server.state.comments
  expect(body).toContain(
    '<strong>we may close your account at any time, for any reason or no reason</strong>',
  )
  expect(body).toContain('- Who acts: the company\n- What: may “close”\n- To what: “your account')
  expect(run.stdout).toContain('::error file=legal/terms.md,line=15,')
})

test('a sentence that was there before is not new, and its comment is settled once it is mended', async () => {
  const before = { ...REPOSITORY, 'legal/terms.md': withParagraph(AT_WILL) }
  const more = withParagraph(`${AT_WILL}\n\nWe may suspend your account at our sole discretion.`)
  const server = await openPullRequest(before, { 'legal/terms.md': more })
  expect((await runAction(server)).exitCode).toBe(1)
  expect(server.state.comments.map(({ line }) => line)).toEqual([17])
  push(server, {
    'legal/terms.md': withParagraph(`${AT_WILL}\n\nWe may suspend your account if you break these terms.`),
  })
  expect((await runAction(server)).exitCode).toBe(0)
  expect(server.state.comments[0]?.body).toContain('Settled')
})
