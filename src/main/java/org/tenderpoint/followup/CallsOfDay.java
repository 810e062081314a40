package org.tenderpoint.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.OtherWork.OtherTask;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.Urgency.Place;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/** The calls of a day in their order, without the records they are about. Not for screens: it checks no permission. */
@Component
public class CallsOfDay {

    private final Worklist worklist;
    private final ObjectProvider<OtherWork> others;

    CallsOfDay(Worklist worklist, ObjectProvider<OtherWork> others) {
        this.worklist = worklist;
        this.others = others;
    }

    /**
     * One call.
     *
     * @param due from when on
     * @param what kind of call it is, in words that reveal nothing about health
     * @param level in a word; empty while nobody has answered
     */
    public record DueCall(ClientId client, Instant due, String what, Optional<String> level) {}

    /** Those due before this moment that anybody may make, in the language in use. */
    @Transactional(readOnly = true)
    public List<DueCall> dueBefore(Instant end) {
        var wanted = new OtherWork.WorkFilter(Optional.empty(), Optional.of(end), Optional.empty());
        var followUps = worklist.dueBefore(end).stream().filter(CallsOfDay::isCall)
                .flatMap(one -> one.place().map(place -> new PlacedCall(place, call(one))).stream());
        var tasks = others.stream().flatMap(kind -> kind.due(wanted).stream()).filter(OtherTask::anybodys)
                .map(task -> new PlacedCall(task.place(), new DueCall(
                        task.client(), task.nextDue(), task.kind(), Optional.empty())));
        return Stream.concat(followUps, tasks).sorted().map(PlacedCall::call).toList();
    }

    private record PlacedCall(Place place, DueCall call) implements Comparable<PlacedCall> {

        @Override
        public int compareTo(PlacedCall other) {
            return place.compareTo(other.place);
        }
    }

    private static boolean isCall(FollowUp followUp) {
        return followUp.alertOpen() || followUp.nextKind().filter(kind -> kind != ContactKind.READ).isPresent();
    }

    private static DueCall call(FollowUp followUp) {
        return new DueCall(
                followUp.client(),
                followUp.nextDue().orElseGet(followUp::sessionEnd),
                kindInWords(followUp),
                followUp.gravest().map(TriageLevel::code).map(code -> Texts.of("followup.level." + code)));
    }

    private static String kindInWords(FollowUp followUp) {
        var kind = followUp.nextKind().map(Texts::label).orElseGet(() -> Texts.of("followup.alert.title"));
        return followUp.lastOutcome().filter(TryOutcome.WRONG_NUMBER::equals).isPresent()
                ? OneLine.of(kind, Texts.of("followup.call.wrong_number"))
                : kind;
    }
}
