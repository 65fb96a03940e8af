/** The one entry of opencc-js that is used; the package's own types do not resolve under NodeNext. */
declare module 'opencc-js/cn2t' {
  export function Converter(options: { from: 'cn'; to: 'twp' }): (text: string) => string
}
