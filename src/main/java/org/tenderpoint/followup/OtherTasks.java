package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.FollowUpFilter.Owners;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.OtherWork.OtherTask;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/** Reads the work of other features for the list of follow-ups, and sorts it in among them. */
@Component
record OtherTasks(ObjectProvider<OtherWork> kinds, ClearanceWork clearances, DoctorAnswerWork answers,
        ConsentService consents,
        ClientService clients, UserService users, RecordGate gate) {

    /** Everything the filter asks for that the reader may do, except what waits for the next visit. */
    List<OtherTask> due(FollowUpFilter filter, Worklist.Reader reader) {
        boolean alerts = filter.what() == WorkKind.ALERT;
        boolean calls = alerts || filter.what() == WorkKind.FOLLOW_UP || filter.what() == WorkKind.CALL;
        if (!calls && filter.what() != WorkKind.WORK && filter.what() != WorkKind.REFERRAL) {
            return List.of();
        }
        var wanted = new OtherWork.WorkFilter(
                Worklist.dueFrom(filter.day(), reader),
                Worklist.dueUntil(filter.day(), reader),
                filter.day() == FollowUpFilter.Day.OVERDUE ? Optional.of(reader.now()) : Optional.empty());
        var whose = isOf(filter.whose(), reader);
        var all = doable(kinds.stream().flatMap(kind -> kind.due(wanted).stream())
                .filter(task -> filter.what() == WorkKind.WORK || task.anybodys() == calls)
                .filter(task -> task.anybodys() || whose.test(task.owner()))
                .filter(task -> !alerts || task.urgency().compareTo(Urgency.ALERT) <= 0)
                .toList());
        var unwanted = consents.contactRefusedAmong(
                all.stream().filter(OtherTask::byPhone).map(OtherTask::client).collect(Collectors.toSet()));
        return all.stream()
                .filter(task -> !task.byPhone() || !unwanted.contains(task.client()))
                .sorted(Comparator.comparing(OtherTask::place))
                .toList();
    }

    /**
     * Clearances and doctors' answers that the reader may confirm, whatever else is due: the next session may depend on
     * them.
     */
    List<OtherTask> clearances(Owners whose, Worklist.Reader reader) {
        var theirs = isOf(whose, reader);
        return doable(Stream.of(clearances, answers).flatMap(kind -> kind.due(OtherWork.WorkFilter.ALL).stream())
                .filter(task -> theirs.test(task.owner()))
                .toList());
    }

    private Predicate<UserId> isOf(Owners whose, Worklist.Reader reader) {
        return switch (whose) {
            case Owners.Mine() -> {
                var therapists = users.therapists().stream().map(UserRecord::id).collect(Collectors.toSet());
                yield owner -> owner.equals(reader.user()) || !therapists.contains(owner);
            }
            case Owners.OneTherapist(UserId one) -> one::equals;
            case Owners.Everybody() -> _ -> true;
        };
    }

    /** What the reader may do: steps without a button would hide those that have one. */
    private List<OtherTask> doable(List<OtherTask> tasks) {
        var theirs = tasks.stream().filter(task -> task.route().isPresent()).toList();
        if (theirs.isEmpty()) {
            return theirs;
        }
        var readable = gate.open(theirs.stream().map(OtherTask::client).collect(Collectors.toSet()));
        return theirs.stream().filter(task -> task.anybodys() || readable.contains(task.client())).toList();
    }

    List<WorklistRow.OfTask> rows(List<OtherTask> tasks, Instant now) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var names = clients.names(tasks.stream().map(OtherTask::client).collect(Collectors.toSet()));
        var people = users.namesNow(tasks.stream()
                .flatMap(task -> Stream.concat(Stream.of(task.owner()), task.onIt().stream()))
                .collect(Collectors.toSet()));
        var readable = gate.open(names.keySet());
        return tasks.stream()
                .map(task -> new WorklistRow.OfTask(
                        task.id(),
                        task.client(),
                        names.getOrDefault(task.client(), ""),
                        people.getOrDefault(task.owner(), ""),
                        task.kind(),
                        Optional.of(task.about()).filter(_ -> readable.contains(task.client())),
                        task.step(),
                        task.tries(),
                        task.urgency(),
                        task.nextDue(),
                        task.dueBy().isBefore(now),
                        task.onIt().map(person -> people.getOrDefault(person, "")),
                        task.route().filter(_ -> task.anybodys() || readable.contains(task.client()))))
                .toList();
    }

    String mark(Instant now) {
        return kinds.stream().map(kind -> kind.mark(now)).collect(Collectors.joining());
    }

    boolean concerns(String record) {
        return kinds.stream().anyMatch(kind -> kind.records().contains(record));
    }
}
