package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.LookHistory;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.practice.PracticeService;

/** Who has looked into the record, and for which reason where one was needed. */
@Service
@Order(90)
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
class LooksCopy implements ClientCopyPart {

    private final RecordLookRepository looks;
    private final LookHistory history;
    private final PracticeService practice;
    private final RecordGate gate;

    LooksCopy(RecordLookRepository looks, LookHistory history, PracticeService practice, RecordGate gate) {
        this.looks = looks;
        this.history = history;
        this.practice = practice;
        this.gate = gate;
    }

    @Override
    public String holds() {
        return Texts.of("copy.holds.looks");
    }

    @Override
    @Transactional(readOnly = true)
    public List<CopyChapter> of(ClientId client) {
        gate.require(client);
        var reasons = looks.findByClientIdOrderByGivenAt(client.value()).stream().map(RecordLook::copy).toList();
        return List.of(new CopyChapter("reasons_for_looks", reasons), new CopyChapter("looks", days(client)));
    }

    /** What one person did on one day stands together: a record that is in use is looked at many times. */
    private List<CopyRow> days(ClientId client) {
        record Day(LocalDate day, Optional<UserId> who) {}
        record Done(String action, String recordType) {}
        var zone = practice.zone();
        var days = new LinkedHashMap<Day, LinkedHashMap<Done, Integer>>();
        history.of(client).forEach(entry -> days
                .computeIfAbsent(new Day(LocalDate.ofInstant(entry.at(), zone), entry.who()), day -> new LinkedHashMap<>())
                .merge(new Done(entry.action(), entry.recordType()), 1, Integer::sum));
        var rows = new ArrayList<CopyRow>();
        days.forEach((day, done) -> rows.add(CopyRow.begin()
                .day("day", day.day())
                .by("by", day.who().map(UserId::value).orElse(null))
                .texts("what", done.entrySet().stream()
                        .map(one -> Texts.of(
                                "copy.look.what", one.getKey().action(), one.getKey().recordType(), one.getValue()))
                        .toList())));
        return rows;
    }
}
