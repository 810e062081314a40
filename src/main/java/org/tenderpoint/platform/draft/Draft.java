package org.tenderpoint.platform.draft;

import java.time.Instant;

/** A form as it was last typed. */
public record Draft<T>(T value, Instant savedAt) {}
