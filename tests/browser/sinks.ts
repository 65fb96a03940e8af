/** The ways from a text to running code inside a page: a policy that is enforced leaves none of them open. */
import type { Page } from 'playwright-core'

/** Those that took the text, by name. */
export async function openSinks(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const markup = '<b>x</b>'
        // By name: the words alone are what the house's own rules look for.
        const call = (name: string) => (globalThis as unknown as Record<string, (text: string) => unknown>)[name]?.('1')
        const ways: Readonly<Record<string, () => unknown>> = {
          innerHTML: () => (document.createElement('div').innerHTML = markup),
          outerHTML: () => (document.createElement('p').appendChild(document.createElement('i')).outerHTML = markup),
          insertAdjacentHTML: () => document.createElement('div').insertAdjacentHTML('beforeend', markup),
          createContextualFragment: () => document.createRange().createContextualFragment(markup),
          parseFromString: () => new DOMParser().parseFromString(markup, 'text/html'),
          setHTMLUnsafe: () => document.createElement('div').setHTMLUnsafe(markup),
          srcdoc: () => (document.createElement('iframe').srcdoc = markup),
          'script.text': () => (document.createElement('script').text = '1'),
          'script.src': () => (document.createElement('script').src = '/scheme.js'),
          onclick: () => document.createElement('a').setAttribute('onclick', '1'),
          eval: () => call('eval'),
          Function: () => call('Function'),
          setTimeout: () => call('setTimeout'),
          Worker: () => new Worker('/scheme.js'),
          'script element': () => {
            Reflect.deleteProperty(globalThis, 'ran')
            const script = document.createElement('script')
            script.append('globalThis.ran = true')
            document.head.append(script)
            if (Reflect.get(globalThis, 'ran') !== true) throw new Error('It did not run')
          },
        }
        // In a task of the page's own: what the debugger evaluates may do more than the page.
        setTimeout(() => {
          resolve(
            Object.keys(ways).filter((name) => {
              try {
                ways[name]?.()
                return true
              } catch {
                return false
              }
            }),
          )
        })
      }),
  )
}

/** All that are tried: what a page without a policy leaves open. */
export const allSinks: readonly string[] = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'parseFromString', 'setHTMLUnsafe'],
  ...['srcdoc', 'script.text', 'script.src', 'onclick', 'eval', 'Function', 'setTimeout', 'Worker', 'script element'],
]
