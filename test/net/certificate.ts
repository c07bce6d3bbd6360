import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a certificate (PEM) that signs itself for these names; trusted only by who is told to trust it. */
export function selfSigned(names: string[]): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
  const name = sequence(
    der(0x31, sequence(der(0x06, [0x55, 0x04, 0x03]), der(0x0c, Buffer.from('fulldisc test')))),
  );
  const validity = sequence(
    der(0x17, Buffer.from('200101000000Z')),
    der(0x18, Buffer.from('29991231235959Z')),
  );
  const serial = der(0x02, [1, ...randomBytes(8)]);
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    serial,
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(authority(), alternativeNames(names))),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const whole = sequence(body, ecdsaWithSha256, signature).toString('base64');
  const lines = whole.match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function authority(): Buffer {
  const isAuthority = sequence(der(0x01, [0xff]));
  return sequence(der(0x06, [0x55, 0x1d, 0x13]), der(0x01, [0xff]), der(0x04, isAuthority));
}

function alternativeNames(names: string[]): Buffer {
  const all = sequence(...names.map((name) => der(0x82, Buffer.from(name))));
  return sequence(der(0x06, [0x55, 0x1d, 0x11]), der(0x04, all));
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** One value in DER (X.690): tag, length, contents. */
function der(tag: number, contents: Uint8Array | number[]): Buffer {
  const bytes = Buffer.from(contents);
  const { length } = bytes;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), bytes]);
}
