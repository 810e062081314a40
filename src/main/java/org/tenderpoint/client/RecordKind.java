package org.tenderpoint.client;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.practice.Role;

/**
 * Everything that is to be said of one kind of record about a client, in one place: its tables, by which it is erased;
 * what the client's copy holds of it; what the timeline on their page shows. What a feature hands over here asks
 * nobody's permission: it is read through {@link ClientCopyService} and {@link TimelineService} only, which ask
 * {@link RecordGate} before, and by {@link RecordErasure}.
 *
 * @param tables each points only to tables before it, here or in a description before this one
 */
public record RecordKind(List<RecordTable> tables, Copied copied, Shown shown) {

    public RecordKind {
        tables = List.copyOf(tables);
    }

    /** What a client's copy holds of a kind of record. */
    public static final class Copied {

        private final List<Chapter> chapters;

        /**
         * A chapter of the copy.
         *
         * @param key its name in the file; never changed within a version of the file
         */
        record Chapter(String key, Function<ClientId, List<CopyRow>> rows) {}

        private Copied(List<Chapter> chapters) {
            this.chapters = List.copyOf(chapters);
        }

        /** @param rows the oldest first; a few queries however long the record is */
        public static Copied in(String chapter, Function<ClientId, List<CopyRow>> rows) {
            return new Copied(List.of(new Chapter(chapter, rows)));
        }

        /** One more chapter, after the others. */
        public Copied and(String chapter, Function<ClientId, List<CopyRow>> rows) {
            return new Copied(Stream.concat(chapters.stream(), Stream.of(new Chapter(chapter, rows))).toList());
        }

        /** Nothing; each of the tables says why. */
        public static Copied not() {
            return new Copied(List.of());
        }

        List<Chapter> chapters() {
            return chapters;
        }
    }

    /** What the timeline shows of a kind of record, and to whom. */
    public static final class Shown {

        private static final Set<Role> READERS = Set.of(Role.THERAPIST, Role.MANAGER);

        private final List<Part> parts;
        private final String why;

        /** What somebody sees to whom the record is not open. */
        enum Closed {
            /** A manager that something happened, and when; anybody else nothing. */
            HEADS,
            /** Nothing: another kind tells that it was. */
            NOTHING,
            /** What the feature itself leaves for everybody who works here. */
            SCHEDULE
        }

        /** What is shown in one tab. */
        record Part(TimelineEntry.Tab tab, Closed closed, Entries entries) {

            Set<Role> readers() {
                return closed == Closed.SCHEDULE ? Set.of(Role.values()) : READERS;
            }
        }

        /** Reads what happened, in any order. */
        @FunctionalInterface
        public interface Entries {

            /** @param most so many are enough, the newest ones; more are no fault */
            List<TimelineEntry> of(ClientId client, int most);
        }

        private Shown(List<Part> parts, String why) {
            this.parts = List.copyOf(parts);
            this.why = why;
        }

        private static Shown as(TimelineEntry.Tab tab, Closed closed, Entries entries) {
            return new Shown(List.of(new Part(tab, closed, entries)), "");
        }

        /** To those to whom the record is open; other managers see that something happened, and when. */
        public static Shown in(TimelineEntry.Tab tab, Entries entries) {
            return as(tab, Closed.HEADS, entries);
        }

        /** To those to whom the record is open, and to nobody else: that it was, another kind tells. */
        public static Shown ifOpen(TimelineEntry.Tab tab, Entries entries) {
            return as(tab, Closed.NOTHING, entries);
        }

        /**
         * To everybody who works here; what of it is for those only to whom the record is open, the feature leaves out.
         */
        public static Shown toAll(TimelineEntry.Tab tab, Entries entries) {
            return as(tab, Closed.SCHEDULE, entries);
        }

        /** To nobody. @param why a word on what tells of it instead, or why nothing does */
        public static Shown not(String why) {
            return new Shown(List.of(), why);
        }

        List<Part> parts() {
            return parts;
        }

        /** Why nothing is shown; empty if something is. */
        String why() {
            return why;
        }
    }
}
