export {
  CheckField,
  ErrorSummary,
  type FieldError,
  FileField,
  type Option,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from './fields.tsx'
export { Actions, Button, FilterForm, keyPlace, LinkButton, PostButton, PostForm } from './form.tsx'
export {
  Card,
  Details,
  Empty,
  Facts,
  Figure,
  Grid,
  Note,
  PageHead,
  Pages,
  Section,
  Tabs,
  Tag,
} from './layout.tsx'
export { Mark } from './mark.tsx'
export { type Column, Table } from './table.tsx'
