package org.tenderpoint.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        var said = consents.of(client);
        var today = consents.guardianship(client);
        return Stream.concat(
                said.entrySet().stream()
                        .filter(consent -> consent.getValue().refused())
                        .map(consent -> new Line("stop",
                                Texts.of("intake.consent.mark." + consent.getKey().code()))),
                said.values().stream().filter(consent -> consent.inForce() && !consent.stands(today)).limit(1)
                        .map(consent -> new Line("question", Texts.of(consent.outgrown(today)
                                ? "intake.consent.mark.outgrown"
                                : "intake.consent.mark.too_young"), Open.TO_DO)))
                .toList();
    }
}
