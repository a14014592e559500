/**
 * A small grammar of what terms say, which knows how each sentence has to be read, and ways to lay
 * it out. The sentences hold marks: `{we}`, `{us}`, `{our}` and `{its}` stand for the company, `{v:use}` for a verb
 * that agrees with it, `{S}` and the like for places where words that change nothing may stand.
 */
import fc, { type Arbitrary } from 'fast-check'
import type {
  Action,
  Actor,
  ConsentMode,
  DataKind,
  Purpose,
  Qualifier,
  Stance,
} from '../../src/clauses/index.ts'

/** How a clause has to be read. Fields that the grammar does not know are left out. */
export interface Expected {
  action: Action
  stance: Stance
  actor: Actor
  data?: DataKind
  purposes?: Purpose[]
  qualifiers?: Qualifier[]
  consent?: ConsentMode
}

/** A sentence, or a lead-in and its items. */
export interface Statement {
  lead: string
  items: string[]
  expected: Expected[]
}

type Data = [text: string, kind: DataKind, be: 'is' | 'are']

const DATA: Data[] = [
  ['your content', 'customer-content', 'is'],
  ['your messages', 'customer-content', 'are'],
  ['the files that you upload', 'customer-content', 'are'],
  ['your personal data', 'personal-data', 'is'],
  ['usage data', 'usage-data', 'is'],
  ['your feedback', 'feedback', 'is'],
]

const TRAINING = [
  ['train {its} AI models', 'training {its} AI models'],
  ['train {its} machine learning models', 'training {its} machine learning models'],
  ['fine-tune {its} language models', 'fine-tuning {its} language models'],
  ['improve {its} AI models', 'improving {its} AI models'],
] as const

const PURPOSES: [infinitive: string, noun: string, purpose: Purpose][] = [
  ['provide the Service', 'providing the Service', 'service'],
  ['improve the Service', 'improving the Service', 'improve'],
  ['prevent fraud', 'the prevention of fraud', 'safety'],
  ['show you advertising', 'advertising', 'marketing'],
  ['comply with the law', 'compliance with the law', 'legal'],
]

/** Small letters mark places in refusals: "from time to time" there would say that the refusal is not for always. */
const PERMITS = [
  '{S} {v:use}',
  '{S} may{M} use',
  '{S} will{M} use',
  '{S} can{M} use',
  '{S} {v:reserve} the right to use',
]
const FORBIDS = [
  '{s} {v:do} not{m} use',
  '{s} will not{m} use',
  '{s} may not{m} use',
  '{s} shall not{m} use',
  '{s} never {v:use}',
  '{s} will never use',
  "{s} {v:don't} use",
  "{s} won't use",
]
const PASSIVE_PERMITS = ['{S} BE{M} used', '{S} may{M} be used', '{S} will{M} be used', '{S} can be{M} used']
const PASSIVE_FORBIDS = [
  '{s} BE not{m} used',
  '{s} will not{m} be used',
  '{s} may not be{m} used',
  '{s} BE never used',
]

/** [before the sentence, behind it, consent] */
type Frame = [string, string, ConsentMode]
const PERMITTED_ON: Frame[] = [
  ['{F}', '{E}', 'none'],
  ['{F}with your consent, ', '{E}', 'opt-in'],
  ['{F}if you opt in, ', '', 'opt-in'],
  ['', ' only with your prior consent', 'opt-in'],
  ['{F}', ', provided that you have opted in', 'opt-in'],
  ['{F}unless you opt out, ', '{E}', 'opt-out'],
  ['{F}', ' unless you opt out', 'opt-out'],
  ['{F}by using the Service, you{H} agree that ', '{E}', 'by-use'],
  ['{F}you{H} acknowledge and agree that ', '', 'by-use'],
  ['{F}if you have a free account, ', '', 'none'],
  ['{F}to the extent that the law permits it, ', '{E}', 'none'],
]
const FORBIDDEN_ON: Frame[] = [
  ['{f}', '{E}', 'none'],
  ['{f}without your consent, ', '{E}', 'opt-in'],
  ['{f}', ' without your consent', 'opt-in'],
  ['{f}', ' unless you opt in', 'opt-in'],
  ['{f}if you have a paid account, ', '', 'none'],
]

