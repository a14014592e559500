/** The door of the GitHub action. */
export { type ActionIO, runAction } from './run.ts'
