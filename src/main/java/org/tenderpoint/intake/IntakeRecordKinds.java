package org.tenderpoint.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.intake.clearance.Clearance;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.clearance.ClearanceRepository;
import org.tenderpoint.intake.consent.Consent;
import org.tenderpoint.intake.consent.ConsentRepository;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.facts.ConditionAnswerWords;

/** What the client told: the current intake and its changes, consents, visits, and doctors' clearances. */
@Component
@Order(20)
record IntakeRecordKinds(IntakeHistory history, IntakeInForce inForce, ConsentRepository consents,
        SelfIntakeRepository selfIntakes, VisitRepository visits, ClearanceRepository clearances, CurrentUser user)
        implements RecordKinds {

    private static final String IN_WORDS = "in words, as the answers of the intake";
    private static final int CHANGES_SHOWN = 3;

    @Override
    public List<RecordKind> kinds() {
        return List.of(versionKind(), selfIntakeKind(), visitKind(), clearanceKind());
    }

    /** The newest version of each of the two goes on to count, until somebody confirms one more. */
    @Override
    public void merged(UUID kept, Collection<UUID> keptRows, Collection<UUID> movedRows) {
        inForce.join(kept, keptRows, movedRows);
    }

    @Override
    public void unmerged(Collection<UUID> movedRows) {
        inForce.part(movedRows);
    }

    private RecordKind versionKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("intake_versions").counted("number", "confirmed_at")
                                .leavesOut("id client_id version merged_with", RecordTable.OWN_KEYS)
                                .leavesOut("massages_elsewhere sensitive_regions avoid_regions side_effects_before",
                                        IN_WORDS)
                                .leavesOut("massages_told_on", "the day stands with what was told")
                                .leavesOut("signature relation", "stands with the consents")
                                .leavesOut("goals medicines allergies_text", "of earlier versions as what changed"),
                        RecordTable.under("intake_versions", "intake_answers", "version_id")
                                .leavesOut("version_id condition_code detail answer", IN_WORDS)
                                .leavesOut("told_on", "the day stands with what was told")
                                .leavesOut("disagreed", "a mark to ask again"),
                        RecordTable.under("intake_versions", "intake_preferences", "version_id")
                                .leavesOut("version_id region pressure", IN_WORDS),
                        RecordTable.under("intake_versions", "intake_own_answers", "version_id")
                                .leavesOut("version_id question_key kind language question choices answer searched",
                                        IN_WORDS),
                        RecordTable.of("consents").leavesOut("id client_id version_id version", RecordTable.OWN_KEYS)),
                CopyPart.in("consents",
                        client -> consents.newestFirst(client.value()).reversed().stream()
                                .map(Consent::copy)
                                .toList())
                        .and("intake",
                                client -> history.of(client).stream().limit(1).map(IntakeRecordKinds::whole).toList())
                        .and("intake_changes", client -> history.of(client).reversed().stream()
                                .skip(1)
                                .map(IntakeRecordKinds::changed)
                                .toList()),
                // versions are few, and each is shown with its changes
                TimelinePart.in(TimelineEntry.Tab.INTAKE,
                        (client, _) -> history.of(client).stream().map(IntakeRecordKinds::entry).toList()));
    }

    private RecordKind selfIntakeKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("self_intake_links")
                                .notCopied(
                                        "keys and how long they hold; that a link was sent stands with the messages"),
                        RecordTable.of("self_intakes")
                                .leavesOut("id client_id link_id browser_hash version_id version", RecordTable.OWN_KEYS)
                                .leavesOut("answers", "in words")
                                .leavesOut("steps touched_at", "how far the form was, until it was sent")),
                CopyPart.in("self_intakes",
                        client -> selfIntakes.sentBy(client.value()).stream().map(SelfIntake::copy).toList()),
                TimelinePart.not("told as the version that somebody confirmed from it"));
    }

    private RecordKind visitKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("visit_answers").leavesOut("id client_id version", RecordTable.OWN_KEYS),
                        RecordTable.under("visit_answers", "visit_answer_items", "visit_id")
                                .leavesOut("visit_id", RecordTable.OWN_KEYS)
                                .leavesOut("answer", "in words")),
                CopyPart.in("visits", client -> copies(visits.ofClient(client.value()))),
                TimelinePart.not("told by the screening that rests on it"));
    }

    private static List<CopyRow> copies(List<Visit> all) {
        return all.stream().map(one -> one.copy(all)).toList();
    }

    private RecordKind clearanceKind() {
        return new RecordKind(
                List.of(RecordTable.of("clearances")
                        .files("document_id")
                        .leavesOut("id client_id letter_id document_id version", RecordTable.OWN_KEYS)
                        .leavesOut("limits", "one by one")),
                CopyPart.in("clearances",
                        client -> clearances.findByClientIdOrderByRecordedAtDesc(client.value()).reversed().stream()
                                .map(Clearance::copy)
                                .toList()),
                TimelinePart.in(TimelineEntry.Tab.INTAKE,
                        (client, _) -> clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                                .map(Clearance::toRecord)
                                .map(this::entry)
                                .toList()));
    }

    private static CopyRow head(IntakeVersionRecord version) {
        return CopyRow.begin()
                .number("version", version.number())
                .at("confirmed_at", version.confirmedAt())
                .by("confirmed_by", version.confirmedBy().value())
                .code("channel", version.channel())
                .day("told_on", version.toldOn());
    }

    /** Leaves out what was not asked: that is not known, and not a no. */
    private static CopyRow whole(IntakeVersionRecord version) {
        var row = head(version)
                .text("text_version", version.answers().consents().textVersion())
                .language("language", version.answers().consents().language());
        return IntakeDifference.withAnswers(row, version.answers());
    }

    private static CopyRow changed(IntakeVersionRecord version) {
        return head(version).rows("changes", version.changes().stream()
                .map(change -> CopyRow.begin()
                        .code("field", change.key(), change.label())
                        .text("before", change.before())
                        .text("after", change.after()))
                .toList());
    }

    private static TimelineEntry entry(IntakeVersionRecord version) {
        boolean first = version.number() == 1;
        return new TimelineEntry(
                version.confirmedAt(),
                Texts.of(first ? "intake.timeline.first" : "intake.timeline.changed", version.number()),
                first ? conditions(version) : changes(version),
                Optional.of("intake-versions/" + version.id()),
                "edit");
    }

    /** Conditions found in a first intake; those denied are not listed. */
    private static String conditions(IntakeVersionRecord version) {
        var told = version.answers().answeredYes().stream()
                .map(condition -> ConditionAnswerWords.of(condition, version.answers().of(condition)))
                .collect(Collectors.joining(". "));
        return told.isEmpty() ? Texts.of("intake.timeline.nothing_found") : told + ".";
    }

    private static String changes(IntakeVersionRecord version) {
        if (version.changes().isEmpty()) {
            return Texts.of("intake.timeline.unchanged");
        }
        var shown = version.changes().stream()
                .limit(CHANGES_SHOWN)
                .map(IntakeRecordKinds::change)
                .collect(Collectors.joining(" "));
        int more = version.changes().size() - CHANGES_SHOWN;
        return more > 0 ? shown + " " + Texts.of("intake.timeline.more", more) : shown;
    }

    private static String change(FieldChange change) {
        return change.before().isEmpty()
                ? Texts.of("intake.timeline.new_value", change.label(), change.after())
                : Texts.of("intake.timeline.value", change.label(), change.before(),
                        change.after().isEmpty() ? Texts.of("intake.timeline.nothing") : change.after());
    }

    private TimelineEntry entry(ClearanceRecord clearance) {
        var entry = new TimelineEntry(
                clearance.recordedAt(),
                Texts.of("intake.timeline.clearance", clearance.details().by()),
                Texts.of("intake.timeline.clearance_until", IntakeDifference.day(clearance.details().lastDay())),
                // clearances are confirmed and revoked there, which managers do not
                Optional.of("clients/" + clearance.client() + "/clearance").filter(_ -> user.has(Role.THERAPIST)),
                "doctor");
        var word = Texts.label(clearance.state());
        return switch (clearance.state()) {
            case RECORDED -> entry.withBadge("adapt", word);
            case CONFIRMED -> entry.withBadge("ok", word);
            case REVOKED -> entry.withBadge("stop", word);
        };
    }
}
