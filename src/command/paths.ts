/** Paths as people gave them, and as policies name them. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

/** A file to be read. */
export interface SourceFile {
  absolute: string
  /** As given on the command line, with what lies below it; forward slashes. For people and output. */
  shown: string
  /** Relative to the folder that the policy's patterns start from; forward slashes. For rules, waivers and Git. */
  path: string
}

/** The file below `given`, a path of the command line: `below` is "" for `given` itself. */
export function sourceFile(given: string, below: string, cwd: string, root: string): SourceFile {
  const absolute = resolve(cwd, given, below)
  return { absolute, shown: slashed(join(given, below)), path: slashed(relative(root, absolute)) }
}

/** Whether `path` is `folder` or lies in it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}

/** The path from the working folder, as people would type it; "." for the folder itself. */
export function shownPath(absolute: string, cwd: string): string {
  return slashed(relative(cwd, absolute)) || '.'
}

export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
