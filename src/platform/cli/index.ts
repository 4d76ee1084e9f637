export {
  type Command,
  type CommandCall,
  cliRefusals,
  commandActor,
  parseArguments,
  usageRefusal,
} from './command.ts'
