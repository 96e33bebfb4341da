import type { Ending } from './causes.ts';
import type { ClientIdentity } from './identity.ts';

/** What is known of a Network Connection from its first packet on. */
export interface ConnectionFacts {
  /** Textual address; an IPv4-mapped IPv6 address is written as IPv4. */
  readonly clientAddr: string;
  /** Of the listener. */
  readonly port: number;
  readonly secure: boolean;
  readonly transport: 'tcp' | 'websocket';
  readonly protocol: '3.1' | '3.1.1' | '5';
  readonly keepAliveSeconds: number;
  readonly cleanStart: boolean;
  /** MQTT 5.0 only. */
  readonly sessionExpirySeconds?: number;
  readonly user?: string;
  /** The common name of the client certificate. */
  readonly certName?: string;
  /** Which server process. */
  readonly node: string;
}

/** Bytes on the Network Connection and Application Messages (PUBLISH), read from and written to the client. */
export interface Traffic {
  readonly readBytes: number;
  readonly readMsg: number;
  readonly writeBytes: number;
  readonly writeMsg: number;
}

export type ActivityName =
  | 'mqttConnect'
  | 'mqttPublish'
  | 'mqttSubscribe'
  | 'mqttUnsubscribe'
  | 'mqttDisconnect'
  | 'httpPublish'
  | 'httpCommand';

interface Heard {
  readonly who: ClientIdentity;
  /** When it happened: milliseconds since the epoch, UTC. */
  readonly at: number;
}

export interface Connected extends Heard {
  readonly type: 'connected';
  /** Rises with every accepted connection of a client (connection-id.ts). */
  readonly connectionId: number;
  readonly facts: ConnectionFacts;
}

export interface Disconnected extends Heard {
  readonly type: 'disconnected';
  readonly connectionId: number;
  readonly facts: ConnectionFacts;
  /** The `at` of this connection's `connected`. */
  readonly connectedAt: number;
  readonly ending: Ending;
  /** Absent when the server died: nobody counted to the end. */
  readonly traffic?: Traffic;
}

/** A connection attempt that was not accepted. `who` may be a malformed Client Identifier with only its organization. */
export interface Refused extends Heard {
  readonly type: 'refused';
  readonly facts: ConnectionFacts;
  readonly ending: Ending;
}

export interface Active extends Heard {
  readonly type: 'active';
  readonly activity: ActivityName;
  /** Absent: not seen on a connection of the client's own. */
  readonly connectionId?: number;
  /** The Client Identifier of the gateway that spoke for the device. */
  readonly gatewayId?: string;
}

/** What happened on a Network Connection. Appended to the connection log (all but `active`), never edited. */
export type ConnectionEvent = Connected | Disconnected | Refused | Active;
/** The events that have an entry in the connection log and a monitor message. */
export type LoggedEvent = Connected | Disconnected | Refused;
