package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.RecordedAnswer;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;

/** What must still be done before the client's next session: reach them, talk to them, or get a doctor's answer. */
@Component
public class WhatWaits {

    private static final Set<String> READ = Stream.of(
            FollowUpTrait.READ, FollowUpTrait.READ_TODAY, FollowUpTrait.READ_NOW)
            .flatMap(trait -> TriageRules.ids(trait).stream()).collect(Collectors.toUnmodifiableSet());

    private final AssessmentRepository assessments;
    private final RecordedAnswerRepository recorded;

    WhatWaits(AssessmentRepository assessments, RecordedAnswerRepository recorded) {
        this.assessments = assessments;
        this.recorded = recorded;
    }

    /** The answers that the follow-up's results asked for and nobody has recorded yet. */
    List<AnswerKind> answers(FollowUp followUp) {
        return new AskedFor(
                assessments.findByFollowUpIdOrderByNumberDesc(followUp.id().value()),
                recorded.standing(followUp.id().value())).missing();
    }

    /** The recorded answers that ended holds, oldest first. */
    List<Quote.RecordedQuote> recorded(FollowUp followUp) {
        return recorded.standing(followUp.id().value()).stream()
                .map(RecordedAnswer::toRecord)
                .toList();
    }

    /** Whether a therapist has spoken with the client about it since then. */
    boolean talkedSince(FollowUp followUp, Instant then) {
        return recorded.standing(followUp.id().value()).stream()
                .anyMatch(one -> one.kind() == AnswerKind.THERAPIST_TALK && one.confirmed() && one.since(then));
    }

    /** The level whose holds still wait; empty if nothing does. */
    public Optional<TriageLevel> of(FollowUp followUp) {
        return Stream.concat(
                answers(followUp).stream().map(kind -> switch (kind) {
                    case DOCTOR_ANSWER -> TriageLevel.DOCTOR;
                    case THERAPIST_TALK -> TriageLevel.THERAPIST;
                    case WORDS_READ -> TriageLevel.WATCH;
                }),
                followUp.alertLevel().stream())
                .max(Comparator.naturalOrder());
    }

    /** Results, and what was recorded of the answers that they ask for. */
    record AskedFor(List<StoredAssessment> results, List<RecordedAnswer> recorded) {

        List<AnswerKind> missing() {
            var missing = EnumSet.noneOf(AnswerKind.class);
            for (var one : results) {
                if (unread(one) && !answered(AnswerKind.WORDS_READ, one, one.level())) {
                    missing.add(AnswerKind.WORDS_READ);
                }
                for (var level : List.of(one.proposedLevel(), one.level())) {
                    endedBy(level).filter(kind -> !answered(kind, one, level)).ifPresent(missing::add);
                }
            }
            return List.copyOf(missing);
        }

        /** The answer that ends the holds of this level; empty if it has none. */
        private static Optional<AnswerKind> endedBy(TriageLevel level) {
            return level.atLeast(TriageLevel.DOCTOR)
                    ? Optional.of(AnswerKind.DOCTOR_ANSWER)
                    : Optional.of(AnswerKind.THERAPIST_TALK).filter(_ -> level == TriageLevel.THERAPIST);
        }

        /**
         * Whether it was recorded after the result asked for it: what was heard before says nothing of newer answers.
         * The same answers judged again, no graver, ask for nothing anew.
         */
        boolean answered(AnswerKind kind, StoredAssessment result, TriageLevel level) {
            var asked = results.stream()
                    .filter(one -> one.feedback().equals(result.feedback())
                            && TriageLevel.worst(one.proposedLevel(), one.level()).atLeast(level))
                    .map(StoredAssessment::assessedAt)
                    .min(Comparator.naturalOrder())
                    .orElse(result.assessedAt());
            return recorded.stream()
                    .anyMatch(one -> one.kind() == kind && one.confirmed() && one.ends() && one.since(asked));
        }

        /**
         * Whether it found words that a person must read, while no call is planned in which they would be asked about.
         */
        private static boolean unread(StoredAssessment assessment) {
            return assessment.findings().stream()
                    .filter(finding -> finding.level() == TriageLevel.WATCH
                            || TriageRules.ids(FollowUpTrait.READ_NOW).contains(finding.ruleId()))
                    .anyMatch(finding -> READ.contains(finding.ruleId()));
        }
    }
}
