/** file-name: a file that stands where content is written, but under a name by which nobody would read it. */
import type { ArticleFile } from '../article-file.ts'
import { said, type Said } from '../faults.ts'
import { nearest } from '../nearest.ts'
import { languages, Slug } from '../schema.ts'
import { addressOf } from '../traditional-page.ts'
import type { Rule } from './rule.ts'

const articleFolder = /^(?:guides|processes|faqs)\//
const single = [
  ...['portal.yaml', 'terms.yaml', 'golden.yaml'],
  ...['directory/teams.yaml', 'directory/people.yaml', 'directory/locations.yaml'],
  ...['search/learned.yaml', 'search/pins.yaml'],
]
/** Folders in which each file is one thing. */
const named = ['requests', 'journeys', 'audits']
const text = /\.(?:md|mdx|markdown|yaml|yml|txt)$/i

export const fileName: Rule = {
  id: 'file-name',
  *check({ files, articles, published, defaultLanguage }) {
    for (const file of files.names) {
      if (files.findings.some((finding) => finding.file === file)) continue
      const message = files.texts.has(file) ? misnamed(file) : misplaced(file)
      if (message) yield { file, line: 1, column: 1, message }
    }
    for (const article of articles) {
      const [line, column] = [1, 1]
      if (article.misnamed) yield { file: article.file, line, column, message: articleMessage(defaultLanguage) }
      else if (!published.includes(article.language))
        yield { file: article.file, line, column, message: unpublished(article.language) }
    }
    for (const twins of Map.groupBy(articles, (article) => addressOf(article) + article.language).values()) {
      const [first, ...others] = twins.filter((article) => !article.misnamed)
      for (const { file } of others) yield { file, line: 1, column: 1, message: twin(first as ArticleFile) }
    }
  },
}

/** A file that is read, but whose name is its id. */
function misnamed(file: string): Said | undefined {
  const [folder, name = ''] = file.slice(0, -'.yaml'.length).split('/')
  if (named.includes(folder ?? '') && !Slug.safeParse(name).success) {
    return said(
      'The name of this file is the address of what it holds, so it should be small letters a–z, digits and hyphens, such as expense-claim.yaml. Rename it.',
      '这个文件名就是里面内容的地址，应由小写字母 a–z、数字和短横线组成，例如 expense-claim.yaml。请改名。',
    )
  }
  if (folder === 'interface' && !languages.some((language) => language === name)) {
    return said(
      'This file is named after no language the portal speaks. Expected are: {names}. Rename or remove it.',
      '这个文件名不是本站支持的语言。可用的名称：{names}。请改名或删除。',
      { names: languages.map((language) => `${language}.yaml`).join(', ') },
    )
  }
  return undefined
}

/** A file that is not read, but looks as if somebody meant it to be. */
function misplaced(file: string): Said | undefined {
  if (!text.test(file)) return undefined
  if (articleFolder.test(file)) {
    return said(
      'This file is not read: articles stand directly in guides/, processes/ or faqs/ and end in .md or .mdx. Move or rename it.',
      '这个文件不会被读取：文章应直接放在 guides/、processes/ 或 faqs/ 里，文件名以 .md 或 .mdx 结尾。请移动或改名。',
    )
  }
  if (/^(?:requests|interface|journeys|audits)\//.test(file)) {
    return said(
      'This file is not read: the files of this folder stand directly in it and end in .yaml. Move or rename it.',
      '这个文件不会被读取：文件应直接放在这个文件夹里，文件名以 .yaml 结尾。请移动或改名。',
    )
  }
  const meant = nearest(file, single)
  return meant === undefined
    ? undefined
    : said(
        'This file is not read. Did you mean “{meant}”? Rename it.',
        '这个文件不会被读取。是不是应该叫“{meant}”？请改名。',
        { meant },
      )
}

const articleMessage = (language: string) =>
  said(
    'An article cannot have this file name. Expected is annual-leave.md for {language}, the portal’s own language, and annual-leave.zh-hans.md or the like for another: small letters a–z, digits and hyphens, then the language ({names}). Rename the file.',
    '文章不能用这个文件名。本站默认语言（{language}）写成 annual-leave.md，其他语言写成 annual-leave.zh-hans.md 这样：先是小写字母 a–z、数字和短横线，再加语言（{names}）。请改名。',
    { language, names: languages.filter((each) => each !== language).join(', ') },
  )

const unpublished = (language: string) =>
  said(
    'The portal is not published in {language}, so nobody would see this article. Add {language} to “languages” in portal.yaml, or remove the file.',
    '本站没有 {language} 版，没人能看到这篇文章。请在 portal.yaml 的“languages”中加上 {language}，或者删除这个文件。',
    { language },
  )

const twin = ({ file }: ArticleFile) =>
  said(
    'This file has the same address as {file}. Remove or rename one of the two.',
    '这个文件和 {file} 的地址相同。请删除其中一个，或者改名。',
    { file },
  )
