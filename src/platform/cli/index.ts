export {
  type Command,
  type CommandCall,
  cliRefusals,
  commandActor,
  countOfRows,
  mustBeKnownOptions,
  parseArguments,
  systemLanguage,
  usageRefusal,
} from './command.ts'
