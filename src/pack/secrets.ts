import {posix} from 'node:path';

/**
 * Why a file must not be published, whatever links to it; null when it may. `path` is where the file really is under the
 * library root, `/` between folders, not where a link to it stands.
 */
export function secretFlaw(path: string): string | null {
  const parts = path.split('/');
  if (parts.some(part => part.startsWith('.'))) return 'it is hidden';
  const name = (parts.at(-1) ?? '').toLowerCase();
  if (keyFiles.test(name) || keyFiles.test(posix.parse(name).name)) return 'it looks like a key';
  return null;
}

/** Whether the content starts as keys and certificates do (RFC 7468), or as OpenPGP armour (RFC 4880). */
export function holdsKey(content: Uint8Array): boolean {
  return /^\ufeff?\s*-----BEGIN [A-Z\d ]{1,60}-----/.test(
    Buffer.from(content.subarray(0, 200)).toString('utf8'),
  );
}

/** `id_rsa` and its kin, and what key stores are called. */
const keyFiles =
  /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$|^(?:htpasswd|netrc|npmrc)$|\.(?:pem|key|p12|pfx|p8|jks|keystore|kdbx?|asc|gpg|ppk)$/;
