/**
 * Where opencc's Taiwan conversion writes what no office in Taiwan would: words it takes from programming, and characters
 * it mistakes. Left what it gives, right what people write; add a line when a reader stumbles.
 */
const words: Readonly<Record<string, string>> = {
  許可權: '權限',
  稽核: '審核',
  物件: '對象',
  釋出: '發布',
  反饋: '回饋',
  迴圈: '循環',
  連字元: '連字號',
  擴充套件塢: '擴充基座',
  拓展塢: '擴充基座',
  服務檯: '服務台',
  臺: '台',
  賬: '帳',
  合同: '合約',
  身份證: '身分證',
  影印件: '影本',
  郵箱: '信箱',
  共享盤: '共用磁碟機',
  裝置證書: '裝置憑證',
  裡德: '里德',
}

/** Characters that are right in some words and wrong in all others. */
const inContext: readonly (readonly [RegExp, string])[] = [
  // 别墅类 is about villas; everything else is a type of something.
  [/型別(?!墅)/g, '類型'],
  // 签: a slip of bamboo in these words, otherwise somebody signs.
  [/(?<![標書抽牙])籤(?!詩)/g, '簽'],
]

const written = new RegExp(Object.keys(words).join('|'), 'g')

/** The text with those words put right; twice is as good as once. */
export function asInTaiwan(text: string): string {
  const said = text.replace(written, (found) => words[found] ?? found)
  return inContext.reduce((made, [found, right]) => made.replace(found, right), said)
}
