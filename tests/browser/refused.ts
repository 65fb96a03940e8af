/** A form sent so that the server has to refuse it: the page that comes back is a kind of its own. */
import type { Page } from 'playwright-core'

/** What a form is made to send, whatever the browser or its own controls would have allowed. */
export interface Sent {
  /** Where to, relative to the page. */
  readonly action?: string
  readonly body?: string
  readonly token?: string
}

/** Sends the form and waits for the page that says no. */
export function refused(form: string, sent: Sent): (page: Page) => Promise<void> {
  return async (page) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator(form).evaluate((element, { action, ...values }) => {
      const form = element as HTMLFormElement
      form.noValidate = true
      if (action !== undefined) form.action = action
      for (const [name, value] of Object.entries(values)) {
        const control = form.elements.namedItem(name)
        if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = value
      }
      form.requestSubmit()
    }, sent)
    const status = (await answered).status()
    if (status < 400) throw new Error(`${page.url()} took what it should refuse: ${status}`)
    await page.locator('main [role=alert], main.problem').first().waitFor()
  }
}
