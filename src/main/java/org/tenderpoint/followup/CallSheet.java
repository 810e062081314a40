package org.tenderpoint.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.TryRecord;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What a caller needs to ring a client.
 *
 * @param guardian who decides for the client; empty if nobody does
 * @param minor whether the client is known to be under age
 * @param caller the reader's own name, for the greeting
 * @param said answers so far, if a call was begun before, and earlier answers that need not be asked again
 * @param told earlier feedback on this session, by link, in calls or at an arrival, latest first; the answers only for
 * those who may read them
 * @param takenBy the name of somebody else who is on this call now
 * @param unwanted the client does not want to be contacted; only something pressing is a reason to ring all the same
 * @param awaitsDoctor whether it is still to be recorded what a doctor said
 * @param doctorDue whether that is asked in this call
 * @param asksNow whether how it felt is to be asked by now, or anything else is due
 * @param further questions after those of the script: about the client's own aims, only for those who may read them,
 * and of the practice's scored measures
 * @param onRecord what is stored; only for therapists
 */
public record CallSheet(
        FollowUpId id,
        SessionId session,
        String clientName,
        String phone,
        String preferredTime,
        String guardian,
        boolean minor,
        String caller,
        String practiceName,
        String practicePhone,
        String emergencyNumber,
        ZoneId zone,
        Instant now,
        OpeningHours hours,
        Instant sessionEnd,
        List<TryRecord> tries,
        GivenAnswers said,
        Phrase note,
        AnsweredBy answeredBy,
        List<ClientReport> told,
        Optional<String> takenBy,
        boolean mayBeTakenOver,
        boolean unwanted,
        boolean awaitsDoctor,
        boolean doctorDue,
        boolean asksNow,
        List<FollowUpQuestion> further,
        Optional<OnRecord> onRecord) {

    /**
     * What is stored about the session and the client.
     *
     * @param conditions labels of the conditions that the client reported
     * @param brokenOffBecause what was typed when the session was broken off
     */
    public record OnRecord(List<Work> work, List<String> conditions, Optional<Phrase> brokenOffBecause) {

        public OnRecord {
            work = List.copyOf(work);
            conditions = List.copyOf(conditions);
        }
    }

    /** Where an earlier answer comes from; empty for one that was only given in this call. */
    public Optional<ClientReport> from(String step, String answer) {
        return told.stream().filter(one -> one.said().of(step).filter(answer::equals).isPresent()).findFirst();
    }

    /** Calls that nobody answered. */
    public int callsInVain() {
        return Math.toIntExact(tries.stream().filter(one -> one.outcome().inVain()).count());
    }

    public Optional<TryRecord> lastTry() {
        return tries.reversed().stream().findFirst();
    }

    public boolean wrongNumber() {
        return lastTry().filter(last -> last.outcome() == TryOutcome.WRONG_NUMBER).isPresent();
    }

    public CallSheet {
        tries = List.copyOf(tries);
        told = List.copyOf(told);
    }
}
