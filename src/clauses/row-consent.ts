/** The consent that the row of a table gives: "Training of our models | … | Your consent", "AI training | Off by default". */
import { rangeOf, type Sentence } from '../document/index.ts'
import { defaultIn } from './defaults.ts'
import { voided } from './consent.ts'
import type { Lexicons } from './compile.ts'
import { findAll, type Match, matchAt } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { cellsOf, isUnder } from './row.ts'
import { type Token, tokenize } from './tokens.ts'
import type { Consent } from './types.ts'

const OTHER_BASIS = /\b(?:legitimate|contract|performance|legal obligation|public interest)/i
/** Characters of a cell that are looked at. */
const LONGEST = 400

/** Null where no cell of the row says anything of a consent. */
export function consentOfRow({ document, sentence, lexicons }: Reading): Consent | null {
  const cells = cellsOf(document, sentence).filter(({ text }) => text.length <= LONGEST)
  const bases = cells.filter((cell) => isUnder(lexicons.notDataColumns, cell))
  const one = (found: { cell: Sentence; from: number; to: number }, mode: Consent['mode']): Consent => {
    const { cell, from, to } = found
    return {
      mode,
      where: 'sentence',
      evidence: { ...rangeOf(document, cell, from, to), text: cell.text.slice(from, to) },
    }
  }
  // Where another basis stands beside it, consent is not needed.
  if (!bases.some(({ text }) => OTHER_BASIS.test(text)))
    for (const cell of bases) {
      const found = /\bconsent\b/i.exec(cell.text)
      if (found) return one({ cell, from: found.index, to: found.index + found[0].length }, 'opt-in')
    }
  for (const cell of cells.filter((each) => isUnder(lexicons.choiceColumns, each))) {
    const tokens = tokenize(cell.text)
    const said =
      (isUnderDefault(cell) && stateIn(tokens, lexicons)) ||
      defaultIn(tokens, lexicons) ||
      findAll(lexicons.consent, tokens).find((m) => m.value !== 'by-use' && !voided(tokens, m))
    if (!said) continue
    const place = { cell, from: tokens[said.from]!.from, to: tokens[said.to - 1]!.to }
    return one(place, said.value)
  }
  return null
}

const isUnderDefault = ({ block }: Sentence): boolean => /\bdefault\b/i.test(block.cell?.header ?? '')

/** "On", "Off" as all that a cell begins with. */
function stateIn(tokens: readonly Token[], lexicons: Lexicons): Match<'opt-in' | 'opt-out'> | undefined {
  const found = matchAt(lexicons.states, tokens, 0)
  return found
    ? { value: found.values[0] === 'off' ? 'opt-in' : 'opt-out', from: 0, to: found.to }
    : undefined
}
