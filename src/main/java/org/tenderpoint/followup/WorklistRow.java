package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.vocabulary.Modality;

/** A line of the list of work: a follow-up, or other work. */
public sealed interface WorklistRow {

    /** Distinguishes lines. */
    UUID key();

    WorklistGroup group();

    /**
     * One line of the list of follow-ups.
     *
     * @param owner the owner's name
     * @param modality of the work that took longest; empty for front desk
     * @param tries unanswered calls so far
     * @param level the gravest of the last result, unfinished answers and an open alert
     * @param told what is behind an open alert, unfinished answers or words to be read; without the answers for those
     * who may not read them
     * @param nextKind what is to be done next
     * @param group below which word it stands
     * @param unwanted the client does not want to be contacted; it is listed because it is pressing
     * @param managersTold when the managers were notified that the doctor's answer has not come
     * @param takenBy the name of the person on the call now, unless it is the reader
     * @param mayBeTakenOver whether the reader may take it over from that person
     */
    record OfFollowUp(
            FollowUpId id,
            ClientId client,
            String clientName,
            String owner,
            Optional<Modality> modality,
            Instant sessionEnd,
            int tries,
            Optional<TryOutcome> lastOutcome,
            Optional<TriageLevel> level,
            Optional<ClientReport> told,
            Optional<Instant> nextDue,
            Optional<ContactKind> nextKind,
            WorklistGroup group,
            boolean overdue,
            boolean alert,
            boolean unwanted,
            Optional<Instant> managersTold,
            Optional<String> takenBy,
            boolean mayBeTakenOver)
            implements WorklistRow {

        @Override
        public UUID key() {
            return id.value();
        }
    }

    /**
     * A line of other work.
     *
     * @param owner the owner's name
     * @param kind what kind of work it is
     * @param about what it is about; empty for those who may not read the client's record
     * @param step what is to be done
     * @param tries unanswered so far
     * @param onIt the name of the other person who is on the call now
     * @param route where it is done; empty if the reader may not do it
     */
    record OfTask(
            UUID key,
            ClientId client,
            String clientName,
            String owner,
            String kind,
            Optional<String> about,
            String step,
            int tries,
            Urgency urgency,
            Instant nextDue,
            boolean overdue,
            Optional<String> onIt,
            Optional<String> route)
            implements WorklistRow {

        /** Whether it is a call that whoever is free makes. */
        public boolean anybodys() {
            return urgency != Urgency.WORK;
        }

        @Override
        public WorklistGroup group() {
            return WorklistGroup.of(urgency, overdue);
        }
    }
}
