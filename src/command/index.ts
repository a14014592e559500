/** The door of the command line. */
export type { CliIO } from './io.ts'
export { COMMANDS, type Command, type Option } from './options.ts'
export { serveReader } from './reader.ts'
export { runCli } from './run.ts'
export type { Threads } from './threads.ts'
