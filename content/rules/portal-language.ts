/** portal-language: a default language in which the portal is not published. */
import { at, uses } from '../entries.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const portalLanguage: Rule = {
  id: 'portal-language',
  *check({ portal }) {
    const [list] = uses(portal, 'languages')
    if (!list || !Array.isArray(list.value)) return
    for (const use of uses(portal, 'default_language')) {
      if (typeof use.value !== 'string' || list.value.includes(use.value)) continue
      yield at(
        use,
        said(
          'The default language “{language}” is not among “languages”. Add it there, or name another default.',
          '默认语言“{language}”不在“languages”里。请在那里加上它，或者换一个默认语言。',
          { language: use.value },
        ),
      )
    }
  },
}
