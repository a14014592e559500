/** Paths to try overrides on: what a change of them does is seen in what it makes of documents. */
import { bare } from './documents.ts'
import { compileGlob } from './glob.ts'
import type { Override } from './types.ts'

/** A path that stands for all of some patterns. */
export interface Probe {
  path: string
  /** The patterns, for people: "`apps/eu/**`". */
  where: string
  /** Does a path belong to what it stands for? */
  matches(path: string): boolean
}

interface Pattern {
  glob: string
  matches(path: string): boolean
  samples: string[]
}

/** Patterns of which each two are tried together; of more, each is tried by itself only. */
const PAIRED = 40
/** One of these is in nearly every set. */
const USUAL = 'az09-_.AZ'
/** Paths for one pattern. */
const MOST = 16

/**
 * A path for each pattern, also for those that take out, then one for each two of which some path matches both. Empty for a
 * pattern of which none is found, as where another one takes all of it out.
 */
export function probesOf(overrides: readonly Pick<Override, 'files' | 'matches'>[]): Probe[] {
  const patterns = [...new Set(overrides.flatMap(({ files }) => files.map(bare)))].map(patternOf)
  const single = patterns.flatMap(({ glob, matches, samples }): Probe[] => {
    const users = overrides.filter(({ files }) => files.includes(glob))
    const path = samples.find((each) => users.every((user) => user.matches(each))) ?? samples[0]
    return path === undefined ? [] : [{ path, where: `\`${glob}\``, matches }]
  })
  const paired = patterns.slice(0, PAIRED)
  const both = paired.flatMap((one, index) =>
    paired.slice(index + 1).flatMap((other): Probe[] => {
      const matches = (path: string): boolean => one.matches(path) && other.matches(path)
      const path = [...one.samples, ...other.samples, ...mixed(one, other), ...mixed(other, one)].find(
        matches,
      )
      return path === undefined
        ? []
        : [{ path, where: `\`${one.glob}\` and \`${other.glob}\` at once`, matches }]
    }),
  )
  return [...single, ...both]
}

function patternOf(glob: string): Pattern {
  const matches = compileGlob(glob)
  const { paths } = samplesFrom(glob.replace(/^\.?\//, ''), 0)
  return { glob, matches, samples: paths.filter(matches) }
}

/** Paths below the folder of the one pattern that end as the other says. */
function mixed(one: Pattern, other: Pattern): string[] {
  const folder = /^[^*?[{\\]*\//.exec(one.glob.replace(/^\.?\//, ''))?.[0] ?? ''
  const depth = folder.split('/').length - 1
  return other.samples.flatMap((sample) => {
    const names = sample.split('/')
    return [sample, names.slice(depth).join('/'), names.at(-1)!].map((tail) => folder + tail)
  })
}

/** Texts that the glob matches from the place on, up to its end or that of an alternative. */
function samplesFrom(glob: string, from: number): { paths: string[]; end: number } {
  let paths = ['']
  const append = (tails: readonly string[]): void => {
    paths = paths.flatMap((path) => tails.map((tail) => path + tail)).slice(0, MOST)
  }
  let at = from
  for (; at < glob.length; at++) {
    const char = glob[at]!
    if (from > 0 && (char === ',' || char === '}')) break
    if (char === '*') {
      const stars = /^\*+/.exec(glob.slice(at))![0].length
      const folders = stars > 1 && (at === 0 || glob[at - 1] === '/') && glob[at + stars] === '/'
      append(folders ? ['', 'some/'] : ['some', 'other'])
      at += folders ? stars : stars - 1
    } else if (char === '[') {
      const end = glob.indexOf(']', at + (/[!^]/.test(glob[at + 1] ?? '') ? 3 : 2))
      const isOfSet = compileGlob(glob.slice(at, end + 1))
      append([...USUAL, ...glob.slice(at + 1, end)].filter(isOfSet).slice(0, 1))
      at = end
    } else if (char === '{') {
      const alternatives: string[] = []
      do {
        const { paths: tails, end } = samplesFrom(glob, at + 1)
        alternatives.push(...tails.slice(0, MOST - alternatives.length))
        at = end
      } while (glob[at] === ',')
      append(alternatives)
    } else append([char === '?' ? 'x' : char === '\\' ? (glob[++at] ?? '\\') : char])
  }
  return { paths, end: at }
}
