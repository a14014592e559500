import { expect, test } from 'vitest'
import * as room from '../../src/document/index.ts'

test('the room has nine doors', () => {
  expect(Object.keys(room).sort()).toEqual([
    'countUntil',
    'hiddenElements',
    'inStyleOf',
    'locator',
    'parseDocument',
    'rangeOf',
    'readSource',
    'titleRange',
    'unstruck',
  ])
})
