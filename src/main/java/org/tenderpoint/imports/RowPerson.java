package org.tenderpoint.imports;

import org.tenderpoint.platform.id.Id.ClientId;

sealed interface RowPerson {

    record KnownClient(ClientId client) implements RowPerson {}

    record NewPerson(RowId row) implements RowPerson {}

    /** Nobody has said yet who it is, or it stays out. */
    record Open(RowId row) implements RowPerson {}
}
