package org.tenderpoint.imports;

/** By which a source knows a client or an appointment. */
record SourceKey(ImportSource source, String key) {}
