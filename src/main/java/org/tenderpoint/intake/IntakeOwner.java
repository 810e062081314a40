package org.tenderpoint.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordOwner;
import org.tenderpoint.platform.id.Id.ClientId;

/** The client that a version belongs to. */
@Component
class IntakeOwner implements RecordOwner {

    private final IntakeVersionRepository versions;

    IntakeOwner(IntakeVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return versions.findById(record).map(IntakeVersion::client);
    }
}
