import { commands, navigation, routes, seeds } from './app.ts'
import { seedDemo } from './demo/havby.ts'
import { main } from './platform/main/main.ts'

process.exitCode = await main(process.argv.slice(2), { routes, commands, seeds, navigation, seedDemo })
