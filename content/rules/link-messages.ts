/** The sentences of rules/dead-link.ts. */
import { listed, said, type Said } from '../faults.ts'
import { nearest } from '../nearest.ts'
import { languages } from '../schema.ts'

/** For an address that no page has. */
export function deadAddress(url: string, path: string, all: ReadonlySet<string>): Said {
  const meant = meantBy(path, all)
  return meant === undefined
    ? said(
        'The link “{url}” leads nowhere: no page of the portal has this address. Write the address of a page as the browser shows it, without the language, such as {example}.',
        '链接“{url}”打不开：本站里没有这个地址。请照浏览器里显示的写出页面地址，不带语言部分，例如 {example}。',
        { url, example: '/guides/annual-leave/' },
      )
    : said(
        'The link “{url}” leads nowhere: no page of the portal has this address. Did you mean “{meant}”? Write that.',
        '链接“{url}”打不开：本站里没有这个地址。是不是想写“{meant}”？请改正。',
        { url, meant },
      )
}

/** Another spelling of the same address first, then the same page elsewhere, then slips of the hand. */
function meantBy(path: string, all: ReadonlySet<string>): string | undefined {
  const names = path
    .replace(/(?:index)?\.(?:mdx?|html)$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => part.replace(new RegExp(`\\.(?:${languages.join('|')})$`), ''))
  if (languages.some((language) => language === names[0])) names.shift()
  const address = names.length === 0 ? '/' : `/${names.join('/')}/`
  if (all.has(address)) return address
  const last = `/${names.at(-1) ?? ''}/`
  return [...all].find((known) => known.endsWith(last)) ?? nearest(address, all)
}

/** For a page that has no such heading. */
export function deadAnchor(anchor: string, address: string, known: ReadonlySet<string>): Said {
  const meant = nearest(anchor, known)
  const values = {
    anchor,
    address,
    meant: meant ?? '',
    names: listed(
      [...known].map((name) => `#${name}`),
      20,
    ),
  }
  if (known.size === 0) {
    return said(
      'The page {address} has no part “#{anchor}”, nor any other. Leave out everything from the #.',
      '页面 {address} 里没有“#{anchor}”这一节，也没有其他小节。请去掉 # 及后面的内容。',
      values,
    )
  }
  return meant === undefined
    ? said(
        'The page {address} has no part “#{anchor}” in this language. Its parts are: {names}. Write one of these.',
        '在这种语言里，页面 {address} 没有“#{anchor}”这一节。已有的小节：{names}。请改用其中一个。',
        values,
      )
    : said(
        'The page {address} has no part “#{anchor}” in this language. Did you mean “#{meant}”? Write that.',
        '在这种语言里，页面 {address} 没有“#{anchor}”这一节。是不是想写“#{meant}”？请改正。',
        values,
      )
}

/** For a file that is no page: a plan, a form, a table. */
export const notServed = (url: string) =>
  said(
    'The link “{url}” leads to a file, but the portal serves only pages and pictures, no files beside articles yet. Put the file where readers reach it and link to it with https://, or write what it says into the article.',
    '链接“{url}”指向一个文件，但本站目前只提供页面和图片，还不提供放在文章旁边的文件。请把文件放到读者能打开的地方，用 https:// 链接过去，或者把内容写进文章里。',
    { url },
  )

/** For a scheme that a page must not follow. */
export const unsafe = (url: string) =>
  said(
    'The link “{url}” would not work: a link leads to a page of the portal (/guides/…/), to https://, mailto: or tel:. Write one of these.',
    '链接“{url}”无法使用：链接只能指向本站里的页面（/guides/……/）、https://、mailto: 或 tel:。请改成其中一种。',
    { url },
  )
