/** Colors for the terminal, or none. */
import { styleText } from 'node:util'
import type { Severity } from '../policy/types.ts'

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'cyan'
export type Paint = (style: Style, text: string) => string

export const SEVERITY_STYLES = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  Style
>

/** How a terminal report is to look: `width` in columns. */
export interface TerminalOptions {
  color: boolean
  width: number
}

/** Whether to color is the caller's decision alone: neither the stream nor NO_COLOR is asked here. */
export function painter(color: boolean): Paint {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text
}
