/** The whole repository at one commit: every document, old findings as well. */
import { lint } from '../lint/index.ts'
import { assertJudges, idleOverrides } from '../policy/index.ts'
import { type GitHub, listPaths } from './client.ts'
import { readVersions } from './contents.ts'
import { notListed } from './files.ts'
import { type Judged, nothingGuarded, type Surroundings } from './judged.ts'
import { fetchRuling } from './policy-files.ts'
import { createSharedReader } from './shared.ts'

/**
 * Judges all documents of a commit by the policy and the baseline of that commit. Throws PolicyError for a policy that cannot be
 * used, or that names no file of the repository, and the client's errors where GitHub does not list the files.
 */
export async function audit(
  github: GitHub,
  commit: string,
  policyPath: string,
  { library, today }: Surroundings,
): Promise<Judged> {
  const read = createSharedReader(github)(commit, null)
  const { policy, baseline, matcher, notes } = await fetchRuling(github, policyPath, commit, library, read)
  const { paths, complete } = await listPaths(github, commit)
  const documents = paths
    .filter(matcher.isDocument)
    .map((path) => ({ path, patch: null, head: path, base: null }))
  if (documents.length === 0 && complete) throw nothingGuarded(policy, paths.length)
  const judged = documents.map(({ path }) => path)
  assertJudges(policy, judged)
  const versions = await readVersions(github, documents, { base: commit, head: commit }, policy)
  const report = lint({
    policy,
    head: versions.head,
    base: null,
    baseline,
    unreadable: [...(complete ? [] : [notListed(`${paths.length} files`)]), ...versions.unreadable],
    scope: 'all',
    today,
    documentKind: matcher.kindOf,
  })
  return {
    report,
    documents,
    others: [],
    fileCount: paths.length,
    notes: [...notes, ...(complete ? idleOverrides(policy, judged) : []), ...versions.notes],
  }
}