export const pick = <T>(values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values)
const data = pick(DATA)
const stance = pick<Stance>(['permits', 'forbids'])
/** `{its}` where the company is not the subject. */
const ours = (text: string): string => text.replaceAll('{its}', '{our}')
const sentence = (lead: string, ...expected: Expected[]): Statement => ({ lead, items: [], expected })
const place = (permits: boolean): string => (permits ? '{O}' : '{o}')

/** "We may use your content to train our AI models unless you opt out", and the same in the passive voice. */
const practice: Arbitrary<Statement> = fc
  .record({
    stance,
    data,
    form: pick(['use to', 'use for', 'process', 'train on', 'passive', 'passive by']),
    aim: pick(TRAINING),
    before: fc.option(pick(PURPOSES)),
    excluded: fc.integer({ min: 0, max: 5 }).map((n) => n === 5),
    verb: fc.nat(39),
    frame: fc.nat(54),
  })
  .map(({ stance, data: [text, kind, be], form, aim, before, excluded, verb, frame }) => {
    const permits = stance === 'permits'
    const passive = form.startsWith('passive')
    const verbs = passive ? (permits ? PASSIVE_PERMITS : PASSIVE_FORBIDS) : permits ? PERMITS : FORBIDS
    const frames = permits ? PERMITTED_ON : FORBIDDEN_ON
    const [front, back, consent] = frames[frame % frames.length]!
    // Nobody agrees that somebody reserves a right.
    const verbsHere = consent === 'by-use' ? verbs.filter((one) => !one.includes('reserve')) : verbs
    const said = verbsHere[verb % verbsHere.length]!.replace('BE', be)
    const what = excluded
      ? `${text}, excluding your payment details,`
      : `${text}${passive ? '' : place(permits)}`
    const join = permits ? 'and' : 'or'
    const to = before ? `to ${before[0]} ${join} to ${aim[0]}` : `to ${aim[0]}`
    const forms: Record<string, string> = {
      'use to': `{we}${said} ${what} ${to}`,
      'use for': `{we}${said} ${what} for ${before ? `${before[1]} ${join} for ` : ''}${aim[1]}`,
      process: `{we}${said.replace(/use\}?$/, (use) => use.replace('use', 'process'))} ${what} ${to}`,
      'train on': `{we}${said.replace(/(\{v:)?use\}?$/, (use) => aim[0].replace(/^[a-z-]+/, (train) => use.replace('use', train)))} ${
        aim[0].includes('improve') ? 'with' : 'on'
      } ${text}`,
      passive: `${what}${said} ${ours(to)}`,
      'passive by': `${what}${said} by {us} ${ours(to)}`,
    }
    return sentence(`${front}${forms[form]}${back}`, {
      action: 'train-ai',
      stance,
      actor: 'provider',
      data: kind,
      consent,
    })
  })

/** "Our vendors may not use your content to train their models", "we do not allow our vendors to …". */
const others: Arbitrary<Statement> = fc
  .record({
    stance,
    data,
    who: pick(['{our} vendors', 'third parties', '{our} partners']),
    form: fc.nat(2),
    aim: pick(['train their models', 'train their AI models', 'develop their AI models']),
  })
  .map(({ stance, data: [text, kind], who, form, aim }) => {
    const permits = stance === 'permits'
    const forms = permits
      ? [
          `{F}${who}{S} may{M} use ${text}{O} to ${aim}{E}`,
          `{F}{we}{S} may{M} allow ${who} to use ${text}{O} to ${aim}{E}`,
          `{F}${text}{S} may{M} be used by ${who} to ${aim}`,
        ]
      : [
          `{f}${who}{s} may not{m} use ${text}{o} to ${aim}{E}`,
          `{f}{we}{s} {v:do} not{m} allow ${who} to use ${text}{o} to ${aim}{E}`,
          `{f}{we}{s} {v:prohibit} ${who} from using ${text}{o} to ${aim}`,
        ]
    return sentence(forms[form]!, { action: 'train-ai', stance, actor: 'third-party', data: kind })
  })

