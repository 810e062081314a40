package org.tenderpoint.followup.rules.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/**
 * An earlier session of the client that was followed up.
 *
 * @param daysBefore calendar days before the session in question
 * @param modalities those used; kept apart from the work because an old record may know no more
 * @param work what was done; empty when only the modalities are known
 * @param sorenessWorst 0 to 10; empty when it was not answered
 * @param soreHours hours that the soreness lasted; empty when it is not known
 * @param adjusted whether its plan had been changed because of earlier feedback
 * @param benefit −3 to +3
 * @param complaintFall the pain before that session less the complaint at its feedback; negative when it grew
 * @param painRegions where the complaint was at that visit
 */
public record EarlierSession(
        int daysBefore,
        Set<Modality> modalities,
        List<Work> work,
        OptionalInt sorenessWorst,
        OptionalInt soreHours,
        boolean adjusted,
        OptionalInt benefit,
        OptionalInt complaintFall,
        Set<BodyPart> painRegions,
        Optional<TriageLevel> triage) {

    public EarlierSession {
        modalities = Set.copyOf(modalities);
        work = List.copyOf(work);
        painRegions = Set.copyOf(painRegions);
    }
}
