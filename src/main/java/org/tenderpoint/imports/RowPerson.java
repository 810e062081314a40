package org.tenderpoint.imports;

import org.tenderpoint.platform.id.Id.ClientId;

/** Whom a row is about. */
sealed interface RowPerson {

    record KnownClient(ClientId client) implements RowPerson {}

    /** A person who comes into the program with this row. */
    record NewPerson(RowId row) implements RowPerson {}

    /** Nobody has said yet who it is, or it stays out. */
    record Open(RowId row) implements RowPerson {}
}
