import { action } from './index.ts'

process.exitCode = await action()
