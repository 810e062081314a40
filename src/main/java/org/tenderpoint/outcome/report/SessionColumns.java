package org.tenderpoint.outcome.report;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.SessionOutcome;
import org.tenderpoint.outcome.TellableGroups;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.table.Cell;
import org.tenderpoint.screening.OverrideReason;

/**
 * The columns of exported sessions: facts as codes and in words, and the session's value in each measure, so that every
 * figure can be recounted. They hold no client, no day and no free text.
 */
final class SessionColumns {

    /** Replaces a value that is held back because too few clients share it. */
    static final String FEW = "few";

    private static final String WORDS = "_words";
    private static final String COUNTS = "counts_";

    private final TellableGroups groups;
    private final Map<UserId, String> therapists;
    private final Instant now;
    private final List<Column> columns = new ArrayList<>();

    /** @param what what the column holds, in words */
    record Column(String code, String what, Function<SessionOutcome, Cell> cell) {}

    SessionColumns(TellableGroups groups, Map<UserId, String> therapists, Instant now) {
        this.groups = groups;
        this.therapists = Map.copyOf(therapists);
        this.now = now;
        sessionColumns();
        answerColumns();
        process();
        for (var measure : Measure.values()) {
            columns.add(new Column(COUNTS + measure.code(), Texts.of("outcome.measure." + measure.code()),
                    row -> Cell.of(measure.of(row, now).name().toLowerCase(Locale.ROOT))));
        }
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<String> header() {
        return columns.stream().map(Column::code).toList();
    }

    List<Cell> cells(SessionOutcome row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    private void sessionColumns() {
        add("month", row -> Cell.of(unlessFew(groups.months(), YearMonth.from(row.day()), YearMonth::toString)));
        add("therapist", row -> Cell.of(unlessFew(
                groups.therapists(), new UserId(row.therapist()), id -> therapists.getOrDefault(id, FEW))));
        add("first_here", row -> truth(row.first()));
        add("finished", row -> truth(row.finished()));
        add("signed", row -> truth(row.signed()));
        several("modality", groups.modalities(), row -> row.work().modalities());
        several("region", groups.regions(), row -> row.work().regions());
        add("pressure_highest", row -> {
            var deepest = row.work().deepest();
            return deepest.isPresent() ? Cell.of(deepest.getAsInt()) : Cell.EMPTY;
        });
        several("condition", groups.conditions(), SessionOutcome::conditions);
    }

    private void answerColumns() {
        add("follow_up_due", row -> truth(row.due(now)));
        add("follow_up_wanted", row -> truth(row.followed()));
        coded("asked", SessionOutcome::asked, way -> Texts.of("outcome.asked." + way.code()));
        add("answered", row -> truth(row.answered()));
        add("worst", row -> Cell.of(row.worst()));
        add("worst_before", row -> Cell.of(row.worstBefore()));
        add("gone_after_hours", row -> Cell.of(row.goneAfter()));
        add("sore_at_hours", row -> Cell.of(row.soreAt()));
        add("benefit", row -> Cell.of(row.benefit()));
        add("complaint_before", row -> Cell.of(row.complaintBefore()));
        add("complaint_now", row -> Cell.of(row.complaintNow()));
        add("aims", row -> Cell.of(row.aims()));
        add("aims_start", row -> Cell.of(row.aimsStart()));
        add("aims_now", row -> Cell.of(row.aimsNow()));
        coded("score_change", SessionOutcome::scoreChange, Texts::label);
        coded("link_score_change", SessionOutcome::linkScoreChange, Texts::label);
        coded("home_done", SessionOutcome::homeDone, Texts::label);
        coded("home_helped", SessionOutcome::homeHelped, Texts::label);
        coded("would_return", SessionOutcome::wouldReturn, Texts::label);
        coded("warning_sign", SessionOutcome::redFlag, Texts::label);
        coded("result", SessionOutcome::level, Texts::label);
        add("causes_named", row -> Cell.of(row.causes().stream().sorted().collect(joining(" "))));
    }

    private void process() {
        add("result_changed", row -> truth(row.changed()));
        add("result_lowered", row -> truth(row.lowered()));
        add("doctor_heard", row -> truth(row.doctorHeard()));
        add("screening_overridden", row -> truth(row.overridden()));
        several("gone_ahead_for", EnumSet.allOf(OverrideReason.class), SessionOutcome::aheadFor);
        several("adjusted", EnumSet.allOf(AdjustmentKind.class), SessionOutcome::adjusted);
        add("advised", row -> Cell.of(row.advised().entrySet().stream()
                .map(one -> one.getKey().code() + ":" + one.getValue().code())
                .sorted()
                .collect(joining(" "))));
        add("alert", row -> truth(row.alerted()));
        add("contact_minutes", row -> Cell.of(row.contactMinutes()));
        add("came_again", row -> truth(row.returned()));
    }

    private void add(String code, Function<SessionOutcome, Cell> cell) {
        columns.add(new Column(code, Texts.of("outcome.export.column." + code), cell));
    }

    private <C extends Coded> void coded(
            String code, Function<SessionOutcome, @Nullable C> value, Function<C, String> words) {
        add(code, row -> written(value.apply(row), Coded::code));
        addWords(code, row -> written(value.apply(row), words));
    }

    private static <C> Cell written(@Nullable C value, Function<? super C, String> how) {
        return value == null ? Cell.EMPTY : Cell.of(how.apply(value));
    }

    private <C extends Enum<C> & Coded> void several(
            String code, Set<C> tellable, Function<SessionOutcome, Collection<C>> values) {
        add(code, row -> Cell.of(all(values.apply(row), tellable, Coded::code, " ")));
        addWords(code, row -> Cell.of(all(values.apply(row), tellable, Texts::label, ", ")));
    }

    private void addWords(String code, Function<SessionOutcome, Cell> cell) {
        columns.add(new Column(code + WORDS, Texts.of("outcome.export.column.words"), cell));
    }

    private static <C extends Enum<C>> String all(
            Collection<C> values, Set<C> tellable, Function<? super C, String> how, String between) {
        var words = values.stream()
                .filter(tellable::contains)
                .distinct()
                .sorted()
                .map(how)
                .collect(joining(between));
        boolean held = !tellable.containsAll(values);
        return held ? words.isEmpty() ? FEW : words + between + FEW : words;
    }

    private static <K> String unlessFew(Set<K> tellable, K key, Function<K, String> how) {
        return tellable.contains(key) ? how.apply(key) : FEW;
    }

    private static Cell truth(boolean so) {
        return Cell.of(so ? "yes" : "no");
    }
}
