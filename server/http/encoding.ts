/** Which of our encodings a client takes (RFC 9110, section 12.5.3): brotli before gzip before none. */

export type Encoding = 'br' | 'gzip' | 'identity'

/** `offered` are those at hand beside the plain text. */
export function encodingFor(
  accept: string | undefined,
  offered: { readonly br: boolean; readonly gzip: boolean },
): Encoding {
  if (!accept) return 'identity'
  const refused = new Set<string>()
  const taken = new Set<string>()
  for (const part of accept.toLowerCase().split(',', 20)) {
    const [name = '', ...parameters] = part.split(';')
    const none = parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/.test(parameter))
    ;(none ? refused : taken).add(name.trim())
  }
  const takes = (name: string) => taken.has(name) || (taken.has('*') && !refused.has(name))
  if (offered.br && takes('br')) return 'br'
  if (offered.gzip && takes('gzip')) return 'gzip'
  return 'identity'
}
