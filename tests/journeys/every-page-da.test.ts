import { followEveryPage } from '../support/every-page.ts'

followEveryPage('da')
