package org.tenderpoint.platform.draft;

import java.time.Instant;

/** A form as it was last typed. @param tab where, of something new; empty for a record's */
public record Draft<T>(T value, Instant savedAt, String tab) {}
