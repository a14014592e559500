/** All generated documentation, in memory. `scripts/docs.ts` writes it, and a test compares it with the files. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fillBlocks } from './blocks.ts'
import { caseBlock } from './cases.ts'
import { actionPage, commandPage, commandTable } from './command.ts'
import { filesUnder, type Inputs } from './inputs.ts'
import { builtinRules, readPack } from './packs.ts'
import { packTable, RULES, rulePages } from './rules.ts'
import { policyPage } from './schema.ts'

/** Every generated page, and every page with generated blocks, by path. */
export function render(inputs: Inputs): Map<string, string> {
  const packs = Object.entries(inputs.packs).map(([name, text]) => readPack(name, text, inputs.library))
  const block = (words: string[]): string => {
    if (words[0] === 'packs') return packTable(packs, `${RULES}/README.md`)
    if (words[0] === 'commands') return commandTable()
    return caseBlock(words, inputs)
  }
  return new Map([
    ...rulePages(packs, builtinRules()),
    ['docs/policy.md', policyPage(inputs.policySchema, inputs.factSchemas)],
    ['docs/action.md', actionPage(inputs.action)],
    ['docs/command.md', commandPage()],
    ...Object.entries(inputs.pages).map(([path, text]): [string, string] => [
      path,
      fillBlocks(path, text, block),
    ]),
  ])
}

/** Files among the pages of rules that no rule has. */
export function strayPages(root: string, pages: ReadonlyMap<string, string>): string[] {
  if (!existsSync(join(root, RULES))) return []
  return filesUnder(root, RULES).filter((path) => !pages.has(path))
}
