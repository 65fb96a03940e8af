/** missing-portal: without portal.yaml there is no name, no language and no service hours: no portal. */
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const missingPortal: Rule = {
  id: 'missing-portal',
  *check({ files, portal }) {
    if (portal || files.names.includes('portal.yaml')) return
    yield {
      ...{ file: 'portal.yaml', line: 1, column: 1 },
      message: said(
        'There is no file portal.yaml in this folder. It holds the portal’s name, languages, topics and service hours; copy the one of the demonstration and change it. If this is not your content folder, name the right one in CONTENT_DIR.',
        '这个文件夹里没有 portal.yaml。它写明本站的名称、语言、主题和服务时间；可以复制演示内容里的那一份再修改。如果这不是内容所在的文件夹，请在 CONTENT_DIR 里写对位置。',
      ),
    }
  },
}
