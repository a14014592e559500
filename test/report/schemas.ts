/** The schemas that describe the JSON forms of the reports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

const schema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../policies', name), 'utf8'))

/** What the schema finds wrong with the JSON text; null where it finds nothing. */
export function faultOf(name: string, json: string): string | null {
  const ajv = new Ajv2020({ strict: false })
  for (const other of ['clause', 'sentence', 'document', 'explanations-output'].map(
    (each) => `${each}.schema.json`,
  ))
    if (other !== name) ajv.addSchema(schema(other), other)
  return ajv.validate(schema(name), JSON.parse(json)) ? null : ajv.errorsText()
}
