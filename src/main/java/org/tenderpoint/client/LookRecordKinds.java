package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.LookHistory;
import org.tenderpoint.platform.audit.TrailWords;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeService;

/** Who has looked into the record, and the reason where one was needed. */
@Component
@Order(90)
record LookRecordKinds(RecordLookRepository looks, LookHistory history, PracticeService practice)
        implements RecordKinds {

    private static final TimelinePart IN_THE_TRAIL = TimelinePart.not("stands in the trail, for managers");

    @Override
    public String about() {
        return "looks";
    }

    @Override
    public List<RecordKind> kinds() {
        return List.of(reasons(), trail());
    }

    private RecordKind reasons() {
        return new RecordKind(
                List.of(RecordTable.of("record_looks")
                        .staysInMerge("a reason that was given opens no other record")
                        .leavesOut("id client_id sign_in", RecordTable.OWN_KEYS)
                        .leavesOut("seen_by seen_at", "which manager took note, about staff and not about the client")
                        .leavesOut("therapist_id told_at", "which therapist took note, about staff")),
                CopyPart.in("reasons_for_looks",
                        client -> looks.findByClientIdOrderByGivenAt(client.value()).stream().map(RecordLook::copy)
                                .toList()),
                IN_THE_TRAIL);
    }

    private RecordKind trail() {
        return new RecordKind(
                List.of(RecordTable
                        .notErased("audit_entries", "what was done stays; the trail takes out what made-up people did")
                        .leavesOut("id record_id client_id", RecordTable.OWN_KEYS)
                        .leavesOut("happened_at", "by days, for a record in use is looked at many times a day")
                        .leavesOut("why", "stands with the reasons for looking"),
                        RecordTable
                                .notErased("record_seals", "hashes stay; the trail takes out those of made-up people")
                                .notCopied("hashes of what the copy contains")),
                CopyPart.in("looks", this::days),
                IN_THE_TRAIL);
    }

    /** Groups one person's looks of one day: a record in use is looked at many times. */
    private List<CopyRow> days(ClientId client) {
        record Day(LocalDate day, Optional<UserId> who) {}
        record RecordedLook(String action, String recordType) {}
        var zone = practice.zone();
        var days = new LinkedHashMap<Day, LinkedHashMap<RecordedLook, Integer>>();
        history.of(client).forEach(entry -> days
                .computeIfAbsent(new Day(LocalDate.ofInstant(entry.at(), zone), entry.who()),
                        day -> new LinkedHashMap<>())
                .merge(new RecordedLook(entry.action(), entry.recordType()), 1, Integer::sum));
        var rows = new ArrayList<CopyRow>();
        days.forEach((day, done) -> rows.add(CopyRow.begin()
                .day("day", day.day())
                .by("by", day.who().map(UserId::value).orElse(null))
                .texts("what", done.entrySet().stream()
                        .map(one -> Texts.of(
                                "copy.look.what",
                                TrailWords.action(one.getKey().action()),
                                TrailWords.record(one.getKey().recordType()),
                                one.getValue()))
                        .toList())));
        return rows;
    }
}
