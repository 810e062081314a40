package org.tenderpoint.client.merge;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres("text functions: names that look alike")
class ClientDuplicatesIT extends ClientDuplicatesTest {

    /** PostgreSQL counts rows by itself once they are committed; after a class that left none it compares each pair. */
    @Override
    void counted() {
        jdbc.sql("analyze clients, client_tokens").update();
    }
}
