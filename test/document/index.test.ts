import { expect, test } from 'vitest'
import * as room from '../../src/document/index.ts'

test('the room has four doors', () => {
  expect(Object.keys(room).sort()).toEqual(['inStyleOf', 'parseDocument', 'rangeOf', 'readSource'])
})
