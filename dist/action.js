import { action } from './index.js';
process.exitCode = await action();
