export {
  type Command,
  type CommandCall,
  cliRefusals,
  commandActor,
  countOfRows,
  mustBeKnownOptions,
  parseArguments,
  usageRefusal,
} from './command.ts'
