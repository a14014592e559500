/** Baselines: the findings that stood when a repository adopted the check, in a file that people review. */
import { Document, visit } from 'yaml'
import { faultsOf, createAjv } from './validate.ts'
import { PolicyError } from './types.ts'
import { throwFirst } from './file.ts'
import { readYaml } from './yaml.ts'

/** One accepted finding. What counts is `rule`, `file` and `fingerprint`. */
export interface BaselineEntry {
  rule: string
  file: string
  section?: string
  clause?: string
  fingerprint: string
}

/** `policies/baseline.schema.json` describes its form. */
export interface Baseline {
  version: 1
  /** ISO day. */
  created: string
  findings: BaselineEntry[]
}

/** The file that stands beside a policy: `.fineprint-baseline.yml` for `.fineprint.yml`. */
export function baselinePath(policyPath: string): string {
  return `${policyPath.replace(/\.(?:ya?ml|json)$/, '')}-baseline.yml`
}

/** Reads a baseline. `schema` is that of `policies/`. Throws PolicyError for a file that is none, with its place. */
export function readBaseline(text: string, path: string, schema: object): Baseline {
  const source = readYaml(text, path)
  if (source.value === null) throw new PolicyError('empty: remove the file, or create it again', path)
  const validate = createAjv(true).compile(schema)
  if (!validate(source.value)) throwFirst(faultsOf(validate.errors ?? []), path, source)
  return source.value as Baseline
}

const HEAD =
  '# Findings that stood when Fineprint was adopted here, accepted as they are; new ones are not.\n' +
  '# `fineprint baseline prune` takes out those that no longer exist. Nothing is ever added.\n'

/** The text of a baseline; the same for the same one. */
export function writeBaseline({ version, created, findings }: Baseline): string {
  const document = new Document({ version, created, findings })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && UNSEEN.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return `${HEAD}${document.toString({ lineWidth: 0 })}`.replace(
    new RegExp(UNSEEN, 'gu'),
    (char) => `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`,
  )
}

/** Nothing that a reviewer would not see, as in a file's name: it is written as an escape, which only stands in quotes. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u
