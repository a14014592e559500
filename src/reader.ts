import { reader } from './index.ts'

reader()