/** "You may not use the Service to train AI models". */
const restriction: Arbitrary<Statement> = fc
  .record({
    who: pick(['you', 'users', 'customers']),
    modal: pick(['may not{m}', 'must not{m}', 'shall not{m}', 'will not{m}', '{h} agree not to']),
    act: pick([
      'use the Service{o} to train AI models',
      'use the output{o} to develop machine learning models',
      'train AI models on {our} content',
      'scrape {our} website{o} to train language models',
      'copy {our} content{o} for the purpose of training AI models',
    ]),
    passive: fc.integer({ min: 0, max: 5 }).map((n) => n === 5),
  })
  .map(({ who, modal, act, passive }) =>
    sentence(
      passive
        ? '{f}{our} content{s} may not{m} be used to train AI models{E}'
        : `{f}${who}${modal.startsWith('{h}') ? modal : `{s} ${modal}`} ${act}{E}`,
      { action: 'train-ai', stance: 'forbids', actor: 'user' },
    ),
  )

const QUALIFIERS: Qualifier[] = ['worldwide', 'perpetual', 'irrevocable', 'royalty-free', 'non-exclusive']

/** "You hereby grant us a perpetual license to use your content". */
const grant: Arbitrary<Statement> = fc
  .record({
    data,
    words: fc.subarray(QUALIFIERS),
    who: pick(['you{H} grant', 'each user{H} grants', 'by uploading files, you{H} grant']),
    uses: pick(['use', 'use, host and display', 'store and copy']),
    training: fc.option(pick(TRAINING)),
    form: pick(['license', 'license', 'license', 'assign', 'own', 'ours']),
  })
  .map(({ data: [text, kind, be], words, who, uses, training, form }) => {
    const actor = 'provider'
    const stance = 'permits'
    if (form === 'assign')
      return sentence(`{f}you{H} assign to {us} all rights in ${text}{E}`, {
        action: 'assign',
        stance,
        actor,
        data: kind,
      })
    if (form === 'own')
      return sentence(`{f}you{s} own ${text}{E}`, { action: 'own', stance, actor: 'user', data: kind })
    if (form === 'ours')
      return sentence(`{f}${text} ${be} owned by {us}{E}`, { action: 'own', stance, actor, data: kind })
    const license: Expected = { action: 'license', stance, actor, data: kind, qualifiers: words }
    const article = words[0] === 'irrevocable' ? 'an' : 'a'
    const list = words.length > 0 ? ` ${words.join(', ')}` : ''
    const aim = training ? ` to ${ours(training[0])}` : ''
    return sentence(
      `{f}${who} {us} ${article}${list} license to ${uses} ${text}${aim}{E}`,
      license,
      ...(training ? [{ action: 'train-ai', stance, actor, data: kind } as const] : []),
    )
  })

/** "You can opt out of model training in your settings". */
const choice: Arbitrary<Statement> = fc
  .record({
    text: pick([
      '{F}you can{M} opt out of model training{O} in your settings',
      '{F}you may{M} ask {us} not to use your content{O} to train {our} AI models',
      '{F}you can{M} choose whether {we} {v:use} your content{O} to train {our} AI models',
      '{F}you have the right to object to the use of your content{O} to train {our} AI models{E}',
      '{F}to opt out of AI training, you can{M} write to {us}{E}',
      '{F}you can{M} turn off AI training{O} in your settings',
    ]),
  })
  .map(({ text }) => sentence(text, { action: 'train-ai', stance: 'choice', actor: 'provider' }))

