/** Policies that other repositories share: which calls of GitHub's API read them. Both front doors use it. */
export { type Answer, type Ask, once } from './ask.ts'
export { readGitHubSource } from './github.ts'
export { askOver } from './http.ts'
