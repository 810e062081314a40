package org.tenderpoint.rulebook;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.practice.PracticeTime;

/** What a clinician reads and ticks before they sign. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class PacketService {

    private final PracticeTime time;
    private final RuleYieldService yields;

    PacketService(PracticeTime time, RuleYieldService yields) {
        this.time = time;
        this.yields = yields;
    }

    /** The packet on paper, in the reader's language. */
    public byte[] pdf() {
        return PacketPaper.pdf(time.today(), yields.forReview());
    }
}
