/**
 * Words that Taiwan and the mainland call differently, for queries written in Traditional characters. Some of them mean
 * something else in Simplified writing (文件 is 文档 there and a file here), and Traditional pages may write either: so
 * such a query is asked as it stands and with the words of the mainland. What is safe everywhere stands in phrases.ts.
 */
import { taiwanTable } from './taiwan-table.ts'
import { foldCharacters, isInTraditional } from './characters.ts'
import { foldText } from './fold.ts'
import { pairsIn, replaceIn, wordFinder } from './words.ts'

/** What the dictionary lacks: words of offices, programs and the people who write about them. */
const more = `
  回呼 回调|回传 返回|传回 返回|回应 响应|相依性 依赖|相依 依赖|相依项 依赖项|中继资料 元数据
  诠释资料 元数据|范例 示例|清单 列表|全端 全栈|范本 模板|样板 模板|样版 模板|凭证 证书|覆写 覆盖
  自订 自定义|客制化 自定义|产生 生成|网域 域名|网域名称 域名|结构描述 模式|结构定义 模式|进入点 入口
  进版 提交|使用者介面 用户界面|使用者指南 用户指南|操作介面 操作界面|指令 命令|指令稿 脚本|命令稿 脚本
  套件 包|套件管理 包管理|函式库 库|程式库 库|涵式 函数|型态 类型|资料型别 数据类型|资料型态 数据类型
  汇流排 总线|程式码区块 代码块|区域变数 局部变量|全域 全局|全域变数 全局变量|常数 常量|运算子 运算符
  运算元 操作数|运算式 表达式|陈述式 语句|叙述 语句|述句 语句|叠代 迭代|建构 构建|建构子 构造函数
  建构函式 构造函数|建置 构建|直译 解释|直译器 解释器|侦错 调试|错误讯息 错误信息|例外 异常
  例外处理 异常处理|捕捉 捕获|攫取 捕获|侦听 监听|侦测 检测|分派 派发|事件处理器 事件处理函数
  事件处理常式 事件处理函数|处理常式 处理程序|非同步 异步|并行 并发|多执行绪 多线程|行程间 进程间
  执行个体 实例|执行环境 运行环境|执行时 运行时|执行期 运行时|版面 布局|版面配置 布局|回应式 响应式
  下拉式选单 下拉菜单|核取方块 复选框|单选钮 单选框|文字方块 文本框|文字 文本|纯文字 纯文本|文字档 文本文件
  超连结 超链接|页签 标签页|索引标签 标签页|图档 图片文件|影像档 图像文件|萤幕截图 屏幕截图
  萤幕阅读器 屏幕阅读器|权杖 令牌|存取权杖 访问令牌|存取令牌 访问令牌|身分验证 身份验证|身分认证 身份认证
  密码杂湊 密码哈希|杂凑 哈希|金钥 密钥|主控台 控制台|终端机 终端|命令提示字元 命令提示符|环境变数 环境变量
  组态 配置|组态设定 配置|设定档 配置文件|部属 部署|佈署 部署|伺服端 服务端|伺服器端 服务端|用户端 客户端
  负载平衡 负载均衡|代理伺服器 代理服务器|快取 缓存|暂存 缓存|丛集 集群|资料表 数据表|资料列 行|资料行 列
  栏位 字段|外来键 外键|关联式 关系型|关联性 关系|查询字串 查询字符串|请求本文 请求体|请求主体 请求体
  回应本文 响应体|标头 请求头|标头档 头文件|酬载 载荷|测试案例 测试用例|案例 用例|使用案例 用例
  涵盖率 覆盖率|效能 性能|最佳化 优化|最佳实务 最佳实践|最佳做法 最佳实践|移转 迁移|相容 兼容|相容性 兼容性
  向下相容 向后兼容|社群 社区|开放原始码 开源|原始码 源代码|原始档 源文件|说明文件 说明文档|线上文件 在线文档
  进阶 高级|初阶 初级|小技巧 技巧|秘诀 诀窍|疑难排解 故障排除|除错 调试|停用 禁用|未启用 未激活|开启 打开
  储存 保存|存档 保存|另存新档 另存为|汇出 导出|汇入 导入|贴上 粘贴|剪下 剪切|复原 撤销|取消复原 重做
  还原 恢复|复写 覆盖|重新整理 刷新|网志 博客|部落格 博客|讯息 消息|推播 推送|行事历 日历|试算表 电子表格
  简报 演示文稿|投影片 幻灯片|列印 打印|扫描器 扫描仪|行动装置 移动设备|行动版 移动版|笔记型电脑 笔记本电脑
  桌上型电脑 台式电脑|桌机 台式机|萤幕 屏幕|滑鼠 鼠标|随身碟 优盘|硬碟 硬盘|记忆卡 存储卡|品质 质量
  选填 可选|选用 可选|必要 必需|帐款 账款|薪资 工资|薪水 工资|请假单 请假条|补休 调休|特休 年假
  年终奖金 年终奖|劳保 社保|健保 医保|劳退 养老金|报帐 报销|核销 报销|出差费 差旅费|零用金 备用金
  到职 入职|报到 入职|人资 人事|捷运 地铁|计程车 出租车|机车 摩托车|脚踏车 自行车|便当 盒饭|冷气 空调
  影印 复印|影印机 复印机|提款卡 储蓄卡|提款 取款|提款机 取款机|转帐 转账|帐户 账户|本文 正文
  产生器 生成器|背景任务 后台任务|背景作业 后台作业|背景执行 后台运行|背景程式 后台程序|扩充 扩展|扩充功能 扩展功能
  实作 实现|叫用 调用|差勤 考勤|出缺勤 考勤|统编 税号|统一编号 税号
`

const taiwanAt = wordFinder([...pairsIn(taiwanTable), ...pairsIn(more)])

/** A query in Traditional writing in the words of the mainland; undefined where they are the same. */
export function inMainlandWords(query: string): string | undefined {
  if (!isInTraditional(query)) return undefined
  const folded = foldCharacters(query)
  const other = replaceIn(folded, taiwanAt)
  return other === folded ? undefined : foldText(other)
}
