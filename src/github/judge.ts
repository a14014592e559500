/** From a proposed change to a report: finds the policy and the documents, reads both versions, lints. */
import { lint } from '../lint/index.ts'
import { assertJudges, baselinePath, documentMatcher, type Policy } from '../policy/index.ts'
import { readApprovals } from './approvals.ts'
import { audit } from './audit.ts'
import { type Judged, nothingGuarded, type Surroundings } from './judged.ts'
import { type GitHub, listPaths } from './client.ts'
import { readVersions } from './contents.ts'
import type { ProposedChange } from './event.ts'
import { fetchPolicy, fetchRuling, fetchText } from './policy-files.ts'
import { judgeBaselineChange, judgePolicyChange } from './policy-change.ts'
import { createSharedReader } from './shared.ts'
import { type ChangedDocument, changedDocuments, listChangedFiles } from './files.ts'

/**
 * Judges a change; the whole repository where there is nothing that it changes from. The policy comes from the merge base, so
 * that a change cannot loosen the rule that judges it; its patterns start at the root of the repository, wherever the policy
 * stands. Throws PolicyError for a policy that cannot be used, and the client's errors where GitHub does not say what changed.
 */
export async function judge(
  github: GitHub,
  change: ProposedChange,
  policyPath: string,
  surroundings: Surroundings,
): Promise<Judged> {
  const { base } = change
  if (base === null) return audit(github, change.head, policyPath, surroundings)
  return judgeChange(github, { ...change, base }, policyPath, surroundings)
}

async function judgeChange(
  github: GitHub,
  change: ProposedChange & { base: string },
  policyPath: string,
  { library, today }: Surroundings,
): Promise<Judged> {
  const { mergeBase, files, missing } = await listChangedFiles(github, change)
  const readShared = createSharedReader(github)
  const ruling = await fetchRuling(github, policyPath, mergeBase, library, readShared(mergeBase, null))
  const { policy, baseline, matcher } = ruling
  const documents = changedDocuments(files, matcher)
  assertJudges(
    policy,
    documents.flatMap(({ head }) => head ?? []),
  )
  const idle = documents.length === 0 ? await assertDocuments(github, change.head, policy) : []
  const versions = await readVersions(github, documents, { base: mergeBase, head: change.head }, policy)
  const readHead = (path: string) => fetchText(github, path, change.head, 'put a file there, or nothing')
  const loadHead = async (): Promise<Policy | null> => {
    const read = readShared(change.head, change.fromFork ? ruling.shared : null)
    return (await fetchPolicy(github, policyPath, change.head, library, read))?.policy ?? null
  }
  const accepted = baselinePath(policyPath)
  const statements = [
    ...(await judgePolicyChange(policyPath, files, ruling, loadHead)),
    ...(await judgeBaselineChange(accepted, files, baseline, readHead, library)),
  ]
  const approved = await readApprovals(github, change, policy.approvers)
  const report = lint({
    policy,
    statements,
    approvals: approved.approvals,
    head: versions.head,
    base: versions.base,
    renamed: versions.renamed,
    baseline,
    unreadable: [...missing, ...versions.unreadable],
    scope: 'introduced',
    today,
    documentKind: matcher.kindOf,
  })
  const own = files.filter(({ filename }) => statements.some(({ path }) => path === filename))
  const notes = [
    ...ruling.notes,
    ...idle,
    ...documents.flatMap(departureNotes),
    ...versions.notes,
    ...approved.notes,
  ]
  return {
    report,
    documents,
    others: own.map(({ filename, patch }) => ({ path: filename, patch: patch ?? null })),
    fileCount: files.length,
    notes,
  }
}

/**
 * A change that touches no document is none of ours, but a policy that matches no document at all guards nothing, and every
 * pull request would be green. Throws PolicyError then. Returns a note where GitHub lists too little to tell.
 */
async function assertDocuments(github: GitHub, commit: string, policy: Policy): Promise<string[]> {
  const { isDocument } = documentMatcher(policy)
  const { paths, complete } = await listPaths(github, commit)
  if (paths.some(isDocument)) return []
  if (!complete)
    return [
      `GitHub lists only ${paths.length} files of this repository, and none of them is a document of the policy.`,
    ]
  throw nothingGuarded(policy, paths.length)
}

/** A document that leaves the policy's sight is worth a word, even where no rule minds. */
function departureNotes({ path, head, base }: ChangedDocument): string[] {
  if (head !== null || base === null) return []
  const fate = path === base ? 'was removed' : `was renamed to ${path}, which is no document of the policy`
  return [`The document ${base} ${fate}: there is nothing of it to judge.`]
}
