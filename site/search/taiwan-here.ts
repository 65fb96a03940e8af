/** Has the words of Taiwan at hand from the start, as everybody but a reader's browser does. */
import { takeTaiwan } from './taiwan.ts'
import { taiwanWords } from './taiwan-words.ts'

takeTaiwan(taiwanWords)
