import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../content/read.ts'
import { root } from '../../scripts/steps.ts'
import { readApart } from '../../server/read-apart.ts'

test('content read in a process of its own is the same content', async () => {
  const folder = join(root, 'content')
  expect(await readApart(folder)).toEqual(await readContent(folder))
})

test('a folder that is not there is told as a fault, not as a crash', async () => {
  const { content, faults } = await readApart(join(root, 'no-such-folder'))
  expect(content).toBeUndefined()
  expect(faults.length).toBeGreaterThan(0)
})