/** "We may use your content to prevent fraud": a use that trains nothing. */
const use: Arbitrary<Statement> = fc
  .record({
    stance,
    data,
    aim: pick(PURPOSES),
    second: fc.option(pick(PURPOSES)),
    verb: fc.nat(39),
    form: pick(['to', 'for', 'passive']),
  })
  .map(({ stance, data: [text, kind, be], aim, second, verb, form }) => {
    const permits = stance === 'permits'
    const passive = form === 'passive'
    const verbs = passive ? (permits ? PASSIVE_PERMITS : PASSIVE_FORBIDS) : permits ? PERMITS : FORBIDS
    const said = verbs[verb % verbs.length]!.replace('BE', be)
    const aims = second && second !== aim ? [aim, second] : [aim]
    const join = permits ? ' and ' : ' or '
    const why =
      form === 'for' ? aims.map((a) => `for ${a[1]}`).join(join) : aims.map((a) => `to ${a[0]}`).join(join)
    const front = permits ? '{F}' : '{f}'
    return sentence(
      passive ? `${front}${text}${said} ${why}{E}` : `${front}{we}${said} ${text}${place(permits)} ${why}{E}`,
      { action: 'use', stance, actor: 'provider', data: kind, purposes: aims.map((a) => a[2]) },
    )
  })

/** One item that trains among one or two others, at any place. */
const among = (item: string, rest: readonly string[]): Arbitrary<string[]> =>
  fc.tuple(fc.subarray([...rest], { minLength: 1, maxLength: 2 }), fc.nat(2)).map(([others, at]) => {
    const items = [...others]
    items.splice(Math.min(at, items.length), 0, item)
    return items
  })

const infinitives = PURPOSES.map(([infinitive]) => infinitive)
const nouns = PURPOSES.map(([, noun]) => noun)

interface ListForm {
  lead: string
  item: string
  rest: string[]
  expected: Expected
}

/** A lead-in and its items, of which one trains or grants. */
const listing: Arbitrary<Statement> = fc
  .record({ data, aim: pick(TRAINING), form: fc.nat(10) })
  .map(({ data: [text, kind, be], aim, form }): ListForm => {
    const ai = { action: 'train-ai', data: kind } as const
    const permits = { ...ai, stance: 'permits', actor: 'provider' } as const
    const forbids = { ...ai, stance: 'forbids', actor: 'provider' } as const
    const other = ['read your private boards', 'sell your personal data', 'send you newsletters']
    const forms: ListForm[] = [
      { lead: `{F}{we}{S} may{M} use ${text}{O} to`, item: aim[0], rest: infinitives, expected: permits },
      { lead: `{F}{we}{S} {v:use} ${text} to`, item: aim[0], rest: infinitives, expected: permits },
      {
        lead: `{F}{we}{S} {v:use} ${text} for the following purposes:`,
        item: aim[1],
        rest: nouns,
        expected: permits,
      },
      { lead: `{F}${text}{S} may{M} be used to`, item: ours(aim[0]), rest: infinitives, expected: permits },
      {
        lead: `{F}unless you opt out, {we} may{M} use ${text} to`,
        item: aim[0],
        rest: infinitives,
        expected: { ...permits, consent: 'opt-out' },
      },
      {
        lead: '{F}by using the Service, you{H} agree that {we} may',
        item: `use ${text}{O} to ${aim[0]}`,
        rest: ['host your content', 'send you notices'],
        expected: { ...permits, consent: 'by-use' },
      },
      { lead: `{f}{we}{s} {v:do} not{m} use ${text} to`, item: aim[0], rest: infinitives, expected: forbids },
      { lead: '{f}{we}{s} will not', item: `use ${text}{o} to ${aim[0]}`, rest: other, expected: forbids },
      { lead: `{f}${text} ${be} not{m} used for`, item: ours(aim[1]), rest: nouns, expected: forbids },
      {
        lead: '{f}you{s} may not',
        item: 'use the output{o} to train AI models',
        rest: ['copy the Service', 'resell the Service', 'disturb other users'],
        expected: { action: 'train-ai', stance: 'forbids', actor: 'user' },
      },
      {
        lead: '{f}you{H} grant {us} a license to',
        item: `display ${text}`,
        rest: [`store ${text}`, `copy ${text}`],
        expected: { action: 'license', stance: 'permits', actor: 'provider', data: kind },
      },
    ]
    return forms[form]!
  })
  .chain(({ lead, item, rest, expected }) =>
    among(item, rest).map((items) => ({ lead, items, expected: [expected] })),
  )

