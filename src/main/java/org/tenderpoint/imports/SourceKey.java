package org.tenderpoint.imports;

/** The id of a client or an appointment in the program that a file comes from. */
record SourceKey(ImportSource source, String key) {}
