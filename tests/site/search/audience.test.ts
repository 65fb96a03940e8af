/** An index for others than everyone. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { filed, folderOf } from '../../../site/search/file.ts'
import { buildIndex, openFetched } from '../../../site/search/index.ts'
import { article } from './properties/sites.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')

test('lies in a folder of its own, with every shard and pack, and is searched there', async () => {
  const docs = Array.from({ length: 300 }, (_, number) =>
    article(number, `Rule ${number}`, `What holds for case ${number}.`),
  )
  const { file, shards } = filed(buildIndex(docs), hashOf, 'managers')
  expect(folderOf('managers')).toBe('/search/managers/')
  expect([...shards.keys()].filter((address) => !address.startsWith('/search/managers/'))).toEqual([])
  const search = openFetched(file, (address) => {
    const bytes = shards.get(address)
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`There is no ${address}`))
  })
  const packs = search.packsOf('en')
  expect(packs.length).toBeGreaterThan(0)
  await search.bring('rule 7', { language: 'en' })
  expect(search.engine.search('rule 7', { language: 'en' }).hits[0]?.article).toBe('a7')
  for (const pack of packs) await search.bringPack(pack)
})
