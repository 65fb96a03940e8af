/**
 * Office words that Taiwan and the mainland call differently, so that either finds the other.
 *
 * Written in Simplified characters on both sides, because it is applied after the characters were folded, to queries
 * and texts alike. Keys must not touch what another entry yields, so that folding twice is folding once (tested).
 */
import { pairsIn, wordFinder } from './words.ts'

export const phrases: ReadonlyMap<string, string> = new Map(
  pairsIn(`
  网路 网络|网际网路 互联网|软体 软件|硬体 硬件|韧体 固件|印表机 打印机|列表机 打印机|列印 打印|影印 复印
  资讯 信息|讯息 消息|简讯 短信|视讯 视频|影片 视频|笔电 笔记本|滑鼠 鼠标|萤幕 屏幕|荧幕 屏幕|投影机 投影仪
  档案 文件|资料夹 文件夹|资料库 数据库|程式 程序|伺服器 服务器|硬碟 硬盘|磁碟 磁盘|随身碟 优盘|u盘 优盘
  行动电话 手机|帐号 账号|帐户 账户|帐单 账单|登入 登录|登出 退出|连线 连接|连结 链接|搜寻 搜索|使用者 用户|预设 默认
  设定 设置|支援 支持|回覆 回复|回馈 反馈|工作阶段 会话|专案 项目|品质 质量|校正 校准|保固 保修|计程车 出租车
  捷运 地铁|特休假 年假|特休 年假|薪资 工资|薪水 工资|冷气 空调|识别证 工牌|甚么 什么|合约 合同|信箱 邮箱|身分证 身份证|影本 复印件|扩充基座 拓展坞
  共用磁碟机 共享盘|装置凭证 设备证书
  `),
)

/** The phrase that stands in a folded text at that place, with what it is folded to. */
export const phraseAt = wordFinder([...phrases])
