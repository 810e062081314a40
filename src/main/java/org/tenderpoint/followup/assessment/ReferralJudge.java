package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * Which other help fits a client, by the same rules that judge it after a session. Not for screens: it asks nobody's
 * permission, so nothing of it may be shown without a check of its own.
 */
public interface ReferralJudge {

    /**
     * Every discipline as judged, best first.
     *
     * @param asOf the moment of the answers that it rests on
     */
    record Judged(List<ReferralLine> lines, Instant asOf) {

        public Judged {
            lines = List.copyOf(lines);
        }

        public Optional<ReferralLine> line(Discipline discipline) {
            return lines.stream().filter(line -> line.discipline() == discipline).findFirst();
        }
    }

    /**
     * Judges with what is recorded now and the client's last answers after a session. What the client has declined is
     * judged too, since people change their minds.
     */
    Judged now(ClientId client);

    /** As an assessment of this client judged; empty if the client has no such assessment. */
    Optional<Judged> of(AssessmentId assessment, ClientId client);
}
