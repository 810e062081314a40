package org.tenderpoint.aim;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientCopyPart;
import org.tenderpoint.client.CopyChapter;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** What the client wants to be able to do again, with all that was said of it. */
@Service
@Order(25)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class AimCopy implements ClientCopyPart {

    private final AimSetRepository sets;
    private final AimRatingRepository ratings;
    private final RecordGate gate;

    AimCopy(AimSetRepository sets, AimRatingRepository ratings, RecordGate gate) {
        this.sets = sets;
        this.ratings = ratings;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.aims");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        var said = ratings.findByClientIdOrderByRatedAt(client.value());
        return List.of(new CopyChapter(
                "aims", sets.ofClient(client.value()).reversed().stream().map(set -> set.copy(said)).toList()));
    }
}
