import { expect, test } from 'vitest'
import * as room from '../../src/document/index.ts'

test('the room has seven doors', () => {
  expect(Object.keys(room).sort()).toEqual([
    'countUntil',
    'hiddenElements',
    'inStyleOf',
    'parseDocument',
    'rangeOf',
    'readSource',
    'titleRange',
  ])
})
