package org.tenderpoint.audit;

/**
 * One line of the trail, with names.
 *
 * @param who empty where nobody was signed in
 * @param about the client or user whose record it is; empty where it is nobody's, or of somebody who is not known any
 * more
 */
public record AuditRow(AuditRecord entry, String who, String about) {}
