package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Chart.ChartTable;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.session.HandsDoneService;
import org.tenderpoint.session.HandsDoneService.HandsWeek;

/** The therapist's own minutes at pressure 4 and 5, and the limit that they set for themselves. */
class HandsSection extends Div {

    private static final int WEEKS = 5;
    private static final int STEP = 5;

    private final transient ProfileService profile;
    private final transient HandsDoneService hands;
    private final Div weeks = div("scroll-sideways");
    private final StepperField limit = new StepperField(
            Texts.of("session.hands.limit"), User.LEAST_HANDS, User.MOST_HANDS, STEP);

    HandsSection(ProfileService profile, HandsDoneService hands) {
        this.profile = profile;
        this.hands = hands;
        addClassNames("section", "flat", "stack");
        limit.setValue(profile.handsLimit().orElse(null));
        add(new H2(Texts.of("session.hands.title")), new Paragraph(Texts.of("session.hands.what")), weeks,
                div("row wrap", span("strong", Texts.of("session.hands.limit")), limit,
                        Buttons.plain(Texts.of("practice.save"), event -> keep(limit.getOptionalValue())),
                        Buttons.quiet(Texts.of("session.hands.none"), event -> {
                            limit.clear();
                            keep(Optional.empty());
                        })));
        show();
    }

    /** The field itself says what is wrong with a number out of bounds. */
    private void keep(Optional<Integer> minutes) {
        if (minutes.stream().allMatch(one -> one >= User.LEAST_HANDS && one <= User.MOST_HANDS)) {
            profile.limitHands(minutes);
            show();
            Toasts.done(Texts.of("session.hands.saved"));
        }
    }

    private void show() {
        var most = profile.handsLimit();
        var header = new ArrayList<String>();
        header.add(Texts.of("session.hands.week"));
        var days = Formats.here().weekdays(TextStyle.SHORT);
        header.addAll(days.subList(1, days.size()));
        header.add(days.getFirst());
        header.add(Texts.of("session.hands.sum"));
        weeks.removeAll();
        weeks.add(ChartFigure.table(
                new ChartTable(header, hands.ownWeeks(WEEKS).stream().map(week -> row(week, most)).toList()),
                Texts.of("session.hands.table")));
    }

    private static List<String> row(HandsWeek week, Optional<Integer> most) {
        var row = new ArrayList<String>();
        row.add(Dates.shortDate(week.monday()));
        week.days().forEach(day -> row.add(most.filter(limit -> day.firm() > limit).isPresent()
                ? Texts.of("session.hands.over", day.firm())
                : day.all() == 0 ? "–" : String.valueOf(day.firm())));
        row.add(String.valueOf(week.firm()));
        return row;
    }
}
