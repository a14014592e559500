import { expect, test } from 'vitest'
import * as room from '../../src/document/index.ts'

test('the room has three doors', () => {
  expect(Object.keys(room).sort()).toEqual(['parseDocument', 'rangeOf', 'readSource'])
})
