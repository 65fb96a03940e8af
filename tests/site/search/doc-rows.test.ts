/** Documents as rows: nothing is lost by leaving out what follows from the rest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocs, rowOf, writeDocs } from '../../../site/search/doc-rows.ts'
import type { ListedDoc } from '../../../site/search/form.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'How to claim', '怎么 报销？'),
)
const texts = fc.array(text, { maxLength: 3 })
const anchor = fc.oneof(text, fc.constantFrom('', 'how-to-claim', '怎么-报销'))

const doc: fc.Arbitrary<ListedDoc> = fc.record(
  {
    id: fc.oneof(text, fc.constant('guide/a/en')),
    kind: fc.constantFrom('guide', 'faq', 'person'),
    article: fc.oneof(text, fc.constant('a')),
    language: fc.constantFrom('en', 'zh-hans'),
    ...{ path: text, title: text, aliases: texts, questions: texts, learned: texts, team: text },
    contact: fc.record({ mail: text, phone: text }),
    sections: fc.array(fc.record({ anchor, title: text }), { maxLength: 4 }),
    norms: fc.array(fc.nat(200), { maxLength: 4 }),
  },
  {
    requiredKeys: [
      ...(['id', 'kind', 'article', 'language', 'path', 'title'] as const),
      ...(['aliases', 'questions', 'learned', 'sections', 'norms'] as const),
    ],
  },
)

test('documents are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(doc, { maxLength: 3 }), (docs) => {
      for (const [language, own] of Map.groupBy(docs, (each) => each.language))
        expect(readDocs(writeDocs(own), language)).toEqual(own)
    }),
  )
})

test('most documents tell neither their id nor their anchors', () => {
  const most: ListedDoc = {
    ...{ id: 'guide/claims/en', kind: 'guide', article: 'claims', language: 'en', path: '/guides/claims/' },
    ...{ title: 'Claims', aliases: [], questions: [], learned: [], norms: [7, 9] },
    sections: [{ anchor: 'how-to-claim', title: 'How to claim' }],
  }
  expect(JSON.stringify(rowOf(most))).toBe('["guide","claims","/guides/claims/","Claims",["How to claim"],0]')
})
