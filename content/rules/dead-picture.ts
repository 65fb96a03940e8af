/** dead-picture: a picture that is not in the content folder. Pages load nothing from elsewhere, so none would be shown. */
import { posix } from 'node:path'
import { said, type Said } from '../faults.ts'
import type { Link } from '../markdown.ts'
import { nearest } from '../nearest.ts'
import { decoded } from '../traditional-page.ts'
import type { Rule } from './rule.ts'

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i

/** Pictures, and definitions that can only be of one. */
export const isPicture = ({ type, url }: Pick<Link, 'type' | 'url'>): boolean =>
  type === 'image' || (type === 'definition' && picture.test(url))

export const deadPicture: Rule = {
  id: 'dead-picture',
  *check({ articles, files }) {
    const pictures = files.names.filter((name) => picture.test(name))
    for (const { file, page, placeOf } of articles) {
      for (const link of page?.links ?? []) {
        const message = isPicture(link) && messageFor(link.url, file, pictures)
        if (message) yield { file, ...placeOf(link.offset), message }
      }
    }
  },
}

function messageFor(url: string, file: string, pictures: readonly string[]): Said | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) {
    return said(
      'This picture would not be shown, because pages show only pictures that lie in the content folder. Put the file beside the article and write its name: ![…](./picture.png).',
      '这张图片不会显示，因为页面只显示内容文件夹里的图片。请把图片文件放在文章旁边，只写文件名：![……](./picture.png)。',
    )
  }
  const folder = posix.dirname(file)
  if (pictures.includes(posix.join(folder, decoded(url)))) return undefined
  const names = pictures
    .map((name) => posix.relative(folder, name))
    .map((name) => (name.startsWith('.') ? name : `./${name}`))
  const meant = nearest(url, names)
  return meant === undefined
    ? said(
        'There is no picture “{url}”. Put the file beside the article, or correct the name.',
        '没有图片“{url}”。请把文件放到文章旁边，或者改正文件名。',
        { url },
      )
    : said(
        'There is no picture “{url}”. Did you mean “{meant}”? Write that.',
        '没有图片“{url}”。是不是想写“{meant}”？请改正。',
        { url, meant },
      )
}
