/** What the system says about a file, in words. */

const REASONS: Record<string, string> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

/** The reason of a failed file operation. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (code !== null && REASONS[code] !== undefined) return REASONS[code]
  return error instanceof Error ? error.message : String(error)
}

/** The system's name of the failure, such as "ENOENT"; null where it is none of the system's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
