package org.tenderpoint.rulebook;

import org.tenderpoint.platform.Coded;

/** The three boxes beside whatever a signer judges. */
enum PacketAnswer implements Coded {
    AGREE,
    CHANGE,
    CANNOT
}
