/** A program of its own, so that what it uses can be measured: makes the index of so many made articles, as JSON. */
import { buildIndex, type SearchDoc } from '../../site/search/index.ts'
import { between, paragraph, phrase, randomOf } from './prose.ts'

const articles = Number(process.argv[2])
const docs = Array.from({ length: articles }, (_, number): SearchDoc => {
  const random = randomOf(number)
  const name = `article-${number}`
  return {
    ...{ id: `guide/${name}/en`, kind: 'guide', article: name, language: 'en', path: `/guides/${name}/` },
    ...{ title: phrase(random, 3, 6), description: paragraph(random), aliases: [], questions: [], learned: [] },
    sections: Array.from({ length: between(random, 6, 10) }, (_, part) => ({
      ...{ anchor: `s${part}`, title: phrase(random, 2, 5) },
      text: [paragraph(random), paragraph(random), paragraph(random)].join('\n'),
    })),
  }
})
console.log(`${JSON.stringify(buildIndex(docs)).length} characters`)
