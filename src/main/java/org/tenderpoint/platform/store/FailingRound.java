package org.tenderpoint.platform.store;

import java.time.Instant;

/**
 * A piece of work that the program does by itself and that keeps failing.
 *
 * @param name of the class that does it
 */
public record FailingRound(String name, Instant since) {}
