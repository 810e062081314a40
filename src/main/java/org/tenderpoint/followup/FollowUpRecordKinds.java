package org.tenderpoint.followup;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordOwner;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.ClientReportReader;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactRepository;
import org.tenderpoint.followup.contact.ContactTry;
import org.tenderpoint.followup.contact.ContactTryRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.TimePassed;

/** Follow-ups with their contacts and calls, and how a client was asked and answered on the timeline. */
@Component
@Order(60)
record FollowUpRecordKinds(FollowUpRepository followUps, ContactRepository contacts, ContactTryRepository tries,
        AssessmentRepository assessments, FeedbackRepository feedbacks, ClientReportReader told, FollowUpTimes times,
        Clock clock) implements RecordKinds, RecordOwner {

    @Override
    public List<RecordKind> kinds() {
        return List.of(followUpKind(), linkKind());
    }

    @Override
    public Optional<ClientId> ownerOf(UUID record) {
        return followUps.findById(record).map(FollowUp::client)
                .or(() -> assessments.kept(record).map(StoredAssessment::client));
    }

    private RecordKind followUpKind() {
        return new RecordKind(
                List.of(
                        RecordTable.of("follow_ups")
                                .leavesOut("client_id version", RecordTable.OWN_KEYS)
                                .leavesOut(
                                        "due_to first_call overdue_from last_try_at last_outcome next_due next_kind next_promised alert_open alert_level"
                                                + " level_so_far urgency due_by",
                                        "how the list of calls is worked")
                                .leavesOut("place_id", "where the session was, which tells it")
                                .leavesOut("taken_by taken_until", "who is at it now"),
                        RecordTable.under("follow_ups", "contacts", "follow_up_id").leavesOut("id version",
                                RecordTable.OWN_KEYS),
                        RecordTable.under("follow_ups", "contact_tries", "follow_up_id")
                                .leavesOut("id contact_id", RecordTable.OWN_KEYS)),
                CopyPart.in("follow_ups", this::copies),
                TimelinePart.in(TimelineEntry.Tab.FOLLOW_UPS, this::shown));
    }

    private static RecordKind linkKind() {
        return new RecordKind(
                List.of(
                        RecordTable.under("follow_ups", "check_in_links", "follow_up_id")
                                .notCopied(
                                        "keys and how long they hold; that a link was sent stands with the messages"),
                        RecordTable.under("check_in_links", "check_in_visits", "link_id")
                                .notCopied("which browser is at a link")),
                CopyPart.not(),
                TimelinePart.not("told by the message that brought the link"));
    }

    private List<CopyRow> copies(ClientId client) {
        var id = client.value();
        var contacted = CopyRow.below(contacts.ofClient(id), Contact::followUp, Contact::copy);
        var tried = CopyRow.below(tries.ofClient(id), ContactTry::followUp, ContactTry::copy);
        return followUps.findByClientIdOrderBySessionEndDesc(id).reversed().stream()
                .map(one -> one.copy(contacted.apply(one.id()), tried.apply(one.id())))
                .toList();
    }

    private List<TimelineEntry> shown(ClientId client, int atMost) {
        var most = Limit.of(atMost);
        var judged = assessments.findByClientIdOrderByAssessedAtDesc(client.value(), most);
        var given = feedbacks.findAllById(judged.stream().map(one -> one.feedback().value()).toList()).stream()
                .collect(Collectors.toMap(Feedback::id, Feedback::answers));
        var asked = followUps.findByClientIdOrderBySessionEndDesc(client.value(), most);
        var open = asked.stream()
                .filter(one -> (one.alertOpen() || one.graveSoFar()) && one.gravest().isPresent())
                .collect(Collectors.toMap(FollowUp::id, one -> one.gravest().orElseThrow()));
        var results = judged.stream().map(one -> new TimelineEntry(
                one.assessedAt(), Texts.of("followup.timeline.result"),
                result(one, given.get(one.feedback()), open.get(one.followUp())),
                Optional.of("assessments/" + one.id()), "follow_up"));
        var waiting = asked.stream()
                .filter(one -> one.level().isEmpty())
                .map(one -> new TimelineEntry(
                        one.closedAt().orElse(one.window().dueFrom()),
                        Texts.of("followup.timeline.follow_up"),
                        one.closedHow().map(Texts::label).orElseGet(() -> Texts.label(one.state())),
                        one.state() == FollowUpState.CLOSED
                                ? Optional.empty()
                                : Optional.of("follow-ups/" + one.id() + "/call"),
                        "follow_up"));
        return Stream.of(results, waiting, unfinished(asked).stream()).flatMap(Function.identity()).toList();
    }

    /** Unfinished answers, and anything urgent from the first answer on. */
    private List<TimelineEntry> unfinished(List<FollowUp> asked) {
        var pressing = asked.stream()
                .filter(one -> one.alertOpen() || one.unfinished())
                .collect(Collectors.toMap(FollowUp::id, Function.identity()));
        var now = clock.instant();
        return told.of(pressing.keySet(), _ -> true).entrySet().stream()
                .flatMap(found -> {
                    var followUp = requireNonNull(pressing.get(found.getKey()));
                    return found.getValue().stream()
                            .filter(one -> !one.given())
                            .map(one -> new TimelineEntry(
                                    one.at(), Texts.of("followup.timeline.unfinished"),
                                    OneLine.of(
                                            followUp.gravest().map(level -> Texts.of("followup.level." + level.code()))
                                                    .orElse(""),
                                            ClientReportWords.line(one, times.zone(), now)),
                                    Optional.of(
                                            followUp.alertOpen() ? "alerts" : "follow-ups/" + followUp.id() + "/call"),
                                    "follow_up"));
                })
                .toList();
    }

    /** The level, how sore the client was, and how many hours after which session. */
    private static String result(
            StoredAssessment one, @Nullable FeedbackAnswers told, @Nullable TriageLevel open) {
        var own = Texts.of("followup.level." + one.level().code());
        // a milder result is not shown alone while something graver is open for the same session
        var level = open == null || one.level().atLeast(open)
                ? own
                : Texts.of("followup.timeline.graver", Texts.of("followup.level." + open.code()), own);
        if (told == null || told.sorenessNow().isEmpty() && told.sorenessWorst().isEmpty()) {
            return level;
        }
        return Texts.of("followup.timeline.sore", level, new TimePassed(one.hours()).length(),
                levelWords(told.sorenessNow()),
                levelWords(told.sorenessWorst()));
    }

    private static String levelWords(OptionalInt level) {
        return level.isEmpty() ? Texts.of("followup.course.not_told") : String.valueOf(level.getAsInt());
    }
}
