import { ReasonCode } from '../mqtt/reason-codes.ts';

/** Who ended a connection. */
export type DisconnectedBy = 'client' | 'server' | 'network';

/**
 * The numbers and words of the platform we are compatible with. Consumers look at the code; some parse the text,
 * so the words stay as they are.
 */
export const closeCodeText = {
  0: 'The connection has completed normally.',
  91: 'The connection was closed by the client.',
  92: 'The connection was closed by the server.',
  93: 'The server was shut down.',
  94: 'The connection was closed by an administrator.',
  105: 'The data received from the client is not valid.',
  160: 'The connection timed out.',
  163: 'The TLS handshake failed.',
  164: 'No data was received on the connection.',
  165: 'The initial packet is too large.',
  166: 'The ClientID is not valid.',
  167: 'The server is not available.',
  178: 'The quota of buffered data was exceeded.',
  180: 'The operation is not authorized.',
  276: 'The topic is not valid.',
  287: 'The message size is too large for this endpoint.',
  288: 'The client ID was reused.',
  293: 'The protocol version is not supported.',
} as const;
export type CloseCode = keyof typeof closeCodeText;

interface Cause {
  /** Absent: the connection was never accepted. */
  readonly by?: DisconnectedBy;
  readonly closeCode: CloseCode;
  /** `'sent'`: the code that the client or the broker put into its DISCONNECT. */
  readonly reasonCode: ReasonCode | 'sent';
  /** The MQTT 5.0 client is sent a DISCONNECT with the Reason Code before the Network Connection is closed. */
  readonly tellClient?: true;
}

/**
 * The table of truth: every way in which a connection, or an attempt at one, ends. The gateway picks a row where the
 * fact is known, once per connection; nothing else decides a cause. Row numbers are those of docs/causes.md.
 */
export const causes = {
  /* 1, 2 */ clientDisconnect: { by: 'client', closeCode: 0, reasonCode: 'sent' },
  /* 3 */ clientDisconnectError: { by: 'client', closeCode: 91, reasonCode: 'sent' },
  /* 4 to 7, 29 */ networkClosed: { by: 'network', closeCode: 91, reasonCode: ReasonCode.unspecifiedError },
  /* 8 */ keepAliveTimeout: {
    by: 'network',
    closeCode: 160,
    reasonCode: ReasonCode.keepAliveTimeout,
    tellClient: true,
  },
  /* 9 */ takenOver: { by: 'client', closeCode: 288, reasonCode: ReasonCode.sessionTakenOver, tellClient: true },
  /* 10 */ serverShutdown: {
    by: 'server',
    closeCode: 93,
    reasonCode: ReasonCode.serverShuttingDown,
    tellClient: true,
  },
  /* 11 */ serverDied: { by: 'server', closeCode: 93, reasonCode: ReasonCode.serverShuttingDown },
  /* 12, 13 */ administrator: {
    by: 'server',
    closeCode: 94,
    reasonCode: ReasonCode.administrativeAction,
    tellClient: true,
  },
  /* 14, 16 */ malformedPacket: {
    by: 'server',
    closeCode: 105,
    reasonCode: ReasonCode.malformedPacket,
    tellClient: true,
  },
  /* 15 */ protocolError: { by: 'server', closeCode: 105, reasonCode: ReasonCode.protocolError, tellClient: true },
  /* 17 */ packetTooLarge: { by: 'server', closeCode: 287, reasonCode: ReasonCode.packetTooLarge, tellClient: true },
  /* 18 */ forbiddenTopic: { by: 'server', closeCode: 276, reasonCode: ReasonCode.notAuthorized, tellClient: true },
  /* 19 */ slowConsumer: { by: 'server', closeCode: 178, reasonCode: ReasonCode.quotaExceeded, tellClient: true },
  /* 20 */ brokerClosed: { by: 'server', closeCode: 92, reasonCode: ReasonCode.unspecifiedError },
  /* 21 */ brokerDisconnect: { by: 'server', closeCode: 92, reasonCode: 'sent' },
  /* 22 */ brokerUnreachable: { closeCode: 167, reasonCode: ReasonCode.serverUnavailable },
  /* 23, 24 */ notAuthorized: { closeCode: 180, reasonCode: ReasonCode.notAuthorized },
  /* 25 */ invalidClientId: { closeCode: 166, reasonCode: ReasonCode.clientIdentifierNotValid },
  /* 26 */ unsupportedProtocol: { closeCode: 293, reasonCode: ReasonCode.unsupportedProtocolVersion },
  /* 27 */ leftBeforeConnack: { closeCode: 91, reasonCode: ReasonCode.unspecifiedError },
  /* 28 */ nothingSent: { closeCode: 164, reasonCode: ReasonCode.unspecifiedError },
  tlsHandshakeFailed: { closeCode: 163, reasonCode: ReasonCode.unspecifiedError },
  firstPacketTooLarge: { closeCode: 165, reasonCode: ReasonCode.packetTooLarge },
  notMqtt: { closeCode: 105, reasonCode: ReasonCode.malformedPacket },
  /* 18, at CONNECT: the Will Message names a topic that the client may not publish to */
  forbiddenWill: { closeCode: 276, reasonCode: ReasonCode.notAuthorized },
} as const satisfies Record<string, Cause>;
export type CauseName = keyof typeof causes;

/** How one connection ended: a row of the table, with what was known about this case. */
export interface Ending {
  readonly cause: CauseName;
  readonly by?: DisconnectedBy;
  readonly closeCode: CloseCode;
  readonly reasonCode: ReasonCode;
  /** What is particular to this case: a topic, a size, a Reason String. */
  readonly detail?: string;
}

/** A broker's own DISCONNECT (row 21) keeps its meaning where one of our close codes has the same. */
const closeCodeOfBroker: Readonly<Record<number, CloseCode>> = {
  [ReasonCode.malformedPacket]: 105,
  [ReasonCode.protocolError]: 105,
  [ReasonCode.notAuthorized]: 180,
  [ReasonCode.serverShuttingDown]: 93,
  [ReasonCode.keepAliveTimeout]: 160,
  [ReasonCode.packetTooLarge]: 287,
  [ReasonCode.quotaExceeded]: 178,
  [ReasonCode.administrativeAction]: 94,
};

/** `sentReasonCode` counts only for the causes whose row says `'sent'`. */
export function endingOf(cause: CauseName, detail?: string, sentReasonCode: ReasonCode = 0): Ending {
  const row: Cause = causes[cause];
  const reasonCode = row.reasonCode === 'sent' ? sentReasonCode : row.reasonCode;
  const closeCode = cause === 'brokerDisconnect' ? (closeCodeOfBroker[reasonCode] ?? row.closeCode) : row.closeCode;
  return {
    cause,
    ...(row.by !== undefined && { by: row.by }),
    closeCode,
    reasonCode,
    ...(detail !== undefined && { detail }),
  };
}

/** The text of the close code, then what is particular after a colon. */
export function reasonText({ closeCode, detail }: Ending): string {
  const text = closeCodeText[closeCode];
  return detail === undefined ? text : `${text.slice(0, -1)}: ${detail}`;
}
