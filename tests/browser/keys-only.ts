/** A person without a mouse: goes where Tab leads, and nowhere else. */
import type { Locator, Page } from 'playwright-core'

/** No page of ours has as many stops. */
const FAR = 300

/** Presses Tab until the focus is there. @throws Error when no Tab leads there */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  const there = () => goal.evaluate((element) => element === document.activeElement)
  for (let pressed = 0; pressed < FAR; pressed++) {
    await page.keyboard.press('Tab')
    if (await there()) return
  }
  throw new Error(`No Tab leads to ${String(goal)} on ${page.url()}`)
}

/** Goes there and presses it. */
export async function press(page: Page, goal: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press(key)
}

/** Goes there and writes, over what stood in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}
