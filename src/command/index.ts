/** The door of the command line. */
export type { CliIO } from './io.ts'
export { COMMANDS, type Command, type Option } from './options.ts'
export { runCli } from './run.ts'
