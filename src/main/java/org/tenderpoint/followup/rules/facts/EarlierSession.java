package org.tenderpoint.followup.rules.facts;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/**
 * An earlier followed-up session of the client.
 *
 * @param daysBefore calendar days before the session in question
 * @param modalities the used modalities, which old records may have without the work
 * @param work empty if only the modalities are known
 * @param sorenessWorst 0 to 10; empty if it was not answered
 * @param sore where it was sore afterwards; empty if nobody said
 * @param soreHours hours that the soreness lasted; empty if unknown
 * @param adjusted whether its plan had been changed because of earlier feedback
 * @param benefit −3 to +3
 * @param complaintFall the pain before that session minus the complaint at its feedback; negative if it grew
 * @param painRegions where the complaint was at that visit
 */
public record EarlierSession(
        int daysBefore,
        Set<Modality> modalities,
        List<Work> work,
        OptionalInt sorenessWorst,
        Set<BodyPart> sore,
        OptionalInt soreHours,
        boolean adjusted,
        OptionalInt benefit,
        OptionalInt complaintFall,
        Set<BodyPart> painRegions) {

    public EarlierSession {
        modalities = Set.copyOf(modalities);
        work = List.copyOf(work);
        sore = Set.copyOf(sore);
        painRegions = Set.copyOf(painRegions);
    }
}
