import { describe, expect, test } from 'vitest'
import { inlineIn } from '../../../site/build/inline.ts'
import { tagsOf } from '../../../site/build/tags.ts'
import { draw } from './draw.ts'

describe('links', () => {
  test('an internal address gets the prefix of the article it stands in', async () => {
    const text = '[a](/guides/annual-leave/#how-much) [b](/requests/leave/?q=x) [c](/) [d](#here)'
    expect(await draw(text, 'guides/a.zh-hans.md')).toContain('href="/zh-hans/guides/annual-leave/#how-much"')
    expect(await draw(text, 'guides/a.zh-hans.md')).toContain('href="/zh-hans/requests/leave/?q=x"')
    expect(await draw(text, 'guides/a.zh-hant.md')).toContain('href="/zh-hant/"')
    expect(await draw(text, 'guides/a.zh-hant.md')).toContain('href="#here"')
    expect(await draw(text)).toContain('href="/guides/annual-leave/#how-much"')
  })

  test('an address that names its language, a file and a mail stay as they are', async () => {
    const drawn = await draw(
      '[a](/zh-hant/guides/a/) [b](/plans/exit.pdf) [c](mailto:a@b.example)',
      'guides/a.zh-hans.md',
    )
    expect(drawn).toContain('href="/zh-hant/guides/a/"')
    expect(drawn).toContain('href="/plans/exit.pdf"')
    expect(drawn).toContain('href="mailto:a@b.example"')
    expect(drawn).not.toContain('rel=')
  })

  test('a link that leaves the portal says so', async () => {
    expect(await draw('<https://example.org/>')).toContain('rel="external noopener"')
  })
})

describe('callouts', () => {
  test('a note has its title first', async () => {
    const drawn = await draw(':::note[In a *hotel*]\nOpen any page.\n:::')
    expect(drawn).toContain('<aside class="note"><b>In a <em>hotel</em></b><p>Open any page.</p></aside>')
  })

  test('a note without a title is only a note', async () => {
    expect(await draw(':::note\nOpen any page.\n:::')).toContain('<aside class="note"><p>Open any page.</p></aside>')
  })

  test('a warning has a sign beside its title', async () => {
    expect(await draw(':::warning[Stop]\nNow.\n:::')).toMatch(
      /<aside class="note warning"><b><span><svg class="icon".*Stop<\/b>/,
    )
  })

  test('nothing a colon stands before disappears', async () => {
    expect(await draw('At 9:30, Note:bring **a pen**.')).toContain('<p>At 9:30, Note:bring <strong>a pen</strong>.</p>')
    expect(await draw('说明:请带笔', 'guides/a.zh-hans.md')).toContain('<p>说明:请带笔</p>')
  })
})

describe('headings', () => {
  test('each has a link to itself, in the language of the page', async () => {
    const drawn = await draw('## How much leave?')
    expect(drawn).toContain('<h2 id="how-much-leave">How much leave?<a')
    expect(drawn).toContain(
      'href="#how-much-leave"><span class="hidden">Link to this section</span><span aria-hidden="true">#</span></a></h2>',
    )
  })

  test('Chinese headings have Chinese anchors', async () => {
    expect(await draw('## 年假有多少天？', 'guides/a.zh-hans.md')).toContain('<h2 id="年假有多少天">')
  })

  test('an apostrophe does not change the anchor', async () => {
    expect(await draw("## What's new")).toContain('id="whats-new"')
  })
})

describe('lists', () => {
  test('an ordered list of the text is steps, one within a list or a note is not', async () => {
    expect(await draw('1. a\n2. b\n   1. c')).toMatch(/<ol class="steps">[^]*<ol>/)
    expect(await draw(':::note\n1. a\n:::')).toContain('<ol>')
    expect(await draw('- a\n  1. b')).not.toContain('steps')
  })
})

describe('tables', () => {
  const table =
    '## Colours\n\n| Shield | Takes | So |\n| --- | ---: | :-: |\n| Grey, for a minute or longer | 10 min | x |'

  test('alignment is a class, never a style', async () => {
    const drawn = await draw(table)
    expect(drawn).toContain('<th scope="col" class="short number">Takes</th>')
    expect(drawn).toContain('<td>Grey, for a minute or longer</td><td class="short number">10 min</td>')
    expect(drawn).toContain('<td class="short middle">x</td>')
    expect(inlineIn(tagsOf(drawn))).toEqual([])
  })

  test('a wide one moves in a box that the keyboard reaches, named by its heading', async () => {
    expect(await draw(table)).toContain('<figure class="scroll" tabindex="0" aria-labelledby="colours"><table>')
  })

  test('below an empty corner stand the names of the rows', async () => {
    const drawn = await draw('| | Monday |\n| --- | --- |\n| Leith | 05:30–22:30 |')
    expect(drawn).toContain('<td class="short"></td><th scope="col" class="short">Monday</th>')
    expect(drawn).toContain('<th scope="row" class="short">Leith</th>')
  })
})

describe('code', () => {
  test('stands in a box with a button that waits for a script', async () => {
    const drawn = await draw('```bash\n# forget\nnet-drive reset "F:"\n```')
    expect(drawn).toMatch(
      /<div class="code"><button type="button" class="button small" data-copy="" data-copied="Copied" hidden>Copy<\/button><pre [^>]*tabindex="0"/,
    )
    expect(drawn).toContain('<span class="token comment"># forget</span>')
    expect(inlineIn(tagsOf(drawn))).toEqual([])
  })

  test('a language nobody knows is still code', async () => {
    expect(await draw('```klingon\nqapla\n```')).toContain('<div class="code">')
  })
})

describe('questions', () => {
  const text = 'Before.\n\n## One?\n\nYes.\n\n### More\n\n## Two?\n\n| a |\n| --- |\n| b |'

  test('each question of a page of questions opens and holds its answer', async () => {
    const drawn = await draw(text, 'faqs/a.md')
    expect(drawn).toContain('<p>Before.</p><details class="question"><summary><h2 id="one">One?</h2></summary>')
    expect(drawn).toMatch(
      /<div class="answered"><a [^>]*href="#one">.*<p>Yes.<\/p><h3 id="more">.*<\/div><\/details><details/,
    )
    expect(drawn.match(/<details/g)).toHaveLength(2)
  })

  test('what opens it holds nothing else one can press', async () => {
    for (const [, summary = ''] of (await draw(text, 'faqs/a.zh-hans.md')).matchAll(/<summary>(.*?)<\/summary>/g)) {
      expect(summary).not.toContain('<a')
    }
  })

  test('a guide keeps its headings', async () => {
    expect(await draw(text, 'guides/a.md')).not.toContain('<details')
  })
})