export const plainStatement: Arbitrary<Statement> = fc.oneof(
  { weight: 5, arbitrary: practice },
  { weight: 2, arbitrary: others },
  { weight: 2, arbitrary: restriction },
  { weight: 2, arbitrary: grant },
  { weight: 1, arbitrary: choice },
  { weight: 2, arbitrary: use },
)
export const listStatement = listing
export const statement: Arbitrary<Statement> = fc.oneof(
  { weight: 4, arbitrary: plainStatement },
  { weight: 1, arbitrary: listing },
)

// Words that change nothing -----------------------------------------------------------------------------------------

const APART = [
  ', for the avoidance of doubt,',
  ', where applicable,',
  ', as the case may be,',
  ' (as the case may be)',
  ' (where applicable)',
]
const SOMETIMES = [', from time to time,', ' from time to time']
const NEUTRAL: Record<string, string[]> = {
  F: [
    'For the avoidance of doubt, ',
    'Where applicable, ',
    'In addition, ',
    'To be clear, ',
    'Please note that ',
    'From time to time, ',
  ],
  f: [
    'For the avoidance of doubt, ',
    'Where applicable, ',
    'In addition, ',
    'To be clear, ',
    'Please note that ',
  ],
  S: [' also', ' generally', ...APART, ', in addition,', ', from time to time,'],
  s: [' also', ' generally', ...APART, ', in addition,'],
  M: [' also', ' generally', ...APART, ...SOMETIMES],
  m: APART,
  O: [...APART, ...SOMETIMES],
  o: APART,
  H: [' hereby', ' also', ' further', ...APART],
  h: [' hereby', ' also', ' further', ...APART],
  E: [', where applicable', ' (as the case may be)', ', as described in this section', ' in each case'],
}
/** Words whose quotes and dashes can be written in several ways. */
const PUNCTUATED = [' ("as applicable")', ' - as the case may be -']

// Rendering ---------------------------------------------------------------------------------------------------------

export interface Wording {
  /** For each place in turn: 0 for nothing, else which of the words that may stand there. */
  neutral?: number[]
  /** Words with quotes and dashes at the places inside a sentence, chosen in the same way. */
  punctuated?: number[]
  /** For each mention of the company in turn: whether it is named. */
  named?: boolean[]
  /** Whether a second mention of a named company is "its". */
  its?: boolean
}

const THIRD_PERSON: Record<string, string> = {
  do: 'does',
  "don't": "doesn't",
  process: 'processes',
  reserve: 'reserves',
}

/** Replaces the marks of all sentences of a document, in their order. */
function writer(wording: Wording): (template: string) => string {
  let place = 0
  let mention = 0
  let subjectNamed = false
  const named = (): boolean => wording.named?.[mention++] ?? false
  return (template) =>
    template.replace(/\{([^}]+)\}/g, (_, mark: string) => {
      if (mark.startsWith('v:')) {
        const verb = mark.slice(2)
        return subjectNamed ? (THIRD_PERSON[verb] ?? `${verb}s`) : verb
      }
      switch (mark) {
        case 'we':
          subjectNamed = named()
          return subjectNamed ? 'Northwind' : 'we'
        case 'us':
          return named() ? 'Northwind' : 'us'
        case 'our':
          return named() ? "Northwind's" : 'our'
        case 'its':
          return subjectNamed ? (wording.its ? 'its' : "Northwind's") : 'our'
      }
      const punctuated = wording.punctuated?.[place] ?? 0
      const neutral = wording.neutral?.[place] ?? 0
      place++
      if (punctuated && /[SMOsmo]/.test(mark)) return PUNCTUATED[(punctuated - 1) % PUNCTUATED.length]!
      const words = NEUTRAL[mark]!
      return neutral ? words[(neutral - 1) % words.length]! : ''
    })
}

