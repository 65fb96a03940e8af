/** What every article of the demonstration owes its reader: something said, somebody who answers for it, a way on. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../content/model.ts'
import { content } from './content.ts'
import { copiesIn } from './copies.ts'
import { charactersIn, linksOf, paragraphsOf, wordsIn } from './prose.ts'

const { articles, people, teams } = content
const written = articles.filter(({ converted }) => !converted)
const byLanguage = [...Map.groupBy(written, ({ language }) => language)]

const WORDS = 250
const CHARACTERS = 400

test('every article says enough to act on', () => {
  const thin = written.flatMap((article) => {
    const [count, least, unit] =
      article.language === 'en'
        ? ([wordsIn(paragraphsOf(article)), WORDS, 'words'] as const)
        : ([charactersIn(paragraphsOf(article)), CHARACTERS, 'characters'] as const)
    return count < least ? [`${article.file} has ${count} ${unit}, expected ${least} or more`] : []
  })
  expect(thin).toEqual([])
})

test('every article leads on to a request form or a process', () => {
  const ends = written.flatMap((article) => {
    const own = `/processes/${article.slug}/`
    const links = linksOf(article).filter((url) => /^\/(requests|processes)\/[^/]+\/$/.test(url) && url !== own)
    return links.length === 0
      ? [`${article.file} links to ${linksOf(article).join(', ') || 'nothing'}, expected /requests/… or /processes/…`]
      : []
  })
  expect(ends).toEqual([])
})

test('a team or a person of the directory answers for every article', () => {
  const owners = [...teams, ...people].map(({ id }) => id)
  const nobody = written.filter(({ meta }) => !owners.includes(meta.owner))
  expect(nobody.map(({ file, meta }) => `${file} is owned by ${meta.owner}, expected a team or a person`)).toEqual([])
})

describe.each(byLanguage)('in %s', (language, ofLanguage) => {
  test('no two articles share a paragraph', () => {
    const shared = copiesIn(ofLanguage.flatMap(paragraphsOf)).map(
      ({ one, other, share }) =>
        `${one.file} and ${other.file} share ${Math.round(share * 100)} % of a paragraph, expected each to say it in ` +
        `its own words or to link: “${one.text}” / “${other.text}”`,
    )
    expect(shared).toEqual([])
  })

  test('every article can be reached from another', () => {
    const around = articles.filter((article) => article.language === language)
    const named = new Map(around.map((one) => [one, [...one.meta.related, ...linksOf(one)]]))
    const unreached = ofLanguage.filter(
      (article) =>
        ![...named].some(
          ([other, names]) => other !== article && namesOf(article).some((name) => names.includes(name)),
        ),
    )
    expect(unreached.map(({ file }) => `${file} is named by no article, expected a link or \`related\``)).toEqual([])
  })
})

/** What others write to lead there: its id in `related`, or its address, without language, in a link. */
function namesOf({ id, path }: Article): string[] {
  return [id, path.replace(/^\/zh-han[st](?=\/)/, '')]
}
