/** Runs the built action as GitHub's runner does: a process of its own that knows its job from the environment. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubServer, OWNER, REPO, TOKEN } from './github-server.ts'

const ACTION = join(import.meta.dirname, '../../dist/action.js')

export interface ActionRun {
  exitCode: number
  stdout: string
  stderr: string
  outputs: Record<string, string>
  summary: string
}

export interface ActionOptions {
  event?: string
  /** By default that of the pull request which the server has. */
  payload?: unknown
  inputs?: Record<string, string>
  /** Variables to set, or to leave out (undefined). */
  environment?: Record<string, string | undefined>
}

export async function runAction(server: GitHubServer, options: ActionOptions = {}): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-run-'))
  const file = (name: string, content: string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const inputs = { token: TOKEN, ...options.inputs }
  const environment = {
    PATH: process.env.PATH,
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_REPOSITORY: `${OWNER}/${REPO}`,
    GITHUB_EVENT_NAME: options.event ?? 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.payload ?? pullRequestPayload(server))),
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary.md', ''),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...options.environment,
  }
  try {
    const { exitCode, stdout, stderr } = await start(environment)
    const outputs = readOutputs(readFileSync(join(folder, 'output'), 'utf8'))
    return { exitCode, stdout, stderr, outputs, summary: readFileSync(join(folder, 'summary.md'), 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function start(
  env: Record<string, string | undefined>,
): Promise<Pick<ActionRun, 'exitCode' | 'stdout' | 'stderr'>> {
  if (!existsSync(ACTION)) throw new Error('dist/action.js is missing: run "npm run build" first.')
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [ACTION], { env, maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr })
    })
  })
}

/** Outputs are written as heredocs: name<<delimiter, the value, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [name, delimiter] = (lines[at] ?? '').split('<<')
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter, at + 1)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

/** The parts of the event "pull_request" that an action may rely on. */
export function pullRequestPayload({ state: { pull } }: GitHubServer): unknown {
  if (pull === null) throw new Error('The server has no pull request.')
  return {
    action: 'synchronize',
    number: pull.number,
    pull_request: {
      number: pull.number,
      base: { ref: 'main', sha: pull.base },
      head: { ref: 'terms', sha: pull.head, repo: { full_name: `${OWNER}/${REPO}` } },
    },
    repository: { name: REPO, owner: { login: OWNER }, full_name: `${OWNER}/${REPO}` },
  }
}

/** The event of a merge queue that checks `head` before it becomes the new tip of the branch. */
export function mergeGroupPayload(base: string, head: string, number = 7): unknown {
  return {
    action: 'checks_requested',
    merge_group: {
      base_sha: base,
      head_sha: head,
      base_ref: 'refs/heads/main',
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`,
    },
    repository: { name: REPO, owner: { login: OWNER }, full_name: `${OWNER}/${REPO}` },
  }
}
