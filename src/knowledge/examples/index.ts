export { amendExample, shareOwnExample, takeBackOwnExample, writeExample } from './actions.ts'
export {
  type Example,
  type ExampleContent,
  type ExampleFilter,
  type Origin,
  type OwnExample,
  origins,
} from './example.ts'
export { examples, examplesFor, findExample, searchExamples } from './reads.ts'
