/** How much work something is, whatever else the machine does meanwhile. */

/** Milliseconds of the processor that this process takes to run it; test files do not share a process. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
