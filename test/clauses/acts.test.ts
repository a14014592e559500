/**
 * What sentences say that somebody does. An act is written "provider may not close: your account": who, in which mode, `not` where it
 * is denied, the verb, and behind the colon the words that its object begins with; "if " before it where it is only supposed. Of a
 * sentence, the acts with the verbs of its row are compared, in their order.
 */
import { describe, expect, test } from 'vitest'
import { type Act, readSentences } from '../../src/clauses/index.ts'
import { northwind, parse } from './read.ts'

/** Does the reader get it wrong today? Such a row stays in its place; once it is read right, its mark must go. */
type Row = [text: string, acts: string[], misread?: 'misread']

const PLAIN: Row[] = [
  ['We may close your account.', ['provider may close: your account']],
  ['We can suspend the service at any time.', ['provider may suspend: the service']],
  ['We will delete your boards.', ['provider does delete: your boards']],
  ['We shall notify you of every change.', ['provider must notify: you']],
  ['We must keep these records for six years.', ['provider must keep: these records']],
  ['We do not sell your boards.', ['provider does not sell: your boards']],
  ['We never read your messages.', ['provider does not read: your messages']],
  ['We cannot restore a deleted board.', ['provider may not restore: a deleted board']],
  ['You may cancel your plan at any time.', ['user may cancel: your plan']],
  ['You must pay all fees within 30 days.', ['user must pay: all fees']],
  ['You may not resell the service.', ['user may not resell: the service']],
  ['You must not share your password.', ['user must not share: your password']],
  ['You shall indemnify Northwind.', ['user must indemnify: Northwind']],
  ['Northwind may change the fees.', ['provider may change: the fees']],
  ['Our vendors may store your boards abroad.', ['third-party may store: your boards']],
  ['We reserve the right to change these terms.', ['provider may change: these terms']],
  ['You agree to pay the fees.', ['user must pay: the fees']],
  ['You are responsible for your account.', ['user does responsible: for your account']],
  ['We are not liable for lost boards.', ['provider does not liable: for lost boards']],
  ['These terms are governed by the laws of Norway.', ['nobody does govern: These terms']],
  ['Your account may be closed by us.', ['provider may close: Your account']],
  ['Your account may be closed.', ['nobody may close: Your account']],
  [
    'If you stop paying, we may close your account.',
    ['if user does stop: paying', 'provider may close: your account'],
  ],
  [
    'When we close an account, we delete its boards.',
    ['if provider does close: an account', 'provider does delete: its boards'],
  ],
  [
    'We may suspend or terminate your account.',
    ['provider may suspend: or terminate', 'provider may terminate: your account'],
  ],
  ['You are required to keep your password secret.', ['user must keep: your password']],
  ['We are entitled to remove any board.', ['provider may remove: any board']],
  ['We have the right to refuse an order.', ['provider may refuse: an order']],
  ['You have the right to object.', ['user may object']],
  ['Please read these terms.', ['user must read: these terms'], 'misread'],
  ['We use the boards that you upload.', ['provider does use: the boards', 'if user does upload']],
  ['Can you close my account?', ['if user may close: my account']],
  [
    'We will not close your account unless you ask us to do so.',
    ['provider does not close: your account', 'if user does ask: us'],
  ],
  ['The court of Oslo decides all disputes.', ['nobody does decide: all disputes']],
]

