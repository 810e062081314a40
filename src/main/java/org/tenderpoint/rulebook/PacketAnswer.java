package org.tenderpoint.rulebook;

import org.tenderpoint.platform.Coded;

/** What a signer can tick beside each item of the packet. */
enum PacketAnswer implements Coded {
    AGREE,
    CHANGE,
    CANNOT
}
