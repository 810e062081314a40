package org.tenderpoint.platform.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * The newest link.
 *
 * @param chain tells this database's chain from any other
 * @param number of its links
 * @param hash in hex; tells nothing about any entry
 */
public record ChainHead(UUID chain, long number, String hash, Instant at) {}
