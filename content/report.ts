/** Faults as a terminal shows them: a line `file:line:column  severity  rule`, and what is to be done below it. */
import type { Fault } from './model.ts'
import type { Language } from './schema.ts'

/** In English and Chinese without a language. `base` is put before file names, so that terminals can open them. */
export function reportOf(faults: readonly Fault[], language?: Language, base = ''): string {
  const shown: readonly Language[] = language ? [language] : ['en', 'zh-hans']
  return faults
    .map(({ file, line, column, severity, rule, message }) =>
      [`${base}${file}:${line}:${column}  ${severity}  ${rule}`, ...shown.map((each) => `  ${message[each]}`)].join(
        '\n',
      ),
    )
    .join('\n\n')
}