const HARD: Row[] = [
  // who acts
  ['We may, as we see fit, close your account.', ['provider may close: your account']],
  ['Your account may, if you stop paying, be closed by us.', ['provider may close: Your account']],
  ['You agree that we may close your account.', ['provider may close: your account']],
  ['You acknowledge that Northwind is not obliged to review boards.', ['provider must not review: boards']],
  [
    'Each of our vendors, none of whom we control, may store your boards.',
    ['third-party may store: your boards'],
  ],
  ['It is up to you to keep copies of your boards.', ['user must keep: copies of your boards'], 'misread'],
  ['The right to change the fees is reserved to us.', ['provider may change: the fees'], 'misread'],
  ['Northwind, and not its vendors, will answer your requests.', ['provider does answer: your requests']],
  ['We allow our vendors to store your boards.', ['third-party may store: your boards']],
  ['We do not allow our vendors to sell your boards.', ['third-party may not sell: your boards']],
  ['We may require you to change your password.', ['user must change: your password']],
  ['You authorize us to charge your card.', ['provider may charge: your card']],
  // passives
  ['No refund will be given.', ['nobody does not give: No refund']],
  ['Fees that have been paid will not be refunded by us in any case.', ['provider does not refund: Fees']],
  ['You will be charged each month until you cancel.', ['nobody does charge: You', 'if user does cancel']],
  ['You are not permitted to rent out the service.', ['user may not rent: out the service']],
  ['Users are prohibited from scraping the service.', ['user may not scrape: the service']],
  // negation
  ['Nothing in these terms permits us to sell your boards.', ['provider may not sell: your boards']],
  ['Nothing in these terms prevents us from closing your account.', ['provider may close: your account']],
  ['Neither you nor we may assign these terms.', ['user may not assign: these terms'], 'misread'],
  ['In no event shall Northwind pay more than you have paid.', ['provider must not pay: more']],
  ['Under no circumstances do we sell your boards.', ['provider does not sell: your boards']],
  ['No employee of ours may open your boards.', ['provider may not open: your boards'], 'misread'],
  ['We are under no obligation to keep your boards.', ['provider must not keep: your boards']],
  ['We have no right to sell your boards.', ['provider may not sell: your boards']],
  [
    'We will not only store but also encrypt your boards.',
    ['provider does store', 'provider does encrypt: your boards'],
    'misread',
  ],
  ['You may not fail to pay the fees.', ['user may not fail: to pay the fees']],
  // exceptions and conditions
  ['We will never close your account without telling you first.', ['provider does not close: your account']],
  [
    'You may not copy the service, except where the law permits you to do so.',
    ['user may not copy: the service'],
  ],
  [
    'Should you stop paying, we may close your account.',
    ['if user does stop: paying', 'provider may close: your account'],
  ],
  [
    'Only if you ask for it will we export your boards.',
    ['if user does ask: for it', 'provider does export: your boards'],
  ],
  [
    'We may change the fees, provided that we tell you 30 days before.',
    ['provider may change: the fees', 'provider does tell: you'],
  ],
  [
    'Unless we agree otherwise, you must pay in advance.',
    ['if provider does agree: otherwise', 'user must pay: in advance'],
  ],
  // lists and coordination
  [
    'We reserve the right to suspend your account, to remove boards and to refuse orders.',
    ['provider may suspend: your account', 'provider may remove: boards', 'provider may refuse: orders'],
  ],
  [
    'You agree not to copy, resell or rent out the service.',
    ['user must not copy', 'user must not resell', 'user must not rent: out the service'],
  ],
  [
    'We may close your account:\n\n- if you stop paying; or\n- if you break these terms.',
    ['provider may close: your account', 'if user does stop: paying', 'if user does break: these terms'],
    'misread',
  ],
  [
    'We may:\n\n- close your account;\n- refuse orders.',
    ['provider may close: your account', 'provider may refuse: orders'],
  ],
  [
    'You must not:\n\n- copy the service;\n- attack it.',
    ['user must not copy: the service', 'user must not attack: it'],
  ],
  [
    'By accepting these terms, you agree to:\n\n- pay the fees;\n- keep your password secret.',
    ['user must pay: the fees', 'user must keep: your password'],
  ],
  [
    'We store your boards and our vendors back them up.',
    ['provider does store: your boards', 'third-party does back: them up'],
    'misread',
  ],
  [
    'We may close your account and you must then pay all fees.',
    ['provider may close: your account', 'user must pay: all fees'],
  ],
  // descriptions, quotations, insertions
  ['The fees that you owe us are due at once.', ['if user does owe', 'nobody does due'], 'misread'],
  ['Anyone who copies a board may be blocked by us.', ['provider may block: Anyone']],
  ['"Closing" means that we delete your boards.', ['if provider does delete: your boards'], 'misread'],
  ['The button "Delete all" removes every board.', ['nobody does remove: every board'], 'misread'],
  [
    'Our right to close accounts that break these terms stays as it is.',
    ['provider may close: accounts'],
    'misread',
  ],
  ['We may, and in urgent cases will, close your account.', ['provider may close: your account']],
  [
    'We may — at our sole discretion and without notice — close your account.',
    ['provider may close: your account'],
  ],
  ['Anybody can say no.', ['user may say']],
  ['Anybody can close an account and say no.', ['user may close: an account', 'user may say']],
  ['We say nothing of it.', ['provider does not say: nothing of it']],
  ['Whoever does not want that can say no.', ['nobody may say'], 'misread'],
  [
    'We do not restore boards that you delete.',
    ['provider does not restore: boards', 'if user does delete'],
    'misread',
  ],
  [
    'You waive any right to lodge a complaint.',
    ['user does waive: any right', 'user may lodge: a complaint'],
  ],
  ['You waive the right to sue us.', ['user does waive: the right', 'user may sue: us']],
  ['The plan renews automatically.', ['nobody does renew: automatically']],
  ['This agreement terminates automatically.', ['nobody does terminate: automatically']],
  ['Continued use constitutes your consent.', ['nobody does constitute: your consent']],
  [
    'Your use of the service constitutes acceptance of these terms.',
    ['user does constitute: acceptance of these terms'],
  ],
  [
    'You may be entitled to:\n\n- see what we hold about you;\n- object to the use of it.',
    ['user may see: what we hold', 'user may object: to the use'],
  ],
  [
    'We may, as we see fit:\n\n- close your account;\n- delete your boards.',
    ['provider may close: your account', 'provider may delete: your boards'],
  ],
]

const readActs = (text: string): Act[] => readSentences(parse(text), northwind).flatMap(({ acts }) => acts)

/** "if provider may not close: your account", with as much of the object as `wanted` names. */
function short({ actor, mode, denied, supposed, verb, object }: Act, wanted: readonly string[]): string {
  const said = `${supposed ? 'if ' : ''}${actor} ${mode}${denied ? ' not' : ''} ${verb}`
  const named = wanted.find(
    (act) => act.split(':')[0] === said && object.startsWith(act.slice(said.length + 2)),
  )
  return named ?? `${said}: ${object}`
}

const verbOf = (act: string): string => act.split(':')[0]!.split(' ').at(-1)!

describe.each([
  ['plain', PLAIN],
  ['hard', HARD],
])('what a %s sentence says that somebody does', (_, rows) => {
  for (const [text, acts, misread] of rows) {
    const judge = misread ? test.fails : test
    judge(text.replaceAll(/\s+/g, ' '), () => {
      const verbs = new Set(acts.map(verbOf))
      const read = readActs(text).filter(({ verb }) => verbs.has(verb))
      expect(read.map((act) => short(act, acts))).toEqual(acts)
    })
  }
})
