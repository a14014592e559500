/** `fineprint explain`: prints a rule in full. */
import { formatRule, type RuleThere } from '../report/index.ts'
import { CLEAN, type CliIO, CommandError } from './io.ts'
import type { Values } from './options.ts'
import { print, say, terminalOptions } from './output.ts'
import { openPolicy } from './policy-file.ts'
import { notOn } from './rules.ts'

/** Prints the rule. Returns the exit status. Throws CommandError where the policy has no such rule on. */
export async function explainCommand(
  operands: string[],
  options: Values<'explain'>,
  io: CliIO,
): Promise<number> {
  const [id, ...others] = operands
  if (id === undefined || others.length > 0) {
    throw new CommandError('explain takes one rule, for example: fineprint explain license/perpetual')
  }
  const { policy, searched } = await openPolicy([], options.policy, io)
  const everywhere = policy.rules.find((candidate) => candidate.id === id)
  const there = policy.overrides.flatMap(({ files, line, rules, off }): RuleThere[] => {
    const rule = rules.find((candidate) => candidate.id === id)
    if (rule === undefined && !off.includes(id)) return []
    return [{ files, at: `${policy.path}:${line}`, rule: rule ?? null }]
  })
  const rule = everywhere ?? there.find((each) => each.rule !== null)?.rule
  if (!rule) throw notOn(id, policy)
  if (searched !== null) {
    say(`fineprint: no .fineprint.yml from ${searched} upward; using ${policy.path}`, io)
  }
  print(formatRule(rule, terminalOptions(options, io), { everywhere: everywhere !== undefined, there }), io)
  return CLEAN
}
