import { commands, jobs, navigation, routes, seeds } from './app.ts'
import { seedDemo } from './demo/havby.ts'
import { startJobs } from './platform/jobs/index.ts'
import { main } from './platform/main/main.ts'

process.exitCode = await main(process.argv.slice(2), {
  routes,
  commands,
  seeds,
  navigation,
  seedDemo,
  startJobs: (house) => startJobs(house, jobs),
})
