package org.tenderpoint.client.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/**
 * All facts about one kind of client record in one place: its tables, by which it is erased; what the client's copy
 * contains of it; what the timeline on the client's page shows. What a feature passes here is not checked for access:
 * it is read only by the client's copy and the timeline, whose services ask the record's gate first, and by the
 * erasure.
 *
 * @param tables each points only to tables before it, here or in an earlier description
 */
public record RecordKind(List<RecordTable> tables, CopyPart copied, TimelinePart shown) {

    public RecordKind {
        tables = List.copyOf(tables);
    }

    /** What a client's copy contains of a kind of record. */
    public static final class CopyPart {

        private final List<Chapter> chapters;

        /**
         * A chapter of the copy.
         *
         * @param key its name in the file; never changed within a version of the file
         */
        public record Chapter(String key, Function<ClientId, List<CopyRow>> rows) {}

        private CopyPart(List<Chapter> chapters) {
            this.chapters = List.copyOf(chapters);
        }

        /** @param rows the oldest first; a few queries however long the record is */
        public static CopyPart in(String chapter, Function<ClientId, List<CopyRow>> rows) {
            return new CopyPart(List.of(new Chapter(chapter, rows)));
        }

        /** One more chapter after the others. */
        public CopyPart and(String chapter, Function<ClientId, List<CopyRow>> rows) {
            return new CopyPart(Stream.concat(chapters.stream(), Stream.of(new Chapter(chapter, rows))).toList());
        }

        /** Nothing; each of the tables says why. */
        public static CopyPart not() {
            return new CopyPart(List.of());
        }

        public List<Chapter> chapters() {
            return chapters;
        }
    }

    /** What the timeline shows of a kind of record, and to whom. */
    public static final class TimelinePart {

        private static final Set<Role> READERS = Set.of(Role.THERAPIST, Role.MANAGER);

        private final List<Part> parts;
        private final String why;

        /** What a user sees to whom the record is not open. */
        public enum ClosedTo {
            /** A manager sees that something happened, and when; everybody else nothing. */
            HEADS,
            /** Nothing: another kind already shows that it happened. */
            NOTHING,
            /** What the feature itself leaves for all staff. */
            SCHEDULE
        }

        /** The entries of one tab, and what users see to whom the record is not open. */
        public record Part(TimelineEntry.Tab tab, ClosedTo closed, Entries entries) {

            public Set<Role> readers() {
                return closed == ClosedTo.SCHEDULE ? Set.of(Role.values()) : READERS;
            }
        }

        /** Reads what happened, in any order. */
        @FunctionalInterface
        public interface Entries {

            /** @param most how many are enough, the newest ones; more do no harm */
            List<TimelineEntry> of(ClientId client, int most);
        }

        private TimelinePart(List<Part> parts, String why) {
            this.parts = List.copyOf(parts);
            this.why = why;
        }

        private static TimelinePart as(TimelineEntry.Tab tab, ClosedTo closed, Entries entries) {
            return new TimelinePart(List.of(new Part(tab, closed, entries)), "");
        }

        /** To users to whom the record is open; other managers see that something happened, and when. */
        public static TimelinePart in(TimelineEntry.Tab tab, Entries entries) {
            return as(tab, ClosedTo.HEADS, entries);
        }

        /** Only to users to whom the record is open: another kind shows that it happened. */
        public static TimelinePart ifOpen(TimelineEntry.Tab tab, Entries entries) {
            return as(tab, ClosedTo.NOTHING, entries);
        }

        /** To all staff; the feature leaves out what is only for users to whom the record is open. */
        public static TimelinePart toAll(TimelineEntry.Tab tab, Entries entries) {
            return as(tab, ClosedTo.SCHEDULE, entries);
        }

        /** To nobody. @param why what shows it instead, or why nothing does */
        public static TimelinePart not(String why) {
            return new TimelinePart(List.of(), why);
        }

        public List<Part> parts() {
            return parts;
        }

        /** Why nothing is shown; empty if something is. */
        public String why() {
            return why;
        }
    }

    /**
     * One event on a client's page.
     *
     * @param route where a tap leads; empty when there is nothing more to see
     * @param badgeState a state of the badge: {@code ok}, {@code adapt}, {@code clearance}, {@code stop} or
     * {@code info}
     * @param badge the badge's text; empty without a state
     */
    public record TimelineEntry(
            Instant at, String title, String detail, Optional<String> route, Optional<String> badgeState, String badge,
            String icon) {

        public TimelineEntry(
                Instant at, String title, String detail, Optional<String> route, String icon) {
            this(at, title, detail, route, Optional.empty(), "", icon);
        }

        /** The timeline's tabs; every entry is in one. */
        public enum Tab implements Coded {
            INTAKE,
            SESSIONS,
            FOLLOW_UPS,
            REFERRALS,
            MESSAGES
        }

        /** Only that something happened, for users who may not see what. */
        public TimelineEntry head(Tab tab) {
            return new TimelineEntry(
                    at, Texts.of("client.timeline.head." + tab.code()), "", Optional.empty(), "clock");
        }

        public TimelineEntry withBadge(String state, String word) {
            return new TimelineEntry(at, title, detail, route, Optional.of(state), word, icon);
        }
    }
}
