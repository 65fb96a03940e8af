/** Draws Markdown as the site does, through Astro's own renderer with our plugins. */
import { speak } from '../../../content/words.ts'
import { markdownOf } from '../../../site/markdown/pipeline.ts'
import { languageOfFile } from '../../../site/markdown/voice.ts'

const words = { article: { section_link: 'Link to this section', copy: 'Copy', copied: 'Copied', table: 'Table' } }

const { processor, syntaxHighlight } = markdownOf((path) => {
  const language = languageOfFile(path, 'en')
  return Promise.resolve({ language, prefix: language === 'en' ? '' : `/${language}`, say: speak(words, language) })
})

/** The HTML of a text that stands in a file of content/, without line breaks between elements. */
export async function draw(text: string, file = 'guides/a.md'): Promise<string> {
  const renderer = await processor.createRenderer({ syntaxHighlight })
  const { code } = await renderer.render(text, { fileURL: new URL(`file:///content/${file}`) })
  return code.replace(/>\n+</g, '><')
}
