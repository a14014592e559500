/**
 * Policies as people break them: each is refused by the command with exit status 2 and one line that names the place and the
 * remedy. Nothing is judged, and nothing else is printed.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInputs } from '../../scripts/docs/inputs.ts'
import { folderWith } from './folder.ts'

const { library } = readInputs(join(import.meta.dirname, '../..'))

const PACK = 'extends: [fineprint:recommended]\n'
/** A rule of a company with these lines. */
const rule = (...lines: string[]): string =>
  `${PACK}rules:\n  acme/x:\n    severity: error\n    message: M\n${lines.map((line) => `    ${line}\n`).join('')}`

const BROKEN: readonly (readonly [name: string, policy: string, line: string])[] = [
  ['an empty file', '', '1:1: empty: write a policy such as `extends: [fineprint:recommended]`'],
  [
    'a file of comments only',
    `# later\n`,
    '1:1: empty: write a policy such as `extends: [fineprint:recommended]`',
  ],
  [
    'a tab for indentation',
    `rules:\n\tacme/x: error\n`,
    '2:1: a tab indents this line: YAML allows only spaces',
  ],
  [
    'a quote that is not closed',
    `extends: ["fineprint:recommended]\n`,
    '2:1: text in quotes is not closed before this: add the closing quote',
  ],
  [
    'a bracket that is not closed',
    `extends: [fineprint:recommended\nrules: {}\n`,
    '2:1: a list that begins with `[` is not closed before this: add `]`',
  ],
  [
    'two documents',
    `extends: []\n---\nrules: {}\n`,
    '2:1: a second YAML document begins here: keep one, without `---` lines',
  ],
  [
    'a colon inside of plain text',
    `${PACK}rules:\n  acme/x:\n    severity: error\n    message: Note: never train\n    forbid: { action: sell }\n`,
    '5:14: a second `:` on one line: put quotes around text that holds `: `',
  ],
  [
    'a key twice',
    `${PACK}extends: [fineprint:recommended]\n`,
    '2:1: `extends` stands here twice: remove one',
  ],
  [
    'a list in the place of the policy',
    `- extends\n`,
    '1:1: the policy must be a map, not a list: write a policy such as `extends: [fineprint:recommended]`',
  ],
  [
    'text in the place of the policy',
    `recommended\n`,
    '1:1: the policy must be a map, not text: write a policy such as `extends: [fineprint:recommended]`',
  ],
  [
    'a misspelt key',
    `extend: [fineprint:recommended]\n`,
    '1:1: unknown key `extend` in the policy; did you mean `extends`?',
  ],
  ['a key in the wrong case', `Rules: {}\n`, '1:1: unknown key `Rules` in the policy; did you mean `rules`?'],
  [
    'a pack without its prefix',
    `extends: [recommended]\n`,
    '1:11: `recommended` is not of the form `fineprint:recommended` or `./legal/base.yml` or `npm:@northwind/legal-policy` or `github:northwind/legal-policy/fineprint.yml@v3`; did you mean `fineprint:recommended`?',
  ],
  [
    'a misspelt pack',
    `extends: [fineprint:recomended]\n`,
    '1:11: unknown pack `fineprint:recomended`; did you mean `fineprint:recommended`?',
  ],
  [
    'a pack in the place of a list',
    `extends: fineprint:recommended\n`,
    '1:10: `extends` must be a list, not text: write `[fineprint:recommended]`',
  ],
  [
    'a branch of another repository',
    `extends: ["github:acme/legal/fineprint.yml@main"]\n`,
    '1:11: `github:acme/legal/fineprint.yml@main` could not be read: http://127.0.0.1:9 cannot be reached: run it again where GitHub can be reached',
  ],
  [
    'a repository without a version',
    `extends: ["github:acme/legal/fineprint.yml"]\n`,
    '1:11: `github:acme/legal/fineprint.yml` is not of the form `github:northwind/legal-policy/fineprint.yml@v3`, with a tag or a full commit digest at its end',
  ],
  [
    'a file outside of the repository',
    `extends: [../base.yml]\n`,
    '1:11: `../base.yml` leads out of the repository, or to no file: name a file in it',
  ],
  [
    'a misspelt rule of a pack',
    `${PACK}rules:\n  license/perpetal: error\n`,
    '3:3: unknown rule `license/perpetal`; did you mean `license/perpetual`?',
  ],
  [
    'a misspelt severity',
    `${PACK}rules:\n  license/perpetual: eror\n`,
    '3:22: `rules.license/perpetual` cannot be `eror`; did you mean `error`?',
  ],
  [
    'a severity of another linter',
    `${PACK}rules:\n  license/perpetual: warn\n`,
    '3:22: `rules.license/perpetual` cannot be `warn`; did you mean `warning`?',
  ],
  [
    'a number as a severity',
    `${PACK}rules:\n  license/perpetual: 2\n`,
    '3:22: `rules.license/perpetual` cannot be `2`; expected one of error, warning, info, off',
  ],
  [
    'true as a severity',
    `${PACK}rules:\n  license/perpetual: true\n`,
    '3:22: `rules.license/perpetual` cannot be `true`; expected one of error, warning, info, off',
  ],
  [
    'a rule without a company',
    `${PACK}rules:\n  no-training: error\n`,
    '3:3: `no-training` is not of the form `northwind/no-voice-training`',
  ],
  [
    'a rule with capital letters',
    `${PACK}rules:\n  Acme/NoTraining: error\n`,
    '3:3: `Acme/NoTraining` is not of the form `northwind/no-voice-training`',
  ],
  [
    'a rule without a message',
    `${PACK}rules:\n  acme/x:\n    severity: error\n    forbid: { action: sell }\n`,
    '3:3: `rules.acme/x` lacks `message`: add it',
  ],
  [
    'a rule without a severity',
    `${PACK}rules:\n  acme/x:\n    message: M\n    forbid: { action: sell }\n`,
    '3:3: `rules.acme/x` lacks `severity`: add it',
  ],
  [
    'a rule without a demand',
    `${PACK}rules:\n  acme/x:\n    severity: error\n    message: M\n`,
    '3:3: `acme/x` demands nothing, and no pack has such a rule: give it a `forbid` or `require`, or extend the pack that has it',
  ],
  [
    'a rule with two demands',
    rule('forbid: { action: sell }', 'require: { action: sell }'),
    '7:5: `acme/x` has too much: a rule makes one demand, so keep one of `clause`, `document`, `change`, `sentence`, `forbid`, `require`',
  ],
  [
    'a misspelt key of a rule',
    rule('forbids: { action: sell }'),
    '6:5: unknown key `forbids` in `rules.acme/x`; did you mean `forbid`?',
  ],
  [
    'a reserved name',
    `${PACK}rules:\n  input/x:\n    severity: error\n    message: M\n    forbid: { action: sell }\n`,
    '3:3: `input/x` is reserved: only the severity of a built-in rule can be set',
  ],
  [
    'the schema of a rule of a pack changed',
    `${PACK}rules:\n  license/perpetual:\n    reasoning: Because.\n`,
    '4:5: `license/perpetual` comes from elsewhere: only severity, message and options can be changed, not `reasoning`',
  ],
  [
    'a misspelt field',
    rule('forbid: { actoin: sell }'),
    '6:15: a clause has no `actoin`; did you mean `action`?',
  ],
  [
    'a misspelt value',
    rule('forbid: { action: train_ai }'),
    '6:23: `action` is never `train_ai`; did you mean `train-ai`?',
  ],
  [
    'a misspelt kind of data',
    rule('forbid: { action: train-ai, data: [biometrics] }'),
    '6:40: `data[]` is never `biometrics`; did you mean `biometric`?',
  ],
  [
    'a mode of consent in the wrong words',
    rule('require: { when: { action: train-ai }, then: { consent: opted-in } }'),
    '6:61: `consent.mode` is never `opted-in`; did you mean `opt-in`?',
  ],
  [
    'when without then',
    rule('require: { when: { action: train-ai } }'),
    '6:5: `require` lacks `then`: add it',
  ],
  [
    'a field of another fact',
    rule('judges: sentence', 'forbid: { data: biometric }'),
    '7:15: a sentence has no `data`; expected one of text, context, near, section, acts, document',
  ],
  [
    'a kind of fact that is none',
    rule('judges: paragraph', 'forbid: { action: sell }'),
    '6:13: `rules.acme/x.judges` cannot be `paragraph`; expected one of clause, document, change, sentence',
  ],
  [
    'a pattern with a lookahead',
    rule('judges: sentence', 'forbid: { text: { matches: "(?=a)b" } }'),
    '7:32: unusable pattern `(?=a)b`: invalid or unsupported Perl syntax: `(?=` (patterns are RE2, without lookaheads, lookbehinds and backreferences)',
  ],
  [
    'a pattern that is not closed',
    rule('judges: sentence', 'forbid: { text: { matches: "any (reason" } }'),
    '7:32: unusable pattern `any (reason`: missing closing ): `any (reason` (patterns are RE2, without lookaheads, lookbehinds and backreferences)',
  ],
  [
    'a field in the place of a keyword',
    rule('clause: { action: sell }'),
    '6:15: `action` is a field and no keyword of JSON Schema: put it under `properties`',
  ],
  [
    'a keyword of JSON Schema that is none',
    rule('clause: { not: { propertys: {} } }'),
    '6:22: unknown keyword `propertys` of JSON Schema; did you mean `properties`?',
  ],
  [
    'a const on a list',
    rule('clause: { not: { properties: { data: { const: biometric } } } }'),
    '6:51: `data` is a list, never `biometric`: use `contains: { const: … }`',
  ],
  [
    'a placeholder that is none',
    `${PACK}rules:\n  acme/x:\n    severity: error\n    message: "Never train on {datas}."\n    forbid: { action: train-ai }\n`,
    '5:14: unknown placeholder `{datas}`; did you mean `data`?',
  ],
  [
    'an option that the rule does not have',
    `${PACK}rules:\n  date/notice-window:\n    with: { days: 14 }\n`,
    '4:13: `date/notice-window` has no option `days`; did you mean `notice-days`?',
  ],
  [
    'an option of the wrong type',
    `${PACK}rules:\n  date/notice-window:\n    with: { notice-days: "14" }\n`,
    '4:26: the option `notice-days` must be a number, such as `30`, not text',
  ],
  [
    'an option that nobody gives',
    rule('with: { kinds: [feedback] }', 'forbid: { data: { $with: kind } }'),
    '3:3: `$with` asks for the option `kind`, which `with` does not give; did you mean `kinds`?',
  ],
  [
    'an example of half a pair',
    rule('forbid: { action: sell }', 'examples: { fail: [{ before: A }] }'),
    '7:24: `rules.acme/x.examples.fail[0]` lacks `after`: add it',
  ],
  [
    'an example that is a number',
    rule('forbid: { action: sell }', 'examples: { fail: [5] }'),
    '7:24: `rules.acme/x.examples.fail[0]` must be text or a map, not a number: put it in quotes',
  ],
  [
    'documents without a kind',
    `${PACK}documents:\n  - files: legal/*.md\n`,
    '3:5: `documents[0]` lacks `kind`: add it',
  ],
  [
    'a misspelt kind of document',
    `${PACK}documents:\n  - { files: legal/*.md, kind: tos }\n`,
    '3:32: `documents[0].kind` cannot be `tos`; expected one of terms-of-service, privacy-policy, cookie-policy, acceptable-use, data-processing, other',
  ],
  [
    'a pattern of files that is not closed',
    `${PACK}documents:\n  - { files: "legal/{a,b.md", kind: other }\n`,
    '3:14: unusable pattern `legal/{a,b.md`: `{` without `}`: close it, or write `\\{`',
  ],
  [
    'files that are only taken out',
    `${PACK}documents:\n  - { files: "!legal/*.md", kind: other }\n`,
    '3:14: `files` only takes files out (`!legal/*.md`): add a pattern of the documents',
  ],
  [
    'a misspelt party',
    `${PACK}parties: { providers: [Acme] }\n`,
    '2:12: unknown key `providers` in `parties`; did you mean `provider`?',
  ],
  [
    'a party that is no list',
    `${PACK}parties: { provider: Acme }\n`,
    '2:22: `parties.provider` must be a list, not text: write `[Acme]`',
  ],
  [
    'a misspelt kind of data in terms',
    `${PACK}terms: { content: [Boards] }\n`,
    '2:10: unknown key `content` in `terms`; did you mean `customer-content`?',
  ],
  [
    'a waiver without a reason',
    `${PACK}waivers:\n  - { rule: license/broad, file: a.md, approved-by: "@acme/legal" }\n`,
    '3:5: `waivers[0]` lacks `reason`: add it',
  ],
  [
    'a waiver whose reason says nothing',
    `${PACK}waivers:\n  - { rule: license/broad, file: a.md, reason: approved by legal, approved-by: "@acme/legal" }\n`,
    '3:48: `approved by legal` is no reason: say why in a sentence that an auditor understands',
  ],
  [
    'a waiver of a rule that is none',
    `${PACK}waivers:\n  - { rule: license/brod, file: a.md, reason: The old plan keeps it until renewal., approved-by: "@acme/legal" }\n`,
    '3:13: unknown rule `license/brod` in a waiver; did you mean `license/broad`?',
  ],
  [
    'a waiver until a day that is none',
    `${PACK}waivers:\n  - { rule: license/broad, file: a.md, reason: The old plan keeps it until renewal., approved-by: "@acme/legal", expires: 2027-02-30 }\n`,
    '3:123: `waivers[0].expires` must be a calendar day such as 2027-03-31, not `2027-02-30`',
  ],
  [
    'a section that is a number',
    `${PACK}waivers:\n  - { rule: license/broad, file: a.md, section: 10.4, reason: The old plan keeps it until renewal., approved-by: "@acme/legal" }\n`,
    '3:49: `waivers[0].section` must be text, not a number: put it in quotes',
  ],
  ['an approver without @', `${PACK}approvers: [kim]\n`, '2:13: `kim` is not of the form `@northwind/legal`'],
  [
    'an approver of rules that are none',
    `${PACK}approvers: [{ who: ["@kim"], rules: [licence/*] }]\n`,
    '2:38: no rule is called `licence/*`: name rules of this policy',
  ],
  [
    'a source that is not on the web',
    rule('forbid: { action: sell }', 'sources: [{ title: T, url: example.com }]'),
    '7:32: `example.com` is not of the form `https://example.com/article`',
  ],
  [
    'wording that is not a sentence',
    rule('forbid: { action: sell }', 'wording: only if you opt in'),
    '7:14: `only if you opt in` is not of the form `We do so only if you opt in.`',
  ],
]

test('there are more than fifty, no two alike', () => {
  expect(new Set(BROKEN.map(([, policy]) => policy)).size).toBeGreaterThan(50)
})

test.each(BROKEN)('%s', async (_, policy, line) => {
  const folder = folderWith({ '.fineprint.yml': policy, 'terms.md': '# Terms\n\nYou keep your boards.\n' })
  const run = await folder.runWith({ library }, 'lint')
  expect(run).toEqual({ status: 2, stdout: '', stderr: `.fineprint.yml:${line}\n` })
})

test.each(BROKEN)('is told at a place of the file: %s', (_, policy, line) => {
  const [, row = 0, column = 0] = /^(\d+):(\d+): /.exec(line) ?? []
  const lines = policy.split('\n')
  expect(Number(row)).toBeGreaterThan(0)
  expect(Number(row)).toBeLessThanOrEqual(lines.length)
  expect(Number(column)).toBeLessThanOrEqual((lines[Number(row) - 1] ?? '').length + 1)
})
