import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Article } from '../../../content/model.ts'
import { writeConverted } from '../../../site/build/converted.ts'

const article = (slug: string, body: string, file = `guides/${slug}.zh-hans.md`): Article => ({
  id: slug,
  kind: 'guide',
  slug,
  language: 'zh-hant',
  path: `/zh-hant/guides/${slug}/`,
  file,
  converted: true,
  meta: {} as Article['meta'],
  body,
  sections: [],
})

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-converted-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('an article that no file holds is written where Astro finds it, by its own name', async () => {
  expect(
    await writeConverted(
      { folder: '/content', articles: [article('a', '---\n年假'), article('b', '<X />', 'guides/b.zh-hans.mdx')] },
      folder,
    ),
  ).toBe(true)
  expect((await readdir(join(folder, 'guides'))).sort()).toEqual(['a.zh-hant.md', 'b.zh-hant.mdx'])
  expect(await readFile(join(folder, 'guides/a.zh-hant.md'), 'utf8')).toBe('---\n---\n\n---\n年假')
})

test('a file that is right is left alone, one that nobody needs is taken away', async () => {
  await writeConverted({ folder: '/content', articles: [article('a', '年假'), article('b', '報銷')] }, folder)
  const long = new Date('2020-01-01')
  await utimes(join(folder, 'guides/a.zh-hant.md'), long, long)
  expect(await writeConverted({ folder: '/content', articles: [article('a', '年假')] }, folder)).toBe(true)
  expect(await readdir(join(folder, 'guides'))).toEqual(['a.zh-hant.md'])
  expect((await stat(join(folder, 'guides/a.zh-hant.md'))).mtime).toEqual(long)
  expect(await writeConverted({ folder: '/content', articles: [article('a', '年假')] }, folder)).toBe(false)
})

test('an article that was written by hand is not written again', async () => {
  expect(
    await writeConverted({ folder: '/content', articles: [{ ...article('a', 'x'), converted: false }] }, folder),
  ).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

test('a picture is taken from beside the file that a person wrote', async () => {
  const body = [
    '![圖](./x.png)',
    '![a [b](c)](<../圖 片.png> "t](u")',
    '[![軟體](./軟件(1).png)](/guides/rooms/)',
    '![圖][p]',
    '`![圖](./x.png)` [頁](/faqs/pay/)',
    '[p]: p.png',
  ].join('\n\n')
  const contentDir = join(folder, 'content')
  await writeConverted({ folder: contentDir, articles: [article('a', body)] }, join(folder, '.astro/converted'))
  const text = await readFile(join(folder, '.astro/converted/guides/a.zh-hant.md'), 'utf8')
  expect(text.split('\n\n').slice(1)).toEqual([
    '![圖](<../../../content/guides/x.png>)',
    `![a [b](c)](<../../../content/${encodeURI('圖 片')}.png> "t](u")`,
    `[![軟體](<../../../content/guides/${encodeURI('軟件')}(1).png>)](/guides/rooms/)`,
    '![圖][p]',
    '`![圖](./x.png)` [頁](/faqs/pay/)',
    '[p]: <../../../content/guides/p.png>',
  ])
})
