/**
 * What the two front doors share: the world as it is (files, environment, clock), handed to the command line or to the
 * action. Nothing is decided here. The action is a chunk of its own, so that the command line never loads its client.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { runCli } from './command/index.ts'
import type { PolicyLibrary } from './policy/index.ts'

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
  return {
    policySchema: JSON.parse(read('policy.schema.json')),
    clauseSchema: JSON.parse(read('clause.schema.json')),
    documentSchema: JSON.parse(read('document.schema.json')),
    packs: { recommended: read('recommended.yml') },
  }
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
    color: NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY === true,
    width: process.stdout.columns ?? 100,
    library: readLibrary(),
    version: packageFile.version,
    today: today(),
  })
}

/** Runs the action in the job that the environment describes; returns the exit status. */
export async function action(): Promise<number> {
  const { runAction } = await import('./github/index.ts')
  return runAction({ library: readLibrary(), today: today() })
}
