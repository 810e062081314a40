package org.tenderpoint.partner;

/** What an import has done. */
public record ImportDone(int added, int merged, int leftOut) {}
