/** A small handbook to search in: written by hand, in three languages. */
import type { SearchDoc, SearchIndex } from '../../../site/search/index.ts'
import { readLessons, type Lessons } from '../../../site/search/lessons.ts'

type Given = Pick<SearchDoc, 'kind' | 'article' | 'language' | 'title'> & Partial<SearchDoc>

function doc(given: Given): SearchDoc {
  const prefix = given.language === 'en' ? '' : `/${given.language}`
  return {
    id: `${given.kind}/${given.article}/${given.language}`,
    path: `${prefix}/${given.kind}s/${given.article}/`,
    ...{ description: '', aliases: [], questions: [], learned: [], sections: [], team: 'service-desk' },
    ...given,
  }
}

export const docs: readonly SearchDoc[] = [
  doc({
    ...{ kind: 'guide', article: 'drive', language: 'en', title: 'Reach the network drive from home' },
    description: 'Install the program, and read from the colour of the shield what is wrong.',
    aliases: ['VPN does not connect'],
    sections: [
      { anchor: '', title: '', text: 'Your folders open at home as they do at your desk.' },
      { anchor: 'set-it-up', title: 'Set it up', text: 'Install the program from the software shelf, then sign in.' },
      {
        anchor: 'red-shield',
        title: 'The shield is red',
        text: 'The certificate of your laptop has run out. Order another.',
      },
    ],
  }),
  doc({
    ...{ kind: 'guide', article: 'drive', language: 'zh-hans', title: '在家怎么打开共享盘' },
    description: '装好程序，看盾牌颜色判断问题。',
    aliases: ['VPN连不上怎么办'],
    sections: [
      { anchor: '第一次设置', title: '第一次设置', text: '打开软件架，安装程序，用公司邮箱登录。网络不通时先重启。' },
    ],
  }),
  doc({
    ...{ kind: 'guide', article: 'drive', language: 'zh-hant', title: '在家怎麼開啟共享盤' },
    description: '裝好程式，看盾牌顏色判斷問題。',
    aliases: ['VPN連不上怎麼辦'],
    sections: [
      { anchor: '第一次設定', title: '第一次設定', text: '開啟軟體架，安裝程式，用公司郵箱登入。網路不通時先重啟。' },
    ],
  }),
  doc({
    ...{ kind: 'guide', article: 'travel', language: 'en', title: 'How to claim travel expenses', team: 'finance' },
    description: 'What we pay for on a business trip, and when the money arrives.',
    sections: [{ anchor: 'receipts', title: 'Receipts', text: 'Keep every receipt: hotel, taxi, train.' }],
  }),
  doc({
    ...{ kind: 'guide', article: 'travel', language: 'zh-hans', title: '差旅费怎么报销', team: 'finance' },
    sections: [{ anchor: '发票要求', title: '发票要求', text: '酒店和打车都要发票，住宿标准每晚 450 元。' }],
  }),
  doc({
    ...{ kind: 'guide', article: 'travel', language: 'zh-hant', title: '差旅費怎麼報銷', team: 'finance' },
    sections: [{ anchor: '單據怎麼準備', title: '單據怎麼準備', text: '飯店和計程車都要收據，住宿每晚 450 元。' }],
  }),
  doc({
    ...{ kind: 'faq', article: 'pay', language: 'en', title: 'Pay and payslips', team: 'people' },
    sections: [{ anchor: 'when', title: 'On which day are we paid?', text: 'On the 28th, or the working day before.' }],
  }),
  doc({
    ...{ kind: 'guide', article: 'passwords', language: 'en', title: 'Sign-in and passwords' },
    sections: [
      { anchor: 'forgotten', title: 'Forgotten or locked', text: 'Reset your password yourself in two minutes.' },
    ],
  }),
  doc({ kind: 'request', article: 'claim', language: 'en', title: 'Expense claim', team: 'finance' }),
  doc({
    ...{ kind: 'term', article: 'vpn', language: 'en', title: 'VPN', path: '/glossary/#vpn' },
    aliases: ['tunnel', '专线'],
    description: 'The protected line between your laptop and our network.',
  }),
  doc({ kind: 'person', article: 'chen-yining', language: 'en', title: 'Chen Yining', aliases: ['陈以宁'] }),
]

/** What an index of English articles made of questions has learned. */
export function lessonsIn({ shards }: SearchIndex): Lessons {
  return readLessons(shards.get('en.lessons.0')!)
}
