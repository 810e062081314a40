package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.PhoneColumns;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.referral.NextStep;
import org.tenderpoint.referral.ReferralListService;
import org.tenderpoint.referral.ReferralListService.ReferralRow;
import org.tenderpoint.referral.ReferralListService.ReferralScope;
import org.tenderpoint.referral.ReferralState;

/** The referrals as rows, loaded while scrolling; each has its next step as the button. */
class ReferralGrid extends Grid<ReferralRow> {

    /** How many rows are compared with what they were; a longer list is loaded again. */
    private static final int COMPARED = 200;

    private final ReferralListService referrals;
    private final Supplier<ReferralScope> scope;
    private final PracticeTime time;
    private final CallbackDataProvider<ReferralRow, Void> rows;
    private List<ReferralRow> known = List.of();

    /**
     * @param steps whether the next step is shown: for therapists only
     * @param disciplines whether rows name the discipline: not for front desk, whose rows have none
     */
    ReferralGrid(ReferralListService referrals, Supplier<ReferralScope> scope, PracticeTime time, boolean steps,
            boolean disciplines) {
        this.referrals = referrals;
        this.scope = scope;
        this.time = time;
        rows = new CallbackDataProvider<>(
                query -> referrals.rows(scope.get(), query.getOffset(), query.getLimit()).stream(),
                query -> referrals.count(scope.get()), ReferralRow::id);
        addClassName("referral-rows");
        setSelectionMode(SelectionMode.NONE);
        var who = Texts.of(disciplines ? "referral.list.client_to" : "referral.list.client");
        var client = addComponentColumn(ReferralGrid::client).setHeader(who).setWidth("130px").setFlexGrow(1);
        // beside the pane of one referral, on a small tablet, the next step must not be cut off
        var stands = addComponentColumn(this::stands)
                .setHeader(Texts.of("referral.list.stands"))
                .setWidth("170px")
                .setFlexGrow(0);
        var both = addComponentColumn(row -> div("stack tight", client(row), stands(row)))
                .setHeader(who)
                .setWidth("150px")
                .setFlexGrow(1);
        if (steps) {
            addItemClickListener(click -> ReferralNavigation.open(click.getItem().id()));
            addComponentColumn(ReferralGrid::next)
                    .setHeader(Texts.of("referral.list.next"))
                    .setWidth("180px")
                    .setFlexGrow(0);
        }
        PhoneColumns.of(this, List.of(client, stands), both);
        getColumns().forEach(column -> column.setSortable(false));
        getElement().setAttribute("aria-label", Texts.of("referral.list.title"));
        setDataProvider(rows);
    }

    /** Updates only the rows that have changed: a press on a button that is just being replaced would be lost. */
    void refresh() {
        var before = known;
        known = referrals.rows(scope.get(), 0, COMPARED);
        if (known.size() == COMPARED || !ids(known).equals(ids(before))) {
            rows.refreshAll();
            return;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).equals(before.get(i))) {
                rows.refreshItem(known.get(i));
            }
        }
    }

    private static List<ReferralId> ids(List<ReferralRow> rows) {
        return rows.stream().map(ReferralRow::id).toList();
    }

    private static Component client(ReferralRow row) {
        var cell = div("stack tight", span("strong", row.clientName()));
        row.discipline().map(Texts::label).ifPresent(help -> {
            cell.add(span("meta", help));
        });
        return cell;
    }

    /** The state of a referral, and since when. */
    private Component stands(ReferralRow row) {
        var day = row.since().atZone(time.zone()).toLocalDate();
        var since = span("meta", Texts.of(
                "referral.list.since", ChronoUnit.DAYS.between(day, time.today()), Dates.shortDate(day)));
        return div("stack tight", new ReferralProgress(row.state()), since);
    }

    private static Component next(ReferralRow row) {
        // after an outcome was told, the only question left is whether it has stayed so
        boolean told = row.state().outcome();
        var text = row.answered()
                ? Texts.of("referral.answer.look")
                : Texts.of("referral.next." + (told ? "open" : row.next().map(NextStep::code).orElse("open")));
        var button = row.answered() || row.next().isPresent() && !told
                ? Buttons.soft(text, click -> ReferralNavigation.open(row.id()))
                : Buttons.quiet(text, click -> ReferralNavigation.open(row.id()));
        Buttons.about(row.clientName(), button);
        return button;
    }

    /** How far a referral has got: five stretches, the later ones still empty, and the state in words below. */
    static class ReferralProgress extends Div {

        private static final int STRETCHES = 5;

        ReferralProgress(ReferralState state) {
            addClassName("loop");
            var bar = div("loop-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            int made = stretchesDone(state);
            for (int i = 0; i < STRETCHES; i++) {
                var stretch = new Span();
                stretch.setClassName("made", i < made);
                bar.add(stretch);
            }
            add(bar, span("small strong", Texts.label(state)));
        }

        private static int stretchesDone(ReferralState state) {
            return switch (state) {
                case NOT_OFFERED, DECLINED -> 0;
                case SUGGESTED, OFFERED -> 1;
                case ACCEPTED -> 2;
                case LETTER_SENT, NOT_ATTENDED -> 3;
                case ATTENDED, OUTCOME_UNKNOWN -> 4;
                case HELPED, NO_CHANGE, WORSE -> 5;
            };
        }
    }
}
