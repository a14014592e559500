/**
 * Builds `dist/`, the files that users run: compiles `src/` to `build/`, bundles `build/index.js` with ncc, and puts
 * the two front doors beside the bundle. Both doors import the same bundle, so nothing is carried twice; what only
 * the action needs (the GitHub client) is a chunk of its own that the command line never loads.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const run = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
}

for (const folder of ['build', 'dist']) rmSync(join(root, folder), { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/index.js', '-o', 'dist', '--license', 'licenses.txt', '--no-cache', '--quiet')
for (const door of ['cli.js', 'action.js']) cpSync(join(root, 'build', door), join(root, 'dist', door))
