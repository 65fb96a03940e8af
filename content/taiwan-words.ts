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
  公佈: '公布',
  數據庫: '資料庫',
  身份證: '身分證',
  影印件: '影本',
  郵箱: '信箱',
  共享盤: '共用磁碟機',
  裝置證書: '裝置憑證',
  裡德: '里德',
  羅裡: '羅里',
  里程錶: '里程表',
  彙算: '匯算',
  回收站: '資源回收筒',
  交換機: '交換器',
  二維碼: '行動條碼',
  終止程式碼: '停止代碼',
  未遂事故: '虛驚事件',
  酒店: '飯店',
  打車費: '計程車費',
  打車: '搭計程車',
  創可貼: 'OK繃',
  叉車: '堆高機',
  螺絲刀: '螺絲起子',
  銀行卡: '金融卡',
  公告板: '公布欄',
}

/** Characters that are right in some words and wrong in all others. */
const inContext: readonly (readonly [RegExp, string])[] = [
  // 刮: the wind blows; everything else is scratched.
  [/颳(?![起了著]?[大狂颱台海北東西南秋寒]?[風颱])/g, '刮'],
  [/刮(?=[起了著]?[大狂]?[風颱])/g, '颳'],
  // 发: hair, and what is sent.
  [/髮(?=[了過給]?[一幾這那]?[條則封個張份]?(?:訊息|消息|簡訊|信|郵件|通知))/g, '發'],
  // 别墅类 is about villas; everything else is a type of something.
  [/型別(?!墅)/g, '類型'],
  // 签: a slip of bamboo in these words, otherwise somebody signs.
  [/(?<![標書抽牙])籤(?!詩)/g, '簽'],
  // 程序: what an office goes through, not what a computer runs.
  [
    /(?<=審批|審核|審查|核准|批准|申請|採購|報銷|付款|請假|入職|離職|退貨|驗收|登記|投訴|申訴|招標|投標|行政|法定|法律|司法|訴訟)程式(?!碼|設計|庫|檔|員)/g,
    '程序',
  ],
  // 周: a week after a number; 四周 alone is also what lies around.
  [/(?<=\d ?|同一|[一二三五六七八九十兩幾]|[滿了前頭過休]四)周(?![圍遭邊歲年到全轉密啟])/g, '週'],
  // 支持: a decision or an opinion is backed; technology and colleagues are helped.
  [
    /支援(?=[這那該此]?[個項種些]?(?:\p{Script=Han}{1,4}的)?(?:決定|決議|意見|觀點|看法|提案|主張|想法|做法|改革))/gu,
    '支持',
  ],
  // 接口人: a person, not an interface.
  [/介面人(?![性機體物工為因])/g, '聯絡人'],
  // 窗口: of time, or one that somebody sits behind; everything else is a window of a screen.
  [/視窗(?=期)|(?<=服務|辦事|受理|收費|諮詢|單一)視窗/g, '窗口'],
  // 项目: one of a list, where it is not a project.
  [
    /(?<=全部|下列|測量的?|量測的?|檢查|檢測|檢驗|試驗|測試|校準|校正|保養|體檢|收費|費用|支出|報銷|明細|清單|選單|必填|注意|考核|核對|服務)專案(?!號|經理|組|負責|管理|編號)/g,
    '項目',
  ],
]

const written = new RegExp(Object.keys(words).join('|'), 'g')

/** The text with those words put right; twice is as good as once. */
export function asInTaiwan(text: string): string {
  const said = text.replace(written, (found) => words[found] ?? found)
  return inContext.reduce((made, [found, right]) => made.replace(found, right), said)
}
