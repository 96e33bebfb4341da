import type { ClientIdentity } from '../connection/identity.ts';

export interface Credentials {
  readonly user?: string;
  readonly password?: string;
}

export type Verdict =
  | {
      readonly ok: true;
      /** The API key's roles, or being a device, allow publishing. */
      readonly mayPublish: boolean;
    }
  | {
      readonly ok: false;
      /** For the connection log: "Device/gateway token is invalid". Says nothing that helps to guess. */
      readonly why: string;
      /** `false`: the organization does not exist, so there is no log to write to. */
      readonly knownOrganization: boolean;
    };

/** What the gateway asks about a CONNECT. Takes the same time whatever is wrong. Rejects while the store is away. */
export interface Authenticator {
  authenticate(who: ClientIdentity, credentials: Credentials): Promise<Verdict>;
  organizationExists(org: string): Promise<boolean>;
}
