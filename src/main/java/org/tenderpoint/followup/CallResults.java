package org.tenderpoint.followup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CallResult.NextSteps;
import org.tenderpoint.followup.answers.CallResult.Task;
import org.tenderpoint.followup.assessment.AssessmentKeeper.StoredAndDecoded;
import org.tenderpoint.followup.assessment.WhatWaits;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.NextPlan.PlannedPressure;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.vocabulary.say.Say;

/** Builds what is read out after a call, and what a client reads after the check-in. */
@Component
record CallResults(WhatWaits waiting, Contacts contacts, FollowUpTimes times, PracticeService practice,
        UserService users, Staff staff, CurrentUser currentUser, RecordGate gate) {

    private static final Set<AdjustmentKind> PRESSURES = Set.of(
            AdjustmentKind.REDUCE_PRESSURE, AdjustmentKind.PRESSURE_CAP);

    /** The therapist's first name; empty if they no longer work here. */
    String therapist(FollowUp followUp) {
        return staff.active(followUp.therapist()).map(UserRecord::firstName).orElse("");
    }

    /**
     * What to read out; nothing in it comes from the record (3.7, CARE-032).
     */
    CallResult aloud(StoredAndDecoded assessed, FollowUp followUp) {
        boolean own = Stream.of(followUp.owner(), followUp.therapist()).allMatch(currentUser.id()::equals);
        return result(assessed, followUp,
                own ? ClientTexts.byTherapist(Texts.spoken()) : ClientTexts.in(Texts.spoken()),
                Texts.spoken(), false, next(assessed, followUp));
    }

    /** The same in the client's own language, on their own page. */
    CallResult byLink(StoredAndDecoded assessed, FollowUp followUp, Locale language) {
        return result(assessed, followUp, ClientTexts.in(language), language, true, NextSteps.NONE);
    }

    /** What changes at the next session, only for those who may read the record. */
    private NextSteps next(StoredAndDecoded assessed, FollowUp followUp) {
        var changes = gate.opens(followUp.client()) ? changes(assessed.assessment().plan()) : List.<String>of();
        return new NextSteps(
                contacts.next(followUp).map(contact -> new Task(contact.kind(), contact.due())),
                nameOfOther(followUp.owner()), nameOfOther(followUp.therapist()), changes);
    }

    /**
     * What changes for certain, beginning with the places that are left out, of which nothing else need be said, and
     * those that are worked less deep; places alike are named together.
     */
    private static List<String> changes(NextPlan plan) {
        var sure = plan.adjustments().stream()
                .filter(one -> one.kind().standsAtOnce() && !PRESSURES.contains(one.kind())).toList();
        var avoid = sure.stream().filter(one -> one.kind() == AdjustmentKind.AVOID_REGION).toList();
        var avoided = avoid.stream().flatMap(one -> one.parts().stream()).collect(toSet());
        var places = plan.pressures().stream()
                .filter(one -> one.lower() && one.after() > 0)
                .collect(groupingBy(PlannedPressure::after, TreeMap::new,
                        mapping(one -> one.part().label(), joining(", "))));
        var lighter = places.entrySet().stream()
                .map(alike -> Texts.of("followup.adjust.pressure_cap", alike.getValue(), alike.getKey()));
        var others = sure.stream().filter(one -> one.parts().isEmpty() || !avoided.containsAll(one.parts()));
        return Stream.of(
                AdjustmentWords.together(avoid.stream()).stream().map(Say::it),
                lighter,
                AdjustmentWords.together(others).stream().map(Say::it))
                .flatMap(words -> words).distinct().toList();
    }

    private Optional<String> nameOfOther(UserId user) {
        return Optional.of(user).filter(one -> !one.equals(currentUser.id())).map(this::name);
    }

    private CallResult result(
            StoredAndDecoded assessed, FollowUp followUp, ClientTexts texts, Locale language, boolean byLink,
            NextSteps next) {
        var assessment = assessed.assessment();
        var answeredAt = assessment.recorded().answeredAt();
        var words = times.words(language);
        var frame = times.frame(words, practice.emergencyNumber(), followUp.sessionEnd(), answeredAt);
        var answers = assessment.facts().answers();
        boolean sore = !ClientTexts.neverSore(answers);
        // answers do not reassure while somebody must still be spoken to or a doctor asked
        var waits = waiting.of(followUp).filter(level -> level.compareTo(assessment.triage().level()) > 0);
        var offers = SelfCareTexts.forClient(assessment.care(), words::moment, language);
        boolean offered = sore && waits.isEmpty();
        return new CallResult(
                assessed.stored().id(),
                byLink
                        ? waits.map(_ -> texts.waitingByLink(frame))
                                .orElseGet(() -> texts.of(assessment.triage(), answers, frame))
                        : texts.withoutNet(waits.map(level -> texts.waiting(level, frame))
                                .orElseGet(() -> texts.aloud(assessment.triage(), answers, frame)), frame),
                // a client who is called for the first time hears all signs
                byLink || assessment.facts().stored().history().sessions().isEmpty()
                        ? texts.safetyNet(frame)
                        : texts.shortSafetyNet(frame),
                offered
                        ? Stream.concat(offers.first().stream(), offers.more().stream()).map(CallResult.Offer::of)
                                .toList()
                        : List.of(),
                offered ? offers.warnings() : List.of(),
                sore,
                followUp.state() == FollowUpState.CLOSED,
                next);
    }

    private String name(UserId user) {
        return users.names(Set.of(user)).getOrDefault(user, "");
    }
}
