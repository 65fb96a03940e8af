/** The site's empty page: split once, never read again. */
import { html } from 'hono/html'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { openShell, shellOf, splitShell } from '../../../server/http/shell.ts'
import type { Page } from '../../../server/http/shell.ts'
import { shell } from '../built-site.ts'

const page: Page = { language: 'en', title: 'Ticket', main: html`<p>Hello</p>`, path: '/tickets/1/' }

async function drawn(over: Partial<Page>) {
  const ours = shellOf(() => splitShell(shell('en'), 'shell/en'))
  const app = new Hono().get('/', (c) => ours.page(c, { ...page, ...over }))
  const answer = await app.request('/')
  return { answer, text: await answer.text() }
}

describe('the shell', () => {
  test('is filled with title, main, class and the same page in the other languages', async () => {
    const { answer, text } = await drawn({ mainClass: 'ticket' })
    expect(answer.status).toBe(200)
    expect(text).toContain('<title>Ticket · Test</title>')
    expect(text).toContain('<main class="ticket"><p>Hello</p></main>')
    expect(text).toContain('href="/zh-hans/tickets/1/"')
    expect(text).not.toContain('%%')
  })

  test('escapes what is not markup', async () => {
    const { text } = await drawn({
      title: '</title><script>alert(1)</script>',
      path: '/"onclick="x',
      mainClass: '" id="x',
    })
    expect(text).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; · Test</title>')
    expect(text).not.toContain('"onclick')
    expect(text).toContain('class="&quot; id=&quot;x"')
  })

  test('is never read again: marks in what people wrote stay words', async () => {
    const { text } = await drawn({ title: '%%deskbook:main%%', main: html`<p>${'%%deskbook:title%% $& $1'}</p>` })
    expect(text).toContain('<title>%%deskbook:main%% · Test</title>')
    expect(text).toContain('<p>%%deskbook:title%% $&amp; $1</p>')
  })

  test.each([
    ['a mark that is missing', shell('en').replace('%%deskbook:main%%', ''), 'main%% 0 times'],
    ['a mark that stands twice', shell('en').replace('</body>', '%%deskbook:title%%</body>'), 'title%% 2 times'],
    [
      'a mark that nobody knows',
      shell('en').replace('</body>', '%%deskbook:foot%%</body>'),
      'unknown mark %%deskbook:foot%%',
    ],
  ])('with %s stops the start', (_, text, told) => {
    expect(() => splitShell(text, 'shell/en')).toThrow(told)
  })

  test('of a language that was not built stops the start', () => {
    expect(() => openShell('.', { release: 'x', files: {}, shells: {}, notFound: {} }, ['en'])).toThrow(
      'no shell for en',
    )
  })
})
