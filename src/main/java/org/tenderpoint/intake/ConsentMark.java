package org.tenderpoint.intake;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/** What a client has refused or withdrawn: everybody who deals with them must know. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
class ConsentMark implements ClientMark {

    private final ConsentService consents;

    ConsentMark(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.values());
    }

    @Override
    public List<Line> of(ClientId client) {
        return consents.of(client).entrySet().stream()
                .filter(consent -> consent.getValue().refused())
                .map(consent -> new Line("stop", Texts.of("intake.consent.mark." + consent.getKey().code())))
                .toList();
    }
}
