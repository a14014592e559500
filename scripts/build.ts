/**
 * Builds `dist/`, the files that users run: compiles `src/` to `build/`, bundles `build/index.js` with ncc, and puts
 * the doors beside the bundle: those of the command line, of the action, and of the threads that read for the former.
 * All import the same bundle, so nothing is carried twice; what only the action needs (the GitHub client) is a chunk of
 * its own that the command line never loads. Beside them lies what the packs say, so that no run has to read their YAML.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const run = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
}

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/index.js', '-o', 'dist', '--no-cache', '--quiet')
for (const door of ['cli.js', 'action.js', 'reader.js'])
  cpSync(join(root, 'build', door), join(root, 'dist', door))
writeFileSync(join(root, 'dist', 'licenses.txt'), licenses())
writeFileSync(join(root, 'dist', 'packs.json'), packValues())

/** What the packs say, so that no run has to read their YAML; each with the digest of its text, in case that is changed later. */
function packValues(): string {
  const folder = join(root, 'policies')
  const packs = readdirSync(folder).filter((name) => name.endsWith('.yml'))
  return JSON.stringify(
    Object.fromEntries(
      packs.sort().map((name) => {
        const text = readFileSync(join(folder, name), 'utf8')
        const sha256 = createHash('sha256').update(text).digest('hex')
        return [name.slice(0, -'.yml'.length), { sha256, value: parse(text) }]
      }),
    ),
  )
}

/** The license texts of everything bundled. ncc's own list names only the packages of the last chunk. */
function licenses(): string {
  type Lock = {
    packages: Record<string, { version?: string; license?: string; dev?: boolean; optional?: boolean }>
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const bundled = Object.entries(packages).filter(
    ([path, { dev, optional }]) => path !== '' && !dev && !optional,
  )
  return bundled
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const file = readdirSync(join(root, path)).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file
        ? readFileSync(join(root, path, file), 'utf8')
            .replaceAll('\r\n', '\n')
            .trim()
        : `License: ${license}`
      return `${name} ${version}\n\n${text}\n`
    })
    .join('\n---\n\n')
}
