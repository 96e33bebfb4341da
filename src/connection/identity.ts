/** Who a client is: what its Client Identifier says, before any credentials are looked at. */

export type ClientType = 'device' | 'gateway' | 'application' | 'scalableApplication';

export interface ClientIdentity {
  readonly clientId: string;
  readonly org: string;
  readonly clientType: ClientType;
  /** Devices and gateways only. */
  readonly typeId?: string;
  readonly deviceId?: string;
  /** Applications only. */
  readonly appId?: string;
  /** `A:ORG:APP` without an instance: any number of connections at once, none evicts another. */
  readonly shared: boolean;
}

/** The organization whose devices connect without credentials, when the server is told to allow it. */
export const QUICKSTART_ORG = 'quickstart';

const ORG = /^[a-z0-9]{6}$/;
const NAME = /^[A-Za-z0-9_.-]{1,36}$/;

export const isOrg = (text: string): boolean => ORG.test(text);
/** Device types, device ids, application ids and instances share one grammar. */
export const isName = (text: string): boolean => NAME.test(text);

const typeOf: Readonly<Record<string, ClientType>> = {
  d: 'device',
  g: 'gateway',
  a: 'application',
  A: 'scalableApplication',
};

/**
 * Reads `d:ORG:TYPE:ID`, `g:ORG:TYPE:ID`, `a:ORG:APP`, `A:ORG:APP` or `A:ORG:APP:INSTANCE`.
 * `undefined`: not a Client Identifier of ours.
 */
export function parseClientId(clientId: string): ClientIdentity | undefined {
  const [clazz = '', org = '', first = '', second, ...rest] = clientId.split(':');
  const clientType = typeOf[clazz];
  if (clientType === undefined || rest.length > 0 || !isName(first)) return undefined;
  if (second !== undefined && !isName(second)) return undefined;
  if (!isOrg(org) && !(org === QUICKSTART_ORG && clazz === 'd')) return undefined;
  switch (clientType) {
    case 'device':
    case 'gateway':
      if (second === undefined) return undefined;
      return { clientId, org, clientType, typeId: first, deviceId: second, shared: false };
    case 'application':
      return second === undefined ? { clientId, org, clientType, appId: first, shared: false } : undefined;
    case 'scalableApplication':
      return { clientId, org, clientType, appId: first, shared: second === undefined };
    default:
      return clientType satisfies never;
  }
}

/** The organization that a malformed Client Identifier names, when it gets that far. */
export function orgOf(clientId: string): string | undefined {
  const [clazz = '', org = ''] = clientId.split(':');
  return clazz in typeOf && isOrg(org) ? org : undefined;
}

/** The Client Identifier of a registered device or gateway. */
export function deviceClientId(org: string, typeId: string, deviceId: string, isGateway: boolean): string {
  return `${isGateway ? 'g' : 'd'}:${org}:${typeId}:${deviceId}`;
}
