package org.tenderpoint.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.BroughtDeath;
import org.tenderpoint.client.BroughtRestriction;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.imports.OwnTables.OwnRow;
import org.tenderpoint.imports.OwnTables.OwnTable;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.vocabulary.Modality;

/**
 * Puts the tables of this program's own archive together again: they are as they are stored, so that an appointment
 * names its therapist by a key that stands in another table. Clients and appointments then go the way of any file.
 *
 * @param own its tables
 */
record OwnArchive(OwnTables own) {

    private static final List<String> APPOINTMENTS = List.of(
            "id", "client id", "start at", "minutes", "state", "therapist", "treatment", "local start");
    private static final List<String> VISITS = List.of(
            "id", "client id", "started at", "minutes", "state", "therapist", "treatment", "source key");

    /**
     * @param records of clients, as they were told before
     * @param standings by the keys of clients who have died or whose records were restricted
     */
    record ReadTables(List<SourceTable> tables, List<RecordLine> records, Map<String, OwnStanding> standings) {}

    /**
     * What it tells in words is kept in the practice's language, whoever brings it.
     *
     * @param refused hears of each table that cannot be read
     */
    static ReadTables of(List<SourceTable> dropped, Consumer<SourceRefused> refused) {
        var own = new OwnTables(refused);
        var others = dropped.stream().filter(table -> !own.takes(table)).toList();
        if (!own.tellAnything()) {
            return new ReadTables(dropped, List.of(), Map.of());
        }
        var archive = new OwnArchive(own);
        return Texts.speaking(PageLanguage.spokenIn(Formats.here().country()).locale(), () -> new ReadTables(Stream.of(
                others.stream(), own.tables(OwnTable.CLIENTS).stream(), archive.appointments(), archive.visits())
                .flatMap(tables -> tables).toList(),
                new OwnRecords(own).lines(), archive.standings()));
    }

    /**
     * The clients' own rows say who has died or is restricted; two other tables, if they came along, say since when and
     * why.
     */
    private Map<String, OwnStanding> standings() {
        var deaths = new HashMap<String, BroughtDeath>();
        own.each(OwnTable.DEATHS, row -> {
            if (row.get("taken back at").isEmpty()) {
                deaths.put(row.get("client id"), new BroughtDeath(row.day("died on"), Coded.of(
                        DeathSource.class, row.get("source")).orElse(DeathSource.RECORDS)));
            }
        });
        var closed = new HashMap<String, BroughtRestriction>();
        own.each(OwnTable.RESTRICTIONS, row -> {
            if (row.get("lifted at").isEmpty()) {
                Coded.of(RestrictionReason.class, row.get("reason")).ifPresent(
                        reason -> closed.put(row.get("client id"),
                                new BroughtRestriction(reason, row.day("kept until"))));
            }
        });
        var standings = new HashMap<String, OwnStanding>();
        own.each(OwnTable.CLIENTS, row -> {
            var id = row.get("id");
            var one = new OwnStanding(
                    row.is("dead",
                            () -> deaths.getOrDefault(id, new BroughtDeath(Optional.empty(), DeathSource.RECORDS))),
                    row.is("restricted", () -> closed.getOrDefault(
                            id, new BroughtRestriction(RestrictionReason.WISH, Optional.empty()))));
            if (one.died().isPresent() || one.closed().isPresent()) {
                standings.put(id, one);
            }
        });
        return Map.copyOf(standings);
    }

    private Stream<SourceTable> appointments() {
        var names = new HashMap<String, String>();
        own.each(OwnTable.STAFF, row -> names.put(row.get("id"), row.get("name")));
        var treatments = new HashMap<String, Set<String>>();
        own.each(OwnTable.WORK, row -> Coded.of(Modality.class, row.get("modality")).ifPresent(modality -> treatments
                .computeIfAbsent(row.get("session id"), _ -> new HashSet<>())
                .add(Texts.label(modality))));
        return own.tables(OwnTable.SESSIONS).stream().map(table -> written(table, APPOINTMENTS, row -> Stream.concat(
                APPOINTMENTS.subList(0, 5).stream().map(row::get),
                Stream.of(names.getOrDefault(row.get("therapist id"), ""), words(treatments.get(row.get("id")))))
                .toList()));
    }

    private static String words(@Nullable Collection<String> treatments) {
        return treatments == null ? "" : treatments.stream().sorted().collect(Collectors.joining(", "));
    }

    private Stream<SourceTable> visits() {
        return own.tables(OwnTable.VISITS).stream()
                .map(table -> written(table, VISITS, row -> VISITS.subList(0, 7).stream().map(row::get).toList()));
    }

    /** The same table with other columns. */
    private static SourceTable written(SourceTable table, List<String> header, WrittenRecords cells) {
        return new SourceTable(table.id(), header, table.headerLine(),
                row -> table.each(one -> row.test(new Csv.Row(one.number(), cells.of(new OwnRow(table, one))))),
                table.said(), table.unread());
    }

    private interface WrittenRecords {
        List<String> of(OwnRow row);
    }
}
