export { fields } from './fields.ts'
export { Form, type Parsed, readForm } from './form.ts'
export { webRefusals } from './refusals.ts'
