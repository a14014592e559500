import { expect, test } from 'vitest'
import * as room from '../../src/document/index.ts'

test('the room has six doors', () => {
  expect(Object.keys(room).sort()).toEqual([
    'countUntil',
    'inStyleOf',
    'parseDocument',
    'rangeOf',
    'readSource',
    'titleRange',
  ])
})
