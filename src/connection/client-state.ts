import { reasonText, type DisconnectedBy, type Ending } from './causes.ts';
import type {
  Active,
  ActivityName,
  Connected,
  ConnectionEvent,
  ConnectionFacts,
  Disconnected,
  Traffic,
} from './events.ts';
import type { ClientIdentity } from './identity.ts';

/** How the last connection ended. Present exactly when the client was connected once and is not now. */
export interface LastEnd {
  readonly by: DisconnectedBy;
  readonly closeCode: number;
  readonly reasonCode: number;
  readonly reason: string;
}

/** What is true of one Client Identifier now. One row, overwritten. Times are milliseconds since the epoch, UTC. */
export interface ClientState {
  readonly who: ClientIdentity;
  readonly connected: boolean;
  /** The newest connection heard of. 0: never connected itself. */
  readonly connectionId: number;
  /** Scalable applications: the connections that are open. Others: empty. */
  readonly openConnections: readonly number[];
  readonly lastConnectTime?: number;
  readonly lastDisconnectTime?: number;
  readonly lastActivity?: ActivityName;
  readonly lastActivityTime?: number;
  readonly end?: LastEnd;
  /** Of the newest connection. */
  readonly facts?: ConnectionFacts;
  /** Of the last connection, once it ended. */
  readonly traffic?: Traffic;
  readonly connectCount: number;
  readonly takeoverCount: number;
  readonly failedConnectCount: number;
  readonly lastFailedConnectTime?: number;
  /** The gateway that last spoke for this device. */
  readonly gatewayId?: string;
}

/**
 * The one place that decides what an event does to a client. No clock, no I/O, no logging. Returns `state` itself
 * when nothing changes.
 *
 * Events of one connection arrive in their order; those of different connections in any order. News of an older
 * connection cannot change the status (fencing by `connectionId`), so every arrival order ends in the same state.
 */
export function applyEvent(state: ClientState | undefined, event: ConnectionEvent): ClientState | undefined {
  switch (event.type) {
    case 'connected':
      return applyConnected(state ?? unseen(event.who), event);
    case 'disconnected':
      return applyDisconnected(state ?? unseen(event.who), event);
    case 'active':
      return applyActive(state ?? unseen(event.who), event);
    case 'refused':
      // A refused connection never creates a state nor changes a status.
      if (state === undefined) return undefined;
      return {
        ...state,
        failedConnectCount: state.failedConnectCount + 1,
        lastFailedConnectTime: Math.max(state.lastFailedConnectTime ?? 0, event.at),
      };
    default:
      return event satisfies never;
  }
}

function unseen(who: ClientIdentity): ClientState {
  return {
    who,
    connected: false,
    connectionId: 0,
    openConnections: [],
    connectCount: 0,
    takeoverCount: 0,
    failedConnectCount: 0,
  };
}

function applyConnected(state: ClientState, event: Connected): ClientState {
  const isNewest = event.connectionId > state.connectionId;
  const counted = {
    ...withActivity(state, 'mqttConnect', event.at, event.connectionId),
    connectCount: state.connectCount + 1,
    lastConnectTime: isNewest ? event.at : (state.lastConnectTime ?? event.at),
  };
  if (event.who.shared) {
    const openConnections = [...state.openConnections, event.connectionId];
    return { ...(isNewest ? opened(counted, event) : { ...counted, connected: true }), openConnections };
  }
  return isNewest ? opened(counted, event) : counted;
}

function applyDisconnected(state: ClientState, event: Disconnected): ClientState {
  if (event.ending.cause === 'takenOver') {
    // Another connection took this one's place: the client stays connected, whichever of the two is heard of first.
    const counted = { ...state, takeoverCount: state.takeoverCount + 1 };
    return event.connectionId > state.connectionId ? opened(counted, event) : counted;
  }
  const active =
    event.ending.by === 'client' ? withActivity(state, 'mqttDisconnect', event.at, event.connectionId) : state;
  if (event.who.shared) return applySharedDisconnected(active, event);
  if (event.connectionId < state.connectionId) {
    return { ...active, lastDisconnectTime: Math.max(active.lastDisconnectTime ?? 0, event.at) };
  }
  return ended(active, event);
}

function opened(state: ClientState, { connectionId, facts }: Connected | Disconnected): ClientState {
  const { end: _, traffic: __, ...rest } = state;
  return { ...rest, connected: true, connectionId, facts };
}

/** A scalable application is connected while at least one of its connections is open. */
function applySharedDisconnected(state: ClientState, event: Disconnected): ClientState {
  if (!state.openConnections.includes(event.connectionId)) return state;
  const openConnections = state.openConnections.filter((id) => id !== event.connectionId);
  if (openConnections.length > 0) return { ...state, openConnections };
  return { ...ended(state, event), connectionId: Math.max(state.connectionId, event.connectionId), openConnections };
}

function ended(state: ClientState, event: Disconnected): ClientState {
  return {
    ...state,
    connected: false,
    connectionId: event.connectionId,
    lastDisconnectTime: event.at,
    end: lastEnd(event.ending),
    facts: event.facts,
    ...(event.traffic !== undefined && { traffic: event.traffic }),
  };
}

function lastEnd(ending: Ending): LastEnd {
  // Only accepted connections end with `disconnected`, and every row for those says by whom.
  const { by = 'server', closeCode, reasonCode } = ending;
  return { by, closeCode, reasonCode, reason: reasonText(ending) };
}

function applyActive(state: ClientState, event: Active): ClientState {
  const active = withActivity(state, event.activity, event.at, event.connectionId);
  if (active === state || event.gatewayId === undefined) return active;
  return { ...active, gatewayId: event.gatewayId };
}

/** The later activity wins; on the newest connection the later arrival does, so that a clock set back is harmless. */
function withActivity(state: ClientState, activity: ActivityName, at: number, connectionId?: number): ClientState {
  const isNews =
    at >= (state.lastActivityTime ?? 0) || (connectionId !== undefined && connectionId >= state.connectionId);
  return isNews ? { ...state, lastActivity: activity, lastActivityTime: at } : state;
}
