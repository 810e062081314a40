package org.tenderpoint.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A client of the sample practice, for the conditions of lists; see {@link MadeUpClients}. */
@Entity
@Immutable
@Table(name = "sample_clients")
class MadeUpClient {

    @Id
    private UUID clientId;

    private boolean passing;

    protected MadeUpClient() {}
}