/** The first word is a capital, what follows an introduction is not. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A paragraph, or the items of a list, as plain text. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] }

const stopped = (items: readonly string[], conjunction: string): string[] =>
  items.map((item, index) => {
    if (index === items.length - 1) return `${item}.`
    return index === items.length - 2 ? `${item}; ${conjunction}` : `${item};`
  })

/** "may not … or", "may … and". */
const joining = (statement: Statement): string => (statement.expected[0]?.stance === 'forbids' ? 'or' : 'and')

export const MARKERS = ['-', '*', '+', '1.', '1)', 'a)', '(a)', '(i)'] as const
export type Marker = (typeof MARKERS)[number]
/** What numbers the items of an enumeration inside a sentence. */
export const ENUMERATORS = ['(a)', '(i)', '(1)', 'a)'] as const
export type Enumerator = (typeof ENUMERATORS)[number]

function marked(marker: Marker | Enumerator, index: number): string {
  const letter = 'abcdefgh'[index]!
  const roman = ['i', 'ii', 'iii', 'iv', 'v'][index]!
  return marker
    .replace('1', String(index + 1))
    .replace('a', letter)
    .replace('i', roman)
}

/** The document as blocks: lists as lists, or as enumerations inside the sentence. */
export function blocksOf(
  statements: readonly Statement[],
  wording: Wording = {},
  inline: Enumerator | null = null,
): Block[] {
  const write = writer(wording)
  const blocks: Block[] = []
  for (const statement of statements) {
    const lead = capital(write(statement.lead))
    const items = stopped(statement.items.map(write), joining(statement))
    if (items.length === 0) blocks.push({ kind: 'paragraph', text: `${lead}.` })
    else if (inline) {
      const list = items.map((item, index) => `${marked(inline, index)} ${item}`)
      blocks.push({ kind: 'paragraph', text: `${lead} ${list.join(' ')}` })
    } else {
      blocks.push(
        { kind: 'paragraph', text: lead.endsWith(':') ? lead : `${lead}:` },
        { kind: 'list', items },
      )
    }
  }
  return blocks
}

export interface Layout {
  marker?: Marker
  /** Blank lines between items. */
  loose?: boolean
  /** Where lines are wrapped; 0 for one long line. */
  width?: number
  /** Whether wrapped lines of an item begin in the first column. */
  lazy?: boolean
  crlf?: boolean
}

function wrap(text: string, width: number, indent: string): string {
  if (width === 0) return text
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    // A line that begins with a dash would be an item.
    if (line !== undefined && (line.length + word.length < width || /^[-–—]$/.test(word)))
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${indent}`)
}

export function layOut(blocks: readonly Block[], layout: Layout = {}): string {
  const { marker = '-', loose = false, width = 0, lazy = false, crlf = false } = layout
  const enumerator = /[a-z(]/.test(marker)
  const text = blocks
    .map((block) => {
      if (block.kind === 'paragraph') return wrap(block.text, width, '')
      const items = block.items.map((item, index) => {
        const mark = marked(marker, index)
        const indent = lazy || enumerator ? '' : ' '.repeat(mark.length + 1)
        return `${mark} ${wrap(item, width, indent)}`
      })
      return items.join(loose || enumerator ? '\n\n' : '\n')
    })
    .join('\n\n')
  return crlf ? text.replaceAll('\n', '\r\n') : text
}
