import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'

/** What a token of a false issuer is made of; each attack changes one thing. */
export interface Token {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  /** How it is signed: with the issuer's key, another's, the public key as if it were a secret, or not at all. */
  signedBy: 'own key' | 'another key' | 'public key' | 'nobody'
}

export interface FalseIssuer {
  issuer: string
  /** Spoils what the token endpoint answers next. */
  spoil: (token: Token) => Token | null
  /** Spoils what the issuer says about itself. */
  discovery: Record<string, unknown>
  nonce: string
  close(): Promise<void>
}

/** An issuer that answers by the book until it is told how to cheat. */
export async function falseIssuer(): Promise<FalseIssuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const another = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const issuer = `http://127.0.0.1:${port}`
  const self: FalseIssuer = {
    issuer,
    spoil: (token) => token,
    discovery: {},
    nonce: '',
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
  server.on('request', (request, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(answerTo(request.url ?? '')))
  })
  return self

  function answerTo(path: string): unknown {
    if (path.startsWith('/.well-known')) return { ...metadata(issuer), ...self.discovery }
    if (path === '/jwks')
      return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }
    const token = self.spoil(honestToken(issuer, self.nonce))
    return {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 60,
      ...(token ? { id_token: written(token) } : {}),
    }
  }

  function written({ header, claims, signedBy }: Token): string {
    const body = `${encoded(header)}.${encoded(claims)}`
    return `${body}.${signatureOf(body, signedBy)}`
  }

  function signatureOf(body: string, signedBy: Token['signedBy']): string {
    if (signedBy === 'nobody') return ''
    if (signedBy === 'public key')
      return createHmac('sha256', own.publicKey.export({ format: 'pem', type: 'spki' }))
        .update(body)
        .digest('base64url')
    const key: KeyObject = signedBy === 'own key' ? own.privateKey : another.privateKey
    return createSign('sha256').update(body).sign(key, 'base64url')
  }
}

function honestToken(issuer: string, nonce: string): Token {
  const now = Math.floor(Date.now() / 1000)
  return {
    header: { alg: 'RS256', kid: 'one' },
    claims: {
      iss: issuer,
      aud: 'pejling',
      sub: 'ida',
      iat: now,
      exp: now + 300,
      nonce,
      name: 'Ida Holt',
      email: 'ida.holt@havby.example',
      municipality: '9901',
    },
    signedBy: 'own key',
  }
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  }
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
