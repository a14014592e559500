/** Two wordings and what the change from one to the other does, in short form. */
import { changesBetween, definitionsOf, type Change, type Version } from '../../src/changes/index.ts'
import { parse, read } from '../clauses/read.ts'

export const version = (markdown: string): Version => {
  const document = parse(markdown)
  return { source: document.source, clauses: read(markdown), definitions: definitionsOf(document) }
}

export const changes = (before: string, after: string): Change[] =>
  changesBetween(version(before), version(after))

const short = ({ before, after }: Change): string => {
  const { action, stance, actor } = (after ?? before)!
  return `${action} ${stance} ${actor}`
}

/** "added grants train-ai permits provider", "widened grants license permits provider: qualifiers"; what bears on nobody is left out. */
export const effects = (before: string, after: string): string[] =>
  changes(before, after)
    .filter(({ effect }) => effect !== 'neutral')
    .map(
      (change) =>
        `${change.kind} ${change.effect} ${short(change)}${change.fields.length ? `: ${change.fields.join(', ')}` : ''}`,
    )

/** Only what is about training AI. */
export const trainingEffects = (before: string, after: string): string[] =>
  effects(before, after).filter((effect) => effect.includes('train-ai'))
