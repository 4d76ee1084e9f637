import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'

/** A real OpenID provider on loopback, where whoever comes is the person that is set. */
export interface RealIssuer {
  issuer: string
  /** Who signs in next: the subject and the claims about them. */
  person: { sub: string } & Record<string, unknown>
  /** Goes through the provider's pages as a browser would and gives the address it comes back to. */
  visit(location: string): Promise<string>
  close(): Promise<void>
}

export const redirectAddress = 'http://localhost:3000/log-ind/kommune/svar'

export async function realIssuer(): Promise<RealIssuer> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const real: RealIssuer = {
    issuer: `http://127.0.0.1:${port}`,
    person: { sub: 'nobody' },
    visit,
    close: () => closed(server),
  }
  const provider = new Provider(real.issuer, {
    clients: [
      { client_id: 'pejling', client_secret: 'a-secret-between-us', redirect_uris: [redirectAddress] },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: {
      openid: ['sub'],
      profile: ['name', 'municipality', 'administration', 'role'],
      email: ['email'],
    },
    cookies: { keys: ['only-a-test-has-this-key'] },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...real.person, sub }) }),
    loadExistingGrant: async (context: {
      oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider }
    }) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  } as never)
  const serve = provider.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void serve(request, response)
    await provider.interactionFinished(request, response, { login: { accountId: real.person.sub } })
  })
  return real
}

async function visit(location: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = location
  for (let steps = 0; steps < 10; steps++) {
    if (address.startsWith(redirectAddress)) return address
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=', 2)
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`the provider stopped at ${answer.status}: ${await answer.text()}`)
    address = new URL(next, address).href
  }
  throw new Error('the provider never sent the browser back')
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => void server.close(() => resolve()))
}
