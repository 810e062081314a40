package org.tenderpoint.imports;

/** A row among all that were dropped together. */
public record RowId(String table, int line) {}
