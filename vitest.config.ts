import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Processes and not threads: `test/effort.ts` measures what its own one takes.
  test: { pool: 'forks', include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
})
