/** Whoever writes one Chinese script finds what is written in the other, as if they wrote that. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildIndex, openIndex, type SearchDoc } from '../../../../site/search/index.ts'
import { article, seed } from './sites.ts'

/** Titles in both scripts, character by character. */
const titles =
  `差旅费怎么报销 差旅費怎麼報銷|年假还剩几天 年假還剩幾天|新员工入职第一周 新員工入職第一週|会议室怎么预订 會議室怎麼預訂
打印机卡纸怎么办 打印機卡紙怎麼辦|手机丢了怎么办 手機丟了怎麼辦|忘记密码怎么重设 忘記密碼怎麼重設|网络连接不上 網絡連接不上
软件安装与更新 軟件安裝與更新|工资单在哪里看 工資單在哪裏看|体检预约与报告 體檢預約與報告|办公用品申领 辦公用品申領
访客登记与停车 訪客登記與停車|加班与调休规定 加班與調休規定|合同审批的步骤 合同審批的步驟|发票抬头与税号 發票抬頭與稅號
离职手续清单 離職手續清單|笔记本电脑维修 筆記本電腦維修|邮箱容量已满 郵箱容量已滿|视频会议没有声音 視頻會議沒有聲音`
    .split(/[|\n]/)
    .map((pair) => {
      const [simplified = '', traditional = ''] = pair.split(' ')
      return { simplified, traditional }
    })
type Script = 'simplified' | 'traditional'

const inScript = (language: 'zh-hans' | 'zh-hant', script: Script) =>
  titles.map((title, i): SearchDoc => ({ ...article(i, title[script]), id: `guide/a${i}/${language}`, language }))

/** A title, or two to seven characters of it, in both scripts. */
const query = fc
  .tuple(fc.constantFrom(...titles), fc.nat(20), fc.oneof(fc.constant(20), fc.integer({ min: 2, max: 7 })))
  .map(([title, place, length]) => {
    const start = length === 20 ? 0 : place % (title.simplified.length - 1)
    const part = (script: Script) => title[script].slice(start, start + length)
    return { simplified: part('simplified'), traditional: part('traditional') }
  })

test.each([
  ['Simplified', inScript('zh-hans', 'simplified')],
  ['Traditional', inScript('zh-hant', 'traditional')],
] as const)('both scripts of a query have the same first hit where content is %s', (_, docs) => {
  const engine = openIndex(buildIndex(docs))
  const first = (text: string) => engine.search(text, { language: 'zh-hans', limit: 1 }).hits[0]?.article
  fc.assert(
    fc.property(query, ({ simplified, traditional }) => {
      expect(first(simplified)).toBeDefined()
      expect(first(traditional)).toBe(first(simplified))
    }),
    { seed, numRuns: 400 },
  )
})
