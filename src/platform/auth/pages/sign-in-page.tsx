import {
  Button,
  Card,
  type FieldError,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Role } from '../person.ts'
import { texts } from '../texts.ts'

export interface DemoLogin {
  email: string
  name: string
  role: Role
}

export function SignInPage(props: {
  locale: Locale
  to: string
  email: string
  errors: FieldError[]
  oidc: boolean
  demo: { password: string; logins: DemoLogin[] } | null
}) {
  const t = texts[props.locale]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <div class="grid">
        <Card>
          <PostForm action="/log-ind">
            <input type="hidden" name="til" value={props.to} />
            <TextField
              name="email"
              label={t.email}
              type="email"
              autocomplete="username"
              value={props.email}
              errors={props.errors}
              required
            />
            <TextField
              name="password"
              label={t.password}
              type="password"
              autocomplete="current-password"
              errors={props.errors}
              required
            />
            <div class="actions">
              <Button>{t.submit}</Button>
              {props.oidc ? <LinkButton href="/log-ind/kommune">{t.oidc}</LinkButton> : null}
              <LinkButton href="/log-ind/adgangsnoegle" look="quiet">
                {t.passkey}
              </LinkButton>
            </div>
          </PostForm>
        </Card>
        {props.demo ? (
          <Card title={t.demoHeading}>
            <p>
              {t.demoLead} <strong>{props.demo.password}</strong>
            </p>
            <ul class="row-list">
              {props.demo.logins.map((login) => (
                <li key={login.email} class="demo-login">
                  <span>
                    <strong>{login.name}</strong>
                    <br />
                    <span class="quiet">{t.roles[login.role]}</span>
                  </span>
                  <PostButton
                    action="/log-ind"
                    fields={{ email: login.email, password: props.demo?.password ?? '', til: props.to }}
                    label={t.demoAs(login.name)}
                  >
                    {t.submit}
                  </PostButton>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  )
}

export function SetUpPage(props: { locale: Locale; name: string; secret: string; errors: FieldError[] }) {
  const t = texts[props.locale]
  return (
    <>
      <PageHead title={t.setUpTitle} lead={t.setUpLead(props.name)} />
      <PostForm action={`/konto/${props.secret}`}>
        <TextField
          name="password"
          label={t.newPassword}
          type="password"
          autocomplete="new-password"
          errors={props.errors}
          required
        />
        <Button>{t.setUpSubmit}</Button>
      </PostForm>
    </>
  )
}
