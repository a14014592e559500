/** Writes the generated documentation: pages of `docs/`, and the generated blocks of pages that are written by hand. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { render, strayPages } from './docs/index.ts'
import { readInputs } from './docs/inputs.ts'

const root = join(import.meta.dirname, '..')
const pages = render(readInputs(root))
for (const path of strayPages(root, pages)) rmSync(join(root, path))
for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
