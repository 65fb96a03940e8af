/** Before every test file: nothing of our own code remembers the file before it in this process. */
import { vi } from 'vitest'

vi.resetModules()
