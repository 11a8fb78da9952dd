import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Algorithm, sign as signToken } from 'jsonwebtoken';

/**
 * The ids of the keys in the issuer's list: endorsed for Teams, for nothing, for another channel,
 * and a key that is not RSA.
 */
type PublishedKey = 'teams' | 'unendorsed' | 'facebook' | 'elliptic';

interface SignOptions {
  readonly kid?: PublishedKey | 'unknown' | undefined;
  readonly algorithm?: Algorithm;
  /** Signs with an unpublished key, whatever `kid` says. */
  readonly byStranger?: boolean;
}

export interface TokenIssuer {
  readonly metadataUrl: string;
  /** The public part of the key published as `teams`. */
  readonly publicPem: string;
  /**
   * A Bot Framework token that is valid for an hour, with these claims on top; `undefined` removes
   * one.
   */
  sign(claims: Record<string, unknown>, options?: SignOptions): string;
  close(): Promise<void>;
}

// Created once, because creating keys is slow.
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Starts a local service that publishes and signs tokens as Bot Framework does. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const publish = (kid: PublishedKey, key: KeyObject, endorsements?: string[]) => ({
    ...key.export({ format: 'jwk' }),
    kid,
    use: 'sig',
    ...(endorsements && { endorsements }),
  });
  const keys = [
    publish('teams', own.publicKey, ['msteams', 'directline']),
    publish('unendorsed', own.publicKey),
    publish('facebook', own.publicKey, ['facebook']),
    publish('elliptic', elliptic.publicKey),
  ];
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const document = { jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : document));
  });
  await new Promise<void>((resolve) => server.unref().listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    metadataUrl: `http://127.0.0.1:${port}/openidconfiguration`,
    publicPem: own.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign(claims, options = {}) {
      const { algorithm = 'RS256', byStranger = false } = options;
      const kid = 'kid' in options ? options.kid : 'teams';
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: 'https://api.botframework.com',
        nbf: now - 60,
        exp: now + 3600,
        ...claims,
      };
      const key = kid === 'elliptic' ? elliptic : byStranger ? stranger : own;
      // As text, because jsonwebtoken refuses to sign the invalid claims that tests need.
      return signToken(JSON.stringify(payload), key.privateKey, {
        algorithm,
        header: { alg: algorithm, typ: 'JWT', ...(kid && { kid }) },
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
