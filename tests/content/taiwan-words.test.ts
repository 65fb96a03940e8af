import { expect, test } from 'vitest'
import { toTraditional } from '../../content/traditional.ts'

test.each([
  ['请到服务台领工牌，或者打给前台', '請到服務台領工牌，或者打給前台'],
  ['账号没有权限', '帳號沒有權限'],
  ['证书由周启明签字，标签请不要撕', '證書由周啟明簽字，標籤請不要撕'],
  ['周启明签质量类的证书', '周啟明簽質量類的證書'],
  ['借一台笔记本电脑，接上扩展坞', '借一台筆記型電腦，接上擴充基座'],
  ['把合同和身份证复印件发到邮箱', '把合約和身分證影本發到信箱'],
])('“%s” is written as in Taiwan', (simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional)
})
