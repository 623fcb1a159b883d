package org.lukou.coap.wire;

import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.SystemConfig;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.californium.scandium.config.DtlsConfig;

/** How both ends use CoAP. */
public final class Wire {

  /** The largest message that is sent in one datagram, in bytes; larger ones go block by block. */
  public static final int LARGEST_MESSAGE = 1400;

  /** The size of a block, in bytes. */
  public static final int BLOCK = 1024;

  private static final int LARGEST_BODY = 1 << 16;
  private static final int LARGEST_DATAGRAM = 2048;
  private static final int SOCKET_BUFFER = 1 << 22;

  /** Remembered messages a peer: enough for every retransmission under way, and bounded. */
  private static final int REMEMBERED_MESSAGES = 16;

  private static final int CONNECTION_ID_BYTES = 6;

  /**
   * After 1 and seven times 2 s a handshake has failed: somebody with a wrong key is told so then.
   * Waiting for no longer than that between two tries, it survives a loss of 30 % in 98 of 100
   * times.
   */
  private static final int HANDSHAKE_REPEATS = 7;

  private static final int LONGEST_HANDSHAKE_WAIT_SECONDS = 2;

  private Wire() {}

  /**
   * Returns a new configuration, independent of every file and of every other one in the process.
   */
  public static Configuration configuration() {
    Configuration configuration =
        new Configuration(
            CoapConfig.DEFINITIONS,
            UdpConfig.DEFINITIONS,
            DtlsConfig.DEFINITIONS,
            SystemConfig.DEFINITIONS);
    return configuration
        .set(CoapConfig.MAX_MESSAGE_SIZE, LARGEST_MESSAGE)
        .set(CoapConfig.PREFERRED_BLOCK_SIZE, BLOCK)
        .set(CoapConfig.MAX_RESOURCE_BODY_SIZE, LARGEST_BODY)
        .set(CoapConfig.DEDUPLICATOR, CoapConfig.DEDUPLICATOR_PEERS_MARK_AND_SWEEP)
        .set(CoapConfig.PEERS_MARK_AND_SWEEP_MESSAGES, REMEMBERED_MESSAGES)
        .set(CoapConfig.PROTOCOL_STAGE_THREAD_COUNT, 1)
        .set(UdpConfig.UDP_DATAGRAM_SIZE, LARGEST_DATAGRAM)
        .set(UdpConfig.UDP_RECEIVE_BUFFER_SIZE, SOCKET_BUFFER)
        .set(UdpConfig.UDP_SEND_BUFFER_SIZE, SOCKET_BUFFER)
        .set(UdpConfig.UDP_RECEIVER_THREAD_COUNT, 1)
        .set(UdpConfig.UDP_SENDER_THREAD_COUNT, 1)
        .set(DtlsConfig.DTLS_CONNECTION_ID_LENGTH, CONNECTION_ID_BYTES)
        .set(DtlsConfig.DTLS_RECEIVER_THREAD_COUNT, 1)
        .set(DtlsConfig.DTLS_CONNECTOR_THREAD_COUNT, 1)
        .set(DtlsConfig.DTLS_RETRANSMISSION_TIMEOUT, 1, TimeUnit.SECONDS)
        .set(
            DtlsConfig.DTLS_MAX_RETRANSMISSION_TIMEOUT,
            LONGEST_HANDSHAKE_WAIT_SECONDS,
            TimeUnit.SECONDS)
        .set(DtlsConfig.DTLS_MAX_RETRANSMISSIONS, HANDSHAKE_REPEATS)
        .set(SystemConfig.HEALTH_STATUS_INTERVAL, 0, TimeUnit.SECONDS);
  }
}
