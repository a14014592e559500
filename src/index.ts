/**
 * What the two front doors share: the world as it is (files, environment, clock, network, threads), handed to the command line or
 * to the action. Nothing is decided here. The action is a chunk of its own, so that the command line never loads its
 * client.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { runCli, serveReader, type Threads } from './command/index.ts'
import type { Packs, PolicyLibrary } from './policy/index.ts'
import { type Ask, askOver, once } from './sharing/index.ts'

/** Version of the package, as in package.json. */
const packageFile = JSON.parse(readFileSync(new URL(parent('package.json'), import.meta.url), 'utf8')) as {
  version: string
}

/** A path beside the folder of this file; built here, so that the bundler does not take it for an asset of its own. */
function parent(path: string): string {
  return ['..', path].join('/')
}

/** The schemas and packs, from `policies/` beside `dist/`. */
function readLibrary(): PolicyLibrary {
  const read = (name: string): string =>
    readFileSync(new URL(parent(`policies/${name}`), import.meta.url), 'utf8')
  const packs = readdirSync(new URL(parent('policies'), import.meta.url))
    .filter((name) => name.endsWith('.yml'))
    .sort()
  return {
    policySchema: JSON.parse(read('policy.schema.json')),
    shortFormSchema: JSON.parse(read('short-form.schema.json')),
    factSchemas: {
      clause: JSON.parse(read('clause.schema.json')),
      document: JSON.parse(read('document.schema.json')),
      change: JSON.parse(read('change.schema.json')),
      sentence: JSON.parse(read('sentence.schema.json')),
    },
    baselineSchema: JSON.parse(read('baseline.schema.json')),
    ...readPacks(Object.fromEntries(packs.map((name) => [name.replace(/\.yml$/, ''), read(name)]))),
  }
}

/** The packs, with what they said when the project was built where they still say so. */
function readPacks(packs: Record<string, string>): Packs {
  const built = new URL(parent('dist/packs.json'), import.meta.url)
  if (!existsSync(built)) return { packs }
  const values = JSON.parse(readFileSync(built, 'utf8')) as Record<string, { sha256: string; value: unknown }>
  const packValues = Object.fromEntries(
    Object.entries(values).flatMap(([name, { sha256, value }]) => {
      const text = packs[name]
      const same = text !== undefined && createHash('sha256').update(text).digest('hex') === sha256
      return same ? [[name, value]] : []
    }),
  )
  return { packs, packValues }
}

/**
 * One thread a processor, up to eight, as each takes some hundred megabytes. To start one takes as long as to read a
 * document of a quarter of a megabyte. The third door has the name `reader` beside this file, in `src/` and in `dist/`.
 */
function threads(): Threads {
  const name = import.meta.url.endsWith('.ts') ? 'reader.ts' : 'reader.js'
  return {
    most: Math.min(availableParallelism(), 8),
    entry: new URL(name, import.meta.url),
    worth: 250_000,
  }
}

/** GitHub's API, as the tools of GitHub find it in the environment. Nothing is asked until a policy needs it. */
function github({ GITHUB_API_URL, GITHUB_TOKEN, GH_TOKEN }: NodeJS.ProcessEnv): Ask {
  const token = (GITHUB_TOKEN || GH_TOKEN)?.trim()
  return once(askOver(fetch, { url: GITHUB_API_URL || 'https://api.github.com', token: token || null }))
}

async function readStdin(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > most) break
  }
  return Buffer.concat(chunks)
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** Runs the command line on the arguments after the program's name; returns the exit status. */
export async function main(args: string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  const { NO_COLOR, FORCE_COLOR } = process.env
  return runCli(args, {
    cwd: realpathSync(process.cwd()),
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdin: readStdin,
    color: NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY === true,
    width: process.stdout.columns ?? 100,
    library: readLibrary(),
    home: fileURLToPath(new URL(parent(''), import.meta.url)),
    version: packageFile.version,
    today: today(),
    github: github(process.env),
    threads: threads(),
  })
}

/** Serves the command line as a thread that reads documents. */
export function reader(): void {
  if (parentPort !== null) serveReader(parentPort, workerData)
}

/** Runs the action in the job that the environment describes; returns the exit status. */
export async function action(): Promise<number> {
  const { runAction } = await import('./github/index.ts')
  return runAction({ library: readLibrary(), today: today() })
}
